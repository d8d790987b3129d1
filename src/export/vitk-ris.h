/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-reference.h"

G_BEGIN_DECLS

void vitk_ris_append (GString *ris, const VitkReference *reference);

G_END_DECLS
