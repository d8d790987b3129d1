/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "widgets/vitk-parts.h"

G_BEGIN_DECLS

void vitk_window_state_restore (GtkWindow *window, VitkParts *parts);
void vitk_window_state_save (GtkWindow *window, VitkParts *parts);

G_END_DECLS
