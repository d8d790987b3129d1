/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-side-part.h"

/**
 * vitk_side_part_init:
 * @part: a part
 * @width: its width beside the text, in pixels
 * @min_width: what it needs there at least
 *
 * Makes its two places, with nothing in them.
 */
void
vitk_side_part_init (VitkSidePart *part, int width, int min_width)
{
  part->wanted = TRUE;
  part->width = width;
  part->beside = ADW_BIN (adw_bin_new ());
  part->away = ADW_BIN (adw_bin_new ());
  gtk_widget_set_size_request (GTK_WIDGET (part->beside), min_width, -1);
}

/**
 * vitk_side_part_set_child:
 * @part: a part
 * @child: (transfer floating): what it shows
 */
void
vitk_side_part_set_child (VitkSidePart *part, GtkWidget *child)
{
  part->child = child;
  adw_bin_set_child (part->beside, child);
}

/**
 * vitk_side_part_place:
 * @part: a part
 * @beside: whether its place is beside the text
 * @shown: whether that can be seen
 *
 * Puts it there or away.
 */
void
vitk_side_part_place (VitkSidePart *part, gboolean beside, gboolean shown)
{
  AdwBin *from = beside ? part->away : part->beside;
  AdwBin *to = beside ? part->beside : part->away;
  g_autoptr (GtkWidget) child = part->child != NULL ? g_object_ref (part->child) : NULL;

  if (child != NULL && adw_bin_get_child (to) != child)
    {
      adw_bin_set_child (from, NULL);
      adw_bin_set_child (to, child);
    }
  gtk_widget_set_visible (GTK_WIDGET (part->beside), beside && shown);
}
