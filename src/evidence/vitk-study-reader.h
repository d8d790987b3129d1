/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "evidence/vitk-studies.h"

G_BEGIN_DECLS

void vitk_study_reader_read (VitkStudies *studies, GPtrArray *notes);

G_END_DECLS
