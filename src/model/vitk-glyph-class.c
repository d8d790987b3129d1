/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "model/vitk-glyph-class.h"

static const char *const names[VITK_N_GLYPH_CLASSES] = {
  [VITK_GLYPH_UNKNOWN] = "",
  [VITK_GLYPH_UNSPECIFIED_ENTITY] = "unspecified entity",
  [VITK_GLYPH_SIMPLE_CHEMICAL] = "simple chemical",
  [VITK_GLYPH_MACROMOLECULE] = "macromolecule",
  [VITK_GLYPH_NUCLEIC_ACID_FEATURE] = "nucleic acid feature",
  [VITK_GLYPH_SIMPLE_CHEMICAL_MULTIMER] = "simple chemical multimer",
  [VITK_GLYPH_MACROMOLECULE_MULTIMER] = "macromolecule multimer",
  [VITK_GLYPH_NUCLEIC_ACID_FEATURE_MULTIMER] = "nucleic acid feature multimer",
  [VITK_GLYPH_COMPLEX] = "complex",
  [VITK_GLYPH_COMPLEX_MULTIMER] = "complex multimer",
  [VITK_GLYPH_SOURCE_AND_SINK] = "source and sink",
  [VITK_GLYPH_PERTURBATION] = "perturbation",
  [VITK_GLYPH_BIOLOGICAL_ACTIVITY] = "biological activity",
  [VITK_GLYPH_PERTURBING_AGENT] = "perturbing agent",
  [VITK_GLYPH_COMPARTMENT] = "compartment",
  [VITK_GLYPH_SUBMAP] = "submap",
  [VITK_GLYPH_TAG] = "tag",
  [VITK_GLYPH_TERMINAL] = "terminal",
  [VITK_GLYPH_PROCESS] = "process",
  [VITK_GLYPH_OMITTED_PROCESS] = "omitted process",
  [VITK_GLYPH_UNCERTAIN_PROCESS] = "uncertain process",
  [VITK_GLYPH_ASSOCIATION] = "association",
  [VITK_GLYPH_DISSOCIATION] = "dissociation",
  [VITK_GLYPH_PHENOTYPE] = "phenotype",
  [VITK_GLYPH_AND] = "and",
  [VITK_GLYPH_OR] = "or",
  [VITK_GLYPH_NOT] = "not",
  [VITK_GLYPH_EQUIVALENCE] = "equivalence",
  [VITK_GLYPH_DELAY] = "delay",
  [VITK_GLYPH_STATE_VARIABLE] = "state variable",
  [VITK_GLYPH_UNIT_OF_INFORMATION] = "unit of information",
  [VITK_GLYPH_CARDINALITY] = "cardinality",
  [VITK_GLYPH_ENTITY] = "entity",
  [VITK_GLYPH_OUTCOME] = "outcome",
  [VITK_GLYPH_OBSERVABLE] = "observable",
  [VITK_GLYPH_INTERACTION] = "interaction",
  [VITK_GLYPH_INFLUENCE_TARGET] = "influence target",
  [VITK_GLYPH_ANNOTATION] = "annotation",
  [VITK_GLYPH_VARIABLE_VALUE] = "variable value",
  [VITK_GLYPH_IMPLICIT_XOR] = "implicit xor",
  [VITK_GLYPH_EXISTENCE] = "existence",
  [VITK_GLYPH_LOCATION] = "location",
};

/**
 * vitk_glyph_class_from_name:
 * @name: as SBGN-ML writes it
 *
 * Returns: the class, %VITK_GLYPH_UNKNOWN if there is none of that name
 */
VitkGlyphClass
vitk_glyph_class_from_name (const char *name)
{
  guint i;

  for (i = VITK_GLYPH_UNKNOWN + 1; i < VITK_N_GLYPH_CLASSES; i++)
    if (g_str_equal (name, names[i]))
      return i;
  return VITK_GLYPH_UNKNOWN;
}

/**
 * vitk_glyph_class_get_name:
 * @glyph_class: a class
 *
 * Returns: its name as SBGN-ML writes it
 */
const char *
vitk_glyph_class_get_name (VitkGlyphClass glyph_class)
{
  return names[glyph_class];
}

/**
 * vitk_glyph_class_is_auxiliary:
 * @glyph_class: a class
 *
 * Returns: whether glyphs of it say something of the glyph or arc they stand at
 */
gboolean
vitk_glyph_class_is_auxiliary (VitkGlyphClass glyph_class)
{
  switch (glyph_class)
    {
    case VITK_GLYPH_STATE_VARIABLE:
    case VITK_GLYPH_UNIT_OF_INFORMATION:
    case VITK_GLYPH_CARDINALITY:
    case VITK_GLYPH_VARIABLE_VALUE:
    case VITK_GLYPH_EXISTENCE:
    case VITK_GLYPH_LOCATION:
      return TRUE;
    default:
      return FALSE;
    }
}

/**
 * vitk_glyph_class_is_process:
 * @glyph_class: a class
 *
 * Returns: whether glyphs of it turn things into others
 */
gboolean
vitk_glyph_class_is_process (VitkGlyphClass glyph_class)
{
  return glyph_class >= VITK_GLYPH_PROCESS && glyph_class <= VITK_GLYPH_DISSOCIATION;
}

/**
 * vitk_glyph_class_is_operator:
 * @glyph_class: a class
 *
 * Returns: whether glyphs of it join arcs: and, or, not, equivalence, delay
 */
gboolean
vitk_glyph_class_is_operator (VitkGlyphClass glyph_class)
{
  return glyph_class >= VITK_GLYPH_AND && glyph_class <= VITK_GLYPH_DELAY;
}
