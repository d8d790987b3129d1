/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-article.h"
#include "model/vitk-diagram.h"

G_BEGIN_DECLS

const char *vitk_diagram_place_find (VitkArticle *article, const VitkDiagram *diagram,
                                     const char *anchor, guint byte);

G_END_DECLS
