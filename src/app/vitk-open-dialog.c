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
  g_autoptr (GtkWindow) window = user_data;

  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

      vitk_application_open_file (gtk_window_get_application (window),
                                  VITK_IS_WINDOW (window) ? VITK_WINDOW (window) : NULL, file,
                                  NULL);
    }
  g_object_unref (dialog);
}

static void
add_filter (GtkFileChooser *chooser, const char *name, const char *const *suffixes)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  guint i;

  gtk_file_filter_set_name (filter, name);
  for (i = 0; suffixes[i] != NULL; i++)
    gtk_file_filter_add_suffix (filter, suffixes[i]);
  if (i == 0)
    gtk_file_filter_add_pattern (filter, "*");
  gtk_file_chooser_add_filter (chooser, filter);
}

static void
add_filters (GtkFileChooser *chooser)
{
  const char *const both[] = { "xml", "nxml", "sbgn", NULL };
  const char *const articles[] = { "xml", "nxml", NULL };
  const char *const diagrams[] = { "sbgn", NULL };
  const char *const all[] = { NULL };

  add_filter (chooser, _ ("Articles and Diagrams"), both);
  add_filter (chooser, _ ("Articles (JATS XML)"), articles);
  add_filter (chooser, _ ("Diagrams (SBGN-ML)"), diagrams);
  add_filter (chooser, _ ("All Files"), all);
}

/**
 * vitk_open_dialog_show:
 * @window: the window from which it is asked for
 *
 * Asks for a file and opens it.
 */
void
vitk_open_dialog_show (GtkWindow *window)
{
  GtkFileChooserNative *dialog;

  g_return_if_fail (GTK_IS_WINDOW (window));

  dialog = gtk_file_chooser_native_new (_ ("Open an Article or a Diagram"), window,
                                        GTK_FILE_CHOOSER_ACTION_OPEN, NULL, NULL);
  add_filters (GTK_FILE_CHOOSER (dialog));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (file_chosen), g_object_ref (window));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}
