/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define VITK_TYPE_DIAGRAM_WINDOW (vitk_diagram_window_get_type ())
G_DECLARE_FINAL_TYPE (VitkDiagramWindow, vitk_diagram_window, VITK, DIAGRAM_WINDOW,
                      AdwApplicationWindow)

gboolean vitk_diagram_window_takes (GFile *file);
void vitk_diagram_window_open (GtkApplication *application, GFile *file);

G_END_DECLS
