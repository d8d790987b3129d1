/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "export/vitk-paper-picture.h"

G_BEGIN_DECLS

VitkPaperPicture *vitk_molecule_picture_new (GPtrArray *molecules);

G_END_DECLS
