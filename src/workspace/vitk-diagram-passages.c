/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
/* What the glyphs of diagrams say, to be found. */
#include "workspace/vitk-diagram-passages.h"

#include "figure/vitk-diagram-words.h"
#include "search/vitk-passage.h"
#include "workspace/vitk-diagram-file.h"

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
add_glyph (GPtrArray *passages, const VitkFigureDiagram *figure, const VitkGlyph *glyph)
{
  g_autofree char *name = vitk_glyph_dup_name (glyph);
  VitkPassage *passage;

  if (glyph->parent != NULL || *name == '\0')
    return;
  passage = g_new0 (VitkPassage, 1);
  passage->kind = VITK_SEARCH_FIGURE;
  passage->anchor = vitk_figure_diagram_dup_address (figure, glyph->id);
  passage->words = dup_words (figure->diagram, glyph);
  passage->name = g_steal_pointer (&name);
  passage->figure = g_strdup (vitk_figure_diagram_get_name (figure));
  if (glyph->compartment != NULL)
    passage->place = vitk_glyph_dup_name (glyph->compartment);
  g_ptr_array_add (passages, passage);
}

/**
 * vitk_diagram_passages_add:
 * @passages: (element-type VitkPassage): where to
 * @workspace: an open article
 *
 * Adds what can be found in its diagrams: what each glyph is called, what it is, and what it does.
 * A diagram that cannot be read says why where it is shown; what there is else is found.
 */
void
vitk_diagram_passages_add (GPtrArray *passages, VitkWorkspace *workspace)
{
  g_autoptr (VitkDiagrams) diagrams = vitk_diagram_file_read_all (workspace, NULL);
  guint i;
  guint j;

  for (i = 0; i < diagrams->figures->len; i++)
    {
      const VitkFigureDiagram *figure = g_ptr_array_index (diagrams->figures, i);

      for (j = 0; figure->diagram != NULL && j < figure->diagram->glyphs->len; j++)
        add_glyph (passages, figure, g_ptr_array_index (figure->diagram->glyphs, j));
    }
}
