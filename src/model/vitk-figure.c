/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "model/vitk-figure.h"

#include <string.h>

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
 * vitk_figure_get_diagram:
 * @figure: a figure
 *
 * Returns: (nullable): the first of its files that is a diagram in SBGN-ML by its name
 */
const char *
vitk_figure_get_diagram (const VitkFigure *figure)
{
  guint i;

  for (i = 0; i < figure->graphics->len; i++)
    {
      const char *name = g_ptr_array_index (figure->graphics, i);
      const gsize length = strlen (name);

      if (length > 5 && g_ascii_strcasecmp (name + length - 5, ".sbgn") == 0)
        return name;
    }
  return NULL;
}

/**
 * vitk_figure_get_molecules:
 * @figure: a figure
 *
 * Returns: (nullable): the first of its files that is molecules in MDL molfiles by its name
 */
const char *
vitk_figure_get_molecules (const VitkFigure *figure)
{
  guint i;

  for (i = 0; i < figure->graphics->len; i++)
    {
      const char *name = g_ptr_array_index (figure->graphics, i);
      g_autofree char *lower = g_ascii_strdown (name, -1);

      if (g_str_has_suffix (lower, ".sdf") || g_str_has_suffix (lower, ".mol"))
        return name;
    }
  return NULL;
}
