/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-anchor.h"
#include "model/vitk-note.h"

G_BEGIN_DECLS

char *vitk_surroundings_dup_words (const VitkAnchor *anchor);
const char *vitk_note_kind_get_verdict (VitkNoteKind kind);

G_END_DECLS
