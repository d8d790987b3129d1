/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "workspace/vitk-paper-shelf.h"

#include "base/vitk-database.h"
#include "workspace/vitk-catalog-file.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A PDF that is a reference of the article. */
typedef struct
{
  char *anchor;
  char *title;
  char *path;
} Paper;

/* The texts of the PDFs that are references of an article, to be searched from any thread. */
struct _VitkPaperShelf
{
  GObject parent_instance;

  GMutex mutex;       /* of papers; a window may wait for it */
  GHashTable *papers; /* hash → Paper; another table whenever they change */
  GMutex file_mutex;  /* of the file: held through a search */
  VitkCatalogFile *file;
};

G_DEFINE_FINAL_TYPE (VitkPaperShelf, vitk_paper_shelf, G_TYPE_OBJECT)

static void
paper_free (gpointer data)
{
  Paper *paper = data;

  g_free (paper->anchor);
  g_free (paper->title);
  g_free (paper->path);
  g_free (paper);
}

static void
vitk_paper_shelf_finalize (GObject *object)
{
  VitkPaperShelf *self = VITK_PAPER_SHELF (object);

  g_clear_pointer (&self->file, vitk_catalog_file_free);
  g_hash_table_unref (self->papers);
  g_mutex_clear (&self->mutex);
  g_mutex_clear (&self->file_mutex);
  G_OBJECT_CLASS (vitk_paper_shelf_parent_class)->finalize (object);
}

static void
vitk_paper_shelf_class_init (VitkPaperShelfClass *class)
{
  G_OBJECT_CLASS (class)->finalize = vitk_paper_shelf_finalize;
}

static void
vitk_paper_shelf_init (VitkPaperShelf *self)
{
  g_mutex_init (&self->mutex);
  g_mutex_init (&self->file_mutex);
  self->papers = vitk_paper_shelf_new_papers ();
}

/**
 * vitk_paper_shelf_new:
 * @path: the file of an index of PDFs; see vitk_paper_texts_index()
 *
 * Returns: (transfer full): what searches it for no PDF yet; nothing is opened yet
 */
VitkPaperShelf *
vitk_paper_shelf_new (const char *path)
{
  VitkPaperShelf *self = g_object_new (VITK_TYPE_PAPER_SHELF, NULL);

  self->file = vitk_catalog_file_new (path);
  return self;
}

/**
 * vitk_paper_shelf_new_papers:
 *
 * Returns: (transfer full): a table without papers, for vitk_paper_shelf_add()
 */
GHashTable *
vitk_paper_shelf_new_papers (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, paper_free);
}

static char *
dup_title (const VitkReference *reference)
{
  g_autofree char *number = g_strdup_printf ("%u", reference->number);
  g_autofree char *name = vitk_record_dup_short_name (reference->record);
  const char *label = reference->label != NULL ? reference->label : number;

  if (name == NULL)
    /* Translators: the label of a reference. */
    return g_strdup_printf (C_ ("PDF", "[%s]"), label);
  /* Translators: the label of a reference and what it is called, as in "[85] Kanellakis 2012". */
  return g_strdup_printf (C_ ("PDF", "[%s] %s"), label, name);
}

/**
 * vitk_paper_shelf_add:
 * @papers: a table of papers that nobody has yet
 * @hash: what a paper is known by
 * @reference: the reference that it is
 * @path: where it is
 *
 * Adds a paper.
 */
void
vitk_paper_shelf_add (GHashTable *papers, const char *hash, const VitkReference *reference,
                      const char *path)
{
  Paper *paper = g_new (Paper, 1);

  paper->anchor = g_strdup (reference->anchor->name);
  paper->title = dup_title (reference);
  paper->path = g_strdup (path);
  g_hash_table_insert (papers, g_strdup (hash), paper);
}

/**
 * vitk_paper_shelf_set_papers:
 * @self: a shelf
 * @papers: (transfer full): the papers that are searched from now on; nobody changes them any more
 */
void
vitk_paper_shelf_set_papers (VitkPaperShelf *self, GHashTable *papers)
{
  GHashTable *old;

  g_return_if_fail (VITK_IS_PAPER_SHELF (self));

  g_mutex_lock (&self->mutex);
  old = self->papers;
  self->papers = papers;
  g_mutex_unlock (&self->mutex);
  g_hash_table_unref (old);
}

/* The papers that are to be searched now. */
static GHashTable *
ref_papers (VitkPaperShelf *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  return g_hash_table_ref (self->papers);
}

/**
 * vitk_paper_shelf_is_empty:
 * @self: a shelf
 *
 * Returns: whether there are no papers
 */
gboolean
vitk_paper_shelf_is_empty (VitkPaperShelf *self)
{
  g_autoptr (GHashTable) papers = NULL;

  g_return_val_if_fail (VITK_IS_PAPER_SHELF (self), TRUE);

  papers = ref_papers (self);
  return g_hash_table_size (papers) == 0;
}

static const Paper *
find_paper (GHashTable *papers, const char *file)
{
  g_autofree char *hash = g_strndup (file, strcspn (file, "/"));

  return g_hash_table_lookup (papers, hash);
}

/* What is printed on a page, or, if nothing is, which one it is. */
static char *
dup_place (const Paper *paper, const VitkSearchPage *page)
{
  g_autofree char *number = g_strdup_printf ("%u", page->number);

  /* Translators: a PDF, "[85] Kanellakis 2012", and the number of a page in it. */
  return g_strdup_printf (_ ("%s › page %s"), paper->title,
                          *page->label != '\0' ? page->label : number);
}

/* In the index a page is one of a file; here it belongs to a reference of the article. */
static void
place_result (GHashTable *papers, VitkSearchResult *result)
{
  const Paper *paper = find_paper (papers, result->file);

  g_free (result->anchor);
  g_free (result->path);
  result->anchor = g_strdup_printf ("%s/%u", paper->anchor, result->page->number);
  result->path = dup_place (paper, result->page);
  result->page->reference = g_strdup (paper->anchor);
  result->page->file = g_strdup (paper->path);
  g_clear_pointer (&result->file, g_free);
  g_clear_pointer (&result->title, g_free);
}

static char *
dup_problem (const GError *error)
{
  switch (error->domain == VITK_DATABASE_ERROR ? error->code : VITK_DATABASE_ERROR_FAILED)
    {
    case VITK_DATABASE_ERROR_DAMAGED:
      return g_strdup (_ ("The index of the PDFs is damaged; “vitk2 index” makes it anew."));
    case VITK_DATABASE_ERROR_NEWER:
      return g_strdup (_ ("A newer VitK2 made the index of the PDFs."));
    default:
      return g_strdup_printf (_ ("The index of the PDFs cannot be read: %s."), error->message);
    }
}

/* What is to be left out is not asked for. */
static gboolean
asks_for_pages (const VitkQueryNode *node)
{
  guint i;

  if (node->kind == VITK_QUERY_NOT)
    return FALSE;
  if (node->kind == VITK_QUERY_FILTER)
    return vitk_filter_is_of_kind (node->filter, VITK_SEARCH_PDF);
  for (i = 0; node->children != NULL && i < node->children->len; i++)
    if (asks_for_pages (g_ptr_array_index (node->children, i)))
      return TRUE;
  return FALSE;
}

static guint
count_unread (GHashTable *papers, VitkCatalog *catalog)
{
  g_autoptr (GPtrArray) files =
      catalog != NULL ? vitk_catalog_dup_files (catalog, NULL, NULL) : NULL;
  g_autoptr (GHashTable) read = g_hash_table_new (NULL, NULL);
  guint i;

  for (i = 0; files != NULL && i < files->len; i++)
    {
      const Paper *paper = find_paper (papers, g_ptr_array_index (files, i));

      if (paper != NULL)
        g_hash_table_add (read, (gpointer) paper);
    }
  return g_hash_table_size (papers) - g_hash_table_size (read);
}

/* What PDFs there are not, for a query that asks for pages of them. @catalog is %NULL if nothing
 * was read yet. */
static char *
dup_lack (GHashTable *papers, VitkQuery *query, VitkCatalog *catalog)
{
  guint n_unread;

  if (!asks_for_pages (query->root))
    return NULL;
  if (g_hash_table_size (papers) == 0)
    return g_strdup (_ ("in:pdf: there is no PDF of a reference yet"));
  n_unread = count_unread (papers, catalog);
  if (n_unread == 0)
    return NULL;
  return g_strdup_printf (ngettext ("The text of %u PDF has not been read yet",
                                    "The text of %u PDFs has not been read yet", n_unread),
                          n_unread);
}

/* Searches what there is. */
static VitkSearchResults *
search (VitkPaperShelf *self, GHashTable *papers, VitkQuery *query,
        const VitkSearchOptions *options, GCancellable *cancellable, char **problem)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->file_mutex);
  g_autoptr (GError) error = NULL;
  VitkSearchOptions own = *options;
  VitkCatalog *catalog = vitk_catalog_file_open (self->file, &error);
  VitkSearchResults *results = NULL;
  guint i;

  own.only = papers;
  if (catalog != NULL)
    results = vitk_catalog_search (catalog, query, &own, cancellable, &error);
  for (i = 0; results != NULL && i < results->results->len; i++)
    place_result (papers, g_ptr_array_index (results->results, i));
  if (error == NULL || g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    *problem = dup_lack (papers, query, catalog);
  else if (error->domain != G_IO_ERROR)
    {
      vitk_catalog_file_close (self->file);
      *problem = dup_problem (error);
    }
  return results;
}

/**
 * vitk_paper_shelf_search:
 * @self: PDFs
 * @query: what to search for; not nothing
 * @options: how
 * @cancellable: (nullable): to stop it
 * @problem: (out) (nullable): a line that says what is wrong with the index, or what it has not yet
 *   that the query asks for
 *
 * Searches the PDFs, each page for itself. May be called from any thread; one waits for the other,
 * and nothing else does.
 *
 * Returns: (transfer full) (nullable): the pages that were found, the best first; %NULL if there is
 *   nothing that can be searched, or if it was stopped
 */
VitkSearchResults *
vitk_paper_shelf_search (VitkPaperShelf *self, VitkQuery *query, const VitkSearchOptions *options,
                         GCancellable *cancellable, char **problem)
{
  g_autoptr (GHashTable) papers = NULL;

  g_return_val_if_fail (VITK_IS_PAPER_SHELF (self), NULL);

  *problem = NULL;
  papers = ref_papers (self);
  if (g_hash_table_size (papers) > 0)
    return search (self, papers, query, options, cancellable, problem);
  *problem = dup_lack (papers, query, NULL);
  return NULL;
}
