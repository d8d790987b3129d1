/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "widgets/vitk-mark-set.h"
#include "widgets/vitk-place.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * VitkStopFocus:
 * @VITK_STOP_FOCUS_TEXT: in the text, or nowhere
 * @VITK_STOP_FOCUS_CONTENTS: in the table of contents
 * @VITK_STOP_FOCUS_PANE: in the pane
 *
 * The part of the window with the keyboard focus.
 */
typedef enum
{
  VITK_STOP_FOCUS_TEXT,
  VITK_STOP_FOCUS_CONTENTS,
  VITK_STOP_FOCUS_PANE
} VitkStopFocus;

/**
 * VitkStop:
 * @place: (nullable): where the text stood
 * @pane: (nullable): name of the pane in front
 * @shown: (nullable): name of the anchor it showed; %NULL for its overview
 * @marks: (nullable): what was marked
 * @mark: which of the marked places the reader was at, or -1
 * @pane_shown: whether the pane could be seen
 * @focus: the part with the keyboard focus
 * @focus_index: which of the widgets of the pane had it, or -1
 * @focus_widget: the widget that had it, as long as it is there
 *
 * All that is needed to come back to where a reader was.
 */
typedef struct
{
  VitkPlace *place;
  char *pane;
  char *shown;
  VitkMarkSet *marks;
  int mark;
  gboolean pane_shown;
  VitkStopFocus focus;
  int focus_index;
  GWeakRef focus_widget;
} VitkStop;

VitkStop *vitk_stop_new (VitkPlace *place, const char *pane, const char *shown);
void vitk_stop_free (VitkStop *stop);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkStop, vitk_stop_free)

G_END_DECLS
