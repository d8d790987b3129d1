/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
/* Molecules in MDL molfiles: the review's, and every way in which one can be wrong. */
#include "corpus/vitk-corpus-error.h"
#include "corpus/vitk-molecule-reader.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

#define HEAD "ethanol\n\n\n"
#define COUNTS "  3  2  0  0  0  0  0  0  0  0999 V2000\n"
#define ATOM(x, element) x "    0.0000    0.0000 " element "   0  0  0\n"
#define ATOMS ATOM ("    0.0000", "C") ATOM ("    1.5000", "C") ATOM ("    3.0000", "O")
#define BONDS "  1  2  1  0\n  2  3  1  1\n"
#define GROUP "M  STY  1   1 SRU\nM  SAL   1  1   2\nM  SBL   1  2   1   2\nM  SMT   1 n\n"
#define END "M  END\n"

static char *folder;

static GPtrArray *
read_molecules (const char *text, gssize length, GError **error)
{
  g_autofree char *path = g_build_filename (folder, "some.sdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (g_file_set_contents (path, text, length, NULL));
  return vitk_molecule_reader_read_file (file, NULL, error);
}

/* All that a file tells, in a line. */
static char *
describe (const VitkMolecule *molecule)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *formula = vitk_molecule_dup_formula (molecule);
  guint i;

  g_string_append_printf (words, "%s|%s|%s|", molecule->name, molecule->short_name, formula);
  for (i = 0; i < molecule->atoms->len; i++)
    {
      const VitkAtom *atom = &g_array_index (molecule->atoms, VitkAtom, i);

      g_string_append_printf (words, " %s(%g,%g)%+d", atom->element->symbol, atom->x, atom->y,
                              atom->charge);
    }
  for (i = 0; i < molecule->bonds->len; i++)
    {
      const VitkBond *bond = &g_array_index (molecule->bonds, VitkBond, i);

      g_string_append_printf (words, " %u-%u:%u/%d", bond->begin, bond->end, bond->order,
                              bond->side);
    }
  if (molecule->repeat != NULL)
    g_string_append_printf (words, " [%u %u %u %s %u-%u %u]", molecule->repeat->atoms->len,
                            molecule->repeat->first, molecule->repeat->last,
                            molecule->repeat->label, molecule->repeat->least,
                            molecule->repeat->most, molecule->repeat->n_brackets);
  return g_strdup (words->str);
}

static void
test_read (void)
{
  static const struct
  {
    const char *text;
    const char *all;
  } cases[] = {
    { HEAD COUNTS ATOMS BONDS END,
      "ethanol|(null)|C2H6O| C(0,0)+0 C(1.5,0)+0 O(3,0)+0 0-1:1/0 1-2:1/1" },
    { "\r\n\r\n\r\n  1  0  0  0  0  0  0  0  0  0999 V2000\r\n   -1.5000    0.2500    0.0000 N   0 "
      " 3"
      "\r\nM  END\r\n",
      "(null)|(null)|H4N| N(-1.5,0.25)+1" },
    { HEAD COUNTS ATOMS "  1  2  2  0\n  2  3  1  6\n"
                        "M  CHG  1   3  -1\n" END "> <OTHER>\nx\n\n> <SHORT_NAME>\nEtO\n\n$$$$\n",
      "ethanol|EtO|C2H3O| C(0,0)+0 C(1.5,0)+0 O(3,0)-1 0-1:2/0 1-2:1/2" },
    { HEAD COUNTS ATOMS BONDS GROUP "M  SDI   1  4    0.5000   -1.0000    0.5000    1.0000\n" END
                                    "> <REPEATS>\n2-4\n\n$$$$\n\n",
      "ethanol|(null)|C2H6O| C(0,0)+0 C(1.5,0)+0 O(3,0)+0 0-1:1/0 1-2:1/1 [1 0 1 n 2-4 1]" },
    { HEAD COUNTS ATOMS BONDS "M  STY  1   1 DAT\nM  SAL   1  1   9\n" END,
      "ethanol|(null)|C2H6O| C(0,0)+0 C(1.5,0)+0 O(3,0)+0 0-1:1/0 1-2:1/1" },
  };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) molecules = read_molecules (cases[i].text, -1, &error);
      g_autofree char *all = NULL;

      g_assert_no_error (error);
      g_assert_cmpuint (molecules->len, ==, 1);
      all = describe (g_ptr_array_index (molecules, 0));
      g_assert_cmpstr (all, ==, cases[i].all);
    }
}

static void
test_wrong (void)
{
  static const struct
  {
    const char *text;
    const char *message;
  } cases[] = {
    { "", "1: the file ends within a molecule" },
    { "a\nb\n", "1: the file ends within a molecule" },
    { "a\nb\nc\nd\n",
      "4: this line does not count atoms and bonds as MDL molfiles of version V2000 do" },
    { HEAD "  0  0  0     0  0            999 V3000\n",
      "4: this line does not count atoms and bonds as MDL molfiles of version V2000 do" },
    { HEAD "  x  2  0  0  0  0  0  0  0  0999 V2000\n", "4: “x” is no number" },
    { HEAD COUNTS ATOM ("    0.0000", "C"), "6: “” is no place of an atom" },
    { HEAD COUNTS ATOM ("       nan", "C"), "5: “nan” is no place of an atom" },
    { HEAD COUNTS ATOM ("      1e99", "C"), "5: “1e99” is no place of an atom" },
    { HEAD COUNTS ATOM ("    0.0000", "Q"), "5: “Q” is no element that VitK2 knows" },
    { HEAD COUNTS "    0.0000    0.0000    0.0000 C   0  8\n", "5: 8 is no charge" },
    { HEAD COUNTS ATOMS "  1  4  1  0\n", "8: 4 is none of the 3 that there are" },
    { HEAD COUNTS ATOMS "  0  1  1  0\n", "8: 0 is none of the 3 that there are" },
    { HEAD COUNTS ATOMS "  1  1  1  0\n", "8: a bond from an atom to itself" },
    { HEAD COUNTS ATOMS "  1  2  4  0\n", "8: a bond is single, double or triple, not 4" },
    { HEAD COUNTS ATOMS BONDS, "10: the file ends within a molecule" },
    { HEAD COUNTS ATOMS BONDS "M  CHG  1   9  -1\n" END, "10: 9 is none of the 3 that there are" },
    { HEAD COUNTS ATOMS BONDS GROUP "M  STY  1   1 SRU\n" END,
      "14: more than one part of a molecule is repeated" },
    { HEAD COUNTS ATOMS BONDS "M  STY  2   1 SRU   2 SRU\n" END,
      "10: more than one part of a molecule is repeated" },
    { HEAD COUNTS ATOMS BONDS "M  STY  1   1 SRU\nM  SBL   1  3   1   2   2\n" END,
      "11: two bonds lead out of what is repeated, not 3" },
    { HEAD COUNTS ATOMS BONDS "M  STY  1   1 SRU\nM  SAL   1  1   1\nM  SBL   1  2   1   2\n" END,
      "1: what is repeated is no link of a chain" },
    { HEAD COUNTS ATOMS BONDS "M  STY  1   1 SRU\n" END,
      "1: what is repeated is no link of a chain" },
    { HEAD COUNTS ATOMS BONDS GROUP END "> <REPEATS>\n0-3\n",
      "16: “0-3” does not say from where to where, as in “1-15”" },
    { HEAD COUNTS ATOMS BONDS END "$$$$\n" HEAD,
      "15: this line does not count atoms and bonds as MDL molfiles of version V2000 do" },
    { HEAD COUNTS ATOMS BONDS END "$$$$\nmore", "12: the file ends within a molecule" },
  };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) molecules = read_molecules (cases[i].text, -1, &error);
      g_autofree char *message = g_strdup_printf ("%s/some.sdf:%s", folder, cases[i].message);

      g_assert_null (molecules);
      g_assert_error (error, VITK_CORPUS_ERROR, VITK_CORPUS_ERROR_NOT_MOLECULE);
      g_assert_cmpstr (error->message, ==, message);
    }
}

static void
test_not_text (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) none = g_file_new_for_path ("/nowhere/none.sdf");
  g_autofree char *large = g_strnfill (9 * 1024 * 1024, '\n');

  g_assert_null (read_molecules ("\xff\n\n\n", -1, &error));
  g_assert_true (g_str_has_suffix (error->message, "some.sdf: is not text in UTF-8"));
  g_clear_error (&error);
  g_assert_null (read_molecules ("a\0b\n\n\n", 6, &error));
  g_assert_true (g_str_has_suffix (error->message, "some.sdf: is not text in UTF-8"));
  g_clear_error (&error);
  g_assert_null (read_molecules (large, -1, &error));
  g_assert_error (error, VITK_CORPUS_ERROR, VITK_CORPUS_ERROR_TOO_LARGE);
  g_clear_error (&error);
  g_assert_null (vitk_molecule_reader_read_file (none, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

/* The rule of the menaquinones: C(11 + 5n)H(8 + 8n)O2. */
static void
test_menaquinones (void)
{
  g_autofree char *path =
      g_test_build_filename (G_TEST_DIST, "../../data/figures/molecules.sdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) molecules = vitk_molecule_reader_read_file (file, NULL, &error);
  g_autofree char *phylloquinone = NULL;
  const VitkMolecule *open;
  guint n;

  g_assert_no_error (error);
  g_assert_cmpuint (molecules->len, ==, 2);
  phylloquinone = vitk_molecule_dup_formula (g_ptr_array_index (molecules, 0));
  g_assert_cmpstr (phylloquinone, ==, "C31H46O2");
  g_assert_cmpfloat_with_epsilon (vitk_molecule_get_mass (g_ptr_array_index (molecules, 0)),
                                  450.707, 0.0005);
  open = g_ptr_array_index (molecules, 1);
  g_assert_cmpuint (open->repeat->least, ==, 1);
  g_assert_cmpuint (open->repeat->most, ==, 15);
  for (n = 1; n <= 15; n++)
    {
      g_autoptr (VitkMolecule) molecule = vitk_molecule_repeat (open, n);
      g_autofree char *formula = vitk_molecule_dup_formula (molecule);
      g_autofree char *rule = g_strdup_printf ("C%uH%uO2", 11 + 5 * n, 8 + 8 * n);
      g_autofree char *name = g_strdup_printf ("menaquinone-%u", n);
      g_autofree char *short_name = g_strdup_printf ("MK-%u", n);

      g_assert_cmpstr (formula, ==, rule);
      g_assert_cmpstr (molecule->name, ==, name);
      g_assert_cmpstr (molecule->short_name, ==, short_name);
      if (n == 4)
        g_assert_cmpstr (formula, ==, "C31H40O2");
      if (n == 7)
        g_assert_cmpstr (formula, ==, "C46H64O2");
    }
}

int
main (int argc, char **argv)
{
  int status;

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("vitk2-XXXXXX", NULL);
  g_test_add_func ("/molecule-reader/read", test_read);
  g_test_add_func ("/molecule-reader/wrong", test_wrong);
  g_test_add_func ("/molecule-reader/not-text", test_not_text);
  g_test_add_func ("/molecule-reader/menaquinones", test_menaquinones);
  status = g_test_run ();
  {
    g_autofree char *path = g_build_filename (folder, "some.sdf", NULL);

    g_remove (path);
    g_rmdir (folder);
    g_free (folder);
  }
  return status;
}
