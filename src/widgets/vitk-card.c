/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-card.h"

#include "widgets/vitk-late-drawing.h"
#include "widgets/vitk-letters.h"
#include "widgets/vitk-text-label.h"
#include "widgets/vitk-wrapping.h"

G_DEFINE_TYPE (VitkCard, vitk_card, GTK_TYPE_WIDGET)

static void
vitk_card_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (vitk_card_parent_class)->dispose (object);
}

static void
vitk_card_class_init (VitkCardClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vitk_card_dispose;
  widget_class->snapshot = vitk_late_drawing_snapshot;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "vitkcard");
}

static void
vitk_card_init (VitkCard *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  vitk_letters_follow (GTK_WIDGET (self));
}

/**
 * vitk_card_new:
 * @name: (nullable): what a screen reader calls it
 *
 * A column of widgets that takes the keyboard focus as a whole, so that a reader who was led to it
 * hears what it is and goes on from there.
 *
 * Returns: (transfer floating): the card
 */
GtkWidget *
vitk_card_new (const char *name)
{
  VitkCard *self = g_object_new (VITK_TYPE_CARD, NULL);

  vitk_card_set_name (self, name);
  return GTK_WIDGET (self);
}

/**
 * vitk_card_set_name:
 * @self: a card
 * @name: (nullable): what a screen reader calls it
 */
void
vitk_card_set_name (VitkCard *self, const char *name)
{
  g_return_if_fail (VITK_IS_CARD (self));

  if (name != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL);
}

/**
 * vitk_card_append:
 * @self: a card
 * @child: a widget to stand below the others
 */
void
vitk_card_append (VitkCard *self, GtkWidget *child)
{
  g_return_if_fail (VITK_IS_CARD (self));

  gtk_widget_insert_before (child, GTK_WIDGET (self), NULL);
}

/**
 * vitk_card_append_label:
 * @self: a card
 * @text: words, without markup
 * @css_class: (nullable): a style class
 *
 * Adds words that wrap and can be selected with the pointer.
 *
 * Returns: (transfer none): the label
 */
GtkWidget *
vitk_card_append_label (VitkCard *self, const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  vitk_wrapping_apply (GTK_LABEL (label));
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  /* A tab stop on every line of a card would be in the way of its links. (Not "focusable": a label
   * that can be selected would take the Tab key all the same, and keep it.) */
  gtk_widget_set_can_focus (label, FALSE);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  vitk_card_append (self, label);
  return label;
}

/**
 * vitk_card_append_text:
 * @self: a card
 * @article: the article its links lead into; must live as long
 * @text: (transfer full): a text made for the card, with links
 *
 * Adds words with links in them.
 *
 * Returns: (transfer none): the label
 */
GtkWidget *
vitk_card_append_text (VitkCard *self, VitkArticle *article, VitkText *text)
{
  GtkWidget *label = vitk_text_label_new ();

  vitk_text_label_set_text (VITK_TEXT_LABEL (label), article, text);
  g_object_set_data_full (G_OBJECT (label), "vitk-text", text, (GDestroyNotify) vitk_text_free);
  vitk_card_append (self, label);
  return label;
}
