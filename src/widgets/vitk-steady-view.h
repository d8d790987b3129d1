/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VITK_TYPE_STEADY_VIEW (vitk_steady_view_get_type ())
G_DECLARE_DERIVABLE_TYPE (VitkSteadyView, vitk_steady_view, VITK, STEADY_VIEW, GtkTextView)

/**
 * VitkSteadyViewClass:
 * @take_width: gives the text its width, unless that is the one it has
 * @lay_out: allocates the view and what lies on it
 */
struct _VitkSteadyViewClass
{
  GtkTextViewClass parent_class;

  void (*take_width) (VitkSteadyView *self, int width, int height);
  void (*lay_out) (VitkSteadyView *self, int width, int height, int baseline);
};

void vitk_steady_view_allocate_text (VitkSteadyView *self, int width, int height, int baseline);
void vitk_steady_view_break_lines (VitkSteadyView *self);
gboolean vitk_steady_view_is_breaking (VitkSteadyView *self);

G_END_DECLS
