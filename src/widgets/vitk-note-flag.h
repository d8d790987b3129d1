/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-anchor.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VITK_TYPE_NOTE_FLAG (vitk_note_flag_get_type ())
G_DECLARE_FINAL_TYPE (VitkNoteFlag, vitk_note_flag, VITK, NOTE_FLAG, GtkButton)

GtkWidget *vitk_note_flag_new (const VitkAnchor *anchor, GPtrArray *notes);
const char *vitk_note_flag_get_name (VitkNoteFlag *self);

G_END_DECLS
