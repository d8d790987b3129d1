/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VITK_TYPE_CHECK_BUTTON (vitk_check_button_get_type ())
G_DECLARE_FINAL_TYPE (VitkCheckButton, vitk_check_button, VITK, CHECK_BUTTON, GtkCheckButton)

GtkWidget *vitk_check_button_new (const char *words);

G_END_DECLS
