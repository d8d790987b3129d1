/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "widgets/vitk-column-marks.h"

G_BEGIN_DECLS

/**
 * VitkMarkTick:
 * @y: its middle, in pixels from the top
 * @current: whether the reader is there
 */
typedef struct
{
  int y;
  gboolean current;
} VitkMarkTick;

#define VITK_TYPE_MARK_TICKS (vitk_mark_ticks_get_type ())
G_DECLARE_FINAL_TYPE (VitkMarkTicks, vitk_mark_ticks, VITK, MARK_TICKS, GtkWidget)

GtkWidget *vitk_mark_ticks_new (VitkColumnMarks *marks, GtkTextView *view);
void vitk_mark_ticks_set_exact (VitkMarkTicks *self, gboolean exact);
GArray *vitk_mark_ticks_list (VitkMarkTicks *self, int height);

G_END_DECLS
