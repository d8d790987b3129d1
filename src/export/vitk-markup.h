/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-table.h"

G_BEGIN_DECLS

#define VITK_MARKUP_N_KINDS (VITK_SPAN_UNVERIFIED + 1)

/**
 * VitkMarkup:
 * @append_words: writes words so that the language reads nothing into them
 * @tags: for each #VitkSpanKind what stands before and after its words, or %NULL
 * @open_link: (nullable): begins a link
 * @close_link: (nullable): ends it
 * @line_break: what stands between two paragraphs of a cell
 *
 * How a language marks up text.
 */
typedef struct
{
  void (*append_words) (GString *out, const char *words, gsize length);
  const char *tags[VITK_MARKUP_N_KINDS][2];
  void (*open_link) (GString *out, const char *uri);
  void (*close_link) (GString *out, const char *uri);
  const char *line_break;
} VitkMarkup;

void vitk_markup_append_words (const VitkMarkup *markup, GString *out, const char *words);
void vitk_markup_append_text (const VitkMarkup *markup, GString *out, const VitkText *text,
                              GPtrArray *notes);
void vitk_markup_append_block (const VitkMarkup *markup, GString *out, const VitkBlock *block,
                               GPtrArray *notes);
void vitk_markup_append_blocks (const VitkMarkup *markup, GString *out, GPtrArray *blocks,
                                GPtrArray *notes);

G_END_DECLS
