/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-stage-view.h"

G_DEFINE_INTERFACE (VitkStageView, vitk_stage_view, GTK_TYPE_WIDGET)

static void
vitk_stage_view_default_init (VitkStageViewInterface *interface)
{
}

/**
 * vitk_stage_view_set_choice:
 * @self: a view
 * @choice: which of the studies of an article are shown, in all views
 *
 * Shows them, from the beginning.
 */
void
vitk_stage_view_set_choice (VitkStageView *self, VitkStudyChoice *choice)
{
  const VitkStageViewInterface *interface;

  g_return_if_fail (VITK_IS_STAGE_VIEW (self));

  interface = VITK_STAGE_VIEW_GET_IFACE (self);
  if (interface->set_choice != NULL)
    interface->set_choice (self, choice);
}

/**
 * vitk_stage_view_dup_state:
 * @self: a view
 *
 * Returns: (transfer full) (nullable): all that is needed to come back to what is shown
 */
GVariant *
vitk_stage_view_dup_state (VitkStageView *self)
{
  const VitkStageViewInterface *interface;

  g_return_val_if_fail (VITK_IS_STAGE_VIEW (self), NULL);

  interface = VITK_STAGE_VIEW_GET_IFACE (self);
  return interface->dup_state != NULL ? interface->dup_state (self) : NULL;
}

/**
 * vitk_stage_view_set_state:
 * @self: a view
 * @state: what vitk_stage_view_dup_state() returned
 *
 * Shows that again.
 */
void
vitk_stage_view_set_state (VitkStageView *self, GVariant *state)
{
  const VitkStageViewInterface *interface;

  g_return_if_fail (VITK_IS_STAGE_VIEW (self));

  interface = VITK_STAGE_VIEW_GET_IFACE (self);
  if (interface->set_state != NULL)
    interface->set_state (self, state);
}

/**
 * vitk_stage_view_dup_words:
 * @self: a view
 *
 * Returns: (transfer full) (nullable): what is shown, for people; %NULL if the title of the view
 *   says enough
 */
char *
vitk_stage_view_dup_words (VitkStageView *self)
{
  const VitkStageViewInterface *interface;

  g_return_val_if_fail (VITK_IS_STAGE_VIEW (self), NULL);

  interface = VITK_STAGE_VIEW_GET_IFACE (self);
  return interface->dup_words != NULL ? interface->dup_words (self) : NULL;
}

/**
 * vitk_stage_view_dup_anchor:
 * @self: a view
 *
 * Returns: (transfer full) (nullable): the name of the part of the article that the reader is at
 */
char *
vitk_stage_view_dup_anchor (VitkStageView *self)
{
  const VitkStageViewInterface *interface;

  g_return_val_if_fail (VITK_IS_STAGE_VIEW (self), NULL);

  interface = VITK_STAGE_VIEW_GET_IFACE (self);
  return interface->dup_anchor != NULL ? interface->dup_anchor (self) : NULL;
}
