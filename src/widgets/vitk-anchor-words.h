/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-article.h"

G_BEGIN_DECLS

char *vitk_anchor_dup_words (const VitkAnchor *anchor);
char *vitk_reference_dup_words (const VitkReference *reference);
char *vitk_section_dup_path_words (const VitkSection *section);

G_END_DECLS
