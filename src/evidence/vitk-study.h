/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "evidence/vitk-study-field.h"
#include "model/vitk-article.h"
#include "model/vitk-fact.h"

G_BEGIN_DECLS

/**
 * VitkStudyFact:
 * @fact: the words with their normal form; its unit is which of all facts it is
 * @field: what it tells
 * @vocab: (nullable): the vocabulary of the normal form ("MeSH")
 * @term_id: (nullable): the identifier of the normal form in it ("D016449")
 *
 * Words that one study or many use.
 */
typedef struct
{
  VitkFact fact;
  VitkStudyField field;
  const char *vocab;
  const char *term_id;
} VitkStudyFact;

/**
 * VitkStudyValue:
 * @fact: what is told
 * @anchor: (nullable): the cell that tells it; %NULL for what the editor says
 *
 * Words of one study.
 */
typedef struct
{
  const VitkStudyFact *fact;
  const VitkAnchor *anchor;
} VitkStudyValue;

/**
 * VitkStudyPlace:
 * @table: a table
 * @row: its row
 *
 * Where a table tells of a study.
 */
typedef struct
{
  const VitkTable *table;
  const VitkRow *row;
} VitkStudyPlace;

/**
 * VitkStudy:
 * @reference: (nullable): its reference
 * @places: (array length=n_places): its rows, in reading order
 * @values: (array): what is told of it, field by field, then in reading order
 * @firsts: where the values of each field begin, and where the last of them end
 * @cites: (array length=n_cites): the references that its rows cite, each once
 * @words: (array length=n_words): see vitk-vocabulary.h
 * @notes: (nullable) (element-type VitkNote): the editor's notes on it
 * @index: which of the studies it is, in reading order; %G_MAXUINT for one that no table tells of
 * @n_places: how many rows
 * @n_cites: how many references
 * @n_words: how many words
 *
 * A study: all that the tables of an article tell of one reference.
 */
typedef struct
{
  const VitkReference *reference;
  VitkStudyPlace *places;
  VitkStudyValue *values;
  guint32 firsts[VITK_STUDY_N_FIELDS + 1];
  const VitkReference **cites;
  struct _VitkVocabularyWord *words;
  GPtrArray *notes;
  guint index;
  guint n_places;
  guint n_cites;
  guint n_words;
} VitkStudy;

const VitkStudyValue *vitk_study_get_values (const VitkStudy *self, VitkStudyField field,
                                             guint *n_values);
gboolean vitk_study_is_repeated (const VitkStudy *self, const VitkStudyValue *value);
GArray *vitk_study_get_sizes (const VitkStudy *self);
gboolean vitk_study_get_measure (const VitkStudy *self, VitkStudyField field, VitkMeasure *measure);
char *vitk_study_dup_words (const VitkStudy *self, VitkStudyField field);
const char *vitk_study_get_name (const VitkStudy *self);
char *vitk_study_value_dup_words (const VitkStudyValue *self);

G_END_DECLS
