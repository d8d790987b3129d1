/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
/* "vitk2 map" as a terminal without a display would run it. Set VITK2_WRITE_GOLDEN to write what it
 * prints to the golden files instead of comparing; then read what changed. */
#include "program.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

static int
run (const char *folder, const char *words, char **out, char **err)
{
  g_autofree char *line = g_strconcat ("map ", words, NULL);

  return program_run (folder, line, out, err);
}

/* What is printed, and the golden file that has it. */
static const struct
{
  const char *words;
  const char *file;
} documents[] = {
  { "", "map.txt" },
  { "--where 'design:rct isoform:MK-7' --width 100", "map-100.txt" },
  { "-q 'n>30000' -w 40 -f text", "map-40.txt" },
};

static void
test_documents (void)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (documents); i++)
    {
      g_autofree char *path =
          g_test_build_filename (G_TEST_DIST, "golden", documents[i].file, NULL);
      g_autofree char *expected = NULL;
      g_autofree char *out = NULL;
      g_autofree char *err = NULL;

      g_test_message ("%s", documents[i].words);
      g_assert_cmpint (run (".", documents[i].words, &out, &err), ==, 0);
      g_assert_cmpstr (err, ==, "");
      if (g_getenv ("VITK2_WRITE_GOLDEN") != NULL)
        g_assert_true (g_file_set_contents (path, out, -1, NULL));
      g_assert_true (g_file_get_contents (path, &expected, NULL, NULL));
      g_assert_cmpstr (out, ==, expected);
    }
}

/* What is wrong, and what is said to it. */
static const struct
{
  const char *words;
  int status;
  const char *err;
} mistakes[] = {
  { "--format png", 2,
    "vitk2: --format takes one of svg, pdf, text, not “png”; see “vitk2 map --help”\n" },
  { "-o map.txt", 2, "vitk2: --output goes with --format svg or pdf; see “vitk2 map --help”\n" },
  { "-f text -o map.svg", 2,
    "vitk2: --output goes with --format svg or pdf; see “vitk2 map --help”\n" },
  { "--where 'n>'", 2, "vitk2: n> needs a number\n" },
  { "--where 'n>1000000'", 1, NULL },
  { "85", 2, "vitk2: “85” is one argument too many; see “vitk2 map --help”\n" },
  { "-o none/map.svg", 1, NULL },
};

static void
test_mistakes (void)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (mistakes); i++)
    {
      g_autofree char *out = NULL;
      g_autofree char *err = NULL;

      g_test_message ("%s", mistakes[i].words);
      g_assert_cmpint (run ("/", mistakes[i].words, &out, &err), ==, mistakes[i].status);
      g_assert_cmpstr (out, ==, "");
      if (mistakes[i].err != NULL)
        g_assert_cmpstr (err, ==, mistakes[i].err);
      else
        g_assert_true (g_str_has_prefix (err, "vitk2: "));
    }
}

/* How a file is asked for, and how it begins and goes on. */
static const struct
{
  const char *words;
  const char *file;
  const char *begin;
} files[] = {
  { "-o map.svg", "map.svg", "<?xml" },
  { "--format svg --where design:rct -o picture", "picture", "<?xml" },
  { "-o map.pdf", "map.pdf", "%PDF-" },
  { "-f pdf -o map.svg", "map.svg", "%PDF-" },
  { "-f svg", NULL, "<?xml" },
  { "-f pdf", NULL, "%PDF-" },
};

static void
test_files (void)
{
  g_autofree char *folder = g_dir_make_tmp ("vitk2-map-XXXXXX", NULL);
  guint i;

  for (i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *out = NULL;
      g_autofree char *err = NULL;
      g_autofree char *content = NULL;
      g_autofree char *path =
          files[i].file != NULL ? g_build_filename (folder, files[i].file, NULL) : NULL;

      g_test_message ("%s", files[i].words);
      g_assert_cmpint (run (folder, files[i].words, &out, &err), ==, 0);
      g_assert_cmpstr (err, ==, "");
      if (path == NULL)
        {
          g_assert_true (g_str_has_prefix (out, files[i].begin));
          continue;
        }
      g_assert_cmpstr (out, ==, "");
      g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
      g_assert_true (g_str_has_prefix (content, files[i].begin));
      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/map/documents", test_documents);
  g_test_add_func ("/cli/map/mistakes", test_mistakes);
  g_test_add_func ("/cli/map/files", test_files);
  return g_test_run ();
}
