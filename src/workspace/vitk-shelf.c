/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "workspace/vitk-shelf.h"

#include "base/vitk-database.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

/* The articles that “vitk2 index” has read, to be searched from any thread. Their index is opened
 * by the first search, and again when the file has become another. */
struct _VitkShelf
{
  GObject parent_instance;

  char *path;
  GMutex mutex;
  VitkCatalog *catalog; /* NULL while it is not open */
  GStatBuf opened;      /* the file then */
};

G_DEFINE_FINAL_TYPE (VitkShelf, vitk_shelf, G_TYPE_OBJECT)

static void
vitk_shelf_finalize (GObject *object)
{
  VitkShelf *self = VITK_SHELF (object);

  g_clear_pointer (&self->catalog, vitk_catalog_free);
  g_free (self->path);
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

  self->path = g_strdup (path);
  return self;
}

static char *
dup_problem (const GError *error)
{
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

/* What was opened is no longer what is there, after it was deleted or made anew. */
static gboolean
is_stale (VitkShelf *self, const GStatBuf *now)
{
  return now->st_ino != self->opened.st_ino || now->st_dev != self->opened.st_dev ||
         now->st_size != self->opened.st_size || now->st_mtime != self->opened.st_mtime;
}

static gboolean
open_catalog (VitkShelf *self, char **problem)
{
  g_autoptr (GError) error = NULL;
  GStatBuf now;

  if (g_stat (self->path, &now) != 0)
    {
      g_clear_pointer (&self->catalog, vitk_catalog_free);
      *problem = g_strdup (_ ("There is no index of other articles yet; “vitk2 index FOLDER” makes "
                              "one. Only this article is searched."));
      return FALSE;
    }
  if (self->catalog != NULL && is_stale (self, &now))
    g_clear_pointer (&self->catalog, vitk_catalog_free);
  if (self->catalog == NULL)
    self->catalog = vitk_catalog_open (self->path, FALSE, &error);
  self->opened = now;
  if (self->catalog == NULL)
    *problem = dup_problem (error);
  return self->catalog != NULL;
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

  g_return_val_if_fail (VITK_IS_SHELF (self), NULL);

  locker = g_mutex_locker_new (&self->mutex);
  if (open_catalog (self, &wrong))
    results = vitk_catalog_search (self->catalog, query, options, cancellable, &error);
  if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      /* Whatever is wrong, the next search may find it put right. */
      g_clear_pointer (&self->catalog, vitk_catalog_free);
      wrong = dup_problem (error);
    }
  else if (results != NULL && vitk_database_is_being_written (self->path))
    wrong = g_strdup (_ ("The index of all articles is being written; some may be missing."));
  else if (results != NULL && results->results->len == 0 && vitk_catalog_count (self->catalog) == 0)
    wrong = g_strdup (_ ("The index of all articles is empty; “vitk2 index FOLDER” fills it. Only "
                         "this article is searched."));
  if (problem != NULL)
    *problem = g_steal_pointer (&wrong);
  return g_steal_pointer (&results);
}
