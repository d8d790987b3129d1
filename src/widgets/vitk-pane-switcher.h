/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define VITK_TYPE_PANE_SWITCHER (vitk_pane_switcher_get_type ())
G_DECLARE_FINAL_TYPE (VitkPaneSwitcher, vitk_pane_switcher, VITK, PANE_SWITCHER, GtkWidget)

GtkWidget *vitk_pane_switcher_new (AdwViewStack *stack);

G_END_DECLS
