/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "evidence/vitk-studies.h"

G_BEGIN_DECLS

typedef struct _VitkWordPattern VitkWordPattern;

VitkWordPattern *vitk_word_pattern_new (const VitkStudies *studies, VitkWords *words,
                                        const char *text, gboolean prefix);
void vitk_word_pattern_free (VitkWordPattern *self);
gboolean vitk_word_pattern_is_in (const VitkWordPattern *self, const VitkStudy *study);
gboolean vitk_word_pattern_is_near (const VitkWordPattern *self, const VitkWordPattern *other,
                                    const VitkStudy *study, guint distance);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkWordPattern, vitk_word_pattern_free)

G_END_DECLS
