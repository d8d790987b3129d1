/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-stage.h"

#include "test-window.h"

/* A view that shows a number, with something in it that takes the keyboard focus. */
#define TEST_TYPE_VIEW (test_view_get_type ())
G_DECLARE_FINAL_TYPE (TestView, test_view, TEST, VIEW, GtkWidget)

struct _TestView
{
  GtkWidget parent_instance;

  int number;
};

static guint n_made;

static GVariant *
test_view_dup_state (VitkStageView *view)
{
  return g_variant_ref_sink (g_variant_new_int32 (TEST_VIEW (view)->number));
}

static void
test_view_set_state (VitkStageView *view, GVariant *state)
{
  TEST_VIEW (view)->number = g_variant_get_int32 (state);
}

static char *
test_view_dup_words (VitkStageView *view)
{
  return g_strdup_printf ("number %d", TEST_VIEW (view)->number);
}

static void
test_view_stage_view_init (VitkStageViewInterface *interface)
{
  interface->dup_state = test_view_dup_state;
  interface->set_state = test_view_set_state;
  interface->dup_words = test_view_dup_words;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TestView, test_view, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (VITK_TYPE_STAGE_VIEW,
                                                      test_view_stage_view_init))

static void
test_view_class_init (TestViewClass *class)
{
}

static void
test_view_init (TestView *self)
{
  n_made++;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

/* A view that can say nothing of itself. */
#define TEST_TYPE_DUMB_VIEW (test_dumb_view_get_type ())
G_DECLARE_FINAL_TYPE (TestDumbView, test_dumb_view, TEST, DUMB_VIEW, GtkWidget)

struct _TestDumbView
{
  GtkWidget parent_instance;
};

static void
test_dumb_view_stage_view_init (VitkStageViewInterface *interface)
{
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TestDumbView, test_dumb_view, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (VITK_TYPE_STAGE_VIEW,
                                                      test_dumb_view_stage_view_init))

static void
test_dumb_view_class_init (TestDumbViewClass *class)
{
}

static void
test_dumb_view_init (TestDumbView *self)
{
}

static void
count (guint *n)
{
  (*n)++;
}

static void
test_front (void)
{
  GtkWidget *text = gtk_button_new_with_label ("text");
  VitkStage *stage = VITK_STAGE (vitk_stage_new (text));
  GtkWidget *window = test_window_new (GTK_WIDGET (stage), 400, 300);
  guint n_changes = 0;
  guint n_told = 0;

  n_made = 0;
  g_signal_connect_swapped (stage, "notify::front", G_CALLBACK (count), &n_changes);
  g_signal_connect_swapped (stage, "view-made", G_CALLBACK (count), &n_told);
  g_assert_false (vitk_stage_has_view (stage, "numbers"));
  g_assert_false (vitk_stage_show (stage, "numbers"));
  vitk_stage_add_view (stage, "numbers", "Numbers", TEST_TYPE_VIEW);
  vitk_stage_add_view (stage, "dumb", "Nothing", TEST_TYPE_DUMB_VIEW);
  g_assert_true (vitk_stage_has_view (stage, "numbers"));
  g_assert_null (vitk_stage_get_front (stage));
  g_assert_null (vitk_stage_get_front_view (stage));
  g_assert_null (vitk_stage_get_front_title (stage));
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (stage)));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == text);

  /* It is made when it is first shown, and only then. */
  g_assert_cmpuint (n_made, ==, 0);
  g_assert_true (vitk_stage_show (stage, "numbers"));
  g_assert_true (vitk_stage_show (stage, "numbers"));
  g_assert_cmpuint (n_made, ==, 1);
  g_assert_cmpuint (n_told, ==, 1);
  g_assert_cmpuint (n_changes, ==, 1);
  g_assert_cmpstr (vitk_stage_get_front (stage), ==, "numbers");
  g_assert_cmpstr (vitk_stage_get_front_title (stage), ==, "Numbers");
  g_assert_true (vitk_stage_get_front_view (stage) == vitk_stage_get_view (stage, "numbers"));
  g_assert_false (gtk_widget_get_mapped (text));
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (stage)));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) ==
                 GTK_WIDGET (vitk_stage_get_front_view (stage)));

  g_assert_true (vitk_stage_show (stage, NULL));
  g_assert_true (gtk_widget_get_mapped (text));
  g_assert_true (vitk_stage_show (stage, "numbers"));
  g_assert_cmpuint (n_made, ==, 1);
  g_assert_cmpuint (n_changes, ==, 3);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Some views leave the text beside them, as long as the reader wishes so. */
static void
test_beside (void)
{
  GtkWidget *text = gtk_button_new_with_label ("text");
  VitkStage *stage = VITK_STAGE (vitk_stage_new (text));
  GtkWidget *window = test_window_new (GTK_WIDGET (stage), 1000, 300);

  vitk_stage_add_view (stage, "numbers", "Numbers", TEST_TYPE_VIEW);
  vitk_stage_add_view (stage, "dumb", "Nothing", TEST_TYPE_DUMB_VIEW);
  vitk_stage_set_beside (stage, "numbers");
  g_assert_cmpint (vitk_stage_get_room (stage, "numbers"), >, 0);
  g_assert_cmpint (vitk_stage_get_room (stage, "dumb"), ==, 0);
  g_assert_cmpint (vitk_stage_get_room (stage, NULL), ==, 0);
  g_assert_true (vitk_stage_show (stage, "numbers"));
  g_assert_true (gtk_widget_get_mapped (text));
  g_assert_true (vitk_stage_get_text_shown (stage));
  g_assert_cmpstr (vitk_stage_get_front (stage), ==, "numbers");
  g_assert_true (vitk_stage_show (stage, "dumb"));
  g_assert_false (vitk_stage_get_text_shown (stage));
  g_assert_true (vitk_stage_show (stage, "numbers"));
  g_assert_true (vitk_stage_get_text_shown (stage));

  /* The focus does not vanish together with the text. */
  g_assert_true (gtk_widget_grab_focus (text));
  g_object_set (stage, "text-kept", FALSE, NULL);
  g_assert_false (gtk_widget_get_mapped (text));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) ==
                 GTK_WIDGET (vitk_stage_get_front_view (stage)));
  g_assert_cmpint (vitk_stage_get_room (stage, "numbers"), ==, 0);
  g_object_set (stage, "text-kept", TRUE, NULL);
  g_assert_true (gtk_widget_get_mapped (text));
  g_assert_true (vitk_stage_show (stage, NULL));
  g_assert_null (vitk_stage_get_front (stage));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_state (void)
{
  VitkStage *stage = VITK_STAGE (g_object_ref_sink (vitk_stage_new (gtk_label_new ("text"))));
  g_autoptr (GVariant) state = NULL;
  g_autofree char *words = NULL;
  VitkStageView *view;

  vitk_stage_add_view (stage, "numbers", "Numbers", TEST_TYPE_VIEW);
  vitk_stage_add_view (stage, "dumb", "Nothing", TEST_TYPE_DUMB_VIEW);
  view = vitk_stage_get_view (stage, "numbers");
  TEST_VIEW (view)->number = 7;
  state = vitk_stage_view_dup_state (view);
  TEST_VIEW (view)->number = 8;
  vitk_stage_view_set_state (view, state);
  words = vitk_stage_view_dup_words (view);
  g_assert_cmpstr (words, ==, "number 7");
  g_assert_null (vitk_stage_view_dup_anchor (view));

  view = vitk_stage_get_view (stage, "dumb");
  vitk_stage_view_set_state (view, state);
  g_assert_null (vitk_stage_view_dup_state (view));
  g_assert_null (vitk_stage_view_dup_words (view));
  g_assert_null (vitk_stage_get_view (stage, "none"));
  g_object_unref (stage);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/stage/front", test_front);
  g_test_add_func ("/stage/beside", test_beside);
  g_test_add_func ("/stage/state", test_state);
  return g_test_run ();
}
