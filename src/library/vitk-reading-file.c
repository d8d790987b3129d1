/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "library/vitk-reading-file.h"

#include <errno.h>
#include <glib/gstdio.h>

/* Two writers at once would be harmless but might end with the older text. */
static GMutex writing;

/**
 * vitk_reading_file_dup_path:
 *
 * Returns: (transfer full): the file that remembers what was read, below `XDG_STATE_HOME`
 */
char *
vitk_reading_file_dup_path (void)
{
  return g_build_filename (g_get_user_state_dir (), "vitk2", "reading", NULL);
}

/**
 * vitk_reading_file_load:
 * @path: a file that vitk_reading_file_save() wrote
 * @error: return location
 *
 * Returns: (transfer full): what is remembered: nothing if there is no file; or %NULL with an error
 *   of %VITK_READING_ERROR or %G_FILE_ERROR, "file: what is wrong"
 */
VitkReadingState *
vitk_reading_file_load (const char *path, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (VitkReadingState) self = NULL;
  g_autofree char *name = NULL;
  g_autofree char *data = NULL;
  gsize length;

  if (!g_file_get_contents (path, &data, &length, &local_error))
    {
      if (g_error_matches (local_error, G_FILE_ERROR, G_FILE_ERROR_NOENT))
        return vitk_reading_state_new ();
      /* It names the file itself. */
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }
  self = vitk_reading_state_new_from_data (data, length, &local_error);
  if (self == NULL)
    {
      name = g_filename_display_name (path);
      g_propagate_prefixed_error (error, g_steal_pointer (&local_error), "%s: ", name);
    }
  return g_steal_pointer (&self);
}

static gboolean
make_folder (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = NULL;
  int number;

  if (g_mkdir_with_parents (folder, 0700) == 0)
    return TRUE;
  number = errno;
  name = g_filename_display_name (folder);
  g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (number), "%s: %s", name,
               g_strerror (number));
  return FALSE;
}

/**
 * vitk_reading_file_save:
 * @path: a file
 * @data: what vitk_reading_state_to_data() returned
 * @error: return location
 *
 * Writes the file so that at any time, whatever happens to the program or the computer, either the
 * old or the new one is there, and whole. A file that vitk_reading_file_load() could not read is
 * left alone: that is the error.
 *
 * Returns: whether it is written
 */
gboolean
vitk_reading_file_save (const char *path, const char *data, GError **error)
{
  g_autoptr (VitkReadingState) old = NULL;
  gboolean done;

  g_mutex_lock (&writing);
  old = vitk_reading_file_load (path, error);
  done = old != NULL && make_folder (path, error) &&
         g_file_set_contents_full (path, data, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0600, error);
  g_mutex_unlock (&writing);
  return done;
}

typedef struct
{
  char *path;
  char *data;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->path);
  g_free (job->data);
  g_free (job);
}

static void
save_thread (GTask *task, gpointer source_object, gpointer task_data, GCancellable *cancellable)
{
  const Job *job = task_data;
  GError *error = NULL;

  if (vitk_reading_file_save (job->path, job->data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * vitk_reading_file_save_async:
 * @path: a file
 * @data: what vitk_reading_state_to_data() returned
 * @callback: called when it is done
 * @user_data: data of @callback
 *
 * As vitk_reading_file_save(), in a thread of its own. Whoever begins a second one before the first
 * is done does not know which of them is written last.
 */
void
vitk_reading_file_save_async (const char *path, const char *data, GAsyncReadyCallback callback,
                              gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->path = g_strdup (path);
  job->data = g_strdup (data);
  g_task_set_source_tag (task, vitk_reading_file_save_async);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, save_thread);
}

/**
 * vitk_reading_file_save_finish:
 * @result: what the callback was given
 * @error: return location
 *
 * Returns: as vitk_reading_file_save()
 */
gboolean
vitk_reading_file_save_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
