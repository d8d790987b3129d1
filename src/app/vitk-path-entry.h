/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "widgets/vitk-entry-row.h"

G_BEGIN_DECLS

#define VITK_TYPE_PATH_ENTRY (vitk_path_entry_get_type ())
G_DECLARE_FINAL_TYPE (VitkPathEntry, vitk_path_entry, VITK, PATH_ENTRY, VitkEntryRow)

GtkWidget *vitk_path_entry_new (const char *title, const char *choose, GtkFileChooserAction action);
void vitk_path_entry_set_mime_type (VitkPathEntry *self, const char *mime_type);

G_END_DECLS
