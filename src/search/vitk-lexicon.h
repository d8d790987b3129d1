/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "base/vitk-database.h"

G_BEGIN_DECLS

typedef struct _VitkLexicon VitkLexicon;

VitkLexicon *vitk_lexicon_new (VitkDatabase *database, GError **error);
void vitk_lexicon_free (VitkLexicon *self);
gboolean vitk_lexicon_add (VitkLexicon *self, GHashTable *forms, GError **error);
gboolean vitk_lexicon_has (VitkLexicon *self, const char *form);
gboolean vitk_lexicon_has_prefix (VitkLexicon *self, const char *prefix);
GPtrArray *vitk_lexicon_dup_prefix (VitkLexicon *self, const char *prefix);
GPtrArray *vitk_lexicon_dup_relatives (VitkLexicon *self, const char *form);
GPtrArray *vitk_lexicon_dup_stem (VitkLexicon *self, const char *stem);
char *vitk_lexicon_dup_parts (VitkLexicon *self, const char *form);
char *vitk_lexicon_dup_nearest (VitkLexicon *self, const char *form);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkLexicon, vitk_lexicon_free)

G_END_DECLS
