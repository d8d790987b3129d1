/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "evidence/vitk-evidence-map.h"
#include "export/vitk-paper-picture.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

VitkPaperPicture *vitk_map_picture_new (VitkEvidenceMap *map, PangoContext *context, double width);

G_END_DECLS
