/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "app/vitk-paper-indexer.h"

#include "base/vitk-database.h"

#include <sys/resource.h>

/* How little of the processor it asks for while somebody else wants it. */
#define NICENESS 19

/* Has the texts of the user's PDFs read into their index, in a thread, while the reader does
 * something else. */
struct _VitkPaperIndexer
{
  GObject parent_instance;

  gboolean running;
  VitkPaperTexts *next; /* what is to be searched now, or NULL if that is being read */
};

G_DEFINE_FINAL_TYPE (VitkPaperIndexer, vitk_paper_indexer, G_TYPE_OBJECT)

enum
{
  CHANGED,
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void begin (VitkPaperIndexer *self);

static void
vitk_paper_indexer_finalize (GObject *object)
{
  g_clear_pointer (&VITK_PAPER_INDEXER (object)->next, vitk_paper_texts_free);
  G_OBJECT_CLASS (vitk_paper_indexer_parent_class)->finalize (object);
}

static void
vitk_paper_indexer_class_init (VitkPaperIndexerClass *class)
{
  G_OBJECT_CLASS (class)->finalize = vitk_paper_indexer_finalize;

  /**
   * VitkPaperIndexer::changed:
   *
   * Something else is found now.
   */
  signals[CHANGED] = g_signal_new ("changed", VITK_TYPE_PAPER_INDEXER, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  /**
   * VitkPaperIndexer::failed:
   * @message: what is wrong
   *
   * The text of a PDF cannot be read, or not be written to the index.
   */
  signals[FAILED] = g_signal_new ("failed", VITK_TYPE_PAPER_INDEXER, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
vitk_paper_indexer_init (VitkPaperIndexer *self)
{
}

/**
 * vitk_paper_indexer_new:
 *
 * Returns: (transfer full): an indexer that has nothing to do
 */
VitkPaperIndexer *
vitk_paper_indexer_new (void)
{
  return g_object_new (VITK_TYPE_PAPER_INDEXER, NULL);
}

/* A thread of its own: one of a pool would stay as nice for whoever has it next. The programs that
 * it starts are as nice as it is. */
static gpointer
index_thread (gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autofree char *path = vitk_paper_texts_dup_path ();
  GError *error = NULL;
  VitkIndexReport *report;

  setpriority (PRIO_PROCESS, 0, NICENESS);
  report = vitk_paper_texts_index (g_task_get_task_data (task), path, NULL, NULL, NULL, &error);
  if (report != NULL)
    g_task_return_pointer (task, report, (GDestroyNotify) vitk_index_report_free);
  else
    g_task_return_error (task, error);
  return NULL;
}

/* Another program that is writing will have done the same. */
static void
on_indexed (GObject *source, GAsyncResult *result, gpointer user_data)
{
  VitkPaperIndexer *self = VITK_PAPER_INDEXER (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (VitkIndexReport) report = g_task_propagate_pointer (G_TASK (result), &error);
  guint i;

  self->running = FALSE;
  if (report == NULL && !g_error_matches (error, VITK_DATABASE_ERROR, VITK_DATABASE_ERROR_BUSY))
    g_signal_emit (self, signals[FAILED], 0, error->message);
  if (report != NULL && report->n_added + report->n_removed > 0)
    g_signal_emit (self, signals[CHANGED], 0);
  for (i = 0; report != NULL && i < report->failed->len; i++)
    g_signal_emit (self, signals[FAILED], 0, g_ptr_array_index (report->failed, i));
  if (self->next != NULL)
    begin (self);
}

static void
begin (VitkPaperIndexer *self)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, on_indexed, NULL);

  self->running = TRUE;
  g_task_set_source_tag (task, begin);
  g_task_set_task_data (task, g_steal_pointer (&self->next),
                        (GDestroyNotify) vitk_paper_texts_free);
  g_thread_unref (g_thread_new ("vitk-paper-texts", index_thread, g_steal_pointer (&task)));
}

/**
 * vitk_paper_indexer_want:
 * @self: an indexer
 * @texts: (transfer full): the texts that are to be searched
 *
 * Brings the index up to date: at once, or when what was wanted before has been read.
 */
void
vitk_paper_indexer_want (VitkPaperIndexer *self, VitkPaperTexts *texts)
{
  g_return_if_fail (VITK_IS_PAPER_INDEXER (self));

  g_clear_pointer (&self->next, vitk_paper_texts_free);
  self->next = texts;
  if (!self->running)
    begin (self);
}
