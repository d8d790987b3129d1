/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
/* The drawing of molecules. */
#include "corpus/vitk-molecule-reader.h"
#include "figure/vitk-molecule-sheet.h"
#include "figure/vitk-molecule-words.h"
#include "figure/vitk-ring.h"

#include "svg-structure.h"

#include <locale.h>

static GPtrArray *
read_molecules (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  GPtrArray *molecules = vitk_molecule_reader_read_file (file, NULL, &error);

  g_assert_no_error (error);
  return molecules;
}

static GPtrArray *
read_vitamers (void)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("VITK2_DATADIR"), "figures", "molecules.sdf", NULL);

  return read_molecules (path);
}

static void
check_golden (GPtrArray *molecules, const char *name)
{
  g_autoptr (VitkDrawing) drawing =
      vitk_molecule_sheet_into_drawing (vitk_molecule_sheet_new (molecules, name));
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) svg = vitk_drawing_write (drawing, VITK_DRAWING_SVG, 1, &error);

  g_assert_no_error (error);
  svg_structure_check (svg, name);
}

/* The review's Figure 1, and letters on either side, charges, and bonds of every kind. */
static void
test_golden (void)
{
  g_autofree char *bonds =
      g_test_build_filename (G_TEST_DIST, "..", "fixtures", "molecules", "bonds.sdf", NULL);
  g_autoptr (GPtrArray) vitamers = read_vitamers ();
  g_autoptr (GPtrArray) all = read_molecules (bonds);

  check_golden (vitamers, "vitamers");
  check_golden (all, "bonds");
}

static void
test_words (void)
{
  static const struct
  {
    guint n;
    const char *title;
    const char *facts;
  } cases[] = {
    { 0, "Menaquinone-n (MK-n)", "n from 1 to 15" },
    { 4, "Menaquinone-4 (MK-4)", "C₃₁H₄₀O₂, 444.66 g/mol" },
    { 7, "Menaquinone-7 (MK-7)", "C₄₆H₆₄O₂, 649.02 g/mol" },
  };
  g_autoptr (GPtrArray) vitamers = read_vitamers ();
  const VitkMolecule *open = g_ptr_array_index (vitamers, 1);
  g_autofree char *phylloquinone = vitk_molecule_dup_facts (g_ptr_array_index (vitamers, 0));
  guint i;

  g_assert_cmpstr (phylloquinone, ==, "C₃₁H₄₆O₂, 450.71 g/mol");
  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (VitkMolecule) molecule = cases[i].n > 0
                                              ? vitk_molecule_repeat (open, cases[i].n)
                                              : vitk_molecule_ref ((VitkMolecule *) open);
      g_autofree char *title = vitk_molecule_dup_title (molecule);
      g_autofree char *facts = vitk_molecule_dup_facts (molecule);

      g_assert_cmpstr (title, ==, cases[i].title);
      g_assert_cmpstr (facts, ==, cases[i].facts);
    }
}

/* Of two rings that share a bond each bond knows its own; a chain has none. */
static void
test_ring (void)
{
  static const struct
  {
    guint bond;
    double x;
    gboolean in_ring;
  } cases[] = {
    { 0, 0, TRUE }, { 1, 0, TRUE }, { 7, -2.4249, TRUE }, { 11, 0, FALSE }, { 15, 0, FALSE },
  };
  g_autoptr (GPtrArray) vitamers = read_vitamers ();
  guint i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double middle[2];

      g_assert_cmpint (
          vitk_ring_find_middle (g_ptr_array_index (vitamers, 0), cases[i].bond, middle), ==,
          cases[i].in_ring);
      if (!cases[i].in_ring)
        continue;
      g_assert_cmpfloat_with_epsilon (middle[0], cases[i].x, 0.001);
      g_assert_cmpfloat_with_epsilon (middle[1], 0, 0.001);
    }
}

/* Each isoprenoid unit makes the figure longer by as much, and no higher. */
static void
test_size (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  g_autoptr (GPtrArray) vitamers = read_vitamers ();
  double before = 0;
  guint n;

  for (n = 1; n <= 15; n++)
    {
      g_autoptr (VitkMolecule) molecule = vitk_molecule_repeat (g_ptr_array_index (vitamers, 1), n);
      g_autoptr (VitkMoleculeFigure) figure = vitk_molecule_figure_new (molecule, context);

      if (n > 1)
        g_assert_cmpfloat_with_epsilon (figure->width - before, 4 * 28 * 0.8660, 0.05);
      g_assert_cmpfloat_with_epsilon (figure->height, 140, 0.05);
      before = figure->width;
    }
  g_object_unref (context);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figure/molecule/golden", test_golden);
  g_test_add_func ("/figure/molecule/words", test_words);
  g_test_add_func ("/figure/molecule/ring", test_ring);
  g_test_add_func ("/figure/molecule/size", test_size);
  return g_test_run ();
}
