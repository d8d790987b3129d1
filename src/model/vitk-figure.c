/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "model/vitk-figure.h"

/**
 * vitk_figure_new:
 *
 * Returns: (transfer full): an empty figure
 */
VitkFigure *
vitk_figure_new (void)
{
  VitkFigure *figure = g_new0 (VitkFigure, 1);

  figure->caption = g_ptr_array_new_with_free_func ((GDestroyNotify) vitk_block_free);
  figure->graphics = g_ptr_array_new_with_free_func (g_free);
  return figure;
}

/**
 * vitk_figure_free:
 * @figure: (transfer full): a figure
 */
void
vitk_figure_free (VitkFigure *figure)
{
  g_free (figure->label);
  g_ptr_array_unref (figure->caption);
  g_ptr_array_unref (figure->graphics);
  g_free (figure->alt_text);
  g_free (figure->long_description);
  g_free (figure);
}

/**
 * vitk_figure_has_file:
 * @figure: a figure
 * @is_of_kind: tells by its name whether a file is wanted
 *
 * Returns: whether one of its files is wanted; it may not be there
 */
gboolean
vitk_figure_has_file (const VitkFigure *figure, gboolean (*is_of_kind) (const char *name))
{
  guint i;

  for (i = 0; i < figure->graphics->len; i++)
    if (is_of_kind (g_ptr_array_index (figure->graphics, i)))
      return TRUE;
  return FALSE;
}
