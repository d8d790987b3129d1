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
void vitk_navigator_leave (VitkNavigator *self, VitkStop *here);
VitkStop *vitk_navigator_go_back (VitkNavigator *self, VitkStop *here);
VitkStop *vitk_navigator_go_forward (VitkNavigator *self, VitkStop *here);
gboolean vitk_navigator_get_can_go_back (VitkNavigator *self);
gboolean vitk_navigator_get_can_go_forward (VitkNavigator *self);
void vitk_navigator_clear (VitkNavigator *self);

G_END_DECLS
