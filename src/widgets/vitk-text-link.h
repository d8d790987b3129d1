/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-article.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Ref-types of cross references in texts that no article has but a card: to the place in the text,
 * so that the card stays in view, and to the study of a reference or a row. */
#define VITK_TEXT_LINK_IN_TEXT "in-text"
#define VITK_TEXT_LINK_TO_STUDY "study"

/**
 * VitkTextLink:
 * @start: first byte of the words it lies on
 * @end: byte after the last; always greater than @start
 * @label: what it leads to, as a screen reader says it
 * @action: the action it activates
 * @targets: (element-type utf8): names of anchors, or one address
 * @choices: (element-type utf8): what each target is called
 * @group: (element-type utf8): all targets of the citation group it belongs to, as in "[12,14–16]";
 *   the members share it
 * @plain: whether the words keep their own colour
 *
 * One link of a text, before it has a widget.
 */
typedef struct
{
  guint start;
  guint end;
  char *label;
  const char *action;
  GPtrArray *targets;
  GPtrArray *choices;
  GPtrArray *group;
  gboolean plain;
} VitkTextLink;

VitkTextLink *vitk_text_link_new (guint start, guint end, const char *action);
GPtrArray *vitk_text_link_list (VitkArticle *article, const VitkText *text);
void vitk_text_link_find_carrier (const VitkText *text, guint place, guint *start, guint *end);
GtkWidget *vitk_text_link_new_widget (const VitkTextLink *link);
void vitk_text_link_include_gap (GtkTextIter *start);
char *vitk_text_link_dup_target_name (const VitkAnchor *anchor);

G_END_DECLS
