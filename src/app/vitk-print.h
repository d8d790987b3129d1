/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "export/vitk-packet.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkPrintOperation *vitk_print_new (VitkPacket *packet, const char *name);
void vitk_print_run (VitkPacket *packet, const char *name, GtkWindow *window);

G_END_DECLS
