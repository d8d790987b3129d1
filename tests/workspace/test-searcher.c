/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "base/vitk-database.h"
#include "search/vitk-index-schema.h"
#include "workspace/vitk-indexer.h"
#include "workspace/vitk-searcher.h"

#include <glib/gstdio.h>
#include <string.h>

#define ARTICLE(title, text) \
  "<article><front><article-meta><title-group><article-title>" title "</article-title>" \
  "</title-group></article-meta></front><body><sec id='s'><title>Part</title><p id='p'>" text \
  "</p></sec></body></article>"

#define TRIAL(title, n) \
  "<article><front><article-meta><title-group><article-title>" title "</article-title>" \
  "</title-group></article-meta></front><body><table-wrap id='t'><table><tbody><tr id='r'><td>" \
  "Trial of <named-content content-type='sample-size' vocab='number' vocab-term='" n \
  "'>some</named-content></td></tr></tbody></table></table-wrap></body></article>"

typedef struct
{
  char *folder;
  char *path; /* of the index */
  VitkSearcher *searcher;
} Fixture;

static char *
write_file (Fixture *fixture, const char *name, const char *content)
{
  char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, content, -1, NULL));
  return path;
}

static void
write_files (Fixture *fixture, const char *open, const char *other, const char *third)
{
  g_free (write_file (fixture, "open.xml", open));
  g_free (write_file (fixture, "other.xml", other));
  g_free (write_file (fixture, "third.xml", third));
}

static void
index_folder (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VitkCatalog) catalog = vitk_catalog_open (fixture->path, TRUE, &error);
  g_autoptr (GPtrArray) places = g_ptr_array_new ();
  g_autoptr (VitkIndexReport) report = NULL;

  g_assert_no_error (error);
  g_ptr_array_add (places, fixture->folder);
  report = vitk_indexer_run (catalog, places, NULL, NULL, &error);
  g_assert_no_error (error);
}

/* Opens an article with a shelf of those in the index. */
static void
open_article (Fixture *fixture, const char *content)
{
  g_autofree char *path = write_file (fixture, "open.xml", content);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (VitkWorkspace) workspace = vitk_workspace_open (file, NULL, &error);
  g_autoptr (VitkShelf) shelf = vitk_shelf_new (fixture->path);

  g_assert_no_error (error);
  g_clear_object (&fixture->searcher);
  fixture->searcher = vitk_searcher_new (workspace);
  vitk_searcher_set_shelf (fixture->searcher, shelf);
}

/* The open article has changed since the index was made. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("vitk2-searcher-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "articles.sqlite", NULL);
  write_files (fixture, ARTICLE ("Kettles", "Kettles whistle."),
               ARTICLE ("Cups", "Cups are quiet. Kettles are not, and sing."),
               ARTICLE ("Spoons", "Spoons stir."));
  index_folder (fixture);
  open_article (fixture, ARTICLE ("Kettles", "Kettles sing. Spoons do not."));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  g_object_unref (fixture->searcher);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
}

/* The files, titles and anchors of what is found, then what is said of it. */
static char *
find (Fixture *fixture, const char *text, guint limit)
{
  const VitkSearchOptions options = { limit, TRUE, FALSE };
  g_autoptr (GError) error = NULL;
  g_autoptr (VitkQuery) query = vitk_query_parse (text);
  g_autoptr (VitkSearchResults) results =
      vitk_searcher_search (fixture->searcher, query, &options, NULL, &error);
  GString *found = g_string_new (NULL);
  guint i;

  g_assert_no_error (error);
  for (i = 0; i < results->results->len; i++)
    {
      const VitkSearchResult *result = g_ptr_array_index (results->results, i);
      g_autofree char *name = result->file != NULL ? g_path_get_basename (result->file) : NULL;

      g_string_append_printf (found, "%s %s#%s; ", result->title != NULL ? result->title : "-",
                              name != NULL ? name : "", result->anchor);
    }
  g_string_append_printf (found, "%u%s", vitk_search_results_count (results),
                          results->more ? "+" : "");
  if (results->correction != NULL)
    g_string_append_printf (found, " for %s", results->correction);
  if (results->partly)
    g_string_append (found, " partly");
  for (i = 0; i < results->problems->len; i++)
    g_string_append_printf (found, " %s", (char *) g_ptr_array_index (results->problems, i));
  return g_string_free (found, FALSE);
}

static void
check_found (Fixture *fixture, const char *text, guint limit, const char *expected)
{
  g_autofree char *found = find (fixture, text, limit);

  g_test_message ("%s", text);
  g_assert_cmpstr (found, ==, expected);
}

/* The open article as it is open, the others as the index has them; the best first. */
static void
test_all (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *query;
    guint limit;
    const char *found;
  } cases[] = {
    { "sing", 50, "Kettles #p; Cups other.xml#p; 2" },
    { "spoons", 50, "Kettles #p; Spoons third.xml#p; Spoons third.xml#front/p1; 3" },
    { "whistle", 50, "0" },
    { "quiet", 50, "Cups other.xml#p; 1" },
    /* Where one place has all the words, another that has most of them does not count. */
    { "cups quiet", 50, "Cups other.xml#p; 1" },
    { "spoons sing", 50, "Kettles #p; 1" },
    { "spoons quiet", 50,
      "Cups other.xml#p; Kettles #p; Spoons third.xml#p; Spoons third.xml#front/p1; 4 partly" },
    /* Nor does one that is only written much like it. */
    { "stir", 50, "Spoons third.xml#p; 1" },
    { "kettels", 50, "Cups other.xml#p; Kettles #p; Kettles #front/p1; 3 for kettles" },
    { "cups-sing", 50, "Cups other.xml#p; 1 for cups sing" },
    /* What is to be left out is so in the others, too. */
    { "cups -sing", 50, "Cups other.xml#front/p1; 1" },
    { "in:table sing", 50, "0 in:table: this article has none" },
    /* So many of each; and whether there may be more. */
    { "sing", 1, "Kettles #p; Cups other.xml#p; 2" },
    { "spoons OR cups", 1, "Kettles #p; Spoons third.xml#p; 2+" },
    { "", 50, "0" },
  };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    check_found (fixture, cases[i].query, cases[i].limit, cases[i].found);
}

/* However much an article speaks of what is to be left out, that does not make it one of the best:
 * so many are looked into that have nothing else that none would be left for the one that has. */
static void
test_unwanted (Fixture *fixture, gconstpointer data)
{
  guint i;

  for (i = 0; i < 24; i++)
    {
      g_autofree char *name = g_strdup_printf ("gold%u.xml", i);

      g_free (write_file (fixture, name,
                          ARTICLE ("Gold", "A teapot with a gold rim, a gold rim, a gold rim, and "
                                           "once more a gold rim.")));
    }
  g_free (write_file (fixture, "white.xml", ARTICLE ("White", "A teapot, a white teapot.")));
  index_folder (fixture);
  check_found (fixture, "teapot -\"gold rim\"", 50, "White white.xml#p; 1");
}

/* The open article is one of those that are compared. */
static void
test_extremes (Fixture *fixture, gconstpointer data)
{
  write_files (fixture, TRIAL ("Kettles", "40"), TRIAL ("Cups", "600"), TRIAL ("Spoons", "7"));
  index_folder (fixture);
  open_article (fixture, TRIAL ("Kettles", "50"));
  check_found (fixture, "largest trial", 50, "Cups other.xml#r; Kettles #r; Spoons third.xml#r; 3");
  check_found (fixture, "smallest trial", 50,
               "Spoons third.xml#r; Kettles #r; Cups other.xml#r; 3");
}

/* Without a shelf it is as it always was. */
static void
test_alone (Fixture *fixture, gconstpointer data)
{
  vitk_searcher_set_shelf (fixture->searcher, NULL);
  check_found (fixture, "sing", 50, "- #p; 1");
  check_found (fixture, "quiet", 50, "0");
}

static void
count_answer (GObject *source, GAsyncResult *result, gpointer n_answers)
{
  g_autoptr (VitkSearchResults) results =
      vitk_searcher_search_finish (VITK_SEARCHER (source), result, NULL);

  g_assert_nonnull (results);
  ++*(guint *) n_answers;
}

/* Who has waited for an answer has it with the next turn of the main loop. */
static void
test_wait (Fixture *fixture, gconstpointer data)
{
  const VitkSearchOptions options = { 50, TRUE, FALSE };
  g_autoptr (VitkQuery) query = vitk_query_parse ("sing");
  guint n_answers = 0;
  guint i;

  g_assert_false (vitk_searcher_wait (fixture->searcher, 0));
  for (i = 0; i < 200; i++)
    {
      vitk_searcher_search_async (fixture->searcher, query, &options, NULL, count_answer,
                                  &n_answers);
      g_assert_cmpuint (n_answers, ==, i);
      g_assert_true (vitk_searcher_wait (fixture->searcher, 60 * G_USEC_PER_SEC));
      g_assert_cmpuint (n_answers, ==, i);
      g_main_context_iteration (NULL, FALSE);
      g_assert_cmpuint (n_answers, ==, i + 1);
    }
}

static void
take_answer (GObject *source, GAsyncResult *result, gpointer results)
{
  g_autoptr (GError) error = NULL;

  *(VitkSearchResults **) results =
      vitk_searcher_search_finish (VITK_SEARCHER (source), result, &error);
  g_assert_no_error (error);
}

/* The second answer, with PDFs, begins with what the first one found, and does not look for it
 * again. */
static void
test_second (Fixture *fixture, gconstpointer data)
{
  const VitkSearchOptions options = { 50, TRUE, FALSE };
  g_autoptr (VitkPaperShelf) papers = vitk_paper_shelf_new ("/nowhere");
  g_autoptr (VitkQuery) query = vitk_query_parse ("sing");
  g_autoptr (VitkQuery) same = vitk_query_parse ("sing");
  VitkSearchResults *answers[3] = { NULL };
  guint i;

  vitk_searcher_set_papers (fixture->searcher, papers);
  for (i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      if (i == 0)
        vitk_searcher_search_async (fixture->searcher, query, &options, NULL, take_answer,
                                    &answers[i]);
      else
        vitk_searcher_search_papers_async (fixture->searcher, i == 1 ? query : same, &options, NULL,
                                           take_answer, &answers[i]);
      while (answers[i] == NULL)
        g_main_context_iteration (NULL, TRUE);
      g_unlink (fixture->path);
    }
  g_assert_cmpuint (answers[0]->results->len, ==, 2);
  g_assert_cmpuint (answers[1]->results->len, ==, 2);
  g_assert_cmpuint (answers[1]->problems->len, ==, 0);
  for (i = 0; i < 2; i++)
    g_assert_true (g_ptr_array_index (answers[0]->results, i) ==
                   g_ptr_array_index (answers[1]->results, i));
  g_assert_cmpuint (answers[2]->results->len, ==, 1);
  g_assert_cmpuint (answers[2]->problems->len, ==, 1);
  for (i = 0; i < G_N_ELEMENTS (answers); i++)
    vitk_search_results_free (answers[i]);
}

#define ALONE " Only this article is searched."

/* Whatever is wrong with the index, it is said, and the open article is searched; what is put right
 * is noticed. */
static void
test_problems (Fixture *fixture, gconstpointer data)
{
  const guint n_versions = g_strv_length ((char **) vitk_index_migrations);
  g_autofree const char **newer = g_new0 (const char *, n_versions + 2);
  g_autofree const char **none = g_new0 (const char *, n_versions + 1);
  g_autoptr (VitkDatabase) database = NULL;
  guint i;

  for (i = 0; i <= n_versions; i++)
    newer[i] = "SELECT 1";
  memcpy (none, newer, n_versions * sizeof *none);
  check_found (fixture, "sing", 50, "Kettles #p; Cups other.xml#p; 2");
  database = vitk_database_open (fixture->path, VITK_DATABASE_WRITE, vitk_index_migrations, NULL);
  g_assert_true (vitk_database_run (database, "BEGIN IMMEDIATE", NULL));
  check_found (fixture, "sing", 50,
               "Kettles #p; Cups other.xml#p; 2 The index of all articles is being written; some "
               "may be missing.");
  g_assert_true (vitk_database_run (database, "ROLLBACK", NULL));
  check_found (fixture, "sing", 50, "Kettles #p; Cups other.xml#p; 2");
  g_clear_pointer (&database, vitk_database_close);

  g_unlink (fixture->path);
  check_found (fixture, "sing", 50,
               "Kettles #p; 1 There is no index of other articles yet; “vitk2 index FOLDER” makes "
               "one." ALONE);
  database = vitk_database_open (fixture->path, VITK_DATABASE_WRITE, newer, NULL);
  g_clear_pointer (&database, vitk_database_close);
  check_found (fixture, "sing", 50,
               "Kettles #p; 1 A newer VitK2 made the index of all articles." ALONE);
  g_assert_true (g_file_set_contents (fixture->path, "No index at all, just words.", -1, NULL));
  check_found (fixture, "sing", 50,
               "Kettles #p; 1 The index of all articles is damaged; “vitk2 index” makes it "
               "anew." ALONE);
  g_unlink (fixture->path);
  database = vitk_database_open (fixture->path, VITK_DATABASE_WRITE, none, NULL);
  g_clear_pointer (&database, vitk_database_close);
  check_found (
      fixture, "sing", 50,
      "Kettles #p; 1 The index of all articles cannot be read: no such table: article." ALONE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/searcher/all", Fixture, NULL, set_up, test_all, tear_down);
  g_test_add ("/searcher/unwanted", Fixture, NULL, set_up, test_unwanted, tear_down);
  g_test_add ("/searcher/extremes", Fixture, NULL, set_up, test_extremes, tear_down);
  g_test_add ("/searcher/alone", Fixture, NULL, set_up, test_alone, tear_down);
  g_test_add ("/searcher/wait", Fixture, NULL, set_up, test_wait, tear_down);
  g_test_add ("/searcher/second", Fixture, NULL, set_up, test_second, tear_down);
  g_test_add ("/searcher/problems", Fixture, NULL, set_up, test_problems, tear_down);
  return g_test_run ();
}
