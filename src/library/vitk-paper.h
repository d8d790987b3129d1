/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VitkPaperState:
 * @VITK_PAPER_AVAILABLE: it is where it was, and can be read
 * @VITK_PAPER_MOVED: it is not where it was, and has not been found elsewhere
 * @VITK_PAPER_UNREADABLE: it is there, but cannot be read
 *
 * How a PDF of the user is.
 */
typedef enum
{
  VITK_PAPER_AVAILABLE,
  VITK_PAPER_MOVED,
  VITK_PAPER_UNREADABLE,
} VitkPaperState;

/**
 * VitkPaper:
 * @hash: SHA-256 of what is in the file: whatever it is called and wherever it is, it is this paper
 * @path: where it was last seen
 * @size: its bytes
 * @modified: when the file was changed, in microseconds since 1970
 * @state: how it is
 * @problem: (nullable): why it is unreadable
 * @described: what it is by its description: "doi:…" in small letters, "pmid:…", "pmcid:PMC…"
 * @printed: DOIs on its first two pages, in order, in small letters
 * @title: (nullable): the title in its description, as words; see vitk_paper_clues_dup_words()
 * @opening: (nullable): the beginning of its first page, as words
 *
 * A PDF of the user, and what it says it is.
 */
typedef struct
{
  char *hash;
  char *path;
  guint64 size;
  gint64 modified;
  VitkPaperState state;
  char *problem;
  GStrv described;
  GStrv printed;
  char *title;
  char *opening;
} VitkPaper;

const char *vitk_paper_state_get_words (VitkPaperState state);
const char *vitk_paper_state_get_nick (VitkPaperState state);
VitkPaper *vitk_paper_new (void);
void vitk_paper_free (VitkPaper *paper);
char *vitk_paper_hash (const char *path, GError **error);
VitkPaper *vitk_paper_read (const char *path, const char *hash, GError **error);
gboolean vitk_paper_look (const char *path, guint64 *size, gint64 *modified);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkPaper, vitk_paper_free)

G_END_DECLS
