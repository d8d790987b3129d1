/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include <gtk/gtk.h>

/* usage: dragged-files FILE...
 *
 * A small window of its own process from which files can be dragged, as from a file manager. Its
 * title says whether they would be taken where they are now. */

static void
on_action (GdkDrag *drag, GParamSpec *pspec, GtkWindow *window)
{
  gtk_window_set_title (window, gdk_drag_get_selected_action (drag) != 0 ? "Taken" : "Not Taken");
}

static void
on_begin (GtkDragSource *source, GdkDrag *drag, GtkWindow *window)
{
  g_signal_connect (drag, "notify::selected-action", G_CALLBACK (on_action), window);
}

static gboolean
end (gpointer loop)
{
  g_main_loop_quit (loop);
  return FALSE;
}

int
main (int argc, char **argv)
{
  GMainLoop *loop = g_main_loop_new (NULL, FALSE);
  GtkDragSource *source;
  GtkWidget *window;
  GtkWidget *label;
  GSList *files = NULL;
  int i;

  gtk_init ();
  for (i = argc - 1; i > 0; i--)
    files = g_slist_prepend (files, g_file_new_for_path (argv[i]));
  window = gtk_window_new ();
  label = gtk_label_new ("Files");
  source = gtk_drag_source_new ();
  gtk_drag_source_set_content (source, gdk_content_provider_new_typed (GDK_TYPE_FILE_LIST, files));
  g_signal_connect (source, "drag-begin", G_CALLBACK (on_begin), window);
  gtk_widget_add_controller (label, GTK_EVENT_CONTROLLER (source));
  gtk_window_set_title (GTK_WINDOW (window), "Not Taken");
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), 100, 100);
  gtk_window_set_child (GTK_WINDOW (window), label);
  g_signal_connect_swapped (window, "close-request", G_CALLBACK (end), loop);
  gtk_window_present (GTK_WINDOW (window));
  g_main_loop_run (loop);
  return 0;
}
