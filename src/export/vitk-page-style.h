/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "export/vitk-paper.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/**
 * VitkPageFace:
 * @VITK_PAGE_TITLE: what the pages are of
 * @VITK_PAGE_HEADING: of a part of them
 * @VITK_PAGE_SUBHEADING: of a part of that
 * @VITK_PAGE_TEXT: running text
 * @VITK_PAGE_TABLE: cells and captions of tables
 * @VITK_PAGE_SMALL: footnotes, abbreviations, references
 * @VITK_PAGE_NOTE: what the editor says, in letters that the article does not have
 * @VITK_PAGE_FOOTER: what stands at the foot of each page
 *
 * In what letters words are set.
 */
typedef enum
{
  VITK_PAGE_TITLE,
  VITK_PAGE_HEADING,
  VITK_PAGE_SUBHEADING,
  VITK_PAGE_TEXT,
  VITK_PAGE_TABLE,
  VITK_PAGE_SMALL,
  VITK_PAGE_NOTE,
  VITK_PAGE_FOOTER,
} VitkPageFace;

PangoContext *vitk_page_style_new_context (const VitkPaper *paper);
PangoLayout *vitk_page_style_new_layout (PangoContext *context, VitkPageFace face);
double vitk_page_style_get_em (VitkPageFace face);

G_END_DECLS
