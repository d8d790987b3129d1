/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
/* What the dialog writes once a file is chosen. */
#include "widgets/vitk-save-dialog.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

#define LIMIT 4096

typedef struct
{
  char *folder;
  char *path;
  GFile *file;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("vitk2-save-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "saved.txt", NULL);
  fixture->file = g_file_new_for_path (fixture->path);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (g_remove (fixture->path), ==, 0);
  /* Nothing else is left. */
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_object_unref (fixture->file);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static void
on_written (GObject *object, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static GBytes *
make (gpointer content, GError **error)
{
  return g_bytes_ref (content);
}

static GBytes *
refuse (gpointer content, GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "too large");
  return NULL;
}

static void
free_bytes (gpointer bytes)
{
  g_bytes_unref (bytes);
}

static gboolean
save (GFile *file, const char *data, gsize length, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  vitk_save_dialog_write_async (file, data != NULL ? make : refuse, g_bytes_new (data, length),
                                free_bytes, on_written, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return vitk_save_dialog_write_finish (result, error);
}

static void
assert_content (Fixture *fixture, const char *expected)
{
  g_autofree char *content = NULL;

  g_assert_true (g_file_get_contents (fixture->path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, expected);
}

static void
test_written (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (save (fixture->file, "first", 5, &error));
  g_assert_no_error (error);
  assert_content (fixture, "first");
  g_assert_true (save (fixture->file, "second", 6, &error));
  assert_content (fixture, "second");
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) nowhere = g_file_new_for_path ("/nowhere/saved.txt");
  g_autoptr (GError) error = NULL;

  g_assert_true (save (fixture->file, "first", 5, &error));
  g_assert_false (save (nowhere, "second", 6, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

/* What cannot be made leaves alone what was there. */
static void
test_not_made (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (save (fixture->file, "first", 5, &error));
  g_assert_false (save (fixture->file, NULL, 0, &error));
  g_assert_cmpstr (error->message, ==, "too large");
  assert_content (fixture, "first");
}

/* A disk that is full, as far as a process can be told so. */
static void
test_full (Fixture *fixture, gconstpointer data)
{
  g_autofree char *much = g_strnfill (2 * LIMIT, 'x');
  g_autoptr (GError) error = NULL;
  struct rlimit before;
  struct rlimit limit;

  g_assert_true (save (fixture->file, "first", 5, &error));
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  limit = before;
  limit.rlim_cur = LIMIT;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  g_assert_false (save (fixture->file, much, strlen (much), &error));
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
  g_assert_nonnull (error);
  assert_content (fixture, "first");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/save-dialog/written", Fixture, NULL, set_up, test_written, tear_down);
  g_test_add ("/save-dialog/refused", Fixture, NULL, set_up, test_refused, tear_down);
  g_test_add ("/save-dialog/not-made", Fixture, NULL, set_up, test_not_made, tear_down);
  g_test_add ("/save-dialog/full", Fixture, NULL, set_up, test_full, tear_down);
  return g_test_run ();
}
