/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "workspace/vitk-indexer.h"

#include "base/vitk-database.h"
#include "search/vitk-index-schema.h"

#include <glib/gstdio.h>
#include <string.h>

#define ARTICLE(title, text) \
  "<article><front><article-meta><title-group><article-title>" title "</article-title>" \
  "</title-group></article-meta></front><body><sec id='s'><title>Part</title><p id='p'>" text \
  "</p></sec></body><back><glossary><def-list><def-item id='t'><term>ABC</term><def><p>apple " \
  "bread cheese</p></def></def-item></def-list></glossary></back></article>"

#define TABLE(n, dose, who) \
  "<article><body><sec id='s'><p>Trials of kettles.</p><table-wrap id='t'><table><tbody><tr " \
  "id='r'>" \
  "<td><named-content content-type='study-design' vocab='MeSH' vocab-term='Randomized Controlled " \
  "Trial'>RCT</named-content></td><td><named-content content-type='sample-size' vocab-term='" n \
  "'>" n "</named-content> kettles</td><td><named-content content-type='dose' vocab='UCUM' " \
  "vocab-term='" dose \
  "'>much</named-content> steam</td><td><named-content content-type='population'>" who \
  "</named-content></td></tr></tbody></table></table-wrap></sec>" \
  "</body></article>"

#define FIGURE(diagram) \
  "<article xmlns:xlink='http://www.w3.org/1999/xlink'><body><fig id='f'><caption><p>Steam.</p>" \
  "</caption><graphic xlink:href='" diagram "'/></fig></body></article>"

#define DIAGRAM(name) \
  "<sbgn xmlns='http://sbgn.org/libsbgn/0.3'><map language='process description'><glyph id='g' " \
  "class='macromolecule'><label text='" name "'/><bbox x='0' y='0' w='40' h='20'/></glyph></map>" \
  "</sbgn>"

typedef struct
{
  char *folder;
  char *path;
  GPtrArray *places;
} Fixture;

static void
write_file (Fixture *fixture, const char *name, const char *content)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, content, -1, NULL));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("vitk2-indexer-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "articles.sqlite", NULL);
  fixture->places = g_ptr_array_new ();
  g_ptr_array_add (fixture->places, fixture->folder);
  write_file (fixture, "a.xml", ARTICLE ("Kettles", "Kettles sing. Post-menopausal women hear."));
  write_file (fixture, "b.nxml", ARTICLE ("Cups", "Cups are quiet and haemorrhagic."));
  write_file (fixture, "c.xml", TABLE ("600", "45 mg/d", "old post-menopausal women"));
  write_file (fixture, "d.xml", TABLE ("40", "100 ug/d", "postmenopausal women"));
  write_file (fixture, "other.xml", "<kettle/>");
  write_file (fixture, "notes.xml", "<notes article='10.5555/x'/>");
  write_file (fixture, "text.txt", "Kettles");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (fixture->folder);
  g_ptr_array_unref (fixture->places);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static VitkCatalog *
open_catalog (Fixture *fixture, gboolean write)
{
  g_autoptr (GError) error = NULL;
  VitkCatalog *catalog = vitk_catalog_open (fixture->path, write, &error);

  g_assert_no_error (error);
  return catalog;
}

/* Brings the index up to date; what was done as "added updated removed same failed". */
static char *
update (Fixture *fixture, VitkCatalog *catalog, VitkIndexProgress progress)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VitkIndexReport) report =
      vitk_indexer_run (catalog, fixture->places, progress, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (report->stopped, ==, progress != NULL);
  return g_strdup_printf ("%u %u %u %u %u", report->n_added, report->n_updated, report->n_removed,
                          report->n_same, report->failed->len);
}

static void
check_update (Fixture *fixture, VitkCatalog *catalog, const char *expected)
{
  g_autofree char *done = update (fixture, catalog, NULL);

  g_assert_cmpstr (done, ==, expected);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

/* The files and anchors of what is found, the best first. */
static GPtrArray *
list_found (VitkCatalog *catalog, const char *text)
{
  const VitkSearchOptions options = { 50, TRUE, FALSE };
  g_autoptr (GError) error = NULL;
  g_autoptr (VitkQuery) query = vitk_query_parse (text);
  g_autoptr (VitkSearchResults) results =
      vitk_catalog_search (catalog, query, &options, NULL, &error);
  GPtrArray *found = g_ptr_array_new_with_free_func (g_free);
  guint i;

  g_assert_no_error (error);
  for (i = 0; i < results->results->len; i++)
    {
      const VitkSearchResult *result = g_ptr_array_index (results->results, i);
      g_autofree char *name = g_path_get_basename (result->file);

      g_ptr_array_add (found, g_strconcat (name, "#", result->anchor, NULL));
    }
  return found;
}

/* What is found, in order of files. */
static void
check_found (VitkCatalog *catalog, const char *text, const char *expected)
{
  g_autoptr (GPtrArray) found = list_found (catalog, text);
  g_autofree char *names = NULL;

  g_ptr_array_sort (found, compare_names);
  g_ptr_array_add (found, NULL);
  names = g_strjoinv (" ", (char **) found->pdata);
  g_test_message ("%s", text);
  g_assert_cmpstr (names, ==, expected);
}

/* What is found first, in its order. */
static void
check_first (VitkCatalog *catalog, const char *text, const char *expected)
{
  g_autoptr (GPtrArray) found = list_found (catalog, text);
  g_autofree char *names = NULL;

  g_ptr_array_add (found, NULL);
  names = g_strjoinv (" ", (char **) found->pdata);
  g_test_message ("%s: %s", text, names);
  g_assert_true (g_str_has_prefix (names, expected));
}

static void
test_update (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitkCatalog) catalog = open_catalog (fixture, TRUE);
  g_autofree char *gone = g_build_filename (fixture->folder, "a.xml", NULL);

  check_update (fixture, catalog, "4 0 0 0 0");
  g_assert_cmpuint (vitk_catalog_count (catalog), ==, 4);
  check_update (fixture, catalog, "0 0 0 4 0");
  check_found (catalog, "sing", "a.xml#p");
  write_file (fixture, "b.nxml", ARTICLE ("Cups", "Cups are broken."));
  check_update (fixture, catalog, "0 1 0 3 0");
  check_found (catalog, "haemorrhagic", "");
  check_found (catalog, "broken", "b.nxml#p");
  /* Written anew, but the same. */
  write_file (fixture, "b.nxml", ARTICLE ("Cups", "Cups are broken. "));
  write_file (fixture, "b.nxml", ARTICLE ("Cups", "Cups are broken."));
  check_update (fixture, catalog, "0 0 0 4 0");
  g_unlink (gone);
  check_update (fixture, catalog, "0 0 1 3 0");
  check_found (catalog, "sing", "");
  g_assert_cmpuint (vitk_catalog_count (catalog), ==, 3);
  write_file (fixture, "broken.xml", "<article><p>");
  check_update (fixture, catalog, "0 0 0 3 1");
}

static void
test_search (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitkCatalog) catalog = open_catalog (fixture, TRUE);

  check_update (fixture, catalog, "4 0 0 0 0");
  check_found (catalog, "postmenopausal women", "a.xml#p c.xml#r d.xml#r");
  check_found (catalog, "population:\"postmenopausal women\"", "c.xml#r d.xml#r");
  check_found (catalog, "population:\"post-menopausal women\"", "c.xml#r d.xml#r");
  check_found (catalog, "population:menopausal", "c.xml#r");
  check_found (catalog, "hemorrhagic", "b.nxml#p");
  check_found (catalog, "\"kettles sing\"", "a.xml#p");
  check_found (catalog, "kett* -sing in:table", "c.xml#r d.xml#r");
  check_found (catalog, "ABC", "a.xml#t b.nxml#t");
  check_found (catalog, "design:rct n>500", "c.xml#r");
  check_found (catalog, "dose<=0.1mg/d", "d.xml#r");
  check_found (catalog, "kettles n<100", "d.xml#r");
  check_found (catalog, "section:part quiet", "b.nxml#p");
  check_found (catalog, "ketles sing", "a.xml#p");
  check_found (catalog, "xyzzyplugh", "");
}

/* What belongs to an article is looked at as the article is. */
static void
test_diagrams (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitkCatalog) catalog = open_catalog (fixture, TRUE);
  g_autofree char *gone = g_build_filename (fixture->folder, "steam.sbgn", NULL);

  write_file (fixture, "a.xml", FIGURE ("steam.sbgn"));
  write_file (fixture, "steam.sbgn", DIAGRAM ("Whistle"));
  check_update (fixture, catalog, "4 0 0 0 0");
  check_found (catalog, "in:figure whistle", "a.xml#f/g");
  check_update (fixture, catalog, "0 0 0 4 0");
  write_file (fixture, "steam.sbgn", DIAGRAM ("Lid"));
  check_update (fixture, catalog, "0 1 0 3 0");
  check_found (catalog, "in:figure whistle", "");
  check_found (catalog, "in:figure lid", "a.xml#f/g");
  g_unlink (gone);
  check_update (fixture, catalog, "0 1 0 3 0");
  check_found (catalog, "in:figure lid", "");
  check_update (fixture, catalog, "0 0 0 4 0");
  write_file (fixture, "steam.sbgn", DIAGRAM ("Lid"));
  check_update (fixture, catalog, "0 1 0 3 0");
  check_found (catalog, "in:figure lid", "a.xml#f/g");
}

/* The largest of all articles, measured as the others are, and never of what is left out. */
static void
test_extremes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitkCatalog) catalog = open_catalog (fixture, TRUE);

  write_file (fixture, "e.xml", TABLE ("90", "3 mg/kg", "children"));
  write_file (fixture, "f.xml", TABLE ("7", "5 kg/d", "giants"));
  check_update (fixture, catalog, "6 0 0 0 0");
  check_first (catalog, "largest trial", "c.xml#r e.xml#r d.xml#r f.xml#r");
  check_first (catalog, "smallest trial", "f.xml#r d.xml#r e.xml#r c.xml#r");
  check_first (catalog, "highest dose kettles", "f.xml#r c.xml#r d.xml#r e.xml#r");
  check_first (catalog, "lowest dose kettles", "d.xml#r c.xml#r f.xml#r e.xml#r");
  check_first (catalog, "largest trial women", "c.xml#r d.xml#r");
  check_first (catalog, "smallest kettles -largest", "f.xml#r d.xml#r e.xml#r c.xml#r");
}

static gboolean
stop_at_once (guint n_done, guint n_files, gpointer user_data)
{
  return FALSE;
}

/* What was done before it was stopped stays, and the rest comes later. */
static void
test_stop (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitkCatalog) catalog = open_catalog (fixture, TRUE);
  g_autofree char *done = update (fixture, catalog, stop_at_once);

  g_assert_cmpuint (vitk_catalog_count (catalog), <=, 1);
  g_clear_pointer (&catalog, vitk_catalog_free);
  catalog = open_catalog (fixture, TRUE);
  g_free (g_steal_pointer (&done));
  done = update (fixture, catalog, NULL);
  g_assert_cmpuint (vitk_catalog_count (catalog), ==, 4);
}

static void
refuse (Fixture *fixture, gboolean write, VitkDatabaseError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (vitk_catalog_open (fixture->path, write, &error));
  g_assert_error (error, VITK_DATABASE_ERROR, (int) code);
}

static void
test_unusable (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitkDatabase) newer = NULL;
  const char *const migrations[] = { "CREATE TABLE x (y)", "CREATE TABLE y (z)", "SELECT 1",
                                     "SELECT 2", NULL };

  refuse (fixture, FALSE, VITK_DATABASE_ERROR_READ_ONLY);
  newer = vitk_database_open (fixture->path, VITK_DATABASE_WRITE, migrations, NULL);
  g_clear_pointer (&newer, vitk_database_close);
  refuse (fixture, TRUE, VITK_DATABASE_ERROR_NEWER);
  g_assert_true (g_file_set_contents (fixture->path, "No index at all, just words.", -1, NULL));
  refuse (fixture, TRUE, VITK_DATABASE_ERROR_DAMAGED);
  refuse (fixture, FALSE, VITK_DATABASE_ERROR_DAMAGED);
}

/* What an older version has written down is read again. */
static void
test_older (Fixture *fixture, gconstpointer data)
{
  g_autofree const char **migrations =
      g_memdup2 (vitk_index_migrations, (GPOINTER_TO_UINT (data) + 1) * sizeof (char *));
  g_autoptr (VitkCatalog) catalog = NULL;
  VitkDatabase *older;

  migrations[GPOINTER_TO_UINT (data)] = NULL;
  older = vitk_database_open (fixture->path, VITK_DATABASE_WRITE, migrations, NULL);
  g_assert_true (vitk_database_run (older,
                                    "INSERT INTO article (id, file) VALUES (1, 'a.xml');"
                                    "INSERT INTO words (rowid, text) VALUES (1, 'kettles');"
                                    "INSERT INTO word VALUES ('kettles', 'kettl', NULL)",
                                    NULL));
  vitk_database_close (older);
  catalog = open_catalog (fixture, TRUE);
  g_assert_cmpuint (vitk_catalog_count (catalog), ==, 0);
  check_update (fixture, catalog, "4 0 0 0 0");
  check_found (catalog, "sing", "a.xml#p");
}

/* Bytes changed anywhere are an error or go unnoticed; nothing else happens. */
static void
test_damaged (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (4);
  g_autoptr (VitkCatalog) catalog = open_catalog (fixture, TRUE);
  g_autofree char *sound = NULL;
  gsize length;
  guint i;

  check_update (fixture, catalog, "4 0 0 0 0");
  g_clear_pointer (&catalog, vitk_catalog_free);
  g_assert_true (g_file_get_contents (fixture->path, &sound, &length, NULL));
  for (i = 0; i < 300; i++)
    {
      const VitkSearchOptions options = { 50, TRUE, FALSE };
      g_autoptr (VitkQuery) query = vitk_query_parse ("kettles OR cups design:rct OR ABC");
      g_autofree char *damaged = g_memdup2 (sound, length);
      guint j;

      for (j = 0; j < 20; j++)
        damaged[g_rand_int_range (rand, 0, length)] = g_rand_int_range (rand, 0, 256);
      g_assert_true (g_file_set_contents (fixture->path, damaged, length, NULL));
      catalog = vitk_catalog_open (fixture->path, FALSE, NULL);
      if (catalog != NULL)
        {
          g_autoptr (GError) error = NULL;
          g_autoptr (VitkSearchResults) results =
              vitk_catalog_search (catalog, query, &options, NULL, &error);

          g_assert_true ((results == NULL) == (error != NULL));
        }
      g_clear_pointer (&catalog, vitk_catalog_free);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/indexer/update", Fixture, NULL, set_up, test_update, tear_down);
  g_test_add ("/indexer/search", Fixture, NULL, set_up, test_search, tear_down);
  g_test_add ("/indexer/diagrams", Fixture, NULL, set_up, test_diagrams, tear_down);
  g_test_add ("/indexer/extremes", Fixture, NULL, set_up, test_extremes, tear_down);
  g_test_add ("/indexer/stop", Fixture, NULL, set_up, test_stop, tear_down);
  g_test_add ("/indexer/older/1", Fixture, GUINT_TO_POINTER (1), set_up, test_older, tear_down);
  g_test_add ("/indexer/older/2", Fixture, GUINT_TO_POINTER (2), set_up, test_older, tear_down);
  g_test_add ("/indexer/unusable", Fixture, NULL, set_up, test_unusable, tear_down);
  g_test_add ("/indexer/damaged", Fixture, NULL, set_up, test_damaged, tear_down);
  return g_test_run ();
}
