/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "search/vitk-index.h"

G_BEGIN_DECLS

VitkSearchResults *vitk_catalog_answer (VitkDatabase *database, VitkLexicon *lexicon,
                                        VitkGlossary *glossary, VitkQuery *query,
                                        const VitkSearchOptions *options, GError **error);

G_END_DECLS
