/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-anchor.h"
#include "widgets/vitk-late-row.h"

G_BEGIN_DECLS

#define VITK_TYPE_PLACE_ROW (vitk_place_row_get_type ())
G_DECLARE_FINAL_TYPE (VitkPlaceRow, vitk_place_row, VITK, PLACE_ROW, VitkLateRow)

GtkWidget *vitk_place_row_new (const VitkAnchor *anchor, const char *name);
const VitkAnchor *vitk_place_row_get_anchor (VitkPlaceRow *self);
GtkWidget *vitk_place_row_append (VitkPlaceRow *self, const char *text, const char *css_class,
                                  int lines);
void vitk_place_row_append_widget (VitkPlaceRow *self, GtkWidget *child);
GtkWidget *vitk_place_row_list_new (const char *name, const char *action);

G_END_DECLS
