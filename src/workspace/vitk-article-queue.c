/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "workspace/vitk-article-queue.h"

#include "search/vitk-document-bytes.h"
#include "workspace/vitk-article-document.h"
#include "workspace/vitk-article-files.h"

/* So many articles are read ahead: enough that nobody waits, and no more memory than that. */
#define N_AHEAD 8

/* Reads articles in a thread of its own while those before are written to the index. */
struct _VitkArticleQueue
{
  GPtrArray *files;
  GThread *thread;
  GMutex mutex; /* of what follows */
  GCond changed;
  GQueue read; /* VitkReadArticle */
  guint n_popped;
  gboolean stop;
};

/**
 * vitk_read_article_free:
 * @article: (transfer full): an article that was read
 */
void
vitk_read_article_free (VitkReadArticle *article)
{
  vitk_source_free (article->source);
  g_clear_pointer (&article->document, vitk_document_free);
  g_clear_pointer (&article->glossary, vitk_glossary_free);
  g_clear_error (&article->error);
  g_free (article);
}

static VitkReadArticle *
read_article (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  VitkReadArticle *read = g_new0 (VitkReadArticle, 1);
  g_autoptr (VitkWorkspace) workspace = vitk_workspace_open (file, NULL, &read->error);
  VitkArticle *article;

  read->source = g_new0 (VitkSource, 1);
  read->source->file = g_strdup (path);
  if (workspace == NULL)
    return read;
  article = vitk_workspace_get_article (workspace);
  read->source->diagrams = vitk_article_files_dup_diagrams (article);
  vitk_article_files_add_diagrams (read->source, path, read->source->diagrams);
  read->source->hash = vitk_article_files_dup_hash (path, read->source->diagrams);
  read->document = vitk_article_document_new (workspace);
  vitk_document_pack (read->document);
  read->glossary = vitk_glossary_new_for_article (article);
  return read;
}

static gpointer
read_all (gpointer data)
{
  VitkArticleQueue *self = data;
  guint i;

  for (i = 0; i < self->files->len; i++)
    {
      VitkReadArticle *read;
      gboolean stop;

      g_mutex_lock (&self->mutex);
      while (!self->stop && self->read.length >= N_AHEAD)
        g_cond_wait (&self->changed, &self->mutex);
      stop = self->stop;
      g_mutex_unlock (&self->mutex);
      if (stop)
        break;
      read = read_article (g_ptr_array_index (self->files, i));
      g_mutex_lock (&self->mutex);
      g_queue_push_tail (&self->read, read);
      g_cond_broadcast (&self->changed);
      g_mutex_unlock (&self->mutex);
    }
  return NULL;
}

/**
 * vitk_article_queue_new:
 * @files: (element-type utf8): paths
 *
 * Begins to read articles.
 *
 * Returns: (transfer full): where they come from
 */
VitkArticleQueue *
vitk_article_queue_new (GPtrArray *files)
{
  VitkArticleQueue *self = g_new0 (VitkArticleQueue, 1);

  self->files = g_ptr_array_ref (files);
  g_mutex_init (&self->mutex);
  g_cond_init (&self->changed);
  g_queue_init (&self->read);
  self->thread = g_thread_new ("articles", read_all, self);
  return self;
}

/**
 * vitk_article_queue_free:
 * @self: (transfer full): a queue, read to its end or not
 */
void
vitk_article_queue_free (VitkArticleQueue *self)
{
  g_mutex_lock (&self->mutex);
  self->stop = TRUE;
  g_cond_broadcast (&self->changed);
  g_mutex_unlock (&self->mutex);
  g_thread_join (self->thread);
  g_queue_clear_full (&self->read, (GDestroyNotify) vitk_read_article_free);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->changed);
  g_ptr_array_unref (self->files);
  g_free (self);
}

/**
 * vitk_article_queue_pop:
 * @self: a queue
 *
 * Waits for the next article.
 *
 * Returns: (transfer full) (nullable): the article, or why it could not be read; %NULL at the end
 */
VitkReadArticle *
vitk_article_queue_pop (VitkArticleQueue *self)
{
  g_autoptr (GMutexLocker) locker = NULL;

  if (self->n_popped == self->files->len)
    return NULL;
  locker = g_mutex_locker_new (&self->mutex);
  while (self->read.length == 0)
    g_cond_wait (&self->changed, &self->mutex);
  self->n_popped++;
  g_cond_broadcast (&self->changed);
  return g_queue_pop_head (&self->read);
}
