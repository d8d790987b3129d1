/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-molecule.h"

G_BEGIN_DECLS

gboolean vitk_ring_find_middle (const VitkMolecule *molecule, guint bond, double middle[2]);

G_END_DECLS
