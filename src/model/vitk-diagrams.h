/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-article.h"
#include "model/vitk-diagram.h"

G_BEGIN_DECLS

/**
 * VitkFigureDiagram:
 * @figure: (nullable): a figure of the article; %NULL for a diagram that no article has
 * @diagram: (nullable): its diagram
 * @problem: (nullable): why there is none, for people
 *
 * A figure that is a diagram.
 */
typedef struct
{
  const VitkFigure *figure;
  VitkDiagram *diagram;
  char *problem;
} VitkFigureDiagram;

/**
 * VitkDiagrams:
 * @article: what they are of; without any words if no article has them
 * @figures: (element-type VitkFigureDiagram): in the order of the article
 *
 * The diagrams of an article, or of a file that no article has. What is in one of them has an
 * *address*: the name of its figure, or of the diagram if no article has it, a slash and its name
 * in the file of the diagram, as in "fig-2/receptor".
 */
typedef struct
{
  VitkArticle *article;
  GPtrArray *figures;
} VitkDiagrams;

VitkDiagrams *vitk_diagrams_new (VitkArticle *article);
VitkDiagrams *vitk_diagrams_ref (VitkDiagrams *self);
void vitk_diagrams_unref (VitkDiagrams *self);
void vitk_diagrams_add (VitkDiagrams *self, const VitkFigure *figure, VitkDiagram *diagram,
                        const char *problem);
const char *vitk_figure_diagram_get_name (const VitkFigureDiagram *figure);
char *vitk_figure_diagram_dup_address (const VitkFigureDiagram *figure, const char *id);
const VitkFigureDiagram *vitk_diagrams_find (VitkDiagrams *self, const char *address,
                                             const char **id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkDiagrams, vitk_diagrams_unref)

G_END_DECLS
