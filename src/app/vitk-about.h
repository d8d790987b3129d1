/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-record.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void vitk_about_show (GtkWindow *parent, const VitkRecord *record);

G_END_DECLS
