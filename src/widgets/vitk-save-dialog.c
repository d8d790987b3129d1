/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-save-dialog.h"

#include "base/vitk-whole-file.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* Something on its way to a file; it goes with the dialog that asks where. */
typedef struct
{
  GtkWindow *window; /* NULL once it is closed */
  VitkSaveFunc make;
  gpointer content;
  GDestroyNotify free_content;
} Save;

static void
free_save (Save *self)
{
  g_clear_weak_pointer (&self->window);
  self->free_content (self->content);
  g_free (self);
}

/**
 * vitk_save_dialog_tell:
 * @window: (nullable): a window
 * @heading: what could not be done
 * @why: why not
 *
 * Says so in front of the window.
 */
void
vitk_save_dialog_tell (GtkWindow *window, const char *heading, const char *why)
{
  GtkWidget *dialog = adw_message_dialog_new (window, heading, why);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
write_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autofree char *path = g_file_get_path (source);
  GError *error = NULL;
  gsize length;
  const char *content = g_bytes_get_data (data, &length);

  /* What has no path is not on this computer; the other keeps it whole there. */
  if (path != NULL ? vitk_whole_file_write (path, content, length, &error)
                   : g_file_replace_contents (source, content, length, NULL, FALSE,
                                              G_FILE_CREATE_NONE, NULL, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * vitk_save_dialog_write_async:
 * @file: a file
 * @bytes: what shall be in it
 * @callback: called when it is there, or cannot be
 * @user_data: data for @callback
 *
 * Writes a file in a thread, whole or not at all.
 */
void
vitk_save_dialog_write_async (GFile *file, GBytes *bytes, GAsyncReadyCallback callback,
                              gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (file, NULL, callback, user_data);

  g_task_set_task_data (task, g_bytes_ref (bytes), (GDestroyNotify) g_bytes_unref);
  g_task_run_in_thread (task, write_in_thread);
}

/**
 * vitk_save_dialog_write_finish:
 * @result: what the callback was given
 * @error: return location, of %G_IO_ERROR
 *
 * Returns: whether the file is there
 */
gboolean
vitk_save_dialog_write_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
tell_file (Save *self, GFile *file, const GError *error)
{
  g_autofree char *name = g_file_get_parse_name (file);
  g_autofree char *heading = g_strdup_printf (_ ("“%s” Cannot Be Written"), name);

  vitk_save_dialog_tell (self->window, heading, error->message);
}

static void
on_written (GObject *object, GAsyncResult *result, gpointer user_data)
{
  Save *self = user_data;
  g_autoptr (GError) error = NULL;

  if (!vitk_save_dialog_write_finish (result, &error))
    tell_file (self, G_FILE (object), error);
  free_save (self);
}

static void
write_file (Save *self, GFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = self->make (self->content, &error);

  if (bytes != NULL)
    {
      vitk_save_dialog_write_async (file, bytes, on_written, self);
      return;
    }
  tell_file (self, file, error);
  free_save (self);
}

static void
on_chosen (GtkNativeDialog *dialog, int response, gpointer user_data)
{
  Save *self = user_data;
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  if (file != NULL)
    write_file (self, file);
  else
    free_save (self);
  g_object_unref (dialog);
}

/**
 * vitk_save_dialog_show:
 * @widget: from which it is asked for
 * @title: what is saved
 * @name: what the file may be called
 * @make: makes what shall be in the file
 * @content: (transfer full): given to @make
 * @free_content: frees @content
 *
 * Asks for a file and writes it, whole or not at all; says so if it cannot be written.
 */
void
vitk_save_dialog_show (GtkWidget *widget, const char *title, const char *name, VitkSaveFunc make,
                       gpointer content, GDestroyNotify free_content)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  Save *self = g_new0 (Save, 1);
  GtkFileChooserNative *dialog;

  self->make = make;
  self->content = content;
  self->free_content = free_content;
  g_set_weak_pointer (&self->window, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL);
  dialog =
      gtk_file_chooser_native_new (title, self->window, GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (on_chosen), self);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}
