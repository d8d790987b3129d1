/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

PangoFontMetrics *vitk_font_metrics_find (PangoContext *context);

G_END_DECLS
