/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "evidence/vitk-evidence-map.h"
#include "export/vitk-page-part.h"

G_BEGIN_DECLS

VitkPagePart *vitk_page_picture_new (cairo_surface_t *picture, double width, double height);
VitkPagePart *vitk_page_picture_new_map (VitkEvidenceMap *map, PangoContext *context, double width,
                                         double height);
gboolean vitk_page_picture_fits (VitkEvidenceMap *map, PangoContext *context, double width);

G_END_DECLS
