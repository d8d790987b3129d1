/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-article.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VITK_TYPE_NOTE_CARDS (vitk_note_cards_get_type ())
G_DECLARE_FINAL_TYPE (VitkNoteCards, vitk_note_cards, VITK, NOTE_CARDS, GtkWidget)

GtkWidget *vitk_note_cards_new (VitkArticle *article, GPtrArray *notes, const VitkAnchor *anchor);

G_END_DECLS
