/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "base/vitk-whole-file.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <sys/stat.h>

static char *folder;

static void
assert_only (const char *file, const char *expected)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autofree char *path = g_build_filename (folder, file, NULL);
  g_autofree char *contents = NULL;

  g_assert_cmpstr (g_dir_read_name (dir), ==, file);
  g_assert_null (g_dir_read_name (dir));
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, expected);
}

static void
test_write (void)
{
  g_autofree char *path = g_build_filename (folder, "a", NULL);
  g_autoptr (GError) error = NULL;
  struct stat was;
  struct stat is;

  g_assert_true (vitk_whole_file_write (path, "one", 3, &error));
  g_assert_no_error (error);
  assert_only ("a", "one");
  g_assert_cmpint (g_chmod (path, 0640), ==, 0);
  g_assert_cmpint (g_stat (path, &was), ==, 0);
  g_assert_true (vitk_whole_file_write (path, "two and more", 3, &error));
  g_assert_no_error (error);
  assert_only ("a", "two");
  g_assert_cmpint (g_stat (path, &is), ==, 0);
  g_assert_cmpint (is.st_mode, ==, was.st_mode);
  /* The old file was never written to. */
  g_assert_true (is.st_ino != was.st_ino);
  g_assert_true (vitk_whole_file_write (path, "", 0, &error));
  assert_only ("a", "");
  g_remove (path);
}

static void
test_refuse (void)
{
  static const struct
  {
    const char *file;
    int code;
  } paths[] = {
    { "", G_IO_ERROR_IS_DIRECTORY },
    { "a/", G_IO_ERROR_IS_DIRECTORY },
    { "none/a", G_IO_ERROR_NOT_FOUND },
    { "../../../../../../../../dev/null", G_IO_ERROR_NOT_REGULAR_FILE },
  };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autofree char *path = g_strconcat (folder, "/", paths[i].file, NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (GDir) dir = NULL;

      g_assert_false (vitk_whole_file_write (path, "one", 3, &error));
      g_assert_error (error, G_IO_ERROR, paths[i].code);
      dir = g_dir_open (folder, 0, NULL);
      g_assert_null (g_dir_read_name (dir));
    }
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("vitk2-whole-file-XXXXXX", NULL);
  g_test_add_func ("/whole-file/write", test_write);
  g_test_add_func ("/whole-file/refuse", test_refuse);
  status = g_test_run ();
  g_rmdir (folder);
  g_free (folder);
  return status;
}
