/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "sample-article.h"
#include "test-window.h"

#include "widgets/vitk-link.h"
#include "widgets/vitk-side-scroller.h"
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

/* Wide enough for the first column to stay in view, but not for all columns. */
#define SIDEWAYS 140

typedef struct
{
  GtkWidget *window;
  GtkWidget *scrolled_window;
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
  /* Room below, so that all of the table can be scrolled through. */
  gtk_widget_set_margin_bottom (GTK_WIDGET (fixture->view), 1000);
  fixture->scrolled_window = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (fixture->scrolled_window), GTK_POLICY_NEVER,
                                  GTK_POLICY_EXTERNAL);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (fixture->scrolled_window),
                                 GTK_WIDGET (fixture->view));
  fixture->window = test_window_new (fixture->scrolled_window, GPOINTER_TO_INT (width), 600);
  test_window_wait (is_placed, fixture->view);
  fixture->grid =
      VITK_TABLE_GRID (test_window_find (GTK_WIDGET (fixture->view), VITK_TYPE_TABLE_GRID, 0));
}

static void
set_up_mirrored (Fixture *fixture, gconstpointer width)
{
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  set_up (fixture, width);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  test_window_destroy (fixture->window, fixture->view, fixture->article);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
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

/* Where a cell is to be seen: from the corner of what scrolls the table sideways, or all. */
static graphene_rect_t
get_place (Fixture *fixture, guint row, guint cell, GtkWidget *frame)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (get_cell (fixture, row, cell), frame, &bounds));
  return bounds;
}

static GtkWidget *
get_viewport (Fixture *fixture)
{
  return gtk_widget_get_parent (GTK_WIDGET (fixture->grid));
}

static gboolean
is_told (gpointer told)
{
  return *(gboolean *) told;
}

static void
tell (GdkFrameClock *clock, gboolean *told)
{
  *told = TRUE;
}

/* Scrolls and waits until that is drawn: in the frame after the next all has its place. */
static void
scroll (Fixture *fixture, GtkAdjustment *adjustment, double value)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (fixture->window);
  int i;

  gtk_adjustment_set_value (adjustment, value);
  for (i = 0; i < 3; i++)
    {
      gboolean told = FALSE;
      const gulong id = g_signal_connect (clock, "after-paint", G_CALLBACK (tell), &told);

      gtk_widget_queue_draw (fixture->window);
      gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_PAINT);
      test_window_wait (is_told, &told);
      g_signal_handler_disconnect (clock, id);
    }
}

static GtkAdjustment *
get_across (Fixture *fixture)
{
  return gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (get_viewport (fixture)));
}

static GtkAdjustment *
get_along (Fixture *fixture)
{
  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (fixture->scrolled_window));
}

/* The first column stays at the start of the view, and the others end where it does. */
static void
test_frozen_column (Fixture *fixture, gconstpointer data)
{
  const gboolean mirrored =
      gtk_widget_get_direction (GTK_WIDGET (fixture->grid)) == GTK_TEXT_DIR_RTL;
  GtkWidget *viewport = get_viewport (fixture);
  const int view_width = gtk_widget_get_width (viewport);
  const int height = gtk_widget_get_height (GTK_WIDGET (fixture->grid));
  const float width = get_place (fixture, 2, 0, viewport).size.width;
  const float amount = get_place (fixture, 2, 1, viewport).size.width;
  static const guint rows[] = { 0, 2, 4 };
  GtkAdjustment *across = get_across (fixture);
  GtkWidget *picked;
  guint i;

  g_assert_cmpfloat (gtk_adjustment_get_upper (across), >, view_width);
  scroll (fixture, across, mirrored ? gtk_adjustment_get_upper (across) - view_width - 20 : 20);
  for (i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const graphene_rect_t place = get_place (fixture, rows[i], 0, viewport);

      g_assert_cmpfloat (place.origin.x, ==, mirrored ? view_width - width : 0);
      g_assert_cmpfloat (place.size.width, ==, width);
    }
  g_assert_cmpfloat (get_place (fixture, 2, 1, viewport).size.width, ==, amount - 20);
  g_assert_cmpfloat (get_place (fixture, 3, 0, viewport).size.width, ==, amount - 20);
  if (mirrored)
    g_assert_cmpfloat (get_place (fixture, 2, 1, viewport).origin.x, ==,
                       view_width - width - amount + 20);
  else
    g_assert_cmpfloat (get_place (fixture, 2, 1, viewport).origin.x, ==, width);
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (fixture->grid)), ==, height);
  picked = gtk_widget_pick (viewport, mirrored ? view_width - width + 2 : width - 2,
                            get_place (fixture, 4, 0, viewport).origin.y + 1, GTK_PICK_DEFAULT);
  g_assert_true (gtk_widget_get_ancestor (picked, VITK_TYPE_TABLE_CELL) ==
                 get_cell (fixture, 4, 0));
}

static void
test_not_frozen (Fixture *fixture, gconstpointer data)
{
  GtkWidget *viewport = get_viewport (fixture);

  /* More than half of the view. */
  gtk_widget_set_size_request (get_cell (fixture, 2, 0), 80, -1);
  scroll (fixture, get_across (fixture), 0);
  test_window_wait (is_placed, fixture->view);
  scroll (fixture, get_across (fixture), 20);
  g_assert_cmpfloat (get_place (fixture, 2, 0, viewport).origin.x, ==, -20);
  g_assert_cmpfloat (get_place (fixture, 0, 0, viewport).origin.x, ==, -20);
}

/* Both rows of the head stay at the top until the table has passed, then they go with it. */
static void
test_frozen_head (Fixture *fixture, gconstpointer data)
{
  GtkWidget *frame = get_viewport (fixture);
  const float top = get_place (fixture, 0, 0, fixture->scrolled_window).origin.y;
  const float head = get_place (fixture, 0, 0, frame).size.height;
  const float table = gtk_widget_get_height (GTK_WIDGET (fixture->grid));
  const graphene_rect_t before = get_place (fixture, 2, 0, frame);
  graphene_rect_t after;

  scroll (fixture, get_along (fixture), top + 10);
  g_assert_cmpfloat (get_place (fixture, 0, 0, fixture->scrolled_window).origin.y, ==, 0);
  g_assert_cmpfloat (get_place (fixture, 0, 0, frame).size.height, ==, head);
  g_assert_cmpfloat (get_place (fixture, 1, 0, fixture->scrolled_window).origin.y +
                         get_place (fixture, 1, 0, frame).size.height,
                     ==, head);
  after = get_place (fixture, 2, 0, frame);
  g_assert_cmpfloat (after.origin.y, ==, before.origin.y + 10);
  g_assert_cmpfloat (after.size.height, ==, before.size.height - 10);
  g_assert_cmpfloat (gtk_widget_get_height (GTK_WIDGET (fixture->grid)), ==, table);

  scroll (fixture, get_along (fixture), top + table - head / 2);
  g_assert_cmpfloat (get_place (fixture, 1, 0, fixture->scrolled_window).origin.y +
                         get_place (fixture, 1, 0, frame).size.height,
                     ==, head / 2);
}

static gboolean
is_clear (gpointer data)
{
  Fixture *fixture = data;
  const float head = get_place (fixture, 0, 0, fixture->scrolled_window).size.height;
  const float column = get_place (fixture, 2, 0, get_viewport (fixture)).size.width;
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  graphene_rect_t across;
  graphene_rect_t along;

  return gtk_widget_compute_bounds (focus, get_viewport (fixture), &across) &&
         gtk_widget_compute_bounds (focus, fixture->scrolled_window, &along) &&
         across.origin.x >= column && along.origin.y >= head;
}

/* What has the focus is not under what stays in view. */
static void
test_focus (Fixture *fixture, gconstpointer data)
{
  GtkWidget *label = test_window_find (get_cell (fixture, 3, 0), GTK_TYPE_LABEL, 0);
  GtkAdjustment *across = get_across (fixture);

  scroll (fixture, across, gtk_adjustment_get_upper (across));
  scroll (fixture, get_along (fixture),
          get_place (fixture, 3, 0, fixture->scrolled_window).origin.y);
  g_assert_true (gtk_widget_grab_focus (label));
  test_window_wait (is_clear, fixture);
}

/* Who has gone elsewhere meanwhile is not taken back to what had the focus. */
static void
test_focus_left (Fixture *fixture, gconstpointer data)
{
  GtkWidget *label = test_window_find (get_cell (fixture, 3, 0), GTK_TYPE_LABEL, 0);
  GtkAdjustment *along = get_along (fixture);

  scroll (fixture, along, get_place (fixture, 3, 0, fixture->scrolled_window).origin.y);
  g_assert_true (gtk_widget_grab_focus (label));
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  scroll (fixture, along, gtk_adjustment_get_upper (along));
  scroll (fixture, along, gtk_adjustment_get_value (along));
  g_assert_cmpfloat (gtk_adjustment_get_value (along), ==,
                     gtk_adjustment_get_upper (along) - gtk_adjustment_get_page_size (along));
}

/* A row that is marked comes into view below the head. */
static void
test_reveal (Fixture *fixture, gconstpointer data)
{
  const float head = get_place (fixture, 0, 0, get_viewport (fixture)).size.height;
  int y;
  int height;

  scroll (fixture, get_along (fixture), 1000);
  vitk_table_view_highlight (fixture->view, vitk_article_get_anchor (fixture->article, "row-3"));
  scroll (fixture, get_along (fixture), gtk_adjustment_get_value (get_along (fixture)));
  scroll (fixture, get_along (fixture), gtk_adjustment_get_value (get_along (fixture)));
  g_assert_true (vitk_table_view_find_row (
      fixture->view, vitk_article_get_anchor (fixture->article, "row-3"), &y, &height));
  g_assert_cmpint (height, ==, (int) get_place (fixture, 4, 0, get_viewport (fixture)).size.height);
  g_assert_cmpfloat (gtk_adjustment_get_value (get_along (fixture)), ==, y - head);
}

static gboolean
is_focusable (gpointer scroller)
{
  return gtk_widget_get_focusable (scroller);
}

/* Left and Right scroll a table that is too wide, and no other. */
static void
test_keys (Fixture *fixture, gconstpointer width)
{
  GtkWidget *scroller = test_window_find (GTK_WIDGET (fixture->view), VITK_TYPE_SIDE_SCROLLER, 0);
  const gboolean scrolls = GPOINTER_TO_INT (width) == SIDEWAYS;

  if (scrolls)
    test_window_wait (is_focusable, scroller);
  g_assert_true (gtk_widget_get_focusable (scroller) == scrolls);
  g_assert_true (gtk_widget_grab_focus (scroller) == scrolls);
  g_assert_true (gtk_widget_has_focus (scroller) == scrolls);
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_FORWARD);
  gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_widget_has_focus (scroller) == scrolls);
}

/* Who is given a size asks for none meanwhile: GTK would forget that those around him, whose turn
 * was before, need one again, and draw a frame without them. */
static void
test_allocation (Fixture *fixture, gconstpointer width)
{
  GtkWidget *scroller = test_window_find (GTK_WIDGET (fixture->view), VITK_TYPE_SIDE_SCROLLER, 0);

  g_assert_false (gtk_widget_get_focusable (scroller));
  gtk_widget_allocate (scroller, SIDEWAYS, gtk_widget_get_height (scroller), -1, NULL);
  g_assert_false (gtk_widget_get_focusable (scroller));
  test_window_wait (is_focusable, scroller);
}

static gboolean
is_in_rows (Fixture *fixture)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (fixture->window));

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (fixture->view)) &&
         (VITK_IS_SIDE_SCROLLER (focus) ||
          gtk_widget_get_ancestor (focus, VITK_TYPE_TABLE_ROW) != NULL);
}

static gboolean
has_place (gpointer view)
{
  return gtk_widget_get_height (view) > 0;
}

/* A key that comes before all rows are there finds what is in them all the same. Not one before the
 * table has a place: GTK 4.18 leads nowhere that has none. */
static void
test_early_key (Fixture *fixture, gconstpointer data)
{
  const VitkTable *table = vitk_table_view_get_table (fixture->view);
  GtkWidget *view = vitk_table_view_new (fixture->article, table);
  guint i;

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (fixture->scrolled_window), view);
  fixture->view = VITK_TABLE_VIEW (view);
  test_window_wait (has_place, view);
  /* Past the links of the caption. */
  for (i = 0; i < 3 && !is_in_rows (fixture); i++)
    gtk_widget_child_focus (view, GTK_DIR_TAB_FORWARD);
  g_assert_true (is_in_rows (fixture));
  test_window_wait (is_placed, view);
  g_assert_true (is_in_rows (fixture));
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
  g_test_add ("/table-view/frozen-column", Fixture, GINT_TO_POINTER (SIDEWAYS), set_up,
              test_frozen_column, tear_down);
  g_test_add ("/table-view/frozen-column-mirrored", Fixture, GINT_TO_POINTER (SIDEWAYS),
              set_up_mirrored, test_frozen_column, tear_down);
  g_test_add ("/table-view/not-frozen", Fixture, GINT_TO_POINTER (SIDEWAYS), set_up,
              test_not_frozen, tear_down);
  g_test_add ("/table-view/frozen-head", Fixture, GINT_TO_POINTER (500), set_up, test_frozen_head,
              tear_down);
  g_test_add ("/table-view/focus", Fixture, GINT_TO_POINTER (SIDEWAYS), set_up, test_focus,
              tear_down);
  g_test_add ("/table-view/focus-left", Fixture, GINT_TO_POINTER (SIDEWAYS), set_up,
              test_focus_left, tear_down);
  g_test_add ("/table-view/reveal", Fixture, GINT_TO_POINTER (500), set_up, test_reveal, tear_down);
  g_test_add ("/table-view/keys", Fixture, GINT_TO_POINTER (SIDEWAYS), set_up, test_keys,
              tear_down);
  g_test_add ("/table-view/keys-wide", Fixture, GINT_TO_POINTER (500), set_up, test_keys,
              tear_down);
  g_test_add ("/table-view/allocation", Fixture, GINT_TO_POINTER (500), set_up, test_allocation,
              tear_down);
  g_test_add ("/table-view/early-key", Fixture, GINT_TO_POINTER (500), set_up, test_early_key,
              tear_down);
  g_test_add ("/table-view/early-key-sideways", Fixture, GINT_TO_POINTER (SIDEWAYS), set_up,
              test_early_key, tear_down);
  g_test_add ("/table-view/links", Fixture, GINT_TO_POINTER (500), set_up, test_links, tear_down);
  return g_test_run ();
}
