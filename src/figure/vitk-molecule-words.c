/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "figure/vitk-molecule-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The first letter of a line is a capital, whatever the file has. */
static char *
capitalize (const char *words)
{
  GString *line = g_string_new (NULL);

  g_string_append_unichar (line, g_unichar_toupper (g_utf8_get_char (words)));
  g_string_append (line, g_utf8_next_char (words));
  return g_string_free (line, FALSE);
}

/**
 * vitk_molecule_dup_title:
 * @molecule: a molecule
 *
 * Returns: (transfer full): its names, "Ethanol (EtOH)"
 */
char *
vitk_molecule_dup_title (const VitkMolecule *molecule)
{
  g_autofree char *name = NULL;

  if (molecule->name == NULL)
    return g_strdup (molecule->short_name != NULL ? molecule->short_name : "");
  name = capitalize (molecule->name);
  if (molecule->short_name == NULL)
    return g_steal_pointer (&name);
  /* Translators: two names of a molecule, as in "Ethanol (EtOH)". */
  return g_strdup_printf (_ ("%s (%s)"), name, molecule->short_name);
}

/* The digits of a formula stand below its line. */
static char *
lower_digits (const char *formula)
{
  GString *lowered = g_string_new (NULL);
  const char *p;

  for (p = formula; *p != '\0'; p++)
    if (g_ascii_isdigit (*p))
      g_string_append_unichar (lowered, 0x2080 + (gunichar) (*p - '0'));
    else
      g_string_append_c (lowered, *p);
  return g_string_free (lowered, FALSE);
}

/**
 * vitk_molecule_dup_facts:
 * @molecule: a molecule
 *
 * Returns: (transfer full): its formula and molar mass, "C₂H₆O, 46.07 g/mol", or how often what
 *   is repeated may be
 */
char *
vitk_molecule_dup_facts (const VitkMolecule *molecule)
{
  const VitkRepeat *repeat = molecule->repeat;
  g_autofree char *formula = NULL;
  g_autofree char *lowered = NULL;

  if (repeat != NULL)
    /* Translators: what is in brackets is repeated; "n from 1 to 15". */
    return g_strdup_printf (_ ("%s from %u to %u"), repeat->label, repeat->least, repeat->most);
  formula = vitk_molecule_dup_formula (molecule);
  lowered = lower_digits (formula);
  /* Translators: formula and molar mass, in grams for a mole. */
  return g_strdup_printf (_ ("%s, %.2f g/mol"), lowered, vitk_molecule_get_mass (molecule));
}
