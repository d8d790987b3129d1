/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "widgets/vitk-mark-set.h"
#include "widgets/vitk-parts.h"
#include "widgets/vitk-place.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * VitkStopFocus:
 * @VITK_STOP_FOCUS_TEXT: in the text, or nowhere
 * @VITK_STOP_FOCUS_CONTENTS: in the table of contents
 * @VITK_STOP_FOCUS_SEARCH: in the search
 * @VITK_STOP_FOCUS_PANE: in the pane
 * @VITK_STOP_FOCUS_TABS: in what switches between the panes
 * @VITK_STOP_FOCUS_VIEW: in what stood in the place of the text
 *
 * The part of the window with the keyboard focus.
 */
typedef enum
{
  VITK_STOP_FOCUS_TEXT,
  VITK_STOP_FOCUS_CONTENTS,
  VITK_STOP_FOCUS_SEARCH,
  VITK_STOP_FOCUS_PANE,
  VITK_STOP_FOCUS_TABS,
  VITK_STOP_FOCUS_VIEW
} VitkStopFocus;

/**
 * VitkStop:
 * @place: (nullable): where the text stood
 * @view: (nullable): name of the view in its place; %NULL if that was the text
 * @view_state: (nullable): what that showed
 * @pane: (nullable): name of the pane in front
 * @shown: (nullable): name of the anchor it showed; %NULL for its overview
 * @filter: (nullable): what was typed to filter it
 * @scroll: how far it was scrolled, in pixels
 * @mode: how much there was room for
 * @marks: (nullable): what was marked
 * @mark: which of the marked places the reader was at, or -1
 * @query: (nullable): what was searched for; %NULL if nothing was
 * @all: whether in all articles
 * @found: (nullable): the address of the result that was selected
 * @pane_shown: whether the pane could be seen
 * @focus: the part with the keyboard focus
 * @focus_index: which of the widgets of the pane had it, or -1
 * @focus_widget: the widget that had it, as long as it is there
 * @section_words: (nullable): the section that was read, for people
 * @line_words: (nullable): the first words in view, which tell it from other places there
 * @shown_words: (nullable): what the pane or the view showed, for people
 *
 * All that is needed to come back to where a reader was.
 */
typedef struct
{
  VitkPlace *place;
  char *view;
  GVariant *view_state;
  char *pane;
  char *shown;
  char *filter;
  double scroll;
  VitkPartsMode mode;
  VitkMarkSet *marks;
  int mark;
  char *query;
  gboolean all;
  char *found;
  gboolean pane_shown;
  VitkStopFocus focus;
  int focus_index;
  GWeakRef focus_widget;
  char *section_words;
  char *line_words;
  char *shown_words;
} VitkStop;

VitkStop *vitk_stop_new (VitkPlace *place, const char *pane, const char *shown);
void vitk_stop_free (VitkStop *stop);
gboolean vitk_stop_looks_like (const VitkStop *stop, const VitkStop *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkStop, vitk_stop_free)

G_END_DECLS
