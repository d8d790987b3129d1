/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "search/vitk-document.h"
#include "search/vitk-filter.h"
#include "search/vitk-glossary.h"

G_BEGIN_DECLS

gboolean vitk_filter_matches (const VitkFilter *filter, const VitkDocument *document, guint unit,
                              VitkGlossary *glossary);
char *vitk_filter_dup_explanation (const VitkFilter *filter, const VitkDocument *document);

G_END_DECLS
