/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "widgets/vitk-figure-view.h"

G_BEGIN_DECLS

#define VITK_TYPE_PICTURE_VIEW (vitk_picture_view_get_type ())
G_DECLARE_FINAL_TYPE (VitkPictureView, vitk_picture_view, VITK, PICTURE_VIEW, GtkWidget)

GtkWidget *vitk_picture_view_new (void);
void vitk_picture_view_set_article (VitkPictureView *self, VitkArticle *article,
                                    VitkGraphicFunc find_graphic, gpointer user_data,
                                    GDestroyNotify destroy);
void vitk_picture_view_show (VitkPictureView *self, const char *name);

G_END_DECLS
