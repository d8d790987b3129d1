/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "app/vitk-paper-matches.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * VitkPaperShare:
 * @VITK_PAPER_SHARE_OPEN: PDFs of which only the user can tell which reference they are
 * @VITK_PAPER_SHARE_MATCHED: PDFs that are taken for a reference
 * @VITK_PAPER_SHARE_ALONE: PDFs that are no reference
 * @VITK_PAPER_SHARE_MISSING: references without a PDF
 *
 * The PDFs of a user and the references of an article in four lists.
 */
typedef enum
{
  VITK_PAPER_SHARE_OPEN,
  VITK_PAPER_SHARE_MATCHED,
  VITK_PAPER_SHARE_ALONE,
  VITK_PAPER_SHARE_MISSING,
} VitkPaperShare;

#define VITK_PAPER_N_SHARES 4

#define VITK_TYPE_PAPER_ENTRY (vitk_paper_entry_get_type ())
G_DECLARE_FINAL_TYPE (VitkPaperEntry, vitk_paper_entry, VITK, PAPER_ENTRY, GObject)

GPtrArray *vitk_paper_entry_list (GPtrArray *matches, VitkArticle *article, VitkPaperShare share);
const char *vitk_paper_entry_get_title (VitkPaperEntry *self);
const char *vitk_paper_entry_get_words (VitkPaperEntry *self);
const char *vitk_paper_entry_get_hash (VitkPaperEntry *self);
const char *vitk_paper_entry_get_anchor (VitkPaperEntry *self);

G_END_DECLS
