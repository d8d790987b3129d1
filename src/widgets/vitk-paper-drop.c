/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-paper-drop.h"

#include <string.h>

/* A PDF that is dropped on a reference is its PDF. */

/**
 * vitk_paper_drop_is_pdf:
 * @path: a file
 *
 * Returns: whether it is called as a PDF is
 */
gboolean
vitk_paper_drop_is_pdf (const char *path)
{
  gsize length = strlen (path);

  return length > 4 && g_ascii_strcasecmp (path + length - 4, ".pdf") == 0;
}

/* One file alone: several cannot all be it. */
static char *
dup_pdf (const GValue *files)
{
  GSList *first = g_value_get_boxed (files);
  g_autofree char *path = first != NULL ? g_file_get_path (first->data) : NULL;

  return path != NULL && first->next == NULL && vitk_paper_drop_is_pdf (path)
             ? g_steal_pointer (&path)
             : NULL;
}

/* All else is the window's: GTK asks nobody else once something is dropped here. */
static gboolean
leave_to_window (GtkWidget *widget, GSList *files)
{
  g_autoptr (GPtrArray) uris = g_ptr_array_new_with_free_func (g_free);

  for (; files != NULL; files = files->next)
    g_ptr_array_add (uris, g_file_get_uri (files->data));
  return gtk_widget_activate_action_variant (
      widget, "win.take-files", g_variant_new_strv ((const char *const *) uris->pdata, uris->len));
}

static gboolean
on_dropped (GtkDropTarget *target, const GValue *value, double x, double y, const char *reference)
{
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
  g_autofree char *path = dup_pdf (value);

  if (path == NULL)
    return leave_to_window (widget, g_value_get_boxed (value));
  return gtk_widget_activate_action (widget, "win.take-pdf", "(s^ay)", reference, path);
}

static void
free_name (gpointer name, GClosure *closure)
{
  g_free (name);
}

/**
 * vitk_paper_drop_add:
 * @widget: what shows a reference
 * @reference: name of its anchor
 *
 * Lets the user drop its PDF there: win.take-pdf is activated. What else is dropped there is left
 * to the window: win.take-files.
 */
void
vitk_paper_drop_add (GtkWidget *widget, const char *reference)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_data (target, "drop", G_CALLBACK (on_dropped), g_strdup (reference), free_name,
                         0);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (target));
}
