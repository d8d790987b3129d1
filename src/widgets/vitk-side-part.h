/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * VitkSidePart:
 * @child: what it shows
 * @beside: its place beside the text
 * @away: its place away from it
 * @wanted: whether it is to be seen where it fits beside the text
 * @width: its width there, in pixels
 *
 * A part of a window that has two places.
 */
typedef struct
{
  GtkWidget *child;
  AdwBin *beside;
  AdwBin *away;
  gboolean wanted;
  int width;
} VitkSidePart;

void vitk_side_part_init (VitkSidePart *part, int width, int min_width);
void vitk_side_part_set_child (VitkSidePart *part, GtkWidget *child);
void vitk_side_part_place (VitkSidePart *part, gboolean beside, gboolean shown);

G_END_DECLS
