/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-table-grid.h"
#include "widgets/vitk-late-drawing.h"

#include "widgets/vitk-direction.h"
#include "widgets/vitk-scroll-watch.h"
#include "widgets/vitk-slices.h"
#include "widgets/vitk-table-layout.h"

/* What measuring may take in a frame, of all tables together. Cells that were measured before
 * answer from memory, so that this is enough unless there is something new; slices follow then. */
#define AT_ONCE_MICROSECONDS 1000

/* Pixels that stay free around what is brought into view. */
#define EDGE 9

/* The rows and cells of a table. They are made and laid out in slices; until the first time all is
 * done none is shown, and later what was laid out before stays. Columns that name the rows and rows
 * that name the columns stay in view while the others scroll. */
struct _VitkTableGrid
{
  GtkWidget parent_instance;

  VitkArticle *article;
  const VitkTable *table; /* belongs to article */
  GPtrArray *rows;        /* VitkTableRow; fewer than there are until all are made */
  VitkTableLayout *layout;
  VitkTableGeometry geometry;
  VitkScrollWatch *watch;
  GdkRectangle view; /* what of it was in view in the last frame */
  int wanted_width;  /* for which a height was asked, or -1 */
  gboolean shown;    /* whether the rows are */
  gboolean measured; /* all cells were, a moment ago: they answer from memory */
  gboolean placed;   /* the geometry is that of the width it has */
  guint uncovering;  /* tick callback, or 0 */
  guint ticks;       /* of it */
  gboolean follows;  /* it is for what has the focus */
};

G_DEFINE_FINAL_TYPE (VitkTableGrid, vitk_table_grid, GTK_TYPE_WIDGET)

static void
make_row (VitkTableGrid *self)
{
  GtkWidget *row =
      vitk_table_row_new (self->article, self->table, self->rows->len, &self->geometry);

  gtk_widget_set_visible (row, self->shown);
  gtk_widget_set_parent (row, GTK_WIDGET (self));
  g_ptr_array_add (self->rows, row);
}

static void
show_rows (VitkTableGrid *self)
{
  guint i;

  for (i = 0; i < self->rows->len; i++)
    gtk_widget_show (g_ptr_array_index (self->rows, i));
  self->shown = TRUE;
}

/* One slice. */
static gboolean
make (gpointer data, gint64 deadline)
{
  VitkTableGrid *self = data;

  while (self->rows->len < self->table->rows->len)
    {
      if (g_get_monotonic_time () >= deadline)
        return TRUE;
      make_row (self);
    }
  if (!vitk_table_layout_measure_columns (self->layout, deadline))
    return TRUE;
  if (self->wanted_width >= 0 &&
      !vitk_table_layout_measure_rows (self->layout, self->wanted_width, deadline))
    return TRUE;
  if (!self->shown && self->wanted_width >= 0)
    show_rows (self);
  self->measured = TRUE;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  return FALSE;
}

/* Until when to measure in this frame. */
static gint64
get_deadline (GtkWidget *widget)
{
  static gint64 frame;
  static gint64 deadline;
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
  const gint64 this_frame = clock != NULL ? gdk_frame_clock_get_frame_time (clock) : 0;

  if (clock == NULL || this_frame != frame)
    deadline = g_get_monotonic_time () + AT_ONCE_MICROSECONDS;
  frame = this_frame;
  return deadline;
}

/* Measures as far as can be done at once and leaves the rest to slices. Returns: whether all is
 * known */
static gboolean
measure (VitkTableGrid *self, int width)
{
  const gint64 deadline = self->measured ? G_MAXINT64 : get_deadline (GTK_WIDGET (self));

  if (self->shown && vitk_table_layout_measure_columns (self->layout, deadline) &&
      (width < 0 || vitk_table_layout_measure_rows (self->layout, width, deadline)))
    return TRUE;
  vitk_slices_add (make, self);
  return FALSE;
}

static void
vitk_table_grid_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                         int *natural, int *minimum_baseline, int *natural_baseline)
{
  VitkTableGrid *self = VITK_TABLE_GRID (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      /* GTK asks again only when something in the grid has changed. */
      if (self->shown)
        vitk_table_layout_invalidate (self->layout);
      measure (self, -1);
      *minimum = vitk_table_layout_get_minimum (self->layout);
      *natural = vitk_table_layout_get_natural (self->layout);
      return;
    }
  if (for_size < 0)
    for_size = vitk_table_layout_get_natural (self->layout);
  self->wanted_width = for_size;
  measure (self, for_size);
  *minimum = vitk_table_layout_get_height (self->layout);
  *natural = *minimum;
}

/* Which part of the grid the reader has before the eyes, from its leading top corner. */
static gboolean
get_view (VitkTableGrid *self, GdkRectangle *view)
{
  if (!vitk_scroll_watch_get_view (self->watch, view))
    return FALSE;
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    view->x = gtk_widget_get_width (GTK_WIDGET (self)) - view->x - view->width;
  return TRUE;
}

static void
update_rows (VitkTableGrid *self)
{
  guint i;

  for (i = 0; i < self->rows->len; i++)
    vitk_table_row_update (g_ptr_array_index (self->rows, i));
}

/* Keeps in view what is to stay there. */
static void
freeze (VitkTableGrid *self)
{
  const int shift_x = self->geometry.shift_x;
  const int shift_y = self->geometry.shift_y;

  vitk_table_geometry_freeze (&self->geometry, self->table, &self->view);
  if (self->geometry.shift_x != shift_x || self->geometry.shift_y != shift_y)
    update_rows (self);
}

/* Between two frames. While it is being allocated a grid cannot know its place: a text view moves
 * its tables out of sight and back in each layout. */
static void
on_moved (GtkWidget *widget)
{
  VitkTableGrid *self = VITK_TABLE_GRID (widget);
  GdkRectangle view;

  if (!get_view (self, &view) || gdk_rectangle_equal (&view, &self->view))
    return;
  self->view = view;
  freeze (self);
  gtk_widget_queue_allocate (widget);
}

static void
vitk_table_grid_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  VitkTableGrid *self = VITK_TABLE_GRID (widget);
  guint i;

  if (!self->shown)
    return;
  /* Heights for other widths may have been asked for since. */
  self->placed =
      measure (self, width) && vitk_table_layout_apply (self->layout, width, &self->geometry);
  self->measured = FALSE;
  freeze (self);
  vitk_scroll_watch_look (self->watch);
  for (i = 0; i < self->rows->len; i++)
    {
      int y;
      int row_height;

      vitk_table_geometry_get_row (&self->geometry, i, &y, &row_height);
      gtk_widget_allocate (g_ptr_array_index (self->rows, i),
                           self->geometry.x[self->geometry.n_columns], row_height, -1,
                           gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (0, y)));
    }
}

/* How far to scroll so that what reaches from @start to @end lies between @first and @last. */
static int
find_way (int start, int end, int first, int last)
{
  if (start - EDGE < first || end - start + 2 * EDGE > last - first)
    return start - EDGE - first;
  return MAX (end + EDGE - last, 0);
}

/* Scrolls until @widget is in view and not under what is frozen. */
static void
uncover (VitkTableGrid *self, GtkWidget *widget)
{
  GtkWidget *cell = gtk_widget_get_ancestor (widget, VITK_TYPE_TABLE_CELL);
  GtkWidget *row = gtk_widget_get_ancestor (widget, VITK_TYPE_TABLE_ROW);
  const VitkTableGeometry *geometry = &self->geometry;
  const gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  graphene_rect_t bounds;
  GdkRectangle view;
  guint position;
  int head;
  int dx = 0;
  int dy = 0;

  if (!self->placed || row == NULL || !g_ptr_array_find (self->rows, row, &position) ||
      !vitk_scroll_watch_get_view (self->watch, &view) ||
      !gtk_widget_compute_bounds (widget, GTK_WIDGET (self), &bounds))
    return;
  head = geometry->y[geometry->frozen_rows];
  if (cell != NULL &&
      !vitk_table_geometry_is_frozen (geometry, vitk_table_cell_get_cell (VITK_TABLE_CELL (cell))))
    {
      const int covered = geometry->x[geometry->covers[position]];

      dx = find_way ((int) bounds.origin.x, (int) (bounds.origin.x + bounds.size.width),
                     view.x + (mirrored ? 0 : covered),
                     view.x + view.width - (mirrored ? covered : 0));
    }
  if (position >= geometry->frozen_rows && geometry->frozen_rows > 0 && view.y + head > 0)
    /* A row that is covered begins where it is seen to. */
    dy = MIN ((cell != NULL ? (int) bounds.origin.y - EDGE : geometry->y[position]) - view.y - head,
              0);
  vitk_scroll_watch_scroll (self->watch, dx, dy);
}

/* Ticks come before the layout of their frame: what has moved has its new place at the second. */
static gboolean
on_uncover_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  VitkTableGrid *self = VITK_TABLE_GRID (widget);

  if (self->ticks++ == 0 || !self->placed)
    return G_SOURCE_CONTINUE;
  uncover (self, data);
  self->uncovering = 0;
  return G_SOURCE_REMOVE;
}

static GtkSizeRequestMode
vitk_table_grid_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
on_focus_changed (VitkTableGrid *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    {
      vitk_table_grid_uncover (self, focus);
      self->follows = TRUE;
    }
  else if (self->uncovering != 0 && self->follows)
    {
      gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->uncovering);
      self->uncovering = 0;
    }
}

static void
vitk_table_grid_map (GtkWidget *widget)
{
  VitkTableGrid *self = VITK_TABLE_GRID (widget);

  GTK_WIDGET_CLASS (vitk_table_grid_parent_class)->map (widget);
  vitk_scroll_watch_start (self->watch);
  g_signal_connect_swapped (gtk_widget_get_root (widget), "notify::focus-widget",
                            G_CALLBACK (on_focus_changed), self);
}

static void
vitk_table_grid_unmap (GtkWidget *widget)
{
  VitkTableGrid *self = VITK_TABLE_GRID (widget);

  g_signal_handlers_disconnect_by_func (gtk_widget_get_root (widget), on_focus_changed, self);
  vitk_scroll_watch_stop (self->watch);
  GTK_WIDGET_CLASS (vitk_table_grid_parent_class)->unmap (widget);
}

static void
vitk_table_grid_dispose (GObject *object)
{
  VitkTableGrid *self = VITK_TABLE_GRID (object);

  vitk_slices_remove (self);
  g_ptr_array_set_size (self->rows, 0);
  g_clear_object (&self->article);
  G_OBJECT_CLASS (vitk_table_grid_parent_class)->dispose (object);
}

static void
vitk_table_grid_finalize (GObject *object)
{
  VitkTableGrid *self = VITK_TABLE_GRID (object);

  vitk_scroll_watch_free (self->watch);
  vitk_table_layout_free (self->layout);
  vitk_table_geometry_clear (&self->geometry);
  g_ptr_array_unref (self->rows);
  G_OBJECT_CLASS (vitk_table_grid_parent_class)->finalize (object);
}

static void
vitk_table_grid_class_init (VitkTableGridClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vitk_table_grid_dispose;
  G_OBJECT_CLASS (class)->finalize = vitk_table_grid_finalize;
  widget_class->measure = vitk_table_grid_measure;
  widget_class->snapshot = vitk_late_drawing_snapshot;
  widget_class->size_allocate = vitk_table_grid_size_allocate;
  widget_class->get_request_mode = vitk_table_grid_get_request_mode;
  widget_class->map = vitk_table_grid_map;
  widget_class->unmap = vitk_table_grid_unmap;
  gtk_widget_class_set_css_name (widget_class, "vitkgrid");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TABLE);
}

static void
vitk_table_grid_init (VitkTableGrid *self)
{
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_widget_unparent);
  self->watch = vitk_scroll_watch_new (GTK_WIDGET (self), on_moved);
  self->view = (GdkRectangle) { 0, 0, G_MAXINT, G_MAXINT };
  self->wanted_width = -1;
}

/**
 * vitk_table_grid_new:
 * @article: the article of the table; kept
 * @table: the table; belongs to @article
 *
 * Returns: (transfer floating): its rows and cells, without caption and foot
 */
GtkWidget *
vitk_table_grid_new (VitkArticle *article, const VitkTable *table)
{
  VitkTableGrid *self = g_object_new (VITK_TYPE_TABLE_GRID, NULL);

  self->article = g_object_ref (article);
  self->table = table;
  self->layout = vitk_table_layout_new (self->rows, table->n_columns);
  vitk_table_layout_invalidate (self->layout);
  vitk_table_geometry_init (&self->geometry, table);
  vitk_direction_apply (GTK_WIDGET (self), article);
  vitk_slices_add (make, self);
  return GTK_WIDGET (self);
}

/**
 * vitk_table_grid_get_row:
 * @self: a grid
 * @row: which row
 *
 * Returns: (transfer none): its widget, made now if it was not yet
 */
VitkTableRow *
vitk_table_grid_get_row (VitkTableGrid *self, guint row)
{
  while (self->rows->len <= row)
    make_row (self);
  return g_ptr_array_index (self->rows, row);
}

/**
 * vitk_table_grid_finish:
 * @self: a grid
 *
 * Makes and shows all rows now, however long it takes. They are laid out with the next frame.
 */
void
vitk_table_grid_finish (VitkTableGrid *self)
{
  if (self->shown)
    return;
  vitk_slices_remove (self);
  make (self, G_MAXINT64);
  if (!self->shown)
    show_rows (self);
}

/**
 * vitk_table_grid_is_placed:
 * @self: a grid
 *
 * Returns: whether all of it is there and has its place
 */
gboolean
vitk_table_grid_is_placed (VitkTableGrid *self)
{
  return self->placed && !vitk_slices_contain (self);
}

/**
 * vitk_table_grid_get_lines:
 * @self: a grid
 * @row: which row
 * @y: (out): where it begins, from the top of the grid, when nothing covers it
 * @height: (out): its height; 0 as long as the grid is not laid out
 */
void
vitk_table_grid_get_lines (VitkTableGrid *self, guint row, int *y, int *height)
{
  *y = self->geometry.y[row];
  *height = self->geometry.y[row + 1] - *y;
}

/**
 * vitk_table_grid_uncover:
 * @self: a grid
 * @widget: a row of it, or something in a cell
 *
 * Scrolls, as soon as all has its place, so that @widget is not under what stays in view.
 */
void
vitk_table_grid_uncover (VitkTableGrid *self, GtkWidget *widget)
{
  if (self->uncovering != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->uncovering);
  self->ticks = 0;
  self->follows = FALSE;
  self->uncovering = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_uncover_tick,
                                                   g_object_ref (widget), g_object_unref);
}
