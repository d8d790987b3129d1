/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "made-articles.h"
#include "search/vitk-document-bytes.h"
#include "search/vitk-document-pages.h"
#include "thread-time.h"
#include "workspace/vitk-searcher.h"

#include <string.h>

/* usage: bench-papers REVIEW ARTICLE...
 *
 * What it costs to search the PDFs of all references as well: one of 12 pages for each, made of
 * sentences of all the articles, those of the review among them. Each key press of some queries,
 * from the string to the ranked results with their snippets, without the PDFs and with them, each
 * the middle one of some rounds, by the processor's time of the thread, so that a busy machine does
 * not matter. Times in milliseconds. */

#define N_ROUNDS 9
#define N_PAGES 12
#define SENTENCES_OF_A_PAGE 30
#define SEED 33917175

static const VitkSearchOptions typing = { G_MAXUINT, TRUE, TRUE, NULL };

static const char *const queries[] = {
  "MK-7 180 ug",
  "who discovered vitamin K",
  "bone mineral density",
  "postmenopausal",
  "osteocalcin",
  "design:rct n>500",
  "\"calcium paradox\"",
  "vitamin K2 bone",
  "the",
  "in:pdf osteocalcin",
  "osteocalcn level",
  "-protein function",
  "in:pdf bone -loss",
  "trials with no association",
  "a randomised trial",
};

static int
compare_times (gconstpointer a, gconstpointer b)
{
  const gint64 *one = a;
  const gint64 *two = b;

  return (*one > *two) - (*one < *two);
}

static double
get_part (GArray *times, guint hundredths)
{
  return g_array_index (times, gint64, (times->len - 1) * hundredths / 100) / 1000.0;
}

static gint64
measure_key (VitkSearcher *searcher, const char *text, guint *n_pages)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint round;

  for (round = 0; round <= N_ROUNDS; round++)
    {
      const gint64 start = thread_time_get ();
      g_autoptr (VitkQuery) query = vitk_query_parse (text);
      g_autoptr (VitkSearchResults) results =
          vitk_searcher_search (searcher, query, &typing, NULL, NULL);
      const gint64 time = thread_time_get () - start;

      g_assert_nonnull (results);
      *n_pages = results->n_found[VITK_SEARCH_PDF];
      if (round > 0)
        g_array_append_val (times, time);
    }
  g_array_sort (times, compare_times);
  return g_array_index (times, gint64, N_ROUNDS / 2);
}

static void
measure_keys (VitkSearcher *searcher, const char *what)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *slowest = NULL;
  gint64 most = 0;
  guint n_pages = 0;
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      gsize length;

      for (length = 1; length <= strlen (queries[i]); length++)
        {
          g_autofree char *text = g_strndup (queries[i], length);
          const gint64 time = measure_key (searcher, text, &n_pages);

          g_array_append_val (times, time);
          if (time <= most)
            continue;
          most = time;
          g_free (slowest);
          slowest = g_strdup_printf ("“%s”, %u pages", text, n_pages);
        }
    }
  g_array_sort (times, compare_times);
  g_print ("%-24s %5u %8.3f %8.3f %8.3f   %s\n", what, times->len, get_part (times, 50),
           get_part (times, 99), get_part (times, 100), slowest);
}

static GPtrArray *
make_pages (const MadeArticles *made, GRand *rand)
{
  GPtrArray *pages = g_ptr_array_new_with_free_func ((GDestroyNotify) vitk_page_free);
  guint i;
  guint j;

  for (i = 1; i <= N_PAGES; i++)
    {
      VitkPage *page = g_new (VitkPage, 1);
      GString *text = g_string_new (NULL);

      for (j = 0; j < SENTENCES_OF_A_PAGE; j++)
        g_string_append_printf (
            text, "%s ",
            (char *) g_ptr_array_index (made->sentences,
                                        g_rand_int_range (rand, 0, made->sentences->len)));
      page->number = i;
      page->label = g_strdup_printf ("%u", 420 + i);
      page->text = g_string_free (text, FALSE);
      g_ptr_array_add (pages, page);
    }
  return pages;
}

/* One for each reference, in an index of their own. */
static GHashTable *
make_papers (const MadeArticles *made, VitkArticle *article, const char *path)
{
  g_autoptr (VitkCatalog) catalog = vitk_catalog_open (path, TRUE, NULL);
  g_autoptr (VitkGlossary) glossary = vitk_glossary_new_for_article (article);
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  GPtrArray *references = vitk_article_get_references (article);
  GHashTable *papers = vitk_paper_shelf_new_papers ();
  const gint64 start = thread_time_get ();
  gsize length = 0;
  guint i;

  for (i = 0; i < references->len; i++)
    {
      g_autoptr (GPtrArray) pages = make_pages (made, rand);
      g_autoptr (VitkDocument) document = vitk_document_new_for_pages (pages, 0, pages->len);
      g_autofree char *hash = g_strdup_printf ("%064x", i);
      g_autofree char *file = g_strconcat (hash, "/1", NULL);
      const VitkSource source = { .file = file };

      vitk_document_pack (document);
      g_assert_true (vitk_catalog_begin (catalog, NULL));
      g_assert_true (vitk_catalog_add (catalog, &source, document, glossary, NULL));
      g_assert_true (vitk_catalog_commit (catalog, NULL));
      length += document->n_words;
      vitk_paper_shelf_add (papers, hash, g_ptr_array_index (references, i), "paper.pdf");
    }
  g_print ("%u PDFs of %u pages, %.0f words on a page, indexed in %.1f s\n", references->len,
           N_PAGES, (double) length / references->len / N_PAGES,
           (thread_time_get () - start) / 1e6);
  return papers;
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("vitk2-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "papers.sqlite", NULL);
  g_autoptr (MadeArticles) made =
      made_articles_new (folder, 1, (const char *const *) argv + 1, SEED);
  g_autoptr (GFile) file = g_file_new_for_path (argv[1]);
  g_autoptr (VitkWorkspace) workspace = vitk_workspace_open (file, NULL, NULL);
  g_autoptr (VitkSearcher) searcher = vitk_searcher_new (workspace);
  g_autoptr (VitkPaperShelf) shelf = vitk_paper_shelf_new (path);

  vitk_paper_shelf_set_papers (shelf,
                               make_papers (made, vitk_workspace_get_article (workspace), path));
  g_print ("%-24s %5s %8s %8s %8s   %s\n", "each key press", "n", "p50", "p99", "most", "slowest");
  measure_keys (searcher, "review");
  vitk_searcher_set_papers (searcher, shelf);
  measure_keys (searcher, "review and PDFs");
  made_articles_remove (folder);
  return 0;
}
