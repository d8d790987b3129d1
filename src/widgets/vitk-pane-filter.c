/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-pane-filter.h"

#include "widgets/vitk-announce.h"

#include <glib/gi18n-lib.h>

#define WORDS "vitk-search-words"

/* Leaves the rows of a list that have the words that are typed, and says how many they are. */
struct _VitkPaneFilter
{
  GtkWidget parent_instance;

  GtkListBox *list; /* weak */
  GtkEditable *entry;
  GtkLabel *count;
  char *applied; /* words */
  guint n_rows;  /* that are left */
};

G_DEFINE_FINAL_TYPE (VitkPaneFilter, vitk_pane_filter, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_wanted (GtkListBoxRow *row, gpointer user_data)
{
  const char *wanted = gtk_editable_get_text (VITK_PANE_FILTER (user_data)->entry);
  const char *words = g_object_get_data (G_OBJECT (row), WORDS);

  return *wanted == '\0' || (words != NULL && g_str_match_string (wanted, words, TRUE));
}

/* Without a filter the list speaks for itself. */
static void
show_count (VitkPaneFilter *self)
{
  const gboolean filtering = *gtk_editable_get_text (self->entry) != '\0';
  g_autofree char *words =
      self->n_rows > 0
          ? g_strdup_printf (ngettext ("%u match", "%u matches", self->n_rows), self->n_rows)
          : g_strdup (_ ("No match"));

  gtk_label_set_label (self->count, filtering ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->count), filtering);
}

/* The entry tells of its words a moment after they were typed, and also of those it was given.
 * Returns: whether they are others than before */
static gboolean
apply (VitkPaneFilter *self)
{
  const char *words = gtk_editable_get_text (self->entry);
  GtkListBoxRow *row;
  int i;

  if (g_str_equal (words, self->applied))
    return FALSE;
  g_free (self->applied);
  self->applied = g_strdup (words);
  self->n_rows = 0;
  for (i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    self->n_rows += is_wanted (row, self);
  gtk_list_box_invalidate_filter (self->list);
  show_count (self);
  g_signal_emit (self, signals[CHANGED], 0);
  return TRUE;
}

static void
on_search_changed (VitkPaneFilter *self)
{
  if (apply (self) && gtk_widget_get_visible (GTK_WIDGET (self->count)))
    vitk_announce (GTK_WIDGET (self), gtk_label_get_label (self->count));
}

static void
on_activate (VitkPaneFilter *self)
{
  apply (self);
  g_signal_emit (self, signals[ACTIVATED], 0);
}

static void
vitk_pane_filter_dispose (GObject *object)
{
  VitkPaneFilter *self = VITK_PANE_FILTER (object);
  GtkWidget *child;

  g_clear_weak_pointer (&self->list);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (vitk_pane_filter_parent_class)->dispose (object);
}

static void
vitk_pane_filter_finalize (GObject *object)
{
  g_free (VITK_PANE_FILTER (object)->applied);
  G_OBJECT_CLASS (vitk_pane_filter_parent_class)->finalize (object);
}

static void
vitk_pane_filter_class_init (VitkPaneFilterClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vitk_pane_filter_dispose;
  G_OBJECT_CLASS (class)->finalize = vitk_pane_filter_finalize;

  /**
   * VitkPaneFilter::changed:
   *
   * Other rows are left.
   */
  signals[CHANGED] = g_signal_new ("changed", VITK_TYPE_PANE_FILTER, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  /**
   * VitkPaneFilter::activated:
   *
   * The reader has typed enough, and wants the first.
   */
  signals[ACTIVATED] = g_signal_new ("activated", VITK_TYPE_PANE_FILTER, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "vitkpanefilter");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
vitk_pane_filter_init (VitkPaneFilter *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkWidget *count = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "visible", FALSE, NULL);
  GtkWidget *entry = gtk_search_entry_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  self->applied = g_strdup ("");
  self->entry = GTK_EDITABLE (entry);
  self->count = GTK_LABEL (count);
  gtk_widget_add_css_class (count, "count");
  gtk_widget_set_parent (entry, GTK_WIDGET (self));
  gtk_widget_set_parent (count, GTK_WIDGET (self));
  g_signal_connect_swapped (entry, "search-changed", G_CALLBACK (on_search_changed), self);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (on_activate), self);
}

/**
 * vitk_pane_filter_new:
 * @list: the list to filter; must live as long
 * @name: what it is called: "Filter Terms"
 *
 * Returns: (transfer floating): a filter that leaves all
 */
GtkWidget *
vitk_pane_filter_new (GtkListBox *list, const char *name)
{
  VitkPaneFilter *self = g_object_new (VITK_TYPE_PANE_FILTER, NULL);

  g_set_weak_pointer (&self->list, list);
  g_object_set (self->entry, "placeholder-text", name, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  gtk_list_box_set_filter_func (list, is_wanted, self, NULL);
  return GTK_WIDGET (self);
}

/**
 * vitk_pane_filter_get_text:
 * @self: a filter
 *
 * Returns: the words that are typed
 */
const char *
vitk_pane_filter_get_text (VitkPaneFilter *self)
{
  g_return_val_if_fail (VITK_IS_PANE_FILTER (self), NULL);

  return gtk_editable_get_text (self->entry);
}

/**
 * vitk_pane_filter_set_text:
 * @self: a filter
 * @text: words
 *
 * Filters by words, at once.
 */
void
vitk_pane_filter_set_text (VitkPaneFilter *self, const char *text)
{
  g_return_if_fail (VITK_IS_PANE_FILTER (self));

  gtk_editable_set_text (self->entry, text);
  apply (self);
}

/**
 * vitk_pane_filter_find_first:
 * @self: a filter
 *
 * Returns: (transfer none) (nullable): the first row that is left
 */
GtkListBoxRow *
vitk_pane_filter_find_first (VitkPaneFilter *self)
{
  GtkListBoxRow *row;
  int i;

  g_return_val_if_fail (VITK_IS_PANE_FILTER (self), NULL);

  for (i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (is_wanted (row, self))
      break;
  return row;
}

/**
 * vitk_pane_filter_add_row:
 * @self: a filter
 * @row: a row that is about to be added to the list
 *
 * Counts a row that comes later than the words.
 */
void
vitk_pane_filter_add_row (VitkPaneFilter *self, GtkListBoxRow *row)
{
  g_return_if_fail (VITK_IS_PANE_FILTER (self));

  if (*gtk_editable_get_text (self->entry) == '\0' || !is_wanted (row, self))
    return;
  self->n_rows++;
  show_count (self);
}

/**
 * vitk_pane_filter_set_row_words:
 * @row: a row of a list with a filter
 * @words: (transfer full): what the filter looks through
 */
void
vitk_pane_filter_set_row_words (GtkListBoxRow *row, char *words)
{
  g_object_set_data_full (G_OBJECT (row), WORDS, words, g_free);
}
