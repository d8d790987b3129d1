/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-place-row.h"

#include "figure/vitk-quantity-attributes.h"
#include "widgets/vitk-wrapping.h"

struct _VitkPlaceRow
{
  VitkLateRow parent_instance;

  const VitkAnchor *anchor;
  GtkBox *box;
};

G_DEFINE_FINAL_TYPE (VitkPlaceRow, vitk_place_row, VITK_TYPE_LATE_ROW)

static void
vitk_place_row_class_init (VitkPlaceRowClass *class)
{
}

static void
vitk_place_row_init (VitkPlaceRow *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 2));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), GTK_WIDGET (self->box));
}

/**
 * vitk_place_row_new:
 * @anchor: where the row leads; must live as long
 * @name: what a screen reader calls it
 *
 * A row that leads somewhere in the article; see vitk_place_row_list_new().
 *
 * Returns: (transfer floating): the row, still without words
 */
GtkWidget *
vitk_place_row_new (const VitkAnchor *anchor, const char *name)
{
  VitkPlaceRow *self = g_object_new (VITK_TYPE_PLACE_ROW, NULL);

  self->anchor = anchor;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_WIDGET (self);
}

/**
 * vitk_place_row_get_anchor:
 * @self: a row
 *
 * Returns: where it leads
 */
const VitkAnchor *
vitk_place_row_get_anchor (VitkPlaceRow *self)
{
  g_return_val_if_fail (VITK_IS_PLACE_ROW (self), NULL);

  return self->anchor;
}

/**
 * vitk_place_row_append:
 * @self: a row
 * @text: words, without markup
 * @css_class: (nullable): a style class
 * @lines: how many lines to show at most; 0 for all
 *
 * Adds words below the others.
 *
 * Returns: (transfer none): the label
 */
GtkWidget *
vitk_place_row_append (VitkPlaceRow *self, const char *text, const char *css_class, int lines)
{
  GtkWidget *label = gtk_label_new (text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  g_return_val_if_fail (VITK_IS_PLACE_ROW (self), NULL);

  vitk_quantity_insert (attributes, text, 0);
  gtk_label_set_attributes (GTK_LABEL (label), attributes);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  vitk_wrapping_apply_filling (GTK_LABEL (label));
  if (lines > 0)
    {
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_label_set_lines (GTK_LABEL (label), lines);
    }
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (self->box, label);
  return label;
}

/**
 * vitk_place_row_append_widget:
 * @self: a row
 * @child: a widget to stand below the others
 */
void
vitk_place_row_append_widget (VitkPlaceRow *self, GtkWidget *child)
{
  g_return_if_fail (VITK_IS_PLACE_ROW (self));

  gtk_box_append (self->box, child);
}

static void
follow_row (GtkListBox *list, GtkListBoxRow *row, const char *action)
{
  VitkPlaceRow *self = VITK_PLACE_ROW (row);

  gtk_widget_activate_action (GTK_WIDGET (list), action, "s", self->anchor->name);
}

/**
 * vitk_place_row_list_new:
 * @name: what a screen reader calls the list
 * @action: the action that a row activates, with the name of its anchor; static
 *
 * Returns: (transfer floating): a list box for rows that lead somewhere
 */
GtkWidget *
vitk_place_row_list_new (const char *name, const char *action)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect (list, "row-activated", G_CALLBACK (follow_row), (gpointer) action);
  return list;
}
