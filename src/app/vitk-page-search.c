/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "app/vitk-page-search.h"

#include "app/vitk-found-thing.h"
#include "app/vitk-hit-marker.h"
#include "app/vitk-search-asker.h"
#include "widgets/vitk-focus-within.h"
#include "widgets/vitk-search-marks.h"

#include <string.h>

/* The search of a page: it stands in place of the contents while it lasts. What is typed goes to
 * the asker, what that answers to the pane, and where the reader wants to go to the window. */
struct _VitkPageSearch
{
  GObject parent_instance;

  VitkWorkspace *workspace; /* NULL before there is an article */
  VitkSearchAsker *asker;
  char *wanted;     /* anchor of the result to open when it comes, or NULL */
  GWeakRef before;  /* what had the focus before */
  gboolean brought; /* whether the contents were hidden before */
  VitkHitMarker *marker;

  /* They belong to the page, as this does. */
  VitkParts *parts;
  GtkStack *side;
  VitkSearchPane *pane;
  VitkStage *stage;
  VitkMarkFrame *frame;
};

G_DEFINE_FINAL_TYPE (VitkPageSearch, vitk_page_search, G_TYPE_OBJECT)

static gboolean
is_open (VitkPageSearch *self)
{
  return gtk_stack_get_visible_child (self->side) == GTK_WIDGET (self->pane);
}

static GtkWidget *
get_focus (VitkPageSearch *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self->parts));

  return root != NULL ? gtk_root_get_focus (root) : NULL;
}

static void arrive (VitkPageSearch *self);

/* While the search stands there, its hits are marked; not if it was left before they came. */
static void
mark_soon (VitkPageSearch *self, const VitkSearchResults *results)
{
  if (is_open (self))
    vitk_hit_marker_show_soon (self->marker, vitk_workspace_get_article (self->workspace), results);
}

/* Whether there is anything in an answer that is not shown. Nothing moves away below a reader who
 * has chosen one of the results. */
static gboolean
is_news (VitkPageSearch *self, const VitkSearchResults *results)
{
  const VitkSearchResults *shown = vitk_search_pane_get_results (self->pane);

  if (shown == NULL || shown->query != results->query)
    return TRUE;
  if (shown->results->len > 0 &&
      vitk_search_pane_get_selected (self->pane) != g_ptr_array_index (shown->results, 0))
    return FALSE;
  return results->n_found[VITK_SEARCH_PDF] != shown->n_found[VITK_SEARCH_PDF] ||
         results->problems->len != shown->problems->len;
}

static void
on_answered (VitkPageSearch *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VitkSearchResults) results = vitk_search_asker_take (self->asker, &error);

  /* The window may have been closed meanwhile. */
  if (self->pane == NULL)
    return;
  vitk_search_pane_set_choices (self->pane, vitk_search_asker_get_choices (self->asker));
  if (error != NULL)
    vitk_search_pane_show_problem (self->pane, error->message, 0, 0);
  else if (results != NULL && results->query->root != NULL && is_news (self, results))
    {
      mark_soon (self, results);
      vitk_search_pane_show_results (self->pane, g_steal_pointer (&results));
    }
  arrive (self);
}

static void
show_nothing (VitkPageSearch *self)
{
  vitk_hit_marker_clear (self->marker);
  vitk_search_pane_show_results (self->pane, NULL);
}

static gboolean
is_blank (const char *text)
{
  return text[strspn (text, " \t")] == '\0';
}

/* Where nothing is typed nothing is found, but the index is made before it is needed. */
static void
search (VitkPageSearch *self)
{
  g_autoptr (VitkQuery) query = vitk_search_pane_read_query (self->pane);

  vitk_search_asker_cancel (self->asker);
  if (is_blank (query->text))
    show_nothing (self);
  else if (query->problems->len > 0)
    {
      const VitkQueryProblem *problem = g_ptr_array_index (query->problems, 0);

      if (problem->unfinished)
        vitk_search_pane_show_unfinished (self->pane, problem->message);
      else
        vitk_search_pane_show_problem (self->pane, problem->message, problem->start, problem->end);
      return;
    }
  vitk_search_asker_ask (self->asker, query, vitk_search_pane_get_expand (self->pane),
                         vitk_search_pane_get_all (self->pane));
}

static void
on_changed (VitkPageSearch *self)
{
  g_clear_pointer (&self->wanted, g_free);
  if (self->workspace != NULL)
    search (self);
}

static void
show (VitkPageSearch *self)
{
  if (is_open (self))
    return;
  g_weak_ref_set (&self->before, get_focus (self));
  self->brought = !vitk_parts_get_contents_shown (self->parts);
  gtk_stack_set_visible_child (self->side, GTK_WIDGET (self->pane));
  vitk_parts_set_contents_shown (self->parts, TRUE);
}

/* The focus goes back to where it was, unless it has gone elsewhere. */
static void
end (VitkPageSearch *self)
{
  const gboolean had_focus =
      get_focus (self) == NULL || vitk_focus_within (GTK_WIDGET (self->pane));
  g_autoptr (GtkWidget) before = g_weak_ref_get (&self->before);

  g_clear_pointer (&self->wanted, g_free);
  gtk_stack_set_visible_child (self->side, gtk_widget_get_first_child (GTK_WIDGET (self->side)));
  if (self->brought)
    vitk_parts_set_contents_shown (self->parts, FALSE);
  if (had_focus &&
      (before == NULL || !gtk_widget_get_mapped (before) || !gtk_widget_grab_focus (before)))
    gtk_widget_grab_focus (GTK_WIDGET (self->stage));
}

/* What is marked stays only for who has gone there. */
static void
on_stopped (VitkPageSearch *self)
{
  vitk_hit_marker_clear (self->marker);
  end (self);
}

/* A search that is out of sight is over. */
static void
on_contents_shown (VitkPageSearch *self)
{
  if (is_open (self) && !vitk_parts_get_contents_shown (self->parts))
    end (self);
}

/* The window that has the other article goes on with this search. */
static void
open_elsewhere (VitkPageSearch *self, const VitkSearchResult *result)
{
  gtk_widget_activate_action (GTK_WIDGET (self->pane), "win.open-found", "(sss)", result->file,
                              result->anchor, vitk_search_pane_get_query (self->pane));
}

/* Leads to what was found, and marks all that was. */
static void
open_here (VitkPageSearch *self, const VitkSearchResult *result)
{
  g_autoptr (VitkMarkSet) set = vitk_hit_marker_keep (self->marker);
  const int place = set != NULL ? vitk_search_marks_find (set, result) : -1;

  if (result->kind == VITK_SEARCH_TEXT && place >= 0)
    {
      vitk_mark_frame_go_to (self->frame, set, place);
      return;
    }
  vitk_found_thing_open (GTK_WIDGET (self->pane), self->workspace, result);
  vitk_marks_set (vitk_mark_frame_get_marks (self->frame), set, place);
}

static void
on_activated (VitkPageSearch *self, const VitkSearchResult *result)
{
  if (result->file != NULL)
    open_elsewhere (self, result);
  else
    open_here (self, result);
}

static const VitkSearchResult *
find_here (VitkPageSearch *self, const char *anchor)
{
  const VitkSearchResults *results = vitk_search_pane_get_results (self->pane);
  guint i;

  for (i = 0; results != NULL && i < results->results->len; i++)
    {
      const VitkSearchResult *result = g_ptr_array_index (results->results, i);

      if (result->file == NULL && g_str_equal (result->anchor, anchor))
        return result;
    }
  return NULL;
}

/* Opens the result that is wanted as soon as it is found, and the text is there to show where; its
 * place, if it is not found here, as what means the same only in another article. */
static void
arrive (VitkPageSearch *self)
{
  g_autofree char *anchor = NULL;
  const VitkSearchResult *result;

  if (self->wanted == NULL || vitk_search_asker_is_busy (self->asker) ||
      !vitk_article_view_is_settled (vitk_mark_frame_get_view (self->frame)))
    return;
  anchor = g_steal_pointer (&self->wanted);
  result = find_here (self, anchor);
  if (result != NULL)
    open_here (self, result);
  else
    gtk_widget_activate_action (GTK_WIDGET (self->pane), "win.show-anchor", "s", anchor);
}

static void
vitk_page_search_dispose (GObject *object)
{
  VitkPageSearch *self = VITK_PAGE_SEARCH (object);

  if (self->asker != NULL)
    vitk_search_asker_cancel (self->asker);
  g_clear_pointer (&self->marker, vitk_hit_marker_free);
  g_clear_object (&self->asker);
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->wanted, g_free);
  g_clear_weak_pointer (&self->pane);
  G_OBJECT_CLASS (vitk_page_search_parent_class)->dispose (object);
}

static void
vitk_page_search_finalize (GObject *object)
{
  VitkPageSearch *self = VITK_PAGE_SEARCH (object);

  g_weak_ref_clear (&self->before);
  G_OBJECT_CLASS (vitk_page_search_parent_class)->finalize (object);
}

static void
vitk_page_search_class_init (VitkPageSearchClass *class)
{
  G_OBJECT_CLASS (class)->dispose = vitk_page_search_dispose;
  G_OBJECT_CLASS (class)->finalize = vitk_page_search_finalize;
}

static void
vitk_page_search_init (VitkPageSearch *self)
{
  g_weak_ref_init (&self->before, NULL);
}

/* Letters mean nothing else in the text, but for those that are keys of it. */
static gboolean
on_key (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state,
        VitkPageSearch *self)
{
  const gunichar letter = gdk_keyval_to_unicode (key);
  char query[7] = { 0 };

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0 ||
      !g_unichar_isalnum (letter) || self->workspace == NULL)
    return FALSE;
  g_unichar_to_utf8 (letter, query);
  show (self);
  vitk_search_pane_begin (self->pane, query);
  return TRUE;
}

/**
 * vitk_page_search_new:
 * @parts: the parts of a page, with a rack around them; they and what is in them must live as long
 * @side: what holds the contents, and then the pane
 * @pane: the pane of the search
 * @stage: what holds the text, and the views in its place
 * @frame: the text, with its marks
 *
 * Returns: (transfer full): the search of a page
 */
VitkPageSearch *
vitk_page_search_new (VitkParts *parts, GtkStack *side, VitkSearchPane *pane, VitkStage *stage,
                      VitkMarkFrame *frame)
{
  VitkPageSearch *self = g_object_new (VITK_TYPE_PAGE_SEARCH, NULL);
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->parts = parts;
  self->side = side;
  g_set_weak_pointer (&self->pane, pane);
  self->stage = stage;
  self->frame = frame;
  self->marker = vitk_hit_marker_new (frame);
  self->asker = vitk_search_asker_new (vitk_paper_rack_find (GTK_WIDGET (parts)));
  g_signal_connect_object (self->asker, "answered", G_CALLBACK (on_answered), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (pane, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pane, "activated", G_CALLBACK (on_activated), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pane, "stopped", G_CALLBACK (on_stopped), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (parts, "notify::contents-shown", G_CALLBACK (on_contents_shown), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (vitk_mark_frame_get_view (frame), "settled", G_CALLBACK (arrive), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (frame), keys);
  return self;
}

/**
 * vitk_page_search_refresh:
 * @self: the search of a page
 *
 * Searches again, as there is something else to be found; unless the reader has chosen one of the
 * results, which then does not move away.
 */
void
vitk_page_search_refresh (VitkPageSearch *self)
{
  const VitkSearchResults *results;

  g_return_if_fail (VITK_IS_PAGE_SEARCH (self));

  results = vitk_search_pane_get_results (self->pane);
  if (is_open (self) && results != NULL &&
      (results->results->len == 0 ||
       vitk_search_pane_get_selected (self->pane) == g_ptr_array_index (results->results, 0)))
    search (self);
}

/**
 * vitk_page_search_set_workspace:
 * @self: the search of a page
 * @workspace: the article the page shows
 */
void
vitk_page_search_set_workspace (VitkPageSearch *self, VitkWorkspace *workspace)
{
  g_return_if_fail (VITK_IS_PAGE_SEARCH (self));

  g_clear_pointer (&self->wanted, g_free);
  if (is_open (self))
    end (self);
  show_nothing (self);
  vitk_search_pane_set_choices (self->pane, NULL);
  g_set_object (&self->workspace, workspace);
  vitk_search_asker_set_workspace (self->asker, workspace);
}

/**
 * vitk_page_search_begin:
 * @self: the search of a page
 *
 * Lets the reader type what to search for. The last query is there still.
 */
void
vitk_page_search_begin (VitkPageSearch *self)
{
  g_return_if_fail (VITK_IS_PAGE_SEARCH (self));

  if (self->workspace == NULL)
    return;
  show (self);
  vitk_search_pane_begin (self->pane, NULL);
  if (vitk_search_pane_get_results (self->pane) == NULL)
    search (self);
  else
    mark_soon (self, vitk_search_pane_get_results (self->pane));
}

/**
 * vitk_page_search_begin_with:
 * @self: a search
 * @query: what is to be searched for
 *
 * Shows the search, with the keyboard focus in its entry, and what it finds.
 */
void
vitk_page_search_begin_with (VitkPageSearch *self, const char *query)
{
  g_return_if_fail (VITK_IS_PAGE_SEARCH (self));

  if (self->workspace == NULL)
    return;
  show (self);
  vitk_search_pane_begin (self->pane, query);
}

/**
 * vitk_page_search_has_focus:
 * @self: the search of a page
 *
 * Returns: whether the keyboard focus is in it
 */
gboolean
vitk_page_search_has_focus (VitkPageSearch *self)
{
  g_return_val_if_fail (VITK_IS_PAGE_SEARCH (self), FALSE);

  return vitk_focus_within (GTK_WIDGET (self->pane));
}

/**
 * vitk_page_search_get_query:
 * @self: the search of a page
 *
 * Returns: (nullable): what is searched for; %NULL while nothing is
 */
const char *
vitk_page_search_get_query (VitkPageSearch *self)
{
  g_return_val_if_fail (VITK_IS_PAGE_SEARCH (self), NULL);

  return is_open (self) ? vitk_search_pane_get_query (self->pane) : NULL;
}

/**
 * vitk_page_search_get_all:
 * @self: the search of a page
 *
 * Returns: whether all articles are searched
 */
gboolean
vitk_page_search_get_all (VitkPageSearch *self)
{
  g_return_val_if_fail (VITK_IS_PAGE_SEARCH (self), FALSE);

  return vitk_search_pane_get_all (self->pane);
}

/**
 * vitk_page_search_dup_selected:
 * @self: the search of a page
 *
 * Returns: (transfer full) (nullable): the address of the result that is selected
 */
char *
vitk_page_search_dup_selected (VitkPageSearch *self)
{
  const VitkSearchResult *selected;

  g_return_val_if_fail (VITK_IS_PAGE_SEARCH (self), NULL);

  selected = vitk_search_pane_get_selected (self->pane);
  return selected != NULL ? vitk_search_result_dup_address (selected) : NULL;
}

/**
 * vitk_page_search_bring_back:
 * @self: the search of a page
 * @query: what vitk_page_search_get_query() returned
 * @all: what vitk_page_search_get_all() returned
 * @selected: (nullable): what vitk_page_search_dup_selected() returned
 *
 * Shows that search again, without moving the focus.
 */
void
vitk_page_search_bring_back (VitkPageSearch *self, const char *query, gboolean all,
                             const char *selected)
{
  g_return_if_fail (VITK_IS_PAGE_SEARCH (self));

  show (self);
  vitk_search_pane_set_all (self->pane, all);
  vitk_search_pane_bring_back (self->pane, query, selected);
}

/**
 * vitk_page_search_find:
 * @self: the search of a page with an article
 * @destination: what is searched for
 *
 * Searches for it, and opens the result it names; where it names none, the reader chooses.
 */
void
vitk_page_search_find (VitkPageSearch *self, const VitkDestination *destination)
{
  g_return_if_fail (VITK_IS_PAGE_SEARCH (self));
  g_return_if_fail (self->workspace != NULL);

  vitk_page_search_bring_back (self, destination->query, destination->all, destination->anchor);
  if (destination->anchor == NULL)
    vitk_search_pane_begin (self->pane, destination->query);
  g_free (self->wanted);
  self->wanted = g_strdup (destination->anchor);
  arrive (self);
}
