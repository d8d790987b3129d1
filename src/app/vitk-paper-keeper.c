/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "app/vitk-paper-keeper.h"

#include "library/vitk-paper-match.h"
#include "library/vitk-paper-scan.h"
#include "library/vitk-papers.h"
#include "pdf/vitk-pdf-process.h"

/* Folders are looked through again when nothing has changed in them for so long, in milliseconds:
 * a file that is being copied changes all the time. */
#define QUIET 1500

#define KEY "vitk-paper-keeper"

/* Somebody who wants to know which references of an article there are as PDFs. */
typedef struct
{
  GWeakRef rack;
  VitkArticle *article;
  char *key;
} Client;

/* One thing to do, in a thread: the file of the papers is read, changed, and written, whoever else
 * may have written it meanwhile. */
typedef struct
{
  char *add;    /* a place, or NULL */
  char *remove; /* the same */
  gboolean scan;
  GPtrArray *clients; /* Client, of which only article and key are looked at */
  GPtrArray *tables;  /* what there is for each of them: tables of VitkPaperRack */
  GPtrArray *places;
} Job;

/* The user's PDFs, for all windows. */
struct _VitkPaperKeeper
{
  GObject parent_instance;

  GPtrArray *clients;  /* Client */
  GPtrArray *places;   /* paths */
  GPtrArray *monitors; /* GFileMonitor */
  GQueue jobs;         /* Job, the first of which is being done */
  guint quiet;
};

G_DEFINE_FINAL_TYPE (VitkPaperKeeper, vitk_paper_keeper, G_TYPE_OBJECT)

enum
{
  CHANGED,
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void begin (VitkPaperKeeper *self);

static void
free_client (gpointer data)
{
  Client *client = data;

  g_weak_ref_clear (&client->rack);
  g_object_unref (client->article);
  g_free (client->key);
  g_free (client);
}

static Client *
new_client (VitkPaperRack *rack, VitkArticle *article, const char *key)
{
  Client *client = g_new0 (Client, 1);

  g_weak_ref_init (&client->rack, rack);
  client->article = g_object_ref (article);
  client->key = g_strdup (key);
  return client;
}

static void
free_job (gpointer data)
{
  Job *job = data;

  g_free (job->add);
  g_free (job->remove);
  g_ptr_array_unref (job->clients);
  g_ptr_array_unref (job->tables);
  g_ptr_array_unref (job->places);
  g_free (job);
}

/* -- in a thread */

static VitkRackState
get_state (const VitkPaper *paper)
{
  return paper->state == VITK_PAPER_AVAILABLE ? VITK_RACK_AVAILABLE
         : paper->state == VITK_PAPER_MOVED   ? VITK_RACK_MOVED
                                              : VITK_RACK_UNREADABLE;
}

static GHashTable *
fill_table (VitkPapers *papers, const Client *client)
{
  g_autoptr (GPtrArray) matches = vitk_paper_match_all (papers, client->article, client->key);
  GHashTable *table = vitk_paper_rack_new_papers ();
  guint i;
  guint j;

  for (i = 0; i < matches->len; i++)
    {
      const VitkPaperMatch *match = g_ptr_array_index (matches, i);

      if (match->chosen != NULL)
        vitk_paper_rack_add (table, match->chosen->anchor->name, get_state (match->paper),
                             match->paper->path);
      for (j = 0; match->ask && j < match->candidates->len; j++)
        vitk_paper_rack_add (
            table, g_array_index (match->candidates, VitkPaperCandidate, j).reference->anchor->name,
            VITK_RACK_UNCLEAR, match->paper->path);
    }
  return table;
}

static gboolean
do_job (Job *job, GError **error)
{
  g_autofree char *path = vitk_papers_dup_path ();
  g_autoptr (VitkPapers) papers = vitk_papers_load (path, error);
  gboolean changed = job->add != NULL || job->remove != NULL;
  GPtrArray *places;
  guint i;

  if (papers == NULL)
    return FALSE;
  if (job->add != NULL)
    vitk_papers_add_place (papers, job->add);
  if (job->remove != NULL)
    vitk_papers_remove_place (papers, job->remove);
  places = vitk_papers_get_places (papers);
  if (job->scan && places->len > 0)
    {
      g_autoptr (VitkPaperReport) report = vitk_paper_scan (papers, NULL, NULL, NULL, error);

      if (report == NULL)
        return FALSE;
      changed = changed || report->n_added + report->n_moved + report->n_gone > 0;
    }
  if (changed && !vitk_papers_save (papers, path, error))
    return FALSE;
  for (i = 0; i < places->len; i++)
    g_ptr_array_add (job->places, g_strdup (g_ptr_array_index (places, i)));
  for (i = 0; i < job->clients->len; i++)
    g_ptr_array_add (job->tables, fill_table (papers, g_ptr_array_index (job->clients, i)));
  return TRUE;
}

static void
job_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (do_job (data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* -- in the main thread */

static gboolean
on_quiet (gpointer user_data)
{
  VitkPaperKeeper *self = user_data;

  self->quiet = 0;
  vitk_paper_keeper_rescan (self);
  return G_SOURCE_REMOVE;
}

static void
on_monitored (VitkPaperKeeper *self)
{
  g_clear_handle_id (&self->quiet, g_source_remove);
  self->quiet = g_timeout_add (QUIET, on_quiet, self);
}

static gboolean
is_same (GPtrArray *a, GPtrArray *b)
{
  guint i;

  for (i = 0; i < a->len && i < b->len; i++)
    if (!g_str_equal (g_ptr_array_index (a, i), g_ptr_array_index (b, i)))
      return FALSE;
  return a->len == b->len;
}

static void
set_places (VitkPaperKeeper *self, GPtrArray *places)
{
  guint i;

  if (is_same (self->places, places))
    return;
  g_ptr_array_unref (self->places);
  self->places = g_ptr_array_ref (places);
  g_ptr_array_set_size (self->monitors, 0);
  for (i = 0; i < places->len; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_path (g_ptr_array_index (places, i));
      GFileMonitor *monitor = g_file_monitor (file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);

      if (monitor == NULL)
        continue;
      g_signal_connect_object (monitor, "changed", G_CALLBACK (on_monitored), self,
                               G_CONNECT_SWAPPED);
      g_ptr_array_add (self->monitors, monitor);
    }
}

static void
give_out (const Job *job)
{
  guint i;

  for (i = 0; i < job->tables->len; i++)
    {
      Client *client = g_ptr_array_index (job->clients, i);
      g_autoptr (VitkPaperRack) rack = g_weak_ref_get (&client->rack);

      if (rack != NULL)
        vitk_paper_rack_set_papers (rack, g_ptr_array_index (job->tables, i));
    }
}

static void
on_done (GObject *source, GAsyncResult *result, gpointer user_data)
{
  VitkPaperKeeper *self = VITK_PAPER_KEEPER (source);
  g_autoptr (GError) error = NULL;
  Job *job = g_queue_pop_head (&self->jobs);

  if (g_task_propagate_boolean (G_TASK (result), &error))
    {
      set_places (self, job->places);
      give_out (job);
      g_signal_emit (self, signals[CHANGED], 0);
    }
  else
    g_signal_emit (self, signals[FAILED], 0, error->message);
  free_job (job);
  begin (self);
}

static void
add_client (Job *job, Client *client)
{
  g_autoptr (VitkPaperRack) rack = g_weak_ref_get (&client->rack);

  if (rack != NULL)
    g_ptr_array_add (job->clients, new_client (rack, client->article, client->key));
}

static void
begin (VitkPaperKeeper *self)
{
  Job *job = g_queue_peek_head (&self->jobs);
  g_autoptr (GTask) task = NULL;
  guint i;

  if (job == NULL)
    return;
  for (i = 0; i < self->clients->len; i++)
    add_client (job, g_ptr_array_index (self->clients, i));
  task = g_task_new (self, NULL, on_done, NULL);
  g_task_set_source_tag (task, begin);
  g_task_set_task_data (task, job, NULL);
  g_task_run_in_thread (task, job_thread);
}

static void
queue (VitkPaperKeeper *self, const char *add, const char *remove, gboolean scan)
{
  Job *job = g_new0 (Job, 1);

  job->add = g_strdup (add);
  job->remove = g_strdup (remove);
  job->scan = scan;
  job->clients = g_ptr_array_new_with_free_func (free_client);
  job->tables = g_ptr_array_new_with_free_func ((GDestroyNotify) g_hash_table_unref);
  job->places = g_ptr_array_new_with_free_func (g_free);
  g_queue_push_tail (&self->jobs, job);
  if (self->jobs.length == 1)
    begin (self);
}

static void
vitk_paper_keeper_finalize (GObject *object)
{
  VitkPaperKeeper *self = VITK_PAPER_KEEPER (object);

  g_clear_handle_id (&self->quiet, g_source_remove);
  g_queue_clear_full (&self->jobs, free_job);
  g_ptr_array_unref (self->clients);
  g_ptr_array_unref (self->places);
  g_ptr_array_unref (self->monitors);
  G_OBJECT_CLASS (vitk_paper_keeper_parent_class)->finalize (object);
}

static void
vitk_paper_keeper_class_init (VitkPaperKeeperClass *class)
{
  G_OBJECT_CLASS (class)->finalize = vitk_paper_keeper_finalize;

  /**
   * VitkPaperKeeper::changed:
   *
   * It was looked for PDFs.
   */
  signals[CHANGED] = g_signal_new ("changed", VITK_TYPE_PAPER_KEEPER, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  /**
   * VitkPaperKeeper::failed:
   * @message: what is wrong
   *
   * The PDFs cannot be looked for, or what is known of them cannot be read or written.
   */
  signals[FAILED] = g_signal_new ("failed", VITK_TYPE_PAPER_KEEPER, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
vitk_paper_keeper_init (VitkPaperKeeper *self)
{
  self->clients = g_ptr_array_new_with_free_func (free_client);
  self->places = g_ptr_array_new_with_free_func (g_free);
  self->monitors = g_ptr_array_new_with_free_func (g_object_unref);
  g_queue_init (&self->jobs);
}

/**
 * vitk_paper_keeper_prepare:
 *
 * Starts the program that reads PDFs, if the user has any, so that the first one need not wait for
 * it. To be called before there is a toolkit.
 */
void
vitk_paper_keeper_prepare (void)
{
  g_autofree char *path = vitk_papers_dup_path ();

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    vitk_pdf_process_prepare ();
}

/**
 * vitk_paper_keeper_get:
 * @application: the program
 *
 * Returns: (transfer none): who keeps the user's PDFs for all its windows
 */
VitkPaperKeeper *
vitk_paper_keeper_get (GtkApplication *application)
{
  VitkPaperKeeper *self = g_object_get_data (G_OBJECT (application), KEY);

  if (self == NULL)
    {
      self = g_object_new (VITK_TYPE_PAPER_KEEPER, NULL);
      g_object_set_data_full (G_OBJECT (application), KEY, self, g_object_unref);
    }
  return self;
}

/**
 * vitk_paper_keeper_serve:
 * @self: a keeper
 * @rack: where the PDFs of an article are put, now and whenever they change
 * @article: the article
 * @key: what it is known by; see vitk_reading_place_dup_key()
 *
 * Puts what is known into the rack, then looks for PDFs again.
 */
void
vitk_paper_keeper_serve (VitkPaperKeeper *self, VitkPaperRack *rack, VitkArticle *article,
                         const char *key)
{
  guint i;

  g_return_if_fail (VITK_IS_PAPER_KEEPER (self));

  for (i = self->clients->len; i > 0; i--)
    {
      Client *client = g_ptr_array_index (self->clients, i - 1);
      g_autoptr (VitkPaperRack) other = g_weak_ref_get (&client->rack);

      if (other == NULL || other == rack)
        g_ptr_array_remove_index (self->clients, i - 1);
    }
  g_ptr_array_add (self->clients, new_client (rack, article, key));
  queue (self, NULL, NULL, FALSE);
  queue (self, NULL, NULL, TRUE);
}

/**
 * vitk_paper_keeper_add_place:
 * @self: a keeper
 * @path: a folder or a PDF
 *
 * Remembers it, and looks for PDFs.
 */
void
vitk_paper_keeper_add_place (VitkPaperKeeper *self, const char *path)
{
  g_return_if_fail (VITK_IS_PAPER_KEEPER (self));

  queue (self, path, NULL, TRUE);
}

/**
 * vitk_paper_keeper_remove_place:
 * @self: a keeper
 * @path: a folder or a PDF
 *
 * Forgets it, but not the PDFs that were found there.
 */
void
vitk_paper_keeper_remove_place (VitkPaperKeeper *self, const char *path)
{
  g_return_if_fail (VITK_IS_PAPER_KEEPER (self));

  queue (self, NULL, path, TRUE);
}

/**
 * vitk_paper_keeper_rescan:
 * @self: a keeper
 *
 * Looks for PDFs again.
 */
void
vitk_paper_keeper_rescan (VitkPaperKeeper *self)
{
  g_return_if_fail (VITK_IS_PAPER_KEEPER (self));

  queue (self, NULL, NULL, TRUE);
}

/**
 * vitk_paper_keeper_get_places:
 * @self: a keeper
 *
 * Returns: (transfer none) (element-type filename): the folders and files the user pointed at
 */
GPtrArray *
vitk_paper_keeper_get_places (VitkPaperKeeper *self)
{
  g_return_val_if_fail (VITK_IS_PAPER_KEEPER (self), NULL);

  return self->places;
}

/**
 * vitk_paper_keeper_is_busy:
 * @self: a keeper
 *
 * Returns: whether it is looking for PDFs
 */
gboolean
vitk_paper_keeper_is_busy (VitkPaperKeeper *self)
{
  g_return_val_if_fail (VITK_IS_PAPER_KEEPER (self), FALSE);

  return self->jobs.length > 0;
}
