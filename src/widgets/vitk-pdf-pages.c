/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-pdf-pages.h"

#include "widgets/vitk-pdf-scroll.h"
#include "widgets/vitk-pdf-sheets.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* The pages of a PDF, one below the other. Those in view and their neighbours are widgets. */
struct _VitkPdfPages
{
  GtkWidget parent_instance;

  VitkPdfLayout *layout; /* NULL without a document */
  VitkPdfSheets *sheets;
  VitkPdfFit fit;
  double zoom;
  guint n_across;   /* pages side by side */
  guint page;       /* the one that is read */
  double told_zoom; /* what others know of; 0 if they are to be told anew */
  guint settling;
  GtkAdjustment *across;
  GtkAdjustment *down;
};

enum
{
  PROP_HADJUSTMENT = 1,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY
};

enum
{
  MOVED,
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE_WITH_CODE (VitkPdfPages, vitk_pdf_pages, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

static int
get_width (VitkPdfPages *self)
{
  return gtk_widget_get_width (GTK_WIDGET (self));
}

static int
get_height (VitkPdfPages *self)
{
  return gtk_widget_get_height (GTK_WIDGET (self));
}

static double
get_across (VitkPdfPages *self)
{
  return self->across != NULL ? floor (gtk_adjustment_get_value (self->across)) : 0;
}

static double
get_down (VitkPdfPages *self)
{
  return self->down != NULL ? floor (gtk_adjustment_get_value (self->down)) : 0;
}

/* Brings what is in view into being, and tells where the reader is. Not while this is allocated:
 * GTK would forget who asks for an allocation meanwhile. */
static void
settle (VitkPdfPages *self)
{
  guint page;

  g_clear_handle_id (&self->settling, g_source_remove);
  if (self->layout == NULL)
    return;
  page = vitk_pdf_layout_find_page (self->layout, get_down (self) + get_height (self) / 3.0);
  vitk_pdf_sheets_show (self->sheets, get_across (self), get_down (self), page);
  /* Another page may be larger when one is seen whole, and scrollbars come or go. */
  if (self->fit == VITK_PDF_FIT_PAGE && page != self->page)
    gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  if (page == self->page && self->zoom == self->told_zoom)
    return;
  self->page = page;
  self->told_zoom = self->zoom;
  g_signal_emit (self, signals[MOVED], 0);
}

static gboolean
on_settling (gpointer user_data)
{
  VitkPdfPages *self = user_data;

  self->settling = 0;
  settle (self);
  return G_SOURCE_REMOVE;
}

static void
settle_soon (VitkPdfPages *self)
{
  if (self->settling == 0)
    self->settling = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_settling, self, NULL);
}

static void
on_scrolled (VitkPdfPages *self)
{
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  settle_soon (self);
}

/* -- size and scrolling */

static double
get_fitting_zoom (VitkPdfPages *self)
{
  return vitk_pdf_layout_get_fitting_zoom (self->layout, self->fit, self->zoom, self->page,
                                           get_width (self), get_height (self));
}

/* The place in view stays in view while pages grow or shrink. */
static void
lay_out (VitkPdfPages *self)
{
  double old_width = MAX (vitk_pdf_layout_get_width (self->layout), 1);
  double middle = get_across (self) + get_width (self) / 2.0;
  double width;
  double height;
  guint page;
  double top;

  vitk_pdf_pages_get_place (self, &page, &top);
  self->zoom = get_fitting_zoom (self);
  vitk_pdf_layout_set_zoom (self->layout, self->zoom);
  width = MAX (vitk_pdf_layout_get_width (self->layout), get_width (self));
  height = MAX (vitk_pdf_layout_get_height (self->layout), get_height (self));
  gtk_adjustment_configure (self->across, middle * width / old_width - get_width (self) / 2.0, 0,
                            width, get_width (self) * 0.1, get_width (self) * 0.9,
                            get_width (self));
  gtk_adjustment_configure (self->down, vitk_pdf_layout_get_top (self->layout, page, top), 0,
                            height, get_height (self) * 0.1, get_height (self) * 0.9,
                            get_height (self));
}

static void
vitk_pdf_pages_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  VitkPdfPages *self = VITK_PDF_PAGES (widget);

  if (self->layout == NULL || self->across == NULL || self->down == NULL)
    return;
  if (gtk_adjustment_get_page_size (self->across) != width ||
      gtk_adjustment_get_page_size (self->down) != height ||
      vitk_pdf_layout_get_zoom (self->layout) != get_fitting_zoom (self))
    lay_out (self);
  if (!vitk_pdf_sheets_place (self->sheets, get_across (self), get_down (self)) ||
      self->zoom != self->told_zoom)
    settle_soon (self);
}

static void
vitk_pdf_pages_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                        int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = 100;
  *natural = 400;
}

static void
set_adjustment (VitkPdfPages *self, GtkAdjustment **place, GtkAdjustment *adjustment)
{
  if (*place != NULL)
    g_signal_handlers_disconnect_by_func (*place, on_scrolled, self);
  g_set_object (place, adjustment);
  if (adjustment != NULL)
    g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (on_scrolled), self,
                             G_CONNECT_SWAPPED);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
vitk_pdf_pages_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  VitkPdfPages *self = VITK_PDF_PAGES (object);

  switch (id)
    {
    case PROP_HADJUSTMENT:
      set_adjustment (self, &self->across, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      set_adjustment (self, &self->down, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
vitk_pdf_pages_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  VitkPdfPages *self = VITK_PDF_PAGES (object);

  switch (id)
    {
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->across);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->down);
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, GTK_SCROLL_NATURAL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

/* -- the widget */

static void
vitk_pdf_pages_dispose (GObject *object)
{
  VitkPdfPages *self = VITK_PDF_PAGES (object);

  g_clear_handle_id (&self->settling, g_source_remove);
  g_clear_pointer (&self->sheets, vitk_pdf_sheets_free);
  g_clear_pointer (&self->layout, vitk_pdf_layout_free);
  set_adjustment (self, &self->across, NULL);
  set_adjustment (self, &self->down, NULL);
  G_OBJECT_CLASS (vitk_pdf_pages_parent_class)->dispose (object);
}

static void
on_failed (const GError *error, gpointer user_data)
{
  g_signal_emit (user_data, signals[FAILED], 0, error);
}

static void
vitk_pdf_pages_class_init (VitkPdfPagesClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->dispose = vitk_pdf_pages_dispose;
  object_class->set_property = vitk_pdf_pages_set_property;
  object_class->get_property = vitk_pdf_pages_get_property;
  widget_class->measure = vitk_pdf_pages_measure;
  widget_class->size_allocate = vitk_pdf_pages_size_allocate;

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  /**
   * VitkPdfPages::moved:
   *
   * Another page is read, or pages are seen in another way.
   */
  signals[MOVED] = g_signal_new ("moved", VITK_TYPE_PDF_PAGES, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
  /**
   * VitkPdfPages::failed:
   * @error: why
   *
   * The process that reads the document is no more.
   */
  signals[FAILED] = g_signal_new ("failed", VITK_TYPE_PDF_PAGES, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);

  vitk_pdf_scroll_install (widget_class);
  gtk_widget_class_set_css_name (widget_class, "vitkpdfpages");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DOCUMENT);
}

static void
vitk_pdf_pages_init (VitkPdfPages *self)
{
  self->sheets = vitk_pdf_sheets_new (GTK_WIDGET (self), on_failed, self);
  self->fit = VITK_PDF_FIT_WIDTH;
  self->zoom = 1;
  self->n_across = 1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Pages of the PDF"), -1);
}

/**
 * vitk_pdf_pages_new:
 *
 * Returns: (transfer floating): a view without pages, to be put into a scrolled window
 */
GtkWidget *
vitk_pdf_pages_new (void)
{
  return g_object_new (VITK_TYPE_PDF_PAGES, NULL);
}

/**
 * vitk_pdf_pages_set_document:
 * @self: the pages
 * @document: (nullable): a document
 * @pages: (transfer full) (nullable) (element-type VitkPdfPage): its pages
 *
 * Shows a document from its beginning, as large as the one before.
 */
void
vitk_pdf_pages_set_document (VitkPdfPages *self, VitkPdfDocument *document, GArray *pages)
{
  vitk_pdf_sheets_set_document (self->sheets, NULL, NULL);
  g_clear_pointer (&self->layout, vitk_pdf_layout_free);
  self->page = 0;
  if (document != NULL)
    {
      self->layout = vitk_pdf_layout_new (pages);
      vitk_pdf_layout_set_across (self->layout, self->n_across);
      vitk_pdf_sheets_set_document (self->sheets, document, self->layout);
      if (self->down != NULL)
        gtk_adjustment_set_value (self->down, 0);
    }
  self->told_zoom = 0;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * vitk_pdf_pages_get_page:
 * @self: the pages
 *
 * Returns: the one that is read, from 0: that which is in the upper part of the view
 */
guint
vitk_pdf_pages_get_page (VitkPdfPages *self)
{
  return self->page;
}

/**
 * vitk_pdf_pages_get_place:
 * @self: the pages
 * @page: (out): the page that is read, from 0
 * @top: (out): how far down it the upper edge of the view is, in points
 *
 * Tells where the reader is.
 */
void
vitk_pdf_pages_get_place (VitkPdfPages *self, guint *page, double *top)
{
  double down = get_down (self);

  *page = self->layout != NULL ? vitk_pdf_layout_find_page (self->layout, down) : 0;
  *top = self->layout != NULL ? vitk_pdf_layout_get_point (self->layout, *page, down) : 0;
}

/**
 * vitk_pdf_pages_go_to:
 * @self: the pages
 * @page: a page, from 0
 * @top: how far down it, in points
 *
 * Goes there.
 */
void
vitk_pdf_pages_go_to (VitkPdfPages *self, guint page, double top)
{
  if (self->layout == NULL || self->down == NULL)
    return;
  page = MIN (page, vitk_pdf_layout_get_n_pages (self->layout) - 1);
  /* It may not have a size yet. */
  gtk_adjustment_set_upper (self->down, MAX (gtk_adjustment_get_upper (self->down),
                                             vitk_pdf_layout_get_height (self->layout)));
  gtk_adjustment_set_value (self->down, vitk_pdf_layout_get_top (self->layout, page, top));
}

/**
 * vitk_pdf_pages_show:
 * @self: the pages
 * @page: a page, from 0
 * @place: a place on it
 *
 * Brings it into view, with some lines around it, if it is not.
 */
void
vitk_pdf_pages_show (VitkPdfPages *self, guint page, const VitkPdfRectangle *place)
{
  double top;
  double bottom;
  double seen;

  if (self->layout == NULL || self->down == NULL)
    return;
  top = vitk_pdf_layout_get_top (self->layout, page, place->top);
  bottom = vitk_pdf_layout_get_top (self->layout, page, place->bottom);
  seen = get_down (self);
  if (top < seen || bottom > seen + get_height (self))
    gtk_adjustment_set_value (self->down, top - get_height (self) / 3.0);
}

/**
 * vitk_pdf_pages_show_drawn:
 * @self: the pages of a document that was set
 * @drawn: (nullable): one of them as it was drawn
 *
 * Shows those in view with the next frame, rather than after it.
 */
void
vitk_pdf_pages_show_drawn (VitkPdfPages *self, const VitkPdfDrawn *drawn)
{
  if (self->layout == NULL || self->across == NULL || self->down == NULL || get_width (self) <= 0)
    return;
  lay_out (self);
  vitk_pdf_sheets_set_drawn (self->sheets, drawn);
  settle (self);
  g_clear_handle_id (&self->settling, g_source_remove);
  self->settling = g_idle_add (on_settling, self); /* after the frame */
}

static void
change_view (VitkPdfPages *self)
{
  if (self->layout != NULL && self->across != NULL && self->down != NULL)
    lay_out (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  settle_soon (self);
}

/**
 * vitk_pdf_pages_set_fit:
 * @self: the pages
 * @fit: how large they are
 * @zoom: how large if they keep their size; 1 is that of the paper
 *
 * The place in view stays in view.
 */
void
vitk_pdf_pages_set_fit (VitkPdfPages *self, VitkPdfFit fit, double zoom)
{
  self->fit = fit;
  self->zoom = CLAMP (zoom, VITK_PDF_LEAST_ZOOM, VITK_PDF_MOST_ZOOM);
  change_view (self);
}

/**
 * vitk_pdf_pages_get_fit:
 * @self: the pages
 *
 * Returns: how large they are
 */
VitkPdfFit
vitk_pdf_pages_get_fit (VitkPdfPages *self)
{
  return self->fit;
}

/**
 * vitk_pdf_pages_get_zoom:
 * @self: the pages
 *
 * Returns: how large they are; 1 is the size of the paper
 */
double
vitk_pdf_pages_get_zoom (VitkPdfPages *self)
{
  return self->zoom;
}

/**
 * vitk_pdf_pages_zoom_by:
 * @self: the pages
 * @factor: how much larger
 *
 * Makes them larger or smaller.
 */
void
vitk_pdf_pages_zoom_by (VitkPdfPages *self, double factor)
{
  vitk_pdf_pages_set_fit (self, VITK_PDF_FIT_NONE, self->zoom * factor);
}

/**
 * vitk_pdf_pages_set_rotation:
 * @self: the pages
 * @rotation: quarters of a turn, clockwise
 *
 * Turns all of them.
 */
void
vitk_pdf_pages_set_rotation (VitkPdfPages *self, guint rotation)
{
  guint page;
  double top;

  if (self->layout == NULL)
    return;
  vitk_pdf_pages_get_place (self, &page, &top);
  vitk_pdf_layout_set_view (self->layout, vitk_pdf_layout_get_scale (self->layout), rotation % 4);
  self->told_zoom = 0;
  change_view (self);
  vitk_pdf_pages_go_to (self, page, 0);
}

/**
 * vitk_pdf_pages_get_rotation:
 * @self: the pages
 *
 * Returns: quarters of a turn, clockwise
 */
guint
vitk_pdf_pages_get_rotation (VitkPdfPages *self)
{
  return self->layout != NULL ? vitk_pdf_layout_get_rotation (self->layout) : 0;
}

/**
 * vitk_pdf_pages_set_across:
 * @self: the pages
 * @across: how many stand side by side, 1 or 2
 *
 * The page that is read stays in view.
 */
void
vitk_pdf_pages_set_across (VitkPdfPages *self, guint across)
{
  guint page = self->page;

  self->n_across = across;
  if (self->layout == NULL)
    return;
  vitk_pdf_layout_set_across (self->layout, across);
  change_view (self);
  vitk_pdf_pages_go_to (self, page, 0);
}

/**
 * vitk_pdf_pages_get_across:
 * @self: the pages
 *
 * Returns: how many stand side by side
 */
guint
vitk_pdf_pages_get_across (VitkPdfPages *self)
{
  return self->n_across;
}

/**
 * vitk_pdf_pages_set_dark:
 * @self: the pages
 * @dark: whether light and dark change places
 */
void
vitk_pdf_pages_set_dark (VitkPdfPages *self, gboolean dark)
{
  vitk_pdf_sheets_set_dark (self->sheets, dark);
  settle_soon (self);
}

/**
 * vitk_pdf_pages_set_hits:
 * @self: the pages
 * @hits: (nullable): what was found: page to array of #VitkPdfHit
 * @page: the page of the one that the reader is at
 * @current: which of that page it is, or -1
 *
 * Marks them.
 */
void
vitk_pdf_pages_set_hits (VitkPdfPages *self, GHashTable *hits, guint page, int current)
{
  vitk_pdf_sheets_set_hits (self->sheets, hits, page, current);
}

/**
 * vitk_pdf_pages_dup_selected:
 * @self: the pages
 *
 * Returns: (transfer full) (nullable): the words that are selected
 */
char *
vitk_pdf_pages_dup_selected (VitkPdfPages *self)
{
  return vitk_pdf_sheets_dup_selected (self->sheets);
}
