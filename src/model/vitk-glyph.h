/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-diagram-style.h"
#include "model/vitk-glyph-class.h"

G_BEGIN_DECLS

/**
 * VitkPoint:
 * @x: from the left, in the diagram's own units, which are pixels at its usual size
 * @y: from the top
 */
typedef struct
{
  double x;
  double y;
} VitkPoint;

/**
 * VitkBox:
 * @x: its left side
 * @y: its top
 * @width: how wide it is
 * @height: how high
 */
typedef struct
{
  double x;
  double y;
  double width;
  double height;
} VitkBox;

/**
 * VitkGlyphSide:
 * @VITK_GLYPH_HORIZONTAL: ports are left and right
 * @VITK_GLYPH_VERTICAL: ports are above and below
 * @VITK_GLYPH_LEFT: a tag or terminal points to the left
 * @VITK_GLYPH_RIGHT: to the right
 * @VITK_GLYPH_UP: up
 * @VITK_GLYPH_DOWN: down
 *
 * Which way a glyph stands.
 */
typedef enum
{
  VITK_GLYPH_HORIZONTAL,
  VITK_GLYPH_VERTICAL,
  VITK_GLYPH_LEFT,
  VITK_GLYPH_RIGHT,
  VITK_GLYPH_UP,
  VITK_GLYPH_DOWN,
} VitkGlyphSide;

typedef struct _VitkGlyph VitkGlyph;

/**
 * VitkGlyph:
 * @id: its name in the file
 * @glyph_class: what it is
 * @entity: of a unit of information in an activity flow: what kind of thing acts;
 *   %VITK_GLYPH_UNKNOWN elsewhere
 * @label: (nullable): its words, with line breaks; of a state variable "value@variable"
 * @label_box: where these words belong; without width if the file leaves it open
 * @box: its place
 * @side: which way it stands
 * @is_clone: whether the same thing stands in the diagram more than once
 * @clone_label: (nullable): what its clone marker says
 * @parent: (nullable): the glyph it is part of
 * @children: (element-type VitkGlyph): its parts
 * @ports: (element-type VitkPoint): where arcs meet its arms
 * @compartment: (nullable): the compartment it is in
 * @order: compartments with a higher one are drawn above
 * @callout: (nullable): where an annotation points to
 * @words: (nullable): what the file says of it in plain words
 * @claims: (element-type VitkClaim): where the article says so
 * @outcomes: (element-type utf8): normal forms of the outcomes of studies that are a measure of it
 * @style: how the file wishes it to look
 * @index: its number in the diagram
 *
 * A node of a diagram, or a part of one.
 */
struct _VitkGlyph
{
  char *id;
  VitkGlyphClass glyph_class;
  VitkGlyphClass entity;
  char *label;
  VitkBox label_box;
  VitkBox box;
  VitkGlyphSide side;
  gboolean is_clone;
  char *clone_label;
  const VitkGlyph *parent;
  GPtrArray *children;
  GArray *ports;
  const VitkGlyph *compartment;
  double order;
  VitkPoint *callout;
  char *words;
  GPtrArray *claims;
  GPtrArray *outcomes;
  VitkDiagramStyle style;
  guint index;
};

VitkGlyph *vitk_glyph_new (void);
void vitk_glyph_free (VitkGlyph *self);
char *vitk_glyph_dup_name (const VitkGlyph *self);
const VitkGlyph *vitk_glyph_get_whole (const VitkGlyph *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkGlyph, vitk_glyph_free)

G_END_DECLS
