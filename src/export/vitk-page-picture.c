/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "export/vitk-page-picture.h"

/* Above a picture. */
#define GAP 12

typedef struct
{
  VitkPagePart part;
  VitkPaperPicture *picture;
  double scale;
} VitkPagePicture;

static void
free_picture (VitkPagePart *part)
{
  VitkPagePicture *self = (VitkPagePicture *) part;

  vitk_paper_picture_free (self->picture);
  g_free (self);
}

static double
measure (const VitkPagePart *part, guint strip)
{
  const VitkPagePicture *self = (const VitkPagePicture *) part;

  return self->picture->height * self->scale;
}

static double
get_gap (const VitkPagePart *part, guint strip)
{
  return GAP;
}

static gboolean
keeps (const VitkPagePart *part, guint strip)
{
  /* What is said of a picture stands below it. */
  return TRUE;
}

static double
measure_head (const VitkPagePart *part, const VitkPagePlace *begin)
{
  return 0;
}

static double
find_cut (const VitkPagePart *part, guint strip, double skip, double room)
{
  return skip;
}

static void
draw (const VitkPagePart *part, const VitkPageCanvas *canvas, double x, double y,
      const VitkPagePlace *begin, const VitkPagePlace *end)
{
  const VitkPagePicture *self = (const VitkPagePicture *) part;
  cairo_t *cr = canvas->cr;

  vitk_page_canvas_begin (canvas, "Figure");
  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, self->scale, self->scale);
  vitk_paper_picture_draw (self->picture, cr);
  cairo_restore (cr);
  vitk_page_canvas_end (canvas, "Figure");
}

static const VitkPagePartClass picture_class = {
  free_picture, measure, get_gap, keeps, measure_head, find_cut, draw,
};

/**
 * vitk_page_picture_new:
 * @picture: (transfer full): a picture
 * @width: how wide it may be
 * @height: how high
 *
 * Returns: (transfer full): the picture, made smaller if it has to be
 */
VitkPagePart *
vitk_page_picture_new (VitkPaperPicture *picture, double width, double height)
{
  VitkPagePicture *self = g_new0 (VitkPagePicture, 1);

  self->part.class = &picture_class;
  self->part.n_strips = 1;
  self->picture = picture;
  self->scale = vitk_paper_picture_find_scale (picture, width, height);
  return &self->part;
}
