/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "library/vitk-paper-scan.h"
#include "workspace/vitk-paper-shelf.h"
#include "workspace/vitk-paper-texts.h"
#include "workspace/vitk-searcher.h"

#include "made-pdf.h"
#include "made-worker.h"

#include <glib/gstdio.h>
#include <string.h>

#define KEY "doi:10.5555/review"

#define ARTICLE \
  "<article><front><article-meta><article-id pub-id-type='doi'>10.5555/review</article-id>" \
  "<title-group><article-title>Ores</article-title></title-group></article-meta></front>" \
  "<body><sec id='s'><title>Part</title><p id='p'>Kettles whistle, and cassiterite is an ore." \
  "</p></sec></body><back><ref-list>" \
  "<ref id='ref-1'><label>1</label><element-citation publication-type='journal'>" \
  "<person-group person-group-type='author'><name><surname>Smith</surname></name>" \
  "</person-group><year>2001</year><article-title>Tin</article-title>" \
  "<pub-id pub-id-type='doi'>10.5555/tin.1</pub-id></element-citation></ref>" \
  "<ref id='ref-2'><label>2</label><element-citation publication-type='journal'>" \
  "<person-group person-group-type='author'><name><surname>Jones</surname></name>" \
  "</person-group><year>2002</year><article-title>Lead</article-title>" \
  "<pub-id pub-id-type='doi'>10.5555/lead.2</pub-id></element-citation></ref>" \
  "</ref-list></back></article>"

typedef struct
{
  char *folder; /* of the PDFs */
  char *place;  /* of all else */
  char *path;   /* of the index */
  VitkPapers *papers;
  VitkWorkspace *workspace;
  VitkPaperShelf *shelf;
  VitkSearcher *searcher;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  g_autoptr (GFile) file = NULL;

  fixture->folder = g_dir_make_tmp ("vitk2-texts-XXXXXX", NULL);
  fixture->place = g_dir_make_tmp ("vitk2-texts-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->place, "cache", "papers.sqlite", NULL);
  name = g_build_filename (fixture->place, "article.xml", NULL);
  g_assert_true (g_file_set_contents (name, ARTICLE, -1, NULL));
  file = g_file_new_for_path (name);
  fixture->workspace = vitk_workspace_open (file, NULL, &error);
  g_assert_no_error (error);
  fixture->papers = vitk_papers_new ();
  vitk_papers_add_place (fixture->papers, fixture->folder);
  fixture->shelf = vitk_paper_shelf_new (fixture->path);
  fixture->searcher = vitk_searcher_new (fixture->workspace);
  vitk_searcher_set_papers (fixture->searcher, fixture->shelf);
}

static void
empty (const char *folder)
{
  GDir *dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        empty (path);
      else
        g_unlink (path);
    }
  g_dir_close (dir);
  g_rmdir (folder);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->searcher);
  g_object_unref (fixture->shelf);
  g_object_unref (fixture->workspace);
  vitk_papers_free (fixture->papers);
  empty (fixture->folder);
  empty (fixture->place);
  g_free (fixture->folder);
  g_free (fixture->place);
  g_free (fixture->path);
}

static char *
write_pdf (Fixture *fixture, const char *name, const char *const *pages)
{
  const MadePdf made = { .title = "x", .pages = pages };
  char *path = g_build_filename (fixture->folder, name, NULL);

  made_pdf_write (&made, path);
  return path;
}

static void
write_page (Fixture *fixture, const char *name, const char *words)
{
  const char *pages[] = { words, NULL };

  g_free (write_pdf (fixture, name, pages));
}

/* Looks for PDFs again, and lets those that are references be searched. */
static GPtrArray *
match (Fixture *fixture)
{
  VitkArticle *article = vitk_workspace_get_article (fixture->workspace);
  g_autoptr (VitkPaperReport) report = vitk_paper_scan (fixture->papers, NULL, NULL, NULL, NULL);
  GPtrArray *matches = vitk_paper_match_all (fixture->papers, article, KEY);
  GHashTable *table = vitk_paper_shelf_new_papers ();
  guint i;

  for (i = 0; i < matches->len; i++)
    {
      const VitkPaperMatch *one = g_ptr_array_index (matches, i);

      if (one->chosen != NULL && one->paper->state == VITK_PAPER_AVAILABLE)
        vitk_paper_shelf_add (table, one->paper->hash, one->chosen, one->paper->path);
    }
  vitk_paper_shelf_set_papers (fixture->shelf, table);
  return matches;
}

/* Brings the index up to date: "added removed same failed…". */
static void
check_index (Fixture *fixture, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) matches = match (fixture);
  g_autoptr (VitkPaperTexts) texts = vitk_paper_texts_new (fixture->papers);
  g_autoptr (VitkIndexReport) report = NULL;
  g_autoptr (GString) told = g_string_new (NULL);
  guint i;

  vitk_paper_texts_add (texts, matches, vitk_workspace_get_article (fixture->workspace));
  report = vitk_paper_texts_index (texts, fixture->path, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_string_printf (told, "%u %u %u", report->n_added, report->n_removed, report->n_same);
  for (i = 0; i < report->failed->len; i++)
    {
      const char *line = g_ptr_array_index (report->failed, i);

      g_assert_true (g_str_has_prefix (line, fixture->folder));
      g_string_append_printf (told, " %s", line + strlen (fixture->folder) + 1);
    }
  g_assert_cmpstr (told->str, ==, expected);
}

/* What is found: the address of each result, then the problems. */
static char *
search_up_to (Fixture *fixture, const char *text, guint limit)
{
  const VitkSearchOptions options = { limit, TRUE, FALSE };
  g_autoptr (VitkQuery) query = vitk_query_parse (text);
  g_autoptr (GError) error = NULL;
  g_autoptr (VitkSearchResults) results =
      vitk_searcher_search (fixture->searcher, query, &options, NULL, &error);
  GString *told = g_string_new (NULL);
  guint i;

  g_assert_no_error (error);
  for (i = 0; i < results->results->len; i++)
    {
      const VitkSearchResult *result = g_ptr_array_index (results->results, i);

      g_string_append_printf (told, "%s%s", told->len > 0 ? " " : "", result->anchor);
    }
  for (i = 0; i < results->problems->len; i++)
    g_string_append_printf (told, "!%s", (char *) g_ptr_array_index (results->problems, i));
  return g_string_free (told, FALSE);
}

static void
check_search (Fixture *fixture, const char *text, const char *expected)
{
  g_autofree char *told = search_up_to (fixture, text, 50);

  g_test_message ("%s", text);
  g_assert_cmpstr (told, ==, expected);
}

static const char *const tin[] = { "doi:10.5555/tin.1\nOn wolframite, a metal ore.",
                                   "Stannum is smelted from cassite-\nrite in a kiln.",
                                   "Cassiterite is smelted.", NULL };

/* Below what the article has stands what its references have; in:pdf alone finds only that. */
static void
test_search (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *query;
    const char *found;
  } cases[] = {
    { "wolframite", "ref-1/1" },
    { "cassiterite", "p ref-1/2 ref-1/3" },
    { "in:pdf cassiterite", "ref-1/3 ref-1/2" },
    { "in:pdf cassiterite kiln", "ref-1/2" },
    { "-in:pdf cassiterite", "p" },
    { "in:text cassiterite", "p" },
    { "in:pdf kettles", "" },
    { "\"smelted from cassiterite\"", "ref-1/2" },
    { "smelted -kiln", "ref-1/3" },
    { "in:pdf OR in:text", "front/p1 s p record/p1 ref-1/1 ref-1/2 ref-1/3" },
    { "wolf*", "ref-1/1" },
    { "zinc", "" },
    { "in:pdf (kettles OR stannum)", "ref-1/2" },
  };
  g_autofree char *path = write_pdf (fixture, "tin.pdf", tin);
  g_autofree char *few = NULL;
  gsize i;

  write_page (fixture, "other.pdf", "Nobody cites this cassiterite.");
  check_index (fixture, "1 0 0");
  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    check_search (fixture, cases[i].query, cases[i].found);
  few = search_up_to (fixture, "cassiterite", 2);
  g_assert_cmpstr (few, ==, "p ref-1/2");
}

/* What a result says of the page. */
static void
test_result (Fixture *fixture, gconstpointer data)
{
  const VitkSearchOptions options = { 10, TRUE, FALSE };
  g_autofree char *path = write_pdf (fixture, "tin.pdf", tin);
  g_autoptr (VitkQuery) query = vitk_query_parse ("in:pdf smelt cassiterite stannum");
  g_autoptr (VitkSearchResults) results = NULL;
  g_autofree char *words = NULL;
  const VitkSearchResult *result;

  check_index (fixture, "1 0 0");
  results = vitk_searcher_search (fixture->searcher, query, &options, NULL, NULL);
  g_assert_cmpuint (results->results->len, ==, 1);
  g_assert_cmpuint (results->n_found[VITK_SEARCH_PDF], ==, 1);
  result = g_ptr_array_index (results->results, 0);
  g_assert_cmpint (result->kind, ==, VITK_SEARCH_PDF);
  g_assert_cmpstr (result->path, ==, "[1] Smith 2001 › page 2");
  g_assert_cmpstr (result->snippet, ==, "Stannum is smelted from cassiterite in a kiln.");
  g_assert_cmpstr (result->page->reference, ==, "ref-1");
  g_assert_cmpstr (result->page->file, ==, path);
  g_assert_cmpuint (result->page->number, ==, 2);
  words = g_strjoinv ("|", result->page->words);
  g_assert_cmpstr (words, ==, "Stannum|smelted|cassiterite");
  g_assert_null (result->file);
}

/* Each is read once, whatever it is called and wherever it is. */
static void
test_changes (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = write_pdf (fixture, "tin.pdf", tin);
  g_autofree char *moved = g_build_filename (fixture->folder, "stannum.pdf", NULL);

  check_index (fixture, "1 0 0");
  check_index (fixture, "0 0 1");
  g_assert_cmpint (g_rename (path, moved), ==, 0);
  check_index (fixture, "0 0 1");
  check_search (fixture, "in:pdf stannum", "ref-1/2");
  write_page (fixture, "lead.pdf", "doi:10.5555/lead.2\nGalena is an ore.");
  check_index (fixture, "1 0 1");
  check_search (fixture, "in:pdf ore", "ref-1/1 ref-2/1");
  /* Another text in the same file. */
  write_page (fixture, "lead.pdf", "doi:10.5555/lead.2\nCerussite is a mineral.");
  check_index (fixture, "1 1 1");
  check_search (fixture, "in:pdf galena", "");
  check_search (fixture, "in:pdf cerussite", "ref-2/1");
  /* One that is gone is not found, but known until the user forgets it: it may come back. */
  g_assert_cmpint (g_unlink (moved), ==, 0);
  check_index (fixture, "0 0 1");
  check_search (fixture, "in:pdf stannum", "");
  g_free (write_pdf (fixture, "again.pdf", tin));
  check_index (fixture, "0 0 2");
  check_search (fixture, "in:pdf stannum", "ref-1/2");
}

/* What the user says is heeded at once. */
static void
test_decisions (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = write_pdf (fixture, "tin.pdf", tin);
  g_autofree char *hash = vitk_paper_hash (path, NULL);

  check_index (fixture, "1 0 0");
  vitk_papers_set_verdict (fixture->papers, hash, KEY, "ref-1", VITK_PAPER_VERDICT_REFUSED);
  g_ptr_array_unref (match (fixture));
  check_search (fixture, "in:pdf stannum", "!in:pdf: there is no PDF of a reference yet");
  vitk_papers_set_verdict (fixture->papers, hash, KEY, "ref-2", VITK_PAPER_VERDICT_CONFIRMED);
  g_ptr_array_unref (match (fixture));
  check_search (fixture, "in:pdf stannum", "ref-2/2");
}

/* What is missing is said to who asks for it, and to nobody else. */
static void
test_lacks (Fixture *fixture, gconstpointer data)
{
  check_search (fixture, "in:pdf stannum", "!in:pdf: there is no PDF of a reference yet");
  check_search (fixture, "stannum", "");
  g_free (write_pdf (fixture, "tin.pdf", tin));
  g_ptr_array_unref (match (fixture));
  check_search (fixture, "in:pdf stannum", "!The text of 1 PDF has not been read yet");
  check_search (fixture, "cassiterite", "p");
  check_index (fixture, "1 0 0");
  write_page (fixture, "lead.pdf", "doi:10.5555/lead.2\nGalena is an ore.");
  g_ptr_array_unref (match (fixture));
  check_search (fixture, "in:pdf stannum", "ref-1/2!The text of 1 PDF has not been read yet");
}

/* One that cannot be read costs a line, once. It is taken for a reference by its name. */
static void
test_broken (Fixture *fixture, gconstpointer data)
{
  static const char *const pages[] = { "doi:10.5555/tin.1", NULL };
  const MadePdf secret = { .password = "ore", .pages = pages };
  g_autofree char *path = g_build_filename (fixture->folder, "10.5555_tin.1.pdf", NULL);
  g_autofree char *words = g_build_filename (fixture->folder, "10.5555_lead.2.pdf", NULL);
  GPtrArray *all;
  guint i;

  made_pdf_write (&secret, path);
  g_assert_true (g_file_set_contents (words, "only words", -1, NULL));
  check_index (fixture, "0 0 0");
  /* As if it had been read once, and now is another program's fault. */
  all = vitk_papers_get_all (fixture->papers);
  for (i = 0; i < all->len; i++)
    ((VitkPaper *) g_ptr_array_index (all, i))->state = VITK_PAPER_AVAILABLE;
  check_index (fixture, "2 0 0 10.5555_lead.2.pdf: it is no PDF, or too damaged to be read "
                        "10.5555_tin.1.pdf: it is encrypted and needs its password");
  check_index (fixture, "0 0 2");
  check_search (fixture, "in:pdf words", "");
}

/* That the process was ended is no fault of the PDF: its text is read anew. If that ends as well it
 * is, and there is what could be read. */
static void
test_stopped (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = write_pdf (fixture, "tin.pdf", tin);

  g_ptr_array_unref (match (fixture));
  made_worker_let_stop (fixture->place, 1);
  check_index (fixture, "1 0 0");
  made_worker_end ();
  check_search (fixture, "stannum", "ref-1/2");
}

static void
test_stopped_again (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = write_pdf (fixture, "tin.pdf", tin);

  g_ptr_array_unref (match (fixture));
  made_worker_let_stop (fixture->place, 2);
  check_index (fixture, "1 0 0 tin.pdf: page 1: the program that reads this PDF stopped working");
  made_worker_end ();
  check_index (fixture, "0 0 1");
}

/* A PDF without words is read, and has none. A long one is several documents. */
static void
test_lengths (Fixture *fixture, gconstpointer data)
{
  static const char *const blank[] = { "", NULL };
  g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  guint i;

  first = write_pdf (fixture, "10.5555_lead.2.pdf", blank);
  g_ptr_array_add (pages, g_strdup ("doi:10.5555/tin.1"));
  for (i = 2; i <= 40; i++)
    g_ptr_array_add (pages, g_strdup_printf ("Ore number%u", i));
  g_ptr_array_add (pages, NULL);
  second = write_pdf (fixture, "tin.pdf", (const char *const *) pages->pdata);
  check_index (fixture, "2 0 0");
  check_index (fixture, "0 0 2");
  check_search (fixture, "number2", "ref-1/2");
  check_search (fixture, "number17", "ref-1/17");
  check_search (fixture, "number40", "ref-1/40");
  g_assert_cmpint (g_unlink (second), ==, 0);
  vitk_papers_remove (fixture->papers, vitk_papers_find_path (fixture->papers, second));
  check_index (fixture, "0 1 1");
}

/* The index is a cache: one that is damaged is made anew. */
static void
test_damaged_index (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = write_pdf (fixture, "tin.pdf", tin);
  g_autofree char *folder = g_path_get_dirname (fixture->path);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (
      g_file_set_contents (fixture->path, "no database at all, but long enough", -1, NULL));
  g_ptr_array_unref (match (fixture));
  check_search (fixture, "stannum",
                "!The index of the PDFs is damaged; “vitk2 index” makes it anew.");
  check_index (fixture, "1 0 0");
  check_search (fixture, "stannum", "ref-1/2");
}

/* Nobody has an index who has no PDFs. */
static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  check_index (fixture, "0 0 0");
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = write_pdf (fixture, "tin.pdf", tin);
  g_autoptr (GPtrArray) matches = match (fixture);
  g_autoptr (VitkPaperTexts) texts = vitk_paper_texts_new (fixture->papers);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  vitk_paper_texts_add (texts, matches, vitk_workspace_get_article (fixture->workspace));
  g_cancellable_cancel (cancellable);
  g_assert_null (vitk_paper_texts_index (texts, fixture->path, NULL, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  check_index (fixture, "1 0 0");
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*func) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/paper-texts/search", test_search },   { "/paper-texts/result", test_result },
    { "/paper-texts/changes", test_changes }, { "/paper-texts/decisions", test_decisions },
    { "/paper-texts/lacks", test_lacks },     { "/paper-texts/broken", test_broken },
    { "/paper-texts/lengths", test_lengths }, { "/paper-texts/damaged-index", test_damaged_index },
    { "/paper-texts/nothing", test_nothing }, { "/paper-texts/cancelled", test_cancelled },
    { "/paper-texts/stopped", test_stopped }, { "/paper-texts/stopped-again", test_stopped_again },
  };
  gsize i;

  g_test_init (&argc, &argv, NULL);
  for (i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].func, tear_down);
  return g_test_run ();
}
