/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-study-viewport.h"

/* What part of a grid of studies is in view: all but its head and its first column are scrolled
 * away beneath those. What is read from right to left begins at the right end of the scrollbar. */
struct _VitkStudyViewport
{
  GtkWidget *grid;
  VitkStudyGeometry *geometry;
  GtkAdjustment *across;
  GtkAdjustment *down;
  void (*scrolled) (GtkWidget *grid, gboolean across);
};

static gboolean
is_rtl (VitkStudyViewport *self)
{
  return gtk_widget_get_direction (self->grid) == GTK_TEXT_DIR_RTL;
}

static GtkAdjustment **
get_place (VitkStudyViewport *self, GtkOrientation orientation)
{
  return orientation == GTK_ORIENTATION_HORIZONTAL ? &self->across : &self->down;
}

/* What begins at one end of the scrollbar, seen from the other. */
static int
turn (VitkStudyViewport *self, int scroll, int width)
{
  return is_rtl (self) ? MAX (0, self->geometry->total - width) - scroll : scroll;
}

static void
on_scrolled (VitkStudyViewport *self)
{
  const int scroll =
      turn (self, (int) gtk_adjustment_get_value (self->across), gtk_widget_get_width (self->grid));
  const gboolean across = scroll != self->geometry->scroll;

  self->geometry->scroll = scroll;
  self->scrolled (self->grid, across);
}

/**
 * vitk_study_viewport_new:
 * @grid: a grid
 * @geometry: where its cells stand; it must live as long
 * @scrolled: called when something else is in view, to the side if @across
 *
 * Returns: (transfer full): the viewport of the grid
 */
VitkStudyViewport *
vitk_study_viewport_new (GtkWidget *grid, VitkStudyGeometry *geometry,
                         void (*scrolled) (GtkWidget *grid, gboolean across))
{
  VitkStudyViewport *self = g_new0 (VitkStudyViewport, 1);

  self->grid = grid;
  self->geometry = geometry;
  self->scrolled = scrolled;
  vitk_study_viewport_set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, NULL);
  vitk_study_viewport_set_adjustment (self, GTK_ORIENTATION_VERTICAL, NULL);
  return self;
}

static void
clear_adjustment (VitkStudyViewport *self, GtkAdjustment **adjustment)
{
  if (*adjustment != NULL)
    g_signal_handlers_disconnect_by_func (*adjustment, on_scrolled, self);
  g_clear_object (adjustment);
}

/**
 * vitk_study_viewport_free:
 * @self: (transfer full): a viewport
 */
void
vitk_study_viewport_free (VitkStudyViewport *self)
{
  clear_adjustment (self, &self->across);
  clear_adjustment (self, &self->down);
  g_free (self);
}

/**
 * vitk_study_viewport_set_adjustment:
 * @self: a viewport
 * @orientation: a direction
 * @adjustment: (nullable): what scrolls it in that direction
 *
 * There always is one, also before there is something to scroll in.
 */
void
vitk_study_viewport_set_adjustment (VitkStudyViewport *self, GtkOrientation orientation,
                                    GtkAdjustment *adjustment)
{
  GtkAdjustment **place = get_place (self, orientation);

  clear_adjustment (self, place);
  *place =
      g_object_ref_sink (adjustment != NULL ? adjustment : gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  g_signal_connect_swapped (*place, "value-changed", G_CALLBACK (on_scrolled), self);
}

/**
 * vitk_study_viewport_get_adjustment:
 * @self: a viewport
 * @orientation: a direction
 *
 * Returns: (transfer none): what scrolls it in that direction
 */
GtkAdjustment *
vitk_study_viewport_get_adjustment (VitkStudyViewport *self, GtkOrientation orientation)
{
  return *get_place (self, orientation);
}

/**
 * vitk_study_viewport_configure:
 * @self: a viewport
 * @width: how wide the grid is
 * @height: how high it is, its head included
 *
 * Lets the reader scroll through all there is, and no farther.
 */
void
vitk_study_viewport_configure (VitkStudyViewport *self, int width, int height)
{
  VitkStudyGeometry *geometry = self->geometry;
  const int page = MAX (1, height - vitk_study_geometry_get_head_height (geometry));
  const int bottom = vitk_study_geometry_get_bottom (geometry);

  geometry->scroll = CLAMP (geometry->scroll, 0, MAX (0, geometry->total - width));
  gtk_adjustment_configure (self->across, turn (self, geometry->scroll, width), 0,
                            MAX (geometry->total, width), width * 0.1, width * 0.9, width);
  gtk_adjustment_configure (self->down,
                            CLAMP (vitk_study_viewport_get_top (self), 0, MAX (0, bottom - page)),
                            0, MAX (bottom, page), geometry->line_height * 2, page * 0.9, page);
}

/**
 * vitk_study_viewport_get_top:
 * @self: a viewport
 *
 * Returns: how much of all the rows is scrolled away above
 */
double
vitk_study_viewport_get_top (VitkStudyViewport *self)
{
  return gtk_adjustment_get_value (self->down);
}

/**
 * vitk_study_viewport_set_top:
 * @self: a viewport
 * @top: how much of all the rows is to be scrolled away above
 */
void
vitk_study_viewport_set_top (VitkStudyViewport *self, double top)
{
  gtk_adjustment_set_value (self->down, top);
}

/**
 * vitk_study_viewport_get_page:
 * @self: a viewport
 *
 * Returns: how high what is in view below the head is
 */
double
vitk_study_viewport_get_page (VitkStudyViewport *self)
{
  return gtk_adjustment_get_page_size (self->down);
}

/**
 * vitk_study_viewport_show:
 * @self: a viewport
 * @row: a row; less than 0 for the head, which always is in view
 * @column: a column
 *
 * Scrolls no farther than is needed for a cell to be seen.
 */
void
vitk_study_viewport_show (VitkStudyViewport *self, int row, guint column)
{
  const int width = gtk_widget_get_width (self->grid);
  const int scroll = vitk_study_geometry_find_scroll (self->geometry, column, width);

  if (row >= 0)
    gtk_adjustment_clamp_page (self->down, vitk_study_geometry_get_y (self->geometry, row),
                               vitk_study_geometry_get_y (self->geometry, row + 1));
  gtk_adjustment_set_value (self->across, turn (self, scroll, width));
}

/**
 * vitk_study_viewport_find_cell:
 * @self: a viewport
 * @x: where in the grid
 * @y: likewise
 * @row: (out): the row there; -1 for the head
 * @column: (out): the column there
 *
 * Returns: whether there is a cell
 */
gboolean
vitk_study_viewport_find_cell (VitkStudyViewport *self, double x, double y, int *row, guint *column)
{
  const int head = vitk_study_geometry_get_head_height (self->geometry);
  const double from_start = is_rtl (self) ? gtk_widget_get_width (self->grid) - x : x;
  const int found = vitk_study_geometry_find_column (self->geometry, from_start);
  const double down = y - head + vitk_study_viewport_get_top (self);

  if (found < 0 || (y >= head && down >= vitk_study_geometry_get_bottom (self->geometry)))
    return FALSE;
  *column = found;
  *row = y < head ? -1 : (int) vitk_study_geometry_find_row (self->geometry, down);
  return TRUE;
}
