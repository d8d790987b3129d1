/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-pdf-layout.h"

#include <math.h>

/* Between pages, above the first and below the last, in pixels. */
#define GAP 12.0

/* Pixels of the window for a point of paper at 100 %. */
#define NATURAL (96.0 / 72.0)

/* A page of more pixels than this is drawn as far as it is in view. */
#define WHOLE_PIXELS (6.0 * 1024 * 1024)

/* Where the pages of a document are: in rows of one, in the middle, or of two, which meet in the
 * middle. Sizes are kept in points, so that another scale is worked out at once however many pages
 * there are. */
struct _VitkPdfLayout
{
  GArray *pages;   /* VitkPdfPage */
  GArray *offsets; /* double: heights of the rows before each, in points */
  double widest;   /* of all pages, in points */
  double all;      /* heights of all rows, in points */
  double zoom;     /* 1 is the size of the paper */
  double scale;    /* pixels for a point */
  guint rotation;
  guint across; /* pages in a row, 1 or 2 */
};

static gboolean
lies (VitkPdfLayout *self)
{
  return self->rotation % 2 == 1;
}

static double
get_across (VitkPdfLayout *self, guint page)
{
  const VitkPdfPage *size = &g_array_index (self->pages, VitkPdfPage, page);

  return lies (self) ? size->height : size->width;
}

static double
get_down (VitkPdfLayout *self, guint page)
{
  const VitkPdfPage *size = &g_array_index (self->pages, VitkPdfPage, page);

  return lies (self) ? size->width : size->height;
}

static void
add_up (VitkPdfLayout *self)
{
  double highest = 0;
  guint i;

  g_array_set_size (self->offsets, 0);
  self->widest = 1;
  self->all = 0;
  for (i = 0; i < self->pages->len; i++)
    {
      if (i % self->across == 0)
        {
          g_array_append_val (self->offsets, self->all);
          highest = 0;
        }
      self->all += MAX (get_down (self, i) - highest, 0);
      highest = MAX (highest, get_down (self, i));
      self->widest = MAX (self->widest, get_across (self, i));
    }
}

/**
 * vitk_pdf_layout_new:
 * @pages: (transfer full) (element-type VitkPdfPage): the pages of a document, at least one
 *
 * Returns: (transfer full): them, laid out in their own size
 */
VitkPdfLayout *
vitk_pdf_layout_new (GArray *pages)
{
  VitkPdfLayout *self = g_new0 (VitkPdfLayout, 1);

  self->pages = pages;
  self->offsets = g_array_sized_new (FALSE, FALSE, sizeof (double), pages->len);
  vitk_pdf_layout_set_view (self, 1, 0);
  self->across = 1;
  add_up (self);
  return self;
}

/**
 * vitk_pdf_layout_free:
 * @self: (transfer full) (nullable): a layout
 *
 * Frees it.
 */
void
vitk_pdf_layout_free (VitkPdfLayout *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->pages);
  g_array_unref (self->offsets);
  g_free (self);
}

/**
 * vitk_pdf_layout_get_n_pages:
 * @self: a layout
 *
 * Returns: how many pages there are
 */
guint
vitk_pdf_layout_get_n_pages (VitkPdfLayout *self)
{
  return self->pages->len;
}

/**
 * vitk_pdf_layout_get_page:
 * @self: a layout
 * @page: which page, from 0
 *
 * Returns: (transfer none): the page
 */
const VitkPdfPage *
vitk_pdf_layout_get_page (VitkPdfLayout *self, guint page)
{
  return &g_array_index (self->pages, VitkPdfPage, page);
}

/**
 * vitk_pdf_layout_set_view:
 * @self: a layout
 * @scale: pixels for a point
 * @rotation: quarters of a turn, clockwise
 *
 * Lays the pages out anew.
 */
void
vitk_pdf_layout_set_view (VitkPdfLayout *self, double scale, guint rotation)
{
  self->zoom = scale / NATURAL;
  self->scale = scale;
  if (self->rotation == rotation)
    return;
  self->rotation = rotation;
  add_up (self);
}

/**
 * vitk_pdf_layout_set_across:
 * @self: a layout
 * @across: how many pages stand side by side, 1 or 2
 *
 * Lays the pages out anew.
 */
void
vitk_pdf_layout_set_across (VitkPdfLayout *self, guint across)
{
  self->across = CLAMP (across, 1, 2);
  add_up (self);
}

/**
 * vitk_pdf_layout_get_across:
 * @self: a layout
 *
 * Returns: how many pages stand side by side
 */
guint
vitk_pdf_layout_get_across (VitkPdfLayout *self)
{
  return self->across;
}

/**
 * vitk_pdf_layout_get_scale:
 * @self: a layout
 *
 * Returns: pixels for a point
 */
double
vitk_pdf_layout_get_scale (VitkPdfLayout *self)
{
  return self->scale;
}

/**
 * vitk_pdf_layout_get_rotation:
 * @self: a layout
 *
 * Returns: quarters of a turn, clockwise
 */
guint
vitk_pdf_layout_get_rotation (VitkPdfLayout *self)
{
  return self->rotation;
}

/**
 * vitk_pdf_layout_get_fitting_zoom:
 * @self: a layout
 * @fit: how large the pages are to be
 * @zoom: how large if they keep their size; 1 is that of the paper
 * @page: the one that is to be seen whole, if one is
 * @width: of the view, in pixels
 * @height: of the view, in pixels
 *
 * Returns: how large they are in that view
 */
double
vitk_pdf_layout_get_fitting_zoom (VitkPdfLayout *self, VitkPdfFit fit, double zoom, guint page,
                                  int width, int height)
{
  const double room = floor ((width - GAP * (self->across + 1)) / self->across);

  /* A little less than the room: what is rounded up must not be wider. */
  if (fit != VITK_PDF_FIT_NONE)
    zoom = (room - 0.001) / self->widest / NATURAL;
  if (fit == VITK_PDF_FIT_PAGE)
    zoom = MIN (zoom, (height - 2 * GAP) / get_down (self, page) / NATURAL);
  return CLAMP (zoom, VITK_PDF_LEAST_ZOOM, VITK_PDF_MOST_ZOOM);
}

/**
 * vitk_pdf_layout_set_zoom:
 * @self: a layout
 * @zoom: how large the pages are; 1 is the size of the paper
 *
 * Lays them out anew.
 */
void
vitk_pdf_layout_set_zoom (VitkPdfLayout *self, double zoom)
{
  self->zoom = zoom;
  self->scale = zoom * NATURAL;
}

/**
 * vitk_pdf_layout_get_zoom:
 * @self: a layout
 *
 * Returns: how large the pages are; 1 is the size of the paper
 */
double
vitk_pdf_layout_get_zoom (VitkPdfLayout *self)
{
  return self->zoom;
}

/**
 * vitk_pdf_layout_get_width:
 * @self: a layout
 *
 * Returns: the width of all, in pixels
 */
double
vitk_pdf_layout_get_width (VitkPdfLayout *self)
{
  return self->across * (ceil (self->widest * self->scale) + GAP) + GAP;
}

/**
 * vitk_pdf_layout_get_height:
 * @self: a layout
 *
 * Returns: the height of all, in pixels
 */
double
vitk_pdf_layout_get_height (VitkPdfLayout *self)
{
  return ceil (self->all * self->scale) + (self->offsets->len + 1) * GAP;
}

static double
get_start (VitkPdfLayout *self, guint page)
{
  guint row = page / self->across;

  return floor (g_array_index (self->offsets, double, row) * self->scale) + (row + 1) * GAP;
}

/**
 * vitk_pdf_layout_get_area:
 * @self: a layout
 * @page: a page
 * @width: how wide it is around the pages, in pixels
 *
 * Returns: where the page is, in pixels
 */
graphene_rect_t
vitk_pdf_layout_get_area (VitkPdfLayout *self, guint page, double width)
{
  double across = ceil (get_across (self, page) * self->scale);
  double down = ceil (get_down (self, page) * self->scale);
  double left = floor (MAX (width - across, 2 * GAP) / 2);

  if (self->across == 2)
    left = floor (width / 2) + (page % 2 == 0 ? -across - GAP / 2 : GAP / 2);
  return GRAPHENE_RECT_INIT (left, get_start (self, page), across, down);
}

/**
 * vitk_pdf_layout_get_view:
 * @self: a layout
 * @page: a page
 * @factor: pixels of the screen for one of the window
 * @view: (out): how all of the page is drawn
 *
 * Returns: whether that is not too much to be drawn at once
 */
gboolean
vitk_pdf_layout_get_view (VitkPdfLayout *self, guint page, int factor, VitkPdfView *view)
{
  *view = (VitkPdfView) { .page = page,
                          .scale = self->scale * factor,
                          .rotation = self->rotation,
                          .width = ceil (get_across (self, page) * self->scale) * factor,
                          .height = ceil (get_down (self, page) * self->scale) * factor };
  return (double) view->width * view->height <= WHOLE_PIXELS;
}

/**
 * vitk_pdf_layout_find_page:
 * @self: a layout
 * @y: how far down, in pixels
 *
 * Returns: the page that is there, or the one above; the first of its row
 */
guint
vitk_pdf_layout_find_page (VitkPdfLayout *self, double y)
{
  guint first = 0;
  guint last = self->offsets->len - 1;

  while (first < last)
    {
      guint middle = (first + last + 1) / 2;

      if (get_start (self, middle * self->across) <= y)
        first = middle;
      else
        last = middle - 1;
    }
  return first * self->across;
}

/**
 * vitk_pdf_layout_get_top:
 * @self: a layout
 * @page: a page
 * @top: how far down it as it is not turned, in points
 *
 * Returns: how far down that is in all, in pixels; where a page is turned, its upper edge
 */
double
vitk_pdf_layout_get_top (VitkPdfLayout *self, guint page, double top)
{
  return get_start (self, page) + (self->rotation == 0 ? top * self->scale : 0);
}

/**
 * vitk_pdf_layout_get_point:
 * @self: a layout
 * @page: a page
 * @y: how far down in all, in pixels
 *
 * Returns: how far down the page that is, in points; see vitk_pdf_layout_get_top()
 */
double
vitk_pdf_layout_get_point (VitkPdfLayout *self, guint page, double y)
{
  return self->rotation == 0 ? (y - get_start (self, page)) / self->scale : 0;
}
