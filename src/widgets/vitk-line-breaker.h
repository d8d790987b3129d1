/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _VitkLineBreaker VitkLineBreaker;

/**
 * VitkLineBreakFunc:
 * @view: the text view
 *
 * Does its part before or after the lines of @view are broken anew.
 */
typedef void (*VitkLineBreakFunc) (GtkTextView *view);

VitkLineBreaker *vitk_line_breaker_new (GtkTextView *view, VitkLineBreakFunc begin,
                                        VitkLineBreakFunc end);
void vitk_line_breaker_free (VitkLineBreaker *self);
void vitk_line_breaker_start (VitkLineBreaker *self, int height);
void vitk_line_breaker_stop (VitkLineBreaker *self);
gboolean vitk_line_breaker_is_running (VitkLineBreaker *self);

G_END_DECLS
