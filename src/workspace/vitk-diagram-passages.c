/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
/* What the glyphs of diagrams say, to be found. A glyph is addressed by its figure and its name in
 * the file of the diagram: "fig-2/receptor". */
#include "workspace/vitk-diagram-passages.h"

#include "figure/vitk-diagram-words.h"
#include "search/vitk-passage.h"
#include "workspace/vitk-diagram-file.h"

#include <string.h>

/* What the file says of a glyph, and what the arcs at it say. */
static char *
dup_words (const VitkDiagram *diagram, const VitkGlyph *glyph)
{
  g_autoptr (GPtrArray) relations = vitk_diagram_words_dup_relations (diagram, glyph);
  GString *words = g_string_new (glyph->words);
  guint i;

  for (i = 0; i < relations->len; i++)
    {
      const VitkDiagramSentence *sentence = g_ptr_array_index (relations, i);

      if (words->len > 0)
        g_string_append_c (words, ' ');
      g_string_append (words, sentence->words);
    }
  return g_string_free (words, FALSE);
}

static void
add_glyph (GPtrArray *passages, const VitkFigure *figure, const VitkDiagram *diagram,
           const VitkGlyph *glyph)
{
  g_autofree char *name = vitk_glyph_dup_name (glyph);
  VitkPassage *passage;

  if (glyph->parent != NULL || *name == '\0')
    return;
  passage = g_new0 (VitkPassage, 1);
  passage->kind = VITK_SEARCH_FIGURE;
  passage->anchor = g_strconcat (figure->anchor->name, "/", glyph->id, NULL);
  passage->words = dup_words (diagram, glyph);
  passage->name = g_steal_pointer (&name);
  passage->figure = g_strdup (figure->anchor->name);
  if (glyph->compartment != NULL)
    passage->place = vitk_glyph_dup_name (glyph->compartment);
  g_ptr_array_add (passages, passage);
}

/* A diagram that cannot be read says why where it is shown; what there is else is found. */
static void
add_figure (GPtrArray *passages, VitkWorkspace *workspace, const VitkFigure *figure)
{
  g_autoptr (GFile) file = vitk_diagram_file_find (workspace, figure);
  g_autoptr (VitkDiagram) diagram = file != NULL ? vitk_diagram_file_read (file, NULL, NULL) : NULL;
  guint i;

  for (i = 0; diagram != NULL && i < diagram->glyphs->len; i++)
    add_glyph (passages, figure, diagram, g_ptr_array_index (diagram->glyphs, i));
}

/**
 * vitk_diagram_passages_add:
 * @passages: (element-type VitkPassage): where to
 * @workspace: an open article
 *
 * Adds what can be found in its diagrams: what each glyph is called, what it is, and what it does.
 */
void
vitk_diagram_passages_add (GPtrArray *passages, VitkWorkspace *workspace)
{
  GPtrArray *figures = vitk_article_get_figures (vitk_workspace_get_article (workspace));
  guint i;

  for (i = 0; i < figures->len; i++)
    add_figure (passages, workspace, g_ptr_array_index (figures, i));
}

/**
 * vitk_diagram_passages_find:
 * @workspace: an open article
 * @anchor: any string
 * @glyph: (out): the name of the glyph, in @anchor
 *
 * Returns: (nullable): the figure whose glyph @anchor may be, if it names one
 */
const VitkFigure *
vitk_diagram_passages_find (VitkWorkspace *workspace, const char *anchor, const char **glyph)
{
  const char *slash = strrchr (anchor, '/');
  g_autofree char *name = NULL;
  const VitkAnchor *figure;

  if (slash == NULL)
    return NULL;
  name = g_strndup (anchor, slash - anchor);
  figure = vitk_article_get_anchor (vitk_workspace_get_article (workspace), name);
  *glyph = slash + 1;
  return figure != NULL && figure->kind == VITK_ANCHOR_FIGURE ? figure->target : NULL;
}
