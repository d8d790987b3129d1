/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "widgets/vitk-figure-view.h"

G_BEGIN_DECLS

#define VITK_TYPE_PREVIEW (vitk_preview_get_type ())
G_DECLARE_FINAL_TYPE (VitkPreview, vitk_preview, VITK, PREVIEW, GtkPopover)

GtkWidget *vitk_preview_new (VitkArticle *article, GPtrArray *names, const char *first,
                             VitkGraphicFunc find_graphic, gpointer user_data);
void vitk_preview_open (VitkPreview *self, const GdkRectangle *line, gboolean focus);
void vitk_preview_close (VitkPreview *self);

G_END_DECLS
