/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "workspace/vitk-catalog-file.h"

#include "base/vitk-database.h"

#include <errno.h>
#include <glib/gstdio.h>

/* The file of an index, to be searched: it is opened by the first search, and again when it has
 * become another. For one thread at a time. */
struct _VitkCatalogFile
{
  char *path;
  VitkCatalog *catalog; /* NULL while it is not open */
  GStatBuf opened;      /* the file then */
};

/**
 * vitk_catalog_file_new:
 * @path: the file of an index
 *
 * Returns: (transfer full): the file; nothing is opened yet
 */
VitkCatalogFile *
vitk_catalog_file_new (const char *path)
{
  VitkCatalogFile *self = g_new0 (VitkCatalogFile, 1);

  self->path = g_strdup (path);
  return self;
}

/**
 * vitk_catalog_file_free:
 * @self: (transfer full): the file of an index
 */
void
vitk_catalog_file_free (VitkCatalogFile *self)
{
  vitk_catalog_file_close (self);
  g_free (self->path);
  g_free (self);
}

/**
 * vitk_catalog_file_get_path:
 * @self: the file of an index
 *
 * Returns: where it is
 */
const char *
vitk_catalog_file_get_path (VitkCatalogFile *self)
{
  return self->path;
}

/* What was opened is no longer what is there, after it was deleted or made anew. */
static gboolean
is_stale (VitkCatalogFile *self, const GStatBuf *now)
{
  return now->st_ino != self->opened.st_ino || now->st_dev != self->opened.st_dev ||
         now->st_size != self->opened.st_size || now->st_mtime != self->opened.st_mtime;
}

/**
 * vitk_catalog_file_open:
 * @self: the file of an index
 * @error: return location
 *
 * Returns: (transfer none): the index as it is now, or %NULL with an error of
 *   %VITK_DATABASE_ERROR, or %G_FILE_ERROR_NOENT if there is none
 */
VitkCatalog *
vitk_catalog_file_open (VitkCatalogFile *self, GError **error)
{
  GStatBuf now;

  if (g_stat (self->path, &now) != 0)
    {
      g_set_error_literal (error, G_FILE_ERROR, G_FILE_ERROR_NOENT, g_strerror (ENOENT));
      vitk_catalog_file_close (self);
      return NULL;
    }
  if (self->catalog != NULL && is_stale (self, &now))
    vitk_catalog_file_close (self);
  if (self->catalog == NULL)
    self->catalog = vitk_catalog_open (self->path, FALSE, error);
  self->opened = now;
  return self->catalog;
}

/**
 * vitk_catalog_file_close:
 * @self: the file of an index
 *
 * Closes it: whatever is wrong with it, the next search may find it put right.
 */
void
vitk_catalog_file_close (VitkCatalogFile *self)
{
  g_clear_pointer (&self->catalog, vitk_catalog_free);
}

/**
 * vitk_catalog_file_remove:
 * @path: the file of an index that is damaged
 *
 * Removes it: it is a cache, and nothing is lost that cannot be read again.
 *
 * Returns: whether it is gone
 */
gboolean
vitk_catalog_file_remove (const char *path)
{
  static const char *const endings[] = { "", "-wal", "-shm" };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *file = g_strconcat (path, endings[i], NULL);

      if (g_unlink (file) != 0 && i == 0)
        return FALSE;
    }
  return TRUE;
}
