/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-study-button.h"

#include "widgets/vitk-study-desk.h"

#include <glib/gi18n-lib.h>

static void
follow (GtkWidget *button, const VitkAnchor *anchor)
{
  gtk_widget_activate_action (button, "win.show-study", "s", anchor->name);
}

/* The desk is around it as soon as it is in a window. */
static void
update (GtkWidget *button, GParamSpec *pspec, const VitkAnchor *anchor)
{
  VitkStudyDesk *desk = vitk_study_desk_find (button);
  VitkStudies *studies = desk != NULL ? vitk_study_desk_get_studies (desk) : NULL;
  const VitkStudy *study = studies != NULL ? vitk_studies_find (studies, anchor->name) : NULL;

  gtk_widget_set_visible (button, study != NULL && study->n_places > 0);
}

/**
 * vitk_study_button_new:
 * @anchor: the anchor of a reference; must live as long
 *
 * Returns: (transfer floating): a button that shows the study of a reference; not to be seen where
 *   no table tells of it
 */
GtkWidget *
vitk_study_button_new (const VitkAnchor *anchor)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Show Study"));

  gtk_widget_set_visible (button, FALSE);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect (button, "clicked", G_CALLBACK (follow), (gpointer) anchor);
  g_signal_connect (button, "notify::root", G_CALLBACK (update), (gpointer) anchor);
  return button;
}
