/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "search/vitk-document.h"

G_BEGIN_DECLS

/**
 * VitkExtreme:
 * @fact: the facts that are compared
 * @most: whether the highest is asked for, or the lowest
 *
 * What a question for the largest, the longest, the highest compares.
 */
typedef struct
{
  const char *fact;
  gboolean most;
} VitkExtreme;

/**
 * VitkStanding:
 * @n_missing: how many words of the query are not there
 * @compared: whether it is one of those of which an extreme is asked
 * @measure: what it has of what is compared
 *
 * How a unit stands among others, of the same article or not.
 */
typedef struct
{
  guint n_missing;
  gboolean compared;
  VitkMeasure measure;
} VitkStanding;

gboolean vitk_extreme_find (const char *const *words, guint n_words, VitkExtreme *extreme,
                            guint *first, guint *n);
gboolean vitk_extreme_is_compared (const char *word, gboolean sort);
gboolean vitk_extreme_get_measure (const VitkExtreme *extreme, const VitkDocument *document,
                                   guint unit, VitkMeasure *measure);
int vitk_extreme_compare (const VitkExtreme *extreme, const VitkStanding *a, const VitkStanding *b);

G_END_DECLS
