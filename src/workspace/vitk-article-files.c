/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
/* The files that an article is made of: its own, the notes beside it, the diagrams that it names.
 */
#include "workspace/vitk-article-files.h"

#include "model/vitk-diagram.h"
#include "workspace/vitk-graphic.h"

static gboolean
add_file (VitkSource *source, GFile *file)
{
  g_autoptr (GFileInfo) info =
      g_file_query_info (file,
                         G_FILE_ATTRIBUTE_TIME_MODIFIED "," G_FILE_ATTRIBUTE_TIME_MODIFIED_USEC
                                                        "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                         G_FILE_QUERY_INFO_NONE, NULL, NULL);
  gint64 changed;

  if (info == NULL)
    return FALSE;
  changed =
      g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_TIME_MODIFIED) * G_USEC_PER_SEC +
      g_file_info_get_attribute_uint32 (info, G_FILE_ATTRIBUTE_TIME_MODIFIED_USEC);
  source->changed = MAX (source->changed, changed);
  source->size += g_file_info_get_size (info);
  return TRUE;
}

static GFile *
get_notes (GFile *article)
{
  g_autoptr (GFile) folder = g_file_get_parent (article);

  return g_file_get_child (folder, "notes.xml");
}

/**
 * vitk_article_files_look_at:
 * @path: the file of an article
 *
 * Looks at the disk, and reads nothing.
 *
 * Returns: (transfer full) (nullable): the file with the notes beside it, as they are now; %NULL if
 *   there is no such file
 */
VitkSource *
vitk_article_files_look_at (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) notes = get_notes (file);
  g_autoptr (VitkSource) source = g_new0 (VitkSource, 1);

  source->file = g_strdup (path);
  if (!add_file (source, file))
    return NULL;
  add_file (source, notes);
  return g_steal_pointer (&source);
}

/* The diagrams that are there. */
static GPtrArray *
list_diagrams (const char *path, const char *diagrams)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_auto (GStrv) names = g_strsplit (diagrams != NULL ? diagrams : "", "\n", -1);
  GPtrArray *files = g_ptr_array_new_with_free_func (g_object_unref);
  guint i;

  for (i = 0; names[i] != NULL; i++)
    {
      GFile *diagram = vitk_graphic_find (folder, names[i]);

      if (diagram != NULL)
        g_ptr_array_add (files, diagram);
    }
  return files;
}

/**
 * vitk_article_files_add_diagrams:
 * @source: what is known of the files of an article
 * @path: the file of the article
 * @diagrams: (nullable): see vitk_article_files_dup_diagrams()
 *
 * Adds to @source how the diagrams are now: when they were changed, and how large they are.
 */
void
vitk_article_files_add_diagrams (VitkSource *source, const char *path, const char *diagrams)
{
  g_autoptr (GPtrArray) files = list_diagrams (path, diagrams);
  guint i;

  for (i = 0; i < files->len; i++)
    add_file (source, g_ptr_array_index (files, i));
}

/**
 * vitk_article_files_dup_diagrams:
 * @article: an article
 *
 * Returns: (transfer full): the diagrams that it names, whether they are there or not, a line for
 *   each
 */
char *
vitk_article_files_dup_diagrams (VitkArticle *article)
{
  GPtrArray *figures = vitk_article_get_figures (article);
  GString *diagrams = g_string_new (NULL);
  guint i;
  guint j;

  for (i = 0; i < figures->len; i++)
    {
      const VitkFigure *figure = g_ptr_array_index (figures, i);

      for (j = 0; j < figure->graphics->len; j++)
        {
          const char *name = g_ptr_array_index (figure->graphics, j);

          if (vitk_diagram_is_file_name (name))
            g_string_append_printf (diagrams, "%s%s", diagrams->len > 0 ? "\n" : "", name);
        }
    }
  return g_string_free (diagrams, FALSE);
}

static void
add_to_hash (GChecksum *checksum, GFile *file)
{
  g_autofree char *content = NULL;
  gsize length;

  if (g_file_load_contents (file, NULL, &content, &length, NULL, NULL))
    g_checksum_update (checksum, (const guchar *) content, length);
}

/**
 * vitk_article_files_dup_hash:
 * @path: the file of an article
 * @diagrams: (nullable): see vitk_article_files_dup_diagrams()
 *
 * Returns: (transfer full): the hash of what is in all files of the article
 */
char *
vitk_article_files_dup_hash (const char *path, const char *diagrams)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) notes = get_notes (file);
  g_autoptr (GPtrArray) files = list_diagrams (path, diagrams);
  guint i;

  add_to_hash (checksum, file);
  add_to_hash (checksum, notes);
  for (i = 0; i < files->len; i++)
    add_to_hash (checksum, g_ptr_array_index (files, i));
  return g_strdup (g_checksum_get_string (checksum));
}
