/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "widgets/vitk-figure-view.h"
#include "widgets/vitk-pane.h"

G_BEGIN_DECLS

#define VITK_TYPE_PANES (vitk_panes_get_type ())
G_DECLARE_FINAL_TYPE (VitkPanes, vitk_panes, VITK, PANES, GtkWidget)

void vitk_panes_set_article (VitkPanes *self, VitkArticle *article, GPtrArray *notes,
                             VitkGraphicFunc find_graphic, gpointer user_data,
                             GDestroyNotify destroy);
const char *vitk_panes_get_front (VitkPanes *self);
const char *vitk_panes_get_front_title (VitkPanes *self);
void vitk_panes_set_front (VitkPanes *self, const char *name);
const VitkAnchor *vitk_panes_get_shown (VitkPanes *self);
void vitk_panes_get_view (VitkPanes *self, double *scroll, const char **filter);
gboolean vitk_panes_have_kind (VitkAnchorKind kind);
gboolean vitk_panes_show_anchor (VitkPanes *self, const VitkAnchor *anchor);
gboolean vitk_panes_show_notes (VitkPanes *self, const VitkAnchor *anchor);
gboolean vitk_panes_show_study (VitkPanes *self, const VitkAnchor *anchor);
void vitk_panes_show_overview (VitkPanes *self);
void vitk_panes_restore (VitkPanes *self, const char *name, const VitkAnchor *shown, double scroll,
                         const char *filter);

G_END_DECLS
