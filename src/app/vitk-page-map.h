/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "app/vitk-article-page.h"

G_BEGIN_DECLS

void vitk_page_map_attach (VitkArticlePage *page);

G_END_DECLS
