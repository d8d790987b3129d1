/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "app/vitk-application.h"
#include "stalls-reader.h"
#include "stalls-table.h"
#include "turn-watch.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* usage: bench-stalls REVIEW [ARTICLE ...]
 *
 * How long the window does not listen: each article is opened in a window of its own process and
 * taken through what a reader does, while the main loop is watched. A turn of the loop is what it
 * does from one poll to the next; until it ends, no key is heard and no frame drawn. Counted by the
 * processor time of the main thread, so that a busy machine does not matter. What comes before the
 * first frame is no such time but the start, which bench-start measures. Prints a table and what is
 * over the limits: 16 ms for the review, 50 ms for any other article once it has been read. What
 * GTK alone takes to change the colours of as many widgets, and of one, stands below it.
 *
 * On a machine that does much else even the processor's time is longer, since its caches are
 * shared: STALLS_RUNS in the environment is how often each article is opened, and the best counts.
 * STALLS_PHASES, names with commas between them, is what is done there. */

#define REVIEW_LIMIT_MS 16
#define ARTICLE_LIMIT_MS 50

#define TICK_MS 20
/* What has not come to rest in so many ticks goes on without. */
#define MAX_TICKS 100
/* No article takes so many seconds on any machine that is fit for the rest. */
#define NEVER_SECONDS 180

#define GTK_ALONE "--gtk-alone"
#define ONE "--one"

/* -- in the process of an article -- */

static Turns turns;
static guint phase;
static guint step;
static guint n_ticks; /* since the last step */

static VitkWindow *
get_first_window (void)
{
  GApplication *application = g_application_get_default ();
  GList *windows = application != NULL
                       ? g_list_last (gtk_application_get_windows (GTK_APPLICATION (application)))
                       : NULL;

  return windows != NULL && gtk_widget_get_mapped (windows->data) ? windows->data : NULL;
}

static guint
count_widgets (GtkWidget *widget)
{
  GtkWidget *child;
  guint n = 1;

  for (child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_widgets (child);
  return n;
}

/* A line for the process that has asked. */
static void
tell (VitkWindow *window)
{
  g_autofree char *note = stalls_reader_dup_note (phase);

  printf ("%s\t%" G_GINT64_FORMAT "\t%u\t%s\n", stalls_phases[phase].name, turns.longest,
          count_widgets (GTK_WIDGET (window)), note != NULL ? note : "");
  fflush (stdout);
}

/* Whether this phase is one of those that the environment asks for. */
static gboolean
is_wanted (void)
{
  const char *names = g_getenv ("STALLS_PHASES");
  g_auto (GStrv) wanted = names != NULL ? g_strsplit (names, ",", -1) : NULL;

  return wanted == NULL || phase < STALLS_N_OPENING ||
         g_strv_contains ((const char *const *) wanted, stalls_phases[phase].name);
}

/* The next step, or the next phase when there is none. */
static void
advance (void)
{
  VitkWindow *window = get_first_window ();

  if (window == NULL)
    return;
  n_ticks = 0;
  if (is_wanted () && stalls_phases[phase].go_on (window, step++))
    return;
  tell (window);
  step = 0;
  memset (&turns, 0, sizeof turns);
  if (++phase == STALLS_N_PHASES)
    {
      turn_watch_count (NULL);
      g_application_quit (g_application_get_default ());
    }
}

/* A reader acts now and then, or when all has come to rest; what that takes counts. */
static gboolean
on_tick (gpointer user_data)
{
  if (phase >= STALLS_N_OPENING && phase < STALLS_N_PHASES &&
      (stalls_phases[phase].at_once || turn_watch_is_quiet () || ++n_ticks > MAX_TICKS))
    advance ();
  return G_SOURCE_CONTINUE;
}

/* While the article is opened nothing is to be missed. */
static gboolean
on_turn (gpointer user_data)
{
  if (phase < STALLS_N_OPENING)
    advance ();
  return G_SOURCE_CONTINUE;
}

static int
watch_article (char *program, char *path)
{
  char *argv[] = { program, path, NULL };

  alarm (NEVER_SECONDS);
  turn_watch_start (on_turn, NULL);
  turn_watch_count (&turns);
  g_timeout_add_full (G_PRIORITY_LOW, TICK_MS, on_tick, NULL, NULL);
  return vitk_application_run_window (2, argv);
}

/* -- GTK alone -- */

static gboolean
change_scheme (gpointer user_data)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  if (!turn_watch_is_quiet ())
    return G_SOURCE_CONTINUE;
  if (step++ == 0)
    {
      turn_watch_count (&turns);
      adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_DARK);
      return G_SOURCE_CONTINUE;
    }
  printf ("%s\t%" G_GINT64_FORMAT "\t0\t\n", GTK_ALONE, turns.longest);
  g_application_quit (g_application_get_default ());
  return G_SOURCE_REMOVE;
}

static gboolean
do_nothing (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

static void
on_activate (GtkApplication *application, gpointer n_widgets)
{
  GtkWidget *window = adw_application_window_new (application);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  guint i;

  for (i = 0; i < GPOINTER_TO_UINT (n_widgets); i++)
    gtk_box_append (GTK_BOX (box), gtk_label_new ("Label"));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), scroller);
  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 860);
  gtk_window_present (GTK_WINDOW (window));
  g_timeout_add_full (G_PRIORITY_LOW, TICK_MS, change_scheme, NULL, NULL);
}

/* A window with nothing but labels, as many as that of an article has widgets, becomes dark. */
static int
watch_gtk (guint n_widgets)
{
  g_autoptr (AdwApplication) application = adw_application_new (NULL, G_APPLICATION_NON_UNIQUE);

  alarm (NEVER_SECONDS);
  turn_watch_start (do_nothing, NULL);
  g_signal_connect (application, "activate", G_CALLBACK (on_activate),
                    GUINT_TO_POINTER (n_widgets));
  return g_application_run (G_APPLICATION (application), 0, NULL);
}

/* -- in the process that asks -- */

/* Whether a run did not come to its end: another one that does makes no good of it. */
static gboolean crashed;

/* Returns: (transfer full): what a process of its own prints; if it crashes, that is said */
static char *
run (const char *program, const char *option, const char *argument)
{
  const char *const argv[] = { program, option, argument, NULL };
  g_autoptr (GError) error = NULL;
  char *lines;
  int status;

  if (!g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, &lines, NULL, &status,
                     &error))
    g_error ("%s", error->message);
  if (!g_spawn_check_wait_status (status, &error))
    {
      g_print ("%s %s: %s\n", option, argument, error->message);
      crashed = TRUE;
    }
  return lines;
}

/* Returns: how long GTK takes, in milliseconds; 0 if it does not tell */
static double
ask_gtk (const char *program, const char *n_widgets)
{
  g_autofree char *line = run (program, GTK_ALONE, n_widgets);
  const char *tab = strchr (line, '\t');

  return tab != NULL ? g_ascii_strtod (tab + 1, NULL) / 1000 : 0;
}

/* Opens the article once. */
static void
measure_article (StallsTable *table, const char *program, const char *path, gboolean review)
{
  g_autofree char *text = run (program, ONE, path);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint i;

  for (i = 0; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      g_auto (GStrv) fields = g_strsplit (lines[i], "\t", 4);
      g_autofree char *note = NULL;

      if (g_strv_length (fields) != 4)
        return;
      if (g_str_equal (fields[0], "colours"))
        note = g_strdup_printf (
            "with %s widgets; GTK alone takes %.1f ms for as many, %.1f for a window with one",
            fields[2], ask_gtk (program, fields[2]), ask_gtk (program, "1"));
      else if (*fields[3] != '\0')
        note = g_strdup (fields[3]);
      stalls_table_set (table, i, fields[0], g_ascii_strtod (fields[1], NULL) / 1000,
                        i >= (review ? 1 : STALLS_N_OPENING), note);
    }
}

static void
add_article (StallsTable *table, const char *program, const char *path, gboolean review)
{
  g_autofree char *name = g_path_get_basename (path);
  const char *runs = g_getenv ("STALLS_RUNS");
  const gint64 began = g_get_monotonic_time ();
  int i;

  stalls_table_begin (table, name, review ? REVIEW_LIMIT_MS : ARTICLE_LIMIT_MS);
  for (i = 0; i == 0 || (runs != NULL && i < atoi (runs)); i++)
    measure_article (table, program, path, review);
  g_printerr ("%s: %.0f s\n", name, (g_get_monotonic_time () - began) / 1e6);
}

int
main (int argc, char **argv)
{
  StallsTable *table;
  gboolean fine;
  int i;

  if (argc == 3 && g_str_equal (argv[1], ONE))
    return watch_article (argv[0], argv[2]);
  if (argc == 3 && g_str_equal (argv[1], GTK_ALONE))
    return watch_gtk (atoi (argv[2]));
  table = stalls_table_new (STALLS_N_PHASES);
  for (i = 1; i < argc; i++)
    add_article (table, argv[0], argv[i], i == 1);
  fine = stalls_table_print (table);
  stalls_table_free (table);
  return fine && !crashed ? EXIT_SUCCESS : EXIT_FAILURE;
}
