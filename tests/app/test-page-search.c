/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "app/vitk-article-page.h"
#include "app/vitk-resources.h"
#include "test-window.h"
#include "widgets/vitk-paper-rack.h"
#include "workspace/vitk-paper-texts.h"

#include <adwaita.h>

#define QUERY "menaquinone"

/* What no article has: who is led there has waited for the last answer. */
#define NOWHERE "nowhere"

/* A page whose article is searched, and what was found. */
typedef struct
{
  GtkWidget *window;
  VitkArticlePage *page;
  VitkPageSearch *search;
  VitkSearchPane *pane;
  gboolean whole; /* whether what was found was shown with its problem all the time */
} Fixture;

static const VitkSearchResults *
get_results (Fixture *fixture)
{
  return vitk_search_pane_get_results (fixture->pane);
}

static gboolean
is_found (gpointer data)
{
  return get_results (data) != NULL;
}

static gboolean
has_problem (gpointer data)
{
  return get_results (data)->problems->len == 1;
}

static gboolean
is_answered (gpointer data)
{
  Fixture *fixture = data;

  fixture->whole = fixture->whole && has_problem (fixture);
  return g_strcmp0 (test_window_get_activated (fixture->window), "show-anchor " NOWHERE) == 0;
}

/* Lets is_answered() become true when all that was asked for is answered. */
static void
want_answer (Fixture *fixture)
{
  g_autoptr (VitkDestination) destination = vitk_destination_new (NOWHERE, QUERY, FALSE);

  vitk_page_search_find (fixture->search, destination);
}

/* From now on there is a PDF, and its text cannot be read: a problem, but only of the last answer.
 */
static void
add_paper (Fixture *fixture)
{
  g_autofree char *path = vitk_paper_texts_dup_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;
  GHashTable *papers = vitk_paper_rack_new_papers ();

  g_mkdir_with_parents (folder, 0700);
  g_file_set_contents (path, "No index at all, just words.", -1, &error);
  g_assert_no_error (error);
  vitk_paper_rack_add (papers, "ref-1", VITK_RACK_AVAILABLE, "/one.pdf", "1");
  vitk_paper_rack_set_papers (vitk_paper_rack_find (GTK_WIDGET (fixture->page)), papers);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = vitk_workspace_dup_shipped_file ();
  g_autoptr (GError) error = NULL;
  g_autoptr (VitkWorkspace) workspace = vitk_workspace_open (file, NULL, &error);

  g_assert_no_error (error);
  fixture->page = g_object_new (VITK_TYPE_ARTICLE_PAGE, NULL);
  fixture->search = vitk_article_page_get_search (fixture->page);
  fixture->window = test_window_new (GTK_WIDGET (fixture->page), 1200, 800);
  fixture->pane = VITK_SEARCH_PANE (test_window_find (fixture->window, VITK_TYPE_SEARCH_PANE, 0));
  fixture->whole = TRUE;
  vitk_article_page_set_workspace (fixture->page, workspace);
  vitk_page_search_begin_with (fixture->search, QUERY);
  test_window_wait (is_found, fixture);
  g_assert_cmpuint (get_results (fixture)->results->len, >, 1);
  g_assert_cmpuint (get_results (fixture)->problems->len, ==, 0);
  add_paper (fixture);
  vitk_page_search_refresh (fixture->search);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

static void
test_what_is_new (Fixture *fixture, gconstpointer data)
{
  test_window_wait (has_problem, fixture);
}

/* What was found last time is not taken away before all of it is found again. */
static void
test_nothing_new (Fixture *fixture, gconstpointer data)
{
  test_window_wait (has_problem, fixture);
  vitk_page_search_refresh (fixture->search);
  want_answer (fixture);
  test_window_wait (is_answered, fixture);
  g_assert_true (fixture->whole);
}

/* Who chooses a result while it is searched again keeps it. */
static void
test_chosen_meanwhile (Fixture *fixture, gconstpointer data)
{
  const VitkSearchResults *before = get_results (fixture);
  const VitkSearchResult *second = g_ptr_array_index (before->results, 1);
  g_autofree char *address = vitk_search_result_dup_address (second);

  want_answer (fixture);
  vitk_page_search_bring_back (fixture->search, QUERY, FALSE, address);
  g_assert_true (vitk_search_pane_get_selected (fixture->pane) == second);
  test_window_wait (is_answered, fixture);
  g_assert_true (get_results (fixture) == before);
  g_assert_true (vitk_search_pane_get_selected (fixture->pane) == second);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_resources_register (vitk_get_resource ());
  g_test_add ("/page-search/what-is-new", Fixture, NULL, set_up, test_what_is_new, tear_down);
  g_test_add ("/page-search/nothing-new", Fixture, NULL, set_up, test_nothing_new, tear_down);
  g_test_add ("/page-search/chosen-meanwhile", Fixture, NULL, set_up, test_chosen_meanwhile,
              tear_down);
  return g_test_run ();
}
