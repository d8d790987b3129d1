/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-article.h"

G_BEGIN_DECLS

typedef struct _VitkMentions VitkMentions;

VitkMentions *vitk_mentions_new (VitkArticle *article);
void vitk_mentions_free (VitkMentions *mentions);
GPtrArray *vitk_mentions_get_of_term (const VitkMentions *mentions, const VitkAnchor *term);
GPtrArray *vitk_mentions_get_in_text (const VitkMentions *mentions, const VitkText *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkMentions, vitk_mentions_free)

G_END_DECLS
