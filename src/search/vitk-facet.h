/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "base/vitk-words.h"
#include "search/vitk-document.h"
#include "model/vitk-filter.h"
#include "model/vitk-glossary.h"

G_BEGIN_DECLS

void vitk_facet_write (VitkDocument *document, VitkWords *words);
void vitk_facet_write_again (VitkDocument *document, VitkWords *words);
char *vitk_facet_dup_match (const VitkFilter *filter, VitkWords *words, VitkGlossary *glossary);

G_END_DECLS
