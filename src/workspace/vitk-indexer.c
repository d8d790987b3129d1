/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "workspace/vitk-indexer.h"

#include "corpus/vitk-corpus-error.h"
#include "workspace/vitk-article-files.h"
#include "workspace/vitk-article-queue.h"

#include <glib/gi18n-lib.h>

/* So many articles are written at a time; what is written stays, whatever comes after. */
#define BATCH 250

typedef struct
{
  VitkCatalog *catalog;
  VitkIndexReport *report;
  GHashTable *named;   /* files that were asked for by their own names */
  GHashTable *sources; /* path → VitkSource, of the files that must be read */
  GPtrArray *files;    /* their paths, in order */
} Indexer;

/**
 * vitk_indexer_dup_path:
 *
 * Returns: (transfer full): the file of the index of many articles: a cache
 */
char *
vitk_indexer_dup_path (void)
{
  return g_build_filename (g_get_user_cache_dir (), "vitk2", "articles.sqlite", NULL);
}

/**
 * vitk_index_report_free:
 * @report: (transfer full): what was done
 */
void
vitk_index_report_free (VitkIndexReport *report)
{
  g_ptr_array_unref (report->failed);
  g_free (report);
}

/* Whether the files of an article are as they were when it was read. */
static gboolean
is_same (const VitkSource *source, const VitkSource *known)
{
  VitkSource now = *source;

  vitk_article_files_add_diagrams (&now, source->file, known->diagrams);
  return known->changed == now.changed && known->size == now.size;
}

/* Notes what must be read: what is new or has another date or size than it had. */
static gboolean
consider (Indexer *self, const char *path, gboolean named, GError **error)
{
  VitkSource *source = vitk_article_files_look_at (path);
  g_autoptr (VitkSource) known = NULL;
  g_autoptr (GError) find_error = NULL;

  if (source == NULL)
    return TRUE;
  known = vitk_catalog_dup_source (self->catalog, path, &find_error);
  if (find_error != NULL)
    {
      vitk_source_free (source);
      g_propagate_error (error, g_steal_pointer (&find_error));
      return FALSE;
    }
  if (known != NULL && is_same (source, known))
    {
      self->report->n_same++;
      vitk_source_free (source);
      return TRUE;
    }
  if (g_hash_table_insert (self->sources, source->file, source))
    g_ptr_array_add (self->files, source->file);
  if (named)
    g_hash_table_add (self->named, source->file);
  return TRUE;
}

static gboolean
may_be_article (const char *name)
{
  return *name != '.' && g_strcmp0 (name, "notes.xml") != 0 &&
         (g_str_has_suffix (name, ".xml") || g_str_has_suffix (name, ".nxml"));
}

static gboolean
consider_folder (Indexer *self, GFile *folder, GError **error)
{
  g_autoptr (GFileEnumerator) children = g_file_enumerate_children (
      folder, G_FILE_ATTRIBUTE_STANDARD_NAME "," G_FILE_ATTRIBUTE_STANDARD_TYPE,
      G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL, NULL);
  GFileInfo *info = NULL;
  GFile *child = NULL;

  while (children != NULL && g_file_enumerator_iterate (children, &info, &child, NULL, NULL) &&
         info != NULL)
    {
      const char *name = g_file_info_get_name (info);

      if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY && *name != '.')
        {
          if (!consider_folder (self, child, error))
            return FALSE;
        }
      else if (g_file_info_get_file_type (info) == G_FILE_TYPE_REGULAR && may_be_article (name) &&
               !consider (self, g_file_peek_path (child), FALSE, error))
        return FALSE;
    }
  return TRUE;
}

/* Removes the files at a place that are there no more. */
static gboolean
remove_gone (Indexer *self, const char *place, GError **error)
{
  g_autoptr (GPtrArray) files = vitk_catalog_dup_files (self->catalog, place, error);
  guint i;

  if (files == NULL || !vitk_catalog_begin (self->catalog, error))
    return FALSE;
  for (i = 0; i < files->len; i++)
    {
      const char *file = g_ptr_array_index (files, i);

      if (g_file_test (file, G_FILE_TEST_EXISTS))
        continue;
      if (!vitk_catalog_remove (self->catalog, file, error))
        {
          vitk_catalog_roll_back (self->catalog);
          return FALSE;
        }
      self->report->n_removed++;
    }
  return vitk_catalog_commit (self->catalog, error);
}

static gboolean
consider_place (Indexer *self, const char *place, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (place);
  guint before = self->report->n_removed;

  if (!remove_gone (self, place, error))
    return FALSE;
  switch (g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, NULL))
    {
    case G_FILE_TYPE_DIRECTORY:
      return consider_folder (self, file, error);
    case G_FILE_TYPE_REGULAR:
      return consider (self, place, TRUE, error);
    default:
      if (before == self->report->n_removed)
        g_ptr_array_add (self->report->failed, g_strdup_printf (_ ("there is no “%s”"), place));
      return TRUE;
    }
}

/* A file that cannot be read is not in the index. What is XML but no article was not meant, unless
 * it was named. */
static gboolean
note_failure (Indexer *self, const VitkReadArticle *read, GError **error)
{
  if (g_hash_table_contains (self->named, read->source->file) ||
      !g_error_matches (read->error, VITK_CORPUS_ERROR, VITK_CORPUS_ERROR_NOT_JATS))
    g_ptr_array_add (self->report->failed, g_strdup (read->error->message));
  return vitk_catalog_remove (self->catalog, read->source->file, error);
}

static gboolean
write_article (Indexer *self, const VitkReadArticle *read, GError **error)
{
  VitkSource *source = g_hash_table_lookup (self->sources, read->source->file);
  g_autoptr (VitkSource) known = NULL;

  if (read->error != NULL)
    return note_failure (self, read, error);
  known = vitk_catalog_dup_source (self->catalog, read->source->file, NULL);
  source->changed = MAX (source->changed, read->source->changed);
  source->size += read->source->size;
  source->hash = g_strdup (read->source->hash);
  source->diagrams = g_strdup (read->source->diagrams);
  if (known != NULL && g_strcmp0 (known->hash, source->hash) == 0)
    {
      self->report->n_same++;
      return vitk_catalog_touch (self->catalog, source, error);
    }
  if (known != NULL && !vitk_catalog_remove (self->catalog, read->source->file, error))
    return FALSE;
  if (!vitk_catalog_add (self->catalog, source, read->document, read->glossary, error))
    return FALSE;
  if (known != NULL)
    self->report->n_updated++;
  else
    self->report->n_added++;
  return TRUE;
}

/* Writes all that must be read, batch by batch. */
static gboolean
write_all (Indexer *self, VitkIndexProgress progress, gpointer user_data, GError **error)
{
  g_autoptr (VitkArticleQueue) queue = vitk_article_queue_new (self->files);
  guint n;

  if (!vitk_catalog_begin (self->catalog, error))
    return FALSE;
  for (n = 0; n < self->files->len && !self->report->stopped; n++)
    {
      g_autoptr (VitkReadArticle) read = vitk_article_queue_pop (queue);

      if (!write_article (self, read, error) ||
          ((n + 1) % BATCH == 0 && (!vitk_catalog_commit (self->catalog, error) ||
                                    !vitk_catalog_begin (self->catalog, error))))
        {
          vitk_catalog_roll_back (self->catalog);
          return FALSE;
        }
      self->report->stopped = progress != NULL && !progress (n + 1, self->files->len, user_data);
    }
  return vitk_catalog_commit (self->catalog, error);
}

/**
 * vitk_indexer_run:
 * @catalog: the index of many articles
 * @places: (element-type utf8): paths of files and folders
 * @progress: (nullable) (scope call): called after each file
 * @user_data: data of @progress
 * @error: return location
 *
 * Brings an index up to date: adds what is new at these places, reads again what has changed,
 * removes what is gone. If it is stopped, what was done until then stays.
 *
 * Returns: (transfer full): what was done, or %NULL with an error of %VITK_DATABASE_ERROR
 */
VitkIndexReport *
vitk_indexer_run (VitkCatalog *catalog, GPtrArray *places, VitkIndexProgress progress,
                  gpointer user_data, GError **error)
{
  g_autoptr (VitkIndexReport) report = g_new0 (VitkIndexReport, 1);
  Indexer self = { catalog, report, g_hash_table_new (g_str_hash, g_str_equal),
                   g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                          (GDestroyNotify) vitk_source_free),
                   g_ptr_array_new () };
  gboolean done = TRUE;
  guint i;

  report->failed = g_ptr_array_new_with_free_func (g_free);
  for (i = 0; done && i < places->len; i++)
    done = consider_place (&self, g_ptr_array_index (places, i), error);
  done = done && write_all (&self, progress, user_data, error);
  g_hash_table_unref (self.named);
  g_ptr_array_unref (self.files);
  g_hash_table_unref (self.sources);
  return done ? g_steal_pointer (&report) : NULL;
}
