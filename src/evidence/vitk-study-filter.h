/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "evidence/vitk-studies.h"
#include "model/vitk-query.h"

G_BEGIN_DECLS

GArray *vitk_studies_filter (const VitkStudies *self, const VitkQuery *query);
GPtrArray *vitk_studies_explain (const VitkStudies *self, const VitkQuery *query);

G_END_DECLS
