/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-reference.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *vitk_citation_button_new (const VitkReference *reference);
void vitk_citation_menu_append (GMenu *menu, const char *names);

G_END_DECLS
