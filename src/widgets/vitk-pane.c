/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-pane.h"

G_DEFINE_INTERFACE (VitkPane, vitk_pane, GTK_TYPE_WIDGET)

static void
vitk_pane_default_init (VitkPaneInterface *interface)
{
}

/**
 * vitk_pane_set_article:
 * @self: a pane
 * @article: an article
 * @notes: (element-type VitkNote): the editor's notes on it
 *
 * Shows all that an article has of the pane's kind.
 */
void
vitk_pane_set_article (VitkPane *self, VitkArticle *article, GPtrArray *notes)
{
  g_return_if_fail (VITK_IS_PANE (self));

  VITK_PANE_GET_IFACE (self)->set_article (self, article, notes);
}

/**
 * vitk_pane_show_anchor:
 * @self: a pane
 * @anchor: (nullable): what to show; %NULL for the overview of all
 *
 * Returns: whether the pane has it; if not, nothing changes
 */
gboolean
vitk_pane_show_anchor (VitkPane *self, const VitkAnchor *anchor)
{
  g_return_val_if_fail (VITK_IS_PANE (self), FALSE);

  return VITK_PANE_GET_IFACE (self)->show_anchor (self, anchor);
}

/**
 * vitk_pane_get_shown:
 * @self: a pane
 *
 * Returns: (nullable): what is shown; %NULL for the overview of all
 */
const VitkAnchor *
vitk_pane_get_shown (VitkPane *self)
{
  g_return_val_if_fail (VITK_IS_PANE (self), NULL);

  return VITK_PANE_GET_IFACE (self)->get_shown (self);
}

/**
 * vitk_pane_grab_focus:
 * @self: a pane
 *
 * Moves the keyboard focus to what is shown.
 */
void
vitk_pane_grab_focus (VitkPane *self)
{
  g_return_if_fail (VITK_IS_PANE (self));

  VITK_PANE_GET_IFACE (self)->grab_focus (self);
}

/**
 * vitk_pane_get_view:
 * @self: a pane
 * @scroll: (out): how far it is scrolled, in pixels
 * @filter: (out) (nullable): what was typed to filter it; %NULL where there is no filter
 */
void
vitk_pane_get_view (VitkPane *self, double *scroll, const char **filter)
{
  g_return_if_fail (VITK_IS_PANE (self));

  VITK_PANE_GET_IFACE (self)->get_view (self, scroll, filter);
}

/**
 * vitk_pane_set_view:
 * @self: a pane
 * @scroll: how far it is to be scrolled, in pixels
 * @filter: (nullable): what is to be in its filter; %NULL for what is there
 *
 * Brings what is shown back to where it was, as soon as it has its size.
 */
void
vitk_pane_set_view (VitkPane *self, double scroll, const char *filter)
{
  g_return_if_fail (VITK_IS_PANE (self));

  VITK_PANE_GET_IFACE (self)->set_view (self, scroll, filter);
}
