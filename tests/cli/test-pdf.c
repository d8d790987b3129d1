/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
/* "vitk2 pdf" as a terminal without a display would run it. */
#include "made-folder.h"
#include "made-pdf.h"
#include "program.h"

#include <glib/gstdio.h>
#include <string.h>

static char *folder;

/* What may be done with PDFs begins with "pdf"; a command of its own is written in full. */
static int
run (const char *words, char **out, char **err)
{
  const gboolean own = g_str_has_prefix (words, "search ") || g_str_has_prefix (words, "index");
  g_autofree char *line = g_strconcat (own ? "" : "pdf ", words, NULL);

  return program_run (folder, line, out, err);
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
    "vitk2: “draw” is none of info, text, render, add, list, match and check; see “vitk2 pdf "
    "--help”\n" },
  { "info", 2, "", "vitk2: “pdf info” takes a file; see “vitk2 pdf --help”\n" },
  { "text -f json tin.pdf", 2, "",
    "vitk2: --format json does not go with “text”; see “vitk2 pdf --help”\n" },
  { "text -o no.txt tin.pdf", 2, "",
    "vitk2: --output does not go with “text”; see “vitk2 pdf --help”\n" },
  { "text -p -1 tin.pdf", 2, "", "vitk2: pages are counted from 1; see “vitk2 pdf --help”\n" },
  { "match --refuse tin.pdf", 2, "",
    "vitk2: --refuse takes a file and a reference; see “vitk2 pdf --help”\n" },
  { "list tin.pdf", 2, "", "vitk2: “pdf list” takes fewer arguments; see “vitk2 pdf --help”\n" },
  { "add nowhere", 1, "", "vitk2: there is no file “nowhere”\n" },
  { "match tin.pdf", 1, "", "vitk2: “tin.pdf” is not one of your PDFs; “vitk2 pdf add” adds it\n" },
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

/* Adds the folder, says what one of the files is, and looks again when another is gone. FOLDER
 * stands for the folder; the references that have no PDF are left out. */
static const struct
{
  const char *words;
  int status;
  const char *out;
  const char *err;
} steps[] = {
  { "add .", 1, "4 added, 0 moved, 0 unchanged, 0 gone\n",
    "vitk2: FOLDER/secret.pdf: it is encrypted and needs its password\n"
    "vitk2: FOLDER/words.pdf: it is no PDF, or too damaged to be read\n" },
  { "list -w 0", 0,
    "[85] available: FOLDER/085 Kanellakis 2012.pdf\n[–] unreadable: FOLDER/secret.pdf\n"
    "[–] available: FOLDER/tin.pdf\n[–] unreadable: FOLDER/words.pdf\n",
    "" },
  { "match -w 0 '085 Kanellakis 2012.pdf'", 0,
    "[85] available: FOLDER/085 Kanellakis 2012.pdf\n"
    "  [85] probable: the file is called by number, first author and year\n",
    "" },
  { "match -w 0 -r '085 Kanellakis 2012.pdf' 85", 0,
    "[–] available: FOLDER/085 Kanellakis 2012.pdf\n", "" },
  { "match -w 0 tin.pdf 85", 0, "[85] available: FOLDER/tin.pdf\n  [85] confirmed: you said so\n",
    "" },
  /* Pages are found once they are read, and each is read once. */
  { "search -w 0 in:pdf words", 1, "Nothing was found\n",
    "vitk2: The text of 1 PDF has not been read yet\n" },
  { "index --pdfs", 0, "PDFs: 1 added, 0 removed, 0 unchanged\n", "" },
  { "index --pdfs", 0, "PDFs: 0 added, 0 removed, 1 unchanged\n", "" },
  { "search -w 0 in:pdf last words", 0,
    "page of a PDF: 1\n\nref-85 (page of a PDF) [85] Kanellakis 2012 › page 2\n"
    "    FOLDER/tin.pdf\n    *last* *words*\n",
    "" },
  { "search -w 0 --in pdf zirconium", 1, "Nothing was found\n", "" },
  { "match tin.pdf 999", 1, "", "vitk2: this article has no reference “999”\n" },
  { "check -w 0", 1,
    "[–] unreadable: FOLDER/secret.pdf\n  it is encrypted and needs its password\n"
    "[–] unreadable: FOLDER/words.pdf\n  it is no PDF, or too damaged to be read\n",
    "" },
};

static char *
dup_with_folder (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "FOLDER", -1);

  return g_strjoinv (folder, parts);
}

static void
test_page_as_json (void)
{
  static const char *const parts[] = {
    "\"kind\" : \"pdf\"", "\"anchor\" : \"ref-85/2\"", "\"reference\" : \"ref-85\"",   "/tin.pdf\"",
    "\"page\" : 2",       "\"page_label\" : \"2\"",    "\"snippet\" : \"last words\"",
  };
  g_autofree char *out = NULL;
  g_autofree char *err = NULL;
  gsize i;

  g_assert_cmpint (run ("search --format json 'in:pdf last'", &out, &err), ==, 0);
  for (i = 0; i < G_N_ELEMENTS (parts); i++)
    g_assert_nonnull (strstr (out, parts[i]));
}

static void
test_library (void)
{
  g_autofree char *data = g_build_filename (folder, "data", NULL);
  gsize i;

  g_setenv ("XDG_DATA_HOME", data, TRUE);
  g_setenv ("XDG_CACHE_HOME", data, TRUE);
  for (i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autofree char *expected = dup_with_folder (steps[i].out);
      g_autofree char *expected_err = dup_with_folder (steps[i].err);
      g_autofree char *out = NULL;
      g_autofree char *err = NULL;
      char *missing;

      g_test_message ("%s", steps[i].words);
      g_assert_cmpint (run (steps[i].words, &out, &err), ==, steps[i].status);
      missing = strstr (out, "\n143 references have no PDF: 1, 2,");
      if (missing != NULL)
        *missing = '\0';
      g_assert_cmpstr (out, ==, expected);
      g_assert_cmpstr (err, ==, expected_err);
    }
  test_page_as_json ();
  made_folder_remove (data);
}

int
main (int argc, char **argv)
{
  const char *pages[] = { "first words\nsecond line", "last words", NULL };
  const MadePdf plain = { .title = "On Tin", .author = "A. Smith", .pages = pages };
  const MadePdf scan = { .title = "scan", .pages = pages };
  const MadePdf secret = { .password = "ore", .pages = pages };
  static const char *const names[] = { "tin.pdf", "secret.pdf", "words.pdf",
                                       "085 Kanellakis 2012.pdf" };
  char *paths[G_N_ELEMENTS (names)];
  int status;
  gsize i;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("vitk2-pdf-XXXXXX", NULL);
  for (i = 0; i < G_N_ELEMENTS (names); i++)
    paths[i] = g_build_filename (folder, names[i], NULL);
  made_pdf_write (&plain, paths[0]);
  made_pdf_write (&secret, paths[1]);
  g_file_set_contents (paths[2], "only words", -1, NULL);
  made_pdf_write (&scan, paths[3]);
  g_test_add_func ("/pdf/cases", test_cases);
  g_test_add_func ("/pdf/json", test_json);
  g_test_add_func ("/pdf/library", test_library);
  status = g_test_run ();
  for (i = 0; i < G_N_ELEMENTS (names); i++)
    g_free (paths[i]);
  made_folder_remove (folder);
  g_free (folder);
  return status;
}
