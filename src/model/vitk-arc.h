/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-glyph.h"

G_BEGIN_DECLS

/**
 * VitkArcClass:
 *
 * What an arc says: the classes of SBGN-ML 0.3, named as there. See vitk_arc_class_get_name().
 */
typedef enum
{
  VITK_ARC_UNKNOWN,
  VITK_ARC_PRODUCTION,
  VITK_ARC_CONSUMPTION,
  VITK_ARC_CATALYSIS,
  VITK_ARC_MODULATION,
  VITK_ARC_STIMULATION,
  VITK_ARC_INHIBITION,
  VITK_ARC_NECESSARY_STIMULATION,
  VITK_ARC_ABSOLUTE_STIMULATION,
  VITK_ARC_ABSOLUTE_INHIBITION,
  VITK_ARC_POSITIVE_INFLUENCE,
  VITK_ARC_NEGATIVE_INFLUENCE,
  VITK_ARC_UNKNOWN_INFLUENCE,
  VITK_ARC_ASSIGNMENT,
  VITK_ARC_INTERACTION,
  VITK_ARC_EQUIVALENCE,
  VITK_ARC_LOGIC,
  VITK_N_ARC_CLASSES
} VitkArcClass;

/**
 * VitkArc:
 * @id: its name in the file
 * @arc_class: what it says
 * @source: where it comes from
 * @target: what it leads to
 * @points: (element-type VitkPoint): the line: start, bends, end; where a piece is curved, its two
 *   control points stand before its end
 * @curved: (element-type gboolean): for each piece of the line, whether it is a Bézier curve
 * @children: (element-type VitkGlyph): glyphs on the line
 * @words: (nullable): what the file says of it in plain words
 * @claims: (element-type VitkClaim): where the article says so
 * @style: how the file wishes it to look
 * @index: its number in the diagram
 *
 * A line of a diagram.
 */
typedef struct
{
  char *id;
  VitkArcClass arc_class;
  const VitkGlyph *source;
  const VitkGlyph *target;
  GArray *points;
  GArray *curved;
  GPtrArray *children;
  char *words;
  GPtrArray *claims;
  VitkDiagramStyle style;
  guint index;
} VitkArc;

VitkArc *vitk_arc_new (void);
void vitk_arc_free (VitkArc *self);
VitkArcClass vitk_arc_class_from_name (const char *name);
const char *vitk_arc_class_get_name (VitkArcClass arc_class);
gboolean vitk_arc_class_hinders (VitkArcClass arc_class);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkArc, vitk_arc_free)

G_END_DECLS
