/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "library/vitk-papers.h"
#include "workspace/vitk-searcher.h"

G_BEGIN_DECLS

/* What the article is known by. */
#define PAPER_FIXTURE_KEY "doi:10.5555/review"

/**
 * PaperFixture:
 * @folder: of the PDFs
 * @place: of all else
 * @path: of the index
 * @papers: the user's PDFs
 * @workspace: an article
 * @shelf: the PDFs of its references
 * @searcher: searches both
 *
 * An article, and PDFs that are its references or others.
 */
typedef struct
{
  char *folder;
  char *place;
  char *path;
  VitkPapers *papers;
  VitkWorkspace *workspace;
  VitkPaperShelf *shelf;
  VitkSearcher *searcher;
} PaperFixture;

void paper_fixture_set_up (PaperFixture *fixture, gconstpointer data);
void paper_fixture_tear_down (PaperFixture *fixture, gconstpointer data);
char *paper_fixture_write_pdf (PaperFixture *fixture, const char *name, const char *const *pages);
char *paper_fixture_write_tin (PaperFixture *fixture, const char *name);
void paper_fixture_write_page (PaperFixture *fixture, const char *name, const char *words);
GPtrArray *paper_fixture_match (PaperFixture *fixture);
void paper_fixture_check_index (PaperFixture *fixture, const char *expected);
char *paper_fixture_search_up_to (PaperFixture *fixture, const char *text, guint limit);
void paper_fixture_check_search (PaperFixture *fixture, const char *text, const char *expected);

G_END_DECLS
