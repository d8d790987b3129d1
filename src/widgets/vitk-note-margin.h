/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "widgets/vitk-insets.h"
#include "widgets/vitk-text-map.h"

G_BEGIN_DECLS

#define VITK_TYPE_NOTE_MARGIN (vitk_note_margin_get_type ())
G_DECLARE_FINAL_TYPE (VitkNoteMargin, vitk_note_margin, VITK, NOTE_MARGIN, GtkWidget)

GtkWidget *vitk_note_margin_new (GtkTextView *view, VitkTextMap *map, VitkInsets *insets);
void vitk_note_margin_set_notes (VitkNoteMargin *self, VitkArticle *article, GPtrArray *notes);
void vitk_note_margin_place (VitkNoteMargin *self);

guint vitk_note_margin_get_n_flags (VitkNoteMargin *self);
GtkWidget *vitk_note_margin_get_flag (VitkNoteMargin *self, guint flag);
const VitkAnchor *vitk_note_margin_get_anchor (VitkNoteMargin *self, guint flag);
int vitk_note_margin_get_offset (VitkNoteMargin *self, guint flag);

G_END_DECLS
