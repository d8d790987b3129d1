/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "export/vitk-page-style.h"

/* Lengths are points: what Pango takes for an inch has 72 of them. */
#define RESOLUTION 72

/* Book faces that are usual where people write papers, before whatever there is. */
#define FAMILY \
  "Source Serif 4, Source Serif Pro, Libertinus Serif, STIX Two Text, P052, Noto Serif, serif"

/* Without serifs, so that nobody takes it for the article's. */
#define NOTE_FAMILY "Source Sans 3, Source Sans Pro, Liberation Sans, DejaVu Sans, sans-serif"

static const struct
{
  double size;
  double line; /* from line to line, as a part of what the face asks for */
  PangoWeight weight;
  const char *family; /* or NULL for that of the paper */
} faces[] = {
  [VITK_PAGE_TITLE] = { 14, 1.0, PANGO_WEIGHT_BOLD },
  [VITK_PAGE_HEADING] = { 11, 1.0, PANGO_WEIGHT_BOLD },
  [VITK_PAGE_SUBHEADING] = { 9.5, 1.0, PANGO_WEIGHT_BOLD },
  [VITK_PAGE_TEXT] = { 9.5, 1.1, PANGO_WEIGHT_NORMAL },
  [VITK_PAGE_TABLE] = { 8.5, 1.0, PANGO_WEIGHT_NORMAL },
  [VITK_PAGE_SMALL] = { 7.5, 1.0, PANGO_WEIGHT_NORMAL },
  [VITK_PAGE_NOTE] = { 7, 1.0, PANGO_WEIGHT_NORMAL, NOTE_FAMILY },
  [VITK_PAGE_FOOTER] = { 7, 1.0, PANGO_WEIGHT_NORMAL },
};

/**
 * vitk_page_style_new_context:
 * @paper: what pages are made for
 *
 * Returns: (transfer full): what words are laid out with, the same for a screen, a file and a
 *   printer: letters are outlines whose places nothing rounds
 */
PangoContext *
vitk_page_style_new_context (const VitkPaper *paper)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  PangoFontDescription *font = pango_font_description_new ();
  cairo_font_options_t *options = cairo_font_options_create ();

  pango_cairo_context_set_resolution (context, RESOLUTION);
  pango_font_description_set_family (font, paper->family != NULL ? paper->family : FAMILY);
  pango_context_set_font_description (context, font);
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_font_description_free (font);
  return context;
}

/**
 * vitk_page_style_new_layout:
 * @context: what words are laid out with
 * @face: in what letters
 *
 * Returns: (transfer full): a layout for words of a kind
 */
PangoLayout *
vitk_page_style_new_layout (PangoContext *context, VitkPageFace face)
{
  PangoLayout *layout = pango_layout_new (context);
  PangoFontDescription *font =
      pango_font_description_copy (pango_context_get_font_description (context));

  pango_font_description_set_size (font, faces[face].size * PANGO_SCALE);
  pango_font_description_set_weight (font, faces[face].weight);
  if (faces[face].family != NULL)
    pango_font_description_set_family_static (font, faces[face].family);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_line_spacing (layout, faces[face].line);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_font_description_free (font);
  return layout;
}

/**
 * vitk_page_style_get_em:
 * @face: in what letters
 *
 * Returns: how large the letters are, in points
 */
double
vitk_page_style_get_em (VitkPageFace face)
{
  return faces[face].size;
}
