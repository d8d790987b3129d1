/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "app/vitk-reading-menu.h"

#include "app/vitk-application.h"
#include "widgets/vitk-check-button.h"
#include "widgets/vitk-choice-layout.h"

#include <glib/gi18n-lib.h>

static gboolean
get_size_words (GBinding *binding, const GValue *from, GValue *to, gpointer user_data)
{
  /* Translators: the size of the text, as in “150 %”. */
  g_value_take_string (to, g_strdup_printf (C_ ("text size", "%d %%"), g_value_get_int (from)));
  return TRUE;
}

/* A menu is as wide as its longest line, unless that can be broken: with large letters it would be
 * wider than a narrow screen. An item has the height of two lines: left to itself a label that may
 * be broken would be as narrow as those allow. */
static void
let_wrap (GtkWidget *widget)
{
  GtkWidget *child;

  if (GTK_IS_LABEL (widget))
    g_object_set (widget, "wrap", TRUE, "natural-wrap-mode", GTK_NATURAL_WRAP_NONE, NULL);
  for (child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    let_wrap (child);
}

/**
 * vitk_reading_menu_add_to:
 * @button: the button of a menu that leaves room for a custom child “reading”
 *
 * Puts into the menu how articles look: the appearance, the size of the text, the length of its
 * lines.
 */
void
vitk_reading_menu_add_to (GtkMenuButton *button)
{
  GtkPopoverMenu *menu = GTK_POPOVER_MENU (gtk_menu_button_get_popover (button));
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (button)));
  VitkReadingSettings *settings = vitk_application_get_reading_settings (
      VITK_APPLICATION (gtk_window_get_application (window)));
  g_autoptr (GtkBuilder) builder = NULL;

  g_type_ensure (VITK_TYPE_CHECK_BUTTON);
  g_type_ensure (VITK_TYPE_CHOICE_LAYOUT);
  builder = gtk_builder_new_from_resource ("/com/example/VitK2/vitk-reading-menu.ui");
  g_object_bind_property_full (settings, "text-size", gtk_builder_get_object (builder, "size"),
                               "label", G_BINDING_SYNC_CREATE, get_size_words, NULL, NULL, NULL);
  /* Not “% 100” where the words run the other way. */
  gtk_widget_set_direction (GTK_WIDGET (gtk_builder_get_object (builder, "size")),
                            GTK_TEXT_DIR_LTR);
  let_wrap (GTK_WIDGET (menu));
  gtk_popover_menu_add_child (menu, GTK_WIDGET (gtk_builder_get_object (builder, "reading")),
                              "reading");
}
