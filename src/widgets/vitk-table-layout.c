/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-table-layout.h"

#include "widgets/vitk-font-metrics.h"

/* Below this a column of prose becomes a tower; the table then scrolls sideways instead. */
#define COMFORTABLE_CHARS 11

/* How far the measuring has come: @n_done of the rows, first those cells that take one column (or
 * row) and then, pass 1, those that take more. */
typedef struct
{
  int pass;
  guint n_done;
} Progress;

/* Works out where the lines of a grid are, as browsers do: a column gets what its longest word
 * needs and a share of the rest by how much more it would like. That takes longer than a frame for
 * a large table, so it can be interrupted after each row; what was found before stands until then.
 */
struct _VitkTableLayout
{
  GPtrArray *rows; /* VitkTableRow; belongs to the grid */
  guint n_columns;
  Progress columns;
  int *minimum; /* of each column, while they are measured */
  int *natural;
  int total_minimum; /* of all columns, since they were last measured */
  int total_natural;
  Progress lines;
  int width; /* for which the rows are measured */
  int *x;
  int *heights;
  int height; /* of all rows, since they were last measured */
};

/**
 * vitk_table_layout_new:
 * @rows: (element-type VitkTableRow): the rows; must outlive this
 * @n_columns: columns of the grid
 *
 * Returns: (transfer full): a layout of which nothing is known yet
 */
VitkTableLayout *
vitk_table_layout_new (GPtrArray *rows, guint n_columns)
{
  VitkTableLayout *self = g_new0 (VitkTableLayout, 1);

  self->rows = rows;
  self->n_columns = n_columns;
  self->minimum = g_new0 (int, n_columns);
  self->natural = g_new0 (int, n_columns);
  self->x = g_new0 (int, n_columns + 1);
  return self;
}

/**
 * vitk_table_layout_free:
 * @self: (transfer full): a layout
 */
void
vitk_table_layout_free (VitkTableLayout *self)
{
  g_free (self->minimum);
  g_free (self->natural);
  g_free (self->x);
  g_free (self->heights);
  g_free (self);
}

/**
 * vitk_table_layout_invalidate:
 * @self: a layout
 *
 * Cells or their letters became different: all is to be measured again.
 */
void
vitk_table_layout_invalidate (VitkTableLayout *self)
{
  self->columns = (Progress) { 0, 0 };
  self->lines = (Progress) { 0, 0 };
  self->width = -1;
  memset (self->minimum, 0, sizeof (int) * self->n_columns);
  memset (self->natural, 0, sizeof (int) * self->n_columns);
}

/* Widens @sizes from @first up to @last evenly until they hold @wanted together. */
static void
spread (int *sizes, guint first, guint last, int wanted)
{
  const int n = (int) last - (int) first;
  int missing = wanted;
  int i;

  for (i = 0; i < n; i++)
    missing -= sizes[first + i];
  for (i = 0; missing > 0 && i < n; i++)
    sizes[first + i] += missing / n + (i < missing % n ? 1 : 0);
}

static int
get_comfortable_width (GtkWidget *row)
{
  PangoFontMetrics *metrics = vitk_font_metrics_find (gtk_widget_get_pango_context (row));

  return PANGO_PIXELS_CEIL (COMFORTABLE_CHARS *
                            pango_font_metrics_get_approximate_char_width (metrics));
}

/* What the columns need and what they would like, by the cells of one row. */
static void
measure_columns_of_row (VitkTableLayout *self, VitkTableRow *row)
{
  GPtrArray *cells = vitk_table_row_get_row (row)->cells;
  const int comfortable = get_comfortable_width (GTK_WIDGET (row));
  guint i;

  for (i = 0; i < cells->len; i++)
    {
      const VitkCell *cell = g_ptr_array_index (cells, i);
      const guint last = MIN (cell->column + cell->columns, self->n_columns);
      int least;
      int most;

      if ((cell->columns > 1) != self->columns.pass)
        continue;
      gtk_widget_measure (vitk_table_row_get_cell (row, i), GTK_ORIENTATION_HORIZONTAL, -1, &least,
                          &most, NULL, NULL);
      spread (self->minimum, cell->column, last, MAX (least, MIN (most, comfortable)));
      spread (self->natural, cell->column, last, most);
    }
}

static void
measure_height_of_row (VitkTableLayout *self, guint position)
{
  VitkTableRow *row = g_ptr_array_index (self->rows, position);
  GPtrArray *cells = vitk_table_row_get_row (row)->cells;
  guint i;

  for (i = 0; i < cells->len; i++)
    {
      const VitkCell *cell = g_ptr_array_index (cells, i);
      const guint last = MIN (cell->column + cell->columns, self->n_columns);
      GtkWidget *widget = vitk_table_row_get_cell (row, i);
      int least;
      int height;

      if ((cell->rows > 1) != self->lines.pass)
        continue;
      /* Its letters may have grown since the columns were measured. */
      gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL,
                          MAX (least, self->x[last] - self->x[cell->column]), &height, NULL, NULL,
                          NULL);
      spread (self->heights, position, MIN (position + cell->rows, self->rows->len), height);
    }
}

/* Goes on to the next row. Returns: FALSE when all are done */
static gboolean
advance (VitkTableLayout *self, Progress *progress)
{
  if (++progress->n_done < self->rows->len)
    return TRUE;
  progress->n_done = 0;
  return ++progress->pass < 2;
}

/**
 * vitk_table_layout_measure_columns:
 * @self: a layout whose rows are all there
 * @deadline: when to stop, in monotonic time
 *
 * Goes on to find how wide the columns must be.
 *
 * Returns: whether that is known now
 */
gboolean
vitk_table_layout_measure_columns (VitkTableLayout *self, gint64 deadline)
{
  guint i;

  if (self->columns.pass == 2)
    return TRUE;
  do
    {
      if (g_get_monotonic_time () >= deadline)
        return FALSE;
      measure_columns_of_row (self, g_ptr_array_index (self->rows, self->columns.n_done));
    }
  while (advance (self, &self->columns));
  self->total_minimum = 0;
  self->total_natural = 0;
  for (i = 0; i < self->n_columns; i++)
    {
      self->natural[i] = MAX (self->natural[i], self->minimum[i]);
      self->total_minimum += self->minimum[i];
      self->total_natural += self->natural[i];
    }
  return TRUE;
}

/* Shares @width among the columns. */
static void
place_columns (VitkTableLayout *self, int width)
{
  gint64 spare = MAX (width - self->total_minimum, 0);
  gint64 wish = self->total_natural - self->total_minimum;
  guint i;

  for (i = 0; i < self->n_columns; i++)
    {
      const gint64 more = self->natural[i] - self->minimum[i];
      /* Taken from what is left, so that no pixel is lost to rounding. */
      const gint64 share =
          wish > 0 ? MIN (spare * more / wish, spare) : spare / (self->n_columns - i);

      spare -= share;
      wish -= more;
      self->x[i + 1] = self->x[i] + self->minimum[i] + (int) share;
    }
}

/**
 * vitk_table_layout_measure_rows:
 * @self: a layout whose columns are measured
 * @width: width of the grid
 * @deadline: when to stop, in monotonic time
 *
 * Goes on to find how high the rows are in a grid of @width, or begins anew if it was another.
 *
 * Returns: whether that is known now
 */
gboolean
vitk_table_layout_measure_rows (VitkTableLayout *self, int width, gint64 deadline)
{
  guint i;

  width = MAX (width, self->total_minimum);
  if (width != self->width)
    {
      self->width = width;
      self->lines = (Progress) { 0, 0 };
      g_free (self->heights);
      self->heights = g_new0 (int, self->rows->len);
      place_columns (self, width);
    }
  if (self->lines.pass == 2)
    return TRUE;
  do
    {
      if (g_get_monotonic_time () >= deadline)
        return FALSE;
      measure_height_of_row (self, self->lines.n_done);
    }
  while (advance (self, &self->lines));
  self->height = 0;
  for (i = 0; i < self->rows->len; i++)
    self->height += self->heights[i];
  return TRUE;
}

/**
 * vitk_table_layout_get_minimum:
 * @self: a layout
 *
 * Returns: the least width of the grid, as last measured
 */
int
vitk_table_layout_get_minimum (VitkTableLayout *self)
{
  return self->total_minimum;
}

/**
 * vitk_table_layout_get_natural:
 * @self: a layout
 *
 * Returns: the width it would like, as last measured
 */
int
vitk_table_layout_get_natural (VitkTableLayout *self)
{
  return self->total_natural;
}

/**
 * vitk_table_layout_get_height:
 * @self: a layout
 *
 * Returns: its height, as last measured
 */
int
vitk_table_layout_get_height (VitkTableLayout *self)
{
  return self->height;
}

/**
 * vitk_table_layout_apply:
 * @self: a layout
 * @width: width of the grid
 * @geometry: where to leave the lines
 *
 * Returns: whether the lines were measured for @width; else @geometry is as it was
 */
gboolean
vitk_table_layout_apply (VitkTableLayout *self, int width, VitkTableGeometry *geometry)
{
  guint i;

  if (self->width != width || self->lines.pass < 2)
    return FALSE;
  memcpy (geometry->x, self->x, sizeof (int) * (self->n_columns + 1));
  for (i = 0; i < geometry->n_rows; i++)
    geometry->y[i + 1] = geometry->y[i] + self->heights[i];
  return TRUE;
}
