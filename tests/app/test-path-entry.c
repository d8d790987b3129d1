/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "app/vitk-path-entry.h"

#include <glib/gstdio.h>

typedef struct
{
  GtkWidget *entry;
  char *folder;
  char *chosen;
} Fixture;

static void
note_path (VitkPathEntry *entry, const char *path, Fixture *fixture)
{
  g_free (fixture->chosen);
  fixture->chosen = g_strdup (path);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("vitk2-path-entry-XXXXXX", NULL);
  fixture->entry =
      vitk_path_entry_new ("A Folder", "Choose a Folder", GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER);
  g_object_ref_sink (fixture->entry);
  g_signal_connect (fixture->entry, "chosen", G_CALLBACK (note_path), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->entry);
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->chosen);
}

/* Types something and confirms it; whether it is left as wrong. */
static gboolean
type (Fixture *fixture, const char *text)
{
  vitk_entry_row_set_text (VITK_ENTRY_ROW (fixture->entry), text);
  g_signal_emit_by_name (fixture->entry, "apply");
  return vitk_entry_row_is_wrong (VITK_ENTRY_ROW (fixture->entry));
}

/* What is there is told, and the row is empty again; all else stays as it was typed. */
static void
test_typed (Fixture *fixture, gconstpointer data)
{
  static const char *const wrong[] = { "", "/no/such/folder", "https://example.org/a.pdf" };
  g_autofree char *uri = g_filename_to_uri (fixture->folder, NULL, NULL);
  guint i;

  for (i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_assert_true (type (fixture, wrong[i]));
      g_assert_null (fixture->chosen);
      g_assert_cmpstr (vitk_entry_row_get_text (VITK_ENTRY_ROW (fixture->entry)), ==, wrong[i]);
    }
  vitk_entry_row_set_text (VITK_ENTRY_ROW (fixture->entry), "/");
  g_assert_false (vitk_entry_row_is_wrong (VITK_ENTRY_ROW (fixture->entry)));
  g_assert_false (type (fixture, fixture->folder));
  g_assert_cmpstr (fixture->chosen, ==, fixture->folder);
  g_assert_cmpstr (vitk_entry_row_get_text (VITK_ENTRY_ROW (fixture->entry)), ==, "");
  g_clear_pointer (&fixture->chosen, g_free);
  g_assert_false (type (fixture, uri));
  g_assert_cmpstr (fixture->chosen, ==, fixture->folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/path-entry/typed", Fixture, NULL, set_up, test_typed, tear_down);
  return g_test_run ();
}
