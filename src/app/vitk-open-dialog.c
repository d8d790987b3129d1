/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "app/vitk-open-dialog.h"
#include "app/vitk-application.h"

#include <glib/gi18n-lib.h>

static void
file_chosen (GtkNativeDialog *dialog, int response, gpointer user_data)
{
  g_autoptr (VitkWindow) window = user_data;

  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

      vitk_application_open_file (gtk_window_get_application (GTK_WINDOW (window)), window, file,
                                  NULL);
    }
  g_object_unref (dialog);
}

static void
add_filters (GtkFileChooser *chooser)
{
  g_autoptr (GtkFileFilter) articles = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (articles, _ ("Articles (JATS XML)"));
  gtk_file_filter_add_suffix (articles, "xml");
  gtk_file_filter_add_suffix (articles, "nxml");
  gtk_file_chooser_add_filter (chooser, articles);
  gtk_file_filter_set_name (all, _ ("All Files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (chooser, all);
}

/**
 * vitk_open_dialog_show:
 * @window: the window from which it is asked for
 *
 * Asks for a file and opens it.
 */
void
vitk_open_dialog_show (VitkWindow *window)
{
  GtkFileChooserNative *dialog;

  g_return_if_fail (VITK_IS_WINDOW (window));

  dialog = gtk_file_chooser_native_new (_ ("Open an Article"), GTK_WINDOW (window),
                                        GTK_FILE_CHOOSER_ACTION_OPEN, NULL, NULL);
  add_filters (GTK_FILE_CHOOSER (dialog));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (file_chosen), g_object_ref (window));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}
