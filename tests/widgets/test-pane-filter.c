/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "test-window.h"

#include "widgets/vitk-pane-filter.h"

#include <adwaita.h>

static const char *const rows[] = { "BMD bone mineral density", "MGP matrix Gla protein",
                                    "ucMGP undercarboxylated matrix Gla protein", "Cortés bone" };

typedef struct
{
  GtkWidget *window;
  GtkListBox *list;
  VitkPaneFilter *filter;
} Fixture;

static GtkListBoxRow *
make_row (const char *words)
{
  GtkListBoxRow *row = GTK_LIST_BOX_ROW (gtk_list_box_row_new ());

  gtk_list_box_row_set_child (row, gtk_label_new (words));
  vitk_pane_filter_set_row_words (row, g_strdup (words));
  return row;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  guint i;

  fixture->list = GTK_LIST_BOX (gtk_list_box_new ());
  fixture->filter = VITK_PANE_FILTER (vitk_pane_filter_new (fixture->list, "Filter Terms"));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->filter));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->list));
  for (i = 0; i < G_N_ELEMENTS (rows); i++)
    gtk_list_box_append (fixture->list, GTK_WIDGET (make_row (rows[i])));
  fixture->window = test_window_new (box, 300, 300);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

static const char *
get_count (Fixture *fixture)
{
  GtkWidget *label = gtk_widget_get_last_child (GTK_WIDGET (fixture->filter));

  return gtk_widget_get_visible (label) ? gtk_label_get_label (GTK_LABEL (label)) : NULL;
}

/* Which rows are left: "0 2". */
static char *
dup_left (Fixture *fixture)
{
  GString *left = g_string_new (NULL);
  GtkListBoxRow *row;
  int i;

  for (i = 0; (row = gtk_list_box_get_row_at_index (fixture->list, i)) != NULL; i++)
    if (gtk_widget_get_child_visible (GTK_WIDGET (row)))
      g_string_append_printf (left, "%s%d", left->len > 0 ? " " : "", i);
  return g_string_free (left, FALSE);
}

/* What is typed, what is left, and what is said of it. */
static void
test_words (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *typed;
    const char *left;
    const char *count; /* NULL where nothing is said */
  } cases[] = {
    { "b", "0 3", "2 matches" },
    { "bone dens", "0", "1 match" },
    { "gla MATRIX", "1 2", "2 matches" },
    { "mgp", "1", "1 match" },
    { "cortes", "3", "1 match" },
    { "carboxylated", "", "No match" },
    { "", "0 1 2 3", NULL },
  };
  guint i;

  g_assert_null (get_count (fixture));
  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkListBoxRow *first;
      g_autofree char *left = NULL;

      g_test_message ("“%s”", cases[i].typed);
      vitk_pane_filter_set_text (fixture->filter, cases[i].typed);
      left = dup_left (fixture);
      first = vitk_pane_filter_find_first (fixture->filter);
      g_assert_cmpstr (left, ==, cases[i].left);
      g_assert_cmpstr (get_count (fixture), ==, cases[i].count);
      g_assert_cmpint (first != NULL ? gtk_list_box_row_get_index (first) : -1, ==,
                       *left != '\0' ? *left - '0' : -1);
    }
}

/* Rows that are made later are counted when they come. */
static void
test_later_rows (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *words;
    const char *count;
  } cases[] = {
    { "bone", "3 matches" },
    { "heart", "3 matches" },
    { "bones", "4 matches" },
  };
  guint i;

  vitk_pane_filter_set_text (fixture->filter, "bone");
  g_assert_cmpstr (get_count (fixture), ==, "2 matches");
  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkListBoxRow *row = make_row (cases[i].words);

      vitk_pane_filter_add_row (fixture->filter, row);
      gtk_list_box_append (fixture->list, GTK_WIDGET (row));
      g_assert_cmpstr (get_count (fixture), ==, cases[i].count);
    }
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/widgets/pane-filter/words", Fixture, NULL, set_up, test_words, tear_down);
  g_test_add ("/widgets/pane-filter/later-rows", Fixture, NULL, set_up, test_later_rows, tear_down);
  return g_test_run ();
}
