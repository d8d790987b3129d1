/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

GPtrArray *vitk_amounts_list_others (const char *number, const char *unit);

G_END_DECLS
