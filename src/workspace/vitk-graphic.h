/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "workspace/vitk-workspace.h"

G_BEGIN_DECLS

GFile *vitk_graphic_find (GFile *folder, const char *href);
GFile *vitk_graphic_find_of_kind (VitkWorkspace *workspace, GPtrArray *graphics,
                                  gboolean (*is_of_kind) (const char *name));
GFile *vitk_graphic_find_first (VitkWorkspace *workspace, gboolean (*is_of_kind) (const char *name),
                                const VitkFigure **figure);

G_END_DECLS
