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

/* One file alone: several cannot all be it, and are left to the window. */
static gboolean
on_dropped (GtkDropTarget *target, const GValue *value, double x, double y, const char *reference)
{
  GSList *files = g_value_get_boxed (value);
  g_autofree char *path = NULL;

  if (files == NULL || files->next != NULL)
    return FALSE;
  path = g_file_get_path (files->data);
  if (path == NULL || !vitk_paper_drop_is_pdf (path))
    return FALSE;
  return gtk_widget_activate_action (
      gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target)), "win.take-pdf", "(s^ay)",
      reference, path);
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
 * Lets the user drop its PDF there.
 */
void
vitk_paper_drop_add (GtkWidget *widget, const char *reference)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_data (target, "drop", G_CALLBACK (on_dropped), g_strdup (reference), free_name,
                         0);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (target));
}
