/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-table-view.h"

#include "widgets/vitk-block-box.h"
#include "widgets/vitk-direction.h"
#include "widgets/vitk-picture.h"
#include "widgets/vitk-reveal.h"
#include "widgets/vitk-side-scroller.h"
#include "widgets/vitk-table-grid.h"
#include "widgets/vitk-wrapping.h"

#include <glib/gi18n-lib.h>

struct _VitkTableView
{
  GtkWidget parent_instance;

  VitkArticle *article;
  const VitkTable *table; /* belongs to article */
  GtkWidget *grid;        /* NULL for a table without rows */
  GtkWidget *picture;     /* of a table that is only that, or NULL */
  GtkWidget *marked;      /* the row that is marked, or NULL */
  guint reveal;           /* tick callback that waits for the row's size */
};

G_DEFINE_FINAL_TYPE (VitkTableView, vitk_table_view, GTK_TYPE_WIDGET)

static void
vitk_table_view_dispose (GObject *object)
{
  VitkTableView *self = VITK_TABLE_VIEW (object);
  GtkWidget *child;

  self->grid = NULL;
  self->picture = NULL;
  self->marked = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->article);
  G_OBJECT_CLASS (vitk_table_view_parent_class)->dispose (object);
}

/* A key does not wait until all is there: it would find nothing and go elsewhere, or nowhere. */
static gboolean
vitk_table_view_focus (GtkWidget *widget, GtkDirectionType direction)
{
  vitk_table_view_finish (VITK_TABLE_VIEW (widget));
  return GTK_WIDGET_CLASS (vitk_table_view_parent_class)->focus (widget, direction);
}

static void
vitk_table_view_class_init (VitkTableViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vitk_table_view_dispose;
  widget_class->focus = vitk_table_view_focus;
  gtk_widget_class_set_css_name (widget_class, "vitktable");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
vitk_table_view_init (VitkTableView *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
}

static GtkWidget *
create_box (VitkTableView *self, const char *css_class, const char *heading, GPtrArray *blocks)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (box, css_class);
  if (heading != NULL)
    {
      GtkWidget *label = gtk_label_new (heading);

      vitk_direction_apply (label, self->article);
      gtk_label_set_xalign (GTK_LABEL (label), 0.0);
      vitk_wrapping_apply_filling (GTK_LABEL (label));
      gtk_widget_add_css_class (label, "block-heading");
      gtk_box_append (GTK_BOX (box), label);
    }
  vitk_block_box_append (box, self->article, blocks);
  gtk_widget_set_parent (box, GTK_WIDGET (self));
  return box;
}

static void
create_scroller (VitkTableView *self, const char *name)
{
  GtkWidget *scroller = vitk_side_scroller_new (self->grid, name);

  vitk_direction_apply (gtk_widget_get_parent (self->grid), self->article);
  gtk_widget_set_parent (scroller, GTK_WIDGET (self));
}

static char *
dup_name (const VitkTable *table)
{
  const VitkBlock *caption = table->caption->len > 0 ? g_ptr_array_index (table->caption, 0) : NULL;

  if (caption == NULL || caption->text->length == 0)
    return g_strdup (table->label != NULL ? table->label : _ ("Table"));
  if (table->label == NULL)
    return g_strdup (caption->text->string);
  /* Translators: label and caption of a table or a figure, as in "Table 2: Trials of …". */
  return g_strdup_printf (C_ ("caption", "%s: %s"), table->label, caption->text->string);
}

/**
 * vitk_table_view_new:
 * @article: the article; kept
 * @table: the table; belongs to @article
 *
 * A table as it stands in the article: label and caption, the rows and cells, the words below.
 * Scrolls sideways by itself where it is wider than there is room.
 *
 * Returns: (transfer floating): the view
 */
GtkWidget *
vitk_table_view_new (VitkArticle *article, const VitkTable *table)
{
  return vitk_table_view_new_with_picture (article, table, NULL);
}

/**
 * vitk_table_view_new_with_picture:
 * @article: the article; kept
 * @table: the table; belongs to @article
 * @picture: (nullable): the file of its picture
 *
 * As vitk_table_view_new(); a table that is only a picture shows it.
 *
 * Returns: (transfer floating): the view
 */
GtkWidget *
vitk_table_view_new_with_picture (VitkArticle *article, const VitkTable *table, GFile *picture)
{
  VitkTableView *self = g_object_new (VITK_TYPE_TABLE_VIEW, NULL);
  g_autofree char *name = dup_name (table);

  self->article = g_object_ref (article);
  self->table = table;
  if (table->label != NULL || table->caption->len > 0)
    create_box (self, "caption", table->label, table->caption);
  if (table->rows->len > 0)
    {
      self->grid = vitk_table_grid_new (article, table);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->grid), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      name, -1);
      create_scroller (self, name);
    }
  else if (table->graphics->len > 0)
    {
      self->picture = vitk_picture_new (picture, table->graphics);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->picture), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      name, -1);
      gtk_widget_set_parent (self->picture, GTK_WIDGET (self));
    }
  if (table->foot->len > 0)
    create_box (self, "foot", NULL, table->foot);
  return GTK_WIDGET (self);
}

/**
 * vitk_table_view_get_table:
 * @self: a view
 *
 * Returns: the table it shows
 */
const VitkTable *
vitk_table_view_get_table (VitkTableView *self)
{
  return self->table;
}

/* Which row @anchor, or what encloses it, is; the number of rows if none. */
static guint
find_row (VitkTableView *self, const VitkAnchor *anchor)
{
  guint i = 0;

  if (anchor != NULL && anchor->kind != VITK_ANCHOR_ROW)
    anchor = vitk_anchor_get_enclosing (anchor, VITK_ANCHOR_ROW);
  while (i < self->table->rows->len &&
         (anchor == NULL || g_ptr_array_index (self->table->rows, i) != anchor->target))
    i++;
  return i;
}

/**
 * vitk_table_view_find_row:
 * @self: a view
 * @anchor: the anchor of a row or a cell of the table, or of something in a cell
 * @y: (out): where that row begins, from the top of the view, if nothing covers it
 * @height: (out): its height
 *
 * Returns: whether there is such a row and it has its place
 */
gboolean
vitk_table_view_find_row (VitkTableView *self, const VitkAnchor *anchor, int *y, int *height)
{
  const guint row = find_row (self, anchor);
  graphene_point_t corner;

  if (row == self->table->rows->len || !vitk_table_view_is_placed (self) ||
      !gtk_widget_compute_point (self->grid, GTK_WIDGET (self), &GRAPHENE_POINT_INIT (0, 0),
                                 &corner))
    return FALSE;
  vitk_table_grid_get_lines (VITK_TABLE_GRID (self->grid), row, y, height);
  *y += (int) corner.y;
  return TRUE;
}

/**
 * vitk_table_view_finish:
 * @self: a view
 *
 * Makes and shows all that is still to come now, as one must who looks for something in it.
 */
void
vitk_table_view_finish (VitkTableView *self)
{
  if (self->grid != NULL)
    vitk_table_grid_finish (VITK_TABLE_GRID (self->grid));
}

/**
 * vitk_table_view_is_placed:
 * @self: a view
 *
 * Returns: whether all of it is there and laid out
 */
gboolean
vitk_table_view_is_placed (VitkTableView *self)
{
  if (self->picture != NULL)
    return vitk_picture_is_placed (VITK_PICTURE (self->picture));
  return self->grid == NULL || vitk_table_grid_is_placed (VITK_TABLE_GRID (self->grid));
}

static gboolean
reveal_marked (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  VitkTableView *self = VITK_TABLE_VIEW (widget);

  if (!vitk_table_view_is_placed (self))
    return G_SOURCE_CONTINUE;
  if (self->marked != NULL)
    {
      vitk_reveal_widget (self->marked);
      vitk_table_grid_uncover (VITK_TABLE_GRID (self->grid), self->marked);
    }
  self->reveal = 0;
  return G_SOURCE_REMOVE;
}

/**
 * vitk_table_view_highlight:
 * @self: a view
 * @anchor: (nullable): the anchor of a row or a cell, or %NULL to mark nothing
 *
 * Marks a row and brings it into view as soon as it has its size; the row marked before is no
 * longer.
 *
 * Returns: whether @anchor is in the table
 */
gboolean
vitk_table_view_highlight (VitkTableView *self, const VitkAnchor *anchor)
{
  const guint row = find_row (self, anchor);

  if (self->marked != NULL)
    gtk_widget_remove_css_class (self->marked, "marked");
  self->marked = NULL;
  if (row == self->table->rows->len)
    return FALSE;
  self->marked = GTK_WIDGET (vitk_table_grid_get_row (VITK_TABLE_GRID (self->grid), row));
  gtk_widget_add_css_class (self->marked, "marked");
  if (self->reveal == 0)
    self->reveal = gtk_widget_add_tick_callback (GTK_WIDGET (self), reveal_marked, NULL, NULL);
  return TRUE;
}
