/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "search/vitk-lexicon.h"
#include "base/vitk-reading.h"

G_BEGIN_DECLS

GPtrArray *vitk_phrase_dup_spellings (VitkLexicon *lexicon, const VitkReading *reading);

G_END_DECLS
