/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-molecule.h"

#include <gio/gio.h>

G_BEGIN_DECLS

GPtrArray *vitk_molecule_reader_read_file (GFile *file, GCancellable *cancellable, GError **error);

G_END_DECLS
