/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-molecule.h"

G_BEGIN_DECLS

char *vitk_molecule_dup_title (const VitkMolecule *molecule);
char *vitk_molecule_dup_facts (const VitkMolecule *molecule);

G_END_DECLS
