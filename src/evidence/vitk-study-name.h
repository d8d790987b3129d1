/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "evidence/vitk-study.h"

G_BEGIN_DECLS

char *vitk_study_dup_short_name (const VitkStudy *self);
char *vitk_study_dup_citation (const VitkStudy *self);

G_END_DECLS
