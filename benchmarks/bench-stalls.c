/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "app/vitk-application.h"
#include "widgets/vitk-article-view.h"
#include "widgets/vitk-search-pane.h"
#include "widgets/vitk-study-desk.h"
#include "widgets/vitk-study-words.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

/* usage: bench-stalls ARTICLE ...
 *
 * How long the window does not listen: each article is opened in a window of its own process and
 * taken through what a reader does, while the main loop is watched. A turn of the loop is what it
 * does from one poll to the next; until it ends, no key is heard and no frame drawn. What comes
 * before the first frame is no such time but the start, which bench-start measures. Counted by the
 * processor time of the main thread, so that a busy machine does not matter; the longest turn also
 * by the clock. Scrolling moves the text a little with every frame and counts the frames that came
 * too late for the screen, by the clock of the frames. Searching types queries letter by letter and
 * tells how long it is, by the clock, from a key to the frame with what was found, with and without
 * the wait for that frame, since the screen takes one only every 16 ms. Reports, and judges
 * nothing. */

#define FRAME_MS 16
#define TICK_MS 40
#define CARD_TICKS 10
#define RESIZE_TICKS 25
#define N_COMPARED 4
/* A quick turn of a wheel: a page in half a second. */
#define SCROLL_STEP 30

typedef enum
{
  START,   /* until the article is painted for the first time */
  FILLING, /* until all of the text, its tables and figures are there */
  PAGING,  /* once read: a page at a time to the end */
  SCROLL,  /* and evenly from end to end */
  CARDS,   /* each table and figure in the pane */
  NARROW,  /* the window becomes as narrow as a phone */
  WIDE,    /* and wide again */
  LETTERS, /* become larger, step by step, and normal again */
  LINES,   /* become longer and shorter */
  LISTS,   /* each pane as it is first looked at, with all it has */
  TERMS,   /* of each section that names some, explained in a preview */
  SEARCH,  /* queries are typed */
  STUDIES, /* the explorer, studies in the pane, the comparison of some, the map */
  COLOURS, /* become dark, those of paper and light */
  OPENING, /* the article in another window, until all of it is there */
  N_PHASES
} Phase;

static const char *const phase_names[] = { "start",  "filling", "paging",  "scroll",  "cards",
                                           "narrow", "wide",    "letters", "lines",   "lists",
                                           "terms",  "search",  "studies", "colours", "opening" };

/* Whole words and begun ones, rare and frequent, for any article; each letter leaves a query. */
static const char *const queries[] = {
  "the",    "a randomised trial", "vitamin K2 bone",        "MK-7 180 ug",
  "in 201", "who discovered it",  "cell -protein function", "haemorrhage",
};

/* The columns of the report: turns that took so many milliseconds or less, and more. */
static const int limits[] = { 4, 8, FRAME_MS, 32, 64, G_MAXINT };

typedef struct
{
  guint n_turns[G_N_ELEMENTS (limits)];
  gint64 longest; /* in microseconds, of processor time */
  gint64 longest_wall;
} Turns;

static Turns turns[N_PHASES];
static Phase phase;
static gint64 turn_began;
static gint64 turn_began_wall;
static int ticks;
static gboolean painted;
static guint n_cards;
static guint n_acts; /* of this phase */
static guint memory;
static guint n_frames;
static guint n_late;
static gint64 last_frame;
static guint n_queries;
static guint n_letters;
static gint64 key_pressed; /* 0 while no list is waited for */
static gint64 key_took;    /* until the entry was done with it */
static gint64 key_began;   /* what came then, by the processor's time */
static GArray *key_times;
static GArray *work_times; /* without the wait for the frame */

static gint64
get_processor_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

/* The proportional set size of this process, in kilobytes. */
static guint
get_memory (void)
{
  g_autofree char *rollup = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/smaps_rollup", &rollup, NULL, NULL))
    return 0;
  line = strstr (rollup, "\nPss:");
  return line != NULL ? (guint) strtoul (line + strlen ("\nPss:"), NULL, 10) : 0;
}

static GtkWidget *
find_widget (GtkWidget *widget, GType type)
{
  GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (widget), type) ? widget : NULL;
  GtkWidget *child;

  for (child = gtk_widget_get_first_child (widget); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_widget (child, type);
  return found;
}

/* Returns: whether there was another page */
static gboolean
turn_page (VitkArticleView *view)
{
  GtkAdjustment *adjustment =
      gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (vitk_article_view_get_column (view)));
  const double value = gtk_adjustment_get_value (adjustment);

  gtk_adjustment_set_value (adjustment, value + gtk_adjustment_get_page_size (adjustment));
  return gtk_adjustment_get_value (adjustment) > value;
}

/* A frame of the scrolling: one is late if the screen was drawn once without it. */
static gboolean
on_frame (GtkWidget *widget, GdkFrameClock *clock, gpointer adjustment)
{
  const double value = gtk_adjustment_get_value (adjustment);
  const gint64 now = gdk_frame_clock_get_frame_time (clock);
  gint64 interval;

  gdk_frame_clock_get_refresh_info (clock, now, &interval, NULL);
  n_late += last_frame != 0 && now - last_frame > interval * 3 / 2;
  last_frame = now;
  n_frames++;
  gtk_adjustment_set_value (adjustment, value + SCROLL_STEP);
  return gtk_adjustment_get_value (adjustment) > value ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/* Returns: whether the end is still to come */
static gboolean
scroll (VitkArticleView *view)
{
  GtkWidget *column = GTK_WIDGET (vitk_article_view_get_column (view));
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (column));

  if (ticks++ == 0)
    {
      gtk_adjustment_set_value (adjustment, 0);
      gtk_widget_add_tick_callback (column, on_frame, adjustment, NULL);
      return TRUE;
    }
  return gtk_adjustment_get_value (adjustment) + gtk_adjustment_get_page_size (adjustment) <
         gtk_adjustment_get_upper (adjustment);
}

/* Returns: whether there was another table or figure to show in the pane */
static gboolean
show_card (VitkWindow *window, VitkArticle *article)
{
  GPtrArray *tables = vitk_article_get_tables (article);
  GPtrArray *figures = vitk_article_get_figures (article);
  const VitkAnchor *anchor;

  if (ticks++ % CARD_TICKS > 0)
    return TRUE;
  if (n_cards >= tables->len + figures->len)
    return FALSE;
  if (n_cards < tables->len)
    anchor = ((const VitkTable *) g_ptr_array_index (tables, n_cards))->anchor;
  else
    anchor = ((const VitkFigure *) g_ptr_array_index (figures, n_cards - tables->len))->anchor;
  n_cards++;
  vitk_window_go_to (window, &(const VitkDestination) { (char *) anchor->name });
  return TRUE;
}

/* Returns: whether the window needs more time to take its new size */
static gboolean
resize (VitkWindow *window, VitkArticleView *view, int width, int height)
{
  if (ticks++ == 0)
    gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  return ticks < RESIZE_TICKS || !vitk_article_view_is_settled (view);
}

static void
activate (GtkWidget *widget, const char *action)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) parameter = NULL;

  if (!g_action_parse_detailed_name (action, &name, &parameter, NULL))
    g_error ("%s", action);
  gtk_widget_activate_action_variant (widget, name, parameter);
}

/* Returns: whether there is another action to activate, each as soon as the text is still */
static gboolean
act (VitkArticleView *view, const char *const *actions, guint n_actions)
{
  if (ticks++ % RESIZE_TICKS > 0 || !vitk_article_view_is_settled (view))
    return TRUE;
  if (n_acts >= n_actions)
    return FALSE;
  activate (GTK_WIDGET (view), actions[n_acts++]);
  return TRUE;
}

/* Returns: whether there was another section */
static gboolean
explain (VitkArticleView *view)
{
  GPtrArray *anchors = vitk_article_get_anchors (vitk_article_view_get_article (view));

  if (ticks++ % CARD_TICKS > 0)
    return TRUE;
  while (n_acts < anchors->len &&
         ((const VitkAnchor *) g_ptr_array_index (anchors, n_acts))->kind != VITK_ANCHOR_SECTION)
    n_acts++;
  if (n_acts >= anchors->len)
    return FALSE;
  vitk_article_view_show_anchor (view, g_ptr_array_index (anchors, n_acts++));
  gtk_widget_grab_focus (GTK_WIDGET (view));
  gtk_widget_activate_action (GTK_WIDGET (view), "win.explain-terms", NULL);
  return TRUE;
}

/* Brings the evidence to the front as a reader would. Returns: whether there is more to see */
static gboolean
show_studies (VitkWindow *window)
{
  static const char *const views[] = { "win.toggle-view::evidence", "win.show-comparison",
                                       "win.toggle-view::map", "win.toggle-view::map" };
  VitkStudyDesk *desk = vitk_study_desk_find (GTK_WIDGET (vitk_window_get_page (window)));
  VitkStudies *studies = vitk_study_desk_get_studies (desk);
  const guint n = studies != NULL ? MIN (studies->studies->len, N_COMPARED) : 0;
  g_autofree char *action = NULL;

  if (ticks++ % RESIZE_TICKS > 0)
    return TRUE;
  if (n == 0 || n_acts >= n + G_N_ELEMENTS (views))
    return FALSE;
  if (n_acts == 0 || n_acts > n)
    action = g_strdup (views[n_acts == 0 ? 0 : n_acts - n]);
  else
    {
      const VitkStudy *study = vitk_studies_get (studies, n_acts - 1);

      action = g_strdup_printf ("win.show-study::%s", vitk_study_get_anchor (study)->name);
      vitk_study_desk_choose (desk, study, TRUE);
    }
  n_acts++;
  activate (GTK_WIDGET (window), action);
  return TRUE;
}

/* Opens the article once more under another name. Returns: whether it is not all there yet */
static gboolean
open_another (GtkApplication *application, VitkWindow *window)
{
  static GFile *other;
  GList *windows = gtk_application_get_windows (application);
  VitkArticleView *view;

  if (ticks++ == 0)
    {
      g_autofree char *path = g_build_filename (g_get_tmp_dir (), "another.xml", NULL);
      g_autoptr (GError) error = NULL;

      other = g_file_new_for_path (path);
      if (!g_file_copy (vitk_window_get_file (window), other, G_FILE_COPY_NONE, NULL, NULL, NULL,
                        &error))
        g_error ("%s", error->message);
      vitk_application_open_file (application, window, other, NULL);
      return TRUE;
    }
  while (windows != NULL &&
         !(VITK_IS_WINDOW (windows->data) && vitk_window_get_file (windows->data) != NULL &&
           g_file_equal (vitk_window_get_file (windows->data), other)))
    windows = windows->next;
  if (windows == NULL)
    return ticks < 10 * RESIZE_TICKS;
  view = VITK_ARTICLE_VIEW (find_widget (windows->data, VITK_TYPE_ARTICLE_VIEW));
  return vitk_article_view_get_article (view) == NULL || !vitk_article_view_is_settled (view);
}

/* A frame was painted: perhaps that with what was found for the last key. */
static void
on_painted (GdkFrameClock *clock, VitkSearchPane *pane)
{
  const VitkSearchResults *results = vitk_search_pane_get_results (pane);
  gint64 took;
  gint64 worked;

  if (key_pressed == 0 || results == NULL ||
      !g_str_equal (results->query->text, vitk_search_pane_get_query (pane)))
    return;
  took = g_get_monotonic_time () - key_pressed;
  worked = key_took + get_processor_time () - key_began;
  g_array_append_val (key_times, took);
  g_array_append_val (work_times, worked);
  key_pressed = 0;
}

/* Presses one more key. Returns: whether there are more queries */
static gboolean
type (VitkWindow *window)
{
  VitkSearchPane *pane =
      VITK_SEARCH_PANE (find_widget (GTK_WIDGET (window), VITK_TYPE_SEARCH_PANE));
  GtkEditable *entry = GTK_EDITABLE (find_widget (GTK_WIDGET (pane), GTK_TYPE_SEARCH_ENTRY));
  int end = -1;

  if (ticks++ == 0)
    {
      key_times = g_array_new (FALSE, FALSE, sizeof (gint64));
      work_times = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_signal_connect (gtk_widget_get_frame_clock (GTK_WIDGET (window)), "after-paint",
                        G_CALLBACK (on_painted), pane);
      gtk_widget_activate_action (GTK_WIDGET (window), "win.search", NULL);
      return TRUE;
    }
  if (key_pressed != 0)
    return TRUE;
  if (n_letters == strlen (queries[n_queries]))
    {
      n_letters = 0;
      n_queries++;
      gtk_editable_set_text (entry, "");
      return n_queries < G_N_ELEMENTS (queries);
    }
  key_pressed = g_get_monotonic_time ();
  gtk_editable_insert_text (entry, queries[n_queries] + n_letters, 1, &end);
  gtk_editable_set_position (entry, -1);
  key_took = g_get_monotonic_time () - key_pressed;
  key_began = get_processor_time ();
  n_letters++;
  return TRUE;
}

static void
on_first_painted (GdkFrameClock *clock)
{
  painted = TRUE;
  g_signal_handlers_disconnect_by_func (clock, on_first_painted, NULL);
}

/* Asked for the first time when the article is there. */
static gboolean
was_painted (GtkWidget *window)
{
  if (ticks++ == 0)
    g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint",
                      G_CALLBACK (on_first_painted), NULL);
  return painted;
}

/* Returns: whether there is more to do in this phase */
static gboolean
go_on (VitkWindow *window, VitkArticleView *view)
{
  static const char *const letters[] = { "app.larger-text", "app.larger-text", "app.normal-text" };
  static const char *const lines[] = { "app.line-width::wide", "app.line-width::narrow",
                                       "app.line-width::normal" };
  static const char *const lists[] = { "win.show-pane::references", "win.show-overview",
                                       "win.show-pane::notes",      "win.show-overview",
                                       "win.show-pane::glossary",   "win.show-pane::tables",
                                       "win.show-overview" };

  static const char *const colours[] = { "app.appearance::dark", "app.appearance::sepia",
                                         "app.appearance::light", "app.appearance::system" };

  switch (phase)
    {
    case START:
      return vitk_article_view_get_article (view) == NULL || !was_painted (GTK_WIDGET (window));
    case FILLING:
      return !vitk_article_view_is_settled (view);
    case PAGING:
      return turn_page (view);
    case SCROLL:
      return scroll (view);
    case CARDS:
      return show_card (window, vitk_article_view_get_article (view));
    case NARROW:
      return resize (window, view, 360, 720);
    case WIDE:
      return resize (window, view, 1280, 860);
    case LETTERS:
      return act (view, letters, G_N_ELEMENTS (letters));
    case LINES:
      return act (view, lines, G_N_ELEMENTS (lines));
    case LISTS:
      return act (view, lists, G_N_ELEMENTS (lists));
    case TERMS:
      return explain (view);
    case SEARCH:
      return type (window);
    case STUDIES:
      return show_studies (window);
    case COLOURS:
      return act (view, colours, G_N_ELEMENTS (colours));
    case OPENING:
      return open_another (gtk_window_get_application (GTK_WINDOW (window)), window);
    case N_PHASES:
      break;
    }
  return FALSE;
}

/* Goes on to the next phase when this one is done. */
static void
advance (void)
{
  GtkApplication *application = GTK_APPLICATION (g_application_get_default ());
  GList *windows = application != NULL ? g_list_last (gtk_application_get_windows (application))
                                       : NULL; /* the one that was there first */

  if (windows == NULL || !gtk_widget_get_mapped (windows->data) ||
      go_on (windows->data,
             VITK_ARTICLE_VIEW (find_widget (windows->data, VITK_TYPE_ARTICLE_VIEW))))
    return;
  if (phase == FILLING)
    memory = get_memory ();
  ticks = 0;
  n_acts = 0;
  if (phase + 1 == N_PHASES)
    g_application_quit (G_APPLICATION (application));
  else
    phase++;
}

/* From when the article is there a reader acts now and then; until then nothing is to be missed. */
static gboolean
on_tick (gpointer user_data)
{
  if (phase > FILLING)
    advance ();
  return G_SOURCE_CONTINUE;
}

/* Stands in for the poll of the main loop, between whose calls the turns lie. */
static int
watch_poll (GPollFD *fds, guint n_fds, int timeout)
{
  const gint64 took = get_processor_time () - turn_began;
  const gint64 took_wall = g_get_monotonic_time () - turn_began_wall;
  Turns *now = &turns[phase];
  guint i = 0;
  int result;

  while (took / 1000.0 > limits[i])
    i++;
  now->n_turns[i]++;
  now->longest = MAX (now->longest, took);
  now->longest_wall = MAX (now->longest_wall, took_wall);
  if (phase <= FILLING)
    advance ();
  result = g_poll (fds, n_fds, timeout);
  turn_began = get_processor_time ();
  turn_began_wall = g_get_monotonic_time ();
  return result;
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  const gint64 one = *(const gint64 *) a;
  const gint64 two = *(const gint64 *) b;

  return (one > two) - (one < two);
}

static double
get_percentile (GArray *times, guint percent)
{
  return g_array_index (times, gint64, (times->len - 1) * percent / 100) / 1000.0;
}

static void
report_keys (void)
{
  g_array_sort (key_times, compare_times);
  g_array_sort (work_times, compare_times);
  g_print ("  %u keys to list: p50 %.1f p99 %.1f worst %.1f ms;"
           " without the wait for a frame %.1f %.1f %.1f ms",
           key_times->len, get_percentile (key_times, 50), get_percentile (key_times, 99),
           get_percentile (key_times, 100), get_percentile (work_times, 50),
           get_percentile (work_times, 99), get_percentile (work_times, 100));
}

static void
report (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  guint i;
  guint j;

  for (i = 0; i < N_PHASES; i++)
    {
      g_print ("%-40s %-8s", i == 0 ? name : "", phase_names[i]);
      for (j = 0; j < G_N_ELEMENTS (limits); j++)
        g_print (" %6u", turns[i].n_turns[j]);
      g_print (" %8.1f %8.1f", turns[i].longest / 1000.0, turns[i].longest_wall / 1000.0);
      if (i == FILLING)
        g_print ("  %.1f MB", memory / 1024.0);
      if (i == SCROLL)
        g_print ("  %u of %u frames late", n_late, n_frames);
      if (i == SEARCH && key_times != NULL && key_times->len > 0)
        report_keys ();
      g_print ("\n");
    }
}

static int
watch_article (char *program, char *path)
{
  char *argv[] = { program, path, NULL };
  int status;

  g_main_context_set_poll_func (NULL, watch_poll);
  g_timeout_add_full (G_PRIORITY_LOW, TICK_MS, on_tick, NULL, NULL);
  turn_began = get_processor_time ();
  turn_began_wall = g_get_monotonic_time ();
  status = vitk_application_run_window (2, argv);
  report (path);
  return status;
}

int
main (int argc, char **argv)
{
  int i;

  if (argc == 3 && strcmp (argv[1], "--one") == 0)
    return watch_article (argv[0], argv[2]);
  g_print ("%-40s %-8s %6s %6s %6s %6s %6s %6s %8s %8s\n", "turns of the main loop, in ms", "",
           "<=4", "<=8", "<=16", "<=32", "<=64", "more", "longest", "by clock");
  for (i = 1; i < argc; i++)
    {
      const char *const again[] = { argv[0], "--one", argv[i], NULL };
      g_autoptr (GError) error = NULL;

      if (!g_spawn_sync (NULL, (char **) again, NULL, G_SPAWN_CHILD_INHERITS_STDIN, NULL, NULL,
                         NULL, NULL, NULL, &error))
        g_error ("%s", error->message);
    }
  return 0;
}
