/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "export/vitk-paper-picture.h"
#include "model/vitk-diagram.h"
#include "workspace/vitk-workspace.h"

G_BEGIN_DECLS

VitkPaperPicture *vitk_graphic_picture_draw (VitkDiagram *diagram);
VitkPaperPicture *vitk_graphic_picture_find (VitkWorkspace *workspace, GPtrArray *graphics);

G_END_DECLS
