/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-mark-ticks.h"

#include "widgets/vitk-mark-paint.h"

#define WIDTH 12
#define TICK_WIDTH 8
#define TICK_HEIGHT 3
#define CURRENT_HEIGHT 5

/* Marks on the track of the scrollbar of a text, at the height of each marked place. They only tell
 * where something is: the scrollbar below them takes the pointer, and keys lead from one to the
 * next. */
struct _VitkMarkTicks
{
  GtkWidget parent_instance;

  VitkColumnMarks *marks;
  GtkTextView *view; /* whose scrollbar it is */
  gboolean exact;
};

G_DEFINE_FINAL_TYPE (VitkMarkTicks, vitk_mark_ticks, GTK_TYPE_WIDGET)

static void
vitk_mark_ticks_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  VitkMarkTicks *self = VITK_MARK_TICKS (widget);
  const int x = (gtk_widget_get_width (widget) - TICK_WIDTH) / 2;
  g_autoptr (GArray) ticks = vitk_mark_ticks_list (self, gtk_widget_get_height (widget));
  guint i;

  for (i = 0; i < ticks->len; i++)
    {
      const VitkMarkTick *tick = &g_array_index (ticks, VitkMarkTick, i);
      const int height = tick->current ? CURRENT_HEIGHT : TICK_HEIGHT;
      const GdkRectangle area = { x, tick->y - height / 2, TICK_WIDTH, height };

      vitk_mark_paint_tick (widget, snapshot, &area, tick->current);
    }
}

static void
vitk_mark_ticks_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                         int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : 0;
  *natural = *minimum;
}

static void
vitk_mark_ticks_dispose (GObject *object)
{
  VitkMarkTicks *self = VITK_MARK_TICKS (object);

  g_clear_object (&self->marks);
  g_clear_object (&self->view);
  G_OBJECT_CLASS (vitk_mark_ticks_parent_class)->dispose (object);
}

static void
vitk_mark_ticks_class_init (VitkMarkTicksClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vitk_mark_ticks_dispose;
  widget_class->snapshot = vitk_mark_ticks_snapshot;
  widget_class->measure = vitk_mark_ticks_measure;
  gtk_widget_class_set_css_name (widget_class, "vitkticks");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
vitk_mark_ticks_init (VitkMarkTicks *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

/**
 * vitk_mark_ticks_new:
 * @marks: where marks are in a column; kept
 * @view: that column; kept
 *
 * Returns: (transfer floating): ticks to lie over the scrollbar of the column
 */
GtkWidget *
vitk_mark_ticks_new (VitkColumnMarks *marks, GtkTextView *view)
{
  VitkMarkTicks *self = g_object_new (VITK_TYPE_MARK_TICKS, NULL);

  self->marks = g_object_ref (marks);
  self->view = g_object_ref (view);
  return GTK_WIDGET (self);
}

/**
 * vitk_mark_ticks_set_exact:
 * @self: ticks
 * @exact: whether all tables of the text are there, so that the rows of tables have their heights
 */
void
vitk_mark_ticks_set_exact (VitkMarkTicks *self, gboolean exact)
{
  self->exact = exact;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * vitk_mark_ticks_list:
 * @self: ticks
 * @height: of the track, in pixels
 *
 * Returns: (transfer full) (element-type VitkMarkTick): the ticks, from the top; one for all places
 *   that would be drawn over each other
 */
GArray *
vitk_mark_ticks_list (VitkMarkTicks *self, int height)
{
  VitkMarks *marks = vitk_column_marks_get_marks (self->marks);
  VitkMarkSet *set = vitk_marks_get_set (marks);
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view));
  GArray *ticks = g_array_new (FALSE, FALSE, sizeof (VitkMarkTick));
  GdkRectangle visible;
  double above; /* what is above the first line of the text */
  double all;
  guint i;

  if (set == NULL || adjustment == NULL)
    return ticks;
  gtk_text_view_get_visible_rect (self->view, &visible);
  above = gtk_adjustment_get_value (adjustment) - visible.y;
  all = MAX (gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_lower (adjustment), 1);
  for (i = 0; i < vitk_mark_set_get_n_places (set); i++)
    {
      const int y =
          vitk_column_marks_get_y (self->marks, vitk_mark_set_get_place (set, i), self->exact);
      const VitkMarkTick tick = { (int) ((y + above) / all * height),
                                  (int) i == vitk_marks_get_current (marks) };
      VitkMarkTick *last =
          ticks->len > 0 ? &g_array_index (ticks, VitkMarkTick, ticks->len - 1) : NULL;

      if (y < 0)
        continue;
      if (last == NULL || tick.y - last->y >= TICK_HEIGHT)
        g_array_append_val (ticks, tick);
      else
        last->current = last->current || tick.current;
    }
  return ticks;
}
