/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "widgets/vitk-diagram-choice.h"

G_BEGIN_DECLS

char *vitk_diagram_hint_dup (VitkDiagramChoice *choice, const char *id);

G_END_DECLS
