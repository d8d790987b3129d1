/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the X server shows while a program starts. */
typedef struct _ScreenWatch ScreenWatch;

ScreenWatch *screen_watch_new (void);
void screen_watch_free (ScreenWatch *self);
void screen_watch_run (ScreenWatch *self, gint64 *picture, gint64 *rest);

G_END_DECLS
