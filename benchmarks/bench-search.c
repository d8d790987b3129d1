/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "made-articles.h"
#include "thread-time.h"
#include "workspace/vitk-indexer.h"
#include "workspace/vitk-searcher.h"

#include "search/vitk-document-article.h"
#include "search/vitk-document-bytes.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/resource.h>

/* How fast the search is. usage: bench-search N REVIEW ARTICLE...
 *
 * First the review: each key press of some queries, from the string to the ranked results with
 * their snippets, each the middle one of some rounds, since these machines stop whom they like.
 * Then N articles made of sentences of all the articles, shuffled: how fast they are indexed,
 * beside bare FTS5 that is given the same text in the same transactions with the same options, and
 * how fast they are searched, by the clock and, below, by the processor's time alone. Each made
 * article is kept as a file until the end, and the queries are too, for peer-search.py. Times in
 * milliseconds. */

#define N_ROUNDS 15
#define N_QUERIES 200
#define LIMIT 50
#define BATCH 250
#define SEED 33917175

static const VitkSearchOptions options = { LIMIT, TRUE, FALSE };
static const VitkSearchOptions typing = { LIMIT, TRUE, TRUE };

static int
compare_times (gconstpointer a, gconstpointer b)
{
  const gint64 *one = a;
  const gint64 *two = b;

  return (*one > *two) - (*one < *two);
}

static void
print_times (const char *what, GArray *times)
{
  g_array_sort (times, compare_times);
  g_print ("%-28s %6u %9.3f %9.3f %9.3f\n", what, times->len,
           g_array_index (times, gint64, times->len / 2) / 1000.0,
           g_array_index (times, gint64, times->len * 99 / 100) / 1000.0,
           g_array_index (times, gint64, times->len - 1) / 1000.0);
}

/* The middle one of the times of a key press. The first round warms up. */
static gint64
measure_key (VitkSearcher *searcher, const char *text)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint round;

  for (round = 0; round <= N_ROUNDS; round++)
    {
      gint64 start = g_get_monotonic_time ();
      g_autoptr (VitkQuery) query = vitk_query_parse (text);
      g_autoptr (VitkSearchResults) results =
          vitk_searcher_search (searcher, query, &typing, NULL, NULL);
      gint64 time = g_get_monotonic_time () - start;

      g_assert_nonnull (results);
      if (round > 0)
        g_array_append_val (times, time);
    }
  g_array_sort (times, compare_times);
  return g_array_index (times, gint64, N_ROUNDS / 2);
}

static void
measure_keys (const char *review)
{
  static const char *const texts[] = {
    "MK-7 180 ug",
    "who discovered vitamin K",
    "bone mineral density",
    "postmenopausal",
    "osteocalcin",
    "design:rct n>500",
    "\"calcium paradox\"",
    "trials with no association",
    "vitamin K2 bone",
    "matrix gla protein",
    "warfarin calcification",
    "isoform:MK-7 dose>=180ug/d",
    "osteocalcn level",
    "in:reference knapen",
    "how does K2 inhibit osteoclasts",
  };
  g_autoptr (GFile) file = g_file_new_for_path (review);
  g_autoptr (VitkWorkspace) workspace = vitk_workspace_open (file, NULL, NULL);
  g_autoptr (VitkSearcher) searcher = vitk_searcher_new (workspace);
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint i;

  for (i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      gsize length;

      for (length = 1; length <= strlen (texts[i]); length++)
        {
          g_autofree char *text = g_strndup (texts[i], length);
          const gint64 time = measure_key (searcher, text);

          g_array_append_val (times, time);
        }
    }
  print_times ("review, each key press", times);
}

static long
get_memory (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return usage.ru_maxrss / 1024;
}

static VitkDatabase *
open_bare (const char *path)
{
  static const char *const migrations[] = {
    "CREATE VIRTUAL TABLE words USING fts5 (text, tokenize = 'unicode61', prefix = '3')", NULL
  };
  VitkDatabase *bare = vitk_database_open (path, VITK_DATABASE_WRITE, migrations, NULL);

  g_assert_true (vitk_database_run (bare,
                                    "PRAGMA mmap_size = 1073741824; PRAGMA cache_size = -65536;"
                                    "INSERT INTO words (words, rank) VALUES ('hashsize', 67108864)",
                                    NULL));
  return bare;
}

typedef struct
{
  gint64 bare;
  gint64 add;
  gint64 make;
} Spent;

static void
commit (VitkDatabase *bare, VitkCatalog *catalog, Spent *spent, gboolean more)
{
  gint64 start = g_get_monotonic_time ();
  gint64 middle;

  vitk_database_run (bare, "COMMIT", NULL);
  middle = g_get_monotonic_time ();
  vitk_catalog_commit (catalog, NULL);
  spent->add += g_get_monotonic_time () - middle;
  spent->bare += middle - start;
  if (!more)
    return;
  vitk_database_run (bare, "BEGIN", NULL);
  vitk_catalog_begin (catalog, NULL);
}

/* The same article to both, turn by turn: the machine has other things to do. */
static void
add_one (VitkDatabase *bare, VitkStatement *insert, VitkCatalog *catalog, const char *path,
         Spent *spent)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (VitkWorkspace) workspace = vitk_workspace_open (file, NULL, NULL);
  const VitkSource source = { (char *) path, 0, 0, NULL };
  VitkArticle *article = vitk_workspace_get_article (workspace);
  gint64 start = g_get_monotonic_time ();
  g_autoptr (VitkDocument) document = vitk_document_new_for_article (article, NULL, NULL);
  g_autoptr (VitkGlossary) glossary = vitk_glossary_new_for_article (article);
  gint64 made;
  gint64 added;

  vitk_document_pack (document);
  made = g_get_monotonic_time ();
  g_assert_true (vitk_catalog_add (catalog, &source, document, glossary, NULL));
  added = g_get_monotonic_time ();
  vitk_statement_bind_text (insert, 1, document->text->str);
  g_assert_true (vitk_statement_finish (insert, NULL));
  spent->make += made - start;
  spent->add += added - made;
  spent->bare += g_get_monotonic_time () - added;
}

static void
measure_inserts (const MadeArticles *made, const char *folder, VitkCatalog *catalog)
{
  g_autofree char *path = g_build_filename (folder, "bare.sqlite", NULL);
  g_autoptr (VitkDatabase) bare = open_bare (path);
  g_autoptr (VitkStatement) insert =
      vitk_database_prepare (bare, "INSERT INTO words VALUES (?1)", NULL);
  Spent spent = { 0, 0, 0 };
  double n = made->files->len;
  long quarter = 0;
  guint i;

  vitk_database_run (bare, "BEGIN", NULL);
  vitk_catalog_begin (catalog, NULL);
  for (i = 0; i < made->files->len; i++)
    {
      add_one (bare, insert, catalog, g_ptr_array_index (made->files, i), &spent);
      if ((i + 1) % BATCH == 0)
        commit (bare, catalog, &spent, TRUE);
      if (i == made->files->len / 4)
        quarter = get_memory ();
    }
  commit (bare, catalog, &spent, FALSE);
  g_print ("%-28s %9.0f articles/s\n", "bare FTS5, inserts", n * 1e6 / spent.bare);
  g_print ("%-28s %9.0f articles/s, %.0f %% of bare FTS5\n", "index, inserts", n * 1e6 / spent.add,
           100.0 * spent.bare / spent.add);
  g_print ("%-28s %9.0f articles/s, %.0f %% of bare FTS5\n", "with taking them apart",
           n * 1e6 / (spent.add + spent.make), 100.0 * spent.bare / (spent.add + spent.make));
  g_print ("%-28s %9ld MB, %ld MB after a quarter\n", "most memory", get_memory (), quarter);
}

/* What "vitk2 index" does, reading of the files included. */
static void
measure_files (const MadeArticles *made, const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "files.sqlite", NULL);
  g_autoptr (VitkCatalog) catalog = vitk_catalog_open (path, TRUE, NULL);
  g_autoptr (GPtrArray) places = g_ptr_array_new ();
  gint64 start = g_get_monotonic_time ();
  g_autoptr (VitkIndexReport) report = NULL;
  gint64 time;

  g_ptr_array_add (places, made->folder);
  report = vitk_indexer_run (catalog, places, NULL, NULL, NULL);
  time = g_get_monotonic_time () - start;
  g_assert_cmpuint (report->n_added, ==, made->files->len);
  g_print ("%-28s %9.0f articles/s\n", "index, from files", made->files->len * 1e6 / time);
  start = g_get_monotonic_time ();
  vitk_index_report_free (report);
  report = vitk_indexer_run (catalog, places, NULL, NULL, NULL);
  time = g_get_monotonic_time () - start;
  g_print ("%-28s %9.0f ms\n", "index, nothing changed", time / 1000.0);
  g_unlink (path);
}

static void
measure_queries (VitkCatalog *catalog, const MadeArticles *made, const char *kind, GString *all)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) own_times = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint n_found = 0;
  guint i;

  for (i = 0; i < N_QUERIES; i++)
    {
      g_autofree char *text = made_articles_dup_query (made, kind, rand);
      gint64 start = g_get_monotonic_time ();
      gint64 own_start = thread_time_get ();
      g_autoptr (VitkQuery) query = vitk_query_parse (text);
      g_autoptr (VitkSearchResults) results =
          vitk_catalog_search (catalog, query, &options, NULL, NULL);
      gint64 own_time = thread_time_get () - own_start;
      gint64 time = g_get_monotonic_time () - start;

      g_assert_nonnull (results);
      g_array_append_val (times, time);
      g_array_append_val (own_times, own_time);
      n_found += results->results->len > 0;
      g_string_append_printf (all, "%s\t%s\n", kind, text);
    }
  print_times (kind, times);
  print_times ("  processor", own_times);
  if (n_found < N_QUERIES)
    g_print ("%-28s %6u\n", "  found nothing", N_QUERIES - n_found);
}

int
main (int argc, char **argv)
{
  static const char *const kinds[] = { "prefix", "phrase", "two words", "filtered" };
  g_autofree char *folder = g_dir_make_tmp ("vitk2-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "articles.sqlite", NULL);
  g_autofree char *queries = g_build_filename (folder, "queries.tsv", NULL);
  g_autoptr (GString) all = g_string_new (NULL);
  g_autoptr (VitkCatalog) catalog = NULL;
  g_autoptr (MadeArticles) made = NULL;
  guint i;

  g_print ("%-28s %6s %9s %9s %9s\n", "search", "n", "p50", "p99", "most");
  measure_keys (argv[2]);
  made = made_articles_new (folder, g_ascii_strtoull (argv[1], NULL, 10),
                            (const char *const *) argv + 2, SEED);
  g_print ("%u articles of %.0f words\n", made->files->len, made->n_words);
  measure_files (made, folder);
  catalog = vitk_catalog_open (path, TRUE, NULL);
  measure_inserts (made, folder, catalog);
  g_clear_pointer (&catalog, vitk_catalog_free);
  catalog = vitk_catalog_open (path, FALSE, NULL);
  for (i = 0; i < G_N_ELEMENTS (kinds); i++)
    measure_queries (catalog, made, kinds[i], all);
  g_file_set_contents (queries, all->str, -1, NULL);
  made_articles_run_peer (made, queries);
  g_clear_pointer (&catalog, vitk_catalog_free);
  made_articles_remove (folder);
  return 0;
}
