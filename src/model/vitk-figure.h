/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-block.h"

G_BEGIN_DECLS

/**
 * VitkFigure:
 * @anchor: its address
 * @label: (nullable): "Figure 1"
 * @caption: (element-type VitkBlock): title and paragraphs of the caption, permissions, whose it is
 * @graphics: (element-type utf8): its files as the article names them, best first
 * @alt_text: (nullable): what it shows, in a line, for a reader who cannot see it
 * @long_description: (nullable): what it shows, in full
 */
struct _VitkFigure
{
  const VitkAnchor *anchor;
  char *label;
  GPtrArray *caption;
  GPtrArray *graphics;
  char *alt_text;
  char *long_description;
};

VitkFigure *vitk_figure_new (void);
void vitk_figure_free (VitkFigure *figure);
gboolean vitk_figure_has_file (const VitkFigure *figure, gboolean (*is_of_kind) (const char *name));

G_END_DECLS
