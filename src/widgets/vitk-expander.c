/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-expander.h"

/* GTK 4.8 would give the keyboard focus to what is hidden, where it is lost: Tab went no further.
 */
static void
shut (GtkExpander *expander)
{
  GtkWidget *child = gtk_expander_get_child (expander);

  if (child != NULL)
    gtk_widget_set_can_focus (child, gtk_expander_get_expanded (expander));
}

/**
 * vitk_expander_new:
 * @words: what it shows when it is opened
 *
 * Returns: (transfer floating): an expander that the keyboard passes while it is shut
 */
GtkWidget *
vitk_expander_new (const char *words)
{
  GtkWidget *expander = gtk_expander_new (words);

  gtk_accessible_update_property (GTK_ACCESSIBLE (expander), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
  g_signal_connect (expander, "notify::expanded", G_CALLBACK (shut), NULL);
  g_signal_connect (expander, "notify::child", G_CALLBACK (shut), NULL);
  return expander;
}
