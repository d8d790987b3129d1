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
  VitkStudyGeometry *geometry;
  VitkStudyViewport *viewport;
  GPtrArray *rows; /* VitkStudyRow, children of the grid */
};

/**
 * vitk_study_rows_new:
 * @grid: what the rows are to be children of
 * @geometry: where they stand; told how high they are
 * @viewport: what is in view
 *
 * Returns: (transfer full): no rows yet
 */
VitkStudyRows *
vitk_study_rows_new (GtkWidget *grid, VitkStudyGeometry *geometry, VitkStudyViewport *viewport)
{
  VitkStudyRows *self = g_new0 (VitkStudyRows, 1);

  self->grid = grid;
  self->geometry = geometry;
  self->viewport = viewport;
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

/* Returns whether those below it have moved. */
static gboolean
show_row (VitkStudyRows *self, VitkStudyChoice *choice, guint i, int current, gboolean anew)
{
  GtkWidget *row = g_ptr_array_index (self->rows, i % self->rows->len);
  gboolean moved = FALSE;

  if (anew || vitk_study_row_get_index (VITK_STUDY_ROW (row)) != (int) i)
    {
      const VitkStudy *study = vitk_study_choice_get_shown (choice, i);

      release_focus (self, row);
      vitk_study_row_show_study (VITK_STUDY_ROW (row), i, study);
      /* Before the grid has been given a size nobody knows how wide cells are. */
      moved = self->geometry->total > 0 &&
              vitk_study_geometry_set_height (self->geometry, i, study,
                                              vitk_study_row_find_height (VITK_STUDY_ROW (row)));
      gtk_widget_queue_allocate (row);
    }
  if (current == (int) i)
    gtk_widget_set_state_flags (row, GTK_STATE_FLAG_SELECTED, FALSE);
  else
    gtk_widget_unset_state_flags (row, GTK_STATE_FLAG_SELECTED);
  gtk_widget_set_child_visible (row, TRUE);
  return moved;
}

static void
hide_rows (VitkStudyRows *self, guint first, guint end, gboolean anew)
{
  guint i;

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
}

/* What is to stay where it is while other rows turn out to be higher or lower than was guessed: the
 * first in view that was there before, or else the first. */
static guint
find_anchor (VitkStudyRows *self, VitkStudyChoice *choice, guint n, double top, int height)
{
  const guint first = vitk_study_geometry_find_row (self->geometry, top);
  guint i;

  for (i = first; i < n && vitk_study_geometry_get_y (self->geometry, i) < top + height; i++)
    if (vitk_study_geometry_is_known (self->geometry, vitk_study_choice_get_shown (choice, i)))
      return i;
  return first;
}

/* Shows the rows in view, if all of them are scrolled so far, as high as they are. Returns how far
 * they have to be scrolled for what was in view to stay where it was. */
static double
show_rows (VitkStudyRows *self, VitkStudyChoice *choice, double top, int height, int current,
           gboolean anew)
{
  const guint n = choice != NULL ? vitk_study_choice_get_n_shown (choice) : 0;
  const guint anchor = find_anchor (self, choice, n, top, height);
  const double shift = vitk_study_geometry_get_y (self->geometry, anchor) - top;
  gboolean moved = TRUE;

  while (moved)
    {
      const int bottom = vitk_study_geometry_get_bottom (self->geometry);
      guint first;
      guint end;
      guint i;

      top = CLAMP (vitk_study_geometry_get_y (self->geometry, anchor) - shift, 0,
                   MAX (0, bottom - height));
      first = vitk_study_geometry_find_row (self->geometry, top);
      end = MIN (n, vitk_study_geometry_find_row (self->geometry, top + height) + 1);
      if (end > first && end - first > self->rows->len)
        {
          add_rows (self, end - first + SPARE_ROWS);
          anew = TRUE;
        }
      hide_rows (self, first, end, anew);
      moved = FALSE;
      for (i = first; i < end; i++)
        moved = show_row (self, choice, i, current, anew) || moved;
      anew = FALSE;
    }
  return top;
}

/**
 * vitk_study_rows_show:
 * @self: the rows of a grid
 * @choice: (nullable): the studies
 * @width: how wide the grid is
 * @height: how high, its head included
 * @current: the row that the reader is at
 * @anew: whether all rows have to be written anew
 *
 * Lets them show what is in view. What turns out to be higher or lower than was guessed moves
 * nothing that could be seen before.
 */
void
vitk_study_rows_show (VitkStudyRows *self, VitkStudyChoice *choice, int width, int height,
                      int current, gboolean anew)
{
  const int page = MAX (0, height - vitk_study_geometry_get_head_height (self->geometry));
  double top;

  vitk_study_viewport_configure (self->viewport, width, height);
  top = show_rows (self, choice, vitk_study_viewport_get_top (self->viewport), page, current, anew);
  vitk_study_viewport_configure (self->viewport, width, height);
  vitk_study_viewport_set_top (self->viewport, top);
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
 */
void
vitk_study_rows_place (VitkStudyRows *self, int width)
{
  const double from = vitk_study_geometry_get_head_height (self->geometry) -
                      vitk_study_viewport_get_top (self->viewport);
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
