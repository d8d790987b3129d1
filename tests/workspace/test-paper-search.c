/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
/* What is found in PDFs. */
#include "paper-fixture.h"

#include "search/vitk-document-bytes.h"
#include "search/vitk-document-pages.h"

#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

/* Below what the article has stands what its references have; in:pdf alone finds only that. */
static void
test_search (PaperFixture *fixture, gconstpointer data)
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
    { "in:table OR wolframite", "ref-1/1!in:table: this article has none" },
  };
  g_autofree char *path = paper_fixture_write_tin (fixture, "tin.pdf");
  g_autofree char *few = NULL;
  gsize i;

  paper_fixture_write_page (fixture, "other.pdf", "Nobody cites this cassiterite.");
  paper_fixture_check_index (fixture, "1 0 0");
  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    paper_fixture_check_search (fixture, cases[i].query, cases[i].found);
  few = paper_fixture_search_up_to (fixture, "cassiterite", 2);
  g_assert_cmpstr (few, ==, "p ref-1/2");
}

/* What a result says of the page. */
static void
test_result (PaperFixture *fixture, gconstpointer data)
{
  const VitkSearchOptions options = { 10, TRUE, FALSE };
  g_autofree char *path = paper_fixture_write_tin (fixture, "tin.pdf");
  g_autoptr (VitkQuery) query = vitk_query_parse ("in:pdf smelt cassiterite stannum");
  g_autoptr (VitkSearchResults) results = NULL;
  g_autofree char *words = NULL;
  const VitkSearchResult *result;

  paper_fixture_check_index (fixture, "1 0 0");
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

/* What nobody could verify is not said. */
static void
test_unverified (PaperFixture *fixture, gconstpointer data)
{
  const VitkSearchOptions options = { 10, TRUE, FALSE };
  g_autoptr (VitkQuery) query = vitk_query_parse ("galena");
  g_autoptr (VitkSearchResults) results = NULL;
  const VitkSearchResult *result;

  paper_fixture_write_page (fixture, "lead.pdf", "doi:10.5555/lead.2\nGalena is an ore.");
  paper_fixture_check_index (fixture, "1 0 0");
  results = vitk_searcher_search (fixture->searcher, query, &options, NULL, NULL);
  g_assert_cmpuint (results->results->len, ==, 1);
  result = g_ptr_array_index (results->results, 0);
  g_assert_cmpstr (result->path, ==, "[2] › page 1");
}

/* None has a higher score than those before it, wherever pages stand. */
static void
test_scores (PaperFixture *fixture, gconstpointer data)
{
  static const char *const queries[] = { "ore", "in:pdf ore", "cassiterite" };
  const VitkSearchOptions options = { 10, TRUE, FALSE };
  g_autofree char *path = paper_fixture_write_tin (fixture, "tin.pdf");
  gsize i;
  guint j;

  paper_fixture_write_page (fixture, "lead.pdf",
                            "doi:10.5555/lead.2\nGalena, an ore: ore, and ore again.");
  paper_fixture_check_index (fixture, "2 0 0");
  for (i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autoptr (VitkQuery) query = vitk_query_parse (queries[i]);
      g_autoptr (VitkSearchResults) results =
          vitk_searcher_search (fixture->searcher, query, &options, NULL, NULL);

      g_assert_cmpuint (results->results->len, >, 1);
      for (j = 1; j < results->results->len; j++)
        g_assert_cmpfloat (
            ((VitkSearchResult *) g_ptr_array_index (results->results, j))->score, <=,
            ((VitkSearchResult *) g_ptr_array_index (results->results, j - 1))->score);
    }
}

/* What the user says is heeded at once. */
static void
test_decisions (PaperFixture *fixture, gconstpointer data)
{
  g_autofree char *path = paper_fixture_write_tin (fixture, "tin.pdf");
  g_autofree char *hash = vitk_paper_hash (path, NULL);

  paper_fixture_check_index (fixture, "1 0 0");
  vitk_papers_set_verdict (fixture->papers, hash, PAPER_FIXTURE_KEY, "ref-1",
                           VITK_PAPER_VERDICT_REFUSED);
  g_ptr_array_unref (paper_fixture_match (fixture));
  paper_fixture_check_search (fixture, "in:pdf stannum",
                              "!in:pdf: there is no PDF of a reference yet");
  vitk_papers_set_verdict (fixture->papers, hash, PAPER_FIXTURE_KEY, "ref-2",
                           VITK_PAPER_VERDICT_CONFIRMED);
  g_ptr_array_unref (paper_fixture_match (fixture));
  paper_fixture_check_search (fixture, "in:pdf stannum", "ref-2/2");
}

/* Adds texts of a PDF that is no reference of this article. */
static void
index_others (PaperFixture *fixture, const char *hash, guint n)
{
  g_autofree char *folder = g_path_get_dirname (fixture->path);
  VitkPage *page = g_new (VitkPage, 1);
  g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func ((GDestroyNotify) vitk_page_free);
  g_autoptr (VitkGlossary) none = vitk_glossary_new ();
  g_autoptr (VitkCatalog) catalog = NULL;
  guint i;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  catalog = vitk_catalog_open (fixture->path, TRUE, NULL);
  *page = (VitkPage) { 1, g_strdup (""), g_strdup ("Stannum, stannum and stannum.") };
  g_ptr_array_add (pages, page);
  g_assert_true (vitk_catalog_begin (catalog, NULL));
  for (i = 0; i < n; i++)
    {
      g_autofree char *file = g_strdup_printf ("%s/%u", hash, i);
      const VitkSource source = { .file = file, .hash = (char *) hash };
      g_autoptr (VitkDocument) document = vitk_document_new_for_pages (pages, 0, 1);

      vitk_document_pack (document);
      g_assert_true (vitk_catalog_add (catalog, &source, document, none, NULL));
    }
  g_assert_true (vitk_catalog_commit (catalog, NULL));
}

/* However many PDFs of other articles have a word, those of this one are found. */
static void
test_others (PaperFixture *fixture, gconstpointer data)
{
  static const char *const pages[] = { "Nobody cites this.", NULL };
  g_autofree char *other = paper_fixture_write_pdf (fixture, "other.pdf", pages);
  g_autofree char *hash = vitk_paper_hash (other, NULL);

  g_ptr_array_unref (paper_fixture_match (fixture));
  index_others (fixture, hash, 3001);
  g_free (paper_fixture_write_tin (fixture, "tin.pdf"));
  paper_fixture_check_index (fixture, "1 0 0");
  paper_fixture_check_search (fixture, "stannum", "ref-1/2");
}

/* Pages that have some of the words do not keep from being found the one that has them all, however
 * much a PDF speaks of them. */
static void
test_partial (PaperFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) pages = g_ptr_array_new ();
  g_autofree char *path = NULL;
  guint i;

  g_ptr_array_add (pages, (gpointer) "doi:10.5555/tin.1");
  for (i = 0; i < 80; i++)
    g_ptr_array_add (pages, (gpointer) (i % 2 == 0 ? "Kiln, kiln and kiln." : "Ore, ore and ore."));
  g_ptr_array_add (pages, NULL);
  path = paper_fixture_write_pdf (fixture, "tin.pdf", (const char *const *) pages->pdata);
  paper_fixture_write_page (fixture, "lead.pdf", "doi:10.5555/lead.2\nThe ore is in the kiln.");
  paper_fixture_check_index (fixture, "2 0 0");
  paper_fixture_check_search (fixture, "in:pdf kiln ore", "ref-2/1");
}

/* What is missing is said to who asks for it, and to nobody else. */
static void
test_lacks (PaperFixture *fixture, gconstpointer data)
{
  paper_fixture_check_search (fixture, "in:pdf stannum",
                              "!in:pdf: there is no PDF of a reference yet");
  paper_fixture_check_search (fixture, "stannum", "");
  paper_fixture_check_search (fixture, "cassiterite -in:pdf", "p");
  g_free (paper_fixture_write_tin (fixture, "tin.pdf"));
  g_ptr_array_unref (paper_fixture_match (fixture));
  paper_fixture_check_search (fixture, "in:pdf stannum",
                              "!The text of 1 PDF has not been read yet");
  paper_fixture_check_search (fixture, "cassiterite", "p");
  paper_fixture_check_index (fixture, "1 0 0");
  paper_fixture_write_page (fixture, "lead.pdf", "doi:10.5555/lead.2\nGalena is an ore.");
  g_ptr_array_unref (paper_fixture_match (fixture));
  paper_fixture_check_search (fixture, "in:pdf stannum",
                              "ref-1/2!The text of 1 PDF has not been read yet");
}

/* Of search_thread(), once it runs. */
static int searching;

static gpointer
search_thread (gpointer data)
{
  PaperFixture *fixture = data;

  g_atomic_int_set (&searching, syscall (SYS_gettid));
  return paper_fixture_search_up_to (fixture, "stannum", 9);
}

/* Whether a thread waits for something. */
static gboolean
is_asleep (int thread)
{
  g_autofree char *path = g_strdup_printf ("/proc/self/task/%d/stat", thread);
  g_autofree char *words = NULL;

  g_assert_true (g_file_get_contents (path, &words, NULL, NULL));
  return g_str_has_prefix (strrchr (words, ')'), ") S");
}

/* However long a search takes, a window need not wait until it has ended. Here it does not end, for
 * the index is a pipe into which nobody writes. */
static void
test_patience (PaperFixture *fixture, gconstpointer data)
{
  g_autofree char *path = paper_fixture_write_tin (fixture, "tin.pdf");
  g_autofree char *folder = g_path_get_dirname (fixture->path);
  g_autofree char *found = NULL;
  GThread *thread;
  int fd;

  g_ptr_array_unref (paper_fixture_match (fixture));
  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_cmpint (mkfifo (fixture->path, 0600), ==, 0);
  /* The article has been searched, and only the PDFs are to be waited for. */
  thread = g_thread_new ("search", search_thread, fixture);
  while (g_atomic_int_get (&searching) == 0 || !is_asleep (searching))
    g_thread_yield ();
  g_assert_false (vitk_paper_shelf_is_empty (fixture->shelf));
  g_ptr_array_unref (paper_fixture_match (fixture));
  while ((fd = open (fixture->path, O_WRONLY | O_NONBLOCK)) < 0)
    g_thread_yield ();
  close (fd);
  found = g_thread_join (thread);
  g_assert_true (g_str_has_prefix (found, "!The index of the PDFs "));
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*func) (PaperFixture *fixture, gconstpointer data);
  } tests[] = {
    { "/paper-search/search", test_search },         { "/paper-search/result", test_result },
    { "/paper-search/unverified", test_unverified }, { "/paper-search/scores", test_scores },
    { "/paper-search/decisions", test_decisions },   { "/paper-search/others", test_others },
    { "/paper-search/partial", test_partial },       { "/paper-search/lacks", test_lacks },
    { "/paper-search/patience", test_patience },
  };
  gsize i;

  g_test_init (&argc, &argv, NULL);
  for (i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, PaperFixture, NULL, paper_fixture_set_up, tests[i].func,
                paper_fixture_tear_down);
  return g_test_run ();
}
