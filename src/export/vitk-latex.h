/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "export/vitk-markup.h"

G_BEGIN_DECLS

const VitkMarkup *vitk_latex_get_markup (void);
char *vitk_latex_dup_declarations (const char *latex);

G_END_DECLS
