/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VitkDimension:
 * @VITK_DIMENSION_NUMBER: a bare number
 * @VITK_DIMENSION_MASS: a mass, in micrograms; by day if it is by any time
 * @VITK_DIMENSION_MASS_BY_MASS: a mass by a mass (body, food), in micrograms by kilogram
 * @VITK_DIMENSION_UNITS: international units; by day if it is by any time
 * @VITK_DIMENSION_TIME: a time, in days
 *
 * What can be compared with each other.
 */
typedef enum
{
  VITK_DIMENSION_NUMBER,
  VITK_DIMENSION_MASS,
  VITK_DIMENSION_MASS_BY_MASS,
  VITK_DIMENSION_UNITS,
  VITK_DIMENSION_TIME,
} VitkDimension;

/**
 * VitkUnitName:
 * @name: a unit by its symbol in UCUM, by what people type, or by its name, folded
 * @dimension: what it measures
 * @size: how much one of it is, as #VitkDimension says
 * @written: whether amounts are usually written so; names of times then have a plural with "s"
 */
typedef struct
{
  const char *name;
  VitkDimension dimension;
  double size;
  gboolean written;
} VitkUnitName;

/* How much two amounts may differ and be the same: units are converted. */
#define VITK_MEASURE_TOLERANCE 1e-6

/**
 * VitkMeasure:
 * @dimension: what it measures
 * @low: the least it may be
 * @high: the most it may be; infinite for ">55 a"
 */
typedef struct
{
  VitkDimension dimension;
  double low;
  double high;
} VitkMeasure;

const VitkUnitName *vitk_measure_get_units (guint *n_units);
gboolean vitk_measure_parse (const char *text, VitkMeasure *measure);
guint vitk_measure_get_possible (const char *text);
gboolean vitk_measure_is_same (const VitkMeasure *a, const VitkMeasure *b);

G_END_DECLS
