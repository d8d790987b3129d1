/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-reference.h"

G_BEGIN_DECLS

char *vitk_reference_dup_unverified (const VitkReference *reference);
char *vitk_reference_dup_remark (const VitkReference *reference);
char *vitk_reference_dup_note (const VitkReference *reference, gboolean others);
gboolean vitk_reference_has_record (const VitkReference *reference);

G_END_DECLS
