/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "library/vitk-papers.h"

#include "base/vitk-whole-file.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#define VERSION 1
#define HEAD "papers"
#define PAPER "paper "
#define HASH_LENGTH 64

/* The user's PDFs. As a file:
 *
 *   [papers]
 *   version=1
 *   places=…            folders and files that the user pointed at
 *   [paper HASH]        what is known of each
 *   path=…
 *   [verdict HASH]      what the user said: which reference of which article it is, or is not
 *   confirmed=ARTICLE ANCHOR;…
 *   refused=ARTICLE ANCHOR;…
 */
struct _VitkPapers
{
  GPtrArray *papers;    /* VitkPaper, by path */
  GHashTable *by_hash;  /* to VitkPaper */
  GPtrArray *places;    /* paths */
  GHashTable *verdicts; /* see vitk_paper_verdicts_new() */
};

G_DEFINE_QUARK (vitk - papers - error - quark, vitk_papers_error)

/**
 * vitk_papers_new:
 *
 * Returns: (transfer full): no papers
 */
VitkPapers *
vitk_papers_new (void)
{
  VitkPapers *self = g_new0 (VitkPapers, 1);

  self->papers = g_ptr_array_new_with_free_func ((GDestroyNotify) vitk_paper_free);
  self->by_hash = g_hash_table_new (g_str_hash, g_str_equal);
  self->places = g_ptr_array_new_with_free_func (g_free);
  self->verdicts = vitk_paper_verdicts_new ();
  return self;
}

/**
 * vitk_papers_free:
 * @self: (transfer full) (nullable): papers
 *
 * Frees them; the files stay.
 */
void
vitk_papers_free (VitkPapers *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->by_hash);
  g_ptr_array_unref (self->papers);
  g_ptr_array_unref (self->places);
  g_hash_table_unref (self->verdicts);
  g_free (self);
}

/* -- reading and writing */

static gboolean
fail (GError **error, const char *format, const char *group)
{
  g_auto (GStrv) halves = g_strsplit (format, "%s", 2);
  g_autofree char *message = g_strjoinv (group, halves);

  g_set_error_literal (error, VITK_PAPERS_ERROR, VITK_PAPERS_ERROR_DAMAGED, message);
  return FALSE;
}

static gboolean
is_hash (const char *text)
{
  return strlen (text) == HASH_LENGTH && strspn (text, "0123456789abcdef") == HASH_LENGTH;
}

static gboolean
check_version (GKeyFile *file, GError **error)
{
  int version = g_key_file_get_integer (file, HEAD, "version", NULL);

  if (version == VERSION)
    return TRUE;
  if (version < VERSION)
    return fail (error, _ ("“%s” has no version"), HEAD);
  g_set_error_literal (error, VITK_PAPERS_ERROR, VITK_PAPERS_ERROR_NEWER,
                       _ ("a newer version of the program wrote it"));
  return FALSE;
}

static GStrv
get_list (GKeyFile *file, const char *group, const char *name)
{
  GStrv list = g_key_file_get_string_list (file, group, name, NULL, NULL);

  return list != NULL ? list : g_new0 (char *, 1);
}

static gboolean
read_paper (VitkPapers *self, GKeyFile *file, const char *group, GError **error)
{
  g_autoptr (VitkPaper) paper = vitk_paper_new ();
  int state = g_key_file_get_integer (file, group, "state", NULL);

  paper->hash = g_strdup (group + strlen (PAPER));
  paper->path = g_key_file_get_string (file, group, "path", NULL);
  if (!is_hash (paper->hash) || paper->path == NULL || state < 0 || state > VITK_PAPER_UNREADABLE)
    return fail (error, _ ("“%s” is no description of a file"), group);
  paper->size = g_key_file_get_uint64 (file, group, "size", NULL);
  paper->modified = g_key_file_get_int64 (file, group, "modified", NULL);
  paper->state = state;
  paper->problem = g_key_file_get_string (file, group, "problem", NULL);
  g_strfreev (paper->described);
  paper->described = get_list (file, group, "described");
  g_strfreev (paper->printed);
  paper->printed = get_list (file, group, "printed");
  paper->title = g_key_file_get_string (file, group, "title", NULL);
  paper->opening = g_key_file_get_string (file, group, "opening", NULL);
  vitk_papers_add (self, g_steal_pointer (&paper));
  return TRUE;
}

static gboolean
read_group (VitkPapers *self, GKeyFile *file, const char *group, GError **error)
{
  if (g_str_equal (group, HEAD))
    return TRUE;
  if (g_str_has_prefix (group, PAPER))
    return read_paper (self, file, group, error);
  if (vitk_paper_verdicts_is_group (group))
    return vitk_paper_verdicts_read (self->verdicts, file, group) ||
           fail (error, _ ("“%s” is no decision"), group);
  return fail (error, _ ("“%s” is not known"), group);
}

/**
 * vitk_papers_new_from_data:
 * @data: what vitk_papers_to_data() returned
 * @length: bytes of it
 * @error: return location
 *
 * Returns: (transfer full): the papers, or %NULL with an error of %VITK_PAPERS_ERROR
 */
VitkPapers *
vitk_papers_new_from_data (const char *data, gsize length, GError **error)
{
  g_autoptr (VitkPapers) self = vitk_papers_new ();
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) local_error = NULL;
  g_auto (GStrv) groups = NULL;
  g_auto (GStrv) places = NULL;
  guint i;

  if (!g_key_file_load_from_data (file, data, length, G_KEY_FILE_NONE, &local_error))
    {
      g_set_error_literal (error, VITK_PAPERS_ERROR, VITK_PAPERS_ERROR_DAMAGED,
                           local_error->message);
      return NULL;
    }
  if (!check_version (file, error))
    return NULL;
  places = get_list (file, HEAD, "places");
  for (i = 0; places[i] != NULL; i++)
    vitk_papers_add_place (self, places[i]);
  groups = g_key_file_get_groups (file, NULL);
  for (i = 0; groups[i] != NULL; i++)
    if (!read_group (self, file, groups[i], error))
      return NULL;
  return g_steal_pointer (&self);
}

static void
set_string (GKeyFile *file, const char *group, const char *name, const char *value)
{
  if (value != NULL)
    g_key_file_set_string (file, group, name, value);
}

static void
set_list (GKeyFile *file, const char *group, const char *name, GStrv list)
{
  if (list[0] != NULL)
    g_key_file_set_string_list (file, group, name, (const char *const *) list,
                                g_strv_length (list));
}

static void
write_paper (GKeyFile *file, const VitkPaper *paper)
{
  g_autofree char *group = g_strconcat (PAPER, paper->hash, NULL);

  g_key_file_set_string (file, group, "path", paper->path);
  g_key_file_set_uint64 (file, group, "size", paper->size);
  g_key_file_set_int64 (file, group, "modified", paper->modified);
  g_key_file_set_integer (file, group, "state", paper->state);
  set_string (file, group, "problem", paper->problem);
  set_list (file, group, "described", paper->described);
  set_list (file, group, "printed", paper->printed);
  set_string (file, group, "title", paper->title);
  set_string (file, group, "opening", paper->opening);
}

/**
 * vitk_papers_to_data:
 * @self: papers
 *
 * Returns: (transfer full): all of it as text, for a file
 */
char *
vitk_papers_to_data (VitkPapers *self)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  guint i;

  g_key_file_set_integer (file, HEAD, "version", VERSION);
  if (self->places->len > 0)
    g_key_file_set_string_list (file, HEAD, "places", (const char *const *) self->places->pdata,
                                self->places->len);
  for (i = 0; i < self->papers->len; i++)
    write_paper (file, g_ptr_array_index (self->papers, i));
  vitk_paper_verdicts_write (self->verdicts, file);
  return g_key_file_to_data (file, NULL, NULL);
}

/**
 * vitk_papers_dup_path:
 *
 * Returns: (transfer full): the file of the user's papers, below `XDG_DATA_HOME`
 */
char *
vitk_papers_dup_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "vitk2", "papers", NULL);
}

/**
 * vitk_papers_load:
 * @path: a file that vitk_papers_save() wrote
 * @error: return location
 *
 * Returns: (transfer full): the papers, none if there is no file; or %NULL with an error of
 *   %VITK_PAPERS_ERROR or %G_FILE_ERROR that names the file
 */
VitkPapers *
vitk_papers_load (const char *path, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autofree char *data = NULL;
  g_autofree char *name = NULL;
  VitkPapers *self;
  gsize length;

  if (!g_file_get_contents (path, &data, &length, &local_error))
    {
      if (g_error_matches (local_error, G_FILE_ERROR, G_FILE_ERROR_NOENT))
        return vitk_papers_new ();
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }
  self = vitk_papers_new_from_data (data, length, &local_error);
  if (self == NULL)
    {
      name = g_filename_display_name (path);
      g_propagate_prefixed_error (error, g_steal_pointer (&local_error), "%s: ", name);
    }
  return self;
}

/**
 * vitk_papers_save:
 * @self: papers
 * @path: a file
 * @error: return location
 *
 * Writes the file, whole or not at all, if anything in it has changed. One that vitk_papers_load()
 * cannot read is left alone: that is the error.
 *
 * Returns: whether it is written
 */
gboolean
vitk_papers_save (VitkPapers *self, const char *path, GError **error)
{
  g_autoptr (VitkPapers) old = vitk_papers_load (path, error);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *old_data = NULL;
  g_autofree char *data = NULL;

  if (old == NULL)
    return FALSE;
  old_data = vitk_papers_to_data (old);
  data = vitk_papers_to_data (self);
  if (g_str_equal (data, old_data) && g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;
  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      int number = errno;
      g_autofree char *name = g_filename_display_name (folder);

      g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (number), "%s: %s", name,
                   g_strerror (number));
      return FALSE;
    }
  if (vitk_whole_file_write (path, data, strlen (data), error))
    return TRUE;
  g_prefix_error (error, "%s: ", path);
  return FALSE;
}

/* -- what is in it */

/**
 * vitk_papers_get_all:
 * @self: papers
 *
 * Returns: (transfer none) (element-type VitkPaper): all of them, by path
 */
GPtrArray *
vitk_papers_get_all (VitkPapers *self)
{
  return self->papers;
}

/**
 * vitk_papers_get_places:
 * @self: papers
 *
 * Returns: (transfer none) (element-type filename): the folders and files the user pointed at
 */
GPtrArray *
vitk_papers_get_places (VitkPapers *self)
{
  return self->places;
}

static gboolean
find_place (VitkPapers *self, const char *path, guint *index)
{
  return g_ptr_array_find_with_equal_func (self->places, path, g_str_equal, index);
}

/**
 * vitk_papers_add_place:
 * @self: papers
 * @path: a folder or a file, from the root
 *
 * Remembers that there are papers, if it is not known.
 */
void
vitk_papers_add_place (VitkPapers *self, const char *path)
{
  if (!find_place (self, path, NULL))
    g_ptr_array_add (self->places, g_strdup (path));
}

/**
 * vitk_papers_remove_place:
 * @self: papers
 * @path: a folder or a file
 *
 * Forgets it. What was said of papers in it stays.
 *
 * Returns: whether it was known
 */
gboolean
vitk_papers_remove_place (VitkPapers *self, const char *path)
{
  guint i;

  if (!find_place (self, path, &i))
    return FALSE;
  g_ptr_array_remove_index (self->places, i);
  return TRUE;
}

/**
 * vitk_papers_find:
 * @self: papers
 * @hash: what a paper is known by
 *
 * Returns: (transfer none) (nullable): the paper
 */
VitkPaper *
vitk_papers_find (VitkPapers *self, const char *hash)
{
  return g_hash_table_lookup (self->by_hash, hash);
}

/**
 * vitk_papers_find_path:
 * @self: papers
 * @path: a file
 *
 * Returns: (transfer none) (nullable): the paper that was last seen there
 */
VitkPaper *
vitk_papers_find_path (VitkPapers *self, const char *path)
{
  guint i;

  for (i = 0; i < self->papers->len; i++)
    if (g_str_equal (((VitkPaper *) g_ptr_array_index (self->papers, i))->path, path))
      return g_ptr_array_index (self->papers, i);
  return NULL;
}

/**
 * vitk_papers_add:
 * @self: papers
 * @paper: (transfer full): a paper; takes the place of one with the same hash
 *
 * Adds a paper.
 */
void
vitk_papers_add (VitkPapers *self, VitkPaper *paper)
{
  VitkPaper *old = vitk_papers_find (self, paper->hash);
  guint i;

  if (old != NULL)
    vitk_papers_remove (self, old);
  for (i = self->papers->len; i > 0; i--)
    if (strcmp (((VitkPaper *) g_ptr_array_index (self->papers, i - 1))->path, paper->path) <= 0)
      break;
  g_ptr_array_insert (self->papers, i, paper);
  g_hash_table_insert (self->by_hash, paper->hash, paper);
}

/**
 * vitk_papers_set_path:
 * @self: papers
 * @paper: one of them
 * @path: where it is now
 *
 * Tells where a paper is.
 */
void
vitk_papers_set_path (VitkPapers *self, VitkPaper *paper, const char *path)
{
  guint i;

  if (!g_ptr_array_find (self->papers, paper, &i))
    return;
  g_ptr_array_steal_index (self->papers, i);
  g_hash_table_remove (self->by_hash, paper->hash);
  g_free (paper->path);
  paper->path = g_strdup (path);
  vitk_papers_add (self, paper);
}

/**
 * vitk_papers_remove:
 * @self: papers
 * @paper: one of them
 *
 * Forgets a paper, but not what was said of it: it may come back.
 */
void
vitk_papers_remove (VitkPapers *self, VitkPaper *paper)
{
  g_hash_table_remove (self->by_hash, paper->hash);
  g_ptr_array_remove (self->papers, paper);
}

/**
 * vitk_papers_get_verdict:
 * @self: papers
 * @hash: a paper
 * @article: an article
 * @anchor: a reference of it
 *
 * Returns: what the user said of them
 */
VitkPaperVerdict
vitk_papers_get_verdict (VitkPapers *self, const char *hash, const char *article,
                         const char *anchor)
{
  return vitk_paper_verdicts_get (self->verdicts, hash, article, anchor);
}

/**
 * vitk_papers_set_verdict:
 * @self: papers
 * @hash: a paper
 * @article: an article
 * @anchor: a reference of it
 * @verdict: what the user says
 *
 * Remembers it. Of several references in one article the last one that is confirmed is it, and of
 * several papers for one reference.
 */
void
vitk_papers_set_verdict (VitkPapers *self, const char *hash, const char *article,
                         const char *anchor, VitkPaperVerdict verdict)
{
  vitk_paper_verdicts_set (self->verdicts, hash, article, anchor, verdict);
}
