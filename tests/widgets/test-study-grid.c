/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
/* The rows of the studies of the review: as high as their words, steady while they are scrolled,
 * and each with the words of its own study. */
#include "test-window.h"

#include "corpus/vitk-jats-reader.h"
#include "widgets/vitk-stage.h"
#include "widgets/vitk-study-grid.h"
#include "widgets/vitk-study-row.h"

#define HEIGHT 240

/* More than are counted at once. */
#define MANY 1200

/* Above and below them. */
#define AROUND_WORDS 13

typedef struct
{
  GtkWidget *window;
  VitkStudyChoice *choice;
  VitkStudyGrid *grid;
  GtkAdjustment *down;
} Fixture;

static VitkStudies *studies;

/* A row in view, or NULL; the head has no study. */
static VitkStudyRow *
get_row (Fixture *fixture, guint i)
{
  GtkWidget *row = test_window_find (GTK_WIDGET (fixture->grid), VITK_TYPE_STUDY_ROW, i);

  return row != NULL ? VITK_STUDY_ROW (row) : NULL;
}

static gboolean
is_in_view (VitkStudyRow *row)
{
  return vitk_study_row_get_index (row) >= 0 && gtk_widget_get_child_visible (GTK_WIDGET (row));
}

static gboolean
is_settled (gpointer data)
{
  Fixture *fixture = data;
  VitkStudyRow *row;
  guint i;

  for (i = 0; (row = get_row (fixture, i)) != NULL; i++)
    if (is_in_view (row) &&
        gtk_widget_get_height (GTK_WIDGET (row)) != vitk_study_row_find_height (row) + 13)
      return FALSE;
  return TRUE;
}

static void
open_grid (Fixture *fixture, int width)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  fixture->choice = vitk_study_choice_new (studies);
  fixture->grid = VITK_STUDY_GRID (vitk_study_grid_new ());
  vitk_study_grid_set_choice (fixture->grid, fixture->choice);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (fixture->grid));
  fixture->down = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  fixture->window = test_window_new (scrolled, width, HEIGHT);
  test_window_wait (is_settled, fixture);
}

static void
close_grid (Fixture *fixture)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->choice);
}

/* In each width the rows settle at the height of their words. */
static void
test_heights (void)
{
  static const int widths[] = { 360, 700, 1400 };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      Fixture fixture;

      open_grid (&fixture, widths[i]);
      test_window_wait (is_settled, &fixture);
      gtk_adjustment_set_value (fixture.down, gtk_adjustment_get_upper (fixture.down));
      test_window_wait (is_settled, &fixture);
      close_grid (&fixture);
    }
}

/* For each study where its row is, above or below what is in view; 0 if it is not there. */
static double *
find_places (Fixture *fixture)
{
  double *places = g_new0 (double, studies->studies->len);
  VitkStudyRow *row;
  guint i;

  for (i = 0; (row = get_row (fixture, i)) != NULL; i++)
    {
      graphene_rect_t bounds;

      if (is_in_view (row) &&
          gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (fixture->grid), &bounds))
        places[vitk_study_row_get_index (row)] = bounds.origin.y;
    }
  return places;
}

static gboolean
is_painted (gpointer data)
{
  return *(guint *) data > 1;
}

static void
on_painted (GdkFrameClock *clock, guint *n_frames)
{
  (*n_frames)++;
}

static void
wait_for_frame (Fixture *fixture)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (fixture->window);
  guint n_frames = 0;
  gulong id = g_signal_connect (clock, "after-paint", G_CALLBACK (on_painted), &n_frames);

  gtk_widget_queue_draw (fixture->window);
  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_PAINT);
  while (!is_painted (&n_frames))
    {
      gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_PAINT);
      g_main_context_iteration (NULL, TRUE);
    }
  g_signal_handler_disconnect (clock, id);
}

/* From the end, whose rows are seen before those above them, up to the beginning: what stays in
 * view moves as far as it is scrolled, however high the rows are that come into view. */
static void
test_steady (void)
{
  const double step = 20;
  Fixture fixture;
  guint n_steps = 0;

  open_grid (&fixture, 360);
  gtk_adjustment_set_value (fixture.down, gtk_adjustment_get_upper (fixture.down));
  wait_for_frame (&fixture);
  while (gtk_adjustment_get_value (fixture.down) >= step)
    {
      g_autofree double *before = find_places (&fixture);
      g_autofree double *after = NULL;
      guint n_both = 0;
      guint i;

      gtk_adjustment_set_value (fixture.down, gtk_adjustment_get_value (fixture.down) - step);
      wait_for_frame (&fixture);
      after = find_places (&fixture);
      for (i = 0; i < studies->studies->len; i++)
        if (before[i] != 0 && after[i] != 0)
          {
            n_both++;
            g_assert_cmpfloat_with_epsilon (after[i] - before[i], step, 0.01);
          }
      g_assert_cmpuint (n_both, >, 0);
      n_steps++;
    }
  g_assert_cmpuint (n_steps, >, 20);
  close_grid (&fixture);
}

/* Rows that are out of view when other studies are chosen do not come back with former words. */
static void
test_chosen (void)
{
  Fixture fixture;
  VitkStudyRow *row;
  guint n = 0;
  guint i;

  open_grid (&fixture, 700);
  gtk_adjustment_set_value (fixture.down, gtk_adjustment_get_upper (fixture.down));
  wait_for_frame (&fixture);
  gtk_adjustment_set_value (fixture.down, 0);
  wait_for_frame (&fixture);
  vitk_study_choice_set_words (fixture.choice, "n>100");
  gtk_adjustment_set_value (fixture.down, gtk_adjustment_get_upper (fixture.down));
  wait_for_frame (&fixture);
  for (i = 0; (row = get_row (&fixture, i)) != NULL; i++)
    if (is_in_view (row))
      {
        const VitkStudy *study =
            vitk_study_choice_get_shown (fixture.choice, vitk_study_row_get_index (row));
        g_autofree char *words = vitk_study_column_dup_words (VITK_STUDY_COLUMN_STUDY, study);

        g_autofree char *name = g_strdup_printf ("Study: %s. Study %s", words, words);
        g_autofree char *wrong = gtk_test_accessible_check_property (
            GTK_ACCESSIBLE (vitk_study_row_get_cell (row, VITK_STUDY_COLUMN_STUDY)),
            GTK_ACCESSIBLE_PROPERTY_LABEL, name);

        g_assert_cmpstr (wrong, ==, NULL);
        n++;
      }
  g_assert_cmpuint (n, >, 2);
  close_grid (&fixture);
}

static VitkStudies *
read_many (void)
{
  g_autoptr (GString) xml = g_string_new ("<article><body><table-wrap id='t'><table><tbody>");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (VitkArticle) article = NULL;
  guint i;

  for (i = 0; i < MANY; i++)
    g_string_append_printf (xml,
                            "<tr id='w%u'><td><named-content content-type='study-design'>%s"
                            "</named-content></td></tr>",
                            i, i % 3 == 0 ? "trial" : "cohort");
  g_string_append (xml, "</tbody></table></table-wrap></body></article>");
  bytes = g_bytes_new (xml->str, xml->len);
  article = vitk_jats_reader_read_bytes (bytes, "many.xml", &error);
  g_assert_no_error (error);
  return vitk_studies_new (article, NULL);
}

/* Very many studies are counted in a thread: all of them, also if others come meanwhile, or nobody
 * asks. */
static void
test_many (void)
{
  g_autoptr (VitkStudies) many = read_many ();
  GtkWidget *stage = g_object_ref_sink (vitk_stage_new (gtk_label_new (NULL)));
  VitkStudyChoice *choice;

  vitk_stage_set_studies (VITK_STAGE (stage), many);
  vitk_stage_set_studies (VITK_STAGE (stage), studies);
  choice = vitk_stage_get_choice (VITK_STAGE (stage));
  g_assert_true (vitk_study_choice_get_studies (choice) == studies);
  vitk_stage_set_studies (VITK_STAGE (stage), many);
  choice = vitk_stage_get_choice (VITK_STAGE (stage));
  g_assert_true (vitk_study_choice_get_studies (choice) == many);
  g_assert_cmpuint (vitk_study_choice_get_n_shown (choice), ==, MANY);
  g_assert_cmpuint (vitk_study_choice_get_count (choice, 0, "trial"), ==, MANY / 3);
  g_assert_true (vitk_stage_get_choice (VITK_STAGE (stage)) == choice);
  vitk_stage_set_studies (VITK_STAGE (stage), many);
  g_object_unref (stage);
}

int
main (int argc, char **argv)
{
  g_autofree char *path = g_build_filename (g_getenv ("VITK2_DATADIR"), "review.xml", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (VitkArticle) article = NULL;
  int status;

  gtk_test_init (&argc, &argv, NULL);
  article = vitk_jats_reader_read_file (file, NULL, &error);
  g_assert_no_error (error);
  studies = vitk_studies_new (article, NULL);
  g_test_add_func ("/study-grid/heights", test_heights);
  g_test_add_func ("/study-grid/steady", test_steady);
  g_test_add_func ("/study-grid/chosen", test_chosen);
  g_test_add_func ("/study-grid/many", test_many);
  status = g_test_run ();
  vitk_studies_unref (studies);
  return status;
}
