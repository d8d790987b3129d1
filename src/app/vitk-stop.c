/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "app/vitk-stop.h"

/**
 * vitk_stop_new:
 * @place: (transfer full) (nullable): where the text stands
 * @pane: (nullable): name of the pane in front
 * @shown: (nullable): name of the anchor it shows
 *
 * Returns: (transfer full): the stop, with the focus in the text
 */
VitkStop *
vitk_stop_new (VitkPlace *place, const char *pane, const char *shown)
{
  VitkStop *stop = g_new0 (VitkStop, 1);

  stop->place = place;
  stop->pane = g_strdup (pane);
  stop->shown = g_strdup (shown);
  stop->mark = -1;
  stop->focus_index = -1;
  g_weak_ref_init (&stop->focus_widget, NULL);
  return stop;
}

/**
 * vitk_stop_free:
 * @stop: (transfer full) (nullable): a stop
 */
void
vitk_stop_free (VitkStop *stop)
{
  if (stop == NULL)
    return;
  g_clear_pointer (&stop->place, vitk_place_free);
  g_clear_pointer (&stop->marks, vitk_mark_set_unref);
  g_weak_ref_clear (&stop->focus_widget);
  g_free (stop->pane);
  g_free (stop->shown);
  g_free (stop);
}
