/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "figure/vitk-pen.h"
#include "model/vitk-molecule.h"

G_BEGIN_DECLS

/**
 * VitkMoleculeFigure:
 * @width: how wide it is, when a bond is as long as usual
 * @height: how high
 *
 * The skeletal formula of a molecule: bonds are lines, carbons are where they meet, and all other
 * atoms have letters (IUPAC, "Graphical representation standards for chemical structure diagrams",
 * Pure Appl. Chem. 2008;80:277).
 */
typedef struct
{
  double width;
  double height;
  /*< private >*/
  VitkMolecule *molecule;
  PangoContext *context;
  double scale;
  double left;
  double top;
} VitkMoleculeFigure;

VitkMoleculeFigure *vitk_molecule_figure_new (VitkMolecule *molecule, PangoContext *context);
void vitk_molecule_figure_free (VitkMoleculeFigure *self);
void vitk_molecule_figure_draw (const VitkMoleculeFigure *self, VitkPen *pen, VitkInk ink);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkMoleculeFigure, vitk_molecule_figure_free)

G_END_DECLS
