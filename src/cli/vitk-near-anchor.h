/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-article.h"

G_BEGIN_DECLS

char *vitk_near_anchor_dup_message (VitkArticle *article, const char *name);

G_END_DECLS
