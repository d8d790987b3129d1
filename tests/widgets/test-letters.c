/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */

/* Letters become larger in one after the other, and in the end in all. */

#include "widgets/vitk-letters.h"

#include "test-window.h"

/* Each with so many labels that no two are changed at once. */
#define N_BOXES 4
#define N_LABELS 100

typedef struct
{
  GtkWidget *window;
  GtkWidget *boxes[N_BOXES];
} Fixture;

static double
get_font_size (GtkWidget *widget)
{
  return pango_font_description_get_size (
             pango_context_get_font_description (gtk_widget_get_pango_context (widget))) /
         (double) PANGO_SCALE;
}

typedef struct
{
  GtkWidget *window;
  GtkWidget *box;
  double ratio; /* of its letters to those around it */
} Wish;

static gboolean
has_ratio (gpointer data)
{
  const Wish *wish = data;
  const double wanted = wish->ratio * get_font_size (wish->window);

  return ABS (get_font_size (gtk_widget_get_last_child (wish->box)) - wanted) < 0.01;
}

static void
wait_for_ratio (Fixture *fixture, guint box, double ratio)
{
  Wish wish = { fixture->window, fixture->boxes[box], ratio };

  test_window_wait (has_ratio, &wish);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *all = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  guint i;
  guint j;

  for (i = 0; i < N_BOXES; i++)
    {
      fixture->boxes[i] = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
      for (j = 0; j < N_LABELS; j++)
        gtk_box_append (GTK_BOX (fixture->boxes[i]), gtk_label_new ("RCT"));
      vitk_letters_follow (fixture->boxes[i]);
      gtk_box_append (GTK_BOX (all), fixture->boxes[i]);
    }
  fixture->window = test_window_new (all, 600, 400);
}

static gboolean
are_settled (gpointer data)
{
  return vitk_letters_are_settled ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  test_window_wait (are_settled, NULL);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  vitk_letters_set_size (VITK_LETTERS_NORMAL);
  g_assert_true (vitk_letters_are_settled ());
}

static void
test_sizes (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    int size;
    int smaller;
    int larger;
  } cases[] = {
    { 75, 75, 90 }, { 100, 90, 110 }, { 160, 150, 175 }, { 300, 250, 300 }, { 400, 300, 400 },
  };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpint (vitk_letters_find_size (cases[i].size, FALSE), ==, cases[i].smaller);
      g_assert_cmpint (vitk_letters_find_size (cases[i].size, TRUE), ==, cases[i].larger);
    }
}

/* The first at once; a later wish takes the place of one that has not come to all. */
static void
test_one_by_one (Fixture *fixture, gconstpointer data)
{
  static const int sizes[] = { 200, 90, 160 };
  guint i;
  guint j;

  for (i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *class = g_strdup_printf ("letters-%d", sizes[i]);

      vitk_letters_set_size (sizes[i]);
      g_assert_true (gtk_widget_has_css_class (fixture->boxes[0], class));
      g_assert_true (gtk_widget_has_css_class (fixture->boxes[N_BOXES - 1], "letters-100"));
      g_assert_false (vitk_letters_are_settled ());
    }
  for (j = 0; j < N_BOXES; j++)
    wait_for_ratio (fixture, j, 1.6);
}

/* Who goes meanwhile is not missed, who comes has what was wished last. */
static void
test_coming_and_going (Fixture *fixture, gconstpointer data)
{
  GtkBox *all = GTK_BOX (gtk_widget_get_parent (fixture->boxes[0]));
  GtkWidget *text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  vitk_letters_set_size (150);
  gtk_box_remove (all, fixture->boxes[1]);
  fixture->boxes[1] = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (fixture->boxes[1]), gtk_label_new ("RCT"));
  vitk_letters_follow (fixture->boxes[1]);
  gtk_widget_add_css_class (text, "article-text");
  gtk_box_append (GTK_BOX (text), fixture->boxes[1]);
  gtk_box_append (all, text);
  wait_for_ratio (fixture, 1, 1.65);
  wait_for_ratio (fixture, N_BOXES - 1, 1.5);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add ("/letters/sizes", Fixture, NULL, set_up, test_sizes, tear_down);
  g_test_add ("/letters/one-by-one", Fixture, NULL, set_up, test_one_by_one, tear_down);
  g_test_add ("/letters/coming-and-going", Fixture, NULL, set_up, test_coming_and_going, tear_down);
  return g_test_run ();
}
