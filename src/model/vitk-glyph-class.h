/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VitkGlyphClass:
 *
 * What a glyph is: the classes of SBGN-ML 0.3, named as there. See vitk_glyph_class_get_name().
 */
typedef enum
{
  VITK_GLYPH_UNKNOWN,
  /* Things, of which there are pools. */
  VITK_GLYPH_UNSPECIFIED_ENTITY,
  VITK_GLYPH_SIMPLE_CHEMICAL,
  VITK_GLYPH_MACROMOLECULE,
  VITK_GLYPH_NUCLEIC_ACID_FEATURE,
  VITK_GLYPH_SIMPLE_CHEMICAL_MULTIMER,
  VITK_GLYPH_MACROMOLECULE_MULTIMER,
  VITK_GLYPH_NUCLEIC_ACID_FEATURE_MULTIMER,
  VITK_GLYPH_COMPLEX,
  VITK_GLYPH_COMPLEX_MULTIMER,
  VITK_GLYPH_SOURCE_AND_SINK,
  VITK_GLYPH_PERTURBATION,
  VITK_GLYPH_BIOLOGICAL_ACTIVITY,
  VITK_GLYPH_PERTURBING_AGENT,
  /* What holds or stands for others. */
  VITK_GLYPH_COMPARTMENT,
  VITK_GLYPH_SUBMAP,
  VITK_GLYPH_TAG,
  VITK_GLYPH_TERMINAL,
  /* What happens. */
  VITK_GLYPH_PROCESS,
  VITK_GLYPH_OMITTED_PROCESS,
  VITK_GLYPH_UNCERTAIN_PROCESS,
  VITK_GLYPH_ASSOCIATION,
  VITK_GLYPH_DISSOCIATION,
  VITK_GLYPH_PHENOTYPE,
  VITK_GLYPH_AND,
  VITK_GLYPH_OR,
  VITK_GLYPH_NOT,
  VITK_GLYPH_EQUIVALENCE,
  VITK_GLYPH_DELAY,
  /* What is written at others. */
  VITK_GLYPH_STATE_VARIABLE,
  VITK_GLYPH_UNIT_OF_INFORMATION,
  VITK_GLYPH_CARDINALITY,
  /* Of entity relationships. */
  VITK_GLYPH_ENTITY,
  VITK_GLYPH_OUTCOME,
  VITK_GLYPH_OBSERVABLE,
  VITK_GLYPH_INTERACTION,
  VITK_GLYPH_INFLUENCE_TARGET,
  VITK_GLYPH_ANNOTATION,
  VITK_GLYPH_VARIABLE_VALUE,
  VITK_GLYPH_IMPLICIT_XOR,
  VITK_GLYPH_EXISTENCE,
  VITK_GLYPH_LOCATION,
  VITK_N_GLYPH_CLASSES
} VitkGlyphClass;

VitkGlyphClass vitk_glyph_class_from_name (const char *name);
const char *vitk_glyph_class_get_name (VitkGlyphClass glyph_class);
gboolean vitk_glyph_class_is_auxiliary (VitkGlyphClass glyph_class);
gboolean vitk_glyph_class_is_process (VitkGlyphClass glyph_class);
gboolean vitk_glyph_class_is_operator (VitkGlyphClass glyph_class);

G_END_DECLS
