/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "widgets/vitk-study-choice.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VITK_TYPE_STAGE_VIEW (vitk_stage_view_get_type ())
G_DECLARE_INTERFACE (VitkStageView, vitk_stage_view, VITK, STAGE_VIEW, GtkWidget)

/**
 * VitkStageViewInterface:
 * @set_choice: (nullable): shows those studies of an article that are chosen
 * @dup_state: (nullable): all that is needed to come back to what is shown, scrolled and selected
 * @set_state: (nullable): shows that again
 * @dup_words: (nullable): what is shown, for people
 * @dup_anchor: (nullable): the name of what the reader is at in it
 *
 * What may stand in the place of the text.
 */
struct _VitkStageViewInterface
{
  GTypeInterface parent_interface;

  void (*set_choice) (VitkStageView *self, VitkStudyChoice *choice);
  GVariant *(*dup_state) (VitkStageView *self);
  void (*set_state) (VitkStageView *self, GVariant *state);
  char *(*dup_words) (VitkStageView *self);
  char *(*dup_anchor) (VitkStageView *self);
};

void vitk_stage_view_set_choice (VitkStageView *self, VitkStudyChoice *choice);
GVariant *vitk_stage_view_dup_state (VitkStageView *self);
void vitk_stage_view_set_state (VitkStageView *self, GVariant *state);
char *vitk_stage_view_dup_words (VitkStageView *self);
char *vitk_stage_view_dup_anchor (VitkStageView *self);

G_END_DECLS
