/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VITK_TYPE_LATE_ROW (vitk_late_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (VitkLateRow, vitk_late_row, VITK, LATE_ROW, GtkListBoxRow)

struct _VitkLateRowClass
{
  GtkListBoxRowClass parent_class;
};

GtkWidget *vitk_late_row_new (void);

G_END_DECLS
