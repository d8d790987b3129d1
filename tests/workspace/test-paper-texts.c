/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
/* Which PDFs are in their index, and what of them. */
#include "paper-fixture.h"

#include "workspace/vitk-paper-texts.h"

#include "made-pdf.h"
#include "made-worker.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>

/* Each is read once, whatever it is called and wherever it is. */
static void
test_changes (PaperFixture *fixture, gconstpointer data)
{
  g_autofree char *path = paper_fixture_write_tin (fixture, "tin.pdf");
  g_autofree char *moved = g_build_filename (fixture->folder, "stannum.pdf", NULL);

  paper_fixture_check_index (fixture, "1 0 0");
  paper_fixture_check_index (fixture, "0 0 1");
  g_assert_cmpint (g_rename (path, moved), ==, 0);
  paper_fixture_check_index (fixture, "0 0 1");
  paper_fixture_check_search (fixture, "in:pdf stannum", "ref-1/2");
  paper_fixture_write_page (fixture, "lead.pdf", "doi:10.5555/lead.2\nGalena is an ore.");
  paper_fixture_check_index (fixture, "1 0 1");
  paper_fixture_check_search (fixture, "in:pdf ore", "ref-1/1 ref-2/1");
  /* Another text in the same file. */
  paper_fixture_write_page (fixture, "lead.pdf", "doi:10.5555/lead.2\nCerussite is a mineral.");
  paper_fixture_check_index (fixture, "1 1 1");
  paper_fixture_check_search (fixture, "in:pdf galena", "");
  paper_fixture_check_search (fixture, "in:pdf cerussite", "ref-2/1");
  /* One that is gone is not found, but known until the user forgets it: it may come back. */
  g_assert_cmpint (g_unlink (moved), ==, 0);
  paper_fixture_check_index (fixture, "0 0 1");
  paper_fixture_check_search (fixture, "in:pdf stannum", "");
  g_free (paper_fixture_write_tin (fixture, "again.pdf"));
  paper_fixture_check_index (fixture, "0 0 2");
  paper_fixture_check_search (fixture, "in:pdf stannum", "ref-1/2");
}

/* One that cannot be read costs a line, once. It is taken for a reference by its name. */
static void
test_broken (PaperFixture *fixture, gconstpointer data)
{
  static const char *const pages[] = { "doi:10.5555/tin.1", NULL };
  const MadePdf secret = { .password = "ore", .pages = pages };
  g_autofree char *path = g_build_filename (fixture->folder, "10.5555_tin.1.pdf", NULL);
  g_autofree char *words = g_build_filename (fixture->folder, "10.5555_lead.2.pdf", NULL);
  GPtrArray *all;
  guint i;

  made_pdf_write (&secret, path);
  g_assert_true (g_file_set_contents (words, "only words", -1, NULL));
  paper_fixture_check_index (fixture, "0 0 0");
  /* As if it had been read once, and now is another program's fault. */
  all = vitk_papers_get_all (fixture->papers);
  for (i = 0; i < all->len; i++)
    ((VitkPaper *) g_ptr_array_index (all, i))->state = VITK_PAPER_AVAILABLE;
  paper_fixture_check_index (fixture,
                             "2 0 0 10.5555_lead.2.pdf: it is no PDF, or too damaged to be read "
                             "10.5555_tin.1.pdf: it is encrypted and needs its password");
  paper_fixture_check_index (fixture, "0 0 2");
  paper_fixture_check_search (fixture, "in:pdf words", "");
}

/* That the process was ended is no fault of the PDF: its text is read anew. If that ends as well it
 * is, and there is what could be read. */
static void
test_stopped (PaperFixture *fixture, gconstpointer data)
{
  g_autofree char *path = paper_fixture_write_tin (fixture, "tin.pdf");

  g_ptr_array_unref (paper_fixture_match (fixture));
  made_worker_let_stop (fixture->place, 1);
  paper_fixture_check_index (fixture, "1 0 0");
  made_worker_end ();
  paper_fixture_check_search (fixture, "stannum", "ref-1/2");
}

static void
test_stopped_again (PaperFixture *fixture, gconstpointer data)
{
  g_autofree char *path = paper_fixture_write_tin (fixture, "tin.pdf");

  g_ptr_array_unref (paper_fixture_match (fixture));
  made_worker_let_stop (fixture->place, 2);
  paper_fixture_check_index (
      fixture, "1 0 0 tin.pdf: page 1: the program that reads this PDF stopped working");
  made_worker_end ();
  paper_fixture_check_index (fixture, "0 0 1");
}

/* Another text in the same file, which the file itself does not tell: it is not that of the paper.
 */
static void
test_replaced (PaperFixture *fixture, gconstpointer data)
{
  static const char *const other[] = { "doi:10.5555/tin.1\nOn wolframite, a metal ore.",
                                       "Plumbum is smelted from cassite-\nrite in a kiln.",
                                       "Cassiterite is smelted.", NULL };
  g_autofree char *path = paper_fixture_write_tin (fixture, "tin.pdf");
  struct stat before;
  struct stat after;

  g_assert_cmpint (stat (path, &before), ==, 0);
  g_ptr_array_unref (paper_fixture_match (fixture));
  g_free (paper_fixture_write_pdf (fixture, "tin.pdf", other));
  g_assert_cmpint (
      utimensat (AT_FDCWD, path, (struct timespec[]) { before.st_atim, before.st_mtim }, 0), ==, 0);
  g_assert_cmpint (stat (path, &after), ==, 0);
  g_assert_cmpint (after.st_size, ==, before.st_size);
  paper_fixture_check_index (fixture, "0 0 0");
  paper_fixture_check_search (fixture, "plumbum", "");
}

/* Of one that has not all of its pages the others are read; how many are missing is said. */
static void
test_lost_pages (PaperFixture *fixture, gconstpointer data)
{
  static const char *const pages[] = {
    "doi:10.5555/tin.1", "Stannum is smelted.", "?", "?", "?", NULL
  };
  const MadePdf made = { .title = "x", .lost = "?", .pages = pages };
  g_autofree char *path = g_build_filename (fixture->folder, "tin.pdf", NULL);

  made_pdf_write (&made, path);
  paper_fixture_check_index (
      fixture, "1 0 0 tin.pdf: page 3: it has no such page; neither can 2 other pages be read");
  paper_fixture_check_search (fixture, "stannum", "ref-1/2");
}

/* A PDF without words is read, and has none. A long one is several documents. */
static void
test_lengths (PaperFixture *fixture, gconstpointer data)
{
  static const char *const blank[] = { "", NULL };
  g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  guint i;

  first = paper_fixture_write_pdf (fixture, "10.5555_lead.2.pdf", blank);
  g_ptr_array_add (pages, g_strdup ("doi:10.5555/tin.1"));
  for (i = 2; i <= 40; i++)
    g_ptr_array_add (pages, g_strdup_printf ("Ore number%u", i));
  g_ptr_array_add (pages, NULL);
  second = paper_fixture_write_pdf (fixture, "tin.pdf", (const char *const *) pages->pdata);
  paper_fixture_check_index (fixture, "2 0 0");
  paper_fixture_check_index (fixture, "0 0 2");
  paper_fixture_check_search (fixture, "number2", "ref-1/2");
  paper_fixture_check_search (fixture, "number17", "ref-1/17");
  paper_fixture_check_search (fixture, "number40", "ref-1/40");
  g_assert_cmpint (g_unlink (second), ==, 0);
  vitk_papers_remove (fixture->papers, vitk_papers_find_path (fixture->papers, second));
  paper_fixture_check_index (fixture, "0 1 1");
}

/* The index is a cache: one that is damaged is made anew. */
static void
test_damaged_index (PaperFixture *fixture, gconstpointer data)
{
  g_autofree char *path = paper_fixture_write_tin (fixture, "tin.pdf");
  g_autofree char *folder = g_path_get_dirname (fixture->path);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (
      g_file_set_contents (fixture->path, "no database at all, but long enough", -1, NULL));
  g_ptr_array_unref (paper_fixture_match (fixture));
  paper_fixture_check_search (fixture, "stannum",
                              "!The index of the PDFs is damaged; “vitk2 index” makes it anew.");
  paper_fixture_check_search (fixture, "in:pdf stannum",
                              "!The index of the PDFs is damaged; “vitk2 index” makes it anew.");
  paper_fixture_check_index (fixture, "1 0 0");
  paper_fixture_check_search (fixture, "stannum", "ref-1/2");
}

/* Nobody has an index who has no PDFs. */
static void
test_nothing (PaperFixture *fixture, gconstpointer data)
{
  paper_fixture_check_index (fixture, "0 0 0");
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

static void
test_cancelled (PaperFixture *fixture, gconstpointer data)
{
  g_autofree char *path = paper_fixture_write_tin (fixture, "tin.pdf");
  g_autoptr (GPtrArray) matches = paper_fixture_match (fixture);
  g_autoptr (VitkPaperTexts) texts = vitk_paper_texts_new (fixture->papers);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  vitk_paper_texts_add (texts, matches, vitk_workspace_get_article (fixture->workspace));
  g_cancellable_cancel (cancellable);
  g_assert_null (vitk_paper_texts_index (texts, fixture->path, NULL, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  paper_fixture_check_index (fixture, "1 0 0");
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*func) (PaperFixture *fixture, gconstpointer data);
  } tests[] = {
    { "/paper-texts/changes", test_changes },
    { "/paper-texts/broken", test_broken },
    { "/paper-texts/stopped", test_stopped },
    { "/paper-texts/stopped-again", test_stopped_again },
    { "/paper-texts/replaced", test_replaced },
    { "/paper-texts/lost-pages", test_lost_pages },
    { "/paper-texts/lengths", test_lengths },
    { "/paper-texts/damaged-index", test_damaged_index },
    { "/paper-texts/nothing", test_nothing },
    { "/paper-texts/cancelled", test_cancelled },
  };
  gsize i;

  g_test_init (&argc, &argv, NULL);
  for (i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, PaperFixture, NULL, paper_fixture_set_up, tests[i].func,
                paper_fixture_tear_down);
  return g_test_run ();
}
