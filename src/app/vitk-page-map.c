/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "app/vitk-page-map.h"

#include "widgets/vitk-map-view.h"
#include "widgets/vitk-stage.h"

#include <glib/gi18n-lib.h>

/* The map of the evidence on the stage of a page: its studies are read, in a thread, when it comes
 * to the front for the first time with an article. */

static void
read_studies (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  VitkWorkspace *workspace = data;

  g_task_return_pointer (task,
                         vitk_studies_new (vitk_workspace_get_article (workspace),
                                           vitk_workspace_get_notes (workspace)),
                         (GDestroyNotify) vitk_studies_unref);
}

/* Another article may have been opened since, or the page closed. */
static void
on_read (GObject *object, GAsyncResult *result, gpointer user_data)
{
  VitkArticlePage *page = VITK_ARTICLE_PAGE (object);
  g_autoptr (VitkStudies) studies = g_task_propagate_pointer (G_TASK (result), NULL);
  VitkStageView *view;

  if (vitk_article_page_get_workspace (page) != g_task_get_task_data (G_TASK (result)))
    return;
  view = vitk_stage_get_view (vitk_article_page_get_stage (page), "map");
  vitk_map_view_set_studies (VITK_MAP_VIEW (view), studies);
  /* Who came for the marks, and found none yet. */
  if (gtk_widget_get_focus_child (GTK_WIDGET (view)) != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (view));
}

static void
on_front (VitkStage *stage, GParamSpec *pspec, VitkArticlePage *page)
{
  VitkStageView *front = vitk_stage_get_front_view (stage);
  VitkWorkspace *workspace = vitk_article_page_get_workspace (page);
  VitkArticle *shown =
      VITK_IS_MAP_VIEW (front) ? vitk_map_view_get_article (VITK_MAP_VIEW (front)) : NULL;
  g_autoptr (GTask) task = NULL;

  if (!VITK_IS_MAP_VIEW (front) || workspace == NULL ||
      shown == vitk_workspace_get_article (workspace))
    return;
  /* What was asked of one article is not asked of the next. */
  if (shown != NULL)
    vitk_map_view_set_filter (VITK_MAP_VIEW (front), NULL);
  task = g_task_new (page, NULL, on_read, NULL);
  g_task_set_task_data (task, g_object_ref (workspace), g_object_unref);
  g_task_run_in_thread (task, read_studies);
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
