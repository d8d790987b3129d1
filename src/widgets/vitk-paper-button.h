/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VITK_TYPE_PAPER_BUTTON (vitk_paper_button_get_type ())
G_DECLARE_FINAL_TYPE (VitkPaperButton, vitk_paper_button, VITK, PAPER_BUTTON, GtkWidget)

GtkWidget *vitk_paper_button_new (const char *reference, gboolean brief);

G_END_DECLS
