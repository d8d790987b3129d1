/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "app/vitk-article-page.h"
#include "app/vitk-paper-keeper.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define VITK_TYPE_PAPERS_WINDOW (vitk_papers_window_get_type ())
G_DECLARE_FINAL_TYPE (VitkPapersWindow, vitk_papers_window, VITK, PAPERS_WINDOW, AdwWindow)

VitkPapersWindow *vitk_papers_window_new (VitkArticlePage *page, VitkPaperKeeper *keeper,
                                          const char *key);
void vitk_papers_window_show_reference (VitkPapersWindow *self, const char *anchor);

G_END_DECLS
