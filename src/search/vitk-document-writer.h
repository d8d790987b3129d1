/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "base/vitk-words.h"
#include "model/vitk-article.h"
#include "search/vitk-document.h"

G_BEGIN_DECLS

/**
 * VitkDocumentWriter:
 * @document: what is written
 * @article: what is read
 * @words: takes texts apart
 *
 * Writes a document, unit by unit.
 */
typedef struct
{
  VitkDocument *document;
  VitkArticle *article;
  VitkWords *words;
} VitkDocumentWriter;

int vitk_document_writer_begin (VitkDocumentWriter *self, VitkSearchKind kind, float weight,
                                const char *anchor, const char *path, int heading, int caption);
void vitk_document_writer_add_text (VitkDocumentWriter *self, const char *anchor,
                                    const VitkText *text);
void vitk_document_writer_add_string (VitkDocumentWriter *self, const char *anchor,
                                      const char *string);
void vitk_document_writer_add_hidden (VitkDocumentWriter *self, const char *words, guint shown,
                                      guint shown_start, guint shown_end);
void vitk_document_writer_add_fact (VitkDocumentWriter *self, const char *name, const char *words);
gboolean vitk_document_writer_end (VitkDocumentWriter *self);

G_END_DECLS
