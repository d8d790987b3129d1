/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-article.h"
#include "model/vitk-molecule.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VITK_TYPE_MOLECULE_BOX (vitk_molecule_box_get_type ())
G_DECLARE_FINAL_TYPE (VitkMoleculeBox, vitk_molecule_box, VITK, MOLECULE_BOX, GtkWidget)

GtkWidget *vitk_molecule_box_new (VitkArticle *article, VitkMolecule *molecule);
void vitk_molecule_box_set_repeats (VitkMoleculeBox *self, guint n);
guint vitk_molecule_box_get_repeats (VitkMoleculeBox *self);

VitkMolecule *vitk_molecule_box_dup_shown (VitkMoleculeBox *self);

G_END_DECLS
