/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
/* What is typed into the bar over the studies, as the search reads it: a filter that is only begun
 * is no mistake. */
#include "test-window.h"

#include "corpus/vitk-jats-reader.h"
#include "widgets/vitk-study-bar.h"

#include <adwaita.h>

typedef struct
{
  GtkWidget *window;
  GtkEditable *entry;
  GtkWidget *summary;
  VitkStudyChoice *choice;
} Fixture;

static VitkStudies *studies;

static GtkWidget *
find_summary (GtkWidget *bar)
{
  GtkWidget *label;
  guint i;

  for (i = 0; (label = test_window_find (bar, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (gtk_widget_has_css_class (label, "summary"))
      return label;
  g_assert_not_reached ();
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *bar = vitk_study_bar_new ();

  fixture->choice = vitk_study_choice_new (studies);
  vitk_study_bar_set_choice (VITK_STUDY_BAR (bar), fixture->choice);
  fixture->entry = GTK_EDITABLE (test_window_find (bar, GTK_TYPE_SEARCH_ENTRY, 0));
  fixture->summary = find_summary (bar);
  fixture->window = test_window_new (bar, 400, 200);
  gtk_widget_grab_focus (bar);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->choice);
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

static void
assert_said (Fixture *fixture, const char *words, gboolean wrong)
{
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (fixture->summary)), ==, words);
  g_assert_cmpint (gtk_widget_has_css_class (fixture->summary, "error"), ==, wrong);
}

/* What is said while the caret stands behind what is typed, and after it has gone away. */
static void
test_begun (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *typed;
    const char *said;
    const char *left;
    gboolean wrong;
  } cases[] = {
    { "n<50", "2 of 6 studies", "2 of 6 studies", FALSE },
    { "n<50 n>", "n> needs a number", "n> needs a number", TRUE },
    { "design:coh", "2 of 6 studies", "0 of 6 studies", FALSE },
    { "design:cohort", "2 of 6 studies", "2 of 6 studies", FALSE },
    { "-design:cohort", "4 of 6 studies", "4 of 6 studies", FALSE },
    { "", "6 of 6 studies", "6 of 6 studies", FALSE },
  };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].typed);
      type (fixture, cases[i].typed);
      assert_said (fixture, cases[i].said, FALSE);
      gtk_editable_set_position (fixture->entry, 0);
      assert_said (fixture, cases[i].left, cases[i].wrong);
    }
}

/* Who presses Enter is done typing. */
static void
test_entered (Fixture *fixture, gconstpointer data)
{
  type (fixture, "n<50 n>");
  assert_said (fixture, "n> needs a number", FALSE);
  g_signal_emit_by_name (fixture->entry, "activate");
  assert_said (fixture, "n> needs a number", TRUE);
}

/* What another view was told is a mistake here as well: nobody is typing it. */
static void
test_told (Fixture *fixture, gconstpointer data)
{
  vitk_study_choice_set_words (fixture->choice, "n>");
  assert_said (fixture, "n> needs a number", TRUE);
  g_assert_cmpstr (gtk_editable_get_text (fixture->entry), ==, "n>");
}

int
main (int argc, char **argv)
{
  g_autofree char *path = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (VitkArticle) article = NULL;
  int status;

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  path = g_test_build_filename (G_TEST_DIST, "..", "evidence", "tea.xml", NULL);
  file = g_file_new_for_path (path);
  article = vitk_jats_reader_read_file (file, NULL, &error);
  g_assert_no_error (error);
  studies = vitk_studies_new (article, NULL);
  g_test_add ("/widgets/study-bar/begun", Fixture, NULL, set_up, test_begun, tear_down);
  g_test_add ("/widgets/study-bar/entered", Fixture, NULL, set_up, test_entered, tear_down);
  g_test_add ("/widgets/study-bar/told", Fixture, NULL, set_up, test_told, tear_down);
  status = g_test_run ();
  vitk_studies_unref (studies);
  return status;
}
