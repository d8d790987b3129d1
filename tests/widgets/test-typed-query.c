/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "test-window.h"

#include "widgets/vitk-typed-query.h"

#include <adwaita.h>

typedef struct
{
  GtkWidget *window;
  GtkEditable *entry;
  GtkWidget *other;
  VitkTypedQuery *query;
  guint n_read;  /* how often it was read */
  guint n_again; /* how often it was to be read again */
} Fixture;

static void
read_query (Fixture *fixture)
{
  g_autoptr (VitkQuery) query = vitk_typed_query_read (fixture->query);

  fixture->n_read++;
}

static void
read_again (gpointer data)
{
  Fixture *fixture = data;

  fixture->n_again++;
  read_query (fixture);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *entry = gtk_search_entry_new ();

  fixture->entry = GTK_EDITABLE (entry);
  fixture->other = gtk_button_new_with_label ("Other");
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), fixture->other);
  fixture->query =
      vitk_typed_query_new (fixture->entry, vitk_query_parse_typed, read_again, fixture);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (read_query), fixture);
  fixture->window = test_window_new (box, 300, 200);
  gtk_widget_grab_focus (entry);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  vitk_typed_query_free (fixture->query);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

/* Letter by letter, each of which is there before the caret is behind it. */
static void
type (Fixture *fixture, const char *text)
{
  int i;

  gtk_editable_set_text (fixture->entry, "");
  for (i = 0; text[i] != '\0'; i++)
    {
      int position = i;

      gtk_editable_insert_text (fixture->entry, text + i, 1, &position);
      gtk_editable_set_position (fixture->entry, position);
    }
}

/* What is missing while the caret is behind what is typed, what after it has gone to the first
 * letter, and how often the query is read for that. */
static void
test_caret (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *typed;
    const char *unfinished;
    guint n_again;
  } cases[] = {
    { "bone", NULL, 0 },
    { "bone in:table ", NULL, 0 },
    { "bone n>", "n> needs a number", 1 },
    { "bone n>x", NULL, 0 },
    { "bone in:t", NULL, 1 },
    { "bone design:r", NULL, 1 },
    { "bone design:\"r\"", NULL, 0 },
    { "bone OR", "OR needs a word on both sides", 1 },
  };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const VitkQueryProblem *unfinished;

      g_test_message ("%s", cases[i].typed);
      type (fixture, cases[i].typed);
      unfinished = vitk_typed_query_get_unfinished (fixture->query);
      g_assert_cmpstr (unfinished != NULL ? unfinished->message : NULL, ==, cases[i].unfinished);
      fixture->n_again = 0;
      gtk_editable_set_position (fixture->entry, 1);
      g_assert_cmpuint (fixture->n_again, ==, cases[i].n_again);
      g_assert_null (vitk_typed_query_get_unfinished (fixture->query));
    }
}

static gboolean
is_read_again (gpointer data)
{
  return ((Fixture *) data)->n_again > 0;
}

/* Letters that follow each other are read once each, and a filter that the focus leaves again, but
 * not while the focus is on its way. */
static void
test_focus (Fixture *fixture, gconstpointer data)
{
  type (fixture, "in:t");
  g_assert_cmpuint (fixture->n_read, ==, 4);
  g_assert_cmpuint (fixture->n_again, ==, 0);
  gtk_widget_grab_focus (fixture->other);
  g_assert_cmpuint (fixture->n_again, ==, 0);
  test_window_wait (is_read_again, fixture);
  g_assert_cmpuint (fixture->n_again, ==, 1);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->entry));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/widgets/typed-query/caret", Fixture, NULL, set_up, test_caret, tear_down);
  g_test_add ("/widgets/typed-query/focus", Fixture, NULL, set_up, test_focus, tear_down);
  return g_test_run ();
}
