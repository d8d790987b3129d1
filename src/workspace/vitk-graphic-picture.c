/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "workspace/vitk-graphic-picture.h"

#include "export/vitk-molecule-picture.h"
#include "figure/vitk-diagram-sheet.h"
#include "workspace/vitk-diagram-file.h"
#include "workspace/vitk-graphic-drawing.h"
#include "workspace/vitk-graphic-pixels.h"
#include "workspace/vitk-graphic.h"
#include "workspace/vitk-molecule-file.h"

/* The unit of diagrams is a pixel of a screen: their letters, made for reading there, are on paper
 * as large as those of tables. */
#define POINTS (72.0 / 96)

static void
draw_diagram (gconstpointer content, cairo_t *cr)
{
  const VitkDiagramPalette *palette = vitk_diagram_palette_get (FALSE, FALSE);
  g_autoptr (VitkPen) pen = vitk_pen_new (cr, palette->paper);

  cairo_scale (cr, POINTS, POINTS);
  vitk_diagram_sheet_draw (content, pen, palette);
}

/**
 * vitk_graphic_picture_draw:
 * @diagram: a diagram
 *
 * Returns: (transfer full): what is put on paper of it
 */
VitkPaperPicture *
vitk_graphic_picture_draw (VitkDiagram *diagram)
{
  VitkDiagramSheet *sheet = vitk_diagram_sheet_new (diagram, NULL);

  return vitk_paper_picture_new (sheet->width * POINTS, sheet->height * POINTS, draw_diagram, sheet,
                                 (GDestroyNotify) vitk_diagram_sheet_free);
}

static VitkPaperPicture *
read_diagram (VitkWorkspace *workspace, GPtrArray *graphics)
{
  g_autoptr (GFile) file =
      vitk_graphic_find_of_kind (workspace, graphics, vitk_diagram_is_file_name);
  g_autoptr (VitkDiagram) diagram = file != NULL ? vitk_diagram_file_read (file, NULL, NULL) : NULL;

  return diagram != NULL ? vitk_graphic_picture_draw (diagram) : NULL;
}

static VitkPaperPicture *
read_molecules (VitkWorkspace *workspace, GPtrArray *graphics)
{
  g_autoptr (GFile) file =
      vitk_graphic_find_of_kind (workspace, graphics, vitk_molecule_is_file_name);
  g_autoptr (GPtrArray) molecules =
      file != NULL ? vitk_molecule_file_read (file, NULL, NULL) : NULL;

  return molecules != NULL ? vitk_molecule_picture_new (molecules) : NULL;
}

/**
 * vitk_graphic_picture_find:
 * @workspace: an open article
 * @graphics: (element-type utf8): files as the article names them, best first
 *
 * Reads what is put on paper of the files of a figure: a diagram or molecules, which are drawn as
 * in the window, or else the first picture. Reads the disk.
 *
 * Returns: (transfer full) (nullable): the picture, or %NULL if there is none that can be read
 */
VitkPaperPicture *
vitk_graphic_picture_find (VitkWorkspace *workspace, GPtrArray *graphics)
{
  VitkPaperPicture *picture = read_diagram (workspace, graphics);
  g_autoptr (GFile) file = NULL;

  if (picture == NULL)
    picture = read_molecules (workspace, graphics);
  if (picture == NULL)
    file = vitk_workspace_dup_graphic (workspace, graphics);
  if (file == NULL)
    return picture;
  picture = vitk_graphic_drawing_read (file);
  return picture != NULL ? picture : vitk_graphic_pixels_read (file);
}
