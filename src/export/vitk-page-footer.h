/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "export/vitk-packet.h"
#include "export/vitk-page-canvas.h"

G_BEGIN_DECLS

typedef struct _VitkPageFooter VitkPageFooter;

VitkPageFooter *vitk_page_footer_new (const VitkPacket *packet, PangoContext *context);
void vitk_page_footer_free (VitkPageFooter *self);
double vitk_page_footer_measure (const VitkPageFooter *self, double width);
void vitk_page_footer_draw (const VitkPageFooter *self, const VitkPageCanvas *canvas, double x,
                            double bottom, double width, guint page, guint n_pages);

G_END_DECLS
