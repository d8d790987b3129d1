/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "figure/vitk-map-layout.h"

/**
 * vitk_map_context_get_em:
 * @context: how words are laid out
 *
 * Returns: the size of its letters
 */
double
vitk_map_context_get_em (PangoContext *context)
{
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  const int height =
      pango_font_metrics_get_ascent (metrics) + pango_font_metrics_get_descent (metrics);

  pango_font_metrics_unref (metrics);
  /* Most faces take a fifth more than the size of their letters. */
  return height / 1.2 / PANGO_SCALE;
}

/**
 * vitk_map_layout_new:
 * @context: how words are laid out
 * @words: the words
 * @width: how wide they may be; 0 for one line
 * @scale: how large they are, 1 for the size of @context
 * @bold: whether they are bold
 *
 * Returns: (transfer full): the words laid out
 */
PangoLayout *
vitk_map_layout_new (PangoContext *context, const char *words, double width, double scale,
                     gboolean bold)
{
  PangoLayout *layout = pango_layout_new (context);
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (scale));
  if (bold)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  pango_layout_set_text (layout, words, -1);
  if (width > 0)
    pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  return layout;
}

/**
 * vitk_map_layout_get_size:
 * @layout: words
 * @width: (out) (optional): how wide they are, or may be
 * @height: (out): how high
 */
void
vitk_map_layout_get_size (PangoLayout *layout, double *width, double *height)
{
  int w;
  int h;

  pango_layout_get_size (layout, &w, &h);
  if (pango_layout_get_width (layout) > 0)
    w = pango_layout_get_width (layout);
  if (width != NULL)
    *width = (double) w / PANGO_SCALE;
  *height = (double) h / PANGO_SCALE;
}
