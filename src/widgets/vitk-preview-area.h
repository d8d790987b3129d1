/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "widgets/vitk-figure-view.h"

G_BEGIN_DECLS

#define VITK_TYPE_PREVIEW_AREA (vitk_preview_area_get_type ())
G_DECLARE_FINAL_TYPE (VitkPreviewArea, vitk_preview_area, VITK, PREVIEW_AREA, GtkWidget)

GtkWidget *vitk_preview_area_new (void);
void vitk_preview_area_set_article (VitkPreviewArea *self, VitkArticle *article,
                                    VitkGraphicFunc find_graphic, gpointer user_data,
                                    GDestroyNotify destroy);

/* For whatever can be previewed, anywhere in an area. */
void vitk_preview_area_enter (GtkWidget *origin, const GdkRectangle *line, GPtrArray *names,
                              const char *first);
void vitk_preview_area_leave (GtkWidget *origin);
gboolean vitk_preview_area_open (GtkWidget *origin, const GdkRectangle *line, GPtrArray *names,
                                 const char *first);

G_END_DECLS
