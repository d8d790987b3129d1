/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "app/vitk-paper-keeper.h"

#include "app/vitk-paper-indexer.h"
#include "app/vitk-paper-job.h"
#include "app/vitk-paper-watch.h"
#include "pdf/vitk-pdf-process.h"

#define KEY "vitk-paper-keeper"

/* The user's PDFs, for all windows. */
struct _VitkPaperKeeper
{
  GObject parent_instance;

  GPtrArray *clients; /* VitkPaperClient */
  GPtrArray *places;  /* paths */
  VitkPaperWatch *watch;
  VitkPaperIndexer *indexer;
  GQueue jobs; /* VitkPaperJob, the first of which is being done */
};

G_DEFINE_FINAL_TYPE (VitkPaperKeeper, vitk_paper_keeper, G_TYPE_OBJECT)

enum
{
  CHANGED,
  INDEXED,
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void begin (VitkPaperKeeper *self);

static void
job_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (vitk_paper_job_do (data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
give_out (const VitkPaperJob *job)
{
  guint i;

  for (i = 0; i < job->tables->len; i++)
    {
      VitkPaperClient *client = g_ptr_array_index (job->clients, i);
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
  /* It stays the one that is being done: who is told may ask for more. */
  VitkPaperJob *job = g_queue_peek_head (&self->jobs);

  if (g_task_propagate_boolean (G_TASK (result), &error))
    {
      g_ptr_array_unref (self->places);
      self->places = g_ptr_array_ref (job->places);
      if (job->folders != NULL)
        vitk_paper_watch_set_folders (self->watch, job->folders);
      give_out (job);
      vitk_paper_indexer_want (self->indexer, g_steal_pointer (&job->texts));
      g_signal_emit (self, signals[CHANGED], 0, job->matches);
    }
  else
    g_signal_emit (self, signals[FAILED], 0, error->message);
  g_queue_pop_head (&self->jobs);
  vitk_paper_job_free (job);
  begin (self);
}

static void
add_client (VitkPaperJob *job, VitkPaperClient *client)
{
  g_autoptr (VitkPaperRack) rack = g_weak_ref_get (&client->rack);

  if (rack != NULL)
    g_ptr_array_add (job->clients, vitk_paper_client_new (rack, client->article, client->key));
}

static void
begin (VitkPaperKeeper *self)
{
  VitkPaperJob *job = g_queue_peek_head (&self->jobs);
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
queue (VitkPaperKeeper *self, VitkPaperJob *job)
{
  g_queue_push_tail (&self->jobs, job);
  if (self->jobs.length == 1)
    begin (self);
}

static void
on_indexed (VitkPaperKeeper *self)
{
  g_signal_emit (self, signals[INDEXED], 0);
}

static void
on_text_failed (VitkPaperKeeper *self, const char *message)
{
  g_signal_emit (self, signals[FAILED], 0, message);
}

static void
vitk_paper_keeper_finalize (GObject *object)
{
  VitkPaperKeeper *self = VITK_PAPER_KEEPER (object);

  g_queue_clear_full (&self->jobs, (GDestroyNotify) vitk_paper_job_free);
  g_ptr_array_unref (self->clients);
  g_ptr_array_unref (self->places);
  g_object_unref (self->watch);
  g_object_unref (self->indexer);
  G_OBJECT_CLASS (vitk_paper_keeper_parent_class)->finalize (object);
}

static void
vitk_paper_keeper_class_init (VitkPaperKeeperClass *class)
{
  G_OBJECT_CLASS (class)->finalize = vitk_paper_keeper_finalize;

  /**
   * VitkPaperKeeper::changed:
   * @matches: (type gpointer): what is known now, as #VitkPaperMatches
   *
   * It was looked for PDFs, or the user has decided something.
   */
  signals[CHANGED] = g_signal_new ("changed", VITK_TYPE_PAPER_KEEPER, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  /**
   * VitkPaperKeeper::indexed:
   *
   * The texts of other PDFs can be searched.
   */
  signals[INDEXED] = g_signal_new ("indexed", VITK_TYPE_PAPER_KEEPER, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  /**
   * VitkPaperKeeper::failed:
   * @message: what is wrong
   *
   * The PDFs cannot be looked for, what is known of them cannot be read or written, or the text of
   * one cannot be read.
   */
  signals[FAILED] = g_signal_new ("failed", VITK_TYPE_PAPER_KEEPER, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
vitk_paper_keeper_init (VitkPaperKeeper *self)
{
  self->clients = g_ptr_array_new_with_free_func ((GDestroyNotify) vitk_paper_client_free);
  self->places = g_ptr_array_new_with_free_func (g_free);
  self->watch = vitk_paper_watch_new ();
  self->indexer = vitk_paper_indexer_new ();
  g_queue_init (&self->jobs);
  g_signal_connect_object (self->indexer, "changed", G_CALLBACK (on_indexed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->indexer, "failed", G_CALLBACK (on_text_failed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->watch, "changed", G_CALLBACK (vitk_paper_keeper_rescan), self,
                           G_CONNECT_SWAPPED);
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
      VitkPaperClient *client = g_ptr_array_index (self->clients, i - 1);
      g_autoptr (VitkPaperRack) other = g_weak_ref_get (&client->rack);

      if (other == NULL || other == rack)
        g_ptr_array_remove_index (self->clients, i - 1);
    }
  g_ptr_array_add (self->clients, vitk_paper_client_new (rack, article, key));
  vitk_paper_keeper_ask (self);
  vitk_paper_keeper_rescan (self);
}

/**
 * vitk_paper_keeper_add_place:
 * @self: a keeper
 * @path: a folder or a PDF
 *
 * Remembers it, which is told at once, and looks for PDFs, which may take its time.
 */
void
vitk_paper_keeper_add_place (VitkPaperKeeper *self, const char *path)
{
  VitkPaperJob *job;

  g_return_if_fail (VITK_IS_PAPER_KEEPER (self));

  job = vitk_paper_job_new (FALSE);
  job->add = g_strdup (path);
  queue (self, job);
  queue (self, vitk_paper_job_new (TRUE));
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
  VitkPaperJob *job;

  g_return_if_fail (VITK_IS_PAPER_KEEPER (self));

  job = vitk_paper_job_new (TRUE);
  job->remove = g_strdup (path);
  queue (self, job);
}

/**
 * vitk_paper_keeper_decide:
 * @self: a keeper
 * @paper: the hash of a paper
 * @key: what an article is known by
 * @anchor: name of a reference of it
 * @verdict: what the user says of them
 *
 * Remembers it.
 */
void
vitk_paper_keeper_decide (VitkPaperKeeper *self, const char *paper, const char *key,
                          const char *anchor, VitkPaperVerdict verdict)
{
  VitkPaperJob *job;

  g_return_if_fail (VITK_IS_PAPER_KEEPER (self));

  job = vitk_paper_job_new (FALSE);
  job->decision = vitk_paper_decision_new (paper, key, anchor, verdict);
  queue (self, job);
}

static gboolean
is_in_places (VitkPaperKeeper *self, const char *path)
{
  guint i;

  for (i = 0; i < self->places->len; i++)
    {
      g_autoptr (GFile) place = g_file_new_for_path (g_ptr_array_index (self->places, i));
      g_autoptr (GFile) file = g_file_new_for_path (path);

      if (g_file_equal (place, file) || g_file_has_prefix (file, place))
        return TRUE;
    }
  return FALSE;
}

/**
 * vitk_paper_keeper_take:
 * @self: a keeper
 * @path: a PDF, wherever it is
 * @key: what an article is known by
 * @anchor: name of a reference of it
 *
 * Remembers that the PDF is the reference, and where it is.
 */
void
vitk_paper_keeper_take (VitkPaperKeeper *self, const char *path, const char *key,
                        const char *anchor)
{
  VitkPaperJob *job;

  g_return_if_fail (VITK_IS_PAPER_KEEPER (self));

  job = vitk_paper_job_new (TRUE);
  if (!is_in_places (self, path))
    job->add = g_strdup (path);
  job->decision = vitk_paper_decision_new (path, key, anchor, VITK_PAPER_VERDICT_CONFIRMED);
  queue (self, job);
}

/**
 * vitk_paper_keeper_ask:
 * @self: a keeper
 *
 * Tells what is known, without looking for PDFs.
 */
void
vitk_paper_keeper_ask (VitkPaperKeeper *self)
{
  g_return_if_fail (VITK_IS_PAPER_KEEPER (self));

  queue (self, vitk_paper_job_new (FALSE));
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

  queue (self, vitk_paper_job_new (TRUE));
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
