/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "app/vitk-key-list.h"

#include "widgets/vitk-presenting.h"

#include <glib/gi18n-lib.h>

/* The search of the list has a picture in place of words, and a screen reader would say nothing. */
static void
name_search (GtkWidget *widget)
{
  GtkWidget *child;

  if (GTK_IS_TOGGLE_BUTTON (widget) && gtk_button_get_icon_name (GTK_BUTTON (widget)) != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    _ ("Search"), -1);
  if (GTK_IS_SEARCH_ENTRY (widget))
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    _ ("Search Keys"), -1);
  for (child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    name_search (child);
}

static GtkWidget *
create (void)
{
  g_autoptr (GtkBuilder) builder =
      gtk_builder_new_from_resource ("/com/example/VitK2/vitk-shortcuts.ui");
  g_autoptr (GtkBuilder) pdf =
      gtk_builder_new_from_resource ("/com/example/VitK2/vitk-shortcuts-pdf.ui");
  GtkBuildable *list = GTK_BUILDABLE (gtk_builder_get_object (builder, "shortcuts"));

  /* GTK 4.8 adds a section in no other way. */
  GTK_BUILDABLE_GET_IFACE (list)->add_child (list, builder, gtk_builder_get_object (pdf, "section"),
                                             NULL);
  name_search (GTK_WIDGET (list));
  return GTK_WIDGET (list);
}

/**
 * vitk_key_list_show:
 * @window: a window
 *
 * Shows all keys. The list is made when it is first asked for: it would take a tenth of the time
 * that a window takes to appear. As the window's help it also finds the keys of the actions it
 * lists.
 */
void
vitk_key_list_show (GtkApplicationWindow *window)
{
  if (gtk_application_window_get_help_overlay (window) == NULL)
    gtk_application_window_set_help_overlay (window, GTK_SHORTCUTS_WINDOW (create ()));
  vitk_presenting_begin (GTK_WINDOW (gtk_application_window_get_help_overlay (window)));
}
