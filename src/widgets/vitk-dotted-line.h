/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void vitk_dotted_line_append (GtkSnapshot *snapshot, const GdkRGBA *color, float x, float y,
                              float width);

G_END_DECLS
