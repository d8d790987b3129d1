/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "app/vitk-main-menu.h"

#include "app/vitk-reading-menu.h"
#include "widgets/vitk-menu.h"

static void
make (GtkMenuButton *button, gpointer user_data)
{
  g_autoptr (GtkBuilder) builder =
      gtk_builder_new_from_resource ("/com/example/VitK2/vitk-main-menu.ui");

  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (gtk_builder_get_object (builder, "menu")));
  vitk_menu_name_items (GTK_WIDGET (gtk_menu_button_get_popover (button)));
  vitk_reading_menu_add_to (button);
  gtk_menu_button_set_create_popup_func (button, NULL, NULL, NULL);
}

/**
 * vitk_main_menu_add_to:
 * @button: a button in the header bar of a window of ours
 *
 * Gives it the main menu, which is made when it is first opened: it is a fifth of all that a window
 * is made of.
 */
void
vitk_main_menu_add_to (GtkMenuButton *button)
{
  gtk_menu_button_set_create_popup_func (button, make, NULL, NULL);
}
