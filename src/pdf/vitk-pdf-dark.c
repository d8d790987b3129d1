/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "pdf/vitk-pdf-dark.h"

#include <math.h>

/* What covers more of its page than this is the page itself, scanned: its paper becomes dark. */
#define SCAN 0.6

/* Together they are copied out of what is drawn: so many, and no more. */
#define MOST_KEPT 100

/* A place of a page as the page is turned. */
static VitkPdfRectangle
turn (const VitkPdfRectangle *place, const VitkPdfPage *page, guint rotation)
{
  double width = page->width;
  double height = page->height;

  switch (rotation)
    {
    case 1:
      return (VitkPdfRectangle) { height - place->bottom, place->left, height - place->top,
                                  place->right };
    case 2:
      return (VitkPdfRectangle) { width - place->right, height - place->bottom, width - place->left,
                                  height - place->top };
    case 3:
      return (VitkPdfRectangle) { place->top, width - place->right, place->bottom,
                                  width - place->left };
    default:
      return *place;
    }
}

/* Where it is in what is drawn, in pixels. */
static gboolean
find_pixels (const VitkPdfRectangle *place, const VitkPdfView *view, cairo_rectangle_int_t *pixels)
{
  double left = MAX (floor (place->left * view->scale) - view->x, 0);
  double top = MAX (floor (place->top * view->scale) - view->y, 0);
  double right = MIN (ceil (place->right * view->scale) - view->x, view->width);
  double bottom = MIN (ceil (place->bottom * view->scale) - view->y, view->height);

  if (right <= left || bottom <= top)
    return FALSE;
  *pixels = (cairo_rectangle_int_t) { left, top, right - left, bottom - top };
  return TRUE;
}

static gboolean
is_scan (const VitkPdfRectangle *place, const VitkPdfPage *page)
{
  return (place->right - place->left) * (place->bottom - place->top) >
         SCAN * page->width * page->height;
}

/**
 * vitk_pdf_dark_apply:
 * @picture: what was drawn, which nobody has seen yet
 * @document: the document
 * @view: what it shows of it
 *
 * Makes paper dark and words light. Pictures on the page stay as they are. May be called in any
 * thread.
 */
void
vitk_pdf_dark_apply (VitkPdfPicture *picture, VitkPdfDocument *document, const VitkPdfView *view)
{
  g_autoptr (GArray) pages = vitk_pdf_document_get_pages (document, view->page, 1, NULL);
  g_autoptr (GArray) places = vitk_pdf_document_get_pictures (document, view->page, NULL);
  g_autoptr (GArray) kept = g_array_new (FALSE, FALSE, sizeof (cairo_rectangle_int_t));
  guint i;

  for (i = 0; pages != NULL && places != NULL && i < places->len && kept->len < MOST_KEPT; i++)
    {
      const VitkPdfPage *page = &g_array_index (pages, VitkPdfPage, 0);
      const VitkPdfRectangle *place = &g_array_index (places, VitkPdfRectangle, i);
      const VitkPdfRectangle turned = turn (place, page, view->rotation);
      cairo_rectangle_int_t pixels;

      if (!is_scan (place, page) && find_pixels (&turned, view, &pixels))
        g_array_append_val (kept, pixels);
    }
  vitk_pdf_picture_darken (picture, (cairo_rectangle_int_t *) kept->data, kept->len);
}
