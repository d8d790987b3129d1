/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-table-cell.h"

#include "widgets/vitk-block-box.h"
#include "widgets/vitk-direction.h"

#include <glib/gi18n-lib.h>

#define CELL_WIDTH_CHARS 48

/* A cell, of which less may be shown than there is: where a frozen part of the table covers it, it
 * ends, and what it holds stands still. */
struct _VitkTableCell
{
  GtkWidget parent_instance;

  const VitkCell *cell; /* belongs to the article */
  GdkRectangle content; /* its whole place, from the corner of what is shown */
};

G_DEFINE_FINAL_TYPE (VitkTableCell, vitk_table_cell, GTK_TYPE_WIDGET)

static void
vitk_table_cell_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                         int *natural, int *minimum_baseline, int *natural_baseline)
{
  GtkWidget *child;

  for (child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int least;
      int most;

      gtk_widget_measure (child, orientation, for_size, &least, &most, NULL, NULL);
      *minimum = orientation == GTK_ORIENTATION_VERTICAL ? *minimum + least : MAX (*minimum, least);
      *natural = orientation == GTK_ORIENTATION_VERTICAL ? *natural + most : MAX (*natural, most);
    }
}

static void
vitk_table_cell_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  VitkTableCell *self = VITK_TABLE_CELL (widget);
  /* Without what the style sheet puts around it. */
  const int content_width = self->content.width - (gtk_widget_get_allocated_width (widget) - width);
  int y = self->content.y;
  GtkWidget *child;

  for (child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int least;
      int child_width;
      int child_height;

      /* Its letters may have grown since the columns were measured. */
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      child_width = MAX (least, content_width);
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, child_width, &child_height, NULL, NULL,
                          NULL);
      gtk_widget_allocate (
          child, child_width, child_height, -1,
          gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (self->content.x, y)));
      y += child_height;
    }
}

static GtkSizeRequestMode
vitk_table_cell_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
vitk_table_cell_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (vitk_table_cell_parent_class)->dispose (object);
}

static void
vitk_table_cell_class_init (VitkTableCellClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vitk_table_cell_dispose;
  widget_class->measure = vitk_table_cell_measure;
  widget_class->size_allocate = vitk_table_cell_size_allocate;
  widget_class->get_request_mode = vitk_table_cell_get_request_mode;
  gtk_widget_class_set_css_name (widget_class, "vitkcell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_CELL);
}

static void
vitk_table_cell_init (VitkTableCell *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
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

/**
 * vitk_table_cell_new:
 * @article: the article of the table
 * @table: the table; belongs to @article
 * @row: the row in which the cell begins
 * @cell: the cell
 *
 * Returns: (transfer floating): the cell with its words, named by them and by its headers
 */
GtkWidget *
vitk_table_cell_new (VitkArticle *article, const VitkTable *table, guint row, const VitkCell *cell)
{
  VitkTableCell *self = g_object_new (VITK_TYPE_TABLE_CELL, NULL);
  const gboolean is_head =
      ((const VitkRow *) g_ptr_array_index (table->rows, row))->role == VITK_ROW_HEAD;
  g_autofree char *name = dup_cell_name (table, cell, row);
  GtkWidget *child;

  self->cell = cell;
  vitk_direction_apply (GTK_WIDGET (self), article);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (cell->header || is_head)
    gtk_widget_add_css_class (GTK_WIDGET (self), "header");
  vitk_block_box_append (GTK_WIDGET (self), article, cell->blocks);
  for (child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (VITK_IS_TEXT_LABEL (child))
      {
        vitk_text_label_set_align (VITK_TEXT_LABEL (child), cell->align);
        vitk_text_label_keep_words (VITK_TEXT_LABEL (child));
        vitk_text_label_set_width_chars (VITK_TEXT_LABEL (child), CELL_WIDTH_CHARS);
      }
  return GTK_WIDGET (self);
}

/**
 * vitk_table_cell_get_cell:
 * @self: a cell
 *
 * Returns: (transfer none): the cell of the table that it shows
 */
const VitkCell *
vitk_table_cell_get_cell (VitkTableCell *self)
{
  return self->cell;
}

/**
 * vitk_table_cell_place:
 * @self: a cell
 * @whole: its place in its row
 * @shown: the part of it that nothing covers; may be empty
 *
 * Allocates it.
 */
void
vitk_table_cell_place (VitkTableCell *self, const GdkRectangle *whole, const GdkRectangle *shown)
{
  const GdkRectangle content = { whole->x - shown->x, whole->y - shown->y, whole->width,
                                 whole->height };

  if (!gdk_rectangle_equal (&content, &self->content))
    {
      self->content = content;
      gtk_widget_queue_allocate (GTK_WIDGET (self));
    }
  gtk_widget_allocate (GTK_WIDGET (self), shown->width, shown->height, -1,
                       gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (shown->x, shown->y)));
}
