/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-table-row.h"

#include "widgets/vitk-direction.h"
#include "widgets/vitk-late-drawing.h"

/* One row, so that a screen reader finds a table made of rows made of cells. It does not measure:
 * the grid does that for all rows together and leaves the lines in the geometry. A cell of several
 * rows hangs over the edge of its own. */
struct _VitkTableRow
{
  GtkWidget parent_instance;

  const VitkRow *row; /* belongs to the article */
  guint position;
  const VitkTableGeometry *geometry; /* belongs to the grid */
  GPtrArray *cells;                  /* VitkTableCell, one for each cell of row */
};

G_DEFINE_FINAL_TYPE (VitkTableRow, vitk_table_row, GTK_TYPE_WIDGET)

static void
set_css_class (GtkWidget *widget, const char *css_class, gboolean is_set)
{
  if (is_set != gtk_widget_has_css_class (widget, css_class))
    (is_set ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (widget, css_class);
}

static void
vitk_table_row_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  VitkTableRow *self = VITK_TABLE_ROW (widget);
  const VitkTableGeometry *geometry = self->geometry;
  const gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  guint i;
  int top;
  int shown_height;

  vitk_table_geometry_get_row (geometry, self->position, &top, &shown_height);
  for (i = 0; i < self->cells->len; i++)
    {
      VitkTableCell *cell = g_ptr_array_index (self->cells, i);
      GdkRectangle whole;
      GdkRectangle shown;

      vitk_table_geometry_get_cell (geometry, self->position, vitk_table_cell_get_cell (cell),
                                    &whole, &shown);
      whole.y -= top;
      shown.y -= top;
      if (mirrored)
        {
          whole.x = width - whole.x - whole.width;
          shown.x = width - shown.x - shown.width;
        }
      vitk_table_cell_place (cell, &whole, &shown);
    }
}

/* A cell that is covered has nothing to show, not even its edge. */
static void
vitk_table_row_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  VitkTableRow *self = VITK_TABLE_ROW (widget);
  guint i;

  for (i = 0; i < self->cells->len; i++)
    {
      GtkWidget *cell = g_ptr_array_index (self->cells, i);

      if (gtk_widget_get_allocated_width (cell) > 0 && gtk_widget_get_allocated_height (cell) > 0)
        gtk_widget_snapshot_child (widget, cell, snapshot);
    }
}

static void
vitk_table_row_dispose (GObject *object)
{
  VitkTableRow *self = VITK_TABLE_ROW (object);

  g_ptr_array_set_size (self->cells, 0);
  G_OBJECT_CLASS (vitk_table_row_parent_class)->dispose (object);
}

static void
vitk_table_row_finalize (GObject *object)
{
  g_ptr_array_unref (VITK_TABLE_ROW (object)->cells);
  G_OBJECT_CLASS (vitk_table_row_parent_class)->finalize (object);
}

static void
vitk_table_row_class_init (VitkTableRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vitk_table_row_dispose;
  G_OBJECT_CLASS (class)->finalize = vitk_table_row_finalize;
  widget_class->size_allocate = vitk_table_row_size_allocate;
  widget_class->snapshot = vitk_table_row_snapshot;
  gtk_widget_class_set_css_name (widget_class, "vitkrow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ROW);
}

static void
vitk_table_row_init (VitkTableRow *self)
{
  self->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_widget_unparent);
}

/**
 * vitk_table_row_new:
 * @article: the article of the table
 * @table: the table; belongs to @article
 * @row: which of its rows
 * @geometry: where the lines of the grid are once it is allocated; must outlive the row
 *
 * Returns: (transfer floating): the row with its cells
 */
GtkWidget *
vitk_table_row_new (VitkArticle *article, const VitkTable *table, guint row,
                    const VitkTableGeometry *geometry)
{
  VitkTableRow *self = g_object_new (VITK_TYPE_TABLE_ROW, NULL);
  guint i;

  self->row = g_ptr_array_index (table->rows, row);
  self->position = row;
  self->geometry = geometry;
  vitk_direction_apply (GTK_WIDGET (self), article);
  if (self->row->role == VITK_ROW_HEAD)
    gtk_widget_add_css_class (GTK_WIDGET (self), "head");
  else if (self->row->role == VITK_ROW_FOOT)
    gtk_widget_add_css_class (GTK_WIDGET (self), "foot");
  for (i = 0; i < self->row->cells->len; i++)
    {
      const VitkCell *content = g_ptr_array_index (self->row->cells, i);
      GtkWidget *cell = vitk_table_cell_new (article, table, row, content);

      if (content->rows > 1)
        vitk_late_drawing_exempt (GTK_WIDGET (self));
      gtk_widget_set_parent (cell, GTK_WIDGET (self));
      g_ptr_array_add (self->cells, cell);
    }
  return GTK_WIDGET (self);
}

/**
 * vitk_table_row_get_row:
 * @self: a row
 *
 * Returns: the row of the table that it shows
 */
const VitkRow *
vitk_table_row_get_row (VitkTableRow *self)
{
  return self->row;
}

/**
 * vitk_table_row_get_cell:
 * @self: a row
 * @cell: which of the cells that begin in it
 *
 * Returns: (transfer none): its widget
 */
GtkWidget *
vitk_table_row_get_cell (VitkTableRow *self, guint cell)
{
  return g_ptr_array_index (self->cells, cell);
}

/**
 * vitk_table_row_update:
 * @self: a row
 *
 * Lays it out anew after what is frozen has moved, and shows at its edges what lies beneath them.
 */
void
vitk_table_row_update (VitkTableRow *self)
{
  const VitkTableGeometry *geometry = self->geometry;
  guint i;

  set_css_class (GTK_WIDGET (self), "over",
                 geometry->shift_y > 0 && self->position + 1 == geometry->frozen_rows);
  for (i = 0; i < self->cells->len; i++)
    {
      GtkWidget *cell = g_ptr_array_index (self->cells, i);
      const VitkCell *words = vitk_table_cell_get_cell (VITK_TABLE_CELL (cell));

      set_css_class (cell, "over",
                     geometry->shift_x > 0 &&
                         words->column + words->columns == geometry->frozen_columns);
    }
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}
