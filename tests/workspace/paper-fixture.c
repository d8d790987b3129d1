/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "paper-fixture.h"

#include "library/vitk-paper-scan.h"
#include "workspace/vitk-paper-texts.h"

#include "made-folder.h"
#include "made-pdf.h"

#include <string.h>

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
  "<person-group person-group-type='author' specific-use='unverified'><name>" \
  "<surname>Jones</surname></name>" \
  "</person-group><year>2002</year><article-title>Lead</article-title>" \
  "<pub-id pub-id-type='doi'>10.5555/lead.2</pub-id></element-citation></ref>" \
  "</ref-list></back></article>"

/**
 * paper_fixture_set_up:
 * @fixture: a fixture
 * @data: nothing
 *
 * Opens an article with two references. There are no PDFs yet.
 */
void
paper_fixture_set_up (PaperFixture *fixture, gconstpointer data)
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

/**
 * paper_fixture_tear_down:
 * @fixture: a fixture
 * @data: nothing
 *
 * Leaves nothing.
 */
void
paper_fixture_tear_down (PaperFixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->searcher);
  g_object_unref (fixture->shelf);
  g_object_unref (fixture->workspace);
  vitk_papers_free (fixture->papers);
  made_folder_remove (fixture->folder);
  made_folder_remove (fixture->place);
  g_free (fixture->folder);
  g_free (fixture->place);
  g_free (fixture->path);
}

/**
 * paper_fixture_write_pdf:
 * @fixture: a fixture
 * @name: what it is called
 * @pages: (array zero-terminated): the lines of its pages
 *
 * Returns: (transfer full): the path of a PDF with them
 */
char *
paper_fixture_write_pdf (PaperFixture *fixture, const char *name, const char *const *pages)
{
  const MadePdf made = { .title = "x", .pages = pages };
  char *path = g_build_filename (fixture->folder, name, NULL);

  made_pdf_write (&made, path);
  return path;
}

/**
 * paper_fixture_write_tin:
 * @fixture: a fixture
 * @name: what it is called
 *
 * Returns: (transfer full): the path of a PDF that is the first reference
 */
char *
paper_fixture_write_tin (PaperFixture *fixture, const char *name)
{
  static const char *const tin[] = { "doi:10.5555/tin.1\nOn wolframite, a metal ore.",
                                     "Stannum is smelted from cassite-\nrite in a kiln.",
                                     "Cassiterite is smelted.", NULL };

  return paper_fixture_write_pdf (fixture, name, tin);
}

/**
 * paper_fixture_write_page:
 * @fixture: a fixture
 * @name: what it is called
 * @words: its lines
 *
 * Writes a PDF of one page.
 */
void
paper_fixture_write_page (PaperFixture *fixture, const char *name, const char *words)
{
  const char *pages[] = { words, NULL };

  g_free (paper_fixture_write_pdf (fixture, name, pages));
}

/**
 * paper_fixture_match:
 * @fixture: a fixture
 *
 * Looks for PDFs again, and lets those that are references be searched.
 *
 * Returns: (transfer full) (element-type VitkPaperMatch): what each is
 */
GPtrArray *
paper_fixture_match (PaperFixture *fixture)
{
  VitkArticle *article = vitk_workspace_get_article (fixture->workspace);
  g_autoptr (VitkPaperReport) report = vitk_paper_scan (fixture->papers, NULL, NULL, NULL, NULL);
  GPtrArray *matches = vitk_paper_match_all (fixture->papers, article, PAPER_FIXTURE_KEY);
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

/**
 * paper_fixture_check_index:
 * @fixture: a fixture
 * @expected: what is done: "added removed same failed…"
 *
 * Brings the index up to date.
 */
void
paper_fixture_check_index (PaperFixture *fixture, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) matches = paper_fixture_match (fixture);
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

/**
 * paper_fixture_search_up_to:
 * @fixture: a fixture
 * @text: a query
 * @limit: how many results at most
 *
 * Returns: (transfer full): what is found: the address of each result, then the problems
 */
char *
paper_fixture_search_up_to (PaperFixture *fixture, const char *text, guint limit)
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

/**
 * paper_fixture_check_search:
 * @fixture: a fixture
 * @text: a query
 * @expected: what is found
 *
 * Searches.
 */
void
paper_fixture_check_search (PaperFixture *fixture, const char *text, const char *expected)
{
  g_autofree char *told = paper_fixture_search_up_to (fixture, text, 50);

  g_test_message ("%s", text);
  g_assert_cmpstr (told, ==, expected);
}
