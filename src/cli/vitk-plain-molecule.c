/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "cli/vitk-plain-molecule.h"

#include "figure/vitk-molecule-words.h"

/**
 * vitk_plain_print_molecules:
 * @printer: where to
 * @molecules: (element-type VitkMolecule): molecules
 *
 * Prints names, formulas and molar masses.
 */
void
vitk_plain_print_molecules (VitkPrinter *printer, GPtrArray *molecules)
{
  guint i;

  for (i = 0; i < molecules->len; i++)
    {
      const VitkMolecule *molecule = g_ptr_array_index (molecules, i);
      g_autofree char *title = vitk_molecule_dup_title (molecule);
      g_autofree char *facts = vitk_molecule_dup_facts (molecule);

      vitk_printer_leave_gap (printer);
      vitk_printer_print_text (printer, "", "", title);
      vitk_printer_print_text (printer, "  ", "  ", facts);
    }
}
