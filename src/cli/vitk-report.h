/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "workspace/vitk-indexer.h"

G_BEGIN_DECLS

int vitk_report_print (const VitkIndexReport *report, const char *line);

G_END_DECLS
