/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "model/vitk-molecule.h"

#include <string.h>

/* A chain written as its atoms: '=' and '#' before one are its bond to the one before, '+' and '-'
 * after one its charge. */
static VitkMolecule *
new_chain (const char *words)
{
  VitkMolecule *molecule = vitk_molecule_new ();
  g_auto (GStrv) atoms = g_strsplit (words, " ", -1);
  guint i;

  for (i = 0; atoms[i] != NULL; i++)
    {
      const guint order = *atoms[i] == '=' ? 2 : *atoms[i] == '#' ? 3 : 1;
      const gboolean is_charged =
          g_str_has_suffix (atoms[i], "+") || g_str_has_suffix (atoms[i], "-");
      g_autofree char *symbol =
          g_strndup (atoms[i] + (order > 1), strlen (atoms[i]) - (order > 1) - is_charged);
      const VitkAtom atom = { vitk_element_find (symbol), i, 0,
                              !is_charged                        ? 0
                              : g_str_has_suffix (atoms[i], "+") ? 1
                                                                 : -1 };
      const VitkBond bond = { i - 1, i, order, VITK_BOND_IN_PLANE };

      g_assert_nonnull (atom.element);
      g_array_append_val (molecule->atoms, atom);
      if (i > 0)
        g_array_append_val (molecule->bonds, bond);
    }
  return molecule;
}

static void
test_formula (void)
{
  static const struct
  {
    const char *chain;
    const char *formula;
    const char *mass;
  } cases[] = {
    { "C", "CH4", "16.043" },         { "O", "H2O", "18.015" },    { "C C O", "C2H6O", "46.069" },
    { "C =C", "C2H4", "28.054" },     { "C #N", "CHN", "27.026" }, { "O =C =O", "CO2", "44.009" },
    { "N+", "H4N", "18.039" },        { "O-", "HO", "17.007" },    { "B-", "BH4", "14.842" },
    { "C+", "CH3", "15.035" },        { "C-", "CH3", "15.035" },   { "O =S =O", "O2S", "64.058" },
    { "Cl C =O", "CHClO", "64.468" }, { "Na", "Na", "22.990" },    { "H C", "CH4", "16.043" },
  };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (VitkMolecule) molecule = new_chain (cases[i].chain);
      g_autofree char *formula = vitk_molecule_dup_formula (molecule);
      g_autofree char *mass = g_strdup_printf ("%.3f", vitk_molecule_get_mass (molecule));

      /* Hydrogens of ions without carbon go by the alphabet, so "H4N". */
      g_assert_cmpstr (formula, ==, cases[i].formula);
      g_assert_cmpstr (mass, ==, cases[i].mass);
    }
  g_assert_null (vitk_element_find ("Xx"));
  g_assert_null (vitk_element_find (""));
}

/* H-[CH2-O]n-Cl, drawn from the left to the right. */
static VitkMolecule *
new_repeated (const char *name)
{
  VitkMolecule *molecule = new_chain ("H C O Cl");
  const guint atoms[] = { 1, 2 };

  molecule->name = g_strdup (name);
  molecule->short_name = g_strdup ("P-m");
  molecule->repeat = vitk_repeat_new ();
  g_array_append_vals (molecule->repeat->atoms, atoms, 2);
  molecule->repeat->first = 0;
  molecule->repeat->last = 2;
  molecule->repeat->label = g_strdup ("n");
  return molecule;
}

static void
test_repeat (void)
{
  static const struct
  {
    guint n;
    const char *formula;
  } cases[] = { { 1, "CH3ClO" }, { 2, "C2H5ClO2" }, { 15, "C15H31ClO15" } };
  g_autoptr (VitkMolecule) open = new_repeated ("poly-n");
  guint i;

  g_assert_false (vitk_molecule_is_plain_hydrogen (open, 0));
  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (VitkMolecule) molecule = vitk_molecule_repeat (open, cases[i].n);
      g_autofree char *formula = vitk_molecule_dup_formula (molecule);
      g_autofree char *name = g_strdup_printf ("poly-%u", cases[i].n);
      const VitkAtom *last = &g_array_index (molecule->atoms, VitkAtom, molecule->atoms->len - 1);

      g_assert_cmpstr (formula, ==, cases[i].formula);
      g_assert_cmpstr (molecule->name, ==, name);
      g_assert_cmpstr (molecule->short_name, ==, "P-m");
      g_assert_null (molecule->repeat);
      g_assert_true (vitk_molecule_is_plain_hydrogen (molecule, 0));
      g_assert_cmpstr (last->element->symbol, ==, "Cl");
      g_assert_cmpfloat (last->x, ==, 1 + 2 * cases[i].n);
    }
}

static void
test_repeated_name (void)
{
  static const struct
  {
    const char *name;
    const char *repeated;
  } cases[] = {
    { "menaquinone-n", "menaquinone-7" },
    { "n-hexane", "7-hexane" },
    { "(n) of n", "(n) of 7" },
    { "nylon", "nylon" },
    { "n", "7" },
    { "", "" },
  };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (VitkMolecule) open = new_repeated (cases[i].name);
      g_autoptr (VitkMolecule) molecule = vitk_molecule_repeat (open, 7);

      g_assert_cmpstr (molecule->name, ==, cases[i].repeated);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/molecule/formula", test_formula);
  g_test_add_func ("/molecule/repeat", test_repeat);
  g_test_add_func ("/molecule/repeated-name", test_repeated_name);
  return g_test_run ();
}
