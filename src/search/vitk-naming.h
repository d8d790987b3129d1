/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "search/vitk-matches.h"

G_BEGIN_DECLS

double vitk_naming_measure (const VitkMatches *matches, guint i, guint n_required);
gboolean vitk_naming_is_title (const VitkMatches *matches, const VitkUnit *unit);

G_END_DECLS
