/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
/* "vitk2 figure" as a terminal without a display would run it. Set VITK2_WRITE_GOLDEN to write what
 * it prints to the golden files instead of comparing; then read what changed. */
#include "program.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

static int
run (const char *folder, const char *words, char **out, char **err)
{
  g_autofree char *line = g_strconcat ("figure ", words, NULL);

  return program_run (folder, line, out, err);
}

/* What is printed, and the golden file that has it. */
static const struct
{
  const char *words;
  const char *file;
} documents[] = {
  { "list", "figure-list.txt" },
  { "fig-2", "figure-2.txt" },
  { "fig-2 --width 60 --format text", "figure-2-60.txt" },
  { "fig-1 --width 72", "figure-1.txt" },
  { "fig-1 --width 72 -n 7", "figure-1-mk-7.txt" },
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
  { "", 2, "vitk2: an argument is missing; see “vitk2 figure --help”\n" },
  { "fig-2 -f jpeg", 2,
    "vitk2: --format takes one of svg, pdf, png, text, not “jpeg”; see “vitk2 figure --help”\n" },
  { "fig-2 --scale 0", 2,
    "vitk2: --scale takes a number above 0 and up to 100; see “vitk2 figure --help”\n" },
  { "fig-2 --scale nan -f svg", 2,
    "vitk2: --scale takes a number above 0 and up to 100; see “vitk2 figure --help”\n" },
  { "fig-2 --scale 90 -f png", 1, NULL },
  { "table-1", 1, "vitk2: “table-1” is not a figure\n" },
  { "fig-3", 1, NULL },
  { "fig-1 -n 16", 1, "vitk2: menaquinone-n has n from 1 to 15, not 16\n" },
  { "fig-1 -n 0", 1, "vitk2: menaquinone-n has n from 1 to 15, not 0\n" },
  { "fig-1 -n -1", 1, "vitk2: menaquinone-n has n from 1 to 15, not -1\n" },
  { "none.sdf", 1, "vitk2: there is no file “none.sdf”\n" },
  { "none.sbgn", 1, "vitk2: there is no file “none.sbgn”\n" },
  { "https://example.org/a.sbgn", 1,
    "vitk2: “https://example.org/a.sbgn” is not a file on this computer\n" },
  { "fig-2 -o none/figure.svg", 1, NULL },
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
  { "fig-2 -o figure.svg", "figure.svg", "<?xml" },
  { "fig-2 -o figure.pdf", "figure.pdf", "%PDF-" },
  { "fig-2 -o figure.png --scale 0.5", "figure.png", "\x89PNG" },
  { "fig-2 -o figure.txt", "figure.txt", "Figure 2: Mechanisms" },
  { "fig-2 -f pdf -o figure.svg", "figure.svg", "%PDF-" },
  { "fig-2 -f svg -s 2", NULL, "<?xml" },
  { "fig-1 -n 7 -o figure.svg", "figure.svg", "<?xml" },
  { "fig-1 -o figure.pdf", "figure.pdf", "%PDF-" },
};

/* A diagram that is no part of an article, and what is wrong with one, told as it was typed. */
static void
test_any_file (void)
{
  g_autofree char *folder = g_dir_make_tmp ("vitk2-figure-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.SBGN", NULL);
  g_autofree char *out = NULL;
  g_autofree char *err = NULL;
  g_autofree char *bad_out = NULL;
  g_autofree char *bad_err = NULL;

  g_assert_true (g_file_set_contents (
      path,
      "<sbgn xmlns='http://sbgn.org/libsbgn/0.3'><map id='m'>"
      "<glyph id='g' class='macromolecule'><label text='A'/>"
      "<bbox x='0' y='0' w='9' h='9'/></glyph>"
      "<arc id='a' class='catalysis' source='g' target='g'><start x='0' y='0'/>"
      "<end x='9' y='9'/></arc></map></sbgn>",
      -1, NULL));
  g_assert_cmpint (run (folder, "a.SBGN", &out, &err), ==, 0);
  g_assert_cmpstr (out, ==, "a.SBGN\n\n- A catalyses A.\n");
  g_assert_cmpstr (err, ==, "");
  g_assert_true (g_file_set_contents (path, "<sbgn>", -1, NULL));
  g_assert_cmpint (run (folder, "./a.SBGN", &bad_out, &bad_err), ==, 1);
  g_assert_cmpstr (bad_out, ==, "");
  g_assert_true (g_str_has_prefix (bad_err, "vitk2: ./a.SBGN:1:"));
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* Of a file with several maps the first is drawn, or the one that is asked for. */
static void
test_maps (void)
{
  static const struct
  {
    const char *words;
    int status;
    const char *out;
    const char *err;
  } cases[] = {
    { "maps.sbgn", 0, "maps.sbgn\n\nHow steam comes in.\n\n- Steam promotes Valve.\n", "" },
    { "maps.sbgn --map inlet", 0,
      "maps.sbgn (map inlet)\n\nHow steam comes in.\n\n- Steam promotes Valve.\n", "" },
    { "maps.sbgn -m outlet", 0,
      "maps.sbgn (map outlet)\n\nHow water goes out.\n\n- Water inhibits Drain.\n", "" },
    { "maps.sbgn --map list", 0,
      "inlet\tsvg,pdf,png,text\tHow steam comes in.\n"
      "outlet\tsvg,pdf,png,text\tHow water goes out.\n",
      "" },
    { "maps.sbgn --map x", 1, "",
      "vitk2: no map of “maps.sbgn” is called “x”; “--map list” lists them\n" },
  };
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "..", "fixtures", "diagrams", NULL);
  guint i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *out = NULL;
      g_autofree char *err = NULL;

      g_test_message ("%s", cases[i].words);
      g_assert_cmpint (run (folder, cases[i].words, &out, &err), ==, cases[i].status);
      g_assert_cmpstr (out, ==, cases[i].out);
      g_assert_cmpstr (err, ==, cases[i].err);
    }
}

/* Molecules that are no part of an article; nothing in them is repeated. */
static void
test_any_molecule (void)
{
  g_autofree char *folder = g_dir_make_tmp ("vitk2-figure-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.mol", NULL);
  g_autofree char *out = NULL;
  g_autofree char *err = NULL;
  g_autofree char *bad_out = NULL;
  g_autofree char *bad_err = NULL;
  g_autofree char *open_out = NULL;
  g_autofree char *open_err = NULL;

  g_assert_true (g_file_set_contents (path,
                                      "water\n\n\n  1  0  0  0  0  0  0  0  0  0999 V2000\n"
                                      "    0.0000    0.0000    0.0000 O\nM  END\n",
                                      -1, NULL));
  g_assert_cmpint (run (folder, "a.mol", &out, &err), ==, 0);
  g_assert_cmpstr (out, ==, "a.mol\n\nWater\n  H₂O, 18.02 g/mol\n");
  g_assert_cmpstr (err, ==, "");
  g_assert_cmpint (run (folder, "a.mol -n 2", &open_out, &open_err), ==, 1);
  g_assert_cmpstr (open_err, ==, "vitk2: nothing in it is repeated\n");
  g_assert_true (g_file_set_contents (path, "water\n", -1, NULL));
  g_assert_cmpint (run (folder, "./a.mol", &bad_out, &bad_err), ==, 1);
  g_assert_cmpstr (bad_err, ==, "vitk2: ./a.mol:1: the file ends within a molecule\n");
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_files (void)
{
  g_autofree char *folder = g_dir_make_tmp ("vitk2-figure-XXXXXX", NULL);
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
  g_test_add_func ("/cli/figure/documents", test_documents);
  g_test_add_func ("/cli/figure/mistakes", test_mistakes);
  g_test_add_func ("/cli/figure/files", test_files);
  g_test_add_func ("/cli/figure/any-file", test_any_file);
  g_test_add_func ("/cli/figure/maps", test_maps);
  g_test_add_func ("/cli/figure/any-molecule", test_any_molecule);
  return g_test_run ();
}
