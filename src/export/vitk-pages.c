/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "export/vitk-pages.h"

#include "export/vitk-page-breaks.h"
#include "export/vitk-page-composer.h"
#include "export/vitk-page-footer.h"
#include "export/vitk-table-selection.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>
#include <string.h>

/* Between what stands on a page and its footer. */
#define FOOTER_GAP 8

struct _VitkPages
{
  VitkPaper paper;
  const VitkPacket *packet;
  PangoContext *context;
  GPtrArray *parts;
  GPtrArray *tables;
  VitkPageFooter *footer;
  GArray *begins;
  GHashTable *places;
};

static void
free_part (gpointer part)
{
  vitk_page_part_free (part);
}

static void
free_table (gpointer table)
{
  vitk_table_free (table);
}

static double
get_width (const VitkPages *self, gboolean turned)
{
  return turned ? self->paper.height : self->paper.width;
}

static double
get_height (const VitkPages *self, gboolean turned)
{
  return turned ? self->paper.width : self->paper.height;
}

/* How high what stands on a page may be. */
static double
get_room (const VitkPages *self, gboolean turned)
{
  const double width = get_width (self, turned) - 2 * self->paper.margin;

  return get_height (self, turned) - 2 * self->paper.margin - FOOTER_GAP -
         vitk_page_footer_measure (self->footer, width);
}

static void
compose (VitkPages *self)
{
  g_autoptr (GHashTable) told = g_hash_table_new (NULL, NULL);
  VitkPageComposer composer = { self->packet,  &self->paper,
                                self->context, vitk_occurrences_new (self->packet->article),
                                self->parts,   self->tables,
                                told };
  GHashTableIter iter;
  gpointer reference;
  guint i;

  vitk_page_composer_compose (&composer);
  for (i = 0; i < self->packet->pieces->len; i++)
    {
      const VitkPiece *piece = g_ptr_array_index (self->packet->pieces, i);

      if (piece->anchor != NULL && piece->reference == NULL && piece->term == NULL)
        g_hash_table_add (self->places, (gpointer) piece->anchor->name);
    }
  g_hash_table_iter_init (&iter, composer.occurrences->references);
  while (g_hash_table_iter_next (&iter, &reference, NULL))
    g_hash_table_add (self->places, (gpointer) ((const VitkReference *) reference)->anchor->name);
  vitk_occurrences_free (composer.occurrences);
}

/**
 * vitk_pages_new:
 * @packet: what is put on paper; has to stay
 * @paper: the paper
 *
 * Lays pages out, for a screen, a file and a printer alike. Needs no display.
 *
 * Returns: (transfer full): the pages
 */
VitkPages *
vitk_pages_new (const VitkPacket *packet, const VitkPaper *paper)
{
  VitkPages *self = g_new0 (VitkPages, 1);

  self->paper = *paper;
  self->packet = packet;
  self->context = vitk_page_style_new_context (paper);
  self->parts = g_ptr_array_new_with_free_func (free_part);
  self->tables = g_ptr_array_new_with_free_func (free_table);
  self->places = g_hash_table_new (g_str_hash, g_str_equal);
  self->footer = vitk_page_footer_new (packet, self->context);
  compose (self);
  self->begins = vitk_page_breaks_find (self->parts, get_room (self, FALSE), get_room (self, TRUE));
  return self;
}

/**
 * vitk_pages_free:
 * @self: (transfer full): pages
 */
void
vitk_pages_free (VitkPages *self)
{
  g_ptr_array_unref (self->parts);
  g_ptr_array_unref (self->tables);
  g_array_unref (self->begins);
  g_hash_table_unref (self->places);
  vitk_page_footer_free (self->footer);
  g_object_unref (self->context);
  g_free (self);
}

/**
 * vitk_pages_get_n_pages:
 * @self: pages
 *
 * Returns: how many there are, at least one
 */
guint
vitk_pages_get_n_pages (const VitkPages *self)
{
  return self->begins->len - 1;
}

static const VitkPagePlace *
get_begin (const VitkPages *self, guint page)
{
  return &g_array_index (self->begins, VitkPagePlace, page);
}

/**
 * vitk_pages_is_turned:
 * @self: pages
 * @page: one of them, from 0
 *
 * Returns: whether its paper is turned
 */
gboolean
vitk_pages_is_turned (const VitkPages *self, guint page)
{
  return ((const VitkPagePart *) g_ptr_array_index (self->parts, get_begin (self, page)->part))
      ->turned;
}

/**
 * vitk_pages_get_size:
 * @self: pages
 * @page: one of them, from 0
 * @width: (out): how wide it is, as it is read, in points
 * @height: (out): how high
 */
void
vitk_pages_get_size (const VitkPages *self, guint page, double *width, double *height)
{
  const gboolean turned = vitk_pages_is_turned (self, page);

  *width = get_width (self, turned);
  *height = get_height (self, turned);
}

/* The end of what a part has on a page. */
static VitkPagePlace
find_end (const VitkPages *self, guint page, guint part)
{
  const VitkPagePlace *next = get_begin (self, page + 1);

  if (next->part == part)
    return *next;
  return (VitkPagePlace) { part, ((VitkPagePart *) g_ptr_array_index (self->parts, part))->n_strips,
                           0 };
}

static double
measure_strips (const VitkPagePart *part, const VitkPagePlace *begin, const VitkPagePlace *end)
{
  double height = part->class->measure_head (part, begin);
  guint i;

  for (i = begin->strip; i < end->strip || (i == end->strip && end->skip > 0); i++)
    {
      if (i > begin->strip)
        height += part->class->get_gap (part, i);
      height += (i == end->strip ? end->skip : part->class->measure (part, i)) -
                (i == begin->strip ? begin->skip : 0);
    }
  return height;
}

static gboolean
is_empty (const VitkPagePlace *begin, const VitkPagePlace *end)
{
  return begin->strip == end->strip && end->skip <= begin->skip;
}

static void
draw_parts (const VitkPages *self, guint page, const VitkPageCanvas *canvas)
{
  const VitkPagePlace *next = get_begin (self, page + 1);
  VitkPagePlace begin = *get_begin (self, page);
  double y = self->paper.margin;

  for (; begin.part < self->parts->len && begin.part <= next->part;
       begin = (VitkPagePlace) { begin.part + 1, 0, 0 })
    {
      const VitkPagePart *part = g_ptr_array_index (self->parts, begin.part);
      const VitkPagePlace end = find_end (self, page, begin.part);

      if (is_empty (&begin, &end))
        continue;
      if (y > self->paper.margin)
        y += part->class->get_gap (part, begin.strip);
      part->class->draw (part, canvas, self->paper.margin, y, &begin, &end);
      y += measure_strips (part, &begin, &end);
    }
}

/**
 * vitk_pages_begin:
 * @self: pages
 * @cr: what they are drawn with
 *
 * Must be called once before the first page is drawn into a file.
 */
void
vitk_pages_begin (const VitkPages *self, cairo_t *cr)
{
  VitkPageCanvas canvas;

  vitk_page_canvas_init (&canvas, cr, NULL);
  vitk_page_canvas_begin (&canvas, "Document");
}

/**
 * vitk_pages_end:
 * @self: pages
 * @cr: what they are drawn with
 *
 * Must be called once after the last page was drawn into a file, before it is shown.
 */
void
vitk_pages_end (const VitkPages *self, cairo_t *cr)
{
  VitkPageCanvas canvas;

  vitk_page_canvas_init (&canvas, cr, NULL);
  vitk_page_canvas_end (&canvas, "Document");
}

/* The names of parts that begin on a page, for the outline of the file. */
static void
add_outline (const VitkPages *self, guint page, cairo_t *cr)
{
  const VitkPagePlace *next = get_begin (self, page + 1);
  cairo_surface_t *surface = cairo_get_target (cr);
  guint i;

  if (cairo_surface_get_type (surface) != CAIRO_SURFACE_TYPE_PDF)
    return;
  for (i = get_begin (self, page)->part; i < self->parts->len && i <= next->part; i++)
    {
      const VitkPagePart *part = g_ptr_array_index (self->parts, i);
      g_autofree char *where = g_strdup_printf ("page=%u", page + 1);

      if (part->title != NULL && (i < next->part || next->strip + next->skip > 0) &&
          (i > get_begin (self, page)->part || get_begin (self, page)->strip == 0))
        cairo_pdf_surface_add_outline (surface, CAIRO_PDF_OUTLINE_ROOT, part->title, where, 0);
    }
}

/**
 * vitk_pages_draw:
 * @self: pages
 * @page: one of them, from 0
 * @cr: what it is drawn with; its origin is the corner of the paper, its unit a point
 * @whole: whether all pages are drawn, so that links may lead from one to another
 *
 * Draws a page. A file is told what each part of it is, and where its links lead.
 */
void
vitk_pages_draw (const VitkPages *self, guint page, cairo_t *cr, gboolean whole)
{
  const double margin = self->paper.margin;
  VitkPageCanvas canvas;
  double width;
  double height;

  vitk_pages_get_size (self, page, &width, &height);
  vitk_page_canvas_init (&canvas, cr, whole ? self->places : NULL);
  draw_parts (self, page, &canvas);
  vitk_page_footer_draw (self->footer, &canvas, margin, height - margin, width - 2 * margin, page,
                         vitk_pages_get_n_pages (self));
  if (whole)
    add_outline (self, page, cr);
}

/* Whether there is a typeface at all: cairo gives up without one. */
static gboolean
has_font (const VitkPages *self)
{
  PangoFont *font =
      pango_context_load_font (self->context, pango_context_get_font_description (self->context));
  const gboolean found = font != NULL;

  g_clear_object (&font);
  return found;
}

static void
describe (const VitkPages *self, cairo_surface_t *surface)
{
  const VitkRecord *record = vitk_article_get_record (self->packet->article);
  g_autofree char *authors = vitk_record_dup_authors (record, ", ");
  g_autofree char *citation = vitk_record_dup_citation (record);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE,
                                  record->title != NULL ? record->title : _ ("Untitled"));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, authors);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, citation);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "VitK2 " VITK_VERSION);
}

/* Cairo writes a file word by word; it is passed on in larger pieces. */
#define GATHERED 65536

typedef struct
{
  cairo_write_func_t write;
  gpointer user_data;
  cairo_status_t status;
  guint length;
  guchar bytes[GATHERED];
} Gatherer;

static cairo_status_t
pass_on (Gatherer *self)
{
  if (self->status == CAIRO_STATUS_SUCCESS && self->length > 0)
    self->status = self->write (self->user_data, self->bytes, self->length);
  self->length = 0;
  return self->status;
}

static cairo_status_t
gather (void *closure, const unsigned char *data, unsigned int length)
{
  Gatherer *self = closure;

  while (length > 0)
    {
      const guint piece = MIN (length, GATHERED - self->length);

      memcpy (self->bytes + self->length, data, piece);
      self->length += piece;
      data += piece;
      length -= piece;
      if (self->length == GATHERED && pass_on (self) != CAIRO_STATUS_SUCCESS)
        break;
    }
  return self->status;
}

/* Draws all pages into a file. */
static cairo_status_t
draw_all (const VitkPages *self, cairo_surface_t *surface)
{
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;
  guint i;

  for (i = 0; i < vitk_pages_get_n_pages (self); i++)
    {
      double width;
      double height;

      vitk_pages_get_size (self, i, &width, &height);
      cairo_pdf_surface_set_size (surface, width, height);
      if (i == 0)
        vitk_pages_begin (self, cr);
      vitk_pages_draw (self, i, cr, TRUE);
      if (i + 1 == vitk_pages_get_n_pages (self))
        vitk_pages_end (self, cr);
      cairo_show_page (cr);
    }
  status = cairo_status (cr);
  cairo_destroy (cr);
  return status;
}

/**
 * vitk_pages_write_pdf:
 * @self: pages
 * @write: takes the file, piece by piece
 * @user_data: its data
 * @error: return location
 *
 * Writes the pages as a PDF file whose words are words, in the order in which they are read, and
 * say what they are.
 *
 * Returns: whether it is written
 */
gboolean
vitk_pages_write_pdf (const VitkPages *self, cairo_write_func_t write, gpointer user_data,
                      GError **error)
{
  g_autofree Gatherer *gatherer = NULL;
  cairo_surface_t *surface;
  cairo_status_t status;

  if (!has_font (self))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                           _ ("no typeface is installed to set words in"));
      return FALSE;
    }
  gatherer = g_new0 (Gatherer, 1);
  gatherer->write = write;
  gatherer->user_data = user_data;
  surface =
      cairo_pdf_surface_create_for_stream (gather, gatherer, self->paper.width, self->paper.height);
  describe (self, surface);
  status = draw_all (self, surface);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = pass_on (gatherer);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, cairo_status_to_string (status));
  return status == CAIRO_STATUS_SUCCESS;
}
