/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "app/vitk-trail.h"

G_BEGIN_DECLS

/**
 * VitkJump:
 * @VITK_JUMP_TO_THING: a reference, a table, a figure or a term in its pane, while the text stays
 *   where it is; anything else in the text
 * @VITK_JUMP_TO_TEXT: its place in the text
 * @VITK_JUMP_TO_NOTES: the editor's notes that stand beside it
 * @VITK_JUMP_TO_STUDY: the study that it is the reference of, or tells of
 *
 * What is shown of a place.
 */
typedef enum
{
  VITK_JUMP_TO_THING,
  VITK_JUMP_TO_TEXT,
  VITK_JUMP_TO_NOTES,
  VITK_JUMP_TO_STUDY
} VitkJump;

#define VITK_TYPE_GUIDE (vitk_guide_get_type ())
G_DECLARE_FINAL_TYPE (VitkGuide, vitk_guide, VITK, GUIDE, GObject)

VitkGuide *vitk_guide_new (VitkTrail *trail, VitkParts *parts, VitkOutline *outline,
                           VitkStage *stage, VitkMarkFrame *frame, VitkPanes *panes);
void vitk_guide_set_article (VitkGuide *self, VitkArticle *article);
gboolean vitk_guide_jump (VitkGuide *self, const char *name, VitkJump way);
gboolean vitk_guide_read_paper (VitkGuide *self, const char *name);
gboolean vitk_guide_read_found (VitkGuide *self, const char *name, guint page,
                                const char *const *phrases);
void vitk_guide_read_file (VitkGuide *self, const char *path, const char *hash, const char *title);
void vitk_guide_show_overview (VitkGuide *self);
void vitk_guide_show_pane (VitkGuide *self, const char *name);
void vitk_guide_show_view (VitkGuide *self, const char *name);
void vitk_guide_toggle_view (VitkGuide *self, const char *name);
void vitk_guide_toggle_contents (VitkGuide *self);
void vitk_guide_toggle_pane (VitkGuide *self);

G_END_DECLS
