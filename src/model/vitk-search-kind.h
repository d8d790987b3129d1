/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VitkSearchKind:
 * @VITK_SEARCH_TEXT: running text, headings, footnotes, the article's own record
 * @VITK_SEARCH_TABLE: a row of a table, or a note under it
 * @VITK_SEARCH_CAPTION: the caption or description of a table or figure
 * @VITK_SEARCH_REFERENCE: a reference
 * @VITK_SEARCH_TERM: a term of the glossary
 * @VITK_SEARCH_NOTE: an editor's note
 * @VITK_SEARCH_FIGURE: what a figure is drawn of: a glyph of a diagram
 * @VITK_SEARCH_PDF: a page of the PDF of a reference
 *
 * What was found.
 */
typedef enum
{
  VITK_SEARCH_TEXT,
  VITK_SEARCH_TABLE,
  VITK_SEARCH_CAPTION,
  VITK_SEARCH_REFERENCE,
  VITK_SEARCH_TERM,
  VITK_SEARCH_NOTE,
  VITK_SEARCH_FIGURE,
  VITK_SEARCH_PDF,
} VitkSearchKind;

#define VITK_SEARCH_N_KINDS 8

const char *vitk_search_kind_get_nick (VitkSearchKind kind);
gboolean vitk_search_kind_from_nick (const char *nick, VitkSearchKind *kind);

G_END_DECLS
