/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "base/vitk-measure.h"
#include "model/vitk-search-kind.h"

G_BEGIN_DECLS

/**
 * VitkFilterValue:
 * @VITK_FILTER_KIND: a kind of result
 * @VITK_FILTER_SECTION: words of a heading
 * @VITK_FILTER_CITES: the label or anchor of a reference
 * @VITK_FILTER_WORDS: words of a fact, or of its normal form
 * @VITK_FILTER_NUMBER: a number, compared
 * @VITK_FILTER_AMOUNT: an amount with its unit, compared
 * @VITK_FILTER_TIME: a time with its unit, compared
 *
 * What a filter takes.
 */
typedef enum
{
  VITK_FILTER_KIND,
  VITK_FILTER_SECTION,
  VITK_FILTER_CITES,
  VITK_FILTER_WORDS,
  VITK_FILTER_NUMBER,
  VITK_FILTER_AMOUNT,
  VITK_FILTER_TIME,
} VitkFilterValue;

/**
 * VitkFilterName:
 * @name: what is typed
 * @fact: (nullable): the content-type of the facts it looks at
 * @value: what it takes
 * @example: how it may be used
 * @meaning: what it looks at, in one line, to be translated
 *
 * A filter that there is.
 */
typedef struct
{
  const char *name;
  const char *fact;
  VitkFilterValue value;
  const char *example;
  const char *meaning;
} VitkFilterName;

/**
 * VitkFilter:
 * @name: which filter
 * @sign: ":", "=", "<", "<=", ">" or ">="
 * @words: what was given to it
 * @begun: whether its words may be only begun, so that what begins so passes
 * @kind: see %VITK_FILTER_KIND; unless @begun
 * @measure: what a number, an amount or a time says
 */
typedef struct
{
  const VitkFilterName *name;
  const char *sign;
  char *words;
  gboolean begun;
  VitkSearchKind kind;
  VitkMeasure measure;
} VitkFilter;

const VitkFilterName *vitk_filter_get_names (guint *n_names);
const VitkFilterName *vitk_filter_find_name (const char *name, gsize length);
char *vitk_filter_dup_comparison_problem (const char *token);
gboolean vitk_filter_split (const char *token, char **name, const char **sign, const char **value);
VitkFilter *vitk_filter_new (const char *name, const char *sign, const char *value, char **problem);
VitkFilter *vitk_filter_begin (const char *name, const char *sign, const char *value,
                               char **problem);
const char *vitk_filter_get_other (const VitkFilter *self, guint i);
gboolean vitk_filter_may_become (const char *name, const char *sign, const char *value);
void vitk_filter_free (VitkFilter *self);
gboolean vitk_filter_is_of_kind (const VitkFilter *self, VitkSearchKind kind);
gboolean vitk_filter_compare (const VitkFilter *self, const VitkMeasure *measure);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkFilter, vitk_filter_free)

G_END_DECLS
