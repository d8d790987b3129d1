/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-article.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * VitkGraphicFunc:
 * @graphics: (element-type utf8): files as the article names them, best first
 * @user_data: its data
 *
 * Finds the file of a picture.
 *
 * Returns: (transfer full) (nullable): the first of @graphics that is there
 */
typedef GFile *(*VitkGraphicFunc) (GPtrArray *graphics, gpointer user_data);

#define VITK_TYPE_FIGURE_VIEW (vitk_figure_view_get_type ())
G_DECLARE_FINAL_TYPE (VitkFigureView, vitk_figure_view, VITK, FIGURE_VIEW, GtkWidget)

GtkWidget *vitk_figure_view_new (VitkArticle *article, const VitkFigure *figure, GFile *picture);
const VitkFigure *vitk_figure_view_get_figure (VitkFigureView *self);
gboolean vitk_figure_view_is_placed (VitkFigureView *self);

G_END_DECLS
