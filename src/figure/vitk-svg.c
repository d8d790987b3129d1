/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
/* cairo writes letters as outlines that nobody can search, select or hear. */
#include "figure/vitk-svg.h"

#include <math.h>
#include <string.h>

#define HALO_WIDTH 3

static void
indent (GString *svg, guint depth)
{
  guint i;

  for (i = 0; i <= depth; i++)
    g_string_append (svg, "  ");
}

/* Never "1,5", whatever the language; and no more digits than can be seen. */
static void
append_number (GString *svg, double number)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];
  const double rounded = round (number * 100) / 100;

  /* "-0" and "0" are the same place. */
  g_ascii_formatd (digits, sizeof digits, "%.7g", rounded == 0 ? 0 : rounded);
  g_string_append (svg, digits);
}

/* Of what XML does not allow in it, nothing is left. */
static void
append_escaped (GString *svg, const char *words)
{
  g_autofree char *valid = g_utf8_make_valid (words, -1);
  g_autofree char *escaped = NULL;
  char *p;

  for (p = valid; *p != '\0'; p++)
    if ((guchar) *p < ' ')
      *p = ' ';
  escaped = g_markup_escape_text (valid, -1);
  g_string_append (svg, escaped);
}

static void
append_element (GString *svg, guint depth, const char *name, const char *words)
{
  if (words == NULL || *words == '\0')
    return;
  indent (svg, depth);
  g_string_append_printf (svg, "<%s>", name);
  append_escaped (svg, words);
  g_string_append_printf (svg, "</%s>\n", name);
}

/**
 * vitk_svg_begin:
 * @svg: what is written
 * @width: of the picture
 * @height: of the picture
 * @title: what it is
 * @description: (nullable): what it shows
 *
 * Begins a picture.
 */
void
vitk_svg_begin (GString *svg, double width, double height, const char *title,
                const char *description)
{
  g_string_append (svg, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                        "<svg xmlns=\"http://www.w3.org/2000/svg\"");
  vitk_svg_add_number (svg, "width", width);
  vitk_svg_add_number (svg, "height", height);
  g_string_append (svg, " viewBox=\"0 0 ");
  append_number (svg, width);
  g_string_append_c (svg, ' ');
  append_number (svg, height);
  g_string_append (svg, "\" role=\"img\">\n");
  append_element (svg, 0, "title", title);
  append_element (svg, 0, "desc", description);
}

/**
 * vitk_svg_open_group:
 * @svg: what is written
 * @depth: how deep it is in others
 * @id: (nullable): its name
 * @title: (nullable): what it is
 * @description: (nullable): what is to be said of it
 *
 * Begins a group.
 */
void
vitk_svg_open_group (GString *svg, guint depth, const char *id, const char *title,
                     const char *description)
{
  indent (svg, depth - 1);
  g_string_append (svg, "<g");
  if (id != NULL)
    {
      g_string_append (svg, " id=\"");
      append_escaped (svg, id);
      g_string_append_c (svg, '"');
    }
  g_string_append (svg, ">\n");
  append_element (svg, depth, "title", title);
  append_element (svg, depth, "desc", description);
}

/**
 * vitk_svg_close_group:
 * @svg: what is written
 * @depth: as the group was begun with
 *
 * Ends a group.
 */
void
vitk_svg_close_group (GString *svg, guint depth)
{
  indent (svg, depth - 1);
  g_string_append (svg, "</g>\n");
}

static void
append_point (GString *svg, cairo_t *cr, char letter, const cairo_path_data_t *data)
{
  double x = data->point.x;
  double y = data->point.y;

  cairo_user_to_device (cr, &x, &y);
  if (letter != '\0')
    g_string_append_c (svg, letter);
  else
    g_string_append_c (svg, ' ');
  append_number (svg, x);
  g_string_append_c (svg, ' ');
  append_number (svg, y);
}

/**
 * vitk_svg_add_path:
 * @svg: what is written
 * @depth: how deep it is in groups
 * @cr: whose path it is
 *
 * Begins a path, which is left open for its colours.
 */
void
vitk_svg_add_path (GString *svg, guint depth, cairo_t *cr)
{
  cairo_path_t *path = cairo_copy_path (cr);
  int i;

  indent (svg, depth);
  g_string_append (svg, "<path d=\"");
  for (i = 0; i < path->num_data; i += path->data[i].header.length)
    {
      const cairo_path_data_t *data = &path->data[i];

      /* cairo begins a new piece after each one that it closes. */
      if (data->header.type == CAIRO_PATH_MOVE_TO &&
          (i + data->header.length == path->num_data ||
           path->data[i + data->header.length].header.type == CAIRO_PATH_MOVE_TO))
        continue;
      switch (data->header.type)
        {
        case CAIRO_PATH_MOVE_TO:
          append_point (svg, cr, 'M', &data[1]);
          break;
        case CAIRO_PATH_LINE_TO:
          append_point (svg, cr, 'L', &data[1]);
          break;
        case CAIRO_PATH_CURVE_TO:
          append_point (svg, cr, 'C', &data[1]);
          append_point (svg, cr, '\0', &data[2]);
          append_point (svg, cr, '\0', &data[3]);
          break;
        default:
          g_string_append_c (svg, 'Z');
        }
    }
  g_string_append_c (svg, '"');
  cairo_path_destroy (path);
}

/**
 * vitk_svg_open_clip:
 * @svg: what is written
 * @depth: how deep it is in groups
 * @cr: whose path is what is drawn in
 * @number: which of the clips it is
 *
 * Begins a group of which nothing is seen outside the path, for vitk_svg_close_group().
 */
void
vitk_svg_open_clip (GString *svg, guint depth, cairo_t *cr, guint number)
{
  indent (svg, depth - 1);
  g_string_append_printf (svg, "<clipPath id=\"clip-%u\">\n", number);
  vitk_svg_add_path (svg, depth, cr);
  g_string_append (svg, "/>\n");
  indent (svg, depth - 1);
  g_string_append (svg, "</clipPath>\n");
  indent (svg, depth - 1);
  g_string_append_printf (svg, "<g clip-path=\"url(#clip-%u)\">\n", number);
}

/**
 * vitk_svg_add_ink:
 * @svg: what is written
 * @attribute: "fill" or "stroke"
 * @ink: a colour
 */
void
vitk_svg_add_ink (GString *svg, const char *attribute, VitkInk ink)
{
  g_string_append_printf (svg, " %s=\"#%02x%02x%02x\"", attribute, (guint) lround (ink.red * 255),
                          (guint) lround (ink.green * 255), (guint) lround (ink.blue * 255));
}

/**
 * vitk_svg_add_number:
 * @svg: what is written
 * @attribute: its name
 * @number: its value
 */
void
vitk_svg_add_number (GString *svg, const char *attribute, double number)
{
  g_string_append_printf (svg, " %s=\"", attribute);
  append_number (svg, number);
  g_string_append_c (svg, '"');
}

/**
 * vitk_svg_begin_gradient:
 * @svg: what is written
 * @depth: how deep it is in groups
 * @cr: where on the paper it is
 * @number: its name is "gradient-" and this
 * @ends: x and y of where it begins, and of where it ends
 */
void
vitk_svg_begin_gradient (GString *svg, guint depth, cairo_t *cr, guint number, const double ends[4])
{
  static const char *const names[] = { "x1", "y1", "x2", "y2" };
  double places[4];
  guint i;

  memcpy (places, ends, sizeof places);
  cairo_user_to_device (cr, &places[0], &places[1]);
  cairo_user_to_device (cr, &places[2], &places[3]);
  indent (svg, depth);
  g_string_append_printf (
      svg, "<linearGradient id=\"gradient-%u\" gradientUnits=\"userSpaceOnUse\"", number);
  for (i = 0; i < 4; i++)
    vitk_svg_add_number (svg, names[i], places[i]);
  g_string_append_c (svg, '>');
}

/**
 * vitk_svg_add_stop:
 * @svg: what is written
 * @offset: where along the gradient
 * @ink: its colour
 */
void
vitk_svg_add_stop (GString *svg, double offset, VitkInk ink)
{
  g_string_append (svg, "<stop");
  vitk_svg_add_number (svg, "offset", offset);
  vitk_svg_add_ink (svg, "stop-color", ink);
  g_string_append (svg, "/>");
}

/**
 * vitk_svg_end_gradient:
 * @svg: what is written
 */
void
vitk_svg_end_gradient (GString *svg)
{
  g_string_append (svg, "</linearGradient>\n");
}

/**
 * vitk_svg_get_scale:
 * @cr: a cairo context
 *
 * Returns: how many pixels of the picture a unit of what is drawn has
 */
double
vitk_svg_get_scale (cairo_t *cr)
{
  double dx = 1;
  double dy = 0;

  cairo_user_to_device_distance (cr, &dx, &dy);
  return hypot (dx, dy);
}

/* The font that the first letters of a line have, which is that of all of it here. */
static void
append_font (GString *svg, PangoLayout *layout, const PangoLayoutLine *line, double scale)
{
  const PangoGlyphItem *run = line->runs->data;
  PangoFontDescription *font = pango_font_describe_with_absolute_size (run->item->analysis.font);
  const PangoFontDescription *wished = pango_layout_get_font_description (layout);
  const char *family = wished != NULL ? pango_font_description_get_family (wished) : NULL;

  if (family == NULL)
    family = pango_font_description_get_family (font);
  if (family == NULL || g_ascii_strcasecmp (family, "sans") == 0)
    family = "sans-serif";
  g_string_append (svg, " font-family=\"");
  append_escaped (svg, family);
  g_string_append_c (svg, '"');
  vitk_svg_add_number (svg, "font-size",
                       pango_font_description_get_size (font) * scale / PANGO_SCALE);
  if (pango_font_description_get_weight (font) >= PANGO_WEIGHT_SEMIBOLD)
    g_string_append (svg, " font-weight=\"bold\"");
  if (pango_font_description_get_style (font) != PANGO_STYLE_NORMAL)
    g_string_append (svg, " font-style=\"italic\"");
  pango_font_description_free (font);
}

static void
append_line (GString *svg, guint depth, cairo_t *cr, PangoLayoutIter *iter, double x, double y,
             VitkInk ink, const VitkInk *halo)
{
  PangoLayout *layout = pango_layout_iter_get_layout (iter);
  const PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iter);
  const double scale = vitk_svg_get_scale (cr);
  g_autofree char *words =
      g_strndup (pango_layout_get_text (layout) + line->start_index, line->length);
  PangoRectangle logical;

  if (line->runs == NULL)
    return;
  pango_layout_iter_get_line_extents (iter, NULL, &logical);
  x += (double) logical.x / PANGO_SCALE;
  y += (double) pango_layout_iter_get_baseline (iter) / PANGO_SCALE;
  cairo_user_to_device (cr, &x, &y);
  indent (svg, depth);
  g_string_append (svg, "<text");
  vitk_svg_add_number (svg, "x", x);
  vitk_svg_add_number (svg, "y", y);
  append_font (svg, layout, line, scale);
  /* The same room with whatever font a viewer has. */
  vitk_svg_add_number (svg, "textLength", logical.width * scale / PANGO_SCALE);
  g_string_append (svg, " lengthAdjust=\"spacingAndGlyphs\"");
  vitk_svg_add_ink (svg, "fill", ink);
  if (halo != NULL)
    {
      vitk_svg_add_ink (svg, "stroke", *halo);
      vitk_svg_add_number (svg, "stroke-width", HALO_WIDTH * scale);
      g_string_append (svg, " paint-order=\"stroke\" stroke-linejoin=\"round\"");
    }
  g_string_append_c (svg, '>');
  append_escaped (svg, words);
  g_string_append (svg, "</text>\n");
}

/**
 * vitk_svg_add_words:
 * @svg: what is written
 * @depth: how deep they are in groups
 * @cr: where on the paper they are
 * @layout: words
 * @x: their left side
 * @y: their top
 * @ink: their colour
 * @halo: (nullable): of a line around each letter
 *
 * Writes words, line by line.
 */
void
vitk_svg_add_words (GString *svg, guint depth, cairo_t *cr, PangoLayout *layout, double x, double y,
                    VitkInk ink, const VitkInk *halo)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);

  do
    append_line (svg, depth, cr, iter, x, y, ink, halo);
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}
