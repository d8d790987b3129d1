/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-save-dialog.h"

#include "base/vitk-whole-file.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* Something to be saved: what makes it, of what. */
typedef struct
{
  VitkSaveFunc make;
  gpointer content;
  GDestroyNotify free_content;
} Source;

static void
source_free (gpointer data)
{
  Source *self = data;

  self->free_content (self->content);
  g_free (self);
}

/* It goes with the dialog that asks where. */
typedef struct
{
  GtkWindow *window; /* NULL once it is closed */
  Source *source;    /* NULL once it is being written */
} Save;

static void
save_free (Save *self)
{
  g_clear_weak_pointer (&self->window);
  g_clear_pointer (&self->source, source_free);
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
write_in_thread (GTask *task, gpointer file, gpointer data, GCancellable *cancellable)
{
  const Source *source = data;
  GError *error = NULL;
  g_autoptr (GBytes) bytes = source->make (source->content, &error);
  g_autofree char *path = g_file_get_path (file);
  gsize length = 0;
  const char *content = bytes != NULL ? g_bytes_get_data (bytes, &length) : NULL;

  /* What has no path is not on this computer; the other keeps it whole there. */
  if (bytes != NULL &&
      (path != NULL ? vitk_whole_file_write (path, content, length, &error)
                    : g_file_replace_contents (file, content, length, NULL, FALSE,
                                               G_FILE_CREATE_NONE, NULL, NULL, &error)))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
write_source (GFile *file, Source *source, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (file, NULL, callback, user_data);

  g_task_set_task_data (task, source, source_free);
  g_task_run_in_thread (task, write_in_thread);
}

static Source *
source_new (VitkSaveFunc make, gpointer content, GDestroyNotify free_content)
{
  Source *self = g_new (Source, 1);

  self->make = make;
  self->content = content;
  self->free_content = free_content;
  return self;
}

/**
 * vitk_save_dialog_write_async:
 * @file: a file
 * @make: makes what shall be in it
 * @content: (transfer full): given to @make
 * @free_content: frees @content
 * @callback: called when it is there, or cannot be
 * @user_data: data for @callback
 *
 * Makes and writes a file in a thread, whole or not at all.
 */
void
vitk_save_dialog_write_async (GFile *file, VitkSaveFunc make, gpointer content,
                              GDestroyNotify free_content, GAsyncReadyCallback callback,
                              gpointer user_data)
{
  write_source (file, source_new (make, content, free_content), callback, user_data);
}

/**
 * vitk_save_dialog_write_finish:
 * @result: what the callback was given
 * @error: return location, of %G_IO_ERROR or of what made it
 *
 * Returns: whether the file is there
 */
gboolean
vitk_save_dialog_write_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
on_written (GObject *object, GAsyncResult *result, gpointer user_data)
{
  Save *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_file_get_parse_name (G_FILE (object));
  g_autofree char *heading = g_strdup_printf (_ ("“%s” Cannot Be Written"), name);

  if (!vitk_save_dialog_write_finish (result, &error))
    vitk_save_dialog_tell (self->window, heading, error->message);
  save_free (self);
}

static void
on_chosen (GtkNativeDialog *dialog, int response, gpointer user_data)
{
  Save *self = user_data;
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  if (file != NULL)
    write_source (file, g_steal_pointer (&self->source), on_written, self);
  else
    save_free (self);
  g_object_unref (dialog);
}

/**
 * vitk_save_dialog_show:
 * @widget: from which it is asked for
 * @title: what is saved
 * @name: what the file may be called
 * @make: makes what shall be in the file
 * @content: (transfer full): given to @make; does not change
 * @free_content: frees @content
 *
 * Asks for a file, makes and writes it, whole or not at all; says so if it cannot be written.
 */
void
vitk_save_dialog_show (GtkWidget *widget, const char *title, const char *name, VitkSaveFunc make,
                       gpointer content, GDestroyNotify free_content)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  Save *self = g_new0 (Save, 1);
  GtkFileChooserNative *dialog;

  self->source = source_new (make, content, free_content);
  g_set_weak_pointer (&self->window, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL);
  dialog =
      gtk_file_chooser_native_new (title, self->window, GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (on_chosen), self);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}
