/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "library/vitk-paper-match.h"
#include "library/vitk-papers.h"

G_BEGIN_DECLS

typedef struct _VitkPaperMatches VitkPaperMatches;

VitkPaperMatches *vitk_paper_matches_new (VitkPapers *papers);
VitkPaperMatches *vitk_paper_matches_ref (VitkPaperMatches *self);
void vitk_paper_matches_unref (VitkPaperMatches *self);
GPtrArray *vitk_paper_matches_add (VitkPaperMatches *self, VitkArticle *article, const char *key);
GPtrArray *vitk_paper_matches_get (VitkPaperMatches *self, const char *key);
VitkPapers *vitk_paper_matches_get_papers (VitkPaperMatches *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkPaperMatches, vitk_paper_matches_unref)

G_END_DECLS
