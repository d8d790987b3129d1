/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "widgets/vitk-drawing-output.h"

G_BEGIN_DECLS

/**
 * VitkDrawingButtonFunc:
 * @user_data: data
 *
 * Returns: (transfer full): what is drawn now
 */
typedef VitkDrawingOutput *(*VitkDrawingButtonFunc) (gpointer user_data);

#define VITK_TYPE_DRAWING_BUTTON (vitk_drawing_button_get_type ())
G_DECLARE_FINAL_TYPE (VitkDrawingButton, vitk_drawing_button, VITK, DRAWING_BUTTON, GtkWidget)

GtkWidget *vitk_drawing_button_new (const char *name, VitkDrawingButtonFunc create,
                                    gpointer user_data);
void vitk_drawing_button_set_enabled (VitkDrawingButton *self, gboolean enabled);

G_END_DECLS
