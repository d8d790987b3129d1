/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "app/vitk-article-page.h"
#include "workspace/vitk-opening.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define VITK_TYPE_WINDOW (vitk_window_get_type ())
G_DECLARE_FINAL_TYPE (VitkWindow, vitk_window, VITK, WINDOW, AdwApplicationWindow)

VitkWindow *vitk_window_new (GtkApplication *application);
void vitk_window_open (VitkWindow *self, VitkOpening *opening, const VitkDestination *destination);
void vitk_window_go_to (VitkWindow *self, const VitkDestination *destination);
void vitk_window_tell (VitkWindow *self, const char *message);
VitkArticlePage *vitk_window_get_page (VitkWindow *self);
GFile *vitk_window_get_file (VitkWindow *self);
gboolean vitk_window_is_spare (VitkWindow *self);

G_END_DECLS
