/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "export/vitk-molecule-picture.h"

#include "figure/vitk-diagram-palette.h"
#include "figure/vitk-molecule-sheet.h"

/* The unit of molecules is a pixel of a screen: their letters, made for reading there, are on paper
 * as large as those of tables. */
#define POINTS (72.0 / 96)

static void
draw (gconstpointer content, cairo_t *cr)
{
  g_autoptr (VitkPen) pen = vitk_pen_new (cr, vitk_diagram_palette_get (FALSE, FALSE)->paper);

  cairo_scale (cr, POINTS, POINTS);
  vitk_molecule_sheet_draw (content, pen);
}

/**
 * vitk_molecule_picture_new:
 * @molecules: (element-type VitkMolecule): molecules
 *
 * Returns: (transfer full): the molecules, one below the other
 */
VitkPaperPicture *
vitk_molecule_picture_new (GPtrArray *molecules)
{
  VitkMoleculeSheet *sheet = vitk_molecule_sheet_new (molecules, NULL);

  return vitk_paper_picture_new (sheet->width * POINTS, sheet->height * POINTS, draw, sheet,
                                 (GDestroyNotify) vitk_molecule_sheet_free);
}
