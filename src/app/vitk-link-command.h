/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

char *vitk_link_command_dup (GFile *file, const char *anchor);

G_END_DECLS
