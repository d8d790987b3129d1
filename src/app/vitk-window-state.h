/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "library/vitk-reading-window.h"
#include "widgets/vitk-parts.h"

G_BEGIN_DECLS

void vitk_window_state_apply (GtkWindow *window, VitkParts *parts, const VitkReadingWindow *state);
void vitk_window_state_get (GtkWindow *window, VitkParts *parts, VitkReadingWindow *state);
void vitk_window_state_restore (GtkWindow *window, VitkParts *parts);
void vitk_window_state_save (GtkWindow *window, VitkParts *parts);
void vitk_window_state_bind (const char *key, GObject *object, const char *property);

G_END_DECLS
