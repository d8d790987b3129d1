/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "app/vitk-application.h"
#include "thread-time.h"
#include "widgets/vitk-article-view.h"
#include "widgets/vitk-search-pane.h"

#include <string.h>

/* usage: bench-typing ARTICLE
 *
 * How long it is from a key of the search to the list of what was found, painted. An article is
 * opened, and queries are typed letter by letter, each when the list for the one before has been
 * painted, at any moment between two frames. Work is all that is done for it: by the clock until
 * the entry is done with the key, the search included, and then by the processor time of the main
 * thread, so that a busy machine does not matter. The wait is by the clock, and has in it the time
 * until the screen takes a frame, which it does every 16 ms. */

#define LIMIT_MS 16
#define LEAST_PAUSE_MS 60
#define FRAME_MS 16

/* Whole words and begun ones, rare and frequent, and questions; each letter leaves a query.
 */
static const char *const queries[] = {
  "the",          "a randomised trial",  "vitamin K2 bone",           "MK-7 180 ug",
  "in 201",       "who discovered it",   "cell -protein function",    "haemorrhage",
  "osteoporosis", "bone loss fractures", "calcification of arteries",
};

static GtkWindow *window;
static VitkSearchPane *pane;
static GtkEditable *entry;
static GRand *moments;
static guint n_queries;
static guint n_letters;
static gint64 pressed; /* 0 while no list is waited for */
static gint64 took;    /* until the entry was done with the key */
static gint64 began;   /* what came then, by the processor's time */
static GArray *answers;
static GArray *works;
static GArray *waits;

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

static int
compare_times (gconstpointer a, gconstpointer b)
{
  const gint64 one = *(const gint64 *) a;
  const gint64 two = *(const gint64 *) b;

  return (one > two) - (one < two);
}

static void
report (const char *name, GArray *times)
{
  const guint last = times->len - 1;
  guint n_over = 0;
  guint i;

  g_array_sort (times, compare_times);
  for (i = 0; i < times->len; i++)
    n_over += g_array_index (times, gint64, i) > LIMIT_MS * 1000;
  g_print ("%-28s %6.1f %6.1f %6.1f %10u of %u\n", name,
           g_array_index (times, gint64, last / 2) / 1000.0,
           g_array_index (times, gint64, last * 99 / 100) / 1000.0,
           g_array_index (times, gint64, last) / 1000.0, n_over, times->len);
}

static void
on_painted (void)
{
  const VitkSearchResults *results = vitk_search_pane_get_results (pane);
  gint64 work;
  gint64 wait;

  if (pressed == 0 || results == NULL ||
      !g_str_equal (results->query->text, vitk_search_pane_get_query (pane)))
    return;
  wait = g_get_monotonic_time () - pressed;
  work = took + thread_time_get () - began;
  g_array_append_val (waits, wait);
  g_array_append_val (works, work);
  g_array_append_val (answers, took);
  pressed = 0;
}

static gboolean type (gpointer user_data);

static void
type_soon (void)
{
  g_timeout_add (LEAST_PAUSE_MS + g_rand_int_range (moments, 0, FRAME_MS), type, NULL);
}

static gboolean
type (gpointer user_data)
{
  int end = -1;

  if (pressed != 0)
    {
      type_soon ();
      return G_SOURCE_REMOVE;
    }
  if (n_letters == strlen (queries[n_queries]))
    {
      n_letters = 0;
      n_queries++;
      gtk_editable_set_text (entry, "");
    }
  if (n_queries == G_N_ELEMENTS (queries))
    {
      gtk_window_close (window);
      return G_SOURCE_REMOVE;
    }
  pressed = g_get_monotonic_time ();
  gtk_editable_insert_text (entry, queries[n_queries] + n_letters++, 1, &end);
  gtk_editable_set_position (entry, -1);
  took = g_get_monotonic_time () - pressed;
  began = thread_time_get ();
  type_soon ();
  return G_SOURCE_REMOVE;
}

/* Begins when all of the text is there. */
static gboolean
begin (gpointer user_data)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (g_application_get_default ()));
  GtkWidget *view = windows != NULL ? find_widget (windows->data, VITK_TYPE_ARTICLE_VIEW) : NULL;

  if (view == NULL || vitk_article_view_get_article (VITK_ARTICLE_VIEW (view)) == NULL ||
      !vitk_article_view_is_settled (VITK_ARTICLE_VIEW (view)))
    return G_SOURCE_CONTINUE;
  window = windows->data;
  gtk_widget_activate_action (GTK_WIDGET (window), "win.search", NULL);
  pane = VITK_SEARCH_PANE (find_widget (GTK_WIDGET (window), VITK_TYPE_SEARCH_PANE));
  entry = GTK_EDITABLE (find_widget (GTK_WIDGET (pane), GTK_TYPE_SEARCH_ENTRY));
  g_signal_connect (gtk_widget_get_frame_clock (GTK_WIDGET (window)), "after-paint",
                    G_CALLBACK (on_painted), NULL);
  type_soon ();
  return G_SOURCE_REMOVE;
}

int
main (int argc, char **argv)
{
  int status;

  g_assert (argc == 2);
  moments = g_rand_new_with_seed (1);
  answers = g_array_new (FALSE, FALSE, sizeof (gint64));
  works = g_array_new (FALSE, FALSE, sizeof (gint64));
  waits = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_timeout_add_full (G_PRIORITY_LOW, LEAST_PAUSE_MS, begin, NULL, NULL);
  status = vitk_application_run_window (argc, argv);
  g_print ("%-28s %6s %6s %6s %10s %d ms\n", "from key to list, in ms", "p50", "p99", "worst",
           "over", LIMIT_MS);
  report ("until it is answered", answers);
  report ("all work", works);
  report ("with the wait for a frame", waits);
  return status;
}
