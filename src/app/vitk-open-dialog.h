/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "app/vitk-window.h"

G_BEGIN_DECLS

void vitk_open_dialog_show (GtkWindow *window);
void vitk_open_drop_add (GtkWindow *window);

G_END_DECLS
