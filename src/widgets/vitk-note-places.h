/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-article.h"
#include "model/vitk-note.h"

G_BEGIN_DECLS

const VitkAnchor *vitk_note_place_find_beside (const VitkNotePlace *place, VitkArticle *article);
GPtrArray *vitk_note_places_list_notes (GPtrArray *notes, VitkArticle *article,
                                        const VitkAnchor *beside);

G_END_DECLS
