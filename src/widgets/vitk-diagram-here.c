/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
/* What is chosen of the diagram that a widget belongs to. */
#include "widgets/vitk-diagram-here.h"

#define KEY "vitk-diagram-here"

/**
 * vitk_diagram_here_set:
 * @widget: a widget that shows a diagram
 * @choice: (nullable): what is chosen of it; %NULL if it shows none any more
 *
 * Lets everything inside @widget find the choice.
 */
void
vitk_diagram_here_set (GtkWidget *widget, VitkDiagramChoice *choice)
{
  g_object_set_data_full (G_OBJECT (widget), KEY, choice != NULL ? g_object_ref (choice) : NULL,
                          g_object_unref);
}

/**
 * vitk_diagram_here_get:
 * @widget: a widget
 *
 * Returns: (transfer none) (nullable): what is chosen of the diagram that it, or what is around it,
 *   shows
 */
VitkDiagramChoice *
vitk_diagram_here_get (GtkWidget *widget)
{
  VitkDiagramChoice *choice = NULL;

  for (; widget != NULL && choice == NULL; widget = gtk_widget_get_parent (widget))
    choice = g_object_get_data (G_OBJECT (widget), KEY);
  return choice;
}
