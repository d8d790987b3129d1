/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "app/vitk-hit-marker.h"

#include "widgets/vitk-search-marks.h"

/* Marks in the text what a search finds while it is typed, after what is more urgent: the list of
 * it. What was marked before, for what a pane shows, is marked again when the search is over. */
struct _VitkHitMarker
{
  VitkMarkFrame *frame;
  VitkArticle *article;             /* NULL while nothing waits to be marked */
  const VitkSearchResults *results; /* what waits */
  guint tick;
  guint n_ticks;
  gboolean active;     /* whether hits are marked, be there any or not */
  VitkMarkSet *set;    /* the hits, or NULL */
  VitkMarkSet *before; /* what was marked before, or NULL */
};

/**
 * vitk_hit_marker_new:
 * @frame: the text with its marks; kept
 *
 * Returns: (transfer full): what marks hits in it
 */
VitkHitMarker *
vitk_hit_marker_new (VitkMarkFrame *frame)
{
  VitkHitMarker *self = g_new0 (VitkHitMarker, 1);

  self->frame = g_object_ref (frame);
  return self;
}

static void
forget_waiting (VitkHitMarker *self)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->frame), self->tick);
  self->tick = 0;
  g_clear_object (&self->article);
}

/**
 * vitk_hit_marker_free:
 * @self: (transfer full): what marks hits
 *
 * The marks stay.
 */
void
vitk_hit_marker_free (VitkHitMarker *self)
{
  forget_waiting (self);
  g_clear_pointer (&self->set, vitk_mark_set_unref);
  g_clear_pointer (&self->before, vitk_mark_set_unref);
  g_object_unref (self->frame);
  g_free (self);
}

static VitkMarkSet *
get_marked (VitkHitMarker *self)
{
  return vitk_marks_get_set (vitk_mark_frame_get_marks (self->frame));
}

static void
set_marked (VitkHitMarker *self, VitkMarkSet *set)
{
  vitk_marks_set (vitk_mark_frame_get_marks (self->frame), set, -1);
}

static void
mark (VitkHitMarker *self)
{
  VitkMarkSet *marked = get_marked (self);
  VitkMarkSet *set = vitk_search_marks_new (self->article, self->results);

  forget_waiting (self);
  if (!self->active && marked != NULL)
    self->before = vitk_mark_set_ref (marked);
  self->active = TRUE;
  set_marked (self, set);
  g_clear_pointer (&self->set, vitk_mark_set_unref);
  self->set = set;
}

/* The next frame is that of the list. */
static gboolean
on_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  VitkHitMarker *self = user_data;

  if (self->n_ticks++ == 0)
    return G_SOURCE_CONTINUE;
  self->tick = 0;
  mark (self);
  return G_SOURCE_REMOVE;
}

/**
 * vitk_hit_marker_show_soon:
 * @self: what marks hits
 * @article: the article that was searched
 * @results: what was found in it; must live until something else is found, or the marks are cleared
 *
 * Marks what was found with the frame after the next, or at the latest when the text is on the
 * screen, and no longer what was found before.
 */
void
vitk_hit_marker_show_soon (VitkHitMarker *self, VitkArticle *article,
                           const VitkSearchResults *results)
{
  g_set_object (&self->article, article);
  self->results = results;
  self->n_ticks = 0;
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self->frame), on_tick, self, NULL);
}

/**
 * vitk_hit_marker_keep:
 * @self: what marks hits
 *
 * The reader goes to what was found: its marks are there at once, and what was marked before does
 * not come back.
 *
 * Returns: (transfer full) (nullable): the marks; %NULL if nothing of the article was found
 */
VitkMarkSet *
vitk_hit_marker_keep (VitkHitMarker *self)
{
  if (self->tick != 0)
    mark (self);
  g_clear_pointer (&self->before, vitk_mark_set_unref);
  return self->set != NULL ? vitk_mark_set_ref (self->set) : NULL;
}

/**
 * vitk_hit_marker_clear:
 * @self: what marks hits
 *
 * Nothing is searched for any more: marks again what was marked before, unless that is done
 * already.
 */
void
vitk_hit_marker_clear (VitkHitMarker *self)
{
  forget_waiting (self);
  if (self->active && get_marked (self) == self->set)
    set_marked (self, self->before);
  self->active = FALSE;
  g_clear_pointer (&self->set, vitk_mark_set_unref);
  g_clear_pointer (&self->before, vitk_mark_set_unref);
}
