/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "widgets/vitk-figure-view.h"

G_BEGIN_DECLS

GtkWidget *vitk_preview_entry_new (VitkArticle *article, const VitkAnchor *anchor, gboolean alone,
                                   VitkGraphicFunc find_graphic, gpointer user_data);

G_END_DECLS
