/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *vitk_rows_window_new (GtkWindow *parent, const char *title, AdwPreferencesGroup *group);

G_END_DECLS
