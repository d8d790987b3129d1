/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "search/vitk-completion.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VITK_TYPE_COMPLETER (vitk_completer_get_type ())
G_DECLARE_FINAL_TYPE (VitkCompleter, vitk_completer, VITK, COMPLETER, GtkWidget)

GtkWidget *vitk_completer_new (GtkEditable *entry);
void vitk_completer_set_choices (VitkCompleter *self, VitkChoices *choices);
const char *vitk_completer_get_words (VitkCompleter *self);
gboolean vitk_completer_press (VitkCompleter *self, guint key);

G_END_DECLS
