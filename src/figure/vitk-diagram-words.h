/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-diagram.h"

G_BEGIN_DECLS

/**
 * VitkDiagramSentence:
 * @arc: the arc that says it, the first of them if several say it together
 * @words: the sentence
 */
typedef struct
{
  const VitkArc *arc;
  char *words;
} VitkDiagramSentence;

const char *vitk_diagram_words_get_kind (VitkGlyphClass glyph_class);
const char *vitk_diagram_words_get_arc_kind (VitkArcClass arc_class);
char *vitk_diagram_words_dup_glyph_kind (const VitkGlyph *glyph);
char *vitk_diagram_words_dup_glyph (const VitkDiagram *diagram, const VitkGlyph *glyph);
char *vitk_diagram_words_dup_arc (const VitkDiagram *diagram, const VitkArc *arc);
GPtrArray *vitk_diagram_words_dup_relations (const VitkDiagram *diagram, const VitkGlyph *glyph);
GPtrArray *vitk_diagram_words_dup_sentences (const VitkDiagram *diagram,
                                             const VitkGlyph *compartment);
char *vitk_diagram_words_dup_all (const VitkDiagram *diagram);

G_END_DECLS
