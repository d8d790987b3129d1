/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-letters.h"

#include "widgets/vitk-steady-view.h"
#include "widgets/vitk-styling.h"

/* The text is a little larger than what panes and previews show of it; in percent of theirs. */
#define TEXT_SIZE 110

/* Widgets that get other letters at once, with one frame: each has to be styled, measured and laid
 * out anew. */
#define WIDGETS_AT_A_TIME 60

/* In which they get them: see get_rank(). */
#define N_RANKS 3

/* Until those have had their frame. */
#define FRAME_MS 20

/* In percent. */
static const int sizes[] = {
  VITK_LETTERS_LEAST, 90, VITK_LETTERS_NORMAL, 110, 125, 150, 175, 200, 250, VITK_LETTERS_MOST
};

/* Who has letters of the size that is chosen. Each has the class of its own size, so that what is
 * in view changes first and the rest later: GTK would restyle all that the windows hold at once. */
typedef struct
{
  GtkWidget *widget; /* not kept */
  int size;
} Follower;

static GArray *followers;
static GHashTable *ruled; /* sizes that have a class */
static int current = VITK_LETTERS_NORMAL;
static guint source;
static GtkWidget *last;   /* on the screen that was given its letters; NULL for none */
static gint64 last_frame; /* of its window then */

static char *
dup_class (int size)
{
  return g_strdup_printf ("letters-%d", size);
}

static void
add_rules (GString *css, int size)
{
  const int text_size = size * TEXT_SIZE / 10;

  g_hash_table_add (ruled, GINT_TO_POINTER (size));
  g_string_append_printf (css,
                          ".letters-%d { font-size: %d.%02drem; }\n"
                          ".article-text.letters-%d, .article-text .letters-%d "
                          "{ font-size: %d.%03drem; }\n",
                          size, size / 100, size % 100, size, size, text_size / 1000,
                          text_size % 1000);
}

static void
load (GString *css)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_data (provider, css->str, (gssize) css->len);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

/* All that can be chosen is known to GTK before there is anything to restyle. A size between the
 * steps may have been remembered. */
static void
ensure_rules (void)
{
  g_autoptr (GString) css = g_string_new (NULL);
  guint i;

  if (ruled == NULL)
    {
      ruled = g_hash_table_new (NULL, NULL);
      for (i = 0; i < G_N_ELEMENTS (sizes); i++)
        add_rules (css, sizes[i]);
    }
  if (!g_hash_table_contains (ruled, GINT_TO_POINTER (current)))
    add_rules (css, current);
  if (css->len > 0)
    load (css);
}

static guint
count_widgets (GtkWidget *widget)
{
  guint n = 1;
  GtkWidget *child;

  for (child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_widgets (child);
  return n;
}

static gint64
get_frame (GtkWidget *widget)
{
  return gdk_frame_clock_get_frame_counter (gtk_widget_get_frame_clock (widget));
}

static void
give (Follower *follower)
{
  g_autofree char *former = dup_class (follower->size);
  g_autofree char *class = dup_class (current);

  gtk_widget_remove_css_class (follower->widget, former);
  gtk_widget_add_css_class (follower->widget, class);
  follower->size = current;
  if (!gtk_widget_get_mapped (follower->widget))
    return;
  last = follower->widget;
  last_frame = get_frame (last);
  /* A class has all that is below it styled anew, links without letters too, since some rules of
   * GTK look at the classes above anything. */
  vitk_styling_prepare (last);
}

/* Until the last ones have had their frame, nothing is laid out as it will be. */
static gboolean
is_frame_to_come (void)
{
  return last != NULL && gtk_widget_get_mapped (last) &&
         (get_frame (last) <= last_frame ||
          (VITK_IS_STEADY_VIEW (last) && vitk_steady_view_is_breaking (VITK_STEADY_VIEW (last))));
}

/* When its turn comes: first what can be seen, at last what is not on the screen. */
static int
get_rank (GtkWidget *widget)
{
  GtkWidget *window;
  graphene_rect_t place;

  if (!gtk_widget_get_mapped (widget))
    return N_RANKS - 1;
  window = GTK_WIDGET (gtk_widget_get_root (widget));
  return gtk_widget_compute_bounds (widget, window, &place) &&
                 place.origin.y < gtk_widget_get_height (window) &&
                 place.origin.y + place.size.height > 0
             ? 0
             : 1;
}

/* Gives the next ones their letters, of equal ones those first that were there first: the text.
 * Returns: whether there were any */
static gboolean
give_some (void)
{
  guint n_widgets = 0;
  int rank;
  guint i;

  for (rank = 0; rank < N_RANKS; rank++)
    for (i = 0; i < followers->len; i++)
      {
        Follower *follower = &g_array_index (followers, Follower, i);

        if (follower->size == current || get_rank (follower->widget) != rank)
          continue;
        if (n_widgets > WIDGETS_AT_A_TIME)
          return TRUE;
        n_widgets += count_widgets (follower->widget);
        give (follower);
      }
  return n_widgets > 0;
}

static gboolean
give_more (gpointer user_data)
{
  if (is_frame_to_come () || give_some ())
    return G_SOURCE_CONTINUE;
  source = 0;
  return G_SOURCE_REMOVE;
}

static void
on_gone (gpointer data, GObject *widget)
{
  guint i = 0;

  while (g_array_index (followers, Follower, i).widget != (GtkWidget *) widget)
    i++;
  g_array_remove_index (followers, i);
  if (last == (GtkWidget *) widget)
    last = NULL;
}

/**
 * vitk_letters_find_size:
 * @size: a size, in percent of the normal one
 * @larger: whether a larger or a smaller one is wanted
 *
 * Returns: the next size that can be chosen; @size itself at the end
 */
int
vitk_letters_find_size (int size, gboolean larger)
{
  int i;

  for (i = 0; larger && i < (int) G_N_ELEMENTS (sizes); i++)
    if (sizes[i] > size)
      return sizes[i];
  for (i = G_N_ELEMENTS (sizes) - 1; !larger && i >= 0; i--)
    if (sizes[i] < size)
      return sizes[i];
  return size;
}

/**
 * vitk_letters_set_size:
 * @size: a size, in percent of the normal one
 *
 * Makes the letters of articles larger or smaller, in all windows: in the text at once, in all else
 * a few at a time.
 */
void
vitk_letters_set_size (int size)
{
  current = size;
  if (followers == NULL)
    return;
  ensure_rules ();
  if (give_some () && source == 0)
    source = g_timeout_add_full (G_PRIORITY_LOW, FRAME_MS, give_more, NULL, NULL);
}

/**
 * vitk_letters_are_settled:
 *
 * Returns: whether all have the size that was set last
 */
gboolean
vitk_letters_are_settled (void)
{
  return source == 0;
}

/**
 * vitk_letters_follow:
 * @widget: a text of an article, something in it, or what is said about it
 *
 * Gives @widget, and all in it that follows nothing by itself, letters of the size that is chosen,
 * now and whenever another is.
 */
void
vitk_letters_follow (GtkWidget *widget)
{
  Follower follower = { widget, current };
  g_autofree char *class = dup_class (current);

  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (followers == NULL)
    followers = g_array_new (FALSE, FALSE, sizeof (Follower));
  ensure_rules ();
  g_array_append_val (followers, follower);
  g_object_weak_ref (G_OBJECT (widget), on_gone, NULL);
  gtk_widget_add_css_class (widget, class);
}
