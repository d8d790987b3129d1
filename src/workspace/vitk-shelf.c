/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "workspace/vitk-shelf.h"

#include "base/vitk-database.h"
#include "workspace/vitk-catalog-file.h"

#include <glib/gi18n-lib.h>

/* The articles that “vitk2 index” has read, to be searched from any thread. */
struct _VitkShelf
{
  GObject parent_instance;

  GMutex mutex;
  VitkCatalogFile *file;
};

G_DEFINE_FINAL_TYPE (VitkShelf, vitk_shelf, G_TYPE_OBJECT)

static void
vitk_shelf_finalize (GObject *object)
{
  VitkShelf *self = VITK_SHELF (object);

  g_clear_pointer (&self->file, vitk_catalog_file_free);
  g_mutex_clear (&self->mutex);
  G_OBJECT_CLASS (vitk_shelf_parent_class)->finalize (object);
}

static void
vitk_shelf_class_init (VitkShelfClass *class)
{
  G_OBJECT_CLASS (class)->finalize = vitk_shelf_finalize;
}

static void
vitk_shelf_init (VitkShelf *self)
{
  g_mutex_init (&self->mutex);
}

/**
 * vitk_shelf_new:
 * @path: the file of an index of many articles
 *
 * Returns: (transfer full): what searches it; nothing is opened yet
 */
VitkShelf *
vitk_shelf_new (const char *path)
{
  VitkShelf *self = g_object_new (VITK_TYPE_SHELF, NULL);

  self->file = vitk_catalog_file_new (path);
  return self;
}

static char *
dup_problem (const GError *error)
{
  if (g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    return g_strdup (_ ("There is no index of other articles yet; “vitk2 index FOLDER” makes "
                        "one. Only this article is searched."));
  if (error->domain == VITK_DATABASE_ERROR)
    switch (error->code)
      {
      case VITK_DATABASE_ERROR_DAMAGED:
        return g_strdup (_ ("The index of all articles is damaged; “vitk2 index” makes it anew. "
                            "Only this article is searched."));
      case VITK_DATABASE_ERROR_NEWER:
        return g_strdup (_ ("A newer VitK2 made the index of all articles. Only this article is "
                            "searched."));
      case VITK_DATABASE_ERROR_READ_ONLY:
        return g_strdup (_ ("The index of all articles may not be read. Only this article is "
                            "searched."));
      case VITK_DATABASE_ERROR_BUSY:
        return g_strdup (_ ("The index of all articles is being made. Only this article is "
                            "searched."));
      default:
        break;
      }
  return g_strdup_printf (_ ("The index of all articles cannot be read: %s. Only this article is "
                             "searched."),
                          error->message);
}

/**
 * vitk_shelf_search:
 * @self: many articles
 * @query: what to search for
 * @options: how
 * @cancellable: (nullable): to stop it
 * @problem: (out) (optional) (nullable): a line that says what is wrong with the index
 *
 * Searches all articles of the index; see vitk_catalog_search(). May be called from any thread; one
 * waits for the other.
 *
 * Returns: (transfer full) (nullable): what was found; %NULL with a @problem, or if it was stopped
 */
VitkSearchResults *
vitk_shelf_search (VitkShelf *self, VitkQuery *query, const VitkSearchOptions *options,
                   GCancellable *cancellable, char **problem)
{
  g_autoptr (GMutexLocker) locker = NULL;
  g_autoptr (VitkSearchResults) results = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *wrong = NULL;
  VitkCatalog *catalog;

  g_return_val_if_fail (VITK_IS_SHELF (self), NULL);

  locker = g_mutex_locker_new (&self->mutex);
  catalog = vitk_catalog_file_open (self->file, &error);
  if (catalog != NULL)
    results = vitk_catalog_search (catalog, query, options, cancellable, &error);
  if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      vitk_catalog_file_close (self->file);
      wrong = dup_problem (error);
    }
  else if (results != NULL &&
           vitk_database_is_being_written (vitk_catalog_file_get_path (self->file)))
    wrong = g_strdup (_ ("The index of all articles is being written; some may be missing."));
  else if (results != NULL && results->results->len == 0 && vitk_catalog_count (catalog) == 0)
    wrong = g_strdup (_ ("The index of all articles is empty; “vitk2 index FOLDER” fills it. Only "
                         "this article is searched."));
  if (problem != NULL)
    *problem = g_steal_pointer (&wrong);
  return g_steal_pointer (&results);
}
