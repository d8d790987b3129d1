/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "app/vitk-article-page.h"

#include <adwaita.h>

G_BEGIN_DECLS

void vitk_page_actions_add (GActionMap *window, VitkArticlePage *page, AdwToastOverlay *toasts);
void vitk_page_actions_set_enabled (GActionMap *window, gboolean enabled);

G_END_DECLS
