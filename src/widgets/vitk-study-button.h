/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-anchor.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *vitk_study_button_new (const VitkAnchor *anchor);

G_END_DECLS
