/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "workspace/vitk-workspace.h"

G_BEGIN_DECLS

void vitk_diagram_passages_add (GPtrArray *passages, VitkWorkspace *workspace);

G_END_DECLS
