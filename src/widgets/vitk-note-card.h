/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-article.h"
#include "model/vitk-note.h"
#include "widgets/vitk-card.h"

G_BEGIN_DECLS

#define VITK_TYPE_NOTE_CARD (vitk_note_card_get_type ())
G_DECLARE_FINAL_TYPE (VitkNoteCard, vitk_note_card, VITK, NOTE_CARD, VitkCard)

GtkWidget *vitk_note_card_new (VitkArticle *article, const VitkNote *note);
const VitkNote *vitk_note_card_get_note (VitkNoteCard *self);
const char *vitk_note_kind_get_words (VitkNoteKind kind);
gboolean vitk_note_concerns (const VitkNote *note, VitkArticle *article, const VitkAnchor *anchor);

G_END_DECLS
