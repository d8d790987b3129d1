/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "app/vitk-page-sheet.h"

#include <glib/gi18n-lib.h>

/* A page is as wide as there is room for, but not so wide that it looks like a poster. */
#define LEAST_WIDTH 120
#define MOST_WIDTH 900

/* One page as it will be on paper. */
struct _VitkPageSheet
{
  GtkWidget parent_instance;

  const VitkPages *pages;
  guint page;
  double scale; /* 0: as large as there is room */
};

G_DEFINE_FINAL_TYPE (VitkPageSheet, vitk_page_sheet, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
vitk_page_sheet_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
vitk_page_sheet_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                         int *natural, int *minimum_baseline, int *natural_baseline)
{
  VitkPageSheet *self = VITK_PAGE_SHEET (widget);
  double width;
  double height;

  vitk_pages_get_size (self->pages, self->page, &width, &height);
  *minimum_baseline = *natural_baseline = -1;
  if (self->scale > 0)
    *minimum = *natural =
        (int) ((orientation == GTK_ORIENTATION_HORIZONTAL ? width : height) * self->scale);
  else if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = LEAST_WIDTH;
      *natural = MOST_WIDTH;
    }
  else
    *minimum = *natural =
        (int) ((for_size < 0 ? LEAST_WIDTH : MIN (for_size, MOST_WIDTH)) * height / width);
}

static void
vitk_page_sheet_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  VitkPageSheet *self = VITK_PAGE_SHEET (widget);
  const GdkRGBA white = { 1, 1, 1, 1 };
  graphene_rect_t paper;
  double width;
  double height;
  double scale;
  cairo_t *cr;

  vitk_pages_get_size (self->pages, self->page, &width, &height);
  scale = MIN (gtk_widget_get_width (widget) / width, gtk_widget_get_height (widget) / height);
  graphene_rect_init (&paper, (gtk_widget_get_width (widget) - width * scale) / 2, 0, width * scale,
                      height * scale);
  gtk_snapshot_append_color (snapshot, &white, &paper);
  cr = gtk_snapshot_append_cairo (snapshot, &paper);
  cairo_translate (cr, paper.origin.x, paper.origin.y);
  cairo_scale (cr, scale, scale);
  vitk_pages_draw (self->pages, self->page, cr, FALSE);
  cairo_destroy (cr);
}

static void
vitk_page_sheet_class_init (VitkPageSheetClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  widget_class->get_request_mode = vitk_page_sheet_get_request_mode;
  widget_class->measure = vitk_page_sheet_measure;
  widget_class->snapshot = vitk_page_sheet_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
vitk_page_sheet_init (VitkPageSheet *self)
{
}

/**
 * vitk_page_sheet_new:
 * @pages: pages; have to stay
 *
 * Returns: (transfer floating): the first of them
 */
GtkWidget *
vitk_page_sheet_new (const VitkPages *pages)
{
  VitkPageSheet *self = g_object_new (VITK_TYPE_PAGE_SHEET, NULL);

  self->pages = pages;
  return GTK_WIDGET (self);
}

/**
 * vitk_page_sheet_show:
 * @self: a page
 * @page: another one, from 0
 *
 * Shows another page in its place.
 */
void
vitk_page_sheet_show (VitkPageSheet *self, guint page)
{
  g_autofree char *words = NULL;

  g_return_if_fail (VITK_IS_PAGE_SHEET (self));

  words = g_strdup_printf (_ ("Page %u of %u"), page + 1, vitk_pages_get_n_pages (self->pages));
  self->page = page;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * vitk_page_sheet_find_scale:
 * @room: how many pixels across there are for a page
 * @width: how wide it is, in points
 *
 * Returns: the scale, in pixels a point, of a page that is as wide as there is room, but never
 *   narrower or wider than a page is shown
 */
double
vitk_page_sheet_find_scale (int room, double width)
{
  return CLAMP (room, LEAST_WIDTH, MOST_WIDTH) / width;
}

/**
 * vitk_page_sheet_set_scale:
 * @self: a page
 * @scale: how large a point of it is on the screen; 0 for a page as wide as there is room
 */
void
vitk_page_sheet_set_scale (VitkPageSheet *self, double scale)
{
  g_return_if_fail (VITK_IS_PAGE_SHEET (self));

  self->scale = scale;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
