/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-overview-pane.h"
#include "widgets/vitk-place-row.h"
#include "widgets/vitk-anchor-words.h"
#include "widgets/vitk-citing-list.h"
#include "widgets/vitk-curtain.h"
#include "widgets/vitk-filler.h"
#include "widgets/vitk-note-cards.h"
#include "widgets/vitk-pane-filter.h"
#include "widgets/vitk-scroll.h"
#include "widgets/vitk-styling.h"
#include "widgets/vitk-tall.h"
#include "widgets/vitk-wrapping.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define MARGIN 12

typedef struct
{
  VitkArticle *article;
  GPtrArray *notes;
  const VitkAnchor *shown;
  gconstpointer last; /* what was shown last: the list is entered there */
  gboolean filled;

  GtkStack *stack;
  GtkLabel *summary;
  AdwBin *choice;
  GtkLabel *placeholder;
  VitkPaneFilter *filter; /* NULL where there is nothing to filter */
  GtkListBox *list;
  GtkScrolledWindow *all;
  GtkScrolledWindow *one;
  GtkWidget *card;
  VitkFiller *filler;
} VitkOverviewPanePrivate;

static void vitk_overview_pane_pane_init (VitkPaneInterface *interface);

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (VitkOverviewPane, vitk_overview_pane, GTK_TYPE_WIDGET,
                                  G_ADD_PRIVATE (VitkOverviewPane)
                                      G_IMPLEMENT_INTERFACE (VITK_TYPE_PANE,
                                                             vitk_overview_pane_pane_init))

static VitkOverviewPanePrivate *
get_private (VitkOverviewPane *self)
{
  return vitk_overview_pane_get_instance_private (self);
}

static GtkListBoxRow *
make_row (gpointer thing, gpointer user_data)
{
  VitkOverviewPane *self = user_data;
  VitkOverviewPanePrivate *priv = get_private (self);
  GtkListBoxRow *row = VITK_OVERVIEW_PANE_GET_CLASS (self)->make_row (self, thing);

  if (priv->filter != NULL)
    vitk_pane_filter_add_row (priv->filter, row);
  return row;
}

/* Where the filter leaves nothing, it says so itself. */
static void
filter_changed (VitkOverviewPane *self)
{
  VitkOverviewPanePrivate *priv = get_private (self);
  const gboolean filtering = *vitk_pane_filter_get_text (priv->filter) != '\0';

  gtk_label_set_label (priv->placeholder,
                       filtering ? "" : _ (VITK_OVERVIEW_PANE_GET_CLASS (self)->none));
}

static void
follow_row (VitkOverviewPane *self, GtkListBoxRow *row)
{
  VitkOverviewPaneClass *class = VITK_OVERVIEW_PANE_GET_CLASS (self);

  if (VITK_IS_PLACE_ROW (row) && class->make_card != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self),
                                class->action != NULL ? class->action : "win.show-anchor", "s",
                                vitk_place_row_get_anchor (VITK_PLACE_ROW (row))->name);
}

/* Return goes to the first that is left. */
static void
filter_activated (VitkOverviewPane *self)
{
  GtkListBoxRow *row = vitk_pane_filter_find_first (get_private (self)->filter);

  if (row == NULL)
    return;
  if (VITK_OVERVIEW_PANE_GET_CLASS (self)->make_card != NULL)
    follow_row (self, row);
  else
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
show_all (GtkWidget *button)
{
  gtk_widget_activate_action (button, "win.show-overview", NULL);
}

static GtkWidget *
make_filter (VitkOverviewPane *self, const char *label)
{
  VitkOverviewPanePrivate *priv = get_private (self);
  GtkWidget *filter = vitk_pane_filter_new (priv->list, label);

  priv->filter = VITK_PANE_FILTER (filter);
  gtk_widget_set_margin_start (filter, MARGIN);
  gtk_widget_set_margin_end (filter, MARGIN);
  gtk_widget_set_margin_top (filter, MARGIN / 2);
  gtk_widget_set_margin_bottom (filter, MARGIN / 2);
  g_signal_connect_swapped (filter, "changed", G_CALLBACK (filter_changed), self);
  g_signal_connect_swapped (filter, "activated", G_CALLBACK (filter_activated), self);
  return filter;
}

static void
make_list (VitkOverviewPane *self, VitkOverviewPaneClass *class)
{
  VitkOverviewPanePrivate *priv = get_private (self);

  priv->summary = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (priv->summary, 0);
  vitk_wrapping_apply_filling (priv->summary);
  gtk_widget_add_css_class (GTK_WIDGET (priv->summary), "pane-summary");

  priv->placeholder = GTK_LABEL (gtk_label_new (_ (class->none)));
  vitk_wrapping_apply_filling (priv->placeholder);
  gtk_widget_add_css_class (GTK_WIDGET (priv->placeholder), "pane-placeholder");

  priv->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_add_css_class (GTK_WIDGET (priv->list), "pane-list");
  gtk_list_box_set_placeholder (priv->list, GTK_WIDGET (priv->placeholder));
  gtk_list_box_set_selection_mode (priv->list, GTK_SELECTION_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (priv->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (class->name), -1);
  g_signal_connect_swapped (priv->list, "row-activated", G_CALLBACK (follow_row), self);
  priv->filler = vitk_filler_new (priv->list, make_row, self);
}

static GtkWidget *
make_overview (VitkOverviewPane *self, VitkOverviewPaneClass *class)
{
  VitkOverviewPanePrivate *priv = get_private (self);
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  priv->all = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  make_list (self, class);
  if (class->filter != NULL)
    gtk_box_append (GTK_BOX (page), make_filter (self, _ (class->filter)));
  priv->choice = ADW_BIN (adw_bin_new ());
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (priv->summary));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (priv->choice));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (priv->list));
  gtk_scrolled_window_set_policy (priv->all, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (priv->all, vitk_tall_new (box));
  gtk_widget_set_vexpand (GTK_WIDGET (priv->all), TRUE);
  gtk_box_append (GTK_BOX (page), GTK_WIDGET (priv->all));
  return page;
}

static GtkWidget *
make_one (VitkOverviewPane *self, VitkOverviewPaneClass *class)
{
  VitkOverviewPanePrivate *priv = get_private (self);
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *content = adw_button_content_new ();
  GtkWidget *button = gtk_button_new ();

  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), "view-list-symbolic");
  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), _ (class->all));
  gtk_button_set_child (GTK_BUTTON (button), content);
  g_signal_connect (button, "clicked", G_CALLBACK (show_all), NULL);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_margin_start (button, MARGIN / 2);
  gtk_widget_set_margin_top (button, MARGIN / 2);
  priv->one = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  gtk_scrolled_window_set_policy (priv->one, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (GTK_WIDGET (priv->one), TRUE);
  gtk_box_append (GTK_BOX (page), button);
  gtk_box_append (GTK_BOX (page), GTK_WIDGET (priv->one));
  return page;
}

/* Only one of them can be seen: the curtain shows it. */
static void
add_page (VitkOverviewPanePrivate *priv, GtkWidget *page, const char *name)
{
  gtk_stack_add_named (priv->stack, vitk_curtain_new_around (page), name);
}

/* A pane is built when it is first looked at: most of them never are, and the window is there the
 * sooner. */
static void
build (VitkOverviewPane *self)
{
  VitkOverviewPanePrivate *priv = get_private (self);
  VitkOverviewPaneClass *class = VITK_OVERVIEW_PANE_GET_CLASS (self);

  if (priv->stack != NULL)
    return;
  priv->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_transition_type (priv->stack, GTK_STACK_TRANSITION_TYPE_SLIDE_LEFT_RIGHT);
  gtk_widget_set_parent (GTK_WIDGET (priv->stack), GTK_WIDGET (self));
  add_page (priv, make_overview (self, class), "all");
  if (class->make_card != NULL)
    add_page (priv, make_one (self, class), "one");
}

static void
fill (VitkOverviewPane *self)
{
  VitkOverviewPanePrivate *priv = get_private (self);
  VitkOverviewPaneClass *class = VITK_OVERVIEW_PANE_GET_CLASS (self);
  g_autofree char *summary = NULL;

  if (priv->filled || priv->article == NULL)
    return;
  build (self);
  priv->filled = TRUE;
  if (class->dup_summary != NULL)
    summary = class->dup_summary (self);
  gtk_label_set_label (priv->summary, summary != NULL ? summary : "");
  gtk_widget_set_visible (GTK_WIDGET (priv->summary), summary != NULL);
  if (priv->filter != NULL)
    vitk_pane_filter_set_text (priv->filter, "");
  if (class->make_choice != NULL)
    adw_bin_set_child (priv->choice, class->make_choice (self, priv->list));
  vitk_filler_start (priv->filler, class->get_things (self));
}

static void
show_overview (VitkOverviewPane *self)
{
  VitkOverviewPanePrivate *priv = get_private (self);

  fill (self);
  if (priv->stack != NULL)
    gtk_stack_set_visible_child_name (priv->stack, "all");
  priv->shown = NULL;
}

static void
show_card (VitkOverviewPane *self, GtkWidget *card)
{
  VitkOverviewPanePrivate *priv = get_private (self);

  build (self);
  gtk_widget_set_margin_start (card, MARGIN);
  gtk_widget_set_margin_end (card, MARGIN);
  gtk_widget_set_margin_top (card, MARGIN / 2);
  gtk_widget_set_margin_bottom (card, MARGIN);
  gtk_scrolled_window_set_child (priv->one, vitk_tall_new (card));
  vitk_styling_prepare (card);
  /* It is read from its beginning, however far the one before was. */
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (priv->one), 0);
  gtk_stack_set_visible_child_name (priv->stack, "one");
  priv->card = card;
}

static gboolean
show_row (VitkOverviewPane *self, gconstpointer thing)
{
  VitkOverviewPanePrivate *priv = get_private (self);
  GtkListBoxRow *row;

  fill (self);
  row = vitk_filler_get_row (priv->filler, thing);
  if (row == NULL)
    return FALSE;
  if (priv->filter != NULL)
    vitk_pane_filter_set_text (priv->filter, "");
  gtk_list_box_select_row (priv->list, row);
  vitk_scroll_to_widget (GTK_WIDGET (row));
  return TRUE;
}

static gpointer
find_thing (VitkOverviewPane *self, const VitkAnchor *anchor)
{
  VitkOverviewPaneClass *class = VITK_OVERVIEW_PANE_GET_CLASS (self);
  const VitkAnchor *whole;

  if (class->find != NULL)
    return class->find (self, anchor);
  whole = vitk_anchor_get_enclosing (anchor, class->kind);
  return whole != NULL ? whole->target : NULL;
}

static gboolean
vitk_overview_pane_show_anchor (VitkPane *pane, const VitkAnchor *anchor)
{
  VitkOverviewPane *self = VITK_OVERVIEW_PANE (pane);
  VitkOverviewPanePrivate *priv = get_private (self);
  VitkOverviewPaneClass *class = VITK_OVERVIEW_PANE_GET_CLASS (self);
  gpointer thing;

  if (anchor == NULL)
    {
      show_overview (self);
      return TRUE;
    }
  thing = find_thing (self, anchor);
  if (thing == NULL)
    return FALSE;
  if (class->make_card != NULL)
    show_card (self, class->make_card (self, thing, anchor));
  else if (!show_row (self, thing))
    return FALSE;
  priv->shown = anchor;
  priv->last = thing;
  return TRUE;
}

static const VitkAnchor *
vitk_overview_pane_get_shown (VitkPane *pane)
{
  return get_private (VITK_OVERVIEW_PANE (pane))->shown;
}

static void
vitk_overview_pane_grab_pane_focus (VitkPane *pane)
{
  VitkOverviewPane *self = VITK_OVERVIEW_PANE (pane);
  VitkOverviewPanePrivate *priv = get_private (self);
  GtkListBoxRow *row = NULL;
  int i;

  fill (self);
  if (priv->stack == NULL)
    return;
  vitk_curtain_open (GTK_WIDGET (self));
  vitk_curtain_open (gtk_stack_get_visible_child (priv->stack));
  if (priv->shown != NULL && priv->card != NULL)
    {
      GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (priv->one);
      double value = gtk_adjustment_get_value (adjustment);

      gtk_widget_grab_focus (priv->card);
      /* To show all of a long card GTK would scroll to its end. */
      gtk_adjustment_set_value (adjustment, value);
      return;
    }
  if (priv->last != NULL)
    row = vitk_filler_get_row (priv->filler, priv->last);
  for (i = 0; row == NULL || !gtk_widget_get_child_visible (GTK_WIDGET (row)); i++)
    if ((row = gtk_list_box_get_row_at_index (priv->list, i)) == NULL)
      break;
  /* Where the row is nothing by itself, what is in it takes the focus. */
  if (row == NULL || !(gtk_widget_grab_focus (GTK_WIDGET (row)) ||
                       gtk_widget_grab_focus (gtk_list_box_row_get_child (row))))
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

/* What is shown scrolls by itself: the list, or the one. */
static GtkScrolledWindow *
get_scrolled (VitkOverviewPanePrivate *priv)
{
  return priv->shown != NULL && priv->card != NULL ? priv->one : priv->all;
}

static void
vitk_overview_pane_get_view (VitkPane *pane, double *scroll, const char **filter)
{
  VitkOverviewPanePrivate *priv = get_private (VITK_OVERVIEW_PANE (pane));

  *filter = priv->filter != NULL ? vitk_pane_filter_get_text (priv->filter) : NULL;
  *scroll = 0;
  if (priv->stack != NULL)
    *scroll = gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (get_scrolled (priv)));
}

static void
vitk_overview_pane_set_view (VitkPane *pane, double scroll, const char *filter)
{
  VitkOverviewPane *self = VITK_OVERVIEW_PANE (pane);
  VitkOverviewPanePrivate *priv = get_private (self);

  fill (self);
  if (priv->stack == NULL)
    return;
  if (priv->filter != NULL && filter != NULL)
    vitk_pane_filter_set_text (priv->filter, filter);
  /* What had the keyboard focus is to be there again. */
  if (priv->card != NULL && VITK_OVERVIEW_PANE_GET_CLASS (self)->finish_card != NULL)
    VITK_OVERVIEW_PANE_GET_CLASS (self)->finish_card (priv->card);
  vitk_scroll_to_value (get_scrolled (priv), scroll);
}

static void
vitk_overview_pane_set_article (VitkPane *pane, VitkArticle *article, GPtrArray *notes)
{
  VitkOverviewPane *self = VITK_OVERVIEW_PANE (pane);
  VitkOverviewPanePrivate *priv = get_private (self);

  g_set_object (&priv->article, article);
  g_clear_pointer (&priv->notes, g_ptr_array_unref);
  priv->notes = g_ptr_array_ref (notes);
  priv->filled = FALSE;
  priv->shown = NULL;
  priv->last = NULL;
  priv->card = NULL;
  if (priv->one != NULL)
    gtk_scrolled_window_set_child (priv->one, NULL);
  if (priv->stack != NULL)
    gtk_stack_set_visible_child_name (priv->stack, "all");
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    fill (self);
}

static void
vitk_overview_pane_pane_init (VitkPaneInterface *interface)
{
  interface->set_article = vitk_overview_pane_set_article;
  interface->show_anchor = vitk_overview_pane_show_anchor;
  interface->get_shown = vitk_overview_pane_get_shown;
  interface->grab_focus = vitk_overview_pane_grab_pane_focus;
  interface->get_view = vitk_overview_pane_get_view;
  interface->set_view = vitk_overview_pane_set_view;
}

static void
vitk_overview_pane_map (GtkWidget *widget)
{
  fill (VITK_OVERVIEW_PANE (widget));
  GTK_WIDGET_CLASS (vitk_overview_pane_parent_class)->map (widget);
}

static void
vitk_overview_pane_dispose (GObject *object)
{
  VitkOverviewPanePrivate *priv = get_private (VITK_OVERVIEW_PANE (object));

  g_clear_pointer (&priv->filler, vitk_filler_free);
  if (priv->stack != NULL)
    gtk_widget_unparent (GTK_WIDGET (priv->stack));
  priv->stack = NULL;
  g_clear_pointer (&priv->notes, g_ptr_array_unref);
  g_clear_object (&priv->article);
  G_OBJECT_CLASS (vitk_overview_pane_parent_class)->dispose (object);
}

static void
vitk_overview_pane_class_init (VitkOverviewPaneClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->dispose = vitk_overview_pane_dispose;
  widget_class->map = vitk_overview_pane_map;

  gtk_widget_class_set_layout_manager_type (widget_class, VITK_TYPE_CURTAIN);
  gtk_widget_class_set_css_name (widget_class, "vitkpane");
}

static void
vitk_overview_pane_init (VitkOverviewPane *self)
{
}

/**
 * vitk_overview_pane_get_article:
 * @self: a pane
 *
 * Returns: (nullable): the article
 */
VitkArticle *
vitk_overview_pane_get_article (VitkOverviewPane *self)
{
  g_return_val_if_fail (VITK_IS_OVERVIEW_PANE (self), NULL);

  return get_private (self)->article;
}

/**
 * vitk_overview_pane_get_notes:
 * @self: a pane
 *
 * Returns: (element-type VitkNote): the editor's notes on the article
 */
GPtrArray *
vitk_overview_pane_get_notes (VitkOverviewPane *self)
{
  g_return_val_if_fail (VITK_IS_OVERVIEW_PANE (self), NULL);

  return get_private (self)->notes;
}

/**
 * vitk_overview_row_new:
 * @anchor: a table or a figure
 * @caption: (element-type VitkBlock): its caption
 * @details: how large it is, and how often the article speaks of it
 *
 * Returns: (transfer floating): a row with its label, how its caption begins, and its details
 */
GtkWidget *
vitk_overview_row_new (const VitkAnchor *anchor, GPtrArray *caption, const char *details)
{
  g_autofree char *label = vitk_anchor_dup_words (anchor);
  const char *words = "";
  g_autofree char *name = NULL;
  GtkWidget *row;

  if (caption->len > 0)
    words = ((const VitkBlock *) g_ptr_array_index (caption, 0))->text->string;
  /* Translators: what a screen reader says: label and caption of a table or a figure, how large it
   * is and how often the article speaks of it. */
  name = g_strdup_printf (C_ ("caption", "%s: %s; %s"), label, words, details);
  row = vitk_place_row_new (anchor, name);
  vitk_place_row_append (VITK_PLACE_ROW (row), label, "heading", 1);
  if (*words != '\0')
    vitk_place_row_append (VITK_PLACE_ROW (row), words, NULL, 4);
  vitk_place_row_append (VITK_PLACE_ROW (row), details, "dim-label", 2);
  return row;
}

static void
follow_place (GtkWidget *button, gpointer user_data)
{
  const VitkAnchor *anchor = user_data;

  gtk_widget_activate_action (button, "win.show-in-text", "s", anchor->name);
}

/**
 * vitk_overview_pane_add_place:
 * @card: a card
 * @anchor: what it shows
 *
 * Adds the way to its place in the text.
 */
void
vitk_overview_pane_add_place (VitkCard *card, const VitkAnchor *anchor)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Show in the Text"));

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  /* Not an action of the button itself: GTK 4.8 takes it for disabled once the pane has moved to
   * its other place in the window. */
  g_signal_connect (button, "clicked", G_CALLBACK (follow_place), (gpointer) anchor);
  vitk_card_append (card, button);
}

/**
 * vitk_overview_pane_add_ties:
 * @self: a pane
 * @card: a card
 * @anchor: what it shows
 *
 * Adds what ties it to the rest of the article: all that cites it and the editor's notes on it.
 */
void
vitk_overview_pane_add_ties (VitkOverviewPane *self, VitkCard *card, const VitkAnchor *anchor)
{
  VitkOverviewPanePrivate *priv = get_private (self);

  vitk_card_append (card, vitk_citing_list_new (priv->article, anchor));
  vitk_card_append (card, vitk_note_cards_new (priv->article, priv->notes, anchor));
}
