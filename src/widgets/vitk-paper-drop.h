/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean vitk_paper_drop_is_pdf (const char *path);
void vitk_paper_drop_add (GtkWidget *widget, const char *reference);

G_END_DECLS
