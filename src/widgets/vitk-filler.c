/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-filler.h"

#include <time.h>

/* Rows made at once, unless the list says otherwise: as many as a window shows of it; and then with
 * each frame, at most. */
#define FIRST_ROWS 12
#define ROWS_AT_A_TIME 6

/* How many come with the first frame of which nothing is known. */
#define FIRST_GUESS 1

/* What a frame with new rows may take in all, in microseconds. */
#define FRAME_GOAL 10000

/* Fewer where they take longer than this to make, in microseconds: they want to be laid out and
 * drawn in the same frame. That takes three times as long for rows that were not there before, and
 * which have to be given their style. */
#define PATIENCE 4000
#define PATIENCE_WITH_NEW 2000

/* How long rows wait that did not fit: until those that are there have had their frame. */
#define FRAME_MS 20

/* How long the others wait: until no further key is to be expected that would make them useless. */
#define REST_MS 150

struct _VitkFiller
{
  GtkListBox *list;
  VitkRowFunc func;
  gpointer user_data;
  VitkRowReuse reuse; /* NULL if each row is made anew */
  GPtrArray *things;
  guint n_first; /* rows made at once */
  guint n_made;  /* rows that stand for something: those behind are out of sight */
  guint n_next;  /* rows for the next frame */
  guint tick;
  guint source;
  GdkFrameClock *clock; /* of the frame that is watched; NULL for none */
  gint64 frame_began;
  guint n_in_frame; /* rows made for it */
};

static void
make_row (VitkFiller *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, self->n_made);
  gpointer thing = g_ptr_array_index (self->things, self->n_made++);

  if (row == NULL)
    {
      gtk_list_box_append (self->list, GTK_WIDGET (self->func (thing, self->user_data)));
      return;
    }
  self->reuse (row, thing);
  gtk_widget_set_visible (GTK_WIDGET (row), TRUE);
}

/* Rows that are used again are only out of sight: making them and letting them go takes longer than
 * all else that a new list needs. What they stood for may be gone soon. */
static void
put_away (VitkFiller *self, guint first, guint end)
{
  guint i;

  for (i = end; i > first; i--)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, i - 1);

      gtk_widget_set_visible (GTK_WIDGET (row), FALSE);
      self->reuse (row, NULL);
    }
}

static void
remove_rows (VitkFiller *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

/* Of this thread, in microseconds: what else the machine does takes no time from the frame that
 * could be had otherwise. */
static gint64
get_processor_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

/* Makes at least one, so that there is an end. */
static void
make_rows (VitkFiller *self, guint n, gint64 patience)
{
  const guint end = MIN (self->n_made + n, self->things->len);
  const gint64 deadline = get_processor_time () + patience;

  while (self->n_made < end)
    {
      make_row (self);
      if (get_processor_time () > deadline)
        return;
    }
}

/* Of rows that will be drawn in the same frame, or soon. */
static gint64
get_patience (VitkFiller *self)
{
  return self->reuse == NULL ? PATIENCE_WITH_NEW : PATIENCE;
}

static void
stop_watching (VitkFiller *self)
{
  if (self->clock != NULL)
    g_signal_handlers_disconnect_by_data (self->clock, self);
  g_clear_object (&self->clock);
}

/* So many rows, with all that came with them, took so long. */
static void
on_painted (VitkFiller *self)
{
  const gint64 took = MAX (get_processor_time () - self->frame_began, 1);

  self->n_next = CLAMP (self->n_in_frame * FRAME_GOAL / took, 1, ROWS_AT_A_TIME);
  stop_watching (self);
}

static void
watch_frame (VitkFiller *self, GdkFrameClock *clock)
{
  stop_watching (self);
  self->clock = g_object_ref (clock);
  self->frame_began = get_processor_time ();
  g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (on_painted), self);
}

static gboolean
on_tick (GtkWidget *list, GdkFrameClock *clock, gpointer user_data)
{
  VitkFiller *self = user_data;
  const guint n_before = self->n_made;

  watch_frame (self, clock);
  make_rows (self, self->n_next, get_patience (self));
  self->n_in_frame = self->n_made - n_before;
  if (self->n_made < self->things->len)
    return G_SOURCE_CONTINUE;
  self->tick = 0;
  return G_SOURCE_REMOVE;
}

static gboolean
begin_rest (gpointer user_data)
{
  VitkFiller *self = user_data;

  self->source = 0;
  self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self->list), on_tick, self, NULL);
  return G_SOURCE_REMOVE;
}

/* Where the list has come to the screen meanwhile, the others come with the frames. */
static gboolean
make_more_rows (gpointer user_data)
{
  VitkFiller *self = user_data;

  if (gtk_widget_get_mapped (GTK_WIDGET (self->list)))
    return begin_rest (self);
  make_rows (self, ROWS_AT_A_TIME, PATIENCE);
  if (self->n_made < self->things->len)
    return G_SOURCE_CONTINUE;
  self->source = 0;
  return G_SOURCE_REMOVE;
}

/* What a window shows first does not wait until it is idle. */
static void
on_map (VitkFiller *self)
{
  if (self->source == 0 || self->n_made >= self->n_first)
    return;
  g_clear_handle_id (&self->source, g_source_remove);
  begin_rest (self);
}

static void
stop (VitkFiller *self)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->list), self->tick);
  self->tick = 0;
  stop_watching (self);
  g_clear_handle_id (&self->source, g_source_remove);
}

/* What is not on the screen has no frames. What is has them for the rows that are there first: more
 * would only hold those up. */
static void
make_rows_later (VitkFiller *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self->list)))
    self->source =
        g_timeout_add (self->n_made < self->n_first ? FRAME_MS : REST_MS, begin_rest, self);
  else
    self->source = g_idle_add_full (G_PRIORITY_LOW, make_more_rows, self, NULL);
}

/**
 * vitk_filler_new:
 * @list: a list box; must live as long
 * @func: makes its rows
 * @user_data: data for @func
 *
 * Fills a list box a few rows at a time, so that a long list never holds up the window.
 *
 * Returns: (transfer full): the filler
 */
VitkFiller *
vitk_filler_new (GtkListBox *list, VitkRowFunc func, gpointer user_data)
{
  VitkFiller *self = g_new0 (VitkFiller, 1);

  self->list = list;
  self->n_first = FIRST_ROWS;
  self->n_next = FIRST_GUESS;
  self->func = func;
  self->user_data = user_data;
  self->things = g_ptr_array_new ();
  g_signal_connect_swapped (list, "map", G_CALLBACK (on_map), self);
  return self;
}

/**
 * vitk_filler_free:
 * @self: (transfer full): a filler
 *
 * Stops it; the rows it has made stay.
 */
void
vitk_filler_free (VitkFiller *self)
{
  stop (self);
  g_signal_handlers_disconnect_by_func (self->list, on_map, self);
  g_ptr_array_unref (self->things);
  g_free (self);
}

/**
 * vitk_filler_set_first_rows:
 * @self: a filler
 * @n: how many rows a window shows of its list
 *
 * How many rows are made at once, if that does not take too long: those a window shows first.
 */
void
vitk_filler_set_first_rows (VitkFiller *self, guint n)
{
  self->n_first = n;
}

/**
 * vitk_filler_set_reuse:
 * @self: a filler
 * @reuse: lets a row that it has made stand for something else
 *
 * Rows are not made anew when the list is filled with something else.
 */
void
vitk_filler_set_reuse (VitkFiller *self, VitkRowReuse reuse)
{
  self->reuse = reuse;
}

/**
 * vitk_filler_start:
 * @self: a filler
 * @things: what the rows stand for; what is in it must live as long as the rows
 *
 * Empties the list and fills it anew: some rows now, as many as are soon made, the others from
 * frame to frame or, where it is not on the screen, when the program is idle.
 */
void
vitk_filler_start (VitkFiller *self, GPtrArray *things)
{
  const guint n_old = self->reuse != NULL ? self->n_made : 0;
  const guint n_kept = MIN (n_old, MIN (self->n_first, things->len));

  stop (self);
  if (self->reuse != NULL)
    put_away (self, n_kept, n_old);
  else
    remove_rows (self);
  g_ptr_array_unref (self->things);
  self->things = g_ptr_array_ref (things);
  self->n_made = 0;
  make_rows (self, self->n_first, get_patience (self));
  put_away (self, self->n_made, n_kept);
  if (self->n_made < things->len)
    make_rows_later (self);
}

/**
 * vitk_filler_get_row:
 * @self: a filler
 * @thing: what a row stands for
 *
 * Makes the rows up to that one at once, if they are not there yet.
 *
 * Returns: (transfer none) (nullable): its row
 */
GtkListBoxRow *
vitk_filler_get_row (VitkFiller *self, gconstpointer thing)
{
  guint index;

  if (!g_ptr_array_find (self->things, thing, &index))
    return NULL;
  while (self->n_made <= index)
    make_row (self);
  return gtk_list_box_get_row_at_index (self->list, index);
}
