/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "figure/vitk-diagram-figure.h"
#include "model/vitk-article.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define VITK_TYPE_DIAGRAM_CHOICE (vitk_diagram_choice_get_type ())
G_DECLARE_FINAL_TYPE (VitkDiagramChoice, vitk_diagram_choice, VITK, DIAGRAM_CHOICE, GObject)

VitkDiagramChoice *vitk_diagram_choice_new (VitkArticle *article, const VitkFigure *figure,
                                            VitkDiagram *diagram);
VitkArticle *vitk_diagram_choice_get_article (VitkDiagramChoice *self);
const VitkFigure *vitk_diagram_choice_get_figure (VitkDiagramChoice *self);
VitkDiagram *vitk_diagram_choice_get_diagram (VitkDiagramChoice *self);

void vitk_diagram_choice_choose (VitkDiagramChoice *self, const char *id);
const VitkGlyph *vitk_diagram_choice_get_glyph (VitkDiagramChoice *self);
GPtrArray *vitk_diagram_choice_get_arcs (VitkDiagramChoice *self);
const char *vitk_diagram_choice_get_id (VitkDiagramChoice *self);
gboolean vitk_diagram_choice_get_emphasis (VitkDiagramChoice *self, VitkDiagramEmphasis *emphasis);
char *vitk_diagram_choice_dup_name (VitkDiagramChoice *self);
GPtrArray *vitk_diagram_choice_dup_claims (VitkDiagramChoice *self);
guint vitk_diagram_choice_count_claims (VitkDiagramChoice *self, const char *id);

const VitkGlyph *vitk_diagram_choice_follow (VitkDiagramChoice *self, const VitkGlyph *from,
                                             gboolean forward, const VitkArc **arc);
guint vitk_diagram_choice_get_n_steps (VitkDiagramChoice *self);
int vitk_diagram_choice_get_step (VitkDiagramChoice *self);
void vitk_diagram_choice_go_to_step (VitkDiagramChoice *self, guint step);

G_END_DECLS
