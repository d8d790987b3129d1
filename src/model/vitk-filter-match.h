/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "base/vitk-reading.h"
#include "model/vitk-fact.h"
#include "model/vitk-filter.h"
#include "model/vitk-glossary.h"

G_BEGIN_DECLS

gboolean vitk_filter_has_words (const VitkReading *text, const VitkReading *wanted, gboolean whole);
gboolean vitk_filter_matches (const VitkFilter *self, const VitkFacts *facts,
                              VitkGlossary *glossary);
char *vitk_filter_dup_explanation (const VitkFilter *self, const VitkFact *facts, guint n_facts);

G_END_DECLS
