/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "widgets/vitk-text-label.h"

G_BEGIN_DECLS

void vitk_block_box_append (GtkWidget *box, VitkArticle *article, GPtrArray *blocks);

G_END_DECLS
