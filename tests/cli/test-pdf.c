/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
/* "vitk2 pdf" as a terminal without a display would run it. */
#include "made-pdf.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

static char *folder;

static char *
dup_string (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return data != NULL ? g_strndup (data, size) : g_strdup ("");
}

static int
run (const char *words, char **out, char **err)
{
  g_autoptr (GSubprocessLauncher) launcher =
      g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autofree char *line = g_strconcat (g_getenv ("VITK2_PROGRAM"), " pdf ", words, NULL);
  g_auto (GStrv) argv = NULL;
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GBytes) printed = NULL;
  g_autoptr (GBytes) said = NULL;
  g_autoptr (GError) error = NULL;

  g_subprocess_launcher_unsetenv (launcher, "DISPLAY");
  g_subprocess_launcher_unsetenv (launcher, "LANGUAGE");
  g_subprocess_launcher_set_cwd (launcher, folder);
  g_shell_parse_argv (line, NULL, &argv, &error);
  g_assert_no_error (error);
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) argv, &error);
  g_assert_no_error (error);
  g_subprocess_communicate (process, NULL, NULL, &printed, &said, &error);
  g_assert_no_error (error);
  *out = dup_string (printed);
  *err = dup_string (said);
  g_assert_true (g_subprocess_get_if_exited (process));
  return g_subprocess_get_exit_status (process);
}

static const struct
{
  const char *words;
  int status;
  const char *out;
  const char *err;
} cases[] = {
  { "info tin.pdf", 0,
    "Title: On Tin\nAuthor: A. Smith\nFormat: PDF-1.4\nPages: 2\nFirst page: 210 × 297 mm\n"
    "Headings in the outline: 0\n",
    "" },
  { "text tin.pdf", 0, "first words\nsecond line\n\nlast words\n", "" },
  { "text -p 2 tin.pdf", 0, "last words\n", "" },
  { "render tin.pdf --dpi 36 -o page.png", 0, "", "" },
  { "text -p 3 tin.pdf", 1, "", "vitk2: tin.pdf: there is no page 3; it has 2\n" },
  { "render -p 9 -o no.png tin.pdf", 1, "", "vitk2: tin.pdf: there is no page 9; it has 2\n" },
  { "render -o nowhere/no.png tin.pdf", 1, "",
    "vitk2: “nowhere/no.png” cannot be written: No such file or directory\n" },
  { "info none.pdf", 1, "", "vitk2: none.pdf: No such file or directory\n" },
  { "info .", 1, "", "vitk2: .: Is a directory\n" },
  { "info words.pdf", 1, "", "vitk2: words.pdf: it is no PDF, or too damaged to be read\n" },
  { "info secret.pdf", 1, "", "vitk2: secret.pdf: it is encrypted and needs its password\n" },
  { "info sftp://host/tin.pdf", 1, "",
    "vitk2: sftp://host/tin.pdf: it is not a file on this computer\n" },
  { "draw tin.pdf", 2, "",
    "vitk2: “draw” is none of info, text and render; see “vitk2 pdf --help”\n" },
  { "info", 2, "", "vitk2: “pdf info” takes a file; see “vitk2 pdf --help”\n" },
  { "text -f json tin.pdf", 2, "",
    "vitk2: --format json goes with “info”; see “vitk2 pdf --help”\n" },
  { "text -o no.txt tin.pdf", 2, "",
    "vitk2: --output goes with “render”; see “vitk2 pdf --help”\n" },
  { "text -p -1 tin.pdf", 2, "", "vitk2: pages are counted from 1; see “vitk2 pdf --help”\n" },
  { "render -d 5000 tin.pdf", 2, "",
    "vitk2: --dpi takes a number from 10 to 1200; see “vitk2 pdf --help”\n" },
};

static void
test_cases (void)
{
  g_autofree char *picture = g_build_filename (folder, "page.png", NULL);
  g_autofree char *png = NULL;
  gsize length;
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *out = NULL;
      g_autofree char *err = NULL;

      g_test_message ("%s", cases[i].words);
      g_assert_cmpint (run (cases[i].words, &out, &err), ==, cases[i].status);
      g_assert_cmpstr (out, ==, cases[i].out);
      g_assert_cmpstr (err, ==, cases[i].err);
    }
  /* The size stands at bytes 16 to 23: 595 × 842 points at 36 dots an inch. */
  g_assert_true (g_file_get_contents (picture, &png, &length, NULL));
  g_assert_cmpmem (png, 24, "\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\x01\x2a\0\0\x01\xa5", 24);
  g_assert_cmpint (g_unlink (picture), ==, 0);
}

static void
test_json (void)
{
  g_autofree char *out = NULL;
  g_autofree char *err = NULL;

  g_assert_cmpint (run ("info --format json tin.pdf", &out, &err), ==, 0);
  g_assert_cmpstr (err, ==, "");
  g_assert_nonnull (strstr (out, "\"title\" : \"On Tin\""));
  g_assert_nonnull (strstr (out, "\"pages\" : 2"));
  g_assert_nonnull (strstr (out, "\"created\" : null"));
}

int
main (int argc, char **argv)
{
  const char *pages[] = { "first words\nsecond line", "last words", NULL };
  const MadePdf plain = { .title = "On Tin", .author = "A. Smith", .pages = pages };
  const MadePdf secret = { .password = "ore", .pages = pages };
  static const char *const names[] = { "tin.pdf", "secret.pdf", "words.pdf" };
  char *paths[3];
  int status;
  gsize i;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("vitk2-pdf-XXXXXX", NULL);
  for (i = 0; i < G_N_ELEMENTS (names); i++)
    paths[i] = g_build_filename (folder, names[i], NULL);
  made_pdf_write (&plain, paths[0]);
  made_pdf_write (&secret, paths[1]);
  g_file_set_contents (paths[2], "only words", -1, NULL);
  g_test_add_func ("/pdf/cases", test_cases);
  g_test_add_func ("/pdf/json", test_json);
  status = g_test_run ();
  for (i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_unlink (paths[i]);
      g_free (paths[i]);
    }
  g_rmdir (folder);
  g_free (folder);
  return status;
}
