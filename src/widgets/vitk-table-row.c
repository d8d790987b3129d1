/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-table-row.h"

#include "widgets/vitk-block-box.h"
#include "widgets/vitk-direction.h"

#include <glib/gi18n-lib.h>

#define CELL_WIDTH_CHARS 48

/* One row, so that a screen reader finds a table made of rows made of cells. It does not measure:
 * the grid does that for all rows together and leaves the lines in the geometry. A cell of several
 * rows hangs over the edge of its own. */
struct _VitkTableRow
{
  GtkWidget parent_instance;

  const VitkRow *row; /* belongs to the article */
  guint position;
  const VitkTableGeometry *geometry; /* belongs to the grid */
  GPtrArray *cells;                  /* one widget for each cell of row */
};

G_DEFINE_FINAL_TYPE (VitkTableRow, vitk_table_row, GTK_TYPE_WIDGET)

static void
vitk_table_row_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  VitkTableRow *self = VITK_TABLE_ROW (widget);
  const VitkTableGeometry *geometry = self->geometry;
  const gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  guint i;

  for (i = 0; i < self->cells->len; i++)
    {
      const VitkCell *cell = g_ptr_array_index (self->row->cells, i);
      const guint first = MIN (cell->column, geometry->n_columns);
      const guint last = MIN (cell->column + cell->columns, geometry->n_columns);
      const guint below = MIN (self->position + cell->rows, geometry->n_rows);
      const int x = mirrored ? width - geometry->x[last] : geometry->x[first];

      gtk_widget_allocate (g_ptr_array_index (self->cells, i),
                           geometry->x[last] - geometry->x[first],
                           geometry->y[below] - geometry->y[self->position], -1,
                           gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (x, 0)));
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
  gtk_widget_class_set_css_name (widget_class, "vitkrow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ROW);
}

static void
vitk_table_row_init (VitkTableRow *self)
{
  self->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_widget_unparent);
}

/* The words that head row @position: its first header cell or its first cell, be it one that
 * reaches down from a row above. */
static const VitkCell *
find_row_header (const VitkTable *table, guint position)
{
  const VitkCell *first = NULL;
  guint i;
  guint j;

  for (i = 0; i <= position; i++)
    {
      const VitkRow *row = g_ptr_array_index (table->rows, i);

      for (j = 0; j < row->cells->len; j++)
        {
          const VitkCell *cell = g_ptr_array_index (row->cells, j);

          if (i + cell->rows > position && cell->columns < table->n_columns &&
              (first == NULL || cell->column < first->column || (cell->header && !first->header)))
            first = cell;
        }
    }
  return first;
}

/* AT-SPI has no tables in GTK 4: what a cell stands under must be in its name. */
static char *
dup_cell_name (const VitkTable *table, const VitkCell *cell, guint position)
{
  const VitkRow *row = g_ptr_array_index (table->rows, position);
  const VitkCell *head = find_row_header (table, position);
  g_autofree char *words = vitk_cell_dup_string (cell);
  g_autofree char *over = vitk_table_dup_header (table, cell);
  g_autofree char *beside = NULL;

  if (*words == '\0')
    {
      g_free (words);
      words = g_strdup (C_ ("table cell", "empty"));
    }
  if (row->role == VITK_ROW_HEAD)
    return g_steal_pointer (&words);
  if (head != NULL && head != cell)
    beside = vitk_cell_dup_string (head);
  if (beside != NULL && *beside != '\0' && *over != '\0')
    /* Translators: header of the row, header of the column, words of the cell. */
    return g_strdup_printf (C_ ("table cell", "%s, %s: %s"), beside, over, words);
  if (beside != NULL && *beside != '\0')
    return g_strdup_printf (C_ ("table cell", "%s: %s"), beside, words);
  if (*over != '\0')
    return g_strdup_printf (C_ ("table cell", "%s: %s"), over, words);
  return g_steal_pointer (&words);
}

static GtkWidget *
create_cell (VitkArticle *article, const VitkTable *table, const VitkCell *cell, guint position)
{
  const VitkRow *row = g_ptr_array_index (table->rows, position);
  GtkWidget *widget =
      g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_CELL, "css-name",
                    "vitkcell", "orientation", GTK_ORIENTATION_VERTICAL, NULL);
  g_autofree char *name = dup_cell_name (table, cell, position);
  GtkWidget *child;

  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (cell->header || row->role == VITK_ROW_HEAD)
    gtk_widget_add_css_class (widget, "header");
  if (row->role == VITK_ROW_HEAD)
    gtk_widget_set_valign (widget, GTK_ALIGN_FILL);
  vitk_block_box_append (GTK_BOX (widget), article, cell->blocks);
  for (child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (VITK_IS_TEXT_LABEL (child))
      {
        vitk_text_label_set_align (VITK_TEXT_LABEL (child), cell->align);
        vitk_text_label_set_break_words (VITK_TEXT_LABEL (child), FALSE);
        vitk_text_label_set_width_chars (VITK_TEXT_LABEL (child), CELL_WIDTH_CHARS);
      }
  return widget;
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
      GtkWidget *cell = create_cell (article, table, g_ptr_array_index (self->row->cells, i), row);

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
