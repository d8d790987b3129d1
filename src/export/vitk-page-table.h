/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "export/vitk-page-part.h"
#include "export/vitk-page-style.h"
#include "export/vitk-table-columns.h"

G_BEGIN_DECLS

VitkPagePart *vitk_page_table_new (const VitkTable *table, const VitkTableColumns *columns,
                                   PangoContext *context, double width, double above,
                                   const char *continued, GHashTable *notes);

G_END_DECLS
