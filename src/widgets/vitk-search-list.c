/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-search-list.h"

#include "widgets/vitk-filler.h"
#include "widgets/vitk-scroll.h"
#include "widgets/vitk-search-row.h"
#include "widgets/vitk-search-words.h"

#include <glib/gi18n-lib.h>

/* More than anybody looks through; who wants others adds a word. */
#define MAX_ROWS 100

/* In pixels, with letters as they usually are: few results have but one line below their place. */
#define LEAST_ROW_HEIGHT 80

/* What a search has found, by kind. One result is always selected. */
struct _VitkSearchList
{
  GtkWidget parent_instance;

  GtkWidget *scrolled;
  GtkListBox *list;
  VitkFiller *filler;
  VitkSearchResults *results; /* NULL while there are none; the rows look at them */
  GPtrArray *shown;           /* VitkSearchResult, as the rows stand */
};

G_DEFINE_FINAL_TYPE (VitkSearchList, vitk_search_list, GTK_TYPE_WIDGET)

enum
{
  ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* The best of all kinds first, and with each of them those of its kind. */
static GPtrArray *
arrange (const VitkSearchResults *results)
{
  GPtrArray *arranged = g_ptr_array_new ();
  const guint n = results != NULL ? MIN (results->results->len, MAX_ROWS) : 0;
  gboolean done[VITK_SEARCH_N_KINDS] = { FALSE };
  guint i;
  guint j;

  for (i = 0; i < n; i++)
    {
      const VitkSearchResult *first = g_ptr_array_index (results->results, i);

      for (j = i; j < n && !done[first->kind]; j++)
        if (((VitkSearchResult *) g_ptr_array_index (results->results, j))->kind == first->kind)
          g_ptr_array_add (arranged, g_ptr_array_index (results->results, j));
      done[first->kind] = TRUE;
    }
  return arranged;
}

static GtkListBoxRow *
make_row (gpointer thing, gpointer user_data)
{
  return GTK_LIST_BOX_ROW (vitk_search_row_new (thing));
}

static void
reuse_row (GtkListBoxRow *row, gpointer thing)
{
  vitk_search_row_set_result (VITK_SEARCH_ROW (row), thing);
}

static GtkWidget *
make_header (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *heading = gtk_label_new (NULL);
  GtkWidget *count = gtk_label_new (NULL);

  gtk_widget_add_css_class (box, "group");
  gtk_widget_add_css_class (heading, "heading");
  gtk_widget_add_css_class (count, "count");
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), count);
  return box;
}

static void
set_header (GtkListBoxRow *row, const VitkSearchResults *results, VitkSearchKind kind)
{
  const gboolean more = kind == VITK_SEARCH_PDF ? results->more_pages : results->more;
  g_autofree char *number = g_strdup_printf (more ? "%u+" : "%u", results->n_found[kind]);
  GtkWidget *header;

  if (gtk_list_box_row_get_header (row) == NULL)
    gtk_list_box_row_set_header (row, make_header ());
  header = gtk_list_box_row_get_header (row);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (header)),
                       vitk_search_words_get_kind (kind));
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (header)), number);
}

/* Rows that change their results ask while others still have old ones. */
static void
update_header (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data)
{
  const VitkSearchResults *results = VITK_SEARCH_LIST (user_data)->results;
  const VitkSearchResult *here = vitk_search_row_get_result (VITK_SEARCH_ROW (row));
  const VitkSearchResult *there =
      before != NULL ? vitk_search_row_get_result (VITK_SEARCH_ROW (before)) : NULL;

  if (results == NULL || here == NULL || (there != NULL && there->kind == here->kind))
    gtk_list_box_row_set_header (row, NULL);
  else
    set_header (row, results, here->kind);
}

static void
select_result (VitkSearchList *self, const VitkSearchResult *result)
{
  GtkListBoxRow *row = vitk_filler_get_row (self->filler, result);

  gtk_list_box_select_row (self->list, row);
  vitk_scroll_to_widget (GTK_WIDGET (row));
}

static void
on_row_activated (VitkSearchList *self, GtkListBoxRow *row)
{
  gtk_list_box_select_row (self->list, row);
  g_signal_emit (self, signals[ACTIVATED], 0);
}

static gboolean
vitk_search_list_grab_focus (GtkWidget *widget)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (VITK_SEARCH_LIST (widget)->list);

  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}

/* By default GTK would grab the focus, and so keep it, where there is nothing left to move to. From
 * above it would stay at what scrolls the rows, and not go on to one. */
static gboolean
vitk_search_list_focus (GtkWidget *widget, GtkDirectionType direction)
{
  if (direction == GTK_DIR_DOWN && gtk_widget_get_focus_child (widget) == NULL)
    direction = GTK_DIR_TAB_FORWARD;
  return gtk_widget_child_focus (VITK_SEARCH_LIST (widget)->scrolled, direction);
}

static void
vitk_search_list_dispose (GObject *object)
{
  VitkSearchList *self = VITK_SEARCH_LIST (object);

  g_clear_pointer (&self->filler, vitk_filler_free);
  g_clear_pointer (&self->scrolled, gtk_widget_unparent);
  g_clear_pointer (&self->shown, g_ptr_array_unref);
  g_clear_pointer (&self->results, vitk_search_results_free);
  G_OBJECT_CLASS (vitk_search_list_parent_class)->dispose (object);
}

static void
vitk_search_list_class_init (VitkSearchListClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vitk_search_list_dispose;
  widget_class->grab_focus = vitk_search_list_grab_focus;
  widget_class->focus = vitk_search_list_focus;

  /**
   * VitkSearchList::activated:
   *
   * The reader wants to see the selected result.
   */
  signals[ACTIVATED] = g_signal_new ("activated", VITK_TYPE_SEARCH_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "vitksearchlist");
}

static void
vitk_search_list_init (VitkSearchList *self)
{
  GtkWidget *list = gtk_list_box_new ();

  self->shown = g_ptr_array_new ();
  self->list = GTK_LIST_BOX (list);
  self->filler = vitk_filler_new (self->list, make_row, NULL);
  vitk_filler_set_reuse (self->filler, reuse_row);
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_BROWSE);
  gtk_list_box_set_header_func (self->list, update_header, self, NULL);
  gtk_widget_add_css_class (list, "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Results"), -1);
  g_signal_connect_swapped (list, "row-activated", G_CALLBACK (on_row_activated), self);

  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), list);
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
}

/**
 * vitk_search_list_new:
 *
 * Returns: (transfer floating): an empty list
 */
GtkWidget *
vitk_search_list_new (void)
{
  return g_object_new (VITK_TYPE_SEARCH_LIST, NULL);
}

/**
 * vitk_search_list_set_results:
 * @self: a list
 * @results: (transfer full) (nullable): what was found
 *
 * Shows the best results, those of a kind together, and selects the first.
 */
void
vitk_search_list_set_results (VitkSearchList *self, VitkSearchResults *results)
{
  VitkSearchResults *old;

  g_return_if_fail (VITK_IS_SEARCH_LIST (self));

  old = self->results;
  g_ptr_array_unref (self->shown);
  self->results = results;
  self->shown = arrange (results);
  if (gtk_widget_get_height (self->scrolled) > 0)
    vitk_filler_set_first_rows (self->filler,
                                gtk_widget_get_height (self->scrolled) / LEAST_ROW_HEIGHT + 1);
  vitk_filler_start (self->filler, self->shown);
  gtk_list_box_invalidate_headers (self->list);
  g_clear_pointer (&old, vitk_search_results_free);
  vitk_search_list_select (self, NULL);
}

/**
 * vitk_search_list_get_results:
 * @self: a list
 *
 * Returns: (transfer none) (nullable): what was found
 */
const VitkSearchResults *
vitk_search_list_get_results (VitkSearchList *self)
{
  g_return_val_if_fail (VITK_IS_SEARCH_LIST (self), NULL);

  return self->results;
}

/**
 * vitk_search_list_get_n_shown:
 * @self: a list
 *
 * Returns: how many results are shown, or will be in a moment
 */
guint
vitk_search_list_get_n_shown (VitkSearchList *self)
{
  g_return_val_if_fail (VITK_IS_SEARCH_LIST (self), 0);

  return self->shown->len;
}

static const VitkSearchResult *
find_result (VitkSearchList *self, const char *address)
{
  guint i;

  for (i = 0; address != NULL && i < self->shown->len; i++)
    {
      const VitkSearchResult *result = g_ptr_array_index (self->shown, i);
      g_autofree char *other = vitk_search_result_dup_address (result);

      if (g_str_equal (address, other))
        return result;
    }
  return NULL;
}

/**
 * vitk_search_list_select:
 * @self: a list
 * @address: (nullable): the address of a result
 *
 * Selects that result or, if it is not there, the first.
 *
 * Returns: whether it is there
 */
gboolean
vitk_search_list_select (VitkSearchList *self, const char *address)
{
  const VitkSearchResult *wanted;
  const VitkSearchResult *result;

  g_return_val_if_fail (VITK_IS_SEARCH_LIST (self), FALSE);

  wanted = find_result (self, address);
  result = wanted;
  if (wanted == NULL && self->shown->len > 0)
    result = g_ptr_array_index (self->shown, 0);
  if (result != NULL)
    select_result (self, result);
  return wanted != NULL;
}

/**
 * vitk_search_list_step:
 * @self: a list
 * @step: how many results further; back, if negative
 *
 * Selects another result.
 */
void
vitk_search_list_step (VitkSearchList *self, int step)
{
  guint position;

  g_return_if_fail (VITK_IS_SEARCH_LIST (self));

  if (g_ptr_array_find (self->shown, vitk_search_list_get_selected (self), &position))
    select_result (self, g_ptr_array_index (self->shown, CLAMP ((int) position + step, 0,
                                                                (int) self->shown->len - 1)));
}

/**
 * vitk_search_list_get_selected:
 * @self: a list
 *
 * Returns: (transfer none) (nullable): the result that is selected
 */
const VitkSearchResult *
vitk_search_list_get_selected (VitkSearchList *self)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (VITK_IS_SEARCH_LIST (self), NULL);

  row = gtk_list_box_get_selected_row (self->list);
  return row != NULL ? vitk_search_row_get_result (VITK_SEARCH_ROW (row)) : NULL;
}
