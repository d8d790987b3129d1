/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "app/vitk-reading-aids.h"
#include "app/vitk-trail.h"
#include "widgets/vitk-note-margin.h"
#include "workspace/vitk-workspace.h"

#include <gtk/gtk.h>

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

#define VITK_TYPE_ARTICLE_PAGE (vitk_article_page_get_type ())
G_DECLARE_FINAL_TYPE (VitkArticlePage, vitk_article_page, VITK, ARTICLE_PAGE, GtkWidget)

void vitk_article_page_set_workspace (VitkArticlePage *self, VitkWorkspace *workspace);
VitkWorkspace *vitk_article_page_get_workspace (VitkArticlePage *self);
VitkNavigator *vitk_article_page_get_navigator (VitkArticlePage *self);
VitkTrail *vitk_article_page_get_trail (VitkArticlePage *self);
VitkArticleView *vitk_article_page_get_view (VitkArticlePage *self);
VitkParts *vitk_article_page_get_parts (VitkArticlePage *self);
VitkNoteMargin *vitk_article_page_get_margin (VitkArticlePage *self);
const char *vitk_article_page_get_section_path (VitkArticlePage *self);
gboolean vitk_article_page_jump (VitkArticlePage *self, const char *name, VitkJump way);
void vitk_article_page_show_overview (VitkArticlePage *self);
void vitk_article_page_go_by (VitkArticlePage *self, int steps);
void vitk_article_page_toggle_contents (VitkArticlePage *self);
void vitk_article_page_toggle_pane (VitkArticlePage *self);
char *vitk_article_page_dup_anchor (VitkArticlePage *self);
void vitk_article_page_show_pane (VitkArticlePage *self, const char *name);
VitkReadingAids *vitk_article_page_get_aids (VitkArticlePage *self);
VitkPageSearch *vitk_article_page_get_search (VitkArticlePage *self);

G_END_DECLS
