/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "workspace/vitk-searcher.h"

#include "search/vitk-document-article.h"

/* Searches one open article. The index is made by the first search, in whatever thread that runs.
 */
struct _VitkSearcher
{
  GObject parent_instance;

  VitkWorkspace *workspace;
  GMutex index_mutex; /* held while the index is made, which takes longer than a window may wait */
  VitkIndex *index;
  GMutex running_mutex;
  GCancellable *running; /* the search that was asked for last */
};

G_DEFINE_FINAL_TYPE (VitkSearcher, vitk_searcher, G_TYPE_OBJECT)

static void
vitk_searcher_finalize (GObject *object)
{
  VitkSearcher *self = VITK_SEARCHER (object);

  g_clear_pointer (&self->index, vitk_index_free);
  g_clear_object (&self->workspace);
  g_clear_object (&self->running);
  g_mutex_clear (&self->index_mutex);
  g_mutex_clear (&self->running_mutex);
  G_OBJECT_CLASS (vitk_searcher_parent_class)->finalize (object);
}

static void
vitk_searcher_class_init (VitkSearcherClass *class)
{
  G_OBJECT_CLASS (class)->finalize = vitk_searcher_finalize;
}

static void
vitk_searcher_init (VitkSearcher *self)
{
  g_mutex_init (&self->index_mutex);
  g_mutex_init (&self->running_mutex);
}

/**
 * vitk_searcher_new:
 * @workspace: an open article
 *
 * Returns: (transfer full): what searches it
 */
VitkSearcher *
vitk_searcher_new (VitkWorkspace *workspace)
{
  VitkSearcher *self = g_object_new (VITK_TYPE_SEARCHER, NULL);

  self->workspace = g_object_ref (workspace);
  return self;
}

static VitkIndex *
get_index (VitkSearcher *self, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->index_mutex);
  VitkArticle *article = vitk_workspace_get_article (self->workspace);

  if (self->index == NULL)
    self->index = vitk_index_new (
        vitk_document_new_for_article (article, vitk_workspace_get_notes (self->workspace)),
        vitk_glossary_new_for_article (article), error);
  return self->index;
}

/**
 * vitk_searcher_search:
 * @self: a searcher
 * @query: what to search for
 * @options: how
 * @cancellable: (nullable): to stop it
 * @error: return location
 *
 * Searches the open article. May be called from any thread.
 *
 * Returns: (transfer full): what was found, or %NULL
 */
VitkSearchResults *
vitk_searcher_search (VitkSearcher *self, VitkQuery *query, const VitkSearchOptions *options,
                      GCancellable *cancellable, GError **error)
{
  VitkIndex *index = get_index (self, error);

  return index != NULL ? vitk_index_search (index, query, options, cancellable, error) : NULL;
}

typedef struct
{
  VitkQuery *query;
  VitkSearchOptions options;
} Job;

static void
job_free (Job *job)
{
  vitk_query_unref (job->query);
  g_free (job);
}

static void
search_thread (GTask *task, gpointer source_object, gpointer task_data, GCancellable *cancellable)
{
  const Job *job = task_data;
  GError *error = NULL;
  VitkSearchResults *results =
      vitk_searcher_search (source_object, job->query, &job->options, cancellable, &error);

  if (results != NULL)
    g_task_return_pointer (task, results, (GDestroyNotify) vitk_search_results_free);
  else
    g_task_return_error (task, error);
}

/* The next key press ends the search for what was typed before. */
static void
replace_running (VitkSearcher *self, GCancellable *cancellable)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->running_mutex);

  if (self->running != NULL && self->running != cancellable)
    g_cancellable_cancel (self->running);
  g_set_object (&self->running, cancellable);
}

/**
 * vitk_searcher_search_async:
 * @self: a searcher
 * @query: what to search for
 * @options: how
 * @cancellable: (nullable): to stop it; cancelled by the next call, so that no stale answer comes
 * @callback: called when it is done, in the thread-default context of the caller
 * @user_data: data of @callback
 *
 * As vitk_searcher_search(), in a thread of its own.
 */
void
vitk_searcher_search_async (VitkSearcher *self, VitkQuery *query, const VitkSearchOptions *options,
                            GCancellable *cancellable, GAsyncReadyCallback callback,
                            gpointer user_data)
{
  g_autoptr (GCancellable) own =
      cancellable != NULL ? g_object_ref (cancellable) : g_cancellable_new ();
  g_autoptr (GTask) task = NULL;
  Job *job = g_new0 (Job, 1);

  replace_running (self, own);
  job->query = vitk_query_ref (query);
  job->options = *options;
  task = g_task_new (self, own, callback, user_data);
  g_task_set_source_tag (task, vitk_searcher_search_async);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, search_thread);
}

/**
 * vitk_searcher_search_finish:
 * @self: a searcher
 * @result: what the callback was given
 * @error: return location
 *
 * Returns: (transfer full): as vitk_searcher_search(); %G_IO_ERROR_CANCELLED if another search was
 *   begun since
 */
VitkSearchResults *
vitk_searcher_search_finish (VitkSearcher *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * vitk_searcher_get_choices:
 * @self: a searcher
 *
 * Does not wait for the index: whoever wants to know asks when a search has ended.
 *
 * Returns: (transfer none) (nullable): what filters may be given in the article; %NULL before there
 *   is an index
 */
VitkChoices *
vitk_searcher_get_choices (VitkSearcher *self)
{
  VitkChoices *choices = NULL;

  if (!g_mutex_trylock (&self->index_mutex))
    return NULL;
  if (self->index != NULL)
    choices = vitk_index_get_choices (self->index);
  g_mutex_unlock (&self->index_mutex);
  return choices;
}
