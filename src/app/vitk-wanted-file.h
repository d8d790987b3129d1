/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GFile *vitk_wanted_file_dup (int argc, char **argv, GFile *file, const char **anchor);

G_END_DECLS
