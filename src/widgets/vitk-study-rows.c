/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-study-rows.h"

/* Rows that are made beyond those in view, so that few are made one by one. */
#define SPARE_ROWS 4

/* The widgets for those rows of a grid that are in view. Row i is always shown by number i modulo
 * their number, so that scrolling gives other words to those alone that come into view. */
struct _VitkStudyRows
{
  GtkWidget *grid;
  const VitkStudyGeometry *geometry;
  GPtrArray *rows; /* VitkStudyRow, children of the grid */
};

/**
 * vitk_study_rows_new:
 * @grid: what the rows are to be children of
 * @geometry: where they stand
 *
 * Returns: (transfer full): no rows yet
 */
VitkStudyRows *
vitk_study_rows_new (GtkWidget *grid, const VitkStudyGeometry *geometry)
{
  VitkStudyRows *self = g_new0 (VitkStudyRows, 1);

  self->grid = grid;
  self->geometry = geometry;
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_widget_unparent);
  return self;
}

/**
 * vitk_study_rows_free:
 * @self: (transfer full): the rows of a grid
 */
void
vitk_study_rows_free (VitkStudyRows *self)
{
  g_ptr_array_unref (self->rows);
  g_free (self);
}

static void
add_rows (VitkStudyRows *self, guint n)
{
  while (self->rows->len < n)
    {
      GtkWidget *row = vitk_study_row_new (self->geometry, FALSE);

      /* Before the head, which lies over them. */
      gtk_widget_insert_after (row, self->grid, NULL);
      g_ptr_array_add (self->rows, row);
    }
}

/* The focus does not go along with a row that comes to show another study. */
static void
release_focus (VitkStudyRows *self, GtkWidget *row)
{
  GtkRoot *root = gtk_widget_get_root (row);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && gtk_widget_is_ancestor (focus, row))
    gtk_root_set_focus (root, self->grid);
}

static void
show_row (VitkStudyRows *self, VitkStudyChoice *choice, guint i, int current, gboolean anew)
{
  GtkWidget *row = g_ptr_array_index (self->rows, i % self->rows->len);

  if (anew || vitk_study_row_get_index (VITK_STUDY_ROW (row)) != (int) i)
    {
      release_focus (self, row);
      vitk_study_row_show_study (VITK_STUDY_ROW (row), i, vitk_study_choice_get_shown (choice, i));
    }
  if (current == (int) i)
    gtk_widget_set_state_flags (row, GTK_STATE_FLAG_SELECTED, FALSE);
  else
    gtk_widget_unset_state_flags (row, GTK_STATE_FLAG_SELECTED);
  gtk_widget_set_child_visible (row, TRUE);
}

/**
 * vitk_study_rows_show:
 * @self: the rows of a grid
 * @choice: (nullable): the studies
 * @top: how far they are scrolled
 * @height: how much can be seen
 * @current: the row that the reader is at
 * @anew: whether all rows have to be written anew
 *
 * Lets them show what is in view.
 */
void
vitk_study_rows_show (VitkStudyRows *self, VitkStudyChoice *choice, double top, int height,
                      int current, gboolean anew)
{
  const guint n = choice != NULL ? vitk_study_choice_get_n_shown (choice) : 0;
  const guint first = vitk_study_geometry_find_row (self->geometry, top);
  const guint end =
      MIN (n, vitk_study_geometry_find_row (self->geometry, top + MAX (0, height)) + 1);
  guint i;

  if (end > first && end - first > self->rows->len)
    {
      add_rows (self, end - first + SPARE_ROWS);
      anew = TRUE;
    }
  for (i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);
      const guint index = vitk_study_row_get_index (VITK_STUDY_ROW (row));

      if (index >= first && index < end)
        continue;
      gtk_widget_set_child_visible (row, FALSE);
      /* What it shows may be no row of these studies, when it comes into view again. */
      if (anew)
        vitk_study_row_forget (VITK_STUDY_ROW (row));
    }
  for (i = first; i < end; i++)
    show_row (self, choice, i, current, anew);
}

/**
 * vitk_study_rows_move_cells:
 * @self: the rows of a grid
 *
 * Their cells stand elsewhere, though they have the room that they had.
 */
void
vitk_study_rows_move_cells (VitkStudyRows *self)
{
  guint i;

  for (i = 0; i < self->rows->len; i++)
    gtk_widget_queue_allocate (g_ptr_array_index (self->rows, i));
}

/**
 * vitk_study_rows_place:
 * @self: the rows of a grid that is being given its size
 * @width: how wide it is
 * @from: where the first of all rows would be
 */
void
vitk_study_rows_place (VitkStudyRows *self, int width, double from)
{
  guint i;

  for (i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);
      const int index = vitk_study_row_get_index (VITK_STUDY_ROW (row));
      int y;

      gtk_widget_measure (row, GTK_ORIENTATION_VERTICAL, -1, NULL, NULL, NULL, NULL);
      if (index < 0 || !gtk_widget_get_child_visible (row))
        continue;
      y = vitk_study_geometry_get_y (self->geometry, index);
      gtk_widget_allocate (row, width, vitk_study_geometry_get_y (self->geometry, index + 1) - y,
                           -1, gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (0, from + y)));
    }
}

/**
 * vitk_study_rows_get_cell:
 * @self: the rows of a grid
 * @row: a row
 * @column: a column
 *
 * Returns: (transfer none) (nullable): the cell, if there is a widget for it
 */
GtkWidget *
vitk_study_rows_get_cell (VitkStudyRows *self, int row, guint column)
{
  VitkStudyRow *shown;

  if (self->rows->len == 0 || row < 0)
    return NULL;
  shown = g_ptr_array_index (self->rows, row % self->rows->len);
  return vitk_study_row_get_index (shown) == row ? vitk_study_row_get_cell (shown, column) : NULL;
}
