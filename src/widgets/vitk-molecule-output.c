/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-molecule-output.h"

#include "figure/vitk-molecule-sheet.h"
#include "widgets/vitk-anchor-words.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  GPtrArray *molecules;
  char *title;
} Content;

static void
free_content (gpointer data)
{
  Content *self = data;

  g_ptr_array_unref (self->molecules);
  g_free (self->title);
  g_free (self);
}

static VitkDrawing *
draw (gconstpointer content)
{
  const Content *self = content;

  return vitk_molecule_sheet_into_drawing (vitk_molecule_sheet_new (self->molecules, self->title));
}

/**
 * vitk_molecule_output_new:
 * @figure: the figure they are of
 * @molecules: (transfer full) (element-type VitkMolecule): what is shown
 *
 * Returns: (transfer full): the molecules, to be saved or copied
 */
VitkDrawingOutput *
vitk_molecule_output_new (const VitkFigure *figure, GPtrArray *molecules)
{
  Content *content = g_new (Content, 1);

  content->molecules = molecules;
  content->title = vitk_anchor_dup_words (figure->anchor);
  return vitk_drawing_output_new (_ ("Save the Molecules"), figure->anchor->name, draw, content,
                                  free_content);
}
