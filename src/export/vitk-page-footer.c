/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "export/vitk-page-footer.h"

#include "export/vitk-page-style.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Below the line, and how much room the number of the page has beside the rest. */
#define GAP 3
#define NUMBER_ROOM 56
#define RULE 0.3

struct _VitkPageFooter
{
  VitkSetText *source;
  PangoLayout *layout;
};

static void
append_licence (VitkSetText *text, const VitkRecord *record)
{
  const char *licence = record->licence;
  g_autofree char *name = vitk_record_dup_licence_name (record);
  const gboolean address = g_str_has_prefix (licence, "http");

  vitk_set_text_append (text, _ ("Licence:"));
  vitk_set_text_append (text, " ");
  if (name != NULL)
    {
      vitk_set_text_append (text, name);
      vitk_set_text_append (text, ", ");
    }
  if (address)
    vitk_set_text_append_link (text, licence, licence);
  else
    vitk_set_text_append (text, licence);
  vitk_set_text_append (text, g_str_has_suffix (licence, ".") ? " " : ". ");
}

static VitkSetText *
set_source (const VitkPacket *packet)
{
  const VitkRecord *record = vitk_article_get_record (packet->article);
  VitkSetText *text = vitk_set_text_new ();
  g_autofree char *citation = vitk_record_dup_short_citation (record);

  if (*citation != '\0')
    {
      vitk_set_text_append (text, _ ("Source:"));
      vitk_set_text_append (text, " ");
      vitk_set_text_append (text, citation);
      vitk_set_text_append (text, g_str_has_suffix (citation, ".") ? " " : ". ");
    }
  if (record->licence != NULL)
    append_licence (text, record);
  if (packet->date != NULL)
    {
      g_autofree char *date =
          /* Translators: in the footer of a page: the day on which it was printed. */
          g_strdup_printf (_ ("Printed on %s."), packet->date);

      vitk_set_text_append (text, date);
    }
  return text;
}

/**
 * vitk_page_footer_new:
 * @packet: what is put on paper
 * @context: what words are laid out with
 *
 * Returns: (transfer full): what stands at the foot of each page: the source with its DOI, its
 *   licence, the day, which page it is and of how many
 */
VitkPageFooter *
vitk_page_footer_new (const VitkPacket *packet, PangoContext *context)
{
  VitkPageFooter *self = g_new0 (VitkPageFooter, 1);

  self->source = set_source (packet);
  self->layout = vitk_page_style_new_layout (context, VITK_PAGE_FOOTER);
  return self;
}

/**
 * vitk_page_footer_free:
 * @self: (transfer full): a footer
 */
void
vitk_page_footer_free (VitkPageFooter *self)
{
  vitk_set_text_free (self->source);
  g_object_unref (self->layout);
  g_free (self);
}

static void
set_layout (const VitkPageFooter *self, double width)
{
  pango_layout_set_width (self->layout, pango_units_from_double (width - NUMBER_ROOM));
  pango_layout_set_alignment (self->layout, PANGO_ALIGN_LEFT);
  vitk_set_text_apply (self->source, self->layout);
}

/**
 * vitk_page_footer_measure:
 * @self: a footer
 * @width: how wide it may be
 *
 * Returns: how high it is
 */
double
vitk_page_footer_measure (const VitkPageFooter *self, double width)
{
  set_layout (self, width);
  return vitk_page_layout_get_height (self->layout) + GAP;
}

/**
 * vitk_page_footer_draw:
 * @self: a footer
 * @canvas: what it is drawn on
 * @x: its left
 * @bottom: its bottom
 * @width: how wide it is
 * @page: which page it is on, from 0
 * @n_pages: how many there are
 */
void
vitk_page_footer_draw (const VitkPageFooter *self, const VitkPageCanvas *canvas, double x,
                       double bottom, double width, guint page, guint n_pages)
{
  const double top = bottom - vitk_page_footer_measure (self, width);
  /* Translators: in the footer: number of the page, number of pages. */
  g_autofree char *number = g_strdup_printf (_ ("Page %u of %u"), page + 1, n_pages);

  vitk_page_canvas_begin (canvas, "P");
  vitk_page_canvas_draw_line (canvas, x, top, width, RULE);
  vitk_page_canvas_draw_words (canvas, self->layout, self->source, x, top + GAP);
  pango_layout_set_attributes (self->layout, NULL);
  pango_layout_set_text (self->layout, number, -1);
  pango_layout_set_width (self->layout, pango_units_from_double (NUMBER_ROOM));
  pango_layout_set_alignment (self->layout, PANGO_ALIGN_RIGHT);
  vitk_page_canvas_draw_words (canvas, self->layout, NULL, x + width - NUMBER_ROOM, top + GAP);
  vitk_page_canvas_end (canvas, "P");
}
