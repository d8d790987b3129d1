/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VITK_TYPE_CHOICE_LAYOUT (vitk_choice_layout_get_type ())
G_DECLARE_FINAL_TYPE (VitkChoiceLayout, vitk_choice_layout, VITK, CHOICE_LAYOUT, GtkLayoutManager)

GtkLayoutManager *vitk_choice_layout_new (void);

G_END_DECLS
