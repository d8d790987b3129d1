/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-article.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VITK_TYPE_PANE (vitk_pane_get_type ())
G_DECLARE_INTERFACE (VitkPane, vitk_pane, VITK, PANE, GtkWidget)

/**
 * VitkPaneInterface:
 * @set_article: shows the overview of an article, with the editor's notes on it
 * @show_anchor: shows one part of the article, or the overview for %NULL; returns whether the pane
 *   has it
 * @get_shown: what is shown, %NULL for the overview
 * @grab_focus: moves the keyboard focus to what is shown
 * @get_view: how far it is scrolled, in pixels, and what was typed to filter it, if anything
 * @set_view: the same again, as soon as what is shown has its size
 *
 * What stands beside the text: one kind of thing, all of them or one.
 */
struct _VitkPaneInterface
{
  GTypeInterface parent_interface;

  void (*set_article) (VitkPane *self, VitkArticle *article, GPtrArray *notes);
  gboolean (*show_anchor) (VitkPane *self, const VitkAnchor *anchor);
  const VitkAnchor *(*get_shown) (VitkPane *self);
  void (*grab_focus) (VitkPane *self);
  void (*get_view) (VitkPane *self, double *scroll, const char **filter);
  void (*set_view) (VitkPane *self, double scroll, const char *filter);
};

void vitk_pane_set_article (VitkPane *self, VitkArticle *article, GPtrArray *notes);
gboolean vitk_pane_show_anchor (VitkPane *self, const VitkAnchor *anchor);
const VitkAnchor *vitk_pane_get_shown (VitkPane *self);
void vitk_pane_grab_focus (VitkPane *self);
void vitk_pane_get_view (VitkPane *self, double *scroll, const char **filter);
void vitk_pane_set_view (VitkPane *self, double scroll, const char *filter);

G_END_DECLS
