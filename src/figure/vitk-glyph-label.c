/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
/* The words of glyphs: as large as can be read, as small as their place asks for, never cut. */
#include "figure/vitk-glyph-label.h"

#include "figure/vitk-glyph-shape.h"

#include <math.h>

#define FAMILY "Sans"
#define USUAL 12.5
#define AUXILIARY 10.5
#define LEAST 5
#define MOST 18
#define LINE_HEIGHT 1.25
#define PADDING 3
/* What is left out at the sides of hexagons and pointers. */
#define TIP 9

/* What operators and uncertain processes say is not in the file. */
static const char *
find_words (const VitkGlyph *glyph)
{
  switch (glyph->glyph_class)
    {
    case VITK_GLYPH_AND:
      return "AND";
    case VITK_GLYPH_OR:
      return "OR";
    case VITK_GLYPH_NOT:
      return "NOT";
    case VITK_GLYPH_EQUIVALENCE:
      return "≡";
    case VITK_GLYPH_DELAY:
      return "τ";
    case VITK_GLYPH_UNCERTAIN_PROCESS:
      return "?";
    case VITK_GLYPH_IMPLICIT_XOR:
      return "xor";
    default:
      return glyph->label;
    }
}

static gboolean
has_own_box (const VitkGlyph *glyph)
{
  return glyph->label_box.width > 0 && glyph->label_box.height > 0;
}

static gboolean
is_small (const VitkGlyph *glyph)
{
  return vitk_glyph_class_is_operator (glyph->glyph_class) ||
         vitk_glyph_class_is_process (glyph->glyph_class) ||
         glyph->glyph_class == VITK_GLYPH_IMPLICIT_XOR;
}

/* How wide words may be without leaving the outline. */
static double
find_room (const VitkGlyph *glyph)
{
  const VitkBox *box = &glyph->box;

  if (has_own_box (glyph))
    return glyph->label_box.width;
  switch (glyph->glyph_class)
    {
    case VITK_GLYPH_PHENOTYPE:
    case VITK_GLYPH_OBSERVABLE:
    case VITK_GLYPH_PERTURBATION:
    case VITK_GLYPH_PERTURBING_AGENT:
    case VITK_GLYPH_TAG:
    case VITK_GLYPH_TERMINAL:
      return box->width - 2 * TIP;
    case VITK_GLYPH_UNSPECIFIED_ENTITY:
      return box->width * 0.84;
    default:
      return box->width - 2 * PADDING;
    }
}

static double
find_size (const VitkGlyph *glyph, guint n_lines)
{
  if (has_own_box (glyph))
    return CLAMP (glyph->label_box.height / n_lines / LINE_HEIGHT, LEAST, MOST);
  if (is_small (glyph))
    return MAX (glyph->box.height *
                    (glyph->glyph_class == VITK_GLYPH_UNCERTAIN_PROCESS ? 0.7 : 0.36),
                LEAST);
  if (vitk_glyph_class_is_auxiliary (glyph->glyph_class))
    return CLAMP (glyph->box.height / n_lines / LINE_HEIGHT, LEAST, AUXILIARY);
  return MIN (USUAL, MAX ((glyph->box.height - 2 * PADDING) / n_lines / LINE_HEIGHT, LEAST));
}

static void
set_size (PangoLayout *layout, double size, gboolean bold)
{
  PangoFontDescription *font = pango_font_description_new ();

  pango_font_description_set_family_static (font, FAMILY);
  pango_font_description_set_weight (font, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
}

static void
get_size (PangoLayout *layout, double *width, double *height)
{
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  *width = (double) logical.width / PANGO_SCALE;
  *height = (double) logical.height / PANGO_SCALE;
}

static PangoLayout *
create_layout (PangoContext *context, const char *words, double size, double room, gboolean bold)
{
  PangoLayout *layout = pango_layout_new (context);
  double width;
  double height;

  pango_layout_set_text (layout, words, -1);
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  set_size (layout, size, bold);
  get_size (layout, &width, &height);
  if (width > room && room > 0)
    set_size (layout, MAX (size * room / width, LEAST), bold);
  return layout;
}

/**
 * vitk_glyph_label_create:
 * @glyph: a glyph
 * @context: fonts
 *
 * Returns: (transfer full) (nullable): its words, laid out; %NULL if it has none
 */
PangoLayout *
vitk_glyph_label_create (const VitkGlyph *glyph, PangoContext *context)
{
  const char *words = find_words (glyph);
  guint n_lines = 1;
  const char *p;

  if (words == NULL)
    return NULL;
  for (p = words; *p != '\0'; p++)
    n_lines += *p == '\n';
  return create_layout (context, words, find_size (glyph, n_lines), find_room (glyph),
                        glyph->glyph_class == VITK_GLYPH_COMPARTMENT);
}

/* Which of black and white is read more easily on what the file fills a glyph with. */
static VitkInk
find_ink (const VitkGlyph *glyph, const VitkDiagramPalette *palette)
{
  const GArray *stops = glyph->style.fill != NULL ? glyph->style.fill->stops : NULL;
  double light = 0;
  guint i;

  if (!palette->follows_file || stops == NULL)
    return palette->text;
  for (i = 0; i < stops->len; i++)
    {
      const VitkColorStop *stop = &g_array_index (stops, VitkColorStop, i);
      const double shade = 0.299 * stop->red + 0.587 * stop->green + 0.114 * stop->blue;

      light += (shade * stop->alpha + palette->paper.green * (1 - stop->alpha)) / stops->len;
    }
  return light > 0.5 ? (VitkInk) { 0, 0, 0 } : (VitkInk) { 1, 1, 1 };
}

/* The part of a glyph its words stand in the middle of. */
static VitkBox
find_place (const VitkGlyph *glyph, double height)
{
  VitkBox place = glyph->box;

  if (has_own_box (glyph))
    return glyph->label_box;
  if (glyph->glyph_class == VITK_GLYPH_COMPARTMENT)
    place.height = height + 4 * PADDING;
  else if (glyph->glyph_class == VITK_GLYPH_COMPLEX && glyph->children->len > 0)
    {
      place.y += place.height - height - 2 * PADDING;
      place.height = height;
    }
  else
    place.height -= vitk_glyph_shape_get_lift (glyph);
  return place;
}

/**
 * vitk_glyph_label_draw:
 * @glyph: a glyph
 * @label: its words
 * @pen: what they are written with
 * @palette: the colours
 *
 * Writes the words of a glyph where they belong.
 */
void
vitk_glyph_label_draw (const VitkGlyph *glyph, PangoLayout *label, VitkPen *pen,
                       const VitkDiagramPalette *palette)
{
  double width;
  double height;
  VitkBox place;

  get_size (label, &width, &height);
  place = find_place (glyph, height);
  vitk_pen_show (pen, label, place.x + (place.width - width) / 2,
                 place.y + (place.height - height) / 2, find_ink (glyph, palette), NULL);
}

/**
 * vitk_glyph_label_draw_clone:
 * @glyph: a glyph whose clone marker has words
 * @context: fonts
 * @pen: what they are written with
 * @palette: the colours
 *
 * Writes the words of a clone marker.
 */
void
vitk_glyph_label_draw_clone (const VitkGlyph *glyph, PangoContext *context, VitkPen *pen,
                             const VitkDiagramPalette *palette)
{
  const double lift = vitk_glyph_shape_get_lift (glyph);
  PangoLayout *layout =
      create_layout (context, glyph->clone_label, MIN (AUXILIARY, lift / LINE_HEIGHT),
                     glyph->box.width - 2 * PADDING, FALSE);
  double width;
  double height;

  get_size (layout, &width, &height);
  vitk_pen_show (pen, layout, glyph->box.x + (glyph->box.width - width) / 2,
                 glyph->box.y + glyph->box.height - (lift + height) / 2, palette->things, NULL);
  g_object_unref (layout);
}
