/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "corpus/vitk-jats-reader.h"
#include "frame-watch.h"
#include "made-studies.h"
#include "thread-time.h"
#include "widgets/vitk-explorer.h"
#include "widgets/vitk-slices.h"
#include "widgets/vitk-study-card.h"
#include "widgets/vitk-study-column.h"
#include "widgets/vitk-study-desk.h"
#include "widgets/vitk-study-grid.h"

#include <adwaita.h>
#include <malloc.h>
#include <string.h>

/* How a window with very many studies feels. usage: bench-explorer N [ARTICLE]
 *
 * N made-up studies in the explorer: how long it takes from a press on a heading, or a letter of a
 * filter, to the end of the frame that shows it, and how long the frames are while the studies are
 * scrolled, slowly and fast. A frame is what the main thread does from the beginning of one tick of
 * the frame clock to the end of its painting, by the processor time of the thread, so that a busy
 * machine does not matter; frames that took longer than that by the clock, or came late, are
 * counted besides. The memory is what the choice and the explorer need beyond the model, which is
 * all that vitk_studies_new() makes of the tables. The choice is made in a thread, as a window does
 * it; what then keeps the window from listening is the longest turn of opening. Of an article the
 * card of each study is opened: what that takes with its first frame, and the longest of the frames
 * until it is whole. Fails if a sort takes more than 100 ms, a filter more than 50 ms, a frame of
 * scrolling or a card more than 16 ms, or a row more than 1 KB. */

#define ROUNDS 5
#define N_FRAMES 240
#define MOST_SORT 100.0
#define MOST_FILTER 50.0
#define MOST_FRAME 16.0
#define MOST_BYTES 1024.0

static const guint columns[] = { 0, 1, 2, 3, 4, 6, 7, 9, 10, 11 };

/* What is typed, letter by letter. */
static const char *const queries[] = {
  "postmenopausal women",
  "design:rct isoform:MK-7",
  "n>500 dose>=100ug/d",
};

/* Pixels in a frame: a slow hand, a wheel, a flick, the scrollbar pulled from end to end. */
static const int steps[] = { 7, 30, 300, 20000 };

typedef struct
{
  GtkWidget *window;
  VitkExplorer *explorer;
  VitkStudyChoice *choice;
  VitkStudyGrid *grid;
  GtkWidget *shown; /* what is drawn anew for a frame */
  GtkAdjustment *down;
  FrameWatch frames;
  guint n_scrolled; /* frames of all scrolling */
  guint n_long;     /* of them, by the clock */
  guint n_late;     /* of them, too */
  double longest;   /* of them, in milliseconds of the processor */
} Bench;

/* Until what is to be seen now has been painted. */
static void
wait_for_frame (Bench *bench)
{
  frame_watch_wait (&bench->frames, bench->shown);
}

static GtkWidget *
find_grid (GtkWidget *widget)
{
  GtkWidget *found = VITK_IS_STUDY_GRID (widget) ? widget : NULL;
  GtkWidget *child;

  for (child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_grid (child);
  return found;
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  const gint64 *one = a;
  const gint64 *two = b;

  return (*one > *two) - (*one < *two);
}

static double
get_median (GArray *times)
{
  g_array_sort (times, compare_times);
  return g_array_index (times, gint64, times->len / 2) / 1000.0;
}

/* What an act took, with the frame that shows it. */
static gint64
finish (Bench *bench, gint64 began)
{
  const gint64 acted = thread_time_get () - began;

  wait_for_frame (bench);
  return acted + bench->frames.took;
}

static gboolean
measure_sort (Bench *bench, guint column)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  double median;
  guint round;

  for (round = 0; round < ROUNDS; round++)
    {
      const gint64 began = thread_time_get ();
      gint64 time;

      vitk_study_grid_sort (bench->grid, column, round % 2 == 0);
      time = finish (bench, began);
      g_array_append_val (times, time);
    }
  median = get_median (times);
  g_print ("sort    %8.2f ms  %s\n", median, vitk_study_column_get_name (column));
  return median <= MOST_SORT;
}

/* The longest of its letters. */
static gboolean
measure_filter (Bench *bench, const char *query)
{
  gint64 longest = 0;
  guint length;

  for (length = 1; length <= strlen (query); length++)
    {
      g_autofree char *typed = g_strndup (query, length);
      const gint64 began = thread_time_get ();

      vitk_study_choice_set_words (bench->choice, typed);
      longest = MAX (longest, finish (bench, began));
    }
  g_print ("filter  %8.2f ms  %s (%u)\n", longest / 1000.0, query,
           vitk_study_choice_get_n_shown (bench->choice));
  vitk_study_choice_clear (bench->choice);
  wait_for_frame (bench);
  return longest / 1000.0 <= MOST_FILTER;
}

static gboolean
measure_scroll (Bench *bench, int step)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  GdkFrameClock *clock = gtk_widget_get_frame_clock (bench->window);
  gint64 last = 0;
  double longest;
  double median;
  guint n_late = 0;
  guint n_long = 0;
  guint i;

  gtk_adjustment_set_value (bench->down, 0);
  wait_for_frame (bench);
  for (i = 0; i < N_FRAMES; i++)
    {
      const gint64 began = thread_time_get ();
      const gint64 began_by_clock = g_get_monotonic_time ();
      gint64 acted;
      gint64 now;
      gint64 time;

      gtk_adjustment_set_value (bench->down, gtk_adjustment_get_value (bench->down) + step);
      acted = g_get_monotonic_time () - began_by_clock;
      time = finish (bench, began);
      n_long += acted + bench->frames.took_by_clock > MOST_FRAME * 1000;
      now = gdk_frame_clock_get_frame_time (clock);
      n_late += last != 0 && now - last > 1.5 * G_USEC_PER_SEC / 60;
      last = now;
      g_array_append_val (times, time);
    }
  median = get_median (times);
  longest = g_array_index (times, gint64, times->len - 1) / 1000.0;
  g_print ("scroll  %8.2f ms  longest of %d frames of %d pixels; median %.2f ms; by the clock %u "
           "over %.0f ms and %u late\n",
           longest, N_FRAMES, step, median, n_long, MOST_FRAME, n_late);
  bench->n_scrolled += N_FRAMES;
  bench->n_long += n_long;
  bench->n_late += n_late;
  bench->longest = MAX (bench->longest, longest);
  return longest <= MOST_FRAME;
}

static gsize
get_used (void)
{
  struct mallinfo2 info = mallinfo2 ();

  return info.uordblks + info.hblkhd;
}

/* In a pane as wide as it usually is. */
static gboolean
measure_cards (Bench *bench, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (VitkArticle) article = vitk_jats_reader_read_file (file, NULL, &error);
  g_autoptr (VitkStudyDesk) desk = vitk_study_desk_new ();
  g_autoptr (VitkStudies) studies = NULL;
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 longest_later = 0;
  double longest;
  double median;
  guint i;

  g_assert_no_error (error);
  studies = vitk_studies_new (article, NULL);
  vitk_study_desk_set_studies (desk, studies);
  vitk_study_desk_attach (desk, bench->window);
  gtk_window_set_child (GTK_WINDOW (bench->window), scrolled);
  gtk_window_set_default_size (GTK_WINDOW (bench->window), 400, 900);
  bench->shown = scrolled;
  wait_for_frame (bench);
  for (i = 0; i < studies->studies->len; i++)
    {
      const gint64 began = thread_time_get ();
      GtkWidget *card = vitk_study_card_new (desk, vitk_studies_get (studies, i));
      gint64 time;

      gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), card);
      time = finish (bench, began);
      g_array_append_val (times, time);
      while (vitk_slices_contain (card))
        longest_later = MAX (longest_later, finish (bench, thread_time_get ()));
    }
  median = get_median (times);
  longest = g_array_index (times, gint64, times->len - 1) / 1000.0;
  g_print (
      "card    %8.2f ms  longest of %u; median %.2f ms; %.2f ms the longest frame after that\n",
      longest, times->len, median, longest_later / 1000.0);
  return longest <= MOST_FRAME;
}

static void
open_window (Bench *bench)
{
  bench->window = gtk_window_new ();
  bench->explorer = g_object_new (VITK_TYPE_EXPLORER, NULL);
  bench->grid = VITK_STUDY_GRID (find_grid (GTK_WIDGET (bench->explorer)));
  bench->shown = GTK_WIDGET (bench->grid);
  gtk_window_set_default_size (GTK_WINDOW (bench->window), 1280, 900);
  gtk_window_set_child (GTK_WINDOW (bench->window), GTK_WIDGET (bench->explorer));
  gtk_window_present (GTK_WINDOW (bench->window));
  frame_watch_start (&bench->frames, bench->window);
  g_object_get (bench->grid, "vadjustment", &bench->down, NULL);
  wait_for_frame (bench);
}

static gpointer
make_choice (gpointer studies)
{
  return vitk_study_choice_new (studies);
}

/* Returns whether a row needs no more than it may. */
static gboolean
open_studies (Bench *bench, VitkStudies *studies)
{
  const gsize before = get_used ();
  const gint64 counting = g_get_monotonic_time ();
  gint64 began;
  gint64 acted;
  double bytes;

  bench->choice = g_thread_join (g_thread_new ("studies", make_choice, studies));
  g_print ("count   %8.2f ms  in a thread\n", (g_get_monotonic_time () - counting) / 1000.0);
  began = thread_time_get ();
  vitk_stage_view_set_choice (VITK_STAGE_VIEW (bench->explorer), bench->choice);
  acted = thread_time_get () - began;
  wait_for_frame (bench);
  bytes = ((double) get_used () - before) / studies->studies->len;
  g_print ("open    %8.2f ms  longest turn\n", MAX (acted, bench->frames.took) / 1000.0);
  g_print ("memory  %8.0f bytes a row in the choice and the explorer\n", bytes);
  return bytes <= MOST_BYTES;
}

int
main (int argc, char **argv)
{
  const guint n = argc > 1 ? g_ascii_strtoull (argv[1], NULL, 10) : 50000;
  g_autoptr (VitkArticle) article = made_studies_new (n);
  const gsize before = get_used ();
  g_autoptr (VitkStudies) studies = vitk_studies_new (article, NULL);
  const double model = ((double) get_used () - before) / n;
  Bench bench = { NULL };
  gboolean fits;
  guint i;

  gtk_init ();
  adw_init ();
  open_window (&bench);
  g_print ("%u studies, %u facts\n", n, studies->facts->len);
  g_print ("model   %8.0f bytes a study, made of an article that is in memory besides\n", model);
  fits = open_studies (&bench, studies);
  for (i = 0; i < G_N_ELEMENTS (columns); i++)
    fits &= measure_sort (&bench, columns[i]);
  for (i = 0; i < G_N_ELEMENTS (queries); i++)
    fits &= measure_filter (&bench, queries[i]);
  for (i = 0; i < G_N_ELEMENTS (steps); i++)
    fits &= measure_scroll (&bench, steps[i]);
  g_print ("frames  %8u     %u late and %u over %.0f ms by the clock; longest %.2f ms by processor "
           "time\n",
           bench.n_scrolled, bench.n_late, bench.n_long, MOST_FRAME, bench.longest);
  if (argc > 2)
    fits &= measure_cards (&bench, argv[2]);
  gtk_window_destroy (GTK_WINDOW (bench.window));
  g_object_unref (bench.down);
  g_object_unref (bench.choice);
  return fits ? 0 : 1;
}
