/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "workspace/vitk-paper-texts.h"

#include "search/vitk-document-bytes.h"
#include "workspace/vitk-catalog-file.h"
#include "workspace/vitk-paper-pages.h"

#include <string.h>

/* So many pages are one document of the index: a search reads whole documents, and must not wait
 * for a thousand pages because there is a word on one of them. */
#define PAGES_OF_A_DOCUMENT 16

/* The texts of the user's PDFs that are to be searched. In the index each is known by the hash of
 * its file, as a folder of documents: "HASH/1", "HASH/17". So whatever it is called and wherever it
 * is it is read once; and what cannot be read is an empty document, not tried again. */
struct _VitkPaperTexts
{
  GHashTable *known;      /* hashes of all PDFs of the user */
  GHashTable *wanted;     /* hash → path, of those that are to be searched */
  VitkGlossary *glossary; /* of the articles that cite them, or NULL */
};

/**
 * vitk_paper_texts_new:
 * @papers: the user's papers, not kept
 *
 * Returns: (transfer full): the texts of none of them
 */
VitkPaperTexts *
vitk_paper_texts_new (VitkPapers *papers)
{
  VitkPaperTexts *self = g_new0 (VitkPaperTexts, 1);
  GPtrArray *all = vitk_papers_get_all (papers);
  guint i;

  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->wanted = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (i = 0; i < all->len; i++)
    g_hash_table_add (self->known,
                      g_strdup (((const VitkPaper *) g_ptr_array_index (all, i))->hash));
  return self;
}

/**
 * vitk_paper_texts_free:
 * @self: (transfer full): texts
 */
void
vitk_paper_texts_free (VitkPaperTexts *self)
{
  g_hash_table_unref (self->known);
  g_hash_table_unref (self->wanted);
  g_clear_pointer (&self->glossary, vitk_glossary_free);
  g_free (self);
}

/**
 * vitk_paper_texts_add:
 * @self: texts
 * @matches: (element-type VitkPaperMatch): which references of an article the papers are
 * @article: the article
 *
 * Adds the texts of those that are one, and can be read. What means the same in the first article
 * means the same in them.
 */
void
vitk_paper_texts_add (VitkPaperTexts *self, GPtrArray *matches, VitkArticle *article)
{
  guint i;

  if (self->glossary == NULL)
    self->glossary = vitk_glossary_new_for_article (article);
  for (i = 0; i < matches->len; i++)
    {
      const VitkPaperMatch *match = g_ptr_array_index (matches, i);

      if (match->chosen != NULL && match->paper->state == VITK_PAPER_AVAILABLE)
        g_hash_table_insert (self->wanted, g_strdup (match->paper->hash),
                             g_strdup (match->paper->path));
    }
}

/**
 * vitk_paper_texts_dup_path:
 *
 * Returns: (transfer full): the file of the index of PDFs: a cache
 */
char *
vitk_paper_texts_dup_path (void)
{
  return g_build_filename (g_get_user_cache_dir (), "vitk2", "papers.sqlite", NULL);
}

typedef struct
{
  VitkPaperTexts *texts;
  VitkCatalog *catalog;
  VitkIndexReport *report;
  GCancellable *cancellable;
} Indexing;

static char *
dup_hash (const char *file)
{
  const char *slash = strchr (file, '/');

  return slash != NULL ? g_strndup (file, slash - file) : g_strdup (file);
}

/* The files of what the user has no more. Notes the hashes of what is there. */
static GPtrArray *
list_gone (Indexing *self, GHashTable *there, GError **error)
{
  g_autoptr (GPtrArray) gone = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) files = vitk_catalog_dup_files (self->catalog, NULL, error);
  guint i;

  for (i = 0; files != NULL && i < files->len; i++)
    {
      const char *file = g_ptr_array_index (files, i);
      g_autofree char *hash = dup_hash (file);

      if (g_hash_table_contains (self->texts->known, hash))
        g_hash_table_add (there, g_steal_pointer (&hash));
      else
        g_ptr_array_add (gone, g_strdup (file));
    }
  return files != NULL ? g_steal_pointer (&gone) : NULL;
}

static gboolean
remove_gone (Indexing *self, GHashTable *there, GError **error)
{
  g_autoptr (GPtrArray) gone = list_gone (self, there, error);
  g_autoptr (GHashTable) hashes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint i;

  if (gone == NULL || gone->len == 0)
    return gone != NULL;
  if (!vitk_catalog_begin (self->catalog, error))
    return FALSE;
  for (i = 0; i < gone->len; i++)
    {
      if (!vitk_catalog_remove (self->catalog, g_ptr_array_index (gone, i), error))
        {
          vitk_catalog_roll_back (self->catalog);
          return FALSE;
        }
      self->report->n_removed += g_hash_table_add (hashes, dup_hash (g_ptr_array_index (gone, i)));
    }
  return vitk_catalog_commit (self->catalog, error);
}

static gboolean
write_pages (Indexing *self, const char *hash, GPtrArray *pages, GError **error)
{
  g_autoptr (VitkGlossary) none = vitk_glossary_new ();
  VitkGlossary *glossary = self->texts->glossary != NULL ? self->texts->glossary : none;
  guint first = 0;

  do
    {
      const guint n = MIN (pages->len - first, PAGES_OF_A_DOCUMENT);
      g_autoptr (VitkDocument) document = vitk_document_new_for_pages (pages, first, n);
      g_autofree char *file = g_strdup_printf ("%s/%u", hash, first + 1);
      const VitkSource source = { .file = file, .hash = (char *) hash };

      vitk_document_pack (document);
      if (!vitk_catalog_add (self->catalog, &source, document, glossary, error))
        return FALSE;
      first += PAGES_OF_A_DOCUMENT;
    }
  while (first < pages->len);
  return TRUE;
}

static void
report_failure (Indexing *self, const char *path, const char *message)
{
  g_autofree char *name = g_filename_display_name (path);

  g_ptr_array_add (self->report->failed, g_strdup_printf ("%s: %s", name, message));
}

/* A PDF is in the index as a whole or not at all. One that is not there any more, or has become
 * another while it was read, is no failure: that will be seen soon. */
static gboolean
read_paper (Indexing *self, const char *hash, const char *path, GError **error)
{
  g_autofree char *problem = NULL;
  g_autoptr (GError) read_error = NULL;
  g_autoptr (GPtrArray) pages =
      vitk_paper_pages_read (path, &problem, self->cancellable, &read_error);
  g_autofree char *hash_now = vitk_paper_hash (path, NULL);

  if (pages == NULL && read_error->domain == G_IO_ERROR && read_error->code != G_IO_ERROR_CANCELLED)
    return TRUE;
  if (pages == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&read_error));
      return FALSE;
    }
  if (g_strcmp0 (hash_now, hash) != 0)
    return TRUE;
  if (problem != NULL)
    report_failure (self, path, problem);
  if (!vitk_catalog_begin (self->catalog, error))
    return FALSE;
  if (write_pages (self, hash, pages, error) && vitk_catalog_commit (self->catalog, error))
    {
      self->report->n_added++;
      return TRUE;
    }
  vitk_catalog_roll_back (self->catalog);
  return FALSE;
}

static int
compare_paths (gconstpointer a, gconstpointer b, gpointer wanted)
{
  return strcmp (g_hash_table_lookup (wanted, *(const char *const *) a),
                 g_hash_table_lookup (wanted, *(const char *const *) b));
}

/* The hashes of what is to be read, by path. */
static GPtrArray *
list_new (Indexing *self, GHashTable *there)
{
  GHashTable *wanted = self->texts->wanted;
  GPtrArray *hashes = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer hash;

  g_hash_table_iter_init (&iter, wanted);
  while (g_hash_table_iter_next (&iter, &hash, NULL))
    if (g_hash_table_contains (there, hash))
      self->report->n_same++;
    else
      g_ptr_array_add (hashes, hash);
  g_ptr_array_sort_with_data (hashes, compare_paths, wanted);
  return hashes;
}

static gboolean
run (Indexing *self, VitkIndexProgress progress, gpointer user_data, GError **error)
{
  g_autoptr (GHashTable) there = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) hashes = NULL;
  guint i;

  if (!remove_gone (self, there, error))
    return FALSE;
  hashes = list_new (self, there);
  for (i = 0; i < hashes->len && !self->report->stopped; i++)
    {
      const char *hash = g_ptr_array_index (hashes, i);

      if (!read_paper (self, hash, g_hash_table_lookup (self->texts->wanted, hash), error))
        return FALSE;
      self->report->stopped = progress != NULL && !progress (i + 1, hashes->len, user_data);
    }
  return TRUE;
}

static VitkIndexReport *
new_report (void)
{
  VitkIndexReport *report = g_new0 (VitkIndexReport, 1);

  report->failed = g_ptr_array_new_with_free_func (g_free);
  return report;
}

static VitkIndexReport *
try (VitkPaperTexts *self, const char *path, VitkIndexProgress progress, gpointer user_data,
     GCancellable *cancellable, GError **error)
{
  g_autoptr (VitkCatalog) catalog = vitk_catalog_open (path, TRUE, error);
  g_autoptr (VitkIndexReport) report = new_report ();
  Indexing indexing = { self, catalog, report, cancellable };

  if (catalog == NULL || !run (&indexing, progress, user_data, error))
    return NULL;
  return g_steal_pointer (&report);
}

/**
 * vitk_paper_texts_index:
 * @self: the texts that are to be searched
 * @path: the file of the index, made if it is not there
 * @progress: (nullable) (scope call): called after each PDF that is read
 * @user_data: data of @progress
 * @cancellable: (nullable): to stop it
 * @error: return location
 *
 * Brings the index of PDFs up to date: reads those that are new in it, one after the other, and
 * removes those that the user has no more. What was read stays, whatever comes after. An index that
 * is damaged is made anew.
 *
 * Returns: (transfer full): what was done, or %NULL with an error of %VITK_DATABASE_ERROR, of
 *   %VITK_PDF_ERROR if no PDF can be read, or %G_IO_ERROR_CANCELLED
 */
VitkIndexReport *
vitk_paper_texts_index (VitkPaperTexts *self, const char *path, VitkIndexProgress progress,
                        gpointer user_data, GCancellable *cancellable, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GError) first_error = NULL;
  VitkIndexReport *report;

  /* Nobody has an index who has no PDFs. */
  if (g_hash_table_size (self->wanted) == 0 && !g_file_test (path, G_FILE_TEST_EXISTS))
    return new_report ();
  g_mkdir_with_parents (folder, 0700);
  report = try (self, path, progress, user_data, cancellable, &first_error);
  if (g_error_matches (first_error, VITK_DATABASE_ERROR, VITK_DATABASE_ERROR_DAMAGED) &&
      vitk_catalog_file_remove (path))
    {
      g_clear_error (&first_error);
      report = try (self, path, progress, user_data, cancellable, &first_error);
    }
  if (first_error != NULL)
    g_propagate_error (error, g_steal_pointer (&first_error));
  return report;
}
