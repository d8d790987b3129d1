/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "fuzz.h"

#include "corpus/vitk-molecule-reader.h"
#include "figure/vitk-molecule-sheet.h"

/* So many atoms are drawn; more of them would only take longer. */
#define MOST_DRAWN 500

static void
check (VitkMolecule *molecule)
{
  g_autofree char *formula = vitk_molecule_dup_formula (molecule);
  g_autoptr (VitkMolecule) repeated = NULL;

  g_assert_cmpfloat (vitk_molecule_get_mass (molecule), >=, 0);
  g_assert_true (g_utf8_validate (formula, -1, NULL));
  if (molecule->repeat == NULL)
    return;
  repeated = vitk_molecule_repeat (molecule, molecule->repeat->most);
  g_assert_cmpuint (repeated->atoms->len, >=, molecule->atoms->len);
}

/* Whatever is read can be drawn or refused. */
static void
check_drawing (GPtrArray *molecules)
{
  g_autoptr (VitkDrawing) drawing = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) svg = NULL;
  guint n_atoms = 0;
  guint i;

  for (i = 0; i < molecules->len; i++)
    n_atoms += ((const VitkMolecule *) g_ptr_array_index (molecules, i))->atoms->len;
  if (n_atoms > MOST_DRAWN)
    return;
  drawing = vitk_molecule_sheet_into_drawing (vitk_molecule_sheet_new (molecules, "Molecules"));
  svg = vitk_drawing_write (drawing, VITK_DRAWING_SVG, 1, &error);
  g_assert_true ((svg == NULL) == (error != NULL));
}

/* Any file is molecules or one error, and all that is read can be repeated. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GFileIOStream) stream = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_file_new_tmp ("vitk2-XXXXXX", &stream, &error);
  g_autoptr (GPtrArray) molecules = NULL;
  guint i;

  g_assert_no_error (error);
  g_output_stream_write_all (g_io_stream_get_output_stream (G_IO_STREAM (stream)), data, size, NULL,
                             NULL, &error);
  g_assert_no_error (error);
  g_io_stream_close (G_IO_STREAM (stream), NULL, NULL);
  molecules = vitk_molecule_reader_read_file (file, NULL, &error);
  g_assert_true ((molecules == NULL) == (error != NULL));
  for (i = 0; molecules != NULL && i < molecules->len; i++)
    check (g_ptr_array_index (molecules, i));
  if (molecules != NULL)
    check_drawing (molecules);
  g_file_delete (file, NULL, NULL);
  return 0;
}
