/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-element.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * VitkAtom:
 * @element: what it is
 * @x: where it stands, to the right
 * @y: where it stands, upwards
 * @charge: in electrons that are missing
 */
typedef struct
{
  const VitkElement *element;
  double x;
  double y;
  int charge;
} VitkAtom;

/**
 * VitkBondSide:
 * @VITK_BOND_IN_PLANE: neither
 * @VITK_BOND_UP: its end is nearer to the reader than its beginning
 * @VITK_BOND_DOWN: its end is farther away
 */
typedef enum
{
  VITK_BOND_IN_PLANE,
  VITK_BOND_UP,
  VITK_BOND_DOWN,
} VitkBondSide;

/**
 * VitkBond:
 * @begin: number of an atom
 * @end: number of the other
 * @order: 1, 2 or 3
 * @side: for a reader who looks at the paper
 */
typedef struct
{
  guint begin;
  guint end;
  guint order;
  VitkBondSide side;
} VitkBond;

/**
 * VitkRepeat:
 * @atoms: (element-type guint): those that are repeated
 * @first: number of the bond that leads into the first of them
 * @last: number of the bond that leads out of the last
 * @label: what stands for how often: "n"
 * @brackets: ends of the two brackets, x and y of each, as far as they are told
 * @n_brackets: 0 to 2
 * @least: how often at least
 * @most: how often at most
 *
 * A part of a molecule that stands there any number of times.
 */
typedef struct
{
  GArray *atoms;
  guint first;
  guint last;
  char *label;
  double brackets[2][4];
  guint n_brackets;
  guint least;
  guint most;
} VitkRepeat;

/**
 * VitkMolecule:
 * @name: (nullable): "polyethylene-n"
 * @short_name: (nullable): "PE-n"
 * @atoms: (element-type VitkAtom): its atoms; most hydrogens are not among them
 * @bonds: (element-type VitkBond): its bonds
 * @repeat: (nullable): what may be repeated
 *
 * A molecule as chemists draw it. Once read it never changes.
 */
typedef struct
{
  char *name;
  char *short_name;
  GArray *atoms;
  GArray *bonds;
  VitkRepeat *repeat;
} VitkMolecule;

VitkMolecule *vitk_molecule_new (void);
VitkMolecule *vitk_molecule_ref (VitkMolecule *self);
void vitk_molecule_unref (VitkMolecule *self);
VitkRepeat *vitk_repeat_new (void);
gboolean vitk_repeat_has (const VitkRepeat *repeat, guint atom);
VitkMolecule *vitk_molecule_repeat (const VitkMolecule *self, guint n);
guint vitk_molecule_get_hydrogens (const VitkMolecule *self, guint atom);
gboolean vitk_molecule_is_plain_hydrogen (const VitkMolecule *self, guint atom);
char *vitk_molecule_dup_formula (const VitkMolecule *self);
double vitk_molecule_get_mass (const VitkMolecule *self);
gboolean vitk_molecule_is_file_name (const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkMolecule, vitk_molecule_unref)

G_END_DECLS
