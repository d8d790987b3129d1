/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define VITK_TYPE_ENTRY_ROW (vitk_entry_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (VitkEntryRow, vitk_entry_row, VITK, ENTRY_ROW, AdwPreferencesRow)

struct _VitkEntryRowClass
{
  AdwPreferencesRowClass parent_class;
};

GtkWidget *vitk_entry_row_new (const char *title);
const char *vitk_entry_row_get_text (VitkEntryRow *self);
void vitk_entry_row_set_text (VitkEntryRow *self, const char *text);
void vitk_entry_row_set_wrong (VitkEntryRow *self, gboolean wrong);
gboolean vitk_entry_row_is_wrong (VitkEntryRow *self);
void vitk_entry_row_add_button (VitkEntryRow *self, GtkWidget *button);
void vitk_entry_row_add_apply (VitkEntryRow *self);

G_END_DECLS
