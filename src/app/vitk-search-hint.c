/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "app/vitk-search-hint.h"

#include "app/vitk-settings.h"

#include <glib/gi18n-lib.h>

static void
on_side_changed (GtkStack *side, GParamSpec *pspec, GSettings *settings)
{
  if (gtk_stack_get_visible_child (side) != gtk_widget_get_first_child (GTK_WIDGET (side)))
    g_settings_set_boolean (settings, "search-found", TRUE);
}

/**
 * vitk_search_hint_show:
 * @side: shows the contents, which are a box and its first page, or the search
 *
 * Says in one line below the contents how to search, until the reader has opened the search once,
 * in whichever window. That is remembered; where nothing is, the line would never go and is left
 * out.
 */
void
vitk_search_hint_show (GtkStack *side)
{
  g_autoptr (GSettings) settings = vitk_settings_new ();
  GtkWidget *label;

  if (settings == NULL || g_settings_get_boolean (settings, "search-found"))
    return;
  label = gtk_label_new (_ ("Ctrl+F searches the article"));
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "search-hint");
  gtk_box_append (GTK_BOX (gtk_widget_get_first_child (GTK_WIDGET (side))), label);
  g_settings_bind (settings, "search-found", label, "visible",
                   G_SETTINGS_BIND_GET | G_SETTINGS_BIND_INVERT_BOOLEAN);
  g_signal_connect_object (side, "notify::visible-child", G_CALLBACK (on_side_changed), settings,
                           G_CONNECT_DEFAULT);
}
