/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "workspace/vitk-workspace.h"

#include "base/vitk-quantity.h"
#include "corpus/vitk-corpus-error.h"
#include "corpus/vitk-jats-reader.h"
#include "corpus/vitk-notes-reader.h"
#include "workspace/vitk-graphic.h"
#include "workspace/vitk-note-check.h"

/* Written once while it is opened, read by whoever has it afterwards; but for the studies, which
 * whoever first asks for them makes. */
struct _VitkWorkspace
{
  GObject parent_instance;

  GFile *file;
  VitkArticle *article;
  GPtrArray *notes; /* VitkNote */
  GError *notes_error;
  VitkStudies *studies; /* NULL until then; see g_once_init_enter() */
};

G_DEFINE_FINAL_TYPE (VitkWorkspace, vitk_workspace, G_TYPE_OBJECT)

static void
vitk_workspace_finalize (GObject *object)
{
  VitkWorkspace *self = VITK_WORKSPACE (object);

  g_clear_pointer (&self->studies, vitk_studies_unref);
  g_clear_object (&self->file);
  g_clear_object (&self->article);
  g_ptr_array_unref (self->notes);
  g_clear_error (&self->notes_error);
  G_OBJECT_CLASS (vitk_workspace_parent_class)->finalize (object);
}

static void
vitk_workspace_class_init (VitkWorkspaceClass *class)
{
  G_OBJECT_CLASS (class)->finalize = vitk_workspace_finalize;
}

static void
vitk_workspace_init (VitkWorkspace *self)
{
  self->notes = g_ptr_array_new_with_free_func ((GDestroyNotify) vitk_note_free);
}

static GFile *
dup_notes_file (VitkWorkspace *self)
{
  g_autoptr (GFile) folder = g_file_get_parent (self->file);

  return folder != NULL ? g_file_get_child (folder, "notes.xml") : NULL;
}

/* The notes beside the article, if there are any and they are on this article. Only being told to
 * stop makes it fail: notes that cannot be read never keep an article from being opened. */
static gboolean
read_notes (VitkWorkspace *self, GCancellable *cancellable, GError **error)
{
  const char *doi = vitk_article_get_record (self->article)->doi;
  g_autoptr (GFile) file = dup_notes_file (self);
  g_autoptr (GPtrArray) notes = NULL;
  g_autoptr (GError) notes_error = NULL;
  g_autofree char *article = NULL;

  if (file == NULL)
    return TRUE;
  notes = vitk_notes_reader_read_file (file, &article, cancellable, &notes_error);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (notes == NULL)
    {
      /* A file of that name that is something else is none of ours. */
      if (!g_error_matches (notes_error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) &&
          !g_error_matches (notes_error, VITK_CORPUS_ERROR, VITK_CORPUS_ERROR_NOT_NOTES))
        self->notes_error = g_steal_pointer (&notes_error);
      return TRUE;
    }
  /* A DOI is the same in capitals and in small letters. */
  if (doi == NULL || g_ascii_strcasecmp (article, doi) != 0)
    return TRUE;
  g_ptr_array_unref (self->notes);
  self->notes = g_steal_pointer (&notes);
  return TRUE;
}

/**
 * vitk_workspace_open:
 * @file: a JATS file
 * @cancellable: (nullable): to stop it
 * @error: return location
 *
 * Reads an article and what lies beside it: the editor's notes in `notes.xml`, if they are on this
 * article. Notes that cannot be read leave the workspace without notes; see
 * vitk_workspace_get_notes_error().
 *
 * Returns: (transfer full): the open article, which does not change any more, or %NULL with an
 *   error of %VITK_CORPUS_ERROR or %G_IO_ERROR
 */
VitkWorkspace *
vitk_workspace_open (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (VitkWorkspace) self = NULL;
  g_autoptr (VitkArticle) article = vitk_jats_reader_read_file (file, cancellable, error);

  if (article == NULL)
    return NULL;
  self = g_object_new (VITK_TYPE_WORKSPACE, NULL);
  self->file = g_object_ref (file);
  self->article = g_steal_pointer (&article);
  if (!read_notes (self, cancellable, error))
    return NULL;
  return g_steal_pointer (&self);
}

static void
open_thread (GTask *task, gpointer source_object, gpointer task_data, GCancellable *cancellable)
{
  GError *error = NULL;
  VitkWorkspace *self = vitk_workspace_open (task_data, cancellable, &error);

  /* They are wanted as soon as something is shown, and there the reader would wait. */
  if (self != NULL)
    vitk_workspace_get_studies (self);
  vitk_quantity_prepare ();
  if (self != NULL)
    g_task_return_pointer (task, self, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * vitk_workspace_open_async:
 * @file: a JATS file
 * @cancellable: (nullable): to stop it
 * @callback: called when it is done, in the thread-default context of the caller
 * @user_data: data of @callback
 *
 * As vitk_workspace_open(), in a thread of its own.
 */
void
vitk_workspace_open_async (GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, vitk_workspace_open_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, open_thread);
}

/**
 * vitk_workspace_open_finish:
 * @result: what the callback was given
 * @error: return location
 *
 * Returns: (transfer full): as vitk_workspace_open()
 */
VitkWorkspace *
vitk_workspace_open_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * vitk_workspace_dup_shipped_file:
 *
 * Returns: (transfer full): the article that the program comes with: `review.xml` in the folder
 *   that the environment variable `VITK2_DATADIR` names, else where it was installed
 */
GFile *
vitk_workspace_dup_shipped_file (void)
{
  const char *folder = g_getenv ("VITK2_DATADIR");

  if (folder == NULL || *folder == '\0')
    folder = VITK_DATADIR;
  return g_file_new_build_filename (folder, "review.xml", NULL);
}

/**
 * vitk_workspace_get_file:
 * @self: an open article
 *
 * Returns: (transfer none): its file
 */
GFile *
vitk_workspace_get_file (VitkWorkspace *self)
{
  return self->file;
}

/**
 * vitk_workspace_get_article:
 * @self: an open article
 *
 * Returns: (transfer none): the article
 */
VitkArticle *
vitk_workspace_get_article (VitkWorkspace *self)
{
  return self->article;
}

/**
 * vitk_workspace_get_notes:
 * @self: an open article
 *
 * Returns: (transfer none) (element-type VitkNote): the editor's notes on it, in the order of
 *   their file; may be empty
 */
GPtrArray *
vitk_workspace_get_notes (VitkWorkspace *self)
{
  return self->notes;
}

/**
 * vitk_workspace_get_studies:
 * @self: an open article
 *
 * Any thread may ask. The first who does reads them from the tables.
 *
 * Returns: (transfer none): what its tables tell of studies, with the editor's notes on them
 */
VitkStudies *
vitk_workspace_get_studies (VitkWorkspace *self)
{
  if (g_once_init_enter (&self->studies))
    g_once_init_leave (&self->studies, vitk_studies_new (self->article, self->notes));
  return self->studies;
}

/**
 * vitk_workspace_get_notes_error:
 * @self: an open article
 *
 * Returns: (nullable): why the notes beside the article could not be read, if there are some and
 *   they could not
 */
const GError *
vitk_workspace_get_notes_error (VitkWorkspace *self)
{
  return self->notes_error;
}

/**
 * vitk_workspace_check_notes:
 * @self: an open article
 *
 * Holds the editor's notes against the article.
 *
 * Returns: (transfer full) (element-type utf8): what is wrong, as "file:line:column: …"; empty if
 *   all is well. See vitk_note_check().
 */
GPtrArray *
vitk_workspace_check_notes (VitkWorkspace *self)
{
  g_autoptr (GFile) file = dup_notes_file (self);
  g_autofree char *name = file != NULL ? g_file_get_parse_name (file) : NULL;

  return vitk_note_check (self->article, self->notes, name);
}

/* Whether a note belongs to an anchor, or to something inside it. */
static gboolean
note_is_at (VitkWorkspace *self, const VitkNote *note, const VitkAnchor *anchor)
{
  guint i;

  if (anchor->kind == VITK_ANCHOR_REFERENCE &&
      g_ptr_array_find_with_equal_func (note->references, anchor->name, g_str_equal, NULL))
    return TRUE;
  for (i = 0; i < note->places->len; i++)
    {
      const VitkNotePlace *place = g_ptr_array_index (note->places, i);
      const VitkAnchor *at = vitk_article_get_anchor (self->article, place->anchor);

      while (at != NULL && at != anchor)
        at = at->parent;
      if (at != NULL)
        return TRUE;
    }
  return FALSE;
}

/**
 * vitk_workspace_dup_notes_at:
 * @self: an open article
 * @anchor: an anchor of it
 *
 * Finds the editor's notes on a part of the article: those bound to it or to something inside it,
 * and, for a reference, those that concern it.
 *
 * Returns: (transfer container) (element-type VitkNote): the notes; may be empty
 */
GPtrArray *
vitk_workspace_dup_notes_at (VitkWorkspace *self, const VitkAnchor *anchor)
{
  GPtrArray *found = g_ptr_array_new ();
  guint i;

  for (i = 0; i < self->notes->len; i++)
    {
      VitkNote *note = g_ptr_array_index (self->notes, i);

      if (note_is_at (self, note, anchor))
        g_ptr_array_add (found, note);
    }
  return found;
}

/**
 * vitk_workspace_dup_graphic:
 * @self: an open article
 * @graphics: (element-type utf8): files as the article names them, best first
 *
 * Finds a picture beside the article. Looks at the disk.
 *
 * Returns: (transfer full) (nullable): the first of @graphics that lies in the article's folder or
 *   below and is there
 */
GFile *
vitk_workspace_dup_graphic (VitkWorkspace *self, GPtrArray *graphics)
{
  g_autoptr (GFile) folder = g_file_get_parent (self->file);
  guint i;

  for (i = 0; folder != NULL && i < graphics->len; i++)
    {
      GFile *graphic = vitk_graphic_find (folder, g_ptr_array_index (graphics, i));

      if (graphic != NULL)
        return graphic;
    }
  return NULL;
}
