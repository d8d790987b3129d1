/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-pdf-flap.h"

/* The pages of a PDF, and its sidebar: beside them, or, where that would leave them no room, over
 * them. */

/* Whoever closes the sidebar while in it goes on reading. */
static void
on_revealed (AdwFlap *self)
{
  if (!adw_flap_get_reveal_flap (self) &&
      gtk_widget_get_focus_child (adw_flap_get_flap (self)) != NULL)
    gtk_widget_grab_focus (adw_flap_get_content (self));
}

static gboolean
on_folding_over (gpointer user_data)
{
  vitk_pdf_flap_uncover (user_data);
  return G_SOURCE_REMOVE;
}

/* What stood beside the pages is not to cover them. It is told while this is given its place, when
 * nothing else may be given another. */
static void
on_folded (AdwFlap *self)
{
  g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_folding_over, g_object_ref (self), g_object_unref);
}

/**
 * vitk_pdf_flap_new:
 * @sidebar: what stands beside the pages, or over them
 * @front: the pages, whose natural width is what they want to be left
 *
 * Returns: (transfer floating): both, the sidebar hidden
 */
AdwFlap *
vitk_pdf_flap_new (GtkWidget *sidebar, GtkWidget *front)
{
  AdwFlap *self = ADW_FLAP (adw_flap_new ());

  /* Pages would shine through. */
  gtk_widget_add_css_class (sidebar, "background");
  adw_flap_set_flap (self, sidebar);
  adw_flap_set_separator (self, gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  adw_flap_set_content (self, front);
  adw_flap_set_reveal_flap (self, FALSE);
  /* It comes when it is asked for, not when there is room again. */
  adw_flap_set_locked (self, TRUE);
  adw_flap_set_swipe_to_open (self, FALSE);
  adw_flap_set_fold_threshold_policy (self, ADW_FOLD_THRESHOLD_POLICY_NATURAL);
  g_signal_connect (self, "notify::reveal-flap", G_CALLBACK (on_revealed), NULL);
  g_signal_connect (self, "notify::folded", G_CALLBACK (on_folded), NULL);
  return self;
}

/**
 * vitk_pdf_flap_toggle:
 * @self: pages and sidebar
 *
 * Shows the sidebar, and goes there, or hides it, and goes back to the pages.
 */
void
vitk_pdf_flap_toggle (AdwFlap *self)
{
  adw_flap_set_reveal_flap (self, !adw_flap_get_reveal_flap (self));
  gtk_widget_grab_focus (adw_flap_get_reveal_flap (self) ? adw_flap_get_flap (self)
                                                         : adw_flap_get_content (self));
}

/**
 * vitk_pdf_flap_uncover:
 * @self: pages and sidebar
 *
 * Hides the sidebar if it stands over the pages.
 */
void
vitk_pdf_flap_uncover (AdwFlap *self)
{
  if (adw_flap_get_folded (self))
    adw_flap_set_reveal_flap (self, FALSE);
}
