/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "widgets/vitk-card.h"
#include "widgets/vitk-pane.h"

G_BEGIN_DECLS

#define VITK_TYPE_OVERVIEW_PANE (vitk_overview_pane_get_type ())
G_DECLARE_DERIVABLE_TYPE (VitkOverviewPane, vitk_overview_pane, VITK, OVERVIEW_PANE, GtkWidget)

/**
 * VitkOverviewPaneClass:
 * @kind: what the pane shows
 * @name: what a screen reader calls the list
 * @all: label of the way back from one to the list; %NULL where all is in the list
 * @none: what is said when there is nothing
 * @filter: label of the filter entry; %NULL for none
 * @action: (nullable): what a row of the list activates, with its anchor; by default
 * win.show-anchor
 * @get_things: (transfer none): what the list is made of
 * @dup_summary: (nullable): a line above the list
 * @make_choice: (nullable): chooses among the rows of the list; made anew for each article
 * @find: (nullable): which of the things is shown for an anchor; by default what is of @kind and
 *   around it
 * @make_row: a row of the list
 * @make_card: (nullable): one of them, in full; @anchor is it or something in it. Where it is
 *   %NULL, the row itself is shown
 * @finish_card: (nullable): makes all of such a card that is still to be made
 *
 * One kind of thing that an article has.
 */
struct _VitkOverviewPaneClass
{
  GtkWidgetClass parent_class;

  VitkAnchorKind kind;
  const char *name;
  const char *all;
  const char *none;
  const char *filter;
  const char *action;
  GPtrArray *(*get_things) (VitkOverviewPane *self);
  char *(*dup_summary) (VitkOverviewPane *self);
  GtkWidget *(*make_choice) (VitkOverviewPane *self, GtkListBox *list);
  gpointer (*find) (VitkOverviewPane *self, const VitkAnchor *anchor);
  GtkListBoxRow *(*make_row) (VitkOverviewPane *self, gpointer thing);
  GtkWidget *(*make_card) (VitkOverviewPane *self, gpointer thing, const VitkAnchor *anchor);
  void (*finish_card) (GtkWidget *card);
};

VitkArticle *vitk_overview_pane_get_article (VitkOverviewPane *self);
GPtrArray *vitk_overview_pane_get_notes (VitkOverviewPane *self);
void vitk_overview_pane_add_ties (VitkOverviewPane *self, VitkCard *card, const VitkAnchor *anchor);
void vitk_overview_pane_add_place (VitkCard *card, const VitkAnchor *anchor);
GtkWidget *vitk_overview_row_new (const VitkAnchor *anchor, GPtrArray *caption,
                                  const char *details);

G_END_DECLS
