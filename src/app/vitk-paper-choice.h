/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "app/vitk-paper-keeper.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define VITK_TYPE_PAPER_CHOICE (vitk_paper_choice_get_type ())
G_DECLARE_FINAL_TYPE (VitkPaperChoice, vitk_paper_choice, VITK, PAPER_CHOICE, GtkWidget)

GtkWidget *vitk_paper_choice_new (VitkPaperKeeper *keeper, VitkArticle *article, const char *key);
void vitk_paper_choice_set_matches (VitkPaperChoice *self, VitkPaperMatches *matches);
void vitk_paper_choice_show_paper (VitkPaperChoice *self, const char *hash);
void vitk_paper_choice_show_reference (VitkPaperChoice *self, const char *anchor);

G_END_DECLS
