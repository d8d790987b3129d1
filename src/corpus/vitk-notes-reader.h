/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-note.h"

#include <gio/gio.h>

G_BEGIN_DECLS

GPtrArray *vitk_notes_reader_read_file (GFile *file, char **article, GCancellable *cancellable,
                                        GError **error);

G_END_DECLS
