/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "app/vitk-search-asker.h"

#include "workspace/vitk-indexer.h"
#include "workspace/vitk-paper-texts.h"

/* How long a frame may wait for an answer, in microseconds. */
#define PATIENCE 4000

/* Asks the searcher what a page wants to know. What the article has is answered at once; what the
 * PDFs of its references have, which is more than all the rest, in a second answer. */
struct _VitkSearchAsker
{
  GObject parent_instance;

  VitkWorkspace *workspace; /* NULL before there is an article */
  VitkSearcher *searcher;
  VitkShelf *shelf;          /* all the other articles */
  VitkPaperShelf *papers;    /* the PDFs of its references */
  GCancellable *running;     /* what was asked for last and is not answered, or NULL */
  VitkQuery *query;          /* what was asked for last and not given up, or NULL */
  gboolean expand;           /* whether what means the same is searched for too */
  gboolean all;              /* whether all articles are searched */
  VitkSearchResults *answer; /* that nobody has taken yet, or NULL */
  GError *error;             /* so is that */
};

G_DEFINE_FINAL_TYPE (VitkSearchAsker, vitk_search_asker, G_TYPE_OBJECT)

enum
{
  ANSWERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
drop_answer (VitkSearchAsker *self)
{
  g_clear_pointer (&self->answer, vitk_search_results_free);
  g_clear_error (&self->error);
}

static void
vitk_search_asker_finalize (GObject *object)
{
  VitkSearchAsker *self = VITK_SEARCH_ASKER (object);

  vitk_search_asker_cancel (self);
  drop_answer (self);
  g_clear_object (&self->workspace);
  g_clear_object (&self->searcher);
  g_clear_object (&self->shelf);
  g_clear_object (&self->papers);
  G_OBJECT_CLASS (vitk_search_asker_parent_class)->finalize (object);
}

static void
vitk_search_asker_class_init (VitkSearchAskerClass *class)
{
  G_OBJECT_CLASS (class)->finalize = vitk_search_asker_finalize;

  /**
   * VitkSearchAsker::answered:
   *
   * There is an answer, to be taken with vitk_search_asker_take().
   */
  signals[ANSWERED] = g_signal_new ("answered", VITK_TYPE_SEARCH_ASKER, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 0);
}

static void
vitk_search_asker_init (VitkSearchAsker *self)
{
  g_autofree char *path = vitk_indexer_dup_path ();
  g_autofree char *path_of_papers = vitk_paper_texts_dup_path ();

  self->shelf = vitk_shelf_new (path);
  self->papers = vitk_paper_shelf_new (path_of_papers);
}

/* Which PDFs are searched is known by their references. */
static void
on_rack_changed (VitkPaperRack *rack, VitkSearchAsker *self)
{
  GHashTable *papers = vitk_paper_shelf_new_papers ();
  GHashTableIter iter;
  gpointer name;
  gpointer value;

  g_hash_table_iter_init (&iter, vitk_paper_rack_get_papers (rack));
  while (self->workspace != NULL && g_hash_table_iter_next (&iter, &name, &value))
    {
      const VitkRackPaper *paper = value;
      const VitkAnchor *anchor =
          vitk_article_get_anchor (vitk_workspace_get_article (self->workspace), name);

      if (paper->state == VITK_RACK_AVAILABLE && anchor != NULL &&
          anchor->kind == VITK_ANCHOR_REFERENCE)
        vitk_paper_shelf_add (papers, paper->hash, anchor->target, paper->path);
    }
  vitk_paper_shelf_set_papers (self->papers, papers);
}

/**
 * vitk_search_asker_new:
 * @rack: where the PDFs of the article are put
 *
 * Returns: (transfer full): an asker for no article yet
 */
VitkSearchAsker *
vitk_search_asker_new (VitkPaperRack *rack)
{
  VitkSearchAsker *self = g_object_new (VITK_TYPE_SEARCH_ASKER, NULL);

  g_signal_connect_object (rack, "changed", G_CALLBACK (on_rack_changed), self, 0);
  return self;
}

/**
 * vitk_search_asker_set_workspace:
 * @self: an asker
 * @workspace: the article that is searched from now on
 */
void
vitk_search_asker_set_workspace (VitkSearchAsker *self, VitkWorkspace *workspace)
{
  g_return_if_fail (VITK_IS_SEARCH_ASKER (self));

  vitk_search_asker_cancel (self);
  g_set_object (&self->workspace, workspace);
  g_clear_object (&self->searcher);
  self->searcher = vitk_searcher_new (workspace);
  vitk_searcher_set_papers (self->searcher, self->papers);
}

/* Keeps an answer, if somebody still waits for it: also one that was found just before it was given
 * up is dropped. */
static gboolean
keep_answer (VitkSearchAsker *self, GObject *source, GAsyncResult *result)
{
  drop_answer (self);
  self->answer = vitk_searcher_search_finish (VITK_SEARCHER (source), result, &self->error);
  if (!g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return TRUE;
  drop_answer (self);
  return FALSE;
}

static void
on_papers_searched (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VitkSearchAsker) self = user_data;

  if (!keep_answer (self, source, result))
    return;
  g_clear_object (&self->running);
  g_signal_emit (self, signals[ANSWERED], 0);
}

/* That nothing was found, or only what is spelled alike, is no answer before the PDFs were asked.
 */
static void
on_searched (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VitkSearchAsker) self = user_data;
  const VitkSearchOptions options = { G_MAXUINT, self->expand, TRUE, NULL };
  gboolean poor;

  if (!keep_answer (self, source, result))
    {
      /* There is an index now, at least. */
      if (VITK_SEARCHER (source) == self->searcher)
        g_signal_emit (self, signals[ANSWERED], 0);
      return;
    }
  poor =
      self->answer != NULL && (self->answer->results->len == 0 || self->answer->correction != NULL);
  if (self->answer == NULL || self->answer->query->root == NULL ||
      (!poor && vitk_paper_shelf_is_empty (self->papers)))
    g_clear_object (&self->running);
  else
    vitk_searcher_search_papers_async (self->searcher, self->answer->query, &options, self->running,
                                       on_papers_searched, g_object_ref (self));
  if (!poor || self->running == NULL)
    g_signal_emit (self, signals[ANSWERED], 0);
}

static void
stop_running (VitkSearchAsker *self)
{
  if (self->running != NULL)
    g_cancellable_cancel (self->running);
  g_clear_object (&self->running);
}

/**
 * vitk_search_asker_ask:
 * @self: an asker with an article
 * @query: what to search for
 * @expand: whether to search for what means the same too
 * @all: whether all articles are searched
 *
 * Asks, and gives up what was asked before. Waits a little: most answers come sooner than a window
 * is painted.
 */
void
vitk_search_asker_ask (VitkSearchAsker *self, VitkQuery *query, gboolean expand, gboolean all)
{
  g_return_if_fail (VITK_IS_SEARCH_ASKER (self));
  g_return_if_fail (self->searcher != NULL);

  vitk_search_asker_cancel (self);
  self->query = vitk_query_ref (query);
  self->expand = expand;
  self->all = all;
  vitk_search_asker_ask_again (self);
}

/**
 * vitk_search_asker_ask_again:
 * @self: an asker
 *
 * Asks what was asked last, in the same way, as there may be something else to be found; nothing if
 * that was given up. The answers are known by the query, which is the same.
 */
void
vitk_search_asker_ask_again (VitkSearchAsker *self)
{
  VitkSearchOptions options = { G_MAXUINT, FALSE, TRUE, NULL };

  g_return_if_fail (VITK_IS_SEARCH_ASKER (self));

  if (self->query == NULL)
    return;
  stop_running (self);
  options.expand = self->expand;
  self->running = g_cancellable_new ();
  vitk_searcher_set_shelf (self->searcher, self->all ? self->shelf : NULL);
  vitk_searcher_search_async (self->searcher, self->query, &options, self->running, on_searched,
                              g_object_ref (self));
  vitk_searcher_wait (self->searcher, PATIENCE);
}

/**
 * vitk_search_asker_cancel:
 * @self: an asker
 *
 * Gives up what was asked.
 */
void
vitk_search_asker_cancel (VitkSearchAsker *self)
{
  stop_running (self);
  g_clear_pointer (&self->query, vitk_query_unref);
}

/**
 * vitk_search_asker_is_busy:
 * @self: an asker
 *
 * Returns: whether an answer is still to come
 */
gboolean
vitk_search_asker_is_busy (VitkSearchAsker *self)
{
  return self->running != NULL;
}

/**
 * vitk_search_asker_take:
 * @self: an asker
 * @error: return location
 *
 * Takes what was answered.
 *
 * Returns: (transfer full) (nullable): what was found; %NULL with an error, or, if the search was
 *   given up, without
 */
VitkSearchResults *
vitk_search_asker_take (VitkSearchAsker *self, GError **error)
{
  if (self->error != NULL)
    g_propagate_error (error, g_steal_pointer (&self->error));
  return g_steal_pointer (&self->answer);
}

/**
 * vitk_search_asker_get_choices:
 * @self: an asker with an article
 *
 * Returns: (transfer none) (nullable): see vitk_searcher_get_choices()
 */
VitkChoices *
vitk_search_asker_get_choices (VitkSearchAsker *self)
{
  return vitk_searcher_get_choices (self->searcher);
}
