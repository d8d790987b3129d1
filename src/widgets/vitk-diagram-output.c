/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-diagram-output.h"

#include "figure/vitk-diagram-sheet.h"
#include "widgets/vitk-anchor-words.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  VitkDiagram *diagram;
  char *title;
} Content;

static void
free_content (gpointer data)
{
  Content *self = data;

  vitk_diagram_unref (self->diagram);
  g_free (self->title);
  g_free (self);
}

static VitkDrawing *
draw (gconstpointer content)
{
  const Content *self = content;

  return vitk_diagram_sheet_into_drawing (vitk_diagram_sheet_new (self->diagram, self->title));
}

/**
 * vitk_diagram_output_new:
 * @choice: a diagram
 *
 * Returns: (transfer full): the whole diagram, to be saved or copied
 */
VitkDrawingOutput *
vitk_diagram_output_new (VitkDiagramChoice *choice)
{
  const VitkFigure *figure = vitk_diagram_choice_get_figure (choice);
  Content *content = g_new0 (Content, 1);

  content->diagram = vitk_diagram_ref (vitk_diagram_choice_get_diagram (choice));
  content->title =
      figure != NULL ? vitk_anchor_dup_words (figure->anchor) : g_strdup (_ ("Diagram"));
  return vitk_drawing_output_new (_ ("Save the Diagram"),
                                  figure != NULL ? figure->anchor->name : "diagram", draw, content,
                                  free_content);
}
