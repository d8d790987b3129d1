/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-anchor.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VITK_TYPE_ANCHOR_ROW (vitk_anchor_row_get_type ())
G_DECLARE_FINAL_TYPE (VitkAnchorRow, vitk_anchor_row, VITK, ANCHOR_ROW, GtkListBoxRow)

GtkWidget *vitk_anchor_row_new (const VitkAnchor *anchor, const char *name);
const VitkAnchor *vitk_anchor_row_get_anchor (VitkAnchorRow *self);
GtkWidget *vitk_anchor_row_append (VitkAnchorRow *self, const char *text, const char *css_class,
                                   int lines);
GtkWidget *vitk_anchor_row_list_new (const char *name, const char *action);

G_END_DECLS
