/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-fact.h"

G_BEGIN_DECLS

/**
 * VitkUnit:
 * @kind: what it is
 * @weight: how much it is worth among its kind: 1 for the text itself
 * @anchor: its address
 * @path: where it stands: the headings over it, outermost first
 * @first_part: its first part
 * @n_parts: how many parts it has
 * @first: the place of its first word among all words of the document
 * @last: the place after its last
 * @context: units that speak of this one too, its heading and its caption; -1 for none
 *
 * What one result of a search can be: a paragraph, a row, a caption, a reference, a term, a note.
 */
typedef struct
{
  VitkSearchKind kind;
  float weight;
  const char *anchor;
  const char *path;
  guint first_part;
  guint n_parts;
  guint first;
  guint last;
  int context[2];
} VitkUnit;

/**
 * VitkPart:
 * @anchor: the block whose text it is
 * @start: its first byte in the text of the document
 * @end: the byte after its last
 * @first: the place of its first word
 * @shown: the part of which a stretch is shown if this one is hit; itself, unless it holds a normal
 *   form that is never shown
 * @shown_start: first byte of that stretch in the block's own text
 * @shown_end: the byte after its last
 *
 * One block of a unit: a cell of a row, the definition of a term.
 */
typedef struct
{
  const char *anchor;
  guint start;
  guint end;
  guint first;
  guint shown;
  guint shown_start;
  guint shown_end;
} VitkPart;

/**
 * VitkDocument:
 * @title: the article's title
 * @text: the words of all parts, with marks of vitk-words.h in them
 * @units: (element-type VitkUnit): all units, in reading order
 * @parts: (element-type VitkPart): all parts, unit by unit
 * @sentences: (element-type guint): the places where sentences begin, in order
 * @facts: (element-type VitkFact): what is marked up in rows, unit by unit
 * @cites: (element-type VitkCite): what units cite, unit by unit
 * @forms: (element-type utf8): every form of a word that is in it, once
 * @n_words: how many places there are
 * @packed: (nullable): all of it but texts, forms and words: see vitk_document_pack()
 * @stream: all words in all forms, as full text takes them: see vitk-full-text.c
 * @read: what vitk-snippet.c has read of its parts already
 *
 * An article as the search sees it.
 */
typedef struct
{
  const char *title;
  GString *text;
  GArray *units;
  GArray *parts;
  GArray *sentences;
  GArray *facts;
  GArray *cites;
  GHashTable *forms;
  guint n_words;
  GString *stream;
  GBytes *packed;
  GHashTable *read;
  /*< private >*/
  GStringChunk *strings;
} VitkDocument;

VitkDocument *vitk_document_new (void);
void vitk_document_free (VitkDocument *self);
const char *vitk_document_keep (VitkDocument *self, const char *string);
char *vitk_document_dup_part (const VitkDocument *self, const VitkPart *part);
void vitk_document_get_facts (const VitkDocument *self, guint unit, VitkFacts *facts);
void vitk_document_get_sentence (const VitkDocument *self, guint place, guint *first, guint *last);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkDocument, vitk_document_free)

G_END_DECLS
