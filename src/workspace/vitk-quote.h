/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-article.h"

G_BEGIN_DECLS

gboolean vitk_quote_is_at (VitkArticle *article, const VitkAnchor *anchor, const char *quote);

G_END_DECLS
