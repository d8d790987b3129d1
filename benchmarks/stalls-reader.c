/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "stalls-reader.h"

#include "app/vitk-application.h"
#include "memory-use.h"
#include "thread-time.h"
#include "turn-watch.h"
#include "widgets/vitk-article-view.h"
#include "widgets/vitk-search-pane.h"
#include "widgets/vitk-study-desk.h"
#include "widgets/vitk-study-words.h"

#include <unistd.h>

/* What a reader does in a window, step by step. Scrolling moves the text a little with every frame
 * and counts the frames that came too late for the screen, by the clock of the frames. Searching
 * types queries letter by letter and tells how long it is, by the clock, from a key to the frame
 * with what was found, with and without the wait for that frame, since the screen takes one only
 * every 16 ms. */

#define N_COMPARED 4
/* A quick turn of a wheel: a page in half a second. */
#define SCROLL_STEP 30

/* Whole words and begun ones, rare and frequent, for any article; each letter leaves a query. */
static const char *const queries[] = {
  "the",    "a randomised trial", "vitamin K2 bone",        "MK-7 180 ug",
  "in 201", "who discovered it",  "cell -protein function", "haemorrhage",
};

static gboolean painted;
static gint64 memory; /* in kilobytes, once all is there */
static guint n_frames;
static guint n_late;
static gint64 last_frame;
static guint section; /* that was explained last */
static guint n_queries;
static guint n_letters;
static gint64 key_pressed; /* 0 while no list is waited for */
static gint64 key_took;    /* until the entry was done with it */
static gint64 key_began;   /* what came then, by the processor's time */
static GArray *key_times;
static GArray *work_times; /* without the wait for the frame */

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

static VitkArticleView *
get_view (VitkWindow *window)
{
  return vitk_article_page_get_view (vitk_window_get_page (window));
}

static GtkAdjustment *
get_adjustment (VitkWindow *window)
{
  return gtk_scrollable_get_vadjustment (
      GTK_SCROLLABLE (vitk_article_view_get_column (get_view (window))));
}

static void
on_first_painted (GdkFrameClock *clock)
{
  painted = TRUE;
  g_signal_handlers_disconnect_by_func (clock, on_first_painted, NULL);
}

static gboolean
start (VitkWindow *window, guint step)
{
  static gboolean asked;

  if (vitk_article_view_get_article (get_view (window)) == NULL)
    return TRUE;
  if (!asked)
    g_signal_connect (gtk_widget_get_frame_clock (GTK_WIDGET (window)), "after-paint",
                      G_CALLBACK (on_first_painted), NULL);
  asked = TRUE;
  return !painted;
}

static gboolean
fill (VitkWindow *window, guint step)
{
  if (!vitk_article_view_is_settled (get_view (window)))
    return TRUE;
  memory = memory_use_get (getpid ());
  return FALSE;
}

static gboolean
turn_page (VitkWindow *window, guint step)
{
  GtkAdjustment *adjustment = get_adjustment (window);
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

static gboolean
scroll (VitkWindow *window, guint step)
{
  GtkAdjustment *adjustment = get_adjustment (window);

  if (step == 0)
    {
      gtk_adjustment_set_value (adjustment, 0);
      gtk_widget_add_tick_callback (GTK_WIDGET (vitk_article_view_get_column (get_view (window))),
                                    on_frame, adjustment, NULL);
      return TRUE;
    }
  return gtk_adjustment_get_value (adjustment) + gtk_adjustment_get_page_size (adjustment) <
         gtk_adjustment_get_upper (adjustment);
}

/* Each table and figure in the pane. */
static gboolean
show_card (VitkWindow *window, guint step)
{
  VitkArticle *article = vitk_article_view_get_article (get_view (window));
  GPtrArray *tables = vitk_article_get_tables (article);
  GPtrArray *figures = vitk_article_get_figures (article);
  const VitkAnchor *anchor;

  if (step >= tables->len + figures->len)
    return FALSE;
  if (step < tables->len)
    anchor = ((const VitkTable *) g_ptr_array_index (tables, step))->anchor;
  else
    anchor = ((const VitkFigure *) g_ptr_array_index (figures, step - tables->len))->anchor;
  vitk_window_go_to (window, &(const VitkDestination) { (char *) anchor->name });
  return TRUE;
}

/* The window becomes as narrow as a phone. */
static gboolean
make_narrow (VitkWindow *window, guint step)
{
  if (step == 0)
    gtk_window_set_default_size (GTK_WINDOW (window), 360, 720);
  return step == 0 || !vitk_article_view_is_settled (get_view (window));
}

static gboolean
make_wide (VitkWindow *window, guint step)
{
  if (step == 0)
    gtk_window_set_default_size (GTK_WINDOW (window), 1280, 860);
  return step == 0 || !vitk_article_view_is_settled (get_view (window));
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

static gboolean
act (VitkWindow *window, const char *const *actions, guint step)
{
  if (actions[step] == NULL)
    return FALSE;
  activate (GTK_WIDGET (get_view (window)), actions[step]);
  return TRUE;
}

static gboolean
change_letters (VitkWindow *window, guint step)
{
  static const char *const actions[] = { "app.larger-text", "app.larger-text", "app.normal-text",
                                         NULL };

  return act (window, actions, step);
}

static gboolean
change_lines (VitkWindow *window, guint step)
{
  static const char *const actions[] = { "app.line-width::wide", "app.line-width::narrow",
                                         "app.line-width::normal", NULL };

  return act (window, actions, step);
}

/* Each pane as it is first looked at, with all it has. */
static gboolean
show_lists (VitkWindow *window, guint step)
{
  static const char *const actions[] = { "win.show-pane::references", "win.show-overview",
                                         "win.show-pane::notes",      "win.show-overview",
                                         "win.show-pane::glossary",   "win.show-pane::tables",
                                         "win.show-overview",         NULL };

  return act (window, actions, step);
}

/* Of each section that names some, explained in a preview. */
static gboolean
explain_terms (VitkWindow *window, guint step)
{
  VitkArticleView *view = get_view (window);
  GPtrArray *anchors = vitk_article_get_anchors (vitk_article_view_get_article (view));

  while (section < anchors->len &&
         ((const VitkAnchor *) g_ptr_array_index (anchors, section))->kind != VITK_ANCHOR_SECTION)
    section++;
  if (section >= anchors->len)
    return FALSE;
  vitk_article_view_show_anchor (view, g_ptr_array_index (anchors, section++));
  gtk_widget_grab_focus (GTK_WIDGET (view));
  gtk_widget_activate_action (GTK_WIDGET (view), "win.explain-terms", NULL);
  return TRUE;
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
  worked = key_took + thread_time_get () - key_began;
  g_array_append_val (key_times, took);
  g_array_append_val (work_times, worked);
  key_pressed = 0;
}

/* Presses one more key. */
static gboolean
type (VitkWindow *window, guint step)
{
  VitkSearchPane *pane =
      VITK_SEARCH_PANE (find_widget (GTK_WIDGET (window), VITK_TYPE_SEARCH_PANE));
  GtkEditable *entry = GTK_EDITABLE (find_widget (GTK_WIDGET (pane), GTK_TYPE_SEARCH_ENTRY));
  int end = -1;

  if (step == 0)
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
  key_began = thread_time_get ();
  n_letters++;
  return TRUE;
}

/* The explorer, studies in the pane, the comparison of some, the map, the mechanism. */
static gboolean
show_studies (VitkWindow *window, guint step)
{
  static const char *const views[] = { "win.toggle-view::evidence", "win.show-comparison",
                                       "win.toggle-view::map",      "win.toggle-view::map",
                                       "win.toggle-view::diagram",  "win.toggle-view::diagram" };
  VitkStudyDesk *desk = vitk_study_desk_find (GTK_WIDGET (vitk_window_get_page (window)));
  VitkStudies *studies = vitk_study_desk_get_studies (desk);
  const guint n = studies != NULL ? MIN (studies->studies->len, N_COMPARED) : 0;
  g_autofree char *action = NULL;

  if (n == 0 || step >= n + G_N_ELEMENTS (views))
    return FALSE;
  if (step == 0 || step > n)
    action = g_strdup (views[step == 0 ? 0 : step - n]);
  else
    {
      const VitkStudy *study = vitk_studies_get (studies, step - 1);

      action = g_strdup_printf ("win.show-study::%s", vitk_study_get_anchor (study)->name);
      vitk_study_desk_choose (desk, study, TRUE);
    }
  activate (GTK_WIDGET (window), action);
  return TRUE;
}

static gboolean
change_colours (VitkWindow *window, guint step)
{
  static const char *const actions[] = { "app.appearance::dark", "app.appearance::sepia",
                                         "app.appearance::light", "app.appearance::system", NULL };

  return act (window, actions, step);
}

/* The article once more under another name. */
static gboolean
open_another (VitkWindow *window, guint step)
{
  static GFile *other;
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (window));
  GList *windows = gtk_application_get_windows (application);
  VitkArticleView *view;

  if (step == 0)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GFileIOStream) stream = NULL;

      other = g_file_new_tmp ("bench-stalls-XXXXXX.xml", &stream, &error);
      if (other == NULL || !g_file_copy (vitk_window_get_file (window), other,
                                         G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, &error))
        g_error ("%s", error->message);
      vitk_application_open_file (application, window, other, NULL);
      return TRUE;
    }
  while (windows != NULL &&
         !(VITK_IS_WINDOW (windows->data) && vitk_window_get_file (windows->data) != NULL &&
           g_file_equal (vitk_window_get_file (windows->data), other)))
    windows = windows->next;
  if (windows == NULL)
    return FALSE;
  view = get_view (windows->data);
  return vitk_article_view_get_article (view) == NULL || !vitk_article_view_is_settled (view);
}

/* What is not one of the reading windows. */
static void
close_others (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();
  GList *each;

  for (each = windows; each != NULL; each = each->next)
    if (!VITK_IS_WINDOW (each->data) && gtk_widget_get_mapped (each->data))
      gtk_window_close (each->data);
}

/* Each window that asks or tells something; it is closed again. */
static gboolean
ask_windows (VitkWindow *window, guint step)
{
  static const char *const actions[] = { "win.print", "win.show-shortcuts", "win.about",
                                         "win.show-pdf-folders", NULL };

  if (step % 2 == 1)
    {
      close_others ();
      return TRUE;
    }
  return act (window, actions, step / 2);
}

const StallsPhase stalls_phases[STALLS_N_PHASES] = {
  { "start", start, TRUE },    { "filling", fill, TRUE },     { "paging", turn_page, TRUE },
  { "scroll", scroll, TRUE },  { "cards", show_card },        { "narrow", make_narrow },
  { "wide", make_wide },       { "letters", change_letters }, { "lines", change_lines },
  { "lists", show_lists },     { "terms", explain_terms },    { "search", type, TRUE },
  { "studies", show_studies }, { "colours", change_colours }, { "opening", open_another },
  { "windows", ask_windows },
};

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

static char *
dup_key_note (void)
{
  g_array_sort (key_times, compare_times);
  g_array_sort (work_times, compare_times);
  return g_strdup_printf (
      "%u keys to list: p50 %.1f p99 %.1f worst %.1f ms; without the wait for a "
      "frame %.1f %.1f %.1f ms",
      key_times->len, get_percentile (key_times, 50), get_percentile (key_times, 99),
      get_percentile (key_times, 100), get_percentile (work_times, 50),
      get_percentile (work_times, 99), get_percentile (work_times, 100));
}

/* Returns: (nullable): what else there is to say of a phase that is over */
char *
stalls_reader_dup_note (guint phase)
{
  if (stalls_phases[phase].go_on == fill)
    return g_strdup_printf ("%.1f MB", memory / 1024.0);
  if (stalls_phases[phase].go_on == scroll && n_frames > 0)
    return g_strdup_printf ("%u of %u frames late", n_late, n_frames);
  if (stalls_phases[phase].go_on == type && key_times != NULL && key_times->len > 0)
    return dup_key_note ();
  return NULL;
}
