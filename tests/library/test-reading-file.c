/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "library/vitk-reading-file.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define KILLS 40
#define MAX_SAVES 3 /* which each has done before it is killed */

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("vitk2-reading-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "vitk2", "reading", NULL);
}

/* Whatever is left in the folder, as well. */
static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autofree char *inner = g_path_get_dirname (fixture->path);
  GDir *dir = g_dir_open (inner, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (inner, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_clear_pointer (&dir, g_dir_close);
  g_rmdir (inner);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->path);
}

/* As much as anybody ever has, with every offset the same number. */
static char *
make_data (int number)
{
  g_autoptr (VitkReadingState) state = vitk_reading_state_new ();
  int i;

  for (i = 0; i < VITK_READING_MAX_PLACES; i++)
    {
      g_autofree char *key = g_strdup_printf ("doi:10.5555/%d", i);
      VitkReadingPlace *place = vitk_reading_place_new (key, "s1/p1");

      place->offset = number;
      vitk_reading_state_set_place (state, place);
    }
  return vitk_reading_state_to_data (state);
}

static void
test_there_and_back (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VitkReadingState) nothing = vitk_reading_file_load (fixture->path, &error);
  g_autofree char *empty = NULL;
  g_autofree char *written = make_data (5);
  g_autofree char *read = NULL;
  g_autoptr (VitkReadingState) state = NULL;
  GStatBuf status;

  g_assert_no_error (error);
  empty = vitk_reading_state_to_data (nothing);
  g_assert_cmpstr (empty, ==, "[reading]\nversion=1\n");
  g_assert_true (vitk_reading_file_save (fixture->path, written, &error));
  g_assert_no_error (error);
  g_assert_true (vitk_reading_file_save (fixture->path, written, &error));
  g_assert_no_error (error);
  state = vitk_reading_file_load (fixture->path, &error);
  g_assert_no_error (error);
  read = vitk_reading_state_to_data (state);
  g_assert_cmpstr (read, ==, written);
  /* What somebody reads is nobody else's business. */
  g_assert_cmpint (g_stat (fixture->path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
}

static const struct
{
  const char *name;
  const char *data;
  const char *message;
} foreign[] = {
  { "damaged", "[reading]\nversion=1\n[shelf]\n", "“shelf” is not known" },
  { "newer", "[reading]\nversion=3\n", "a newer version of VitK2 wrote it" },
};

static void
test_foreign (Fixture *fixture, gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  g_autofree char *inner = g_path_get_dirname (fixture->path);
  g_autofree char *message = g_strdup_printf ("%s: %s", fixture->path, foreign[i].message);
  g_autofree char *ours = make_data (1);
  g_autofree char *left = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (inner, 0700), ==, 0);
  g_assert_true (g_file_set_contents (fixture->path, foreign[i].data, -1, NULL));
  g_assert_null (vitk_reading_file_load (fixture->path, &error));
  g_assert_cmpstr (error->message, ==, message);
  g_clear_error (&error);
  g_assert_false (vitk_reading_file_save (fixture->path, ours, &error));
  g_assert_cmpstr (error->message, ==, message);
  g_assert_true (g_file_get_contents (fixture->path, &left, NULL, NULL));
  g_assert_cmpstr (left, ==, foreign[i].data);
}

static void
test_no_folder (Fixture *fixture, gconstpointer data)
{
  g_autofree char *inner = g_path_get_dirname (fixture->path);
  g_autofree char *ours = make_data (1);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (inner, "in the way", -1, NULL));
  g_assert_false (vitk_reading_file_save (fixture->path, ours, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOTDIR);
  g_assert_cmpint (g_remove (inner), ==, 0);
}

/* Saves one of two states after the other until it is killed, and tells of each. */
static void
save_for_ever (const char *path, int told)
{
  g_autofree char *data[2] = { make_data (1), make_data (2) };
  guint i;

  for (i = 0;; i++)
    if (!vitk_reading_file_save (path, data[i % 2], NULL) || write (told, ".", 1) != 1)
      _exit (1);
}

static void
kill_while_saving (const char *path, int after)
{
  int ends[2];
  char letter;
  pid_t child;
  int status;
  int i;

  g_assert_cmpint (pipe (ends), ==, 0);
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    save_for_ever (path, ends[1]);
  close (ends[1]);
  for (i = 0; i < after; i++)
    g_assert_cmpint (read (ends[0], &letter, 1), ==, 1);
  kill (child, SIGKILL);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));
  close (ends[0]);
}

static void
test_kill (Fixture *fixture, gconstpointer data)
{
  int i;

  for (i = 0; i < KILLS; i++)
    {
      g_autoptr (VitkReadingState) state = NULL;
      g_autoptr (GError) error = NULL;
      int expected;
      int n;

      kill_while_saving (fixture->path, 1 + i % MAX_SAVES);
      state = vitk_reading_file_load (fixture->path, &error);
      g_assert_no_error (error);
      expected = vitk_reading_state_get_place (state, "doi:10.5555/0")->offset;
      g_assert_true (expected == 1 || expected == 2);
      for (n = 0; n < VITK_READING_MAX_PLACES; n++)
        {
          g_autofree char *key = g_strdup_printf ("doi:10.5555/%d", n);

          g_assert_cmpint (vitk_reading_state_get_place (state, key)->offset, ==, expected);
        }
    }
}

static void
saved (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (vitk_reading_file_save_finish (result, &error));
  g_assert_no_error (error);
  g_main_loop_quit (user_data);
}

static void
test_thread (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autofree char *written = make_data (8);
  g_autoptr (VitkReadingState) state = NULL;

  vitk_reading_file_save_async (fixture->path, written, saved, loop);
  g_main_loop_run (loop);
  state = vitk_reading_file_load (fixture->path, NULL);
  g_assert_cmpint (vitk_reading_state_get_place (state, "doi:10.5555/9")->offset, ==, 8);
}

int
main (int argc, char **argv)
{
  guint i;

  g_test_init (&argc, &argv, NULL);
  g_test_add ("/reading-file/there-and-back", Fixture, NULL, set_up, test_there_and_back,
              tear_down);
  for (i = 0; i < G_N_ELEMENTS (foreign); i++)
    {
      g_autofree char *path = g_strdup_printf ("/reading-file/%s", foreign[i].name);

      g_test_add (path, Fixture, GUINT_TO_POINTER (i), set_up, test_foreign, tear_down);
    }
  g_test_add ("/reading-file/no-folder", Fixture, NULL, set_up, test_no_folder, tear_down);
  g_test_add ("/reading-file/kill", Fixture, NULL, set_up, test_kill, tear_down);
  g_test_add ("/reading-file/thread", Fixture, NULL, set_up, test_thread, tear_down);
  return g_test_run ();
}
