/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "app/vitk-open-drop.h"

#include "app/vitk-application.h"
#include "app/vitk-paper-keeper.h"
#include "widgets/vitk-paper-drop.h"

/* What is dropped on a window: the same becomes of it, whatever the window shows. */

/* A folder, or a PDF, is a place where the user has PDFs. */
static gboolean
take_place (GtkApplication *application, GFile *file)
{
  g_autofree char *path = g_file_get_path (file);

  if (path == NULL || !g_file_is_native (file) ||
      !(g_file_test (path, G_FILE_TEST_IS_DIR) || vitk_paper_drop_is_pdf (path)))
    return FALSE;
  vitk_paper_keeper_add_place (vitk_paper_keeper_get (application), path);
  return TRUE;
}

static void
take_file (GtkWindow *window, GFile *file)
{
  GtkApplication *application = gtk_window_get_application (window);

  if (!take_place (application, file))
    vitk_application_open_file (application, VITK_IS_WINDOW (window) ? VITK_WINDOW (window) : NULL,
                                file, NULL);
}

static gboolean
on_dropped (GtkDropTarget *target, const GValue *value, double x, double y, GtkWindow *window)
{
  GSList *files = g_value_get_boxed (value);

  for (; files != NULL; files = files->next)
    take_file (window, files->data);
  return TRUE;
}

/* What was dropped on something in the window that has no use for it. */
static void
take_files (GSimpleAction *action, GVariant *parameter, gpointer window)
{
  g_autofree const char **uris = g_variant_get_strv (parameter, NULL);
  guint i;

  for (i = 0; uris[i] != NULL; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_uri (uris[i]);

      take_file (window, file);
    }
}

/**
 * vitk_open_drop_add:
 * @window: a window of the program
 *
 * Lets articles and diagrams that are dropped on it be opened, and PDFs and folders be taken as
 * places where the user has PDFs. What is in it leaves such files to win.take-files.
 */
void
vitk_open_drop_add (GtkApplicationWindow *window)
{
  static const GActionEntry entries[] = {
    { .name = "take-files", .activate = take_files, .parameter_type = "as" },
  };
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_return_if_fail (GTK_IS_APPLICATION_WINDOW (window));

  g_signal_connect (target, "drop", G_CALLBACK (on_dropped), window);
  gtk_widget_add_controller (GTK_WIDGET (window), GTK_EVENT_CONTROLLER (target));
  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), window);
}
