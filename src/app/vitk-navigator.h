/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "app/vitk-stop.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define VITK_TYPE_NAVIGATOR (vitk_navigator_get_type ())
G_DECLARE_FINAL_TYPE (VitkNavigator, vitk_navigator, VITK, NAVIGATOR, GObject)

VitkNavigator *vitk_navigator_new (void);
void vitk_navigator_leave (VitkNavigator *self, VitkStop *here, gint64 now);
void vitk_navigator_arrive (VitkNavigator *self, VitkStop *there);
VitkStop *vitk_navigator_go_by (VitkNavigator *self, int steps, VitkStop *here);
const VitkStop *vitk_navigator_get_stop (VitkNavigator *self, int steps);
gboolean vitk_navigator_get_can_go_back (VitkNavigator *self);
gboolean vitk_navigator_get_can_go_forward (VitkNavigator *self);
void vitk_navigator_clear (VitkNavigator *self);

G_END_DECLS
