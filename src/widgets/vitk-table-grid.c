/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-table-grid.h"

/* Below this a column of prose becomes a tower; the table then scrolls sideways instead. */
#define COMFORTABLE_CHARS 11

/* Lays out all cells together, as browsers do: a column gets what its longest word needs and a
 * share of the rest by how much more it would like. */
struct _VitkTableGrid
{
  GtkWidget parent_instance;

  GPtrArray *rows; /* VitkTableRow */
  VitkTableGeometry geometry;
};

G_DEFINE_FINAL_TYPE (VitkTableGrid, vitk_table_grid, GTK_TYPE_WIDGET)

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
get_comfortable_width (VitkTableGrid *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int width = COMFORTABLE_CHARS * pango_font_metrics_get_approximate_char_width (metrics);

  pango_font_metrics_unref (metrics);
  return PANGO_PIXELS_CEIL (width);
}

/* What the columns need and what they would like: first by the cells of one column, then, where
 * these leave too little, by the wider ones. */
static void
measure_columns (VitkTableGrid *self, int *minimum, int *natural)
{
  const guint n_columns = self->geometry.n_columns;
  const int comfortable = get_comfortable_width (self);
  int pass;
  guint i;
  guint j;

  for (pass = 0; pass < 2; pass++)
    for (i = 0; i < self->rows->len; i++)
      {
        VitkTableRow *row = g_ptr_array_index (self->rows, i);
        GPtrArray *cells = vitk_table_row_get_row (row)->cells;

        for (j = 0; j < cells->len; j++)
          {
            const VitkCell *cell = g_ptr_array_index (cells, j);
            const guint last = MIN (cell->column + cell->columns, n_columns);
            int least;
            int most;

            if ((cell->columns > 1) != pass)
              continue;
            gtk_widget_measure (vitk_table_row_get_cell (row, j), GTK_ORIENTATION_HORIZONTAL, -1,
                                &least, &most, NULL, NULL);
            spread (minimum, cell->column, last, MAX (least, MIN (most, comfortable)));
            spread (natural, cell->column, last, most);
          }
      }
}

/* Leaves in the geometry where the columns are in a grid of @width. */
static void
place_columns (VitkTableGrid *self, int width)
{
  const guint n_columns = self->geometry.n_columns;
  g_autofree int *minimum = g_new0 (int, n_columns);
  g_autofree int *natural = g_new0 (int, n_columns);
  gint64 spare = width;
  gint64 wish = 0;
  guint i;

  measure_columns (self, minimum, natural);
  for (i = 0; i < n_columns; i++)
    {
      natural[i] = MAX (natural[i], minimum[i]);
      spare -= minimum[i];
      wish += natural[i] - minimum[i];
    }
  spare = MAX (spare, 0);
  self->geometry.x[0] = 0;
  for (i = 0; i < n_columns; i++)
    {
      const gint64 more = natural[i] - minimum[i];
      /* Taken from what is left, so that no pixel is lost to rounding. */
      const gint64 share = wish > 0 ? MIN (spare * more / wish, spare) : spare / (n_columns - i);

      spare -= share;
      wish -= more;
      self->geometry.x[i + 1] = self->geometry.x[i] + minimum[i] + (int) share;
    }
}

/* Leaves in the geometry where the rows are, once the columns are placed. */
static void
place_rows (VitkTableGrid *self)
{
  VitkTableGeometry *geometry = &self->geometry;
  g_autofree int *heights = g_new0 (int, geometry->n_rows);
  int pass;
  guint i;
  guint j;

  for (pass = 0; pass < 2; pass++)
    for (i = 0; i < geometry->n_rows; i++)
      {
        VitkTableRow *row = g_ptr_array_index (self->rows, i);
        GPtrArray *cells = vitk_table_row_get_row (row)->cells;

        for (j = 0; j < cells->len; j++)
          {
            const VitkCell *cell = g_ptr_array_index (cells, j);
            const guint last = MIN (cell->column + cell->columns, geometry->n_columns);
            int height;

            if ((cell->rows > 1) != pass)
              continue;
            gtk_widget_measure (vitk_table_row_get_cell (row, j), GTK_ORIENTATION_VERTICAL,
                                geometry->x[last] - geometry->x[cell->column], &height, NULL, NULL,
                                NULL);
            spread (heights, i, MIN (i + cell->rows, geometry->n_rows), height);
          }
      }
  geometry->y[0] = 0;
  for (i = 0; i < geometry->n_rows; i++)
    geometry->y[i + 1] = geometry->y[i] + heights[i];
}

static void
vitk_table_grid_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                         int *natural, int *minimum_baseline, int *natural_baseline)
{
  VitkTableGrid *self = VITK_TABLE_GRID (widget);
  const guint n_columns = self->geometry.n_columns;
  guint i;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      g_autofree int *least = g_new0 (int, n_columns);
      g_autofree int *most = g_new0 (int, n_columns);

      measure_columns (self, least, most);
      *minimum = 0;
      *natural = 0;
      for (i = 0; i < n_columns; i++)
        {
          *minimum += least[i];
          *natural += MAX (least[i], most[i]);
        }
      return;
    }
  if (for_size < 0)
    gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &for_size, NULL, NULL);
  place_columns (self, for_size);
  place_rows (self);
  *minimum = self->geometry.y[self->geometry.n_rows];
  *natural = *minimum;
}

static void
vitk_table_grid_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  VitkTableGrid *self = VITK_TABLE_GRID (widget);
  guint i;

  place_columns (self, width);
  place_rows (self);
  for (i = 0; i < self->rows->len; i++)
    gtk_widget_allocate (
        g_ptr_array_index (self->rows, i), self->geometry.x[self->geometry.n_columns],
        self->geometry.y[i + 1] - self->geometry.y[i], -1,
        gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (0, self->geometry.y[i])));
}

static GtkSizeRequestMode
vitk_table_grid_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
vitk_table_grid_dispose (GObject *object)
{
  VitkTableGrid *self = VITK_TABLE_GRID (object);

  g_ptr_array_set_size (self->rows, 0);
  G_OBJECT_CLASS (vitk_table_grid_parent_class)->dispose (object);
}

static void
vitk_table_grid_finalize (GObject *object)
{
  VitkTableGrid *self = VITK_TABLE_GRID (object);

  g_ptr_array_unref (self->rows);
  g_free (self->geometry.x);
  g_free (self->geometry.y);
  G_OBJECT_CLASS (vitk_table_grid_parent_class)->finalize (object);
}

static void
vitk_table_grid_class_init (VitkTableGridClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vitk_table_grid_dispose;
  G_OBJECT_CLASS (class)->finalize = vitk_table_grid_finalize;
  widget_class->measure = vitk_table_grid_measure;
  widget_class->size_allocate = vitk_table_grid_size_allocate;
  widget_class->get_request_mode = vitk_table_grid_get_request_mode;
  gtk_widget_class_set_css_name (widget_class, "vitkgrid");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TABLE);
}

static void
vitk_table_grid_init (VitkTableGrid *self)
{
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_widget_unparent);
}

/**
 * vitk_table_grid_new:
 * @article: the article of the table
 * @table: the table; belongs to @article
 *
 * Returns: (transfer floating): its rows and cells, without caption and foot
 */
GtkWidget *
vitk_table_grid_new (VitkArticle *article, const VitkTable *table)
{
  VitkTableGrid *self = g_object_new (VITK_TYPE_TABLE_GRID, NULL);
  guint i;

  self->geometry.n_columns = table->n_columns;
  self->geometry.n_rows = table->rows->len;
  self->geometry.x = g_new0 (int, table->n_columns + 1);
  self->geometry.y = g_new0 (int, table->rows->len + 1);
  for (i = 0; i < table->rows->len; i++)
    {
      GtkWidget *row = vitk_table_row_new (article, table, i, &self->geometry);

      gtk_widget_set_parent (row, GTK_WIDGET (self));
      g_ptr_array_add (self->rows, row);
    }
  return GTK_WIDGET (self);
}

/**
 * vitk_table_grid_get_row:
 * @self: a grid
 * @row: which row
 *
 * Returns: (transfer none): its widget
 */
VitkTableRow *
vitk_table_grid_get_row (VitkTableGrid *self, guint row)
{
  return g_ptr_array_index (self->rows, row);
}
