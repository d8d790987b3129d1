/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "app/vitk-window.h"
#include "library/vitk-reading-window.h"

G_BEGIN_DECLS

#define VITK_TYPE_SESSION (vitk_session_get_type ())
G_DECLARE_FINAL_TYPE (VitkSession, vitk_session, VITK, SESSION, GObject)

VitkSession *vitk_session_new (gboolean reopen);
gboolean vitk_session_is_ready (VitkSession *self);
VitkOpening *vitk_session_take_opening (VitkSession *self);
GPtrArray *vitk_session_get_former (VitkSession *self);
void vitk_session_add_window (VitkSession *self, VitkWindow *window);
void vitk_session_bring_back (VitkSession *self, VitkWindow *window);
void vitk_session_save (VitkSession *self);
void vitk_session_end (VitkSession *self);
void vitk_session_finish (VitkSession *self);

G_END_DECLS
