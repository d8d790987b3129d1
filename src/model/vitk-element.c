/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "model/vitk-element.h"

#include <stdlib.h>

/* Weights: abridged standard atomic weights 2021 of the IUPAC (Prohaska and colleagues, Pure Appl.
 * Chem. 2022;94:573). Valences: what is meant where a structure leaves hydrogens out; elements
 * without are written with all that they are bound to. */
static const VitkElement elements[] = {
  { "H", 1.0080, 1, { 1 } },        { "Li", 6.94, 1, { 0 } },
  { "B", 10.81, 13, { 3 } },        { "C", 12.011, 14, { 4 } },
  { "N", 14.007, 15, { 3, 5 } },    { "O", 15.999, 16, { 2 } },
  { "F", 18.998, 17, { 1 } },       { "Na", 22.990, 1, { 0 } },
  { "Mg", 24.305, 2, { 0 } },       { "Al", 26.982, 13, { 0 } },
  { "Si", 28.085, 14, { 4 } },      { "P", 30.974, 15, { 3, 5 } },
  { "S", 32.06, 16, { 2, 4, 6 } },  { "Cl", 35.45, 17, { 1 } },
  { "K", 39.098, 1, { 0 } },        { "Ca", 40.078, 2, { 0 } },
  { "Mn", 54.938, 7, { 0 } },       { "Fe", 55.845, 8, { 0 } },
  { "Co", 58.933, 9, { 0 } },       { "Ni", 58.693, 10, { 0 } },
  { "Cu", 63.546, 11, { 0 } },      { "Zn", 65.38, 12, { 0 } },
  { "As", 74.922, 15, { 3, 5 } },   { "Se", 78.971, 16, { 2, 4, 6 } },
  { "Br", 79.904, 17, { 1 } },      { "Mo", 95.95, 6, { 0 } },
  { "Ag", 107.87, 11, { 0 } },      { "Sn", 118.71, 14, { 0 } },
  { "I", 126.90, 17, { 1, 3, 5 } }, { "Pt", 195.08, 10, { 0 } },
  { "Hg", 200.59, 12, { 0 } },
};

/**
 * vitk_element_find:
 * @symbol: a symbol, such as "Na"
 *
 * Returns: (nullable): the element, %NULL for one that structures of medicines and nutrients do not
 *   have
 */
const VitkElement *
vitk_element_find (const char *symbol)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (elements); i++)
    if (g_str_equal (elements[i].symbol, symbol))
      return &elements[i];
  return NULL;
}

/* A charge takes a bond from carbon and its neighbours, and gives one to those with electrons to
 * share: NH4+ has four, BH4- has four, CH3+ and CH3- have three. */
static int
get_change (const VitkElement *self, int charge)
{
  if (self->column >= 15)
    return charge;
  if (self->column == 14)
    return -abs (charge);
  return -charge;
}

/**
 * vitk_element_get_hydrogens:
 * @self: an element
 * @charge: of the atom
 * @n_bonds: bonds that are drawn, a double bond as two
 *
 * Returns: how many hydrogens an atom has that are not drawn: as many as its lowest valence that is
 *   enough has left
 */
guint
vitk_element_get_hydrogens (const VitkElement *self, int charge, guint n_bonds)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (self->valences) && self->valences[i] > 0; i++)
    {
      const int valence = self->valences[i] + get_change (self, charge);

      if (valence >= (int) n_bonds)
        return (guint) valence - n_bonds;
    }
  return 0;
}
