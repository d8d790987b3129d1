/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "app/vitk-paper-matches.h"
#include "model/vitk-article.h"
#include "widgets/vitk-paper-rack.h"

G_BEGIN_DECLS

#define VITK_TYPE_PAPER_KEEPER (vitk_paper_keeper_get_type ())
G_DECLARE_FINAL_TYPE (VitkPaperKeeper, vitk_paper_keeper, VITK, PAPER_KEEPER, GObject)

void vitk_paper_keeper_prepare (void);
VitkPaperKeeper *vitk_paper_keeper_get (GtkApplication *application);
void vitk_paper_keeper_serve (VitkPaperKeeper *self, VitkPaperRack *rack, VitkArticle *article,
                              const char *key);
void vitk_paper_keeper_add_place (VitkPaperKeeper *self, const char *path);
void vitk_paper_keeper_remove_place (VitkPaperKeeper *self, const char *path);
void vitk_paper_keeper_decide (VitkPaperKeeper *self, const char *paper, const char *key,
                               const char *anchor, VitkPaperVerdict verdict);
void vitk_paper_keeper_take (VitkPaperKeeper *self, const char *path, const char *key,
                             const char *anchor);
void vitk_paper_keeper_ask (VitkPaperKeeper *self);
void vitk_paper_keeper_rescan (VitkPaperKeeper *self);
GPtrArray *vitk_paper_keeper_get_places (VitkPaperKeeper *self);
gboolean vitk_paper_keeper_is_busy (VitkPaperKeeper *self);

G_END_DECLS
