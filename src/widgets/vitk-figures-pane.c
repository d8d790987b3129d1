/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-figures-pane.h"
#include "widgets/vitk-anchor-words.h"
#include "widgets/vitk-citing-list.h"

#include <glib/gi18n-lib.h>

struct _VitkFiguresPane
{
  VitkOverviewPane parent_instance;

  VitkGraphicFunc find_graphic;
  gpointer user_data;
  GDestroyNotify destroy;
};

G_DEFINE_FINAL_TYPE (VitkFiguresPane, vitk_figures_pane, VITK_TYPE_OVERVIEW_PANE)

static GPtrArray *
vitk_figures_pane_get_things (VitkOverviewPane *pane)
{
  return vitk_article_get_figures (vitk_overview_pane_get_article (pane));
}

static GtkListBoxRow *
vitk_figures_pane_make_row (VitkOverviewPane *pane, gpointer thing)
{
  const VitkFigure *figure = thing;
  g_autofree char *count =
      vitk_citing_list_dup_count (vitk_overview_pane_get_article (pane), figure->anchor);

  return GTK_LIST_BOX_ROW (vitk_overview_row_new (figure->anchor, figure->caption, count));
}

static GtkWidget *
vitk_figures_pane_make_card (VitkOverviewPane *pane, gpointer thing, const VitkAnchor *anchor)
{
  VitkFiguresPane *self = VITK_FIGURES_PANE (pane);
  const VitkFigure *figure = thing;
  g_autofree char *name = vitk_anchor_dup_words (figure->anchor);
  g_autoptr (GFile) picture = NULL;
  GtkWidget *card = vitk_card_new (name);

  if (self->find_graphic != NULL)
    picture = self->find_graphic (figure->graphics, self->user_data);
  vitk_card_append (VITK_CARD (card),
                    vitk_figure_view_new (vitk_overview_pane_get_article (pane), figure, picture));
  vitk_overview_pane_add_place (VITK_CARD (card), figure->anchor);
  vitk_overview_pane_add_ties (pane, VITK_CARD (card), figure->anchor);
  return card;
}

static void
vitk_figures_pane_finalize (GObject *object)
{
  vitk_figures_pane_set_find_graphic (VITK_FIGURES_PANE (object), NULL, NULL, NULL);
  G_OBJECT_CLASS (vitk_figures_pane_parent_class)->finalize (object);
}

static void
vitk_figures_pane_class_init (VitkFiguresPaneClass *class)
{
  VitkOverviewPaneClass *pane_class = VITK_OVERVIEW_PANE_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = vitk_figures_pane_finalize;
  pane_class->kind = VITK_ANCHOR_FIGURE;
  pane_class->name = N_ ("Figures");
  pane_class->all = N_ ("All Figures");
  pane_class->none = N_ ("The article has no figures.");
  pane_class->get_things = vitk_figures_pane_get_things;
  pane_class->make_row = vitk_figures_pane_make_row;
  pane_class->make_card = vitk_figures_pane_make_card;
}

static void
vitk_figures_pane_init (VitkFiguresPane *self)
{
}

/**
 * vitk_figures_pane_set_find_graphic:
 * @self: a pane
 * @find_graphic: (nullable): finds the files of pictures
 * @user_data: its data
 * @destroy: (nullable): frees @user_data
 */
void
vitk_figures_pane_set_find_graphic (VitkFiguresPane *self, VitkGraphicFunc find_graphic,
                                    gpointer user_data, GDestroyNotify destroy)
{
  g_return_if_fail (VITK_IS_FIGURES_PANE (self));

  if (self->destroy != NULL)
    self->destroy (self->user_data);
  self->find_graphic = find_graphic;
  self->user_data = user_data;
  self->destroy = destroy;
}
