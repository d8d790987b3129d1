/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-article.h"
#include "model/vitk-note.h"

G_BEGIN_DECLS

GPtrArray *vitk_note_check (VitkArticle *article, GPtrArray *notes, const char *name);

G_END_DECLS
