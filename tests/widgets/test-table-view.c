/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "sample-article.h"
#include "test-window.h"

#include "widgets/vitk-link.h"
#include "widgets/vitk-table-grid.h"
#include "widgets/vitk-table-view.h"

typedef struct
{
  guint row;
  guint cell;
  const char *name;
} Name;

static const Name names[] = {
  { 0, 0, "Study" },
  { 0, 1, "Dose" },
  { 1, 1, "Unit" },
  { 2, 0, "Study: [2]" },
  { 2, 1, "[2], Dose, Amount: 180" },
  { 2, 3, "[2], Outcome: better" },
  /* The first cell reaches down. */
  { 3, 0, "[2], Dose, Amount: 360" },
  { 3, 2, "[2], Outcome: empty" },
  { 4, 1, "[3], Dose, Outcome, Amount, Unit: not reported" },
};

typedef struct
{
  GtkWidget *window;
  VitkTableView *view;
  VitkTableGrid *grid;
  VitkArticle *article;
} Fixture;

static gboolean
is_placed (gpointer data)
{
  return vitk_table_view_is_placed (data);
}

static void
set_up (Fixture *fixture, gconstpointer width)
{
  const VitkTable *table;

  fixture->article = sample_article_new ();
  table = g_ptr_array_index (vitk_article_get_tables (fixture->article), 0);
  fixture->view = VITK_TABLE_VIEW (vitk_table_view_new (fixture->article, table));
  gtk_widget_set_valign (GTK_WIDGET (fixture->view), GTK_ALIGN_START);
  fixture->window = test_window_new (GTK_WIDGET (fixture->view), GPOINTER_TO_INT (width), 600);
  test_window_wait (is_placed, fixture->view);
  fixture->grid =
      VITK_TABLE_GRID (test_window_find (GTK_WIDGET (fixture->view), VITK_TYPE_TABLE_GRID, 0));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->article);
}

static GtkWidget *
get_cell (Fixture *fixture, guint row, guint cell)
{
  return vitk_table_row_get_cell (vitk_table_grid_get_row (fixture->grid, row), cell);
}

static graphene_rect_t
get_bounds (Fixture *fixture, guint row, guint cell)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (get_cell (fixture, row, cell),
                                            GTK_WIDGET (fixture->grid), &bounds));
  return bounds;
}

static void
test_names (Fixture *fixture, gconstpointer data)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *wrong = gtk_test_accessible_check_property (
          GTK_ACCESSIBLE (get_cell (fixture, names[i].row, names[i].cell)),
          GTK_ACCESSIBLE_PROPERTY_LABEL, names[i].name);

      g_assert_cmpstr (wrong, ==, NULL);
      g_assert_true (gtk_test_accessible_has_role (
          GTK_ACCESSIBLE (get_cell (fixture, names[i].row, names[i].cell)),
          GTK_ACCESSIBLE_ROLE_CELL));
    }
  g_assert_true (
      gtk_test_accessible_has_role (GTK_ACCESSIBLE (fixture->grid), GTK_ACCESSIBLE_ROLE_TABLE));
  g_assert_true (gtk_test_accessible_has_role (
      GTK_ACCESSIBLE (vitk_table_grid_get_row (fixture->grid, 0)), GTK_ACCESSIBLE_ROLE_ROW));
}

/* Where a cell of several columns or rows begins and ends, its neighbours do. */
static void
test_spans (Fixture *fixture, gconstpointer data)
{
  const graphene_rect_t study = get_bounds (fixture, 0, 0);
  const graphene_rect_t dose = get_bounds (fixture, 0, 1);
  const graphene_rect_t outcome = get_bounds (fixture, 0, 2);
  const graphene_rect_t amount = get_bounds (fixture, 1, 0);
  const graphene_rect_t unit = get_bounds (fixture, 1, 1);
  const graphene_rect_t second = get_bounds (fixture, 2, 0);
  const graphene_rect_t first_dose = get_bounds (fixture, 2, 1);
  const graphene_rect_t second_dose = get_bounds (fixture, 3, 0);
  const graphene_rect_t third = get_bounds (fixture, 4, 0);
  const graphene_rect_t unreported = get_bounds (fixture, 4, 1);

  g_assert_cmpfloat (dose.origin.x, ==, study.origin.x + study.size.width);
  g_assert_cmpfloat (dose.origin.x, ==, amount.origin.x);
  g_assert_cmpfloat (unit.origin.x, ==, amount.origin.x + amount.size.width);
  g_assert_cmpfloat (outcome.origin.x, ==, unit.origin.x + unit.size.width);
  g_assert_cmpfloat (dose.size.width, ==, amount.size.width + unit.size.width);
  g_assert_cmpfloat (study.size.height, ==, dose.size.height + amount.size.height);
  g_assert_cmpfloat (second.size.height, ==, first_dose.size.height + second_dose.size.height);
  g_assert_cmpfloat (third.origin.y, ==, second.origin.y + second.size.height);
  g_assert_cmpfloat (unreported.size.width, ==,
                     amount.size.width + unit.size.width + outcome.size.width);
}

static void
test_width (Fixture *fixture, gconstpointer width)
{
  const int view_width = gtk_widget_get_width (GTK_WIDGET (fixture->view));
  int least;

  gtk_widget_measure (GTK_WIDGET (fixture->grid), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL,
                      NULL, NULL);
  g_assert_cmpint (view_width, <=, GPOINTER_TO_INT (width));
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture->grid)), ==, MAX (least, view_width));
}

static void
test_highlight (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = GTK_WIDGET (vitk_table_grid_get_row (fixture->grid, 3));

  g_assert_true (vitk_table_view_highlight (fixture->view,
                                            vitk_article_get_anchor (fixture->article, "row-2")));
  g_assert_true (gtk_widget_has_css_class (row, "marked"));
  g_assert_true (vitk_table_view_highlight (
      fixture->view, vitk_article_get_anchor (fixture->article, "row-3-c1-p")));
  g_assert_false (gtk_widget_has_css_class (row, "marked"));
  g_assert_false (
      vitk_table_view_highlight (fixture->view, vitk_article_get_anchor (fixture->article, "p1")));
  g_assert_false (vitk_table_view_highlight (fixture->view, NULL));
}

static void
test_links (Fixture *fixture, gconstpointer data)
{
  static const char *const targets[] = { "r1", "r2", "r3" };
  guint i;

  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  for (i = 0; i < G_N_ELEMENTS (targets); i++)
    {
      g_autofree char *expected = g_strdup_printf ("show-anchor %s", targets[i]);
      GtkWidget *link = test_window_find (GTK_WIDGET (fixture->view), VITK_TYPE_LINK, i);

      g_assert_nonnull (link);
      g_assert_true (gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_FORWARD));
      g_assert_true (gtk_widget_has_focus (link));
      gtk_widget_activate_action (link, "link.activate", NULL);
      g_assert_cmpstr (test_window_get_activated (fixture->window), ==, expected);
    }
  g_assert_null (test_window_find (GTK_WIDGET (fixture->view), VITK_TYPE_LINK, i));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add ("/table-view/names", Fixture, GINT_TO_POINTER (500), set_up, test_names, tear_down);
  g_test_add ("/table-view/spans", Fixture, GINT_TO_POINTER (500), set_up, test_spans, tear_down);
  g_test_add ("/table-view/wide", Fixture, GINT_TO_POINTER (900), set_up, test_width, tear_down);
  g_test_add ("/table-view/narrow", Fixture, GINT_TO_POINTER (160), set_up, test_width, tear_down);
  g_test_add ("/table-view/highlight", Fixture, GINT_TO_POINTER (500), set_up, test_highlight,
              tear_down);
  g_test_add ("/table-view/links", Fixture, GINT_TO_POINTER (500), set_up, test_links, tear_down);
  return g_test_run ();
}
