/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

PangoLayout *vitk_map_layout_new (PangoContext *context, const char *words, double width,
                                  double scale, gboolean bold);
void vitk_map_layout_get_size (PangoLayout *layout, double *width, double *height);
double vitk_map_context_get_em (PangoContext *context);

G_END_DECLS
