/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

AdwFlap *vitk_pdf_flap_new (GtkWidget *sidebar, GtkWidget *front);
void vitk_pdf_flap_toggle (AdwFlap *self);
void vitk_pdf_flap_uncover (AdwFlap *self);

G_END_DECLS
