/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "app/vitk-page-map.h"

#include "widgets/vitk-map-view.h"
#include "widgets/vitk-stage.h"

#include <glib/gi18n-lib.h>

/* The map is given the studies when it comes to the front with another article. */
static void
on_front (VitkStage *stage, GParamSpec *pspec, VitkArticlePage *page)
{
  VitkStageView *front = vitk_stage_get_front_view (stage);
  VitkWorkspace *workspace = vitk_article_page_get_workspace (page);
  VitkArticle *shown;

  if (!VITK_IS_MAP_VIEW (front) || workspace == NULL)
    return;
  shown = vitk_map_view_get_article (VITK_MAP_VIEW (front));
  if (shown == vitk_workspace_get_article (workspace))
    return;
  /* What was asked of one article is not asked of the next. */
  vitk_map_view_set_filter (VITK_MAP_VIEW (front), NULL);
  vitk_map_view_set_studies (VITK_MAP_VIEW (front), vitk_workspace_get_studies (workspace));
}

/**
 * vitk_page_map_attach:
 * @page: a page
 *
 * Adds the map of the evidence to what may stand in the place of its text.
 */
void
vitk_page_map_attach (VitkArticlePage *page)
{
  VitkStage *stage = vitk_article_page_get_stage (page);

  vitk_stage_add_view (stage, "map", _ ("Evidence Map"), VITK_TYPE_MAP_VIEW);
  g_signal_connect (stage, "notify::front", G_CALLBACK (on_front), page);
}
