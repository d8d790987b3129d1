/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GSettings *vitk_settings_new (void);

G_END_DECLS
