/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-completer.h"

#include "widgets/vitk-announce.h"
#include "widgets/vitk-filler.h"
#include "widgets/vitk-focus-within.h"
#include "widgets/vitk-scroll.h"
#include "widgets/vitk-tooltip.h"

#include <glib/gi18n-lib.h>

#define MAX_HEIGHT 240

/* What the word that is being typed in an entry may become: a list that is there while there is
 * something to offer. The focus stays in the entry. */
struct _VitkCompleter
{
  GtkWidget parent_instance;

  GtkEditable *entry; /* lives as long */
  VitkChoices *choices;
  VitkCompletion *completion; /* NULL while nothing is offered */
  GtkWidget *scrolled;
  GtkListBox *list;
  VitkFiller *filler;
  gboolean taking; /* whether what changes is changed by an offer */
  gboolean typed;  /* whether the caret is still to go behind the last letter, from */
  int caret;
  char *words; /* what a screen reader says of the offers, or NULL */
};

G_DEFINE_FINAL_TYPE (VitkCompleter, vitk_completer, GTK_TYPE_WIDGET)

enum
{
  SAID,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GtkWidget *
append_label (GtkWidget *box, const char *words, const char *class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", words, "xalign", 0.0, "ellipsize",
                                   PANGO_ELLIPSIZE_END, NULL);

  if (class != NULL)
    gtk_widget_add_css_class (label, class);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static char *
dup_name (const VitkOffer *offer)
{
  g_autofree char *places = NULL;

  if (offer->n_places > 0)
    places = g_strdup_printf (ngettext ("%u place", "%u places", offer->n_places), offer->n_places);
  if (offer->note != NULL && places != NULL)
    /* Translators: what a screen reader says: what may be typed, what that is, and how often it is
     * in the article. */
    return g_strdup_printf (_ ("%s: %s, %s"), offer->label, offer->note, places);
  if (offer->note != NULL || places != NULL)
    return g_strdup_printf (_ ("%s: %s"), offer->label, places != NULL ? places : offer->note);
  return g_strdup (offer->label);
}

/* The words and how often they are there, and below, small, what they mean. */
static GtkListBoxRow *
make_row (gpointer thing, gpointer user_data)
{
  const VitkOffer *offer = thing;
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *name = dup_name (offer);

  gtk_widget_set_hexpand (append_label (line, offer->label, NULL), TRUE);
  if (offer->n_places > 0)
    {
      g_autofree char *number = g_strdup_printf ("%u", offer->n_places);

      append_label (line, number, "count");
    }
  gtk_box_append (GTK_BOX (box), line);
  if (offer->note != NULL)
    append_label (box, offer->note, "note");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  vitk_tooltip_set (row, offer->note);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_LIST_BOX_ROW (row);
}

static void
say (VitkCompleter *self, const char *words)
{
  g_free (self->words);
  self->words = g_strdup (words);
  if (words != NULL)
    vitk_announce (GTK_WIDGET (self), words);
  g_signal_emit (self, signals[SAID], 0);
}

static void
close_offers (VitkCompleter *self)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  if (self->completion == NULL)
    return;
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  vitk_filler_start (self->filler, none);
  g_clear_pointer (&self->completion, vitk_completion_free);
  say (self, NULL);
}

static void
open_offers (VitkCompleter *self, VitkCompletion *completion)
{
  const guint n = completion->offers->len;
  g_autofree char *words = g_strdup_printf (
      /* Translators: what a screen reader says: so many things may be typed here. */
      ngettext ("%u suggestion, Down to choose", "%u suggestions, Down to choose", n), n);
  VitkCompletion *old = self->completion;

  self->completion = completion;
  vitk_filler_start (self->filler, completion->offers);
  g_clear_pointer (&old, vitk_completion_free);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  say (self, words);
}

static void
update (VitkCompleter *self)
{

  const char *text = gtk_editable_get_text (self->entry);
  const char *caret = g_utf8_offset_to_pointer (text, gtk_editable_get_position (self->entry));
  VitkCompletion *completion = vitk_completion_new (text, caret - text, self->choices);

  if (completion != NULL)
    open_offers (self, completion);
  else
    close_offers (self);
}

/* Only to who types. */
static void
on_changed (VitkCompleter *self)
{

  if (self->taking)
    return;
  self->typed = vitk_focus_within (GTK_WIDGET (self->entry));
  self->caret = gtk_editable_get_position (self->entry);
  if (self->typed)
    update (self);
  else
    close_offers (self);
}

/* The caret comes after the letter. Where it only moves nothing new is offered. */
static void
on_caret_moved (VitkCompleter *self)
{
  if (self->taking || gtk_editable_get_position (self->entry) == self->caret)
    return;
  if (self->typed || self->completion != NULL)
    update (self);
  self->typed = FALSE;
  self->caret = gtk_editable_get_position (self->entry);
}

static void
take (VitkCompleter *self, GtkListBoxRow *row)
{
  const VitkOffer *offer =
      g_ptr_array_index (self->completion->offers, gtk_list_box_row_get_index (row));
  int end = 0;
  guint caret;
  g_autofree char *query =
      vitk_completion_apply (self->completion, gtk_editable_get_text (self->entry), offer, &caret);

  self->taking = TRUE;
  /* In this order the entry is never empty: what was found stays until there is something else. */
  gtk_editable_insert_text (self->entry, query, -1, &end);
  gtk_editable_delete_text (self->entry, end, -1);
  gtk_editable_set_position (self->entry, g_utf8_pointer_to_offset (query, query + caret));
  self->taking = FALSE;
  update (self);
}

static void
step (VitkCompleter *self, int by)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  const int n = self->completion->offers->len;
  const int last = row != NULL ? gtk_list_box_row_get_index (row) : by > 0 ? -1 : n;
  const VitkOffer *offer = g_ptr_array_index (self->completion->offers, (last + by + n) % n);
  g_autofree char *name = dup_name (offer);

  row = vitk_filler_get_row (self->filler, offer);
  gtk_list_box_select_row (self->list, row);
  vitk_scroll_to_widget (GTK_WIDGET (row));
  say (self, name);
}

static void
vitk_completer_dispose (GObject *object)
{
  VitkCompleter *self = VITK_COMPLETER (object);

  g_clear_pointer (&self->filler, vitk_filler_free);
  g_clear_pointer (&self->scrolled, gtk_widget_unparent);
  g_clear_pointer (&self->completion, vitk_completion_free);
  g_clear_pointer (&self->choices, vitk_choices_unref);
  g_clear_pointer (&self->words, g_free);
  G_OBJECT_CLASS (vitk_completer_parent_class)->dispose (object);
}

static void
vitk_completer_class_init (VitkCompleterClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vitk_completer_dispose;

  /**
   * VitkCompleter::said:
   *
   * vitk_completer_get_words() has something else to say.
   */
  signals[SAID] = g_signal_new ("said", VITK_TYPE_COMPLETER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "vitkcompleter");
}

static void
vitk_completer_init (VitkCompleter *self)
{
  GtkWidget *list = gtk_list_box_new ();

  self->list = GTK_LIST_BOX (list);
  self->filler = vitk_filler_new (self->list, make_row, NULL);
  gtk_widget_add_css_class (list, "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Suggestions"), -1);
  g_signal_connect_swapped (list, "row-activated", G_CALLBACK (take), self);
  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (self->scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (self->scrolled), MAX_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), list);
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
  gtk_widget_set_can_focus (GTK_WIDGET (self), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * vitk_completer_new:
 * @entry: what is typed into; must live as long
 *
 * Returns: (transfer floating): what offers how to go on, below @entry or wherever it is put
 */
GtkWidget *
vitk_completer_new (GtkEditable *entry)
{
  VitkCompleter *self = g_object_new (VITK_TYPE_COMPLETER, NULL);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->entry = entry;
  g_signal_connect_object (entry, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (entry, "notify::cursor-position", G_CALLBACK (on_caret_moved), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (close_offers), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (entry), focus);
  return GTK_WIDGET (self);
}

/**
 * vitk_completer_set_choices:
 * @self: what offers how to go on
 * @choices: (nullable): what filters may be given in the article
 */
void
vitk_completer_set_choices (VitkCompleter *self, VitkChoices *choices)
{
  VitkChoices *old = self->choices;

  g_return_if_fail (VITK_IS_COMPLETER (self));

  if (choices == old)
    return;
  self->choices = choices != NULL ? vitk_choices_ref (choices) : NULL;
  g_clear_pointer (&old, vitk_choices_unref);
  on_changed (self);
}

/**
 * vitk_completer_get_words:
 * @self: what offers how to go on
 *
 * Returns: (nullable): what a screen reader says of the offers: how many there are, or which is
 *   chosen; %NULL while nothing is offered
 */
const char *
vitk_completer_get_words (VitkCompleter *self)
{
  g_return_val_if_fail (VITK_IS_COMPLETER (self), NULL);

  return self->words;
}

/**
 * vitk_completer_press:
 * @self: what offers how to go on
 * @key: a key that was pressed in the entry, without others
 *
 * Down and Up choose, Enter takes what was chosen, Tab that or else the first, Esc gives up.
 *
 * Returns: whether the key meant the offers
 */
gboolean
vitk_completer_press (VitkCompleter *self, guint key)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (VITK_IS_COMPLETER (self), FALSE);

  if (self->completion == NULL)
    return FALSE;
  row = gtk_list_box_get_selected_row (self->list);
  switch (key)
    {
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      step (self, key == GDK_KEY_Down || key == GDK_KEY_KP_Down ? 1 : -1);
      return TRUE;
    case GDK_KEY_Tab:
      take (self, row != NULL ? row : gtk_list_box_get_row_at_index (self->list, 0));
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      if (row != NULL)
        take (self, row);
      return row != NULL;
    case GDK_KEY_Escape:
      close_offers (self);
      return TRUE;
    default:
      return FALSE;
    }
}
