/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "workspace/vitk-searcher.h"

#include "workspace/vitk-article-document.h"

/* So many results of other articles are asked for: more than anybody looks through. */
#define MAX_OTHERS 100

/* So many pages of PDFs below what the article has, and so many if it has nothing. */
#define MAX_PAGES 12
#define MAX_PAGES_ALONE 50

/* Searches at once, of all windows; one that is replaced ends soon. */
#define MAX_THREADS 4

/* A search that is asked for, and then what was found without PDFs. */
typedef struct
{
  VitkShelf *shelf;
  VitkPaperShelf *papers;
  VitkQuery *query;
  VitkSearchOptions options;
  VitkSearchResults *results;
} Job;

/* Searches one open article; the PDFs of its references and other articles, if there are shelves
 * with them. The index is made by the first search, in whatever thread that runs.
 */
struct _VitkSearcher
{
  GObject parent_instance;

  VitkWorkspace *workspace;
  VitkShelf *shelf;       /* NULL while no other articles are to be searched */
  VitkPaperShelf *papers; /* NULL while no PDFs are */
  GMutex index_mutex; /* held while the index is made, which takes longer than a window may wait */
  VitkIndex *index;
  GMutex running_mutex;
  GCond answered_cond;   /* when the last search was answered */
  GCancellable *running; /* the search that was asked for last */
  gboolean answered;     /* whether it was answered */
  Job *last;             /* the last that was answered without PDFs, or NULL */
};

G_DEFINE_FINAL_TYPE (VitkSearcher, vitk_searcher, G_TYPE_OBJECT)

static Job *
job_new (VitkShelf *shelf, VitkPaperShelf *papers, VitkQuery *query,
         const VitkSearchOptions *options)
{
  Job *job = g_new0 (Job, 1);

  g_set_object (&job->shelf, shelf);
  g_set_object (&job->papers, papers);
  job->query = vitk_query_ref (query);
  job->options = *options;
  return job;
}

static void
job_free (Job *job)
{
  g_clear_object (&job->shelf);
  g_clear_object (&job->papers);
  vitk_query_unref (job->query);
  g_clear_pointer (&job->results, vitk_search_results_free);
  g_free (job);
}

static void
vitk_searcher_finalize (GObject *object)
{
  VitkSearcher *self = VITK_SEARCHER (object);

  g_clear_pointer (&self->index, vitk_index_free);
  g_clear_object (&self->workspace);
  g_clear_object (&self->shelf);
  g_clear_object (&self->papers);
  g_clear_object (&self->running);
  g_clear_pointer (&self->last, job_free);
  g_mutex_clear (&self->index_mutex);
  g_mutex_clear (&self->running_mutex);
  g_cond_clear (&self->answered_cond);
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
  g_cond_init (&self->answered_cond);
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

/**
 * vitk_searcher_set_shelf:
 * @self: a searcher
 * @shelf: (nullable): other articles that are to be searched as well
 *
 * Only for searches that begin from now on.
 */
void
vitk_searcher_set_shelf (VitkSearcher *self, VitkShelf *shelf)
{
  g_return_if_fail (VITK_IS_SEARCHER (self));

  g_set_object (&self->shelf, shelf);
}

/**
 * vitk_searcher_set_papers:
 * @self: a searcher
 * @papers: (nullable): PDFs of references that are to be searched as well
 *
 * Only for searches that begin from now on.
 */
void
vitk_searcher_set_papers (VitkSearcher *self, VitkPaperShelf *papers)
{
  g_return_if_fail (VITK_IS_SEARCHER (self));

  g_set_object (&self->papers, papers);
}

static VitkIndex *
get_index (VitkSearcher *self, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->index_mutex);
  VitkArticle *article = vitk_workspace_get_article (self->workspace);

  if (self->index == NULL)
    self->index = vitk_index_new (vitk_article_document_new (self->workspace),
                                  vitk_glossary_new_for_article (article), error);
  return self->index;
}

static VitkSearchResults *
search_open_article (VitkSearcher *self, VitkQuery *query, const VitkSearchOptions *options,
                     GCancellable *cancellable, GError **error)
{
  VitkIndex *index = get_index (self, error);

  return index != NULL ? vitk_index_search (index, query, options, cancellable, error) : NULL;
}

/* The open article is searched as it is open, whether or not the index has it too. */
static void
drop_open_article (VitkSearcher *self, VitkSearchResults *others)
{
  GFile *file = vitk_workspace_get_file (self->workspace);
  guint i;

  for (i = others->results->len; i-- > 0;)
    {
      const VitkSearchResult *result = g_ptr_array_index (others->results, i);
      g_autoptr (GFile) other = g_file_new_for_path (result->file);

      if (!g_file_equal (file, other))
        continue;
      others->n_found[result->kind]--;
      g_ptr_array_remove_index (others->results, i);
    }
}

static void
name_article (VitkSearcher *self, VitkSearchResults *results)
{
  const VitkRecord *record = vitk_article_get_record (vitk_workspace_get_article (self->workspace));
  guint i;

  for (i = 0; i < results->results->len; i++)
    ((VitkSearchResult *) g_ptr_array_index (results->results, i))->title =
        g_strdup (record->title != NULL ? record->title : "");
}

static void
add_problem (VitkSearchResults *results, char *problem)
{
  if (problem != NULL)
    g_ptr_array_add (results->problems, problem);
}

/* What is wrong with the index of the others is a problem of the results. */
static VitkSearchResults *
add_others (VitkSearcher *self, VitkShelf *shelf, VitkSearchResults *results, VitkQuery *query,
            const VitkSearchOptions *options, GCancellable *cancellable)
{
  VitkSearchOptions limited = *options;
  VitkSearchResults *others = NULL;
  char *problem = NULL;

  limited.limit = MIN (options->limit, MAX_OTHERS);
  name_article (self, results);
  if (query->root != NULL)
    others = vitk_shelf_search (shelf, query, &limited, cancellable, &problem);
  if (others != NULL)
    {
      drop_open_article (self, others);
      results = vitk_search_results_join (results, others);
    }
  add_problem (results, problem);
  return results;
}

/* So it is with the PDFs, which come below all else. */
static VitkSearchResults *
add_pages (VitkPaperShelf *papers, VitkSearchResults *results, VitkQuery *query,
           const VitkSearchOptions *options, GCancellable *cancellable)
{
  VitkSearchOptions limited = *options;
  VitkSearchResults *pages = NULL;
  char *problem = NULL;

  if (query->root == NULL)
    return results;
  limited.limit = MIN (options->limit, results->results->len > 0 ? MAX_PAGES : MAX_PAGES_ALONE);
  pages = vitk_paper_shelf_search (papers, query, &limited, cancellable, &problem);
  if (pages != NULL)
    results = vitk_search_results_add_pages (results, pages, options->limit);
  add_problem (results, problem);
  return results;
}

/* All but PDFs. */
static VitkSearchResults *
search_articles (VitkSearcher *self, VitkShelf *shelf, VitkQuery *query,
                 const VitkSearchOptions *options, GCancellable *cancellable, GError **error)
{
  VitkSearchResults *results = search_open_article (self, query, options, cancellable, error);

  if (results != NULL && shelf != NULL)
    results = add_others (self, shelf, results, query, options, cancellable);
  return results;
}

/**
 * vitk_searcher_search:
 * @self: a searcher
 * @query: what to search for
 * @options: how
 * @cancellable: (nullable): to stop it
 * @error: return location
 *
 * Searches the open article, the PDFs of its references and the articles of the shelf, if there are
 * any. May be called from any thread.
 *
 * Returns: (transfer full): what was found, or %NULL
 */
VitkSearchResults *
vitk_searcher_search (VitkSearcher *self, VitkQuery *query, const VitkSearchOptions *options,
                      GCancellable *cancellable, GError **error)
{
  VitkSearchResults *results =
      search_articles (self, self->shelf, query, options, cancellable, error);

  if (results != NULL && self->papers != NULL)
    results = add_pages (self->papers, results, query, options, cancellable);
  return results;
}

static void
note_answer (VitkSearcher *self, GCancellable *cancellable)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->running_mutex);

  if (cancellable != self->running)
    return;
  self->answered = TRUE;
  g_cond_signal (&self->answered_cond);
}

static void
keep_results (VitkSearcher *self, const Job *job, const VitkSearchResults *results)
{
  Job *next = job_new (job->shelf, NULL, job->query, &job->options);
  Job *last;

  next->results = vitk_search_results_copy (results);
  g_mutex_lock (&self->running_mutex);
  last = self->last;
  self->last = next;
  g_mutex_unlock (&self->running_mutex);
  g_clear_pointer (&last, job_free);
}

/* What was found for the same without PDFs, if that was the last. */
static VitkSearchResults *
take_results (VitkSearcher *self, const Job *job)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->running_mutex);
  const Job *last = self->last;

  if (last == NULL || last->query != job->query || last->shelf != job->shelf ||
      last->options.limit != job->options.limit || last->options.expand != job->options.expand ||
      last->options.typing != job->options.typing)
    return NULL;
  return g_steal_pointer (&self->last->results);
}

static VitkSearchResults *
run_job (VitkSearcher *self, const Job *job, GCancellable *cancellable, GError **error)
{
  VitkSearchResults *results = job->papers != NULL ? take_results (self, job) : NULL;

  if (results == NULL)
    results = search_articles (self, job->shelf, job->query, &job->options, cancellable, error);
  if (results != NULL && job->papers != NULL)
    return add_pages (job->papers, results, job->query, &job->options, cancellable);
  if (results != NULL)
    keep_results (self, job, results);
  return results;
}

/* When the answer is noted, the callback is already among what the main loop has to do: a task that
 * is run in its own thread would put it there later. */
static void
run_task (gpointer data, gpointer user_data)
{
  g_autoptr (GTask) task = data;
  VitkSearcher *self = g_task_get_source_object (task);
  const Job *job = g_task_get_task_data (task);
  GCancellable *cancellable = g_task_get_cancellable (task);
  GError *error = NULL;
  VitkSearchResults *results = run_job (self, job, cancellable, &error);

  if (results != NULL)
    g_task_return_pointer (task, results, (GDestroyNotify) vitk_search_results_free);
  else
    g_task_return_error (task, error);
  note_answer (self, cancellable);
}

static GThreadPool *
get_pool (void)
{
  static gsize pool = 0;

  if (g_once_init_enter (&pool))
    g_once_init_leave (&pool, (gsize) g_thread_pool_new (run_task, NULL, MAX_THREADS, FALSE, NULL));
  return (GThreadPool *) pool;
}

/* The next key press ends the search for what was typed before. */
static void
replace_running (VitkSearcher *self, GCancellable *cancellable)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->running_mutex);

  if (self->running != NULL && self->running != cancellable)
    g_cancellable_cancel (self->running);
  g_set_object (&self->running, cancellable);
  self->answered = FALSE;
}

static void
search_in_thread (VitkSearcher *self, VitkPaperShelf *papers, VitkQuery *query,
                  const VitkSearchOptions *options, GCancellable *cancellable,
                  GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GCancellable) own =
      cancellable != NULL ? g_object_ref (cancellable) : g_cancellable_new ();
  g_autoptr (GTask) task = g_task_new (self, own, callback, user_data);

  replace_running (self, own);
  g_task_set_source_tag (task, search_in_thread);
  g_task_set_task_data (task, job_new (self->shelf, papers, query, options),
                        (GDestroyNotify) job_free);
  g_thread_pool_push (get_pool (), g_steal_pointer (&task), NULL);
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
 * As vitk_searcher_search(), in a thread of its own, and without PDFs: they are more than all the
 * rest, and nobody waits for them who has an answer already; see
 * vitk_searcher_search_papers_async().
 */
void
vitk_searcher_search_async (VitkSearcher *self, VitkQuery *query, const VitkSearchOptions *options,
                            GCancellable *cancellable, GAsyncReadyCallback callback,
                            gpointer user_data)
{
  search_in_thread (self, NULL, query, options, cancellable, callback, user_data);
}

/**
 * vitk_searcher_search_papers_async:
 * @self: a searcher
 * @query: what to search for
 * @options: how
 * @cancellable: to stop it; may be that of the search before
 * @callback: called when it is done, in the thread-default context of the caller
 * @user_data: data of @callback
 *
 * As vitk_searcher_search(), in a thread of its own. What the last search found without PDFs is not
 * searched for again, if it was for the same @query.
 */
void
vitk_searcher_search_papers_async (VitkSearcher *self, VitkQuery *query,
                                   const VitkSearchOptions *options, GCancellable *cancellable,
                                   GAsyncReadyCallback callback, gpointer user_data)
{
  search_in_thread (self, self->papers, query, options, cancellable, callback, user_data);
}

/**
 * vitk_searcher_wait:
 * @self: a searcher
 * @microseconds: how long
 *
 * Waits for the answer to what was asked for last with vitk_searcher_search_async(): most come
 * sooner than a window is painted, and are then painted with the letter that was typed.
 *
 * Returns: whether it is there: its callback is called next
 */
gboolean
vitk_searcher_wait (VitkSearcher *self, gint64 microseconds)
{
  const gint64 end = g_get_monotonic_time () + microseconds;
  gboolean answered;

  g_return_val_if_fail (VITK_IS_SEARCHER (self), FALSE);

  g_mutex_lock (&self->running_mutex);
  while (!self->answered && self->running != NULL &&
         g_cond_wait_until (&self->answered_cond, &self->running_mutex, end))
    ;
  answered = self->answered;
  g_mutex_unlock (&self->running_mutex);
  return answered;
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
