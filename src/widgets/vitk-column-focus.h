/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "widgets/vitk-insets.h"
#include "widgets/vitk-link-layer.h"
#include "widgets/vitk-note-margin.h"
#include "widgets/vitk-place.h"

G_BEGIN_DECLS

gboolean vitk_column_focus_move (GtkTextView *view, VitkLinkLayer *layer, VitkInsets *insets,
                                 VitkNoteMargin *margin, GtkDirectionType direction);
void vitk_column_focus_save (VitkLinkLayer *layer, VitkInsets *insets, VitkPlace *place);
gboolean vitk_column_focus_restore (VitkLinkLayer *layer, VitkInsets *insets,
                                    const VitkPlace *place);
void vitk_column_focus_show (GtkTextView *view, VitkLinkLayer *layer, VitkInsets *insets,
                             VitkNoteMargin *margin);

G_END_DECLS
