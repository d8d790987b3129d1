/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Version by version what makes a database an index: for vitk_database_open(). */
extern const char *const vitk_index_migrations[];

G_END_DECLS
