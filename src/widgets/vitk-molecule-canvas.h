/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-molecule.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VITK_TYPE_MOLECULE_CANVAS (vitk_molecule_canvas_get_type ())
G_DECLARE_FINAL_TYPE (VitkMoleculeCanvas, vitk_molecule_canvas, VITK, MOLECULE_CANVAS, GtkWidget)

GtkWidget *vitk_molecule_canvas_new (VitkMolecule *molecule);
void vitk_molecule_canvas_set_molecule (VitkMoleculeCanvas *self, VitkMolecule *molecule);

G_END_DECLS
