/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "export/vitk-page-part.h"

G_BEGIN_DECLS

GArray *vitk_page_breaks_find (GPtrArray *parts, double upright, double turned);

G_END_DECLS
