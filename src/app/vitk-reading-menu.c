/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "app/vitk-reading-menu.h"

#include "app/vitk-application.h"

#include <glib/gi18n-lib.h>

static gboolean
get_size_words (GBinding *binding, const GValue *from, GValue *to, gpointer user_data)
{
  /* Translators: the size of the text, as in “150 %”. */
  g_value_take_string (to, g_strdup_printf (C_ ("text size", "%d %%"), g_value_get_int (from)));
  return TRUE;
}

static void
fill (GtkMenuButton *button, gpointer user_data)
{
  GtkPopoverMenu *menu = GTK_POPOVER_MENU (gtk_menu_button_get_popover (button));
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (button)));
  VitkReadingSettings *settings = vitk_application_get_reading_settings (
      VITK_APPLICATION (gtk_window_get_application (window)));
  g_autoptr (GtkBuilder) builder =
      gtk_builder_new_from_resource ("/com/example/VitK2/vitk-reading-menu.ui");

  g_object_bind_property_full (settings, "text-size", gtk_builder_get_object (builder, "size"),
                               "label", G_BINDING_SYNC_CREATE, get_size_words, NULL, NULL, NULL);
  gtk_popover_menu_add_child (menu, GTK_WIDGET (gtk_builder_get_object (builder, "reading")),
                              "reading");
  gtk_menu_button_set_create_popup_func (button, NULL, NULL, NULL);
}

/**
 * vitk_reading_menu_add_to:
 * @button: the button of a menu that leaves room for a custom child “reading”
 *
 * Puts into the menu how articles look: the appearance, the size of the text, the length of its
 * lines. That is made when the menu is first opened.
 */
void
vitk_reading_menu_add_to (GtkMenuButton *button)
{
  gtk_menu_button_set_create_popup_func (button, fill, NULL, NULL);
}
