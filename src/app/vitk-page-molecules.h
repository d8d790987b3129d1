/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "widgets/vitk-molecule-view.h"
#include "workspace/vitk-workspace.h"

G_BEGIN_DECLS

void vitk_page_molecules_fill (VitkMoleculeView *view, VitkWorkspace *workspace);

G_END_DECLS
