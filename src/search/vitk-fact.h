/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "base/vitk-measure.h"

G_BEGIN_DECLS

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

G_END_DECLS
