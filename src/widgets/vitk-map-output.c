/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-map-output.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* A sheet on its way to a file; it goes with the dialog that asks where. */
struct _VitkMapOutput
{
  VitkMapSheet *sheet;
  VitkDrawingFormat format;
  GtkWindow *window; /* NULL once it is closed */
};

/**
 * vitk_map_output_new:
 * @map: a map; kept
 * @title: what it is of
 * @filter: (nullable): the query that its studies pass
 *
 * Returns: (transfer full): the map as it is now, to be saved
 */
VitkMapOutput *
vitk_map_output_new (VitkEvidenceMap *map, const char *title, const char *filter)
{
  VitkMapOutput *self = g_new0 (VitkMapOutput, 1);

  self->sheet = vitk_map_sheet_new (map, title, filter);
  return self;
}

/**
 * vitk_map_output_free:
 * @self: (transfer full): an output
 */
void
vitk_map_output_free (VitkMapOutput *self)
{
  vitk_map_sheet_free (self->sheet);
  g_clear_weak_pointer (&self->window);
  g_free (self);
}

static void
set_window (VitkMapOutput *self, GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  g_set_weak_pointer (&self->window, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL);
}

/* Says where something could not be written, and why. */
static void
tell (GtkWindow *window, const char *heading, const char *why)
{
  GtkWidget *dialog = adw_message_dialog_new (window, heading, why);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_replaced (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (g_file_replace_contents_finish (G_FILE (object), result, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * vitk_map_output_write:
 * @self: an output
 * @format: what it is written as
 * @file: where
 * @callback: told by a #GTask of a boolean when it is there, or why not
 * @user_data: data for @callback
 *
 * Writes it. The file is there whole, or as it was before.
 */
void
vitk_map_output_write (VitkMapOutput *self, VitkDrawingFormat format, GFile *file,
                       GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (file, NULL, callback, user_data);
  GError *error = NULL;
  g_autoptr (GBytes) bytes = vitk_map_sheet_write (self->sheet, format, &error);

  if (bytes != NULL)
    {
      g_file_replace_contents_bytes_async (file, bytes, NULL, FALSE, G_FILE_CREATE_NONE, NULL,
                                           on_replaced, task);
      return;
    }
  g_task_return_error (task, error);
  g_object_unref (task);
}

static void
on_written (GObject *object, GAsyncResult *result, gpointer user_data)
{
  VitkMapOutput *self = user_data;
  g_autoptr (GError) error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      g_autofree char *name = g_file_get_parse_name (G_FILE (object));
      g_autofree char *heading = g_strdup_printf (_ ("“%s” Cannot Be Written"), name);

      tell (self->window, heading, error->message);
    }
  vitk_map_output_free (self);
}

static void
on_chosen (GtkNativeDialog *dialog, int response, gpointer user_data)
{
  VitkMapOutput *self = user_data;
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  if (file != NULL)
    vitk_map_output_write (self, self->format, file, on_written, self);
  else
    vitk_map_output_free (self);
  g_object_unref (dialog);
}

/**
 * vitk_map_output_save:
 * @self: (transfer full): an output
 * @format: what it is written as
 * @widget: from which it is asked for
 *
 * Asks for a file and writes it.
 */
void
vitk_map_output_save (VitkMapOutput *self, VitkDrawingFormat format, GtkWidget *widget)
{
  GtkFileChooserNative *dialog;

  self->format = format;
  set_window (self, widget);
  dialog = gtk_file_chooser_native_new (_ ("Save the Map"), self->window,
                                        GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), format == VITK_DRAWING_SVG
                                                                    ? _ ("evidence-map.svg")
                                                                    : _ ("evidence-map.pdf"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (on_chosen), self);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}
