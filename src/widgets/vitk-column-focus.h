/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "widgets/vitk-insets.h"
#include "widgets/vitk-link-layer.h"

G_BEGIN_DECLS

gboolean vitk_column_focus_move (GtkTextView *view, VitkLinkLayer *layer, VitkInsets *insets,
                                 GtkDirectionType direction);
void vitk_column_focus_show (GtkTextView *view, VitkLinkLayer *layer, VitkInsets *insets);

G_END_DECLS
