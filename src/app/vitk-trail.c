/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "app/vitk-trail.h"
#include "app/vitk-focus.h"
#include "widgets/vitk-anchor-words.h"

#include <glib/gi18n-lib.h>

/* The way a reader takes through the parts of a window: where they stand, and how they come to
 * stand there again. */
struct _VitkTrail
{
  GObject parent_instance;

  VitkNavigator *navigator;

  /* They belong to the page, as this does. */
  VitkParts *parts;
  VitkOutline *outline;
  VitkStage *stage;
  VitkMarkFrame *frame;
  VitkArticleView *view;
  VitkPanes *panes;
  VitkPageSearch *search;
};

G_DEFINE_FINAL_TYPE (VitkTrail, vitk_trail, G_TYPE_OBJECT)

static GtkWidget *
get_focus (VitkTrail *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self->parts));

  return root != NULL ? gtk_root_get_focus (root) : NULL;
}

static gboolean
is_in (GtkWidget *widget, gpointer part)
{
  return widget != NULL && (widget == part || gtk_widget_is_ancestor (widget, part));
}

static void
note_focus (VitkTrail *self, VitkStop *stop)
{
  GtkWidget *focus = get_focus (self);

  g_weak_ref_set (&stop->focus_widget, focus);
  if (is_in (focus, self->panes))
    {
      stop->focus = VITK_STOP_FOCUS_PANE;
      stop->focus_index = vitk_focus_get_index (GTK_WIDGET (self->panes));
    }
  else if (is_in (focus, self->outline))
    stop->focus = VITK_STOP_FOCUS_CONTENTS;
  else if (vitk_page_search_has_focus (self->search))
    stop->focus = VITK_STOP_FOCUS_SEARCH;
  else if (stop->view != NULL && !is_in (focus, self->frame))
    stop->focus = VITK_STOP_FOCUS_VIEW;
}

static void
note_view (VitkTrail *self, VitkStop *stop)
{
  VitkStageView *view = vitk_stage_get_front_view (self->stage);

  stop->view = g_strdup (vitk_stage_get_front (self->stage));
  if (view != NULL)
    stop->view_state = vitk_stage_view_dup_state (view);
}

static void
note_search (VitkTrail *self, VitkStop *stop)
{
  stop->query = g_strdup (vitk_page_search_get_query (self->search));
  stop->all = vitk_page_search_get_all (self->search);
  stop->found = vitk_page_search_dup_selected (self->search);
}

static void
note_marks (VitkTrail *self, VitkStop *stop)
{
  VitkMarks *marks = vitk_mark_frame_get_marks (self->frame);

  if (vitk_marks_get_set (marks) != NULL)
    stop->marks = vitk_mark_set_ref (vitk_marks_get_set (marks));
  stop->mark = vitk_marks_get_current (marks);
}

static char *
dup_view_words (VitkTrail *self)
{
  char *words = vitk_stage_view_dup_words (vitk_stage_get_front_view (self->stage));

  return words != NULL ? words : g_strdup (vitk_stage_get_front_title (self->stage));
}

static char *
dup_shown_words (VitkTrail *self, const VitkAnchor *shown, const VitkStop *stop)
{
  if (stop->focus == VITK_STOP_FOCUS_SEARCH)
    return g_strdup_printf (_ ("Search for “%s”"), stop->query);
  if (stop->view != NULL && stop->focus != VITK_STOP_FOCUS_PANE)
    return dup_view_words (self);
  if (!stop->pane_shown)
    return NULL;
  if (shown != NULL)
    return vitk_anchor_dup_words (shown);
  /* The overview beside the text is nothing that a reader came for, unless they were in it. */
  if (stop->focus == VITK_STOP_FOCUS_PANE)
    return g_strdup (vitk_panes_get_front_title (self->panes));
  return NULL;
}

/* As many as a line of the history can hold. */
#define LINE_CHARS 60

/* The words where the text stands: two places in one section would else be called the same. */
static char *
dup_line_words (VitkTrail *self, const VitkPlace *place)
{
  const VitkAnchor *anchor =
      vitk_article_get_anchor (vitk_article_view_get_article (self->view), place->anchor);
  const char *words;
  g_autofree char *line = NULL;
  long length;

  if (anchor == NULL || anchor->kind == VITK_ANCHOR_SECTION)
    return NULL;
  if (anchor->kind != VITK_ANCHOR_BLOCK)
    return vitk_anchor_dup_words (anchor);
  words = ((const VitkBlock *) anchor->target)->text->string;
  length = g_utf8_strlen (words, -1);
  if (place->character >= length)
    return NULL;
  line = g_utf8_substring (words, place->character, MIN (length, place->character + LINE_CHARS));
  /* Translators: words from the middle of a text. */
  return place->character > 0 ? g_strdup_printf (_ ("… %s"), line) : g_steal_pointer (&line);
}

/* The reader has turned to another pane by hand: the way back leads to the former one. */
static void
before_switch (VitkTrail *self)
{
  VitkStop *here = vitk_trail_dup_here (self);

  here->focus = VITK_STOP_FOCUS_TABS;
  vitk_navigator_leave (self->navigator, here, g_get_monotonic_time ());
}

static void
after_switch (VitkTrail *self)
{
  VitkStop *there = vitk_trail_dup_here (self);

  there->focus = VITK_STOP_FOCUS_PANE;
  vitk_navigator_arrive (self->navigator, there);
}

/* The widget itself, if what was shown then is still there. */
static gboolean
restore_focus_widget (VitkTrail *self, VitkStop *stop)
{
  g_autoptr (GtkWidget) widget = g_weak_ref_get (&stop->focus_widget);

  return is_in (widget, self->parts) && gtk_widget_get_mapped (widget) &&
         gtk_widget_grab_focus (widget);
}

static void
restore_focus (VitkTrail *self, VitkStop *stop)
{
  /* A view has widgets for what is in sight only: it brought back the focus in it itself. */
  if (stop->focus != VITK_STOP_FOCUS_VIEW && restore_focus_widget (self, stop))
    return;
  if (stop->focus == VITK_STOP_FOCUS_PANE && vitk_parts_get_pane_shown (self->parts))
    {
      if (!vitk_focus_set_index (GTK_WIDGET (self->panes), stop->focus_index))
        gtk_widget_grab_focus (GTK_WIDGET (self->panes));
    }
  else if (stop->focus == VITK_STOP_FOCUS_SEARCH)
    vitk_page_search_begin (self->search);
  else if (stop->focus == VITK_STOP_FOCUS_CONTENTS && vitk_parts_get_contents_shown (self->parts))
    gtk_widget_grab_focus (GTK_WIDGET (self->outline));
  else if (stop->focus == VITK_STOP_FOCUS_VIEW || stop->place == NULL ||
           stop->place->focused_link < 0)
    gtk_widget_grab_focus (stop->focus == VITK_STOP_FOCUS_TEXT && stop->view != NULL &&
                                   vitk_stage_get_text_shown (self->stage)
                               ? GTK_WIDGET (self->frame)
                               : GTK_WIDGET (self->stage));
}

/* Beside the text the pane is as it was. In place of the text it is only if the reader was in it;
 * and what was folded away for want of room is not hidden where there is some. */
static void
restore_pane_shown (VitkTrail *self, const VitkStop *stop)
{
  const gboolean was_narrow = stop->mode == VITK_PARTS_NARROW;
  const gboolean is_narrow = vitk_parts_get_mode (self->parts) == VITK_PARTS_NARROW;

  if (was_narrow == is_narrow)
    vitk_parts_set_pane_shown (self->parts, stop->pane_shown);
  else if (is_narrow)
    vitk_parts_set_pane_shown (self->parts,
                               stop->pane_shown && stop->focus == VITK_STOP_FOCUS_PANE);
  else if (stop->pane_shown)
    vitk_parts_set_pane_shown (self->parts, TRUE);
}

/* The pane gives its room to a view beside the text, and takes it back. */
static void
on_front_changed (VitkTrail *self)
{
  if (vitk_stage_get_front (self->stage) == NULL)
    vitk_parts_end_room (self->parts);
}

static void
make_room (VitkTrail *self, const char *view)
{
  const int room = vitk_stage_get_room (self->stage, view);

  if (room > 0)
    vitk_pair_expect (vitk_stage_get_pair (self->stage), vitk_parts_make_room (self->parts, room));
}

static void
on_text_kept (VitkTrail *self)
{
  make_room (self, vitk_stage_get_front (self->stage));
}

static void
vitk_trail_dispose (GObject *object)
{
  g_clear_object (&VITK_TRAIL (object)->navigator);
  G_OBJECT_CLASS (vitk_trail_parent_class)->dispose (object);
}

static void
vitk_trail_class_init (VitkTrailClass *class)
{
  G_OBJECT_CLASS (class)->dispose = vitk_trail_dispose;
}

static void
vitk_trail_init (VitkTrail *self)
{
  self->navigator = vitk_navigator_new ();
}

/**
 * vitk_trail_new:
 * @parts: the parts of a window; they and what is in them must live as long
 * @outline: the contents
 * @stage: what holds the text, and the views in its place
 * @frame: what is marked in the text
 * @view: the text
 * @panes: the panes
 * @search: the search
 *
 * Returns: (transfer full): the trail of somebody who has just come in
 */
VitkTrail *
vitk_trail_new (VitkParts *parts, VitkOutline *outline, VitkStage *stage, VitkMarkFrame *frame,
                VitkArticleView *view, VitkPanes *panes, VitkPageSearch *search)
{
  VitkTrail *self = g_object_new (VITK_TYPE_TRAIL, NULL);

  self->parts = parts;
  self->outline = outline;
  self->stage = stage;
  self->frame = frame;
  self->view = view;
  self->panes = panes;
  self->search = search;
  g_signal_connect_object (stage, "notify::front", G_CALLBACK (on_front_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (stage, "notify::text-kept", G_CALLBACK (on_text_kept), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (panes, "switched", G_CALLBACK (before_switch), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (panes, "switched", G_CALLBACK (after_switch), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  return self;
}

/**
 * vitk_trail_get_navigator:
 * @self: a trail
 *
 * Returns: (transfer none): where each jump was made from
 */
VitkNavigator *
vitk_trail_get_navigator (VitkTrail *self)
{
  g_return_val_if_fail (VITK_IS_TRAIL (self), NULL);

  return self->navigator;
}

/**
 * vitk_trail_dup_here:
 * @self: a trail
 *
 * Returns: (transfer full): where the reader is
 */
VitkStop *
vitk_trail_dup_here (VitkTrail *self)
{
  const VitkAnchor *shown;
  const char *filter;
  VitkStop *stop;

  g_return_val_if_fail (VITK_IS_TRAIL (self), NULL);

  shown = vitk_panes_get_shown (self->panes);
  stop = vitk_stop_new (vitk_article_view_dup_place (self->view),
                        vitk_panes_get_front (self->panes), shown != NULL ? shown->name : NULL);
  vitk_panes_get_view (self->panes, &stop->scroll, &filter);
  stop->filter = g_strdup (filter);
  stop->mode = vitk_parts_get_mode (self->parts);
  stop->pane_shown = vitk_parts_get_pane_shown (self->parts);
  note_marks (self, stop);
  note_view (self, stop);
  note_focus (self, stop);
  note_search (self, stop);
  stop->section_words = vitk_section_dup_path_words (vitk_article_view_get_section (self->view));
  stop->shown_words = dup_shown_words (self, shown, stop);
  if (stop->place != NULL && stop->view == NULL && stop->section_words != NULL)
    stop->line_words = dup_line_words (self, stop->place);
  return stop;
}

/**
 * vitk_trail_note:
 * @self: a trail
 * @from: (transfer full): where the reader was before a jump
 *
 * Notes the way back after a jump, and that it led to where the reader is now.
 */
void
vitk_trail_note (VitkTrail *self, VitkStop *from)
{
  g_return_if_fail (VITK_IS_TRAIL (self));

  vitk_navigator_leave (self->navigator, from, g_get_monotonic_time ());
  vitk_navigator_arrive (self->navigator, vitk_trail_dup_here (self));
}

/**
 * vitk_trail_show_view:
 * @self: a trail
 * @name: (nullable): name of a view; %NULL for the text
 *
 * Shows a view, beside the text if it may stand there: the pane gives its room for that, if need
 * be. Nothing is noted.
 *
 * Returns: whether there is such a view
 */
gboolean
vitk_trail_show_view (VitkTrail *self, const char *name)
{
  g_return_val_if_fail (VITK_IS_TRAIL (self), FALSE);

  make_room (self, name);
  return vitk_stage_show (self->stage, name);
}

/**
 * vitk_trail_restore:
 * @self: a trail
 * @stop: a stop
 *
 * Brings the reader to a stop, whether or not it is on the trail.
 */
void
vitk_trail_restore (VitkTrail *self, VitkStop *stop)
{
  VitkArticle *article;
  const VitkAnchor *shown;

  g_return_if_fail (VITK_IS_TRAIL (self));

  article = vitk_article_view_get_article (self->view);
  shown = vitk_article_get_anchor (article, stop->shown);
  /* What lies over the text would hide it. */
  if (vitk_parts_get_mode (self->parts) != VITK_PARTS_WIDE)
    vitk_parts_set_contents_shown (self->parts, FALSE);
  vitk_trail_show_view (self, stop->view);
  vitk_panes_restore (self->panes, stop->pane, shown, stop->scroll, stop->filter);
  restore_pane_shown (self, stop);
  if (stop->view_state != NULL)
    vitk_stage_view_set_state (vitk_stage_get_front_view (self->stage), stop->view_state);
  if (stop->query != NULL)
    vitk_page_search_bring_back (self->search, stop->query, stop->all, stop->found);
  vitk_marks_set (vitk_mark_frame_get_marks (self->frame), stop->marks, stop->mark);
  if (stop->place != NULL)
    vitk_article_view_restore_place (self->view, stop->place);
  restore_focus (self, stop);
}

/**
 * vitk_trail_go_by:
 * @self: a trail
 * @steps: how many jumps to go forward; back, if negative
 *
 * Goes along the trail; nowhere, if it is not so long.
 */
void
vitk_trail_go_by (VitkTrail *self, int steps)
{
  g_autoptr (VitkStop) stop = NULL;

  g_return_if_fail (VITK_IS_TRAIL (self));

  stop = vitk_navigator_go_by (self->navigator, steps, vitk_trail_dup_here (self));
  if (stop != NULL)
    vitk_trail_restore (self, stop);
}
