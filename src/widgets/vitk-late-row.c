/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-late-row.h"

#include "widgets/vitk-late-drawing.h"

/* A row of a long list, which is not drawn before it comes near to what can be seen of the list. */
G_DEFINE_TYPE (VitkLateRow, vitk_late_row, GTK_TYPE_LIST_BOX_ROW)

static void
vitk_late_row_class_init (VitkLateRowClass *class)
{
  GTK_WIDGET_CLASS (class)->snapshot = vitk_late_drawing_snapshot;
}

static void
vitk_late_row_init (VitkLateRow *self)
{
}

/**
 * vitk_late_row_new:
 *
 * Returns: (transfer floating): an empty row
 */
GtkWidget *
vitk_late_row_new (void)
{
  return g_object_new (VITK_TYPE_LATE_ROW, NULL);
}
