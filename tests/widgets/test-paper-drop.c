/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-paper-drop.h"

/* What is dropped on a reference: one PDF is its PDF; all else is left to the window. */

static void
on_taken (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  char **taken = user_data;
  const char *reference;
  const char *path;

  g_variant_get (parameter, "(&s^&ay)", &reference, &path);
  g_free (*taken);
  *taken = g_strdup_printf ("%s %s", reference, path);
}

static void
on_files_taken (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  char **taken = user_data;
  g_autofree const char **uris = g_variant_get_strv (parameter, NULL);

  g_free (*taken);
  *taken = g_strjoinv (" ", (char **) uris);
}

static GtkDropTarget *
find_target (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  guint i;

  for (i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        return GTK_DROP_TARGET (controller);
    }
  return NULL;
}

static gboolean
drop (GtkDropTarget *target, const char *paths)
{
  g_auto (GStrv) split = g_strsplit (paths, " ", -1);
  g_auto (GValue) value = G_VALUE_INIT;
  GSList *files = NULL;
  gboolean taken = FALSE;
  guint i;

  for (i = 0; split[i] != NULL; i++)
    files = g_slist_append (files, g_file_new_for_path (split[i]));
  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, files);
  g_signal_emit_by_name (target, "drop", &value, 1.0, 1.0, &taken);
  return taken;
}

static void
test_drop (void)
{
  static const struct
  {
    const char *paths;
    const char *taken;
  } cases[] = {
    { "/papers/a.pdf", "ref-85 /papers/a.pdf" },
    { "/papers/A.PDF", "ref-85 /papers/A.PDF" },
    { "/papers/a.pdf /papers/b.pdf", "file:///papers/a.pdf file:///papers/b.pdf" },
    { "/papers/a.txt", "file:///papers/a.txt" },
    { "/papers", "file:///papers" },
  };
  g_autofree char *taken = NULL;
  const GActionEntry entries[] = {
    { .name = "take-pdf", .activate = on_taken, .parameter_type = "(say)" },
    { .name = "take-files", .activate = on_files_taken, .parameter_type = "as" }
  };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  GtkWidget *widget = g_object_ref_sink (gtk_label_new ("[85]"));
  GtkDropTarget *target;
  gsize i;

  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), &taken);
  gtk_widget_insert_action_group (widget, "win", G_ACTION_GROUP (actions));
  vitk_paper_drop_add (widget, "ref-85");
  target = find_target (widget);
  g_assert_nonnull (target);
  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].paths);
      g_assert_true (drop (target, cases[i].paths));
      g_assert_cmpstr (taken, ==, cases[i].taken);
      g_clear_pointer (&taken, g_free);
    }
  g_object_unref (widget);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paper-drop/files", test_drop);
  return g_test_run ();
}
