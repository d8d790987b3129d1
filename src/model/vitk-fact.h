/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "base/vitk-measure.h"
#include "model/vitk-search-kind.h"

G_BEGIN_DECLS

/* The name of a fact of what may be asked for as another kind than it is, by that kind's nick. */
#define VITK_FACT_KIND "in"

/**
 * VitkFact:
 * @unit: what it is said of
 * @name: what it is: the content-type of marked-up words ("dose")
 * @words: the words
 * @term: (nullable): their normal form
 * @measure: what the normal form measures
 * @measured: whether @measure is set
 */
typedef struct
{
  guint unit;
  const char *name;
  const char *words;
  const char *term;
  VitkMeasure measure;
  gboolean measured;
} VitkFact;

/**
 * VitkCite:
 * @unit: what cites
 * @label: the label of what it cites
 * @anchor: the anchor of what it cites
 */
typedef struct
{
  guint unit;
  const char *label;
  const char *anchor;
} VitkCite;

/**
 * VitkFacts:
 * @kind: what sort of result it is
 * @path: the headings over it
 * @facts: (array length=n_facts): what is marked up in it
 * @n_facts: how many
 * @cites: (array length=n_cites): what it cites
 * @n_cites: how many
 *
 * All that a filter looks at of one thing.
 */
typedef struct
{
  VitkSearchKind kind;
  const char *path;
  const VitkFact *facts;
  guint n_facts;
  const VitkCite *cites;
  guint n_cites;
} VitkFacts;

gboolean vitk_facts_get_measure (const VitkFacts *self, const char *name, VitkDimension dimension,
                                 VitkMeasure *measure);

G_END_DECLS
