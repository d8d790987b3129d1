/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void made_folder_remove (const char *folder);

G_END_DECLS
