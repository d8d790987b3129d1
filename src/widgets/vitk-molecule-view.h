/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-article.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VITK_TYPE_MOLECULE_VIEW (vitk_molecule_view_get_type ())
G_DECLARE_FINAL_TYPE (VitkMoleculeView, vitk_molecule_view, VITK, MOLECULE_VIEW, GtkWidget)

GtkWidget *vitk_molecule_view_new (void);
void vitk_molecule_view_set_molecules (VitkMoleculeView *self, VitkArticle *article,
                                       const VitkFigure *figure, GPtrArray *molecules);
void vitk_molecule_view_set_problem (VitkMoleculeView *self, const char *problem);
GPtrArray *vitk_molecule_view_dup_shown (VitkMoleculeView *self);

G_END_DECLS
