/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-arc.h"
#include "model/vitk-claim.h"

G_BEGIN_DECLS

/**
 * VitkDiagramLanguage:
 * @VITK_DIAGRAM_UNTOLD: the file does not say
 * @VITK_DIAGRAM_PROCESS_DESCRIPTION: things and what turns them into others
 * @VITK_DIAGRAM_ACTIVITY_FLOW: activities and how one influences another
 * @VITK_DIAGRAM_ENTITY_RELATIONSHIP: rules between entities
 *
 * Which of the three languages of SBGN a diagram is in.
 */
typedef enum
{
  VITK_DIAGRAM_UNTOLD,
  VITK_DIAGRAM_PROCESS_DESCRIPTION,
  VITK_DIAGRAM_ACTIVITY_FLOW,
  VITK_DIAGRAM_ENTITY_RELATIONSHIP,
} VitkDiagramLanguage;

/**
 * VitkDiagram:
 * @name: (nullable): what its file calls it; its number there, from 1, if the file does not
 * @language: which language it is in
 * @words: (nullable): what the file says of the whole in plain words
 * @box: the canvas: what the file says, or all that is drawn with a margin
 * @glyphs: (element-type VitkGlyph): all glyphs in the order of the file, each before its parts
 * @arcs: (element-type VitkArc): all arcs in the order of the file
 *
 * A diagram in the Systems Biology Graphical Notation (SBGN). Once read it never changes.
 */
typedef struct
{
  char *name;
  VitkDiagramLanguage language;
  char *words;
  VitkBox box;
  GPtrArray *glyphs;
  GPtrArray *arcs;
  /*< private >*/
  GHashTable *glyphs_by_id;
  GHashTable *arcs_by_id;
} VitkDiagram;

VitkDiagram *vitk_diagram_new (void);
VitkDiagram *vitk_diagram_ref (VitkDiagram *self);
void vitk_diagram_unref (VitkDiagram *self);
void vitk_diagram_add_glyph (VitkDiagram *self, VitkGlyph *glyph);
void vitk_diagram_add_arc (VitkDiagram *self, VitkArc *arc);
const VitkGlyph *vitk_diagram_get_glyph (const VitkDiagram *self, const char *id);
const VitkArc *vitk_diagram_get_arc (const VitkDiagram *self, const char *id);
GPtrArray *vitk_diagram_dup_arcs_at (const VitkDiagram *self, const VitkGlyph *glyph);
gboolean vitk_diagram_is_file_name (const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkDiagram, vitk_diagram_unref)

G_END_DECLS
