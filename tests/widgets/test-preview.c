/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "sample-article.h"
#include "test-window.h"

#include "widgets/vitk-article-view.h"
#include "widgets/vitk-card.h"
#include "widgets/vitk-link.h"
#include "widgets/vitk-preview-area.h"
#include "widgets/vitk-preview-entry.h"
#include "widgets/vitk-preview.h"

#include <adwaita.h>

/* Which link of the sample is the dash of [5–8]. */
#define DASH 3

typedef struct
{
  GtkWidget *window;
  GtkWidget *area;
  VitkArticleView *view;
  VitkArticle *article;
} Fixture;

static gboolean
is_settled (gpointer data)
{
  return vitk_article_view_is_settled (((Fixture *) data)->view);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->article = sample_article_new ();
  fixture->view = VITK_ARTICLE_VIEW (vitk_article_view_new ());
  fixture->area = vitk_preview_area_new ();
  gtk_widget_set_parent (GTK_WIDGET (fixture->view), fixture->area);
  vitk_preview_area_set_article (VITK_PREVIEW_AREA (fixture->area), fixture->article, NULL, NULL,
                                 NULL);
  fixture->window = test_window_new (fixture->area, 700, 600);
  vitk_article_view_set_article (fixture->view, fixture->article, NULL, NULL, NULL);
  test_window_wait (is_settled, fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  test_window_destroy (fixture->window, fixture->area, fixture->article);
}

static GtkWidget *
get_link (Fixture *fixture, guint link)
{
  return vitk_link_layer_get_link (
      vitk_reading_column_get_layer (vitk_article_view_get_column (fixture->view)), link);
}

static GtkWidget *
find_preview (Fixture *fixture)
{
  return test_window_find (fixture->area, VITK_TYPE_PREVIEW, 0);
}

static gboolean
is_open (gpointer data)
{
  GtkWidget *preview = find_preview (data);

  return preview != NULL && gtk_widget_get_mapped (preview);
}

static gboolean
is_closed (gpointer data)
{
  return find_preview (data) == NULL;
}

static GtkWidget *
get_focus (Fixture *fixture)
{
  return gtk_root_get_focus (GTK_ROOT (fixture->window));
}

static void
append_words (GtkWidget *widget, GString *words)
{
  GtkWidget *child;

  if (GTK_IS_LABEL (widget))
    g_string_append_printf (words, "%s\n", gtk_label_get_text (GTK_LABEL (widget)));
  for (child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    append_words (child, words);
}

/* What is read in the preview of each kind of thing. */
static void
test_entries (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *name;
    const char *words; /* how they begin */
    const char *way;
  } cases[] = {
    { "r5", "Reference 5\n", "\nShow in References\n" },
    { "table-1", "Table 1\n", "\nShow in Tables\n" },
    { "row-2", "Table 1\n", "\nShow in Tables\n" },
    { "table-1-fn", "Footnote a\na\u2002", "\nShow in Tables\n" },
    { "abc", "ABC\n", "\nShow in Glossary\n" },
    { "sec-1", "1 First things\nAs Smith showed [5–8], and Table 1 confirms",
      "\nShow in the Text\n" },
    { "aff", "A Place\n", "\nShow in the Text\n" },
    { "f1", "Formula (1)\n(1)\u2002a = b\n", "\nShow in the Text\n" },
  };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const VitkAnchor *anchor = vitk_article_get_anchor (fixture->article, cases[i].name);
      GtkWidget *entry = vitk_preview_entry_new (fixture->article, anchor, TRUE, NULL, NULL);
      g_autoptr (GString) words = g_string_new (NULL);

      g_object_ref_sink (entry);
      append_words (entry, words);
      g_test_message ("%s: %s", cases[i].name, words->str);
      g_assert_true (g_str_has_prefix (words->str, cases[i].words));
      g_assert_nonnull (strstr (words->str, cases[i].way));
      g_object_unref (entry);
    }
}

/* A preview has its size at once, and the rows of a table come later: there is room for them. */
static void
test_room_for_rows (Fixture *fixture, gconstpointer data)
{
  const VitkAnchor *anchor = vitk_article_get_anchor (fixture->article, "table-1");
  const VitkTable *table = anchor->target;
  GtkWidget *entry = vitk_preview_entry_new (fixture->article, anchor, TRUE, NULL, NULL);
  int height;

  g_object_ref_sink (entry);
  gtk_widget_measure (entry, GTK_ORIENTATION_VERTICAL, 400, NULL, &height, NULL, NULL);
  g_assert_cmpint (height, >=, (int) table->rows->len * 24);
  g_object_unref (entry);
}

/* The button that leads on to what a card is about. */
static GtkWidget *
find_way (GtkWidget *card)
{
  GtkWidget *button;
  guint i = 0;

  while ((button = test_window_find (card, GTK_TYPE_BUTTON, i)) != NULL &&
         !gtk_widget_has_css_class (button, "way"))
    i++;
  return button;
}

/* A link that prints nothing of its own opens the preview of its group, and begins with what is
 * hidden in it. */
static void
test_hidden_members (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dash = get_link (fixture, DASH);
  const char *const entries[] = { "Reference 5", "Reference 6", "Reference 7", "Reference 8" };
  GtkWidget *preview;
  guint i;

  gtk_widget_activate_action (dash, "link.activate", NULL);
  test_window_wait (is_open, fixture);
  preview = find_preview (fixture);
  for (i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      g_autoptr (GString) words = g_string_new (NULL);
      GtkWidget *card = test_window_find (preview, VITK_TYPE_CARD, i);

      append_words (card, words);
      g_assert_true (g_str_has_prefix (words->str, entries[i]));
    }
  g_assert_null (test_window_find (preview, VITK_TYPE_CARD, G_N_ELEMENTS (entries)));
  g_assert_true (get_focus (fixture) == test_window_find (preview, VITK_TYPE_CARD, 1));
  g_signal_emit_by_name (find_way (test_window_find (preview, VITK_TYPE_CARD, 2)), "clicked");
  g_assert_cmpstr (test_window_get_activated (fixture->window), ==, "show-anchor r7");
  g_assert_true (get_focus (fixture) == dash);
  test_window_wait (is_closed, fixture);
}

/* A finger that stays on a link opens it, and one that stays on words does not. */
static void
test_long_press (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (fixture->area);
  GtkWidget *link = get_link (fixture, DASH + 1);
  double x;
  double y;
  guint i;

  for (i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_GESTURE_LONG_PRESS (controller))
        continue;
      gtk_widget_translate_coordinates (link, fixture->area, 3, 5, &x, &y);
      g_signal_emit_by_name (controller, "pressed", x, y + 200);
      g_assert_null (find_preview (fixture));
      g_signal_emit_by_name (controller, "pressed", x, y);
      g_assert_nonnull (find_preview (fixture));
    }
}

/* One that is closed before it could be seen was never there, and gives the focus back. */
static void
test_closed_at_once (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dash = get_link (fixture, DASH);

  gtk_widget_activate_action (dash, "link.activate", NULL);
  g_assert_false (is_open (fixture));
  gtk_widget_activate_action (get_link (fixture, DASH + 1), "link.preview", NULL);
  test_window_wait (is_open, fixture);
  vitk_preview_close (VITK_PREVIEW (find_preview (fixture)));
  test_window_wait (is_closed, fixture);
  g_assert_true (get_focus (fixture) == get_link (fixture, DASH + 1));
}

/* It opens where there is room, and takes no more than there is. */
static void
test_place (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    int y;
    GtkPositionType position;
  } cases[] = {
    { 20, GTK_POS_BOTTOM },
    { 200, GTK_POS_BOTTOM },
    { 400, GTK_POS_TOP },
  };
  const char *const references[] = { "r1", "r2", "r3", "r4", "r5", "r6", "r7", "r8", "r9" };
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  guint i;

  for (i = 0; i < G_N_ELEMENTS (references); i++)
    g_ptr_array_add (names, (gpointer) references[i]);
  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const GdkRectangle line = { 300, cases[i].y, 30, 20 };
      GtkWidget *preview;
      double top;
      int room;
      int width;
      int height;

      gtk_widget_translate_coordinates (fixture->area, fixture->window, 0, line.y, NULL, &top);
      room = MAX ((int) top, gtk_widget_get_height (fixture->window) - (int) top - line.height);
      g_assert_true (vitk_preview_area_open (GTK_WIDGET (fixture->view), &line, names, "r4"));
      test_window_wait (is_open, fixture);
      preview = find_preview (fixture);
      gtk_widget_get_size_request (test_window_find (preview, GTK_TYPE_SCROLLED_WINDOW, 0), &width,
                                   &height);
      g_assert_cmpint (gtk_popover_get_position (GTK_POPOVER (preview)), ==, cases[i].position);
      g_assert_cmpint (width, ==, 396);
      g_assert_cmpint (height, >, room / 2);
      g_assert_cmpint (height, <, room - 40);
      gtk_popover_popdown (GTK_POPOVER (preview));
      test_window_wait (is_closed, fixture);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/preview/entries", Fixture, NULL, set_up, test_entries, tear_down);
  g_test_add ("/preview/room-for-rows", Fixture, NULL, set_up, test_room_for_rows, tear_down);
  g_test_add ("/preview/hidden-members", Fixture, NULL, set_up, test_hidden_members, tear_down);
  g_test_add ("/preview/long-press", Fixture, NULL, set_up, test_long_press, tear_down);
  g_test_add ("/preview/closed-at-once", Fixture, NULL, set_up, test_closed_at_once, tear_down);
  g_test_add ("/preview/place", Fixture, NULL, set_up, test_place, tear_down);
  return g_test_run ();
}
