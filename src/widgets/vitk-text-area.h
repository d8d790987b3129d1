/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "widgets/vitk-insets.h"
#include "widgets/vitk-text-map.h"

G_BEGIN_DECLS

gboolean vitk_text_area_find (GtkTextView *view, VitkTextMap *map, VitkInsets *insets,
                              const VitkAnchor *anchor, GdkRectangle *area);
gboolean vitk_text_area_is_in_view (GtkTextView *view, const GtkTextIter *iter);
GArray *vitk_text_area_list_lines (GtkTextView *view, int start, int end);

G_END_DECLS
