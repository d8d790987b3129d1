/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-menu.h"

static GtkLabel *
find_label (GtkWidget *widget)
{
  GtkWidget *child;
  GtkLabel *found = NULL;

  if (GTK_IS_LABEL (widget))
    return GTK_LABEL (widget);
  for (child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_label (child);
  return found;
}

static void
name_item (GtkWidget *item)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (item);
  GtkLabel *label = find_label (item);

  if (label == NULL)
    return;
  gtk_accessible_reset_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_text (label), -1);
}

static void
name_items (GtkWidget *menu)
{
  GtkWidget *child;

  if (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (menu)) == GTK_ACCESSIBLE_ROLE_MENU_ITEM)
    {
      name_item (menu);
      return;
    }
  for (child = gtk_widget_get_first_child (menu); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    name_items (child);
}

/**
 * vitk_menu_name_items:
 * @menu: a popover that was made from a menu model
 *
 * Gives each item its own words as the name that a screen reader says, whenever @menu is opened.
 * GTK 4.18 labels an item by a child that it hides from screen readers, and does so again when the
 * item gets its key; so it leaves it without a name.
 */
void
vitk_menu_name_items (GtkWidget *menu)
{
  g_signal_connect_after (menu, "map", G_CALLBACK (name_items), NULL);
}

static void
make (GtkMenuButton *button, gpointer menu)
{
  gtk_menu_button_set_menu_model (button, menu);
  vitk_menu_name_items (GTK_WIDGET (gtk_menu_button_get_popover (button)));
  /* The last that holds the menu, but for the popover. */
  gtk_menu_button_set_create_popup_func (button, NULL, NULL, NULL);
}

/**
 * vitk_menu_give:
 * @button: a button
 * @menu: what it opens; kept
 *
 * Gives @button a menu that is made when it is first opened: most never are, and one takes longer
 * to make than all else beside it.
 */
void
vitk_menu_give (GtkMenuButton *button, GMenuModel *menu)
{
  gtk_menu_button_set_create_popup_func (button, make, g_object_ref (menu), g_object_unref);
}
