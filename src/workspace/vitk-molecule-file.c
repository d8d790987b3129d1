/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "workspace/vitk-molecule-file.h"

#include "corpus/vitk-molecule-reader.h"
#include "workspace/vitk-graphic.h"

/**
 * vitk_molecule_file_has_ending:
 * @name: of a file
 *
 * Returns: whether it ends as names of MDL molfiles do
 */
gboolean
vitk_molecule_file_has_ending (const char *name)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);

  return g_str_has_suffix (lower, ".mol") || g_str_has_suffix (lower, ".sdf");
}

/**
 * vitk_molecule_file_read:
 * @file: an MDL molfile, or several in one
 * @cancellable: (nullable): to stop it
 * @error: return location
 *
 * Returns: (transfer full) (element-type VitkMolecule): the molecules, or %NULL with an error of
 *   %VITK_CORPUS_ERROR or %G_IO_ERROR
 */
GPtrArray *
vitk_molecule_file_read (GFile *file, GCancellable *cancellable, GError **error)
{
  return vitk_molecule_reader_read_file (file, cancellable, error);
}

/**
 * vitk_molecule_file_find:
 * @workspace: an open article
 * @figure: a figure of it
 *
 * Looks at the disk.
 *
 * Returns: (transfer full) (nullable): the molecules among the files of @figure, if there are some
 */
GFile *
vitk_molecule_file_find (VitkWorkspace *workspace, const VitkFigure *figure)
{
  return vitk_graphic_find_of_kind (workspace, figure, vitk_molecule_file_has_ending);
}
