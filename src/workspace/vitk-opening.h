/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "workspace/vitk-workspace.h"

G_BEGIN_DECLS

#define VITK_TYPE_OPENING (vitk_opening_get_type ())
G_DECLARE_FINAL_TYPE (VitkOpening, vitk_opening, VITK, OPENING, GObject)

VitkOpening *vitk_opening_new (GFile *file);
GFile *vitk_opening_get_file (VitkOpening *self);
void vitk_opening_cancel (VitkOpening *self);
void vitk_opening_wait_async (VitkOpening *self, GAsyncReadyCallback callback, gpointer user_data);
VitkWorkspace *vitk_opening_wait_finish (VitkOpening *self, GAsyncResult *result, GError **error);

G_END_DECLS
