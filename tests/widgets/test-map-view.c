/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
/* The map of the review in a window: its marks by name and by key, as a table, in a file, on paper.
 */
#include "test-window.h"

#include "corpus/vitk-jats-reader.h"
#include "widgets/vitk-link.h"
#include "widgets/vitk-map-canvas.h"
#include "widgets/vitk-map-key.h"
#include "widgets/vitk-map-view.h"
#include "widgets/vitk-stage-view.h"
#include "widgets/vitk-study-bar.h"
#include "widgets/vitk-table-view.h"

#include <glib/gstdio.h>
#include <string.h>

#define N_MARKS 33

typedef struct
{
  GtkWidget *window;
  VitkStudyChoice *choice;
  GtkWidget *view;
  GtkWidget *canvas;
} Fixture;

static VitkArticle *article;
static VitkStudies *studies;

static void
show (Fixture *fixture, const char *where)
{
  vitk_study_choice_set_words (fixture->choice, where);
}

static gboolean
has_size (gpointer data)
{
  return gtk_widget_get_width (data) > 0;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->view = vitk_map_view_new ();
  fixture->choice = vitk_study_choice_new (studies);
  vitk_stage_view_set_choice (VITK_STAGE_VIEW (fixture->view), fixture->choice);
  fixture->window = test_window_new (fixture->view, 360, 600);
  fixture->canvas = test_window_find (fixture->view, VITK_TYPE_MAP_CANVAS, 0);
  test_window_wait (has_size, fixture->canvas);
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->choice);
}

static VitkLink *
get_link (Fixture *fixture, guint i)
{
  return VITK_LINK (test_window_find (fixture->canvas, VITK_TYPE_LINK, i));
}

/* Presses a key of the canvas. */
static void
press (Fixture *fixture, guint key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (fixture->canvas);
  guint i;
  guint j;

  for (i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      for (j = 0; GTK_IS_SHORTCUT_CONTROLLER (controller) &&
                  j < g_list_model_get_n_items (G_LIST_MODEL (controller));
           j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
          GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

          if (GTK_IS_KEYVAL_TRIGGER (trigger) &&
              gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == key)
            gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, fixture->canvas,
                                          gtk_shortcut_get_arguments (shortcut));
        }
    }
}

static const char *
get_focused (Fixture *fixture)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  return VITK_IS_LINK (focus) ? vitk_link_get_label (VITK_LINK (focus)) : NULL;
}

static void
test_names (Fixture *fixture, gconstpointer data)
{
  g_assert_nonnull (get_link (fixture, N_MARKS - 1));
  g_assert_null (test_window_find (fixture->canvas, VITK_TYPE_LINK, N_MARKS));
  g_assert_cmpstr (vitk_link_get_label (get_link (fixture, 12)), ==,
                   "Knapen 2013 [86], RCT, 244 participants, MK-7 on bone loss: Favourable");
  gtk_widget_activate_action (GTK_WIDGET (get_link (fixture, 12)), "link.activate", NULL);
  g_assert_cmpstr (test_window_get_activated (fixture->window), ==, "show-study ref-86");
  g_assert_true (gtk_test_accessible_has_role (GTK_ACCESSIBLE (get_link (fixture, 12)),
                                               GTK_ACCESSIBLE_ROLE_LINK));
}

/* A key, and the study and the cell that have the focus after it. */
static const struct
{
  guint key;
  const char *begin;
  const char *end;
} keys[] = {
  { GDK_KEY_Right, "[87]", "vitamin K2 on BMD: Favourable" },
  { GDK_KEY_Right, "[87]", "vitamin K2 on fracture: Favourable" },
  { GDK_KEY_Left, "[87]", "vitamin K2 on BMD: Favourable" },
  { GDK_KEY_Home, "Kanellakis 2012 [85]", "vitamin K2 on BMD: Favourable" },
  { GDK_KEY_Left, "Kanellakis 2012 [85]", "vitamin K2 on BMD: Favourable" },
  { GDK_KEY_Up, "Kanellakis 2012 [85]", "vitamin K2 on BMD: Favourable" },
  { GDK_KEY_End, "", "vitamin K2 on PAD: Favourable" },
  { GDK_KEY_Down, "Zwakenberg 2019 [128]", "MK-7 on arterial calcification: No association" },
  { GDK_KEY_Down, "", "MK-4 on ucOC: Favourable" },
  { GDK_KEY_Down, "", "menaquinones on coronary heart disease: Favourable" },
  { GDK_KEY_Home, "", "menaquinones on coronary calcification: Favourable" },
};

static void
test_keys (Fixture *fixture, gconstpointer data)
{
  guint i;

  g_assert_true (gtk_widget_child_focus (fixture->canvas, GTK_DIR_TAB_FORWARD));
  g_assert_true (g_str_has_prefix (get_focused (fixture), "Kanellakis 2012 [85], RCT, 219 "));
  for (i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      press (fixture, keys[i].key);
      g_test_message ("%u: %s", i, get_focused (fixture));
      g_assert_true (g_str_has_prefix (get_focused (fixture), keys[i].begin));
      g_assert_true (g_str_has_suffix (get_focused (fixture), keys[i].end));
    }
  /* One press of Tab leaves the map, and it is come back to where it was left. */
  g_assert_false (gtk_widget_child_focus (fixture->canvas, GTK_DIR_TAB_FORWARD));
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  g_assert_true (gtk_widget_child_focus (fixture->canvas, GTK_DIR_TAB_FORWARD));
  g_assert_true (g_str_has_suffix (get_focused (fixture), keys[i - 1].end));
}

/* What is read from right to left begins at the right. */
static void
test_from_right (Fixture *fixture, gconstpointer data)
{
  gtk_widget_set_direction (fixture->canvas, GTK_TEXT_DIR_RTL);
  g_assert_true (gtk_widget_child_focus (fixture->canvas, GTK_DIR_TAB_FORWARD));
  press (fixture, GDK_KEY_Left);
  g_assert_true (g_str_has_prefix (get_focused (fixture), "[87]"));
  press (fixture, GDK_KEY_Right);
  g_assert_true (g_str_has_prefix (get_focused (fixture), "Kanellakis 2012 [85]"));
}

static gboolean
is_larger (gpointer data)
{
  int width;

  gtk_widget_measure (data, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  return width > 1.8 * GPOINTER_TO_INT (g_object_get_data (data, "width"));
}

/* Letters twice as large make a map twice as large. */
static void
test_large (Fixture *fixture, gconstpointer data)
{
  GtkCssProvider *provider = gtk_css_provider_new ();
  int width;

  gtk_widget_measure (fixture->canvas, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  g_object_set_data (G_OBJECT (fixture->canvas), "width", GINT_TO_POINTER (width));
  gtk_css_provider_load_from_data (provider, "vitkmap { font-size: 200%; }", -1);
  gtk_style_context_add_provider_for_display (gtk_widget_get_display (fixture->canvas),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_USER);
  test_window_wait (is_larger, fixture->canvas);
  gtk_style_context_remove_provider_for_display (gtk_widget_get_display (fixture->canvas),
                                                 GTK_STYLE_PROVIDER (provider));
  g_object_unref (provider);
}

static void
test_table (Fixture *fixture, gconstpointer data)
{
  GtkWidget *table;

  g_assert_null (test_window_find (fixture->view, VITK_TYPE_TABLE_VIEW, 0));
  gtk_widget_activate_action (fixture->canvas, "map.as-table", NULL);
  table = test_window_find (fixture->view, VITK_TYPE_TABLE_VIEW, 0);
  /* The head, the marks, five interventions, fourteen outcomes, all. */
  g_assert_cmpuint (vitk_table_view_get_table (VITK_TABLE_VIEW (table))->rows->len, ==,
                    1 + N_MARKS + 5 + 14 + 1);
  /* What is filtered then is a table too. */
  show (fixture, "outcome:stroke");
  table = test_window_find (fixture->view, VITK_TYPE_TABLE_VIEW, 0);
  g_assert_cmpuint (vitk_table_view_get_table (VITK_TABLE_VIEW (table))->rows->len, ==,
                    1 + 1 + 1 + 1 + 1);
}

static const char *
get_summary (Fixture *fixture)
{
  GtkWidget *bar = test_window_find (fixture->view, VITK_TYPE_STUDY_BAR, 0);

  return gtk_label_get_text (
      GTK_LABEL (gtk_widget_get_first_child (gtk_widget_get_last_child (bar))));
}

static gboolean
is_allocated (gpointer data)
{
  return gtk_widget_get_width (data) > 0;
}

/* What does not pass stays where it is, without a link; what passes does not move. */
static void
test_filter (Fixture *fixture, gconstpointer data)
{
  GtkWidget *stack = gtk_widget_get_last_child (fixture->view);
  const char *stroke = "Vissers 2013 [122], Prospective cohort, 35476 participants, "
                       "menaquinones on stroke: No association";
  graphene_rect_t before;
  graphene_rect_t after;
  VitkLink *link;
  guint i = 0;

  g_assert_cmpstr (get_summary (fixture), ==, "22 of 22 studies");
  while ((link = get_link (fixture, i)) != NULL &&
         strstr (vitk_link_get_label (link), "[122]") == NULL)
    i++;
  g_test_message ("%s", vitk_link_get_label (link));
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (link), fixture->canvas, &before));
  show (fixture, "outcome:stroke");
  g_assert_cmpstr (get_summary (fixture), ==, "1 of 22 studies");
  link = get_link (fixture, 0);
  g_assert_cmpstr (vitk_link_get_label (link), ==, stroke);
  g_assert_null (get_link (fixture, 1));
  test_window_wait (is_allocated, link);
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (link), fixture->canvas, &after));
  g_assert_true (graphene_rect_equal (&before, &after));
  /* What is not written to its end is no query yet. */
  show (fixture, "outcome:stroke n>");
  g_assert_cmpstr (get_summary (fixture), ==, "n> needs a number");
  g_assert_nonnull (get_link (fixture, 0));
  show (fixture, "n>1000000");
  g_assert_null (get_link (fixture, 0));
  g_assert_cmpstr (get_summary (fixture), ==, "0 of 22 studies");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (stack)), ==, "map");
  show (fixture, "");
  g_assert_nonnull (get_link (fixture, N_MARKS - 1));
}

/* Where the reader was is where they come back to, if it passes. */
static void
test_stays (Fixture *fixture, gconstpointer data)
{
  g_assert_true (gtk_widget_child_focus (fixture->canvas, GTK_DIR_TAB_FORWARD));
  press (fixture, GDK_KEY_Down);
  g_assert_true (g_str_has_prefix (get_focused (fixture), "Knapen 2013 [86]"));
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  show (fixture, "isoform:MK-7");
  g_assert_true (gtk_widget_child_focus (fixture->canvas, GTK_DIR_TAB_FORWARD));
  g_assert_true (g_str_has_prefix (get_focused (fixture), "Knapen 2013 [86]"));
}

int
main (int argc, char **argv)
{
  g_autofree char *path = g_build_filename (g_getenv ("VITK2_DATADIR"), "review.xml", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  int status;

  gtk_test_init (&argc, &argv, NULL);
  article = vitk_jats_reader_read_file (file, NULL, &error);
  g_assert_no_error (error);
  studies = vitk_studies_new (article, NULL);
#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  ADD ("/widgets/map-view/names", test_names);
  ADD ("/widgets/map-view/keys", test_keys);
  ADD ("/widgets/map-view/from-right", test_from_right);
  ADD ("/widgets/map-view/large", test_large);
  ADD ("/widgets/map-view/table", test_table);
  ADD ("/widgets/map-view/filter", test_filter);
  ADD ("/widgets/map-view/stays", test_stays);
  status = g_test_run ();
  vitk_studies_unref (studies);
  g_object_unref (article);
  return status;
}
