/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-text-attributes.h"

#include "figure/vitk-quantity-attributes.h"
#include "widgets/vitk-text-link.h"

static void
insert (PangoAttrList *list, PangoAttribute *attribute, guint start, guint end)
{
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (list, attribute);
}

static void
insert_span (PangoAttrList *list, const VitkSpan *span, guint shift)
{
  const guint start = span->start + shift;
  const guint end = span->end + shift;

  switch (span->kind)
    {
    case VITK_SPAN_BOLD:
      insert (list, pango_attr_weight_new (PANGO_WEIGHT_BOLD), start, end);
      break;
    case VITK_SPAN_ITALIC:
    case VITK_SPAN_FORMULA:
      insert (list, pango_attr_style_new (PANGO_STYLE_ITALIC), start, end);
      break;
    case VITK_SPAN_SUPERSCRIPT:
      insert (list, pango_attr_font_scale_new (PANGO_FONT_SCALE_SUPERSCRIPT), start, end);
      insert (list, pango_attr_baseline_shift_new (PANGO_BASELINE_SHIFT_SUPERSCRIPT), start, end);
      break;
    case VITK_SPAN_SUBSCRIPT:
      insert (list, pango_attr_font_scale_new (PANGO_FONT_SCALE_SUBSCRIPT), start, end);
      insert (list, pango_attr_baseline_shift_new (PANGO_BASELINE_SHIFT_SUBSCRIPT), start, end);
      break;
    case VITK_SPAN_MONOSPACE:
      insert (list, pango_attr_family_new ("monospace"), start, end);
      break;
    case VITK_SPAN_SMALL_CAPS:
      insert (list, pango_attr_variant_new (PANGO_VARIANT_SMALL_CAPS), start, end);
      break;
    case VITK_SPAN_UNDERLINE:
      insert (list, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE), start, end);
      break;
    case VITK_SPAN_STRIKE:
      insert (list, pango_attr_strikethrough_new (TRUE), start, end);
      break;
    case VITK_SPAN_XREF:
    case VITK_SPAN_LINK:
    case VITK_SPAN_NAMED:
    case VITK_SPAN_IMAGE:
    case VITK_SPAN_UNVERIFIED:
      break;
    default:
      g_assert_not_reached ();
    }
}

/**
 * vitk_text_attributes_new:
 * @text: a text
 * @links: (element-type VitkTextLink): its links
 * @shift: bytes that stand in front of it
 * @accent: the colour of links
 *
 * Returns: (transfer full): how Pango is to draw it
 */
PangoAttrList *
vitk_text_attributes_new (const VitkText *text, GPtrArray *links, guint shift,
                          const GdkRGBA *accent)
{
  PangoAttrList *list = pango_attr_list_new ();
  guint i;

  for (i = 0; i < text->n_spans; i++)
    if (text->spans[i].start < text->spans[i].end)
      insert_span (list, &text->spans[i], shift);
  for (i = 0; i < links->len; i++)
    {
      const VitkTextLink *link = g_ptr_array_index (links, i);
      PangoAttribute *color = pango_attr_foreground_new (accent->red * 65535, accent->green * 65535,
                                                         accent->blue * 65535);

      insert (list, color, link->start + shift, link->end + shift);
      /* Else it has that of the words around it. */
      insert (list, pango_attr_foreground_alpha_new (accent->alpha * 65535), link->start + shift,
              link->end + shift);
    }
  vitk_quantity_insert (list, text->string, shift);
  return list;
}
