/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "figure/vitk-drawing.h"
#include "figure/vitk-molecule-figure.h"

G_BEGIN_DECLS

/**
 * VitkMoleculeSheet:
 * @width: how wide it is
 * @height: how high
 *
 * Molecules one below the other, each with its names, formula and molar mass, for a file or a page.
 */
typedef struct
{
  double width;
  double height;
  /*< private >*/
  PangoLayout *title; /* or NULL */
  double margin;
  GPtrArray *entries;
} VitkMoleculeSheet;

VitkMoleculeSheet *vitk_molecule_sheet_new (GPtrArray *molecules, const char *title);
void vitk_molecule_sheet_free (VitkMoleculeSheet *self);
void vitk_molecule_sheet_draw (const VitkMoleculeSheet *self, VitkPen *pen);
VitkDrawing *vitk_molecule_sheet_into_drawing (VitkMoleculeSheet *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkMoleculeSheet, vitk_molecule_sheet_free)

G_END_DECLS
