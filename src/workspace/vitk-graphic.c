/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "workspace/vitk-graphic.h"

/* What the names of pictures end in; publishers often leave it out. */
static const char *const endings[] = {
  ".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".tif", ".tiff",
};

/* Whether a name stays in the folder it is looked up in. */
static gboolean
is_inside (const char *name)
{
  g_auto (GStrv) parts = NULL;
  guint i;

  if (*name == '\0' || g_path_is_absolute (name) || g_uri_peek_scheme (name) != NULL)
    return FALSE;
  parts = g_strsplit (name, "/", -1);
  for (i = 0; parts[i] != NULL; i++)
    if (g_str_equal (parts[i], ".."))
      return FALSE;
  return TRUE;
}

static gboolean
has_ending (const char *name)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);
  guint i;

  for (i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (lower, endings[i]))
      return TRUE;
  return FALSE;
}

static GFile *
find_file (GFile *folder, const char *name)
{
  g_autoptr (GFile) file = g_file_resolve_relative_path (folder, name);

  if (g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, NULL) == G_FILE_TYPE_REGULAR)
    return g_steal_pointer (&file);
  return NULL;
}

static GFile *
find_name (GFile *folder, const char *name)
{
  GFile *file;
  guint i;

  if (!is_inside (name))
    return NULL;
  file = find_file (folder, name);
  for (i = 0; file == NULL && !has_ending (name) && i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *whole = g_strconcat (name, endings[i], NULL);

      file = find_file (folder, whole);
    }
  return file;
}

/**
 * vitk_graphic_find:
 * @folder: the folder of an article
 * @href: a file as the article names it
 *
 * Finds a picture that an article names, never outside the article's folder: an article may come
 * from anywhere, and must not reach for other files. The name is tried as it is, with what names
 * of pictures end in, and as a URI reference with its %-codes undone. Looks at the disk.
 *
 * Returns: (transfer full) (nullable): the file, or %NULL if it is not there
 */
GFile *
vitk_graphic_find (GFile *folder, const char *href)
{
  GFile *file = find_name (folder, href);
  g_autofree char *plain = NULL;

  if (file != NULL)
    return file;
  plain = g_uri_unescape_string (href, NULL);
  return plain != NULL ? find_name (folder, plain) : NULL;
}

/**
 * vitk_graphic_find_of_kind:
 * @workspace: an open article
 * @graphics: (element-type utf8): files as it names them
 * @is_of_kind: tells by its name whether a file is wanted
 *
 * Looks at the disk.
 *
 * Returns: (transfer full) (nullable): the first of @graphics that is wanted and there
 */
GFile *
vitk_graphic_find_of_kind (VitkWorkspace *workspace, GPtrArray *graphics,
                           gboolean (*is_of_kind) (const char *name))
{
  g_autoptr (GFile) folder = g_file_get_parent (vitk_workspace_get_file (workspace));
  guint i;

  for (i = 0; folder != NULL && i < graphics->len; i++)
    {
      const char *name = g_ptr_array_index (graphics, i);
      GFile *file = is_of_kind (name) ? vitk_graphic_find (folder, name) : NULL;

      if (file != NULL)
        return file;
    }
  return NULL;
}

/**
 * vitk_graphic_find_first:
 * @workspace: an open article
 * @is_of_kind: tells by its name whether a file is wanted
 * @figure: (out) (optional): the first figure of the article that has such a file; set only then
 *
 * Looks at the disk.
 *
 * Returns: (transfer full) (nullable): that file: the one that a window shows
 */
GFile *
vitk_graphic_find_first (VitkWorkspace *workspace, gboolean (*is_of_kind) (const char *name),
                         const VitkFigure **figure)
{
  GPtrArray *figures = vitk_article_get_figures (vitk_workspace_get_article (workspace));
  guint i;

  for (i = 0; i < figures->len; i++)
    {
      const VitkFigure *this = g_ptr_array_index (figures, i);
      GFile *file = vitk_graphic_find_of_kind (workspace, this->graphics, is_of_kind);

      if (file == NULL)
        continue;
      if (figure != NULL)
        *figure = this;
      return file;
    }
  return NULL;
}
