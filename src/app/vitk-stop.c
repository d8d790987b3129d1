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
  g_clear_pointer (&stop->view_state, g_variant_unref);
  g_free (stop->view);
  g_free (stop->pane);
  g_free (stop->shown);
  g_free (stop->filter);
  g_free (stop->query);
  g_free (stop->found);
  g_free (stop->section_words);
  g_free (stop->line_words);
  g_free (stop->shown_words);
  g_free (stop);
}

static gboolean
is_same_place (const VitkPlace *place, const VitkPlace *other)
{
  if (place == NULL || other == NULL)
    return place == other;
  return g_str_equal (place->anchor, other->anchor) && place->character == other->character &&
         place->offset == other->offset;
}

static gboolean
is_same_view (const VitkStop *stop, const VitkStop *other)
{
  if (stop->view_state == NULL || other->view_state == NULL)
    return g_strcmp0 (stop->view, other->view) == 0 && stop->view_state == other->view_state;
  return g_strcmp0 (stop->view, other->view) == 0 &&
         g_variant_equal (stop->view_state, other->view_state);
}

/**
 * vitk_stop_looks_like:
 * @stop: a stop
 * @other: another
 *
 * Returns: whether a reader sees the same at both, to the pixel; the keyboard focus may be
 * elsewhere
 */
gboolean
vitk_stop_looks_like (const VitkStop *stop, const VitkStop *other)
{
  return is_same_place (stop->place, other->place) && is_same_view (stop, other) &&
         stop->mode == other->mode && stop->pane_shown == other->pane_shown &&
         g_strcmp0 (stop->pane, other->pane) == 0 && g_strcmp0 (stop->shown, other->shown) == 0 &&
         g_strcmp0 (stop->filter, other->filter) == 0 && stop->scroll == other->scroll;
}
