/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-picture-canvas.h"

#include "widgets/vitk-picture-file.h"
#include "widgets/vitk-scroll-page.h"

#include <math.h>

#define LEAST_ZOOM 0.05
#define MOST_ZOOM 8

/* A picture from a file, as large as there is room or as the reader wishes; the pointer drags it
 * about. A drawing is read again for each size, so that its lines stay sharp. */
struct _VitkPictureCanvas
{
  GtkWidget parent_instance;

  GFile *file; /* or NULL */
  GCancellable *cancellable;
  VitkPictureSize size;      /* 0 until it is known */
  VitkPicturePixels *pixels; /* NULL until it is read */
  int asked;                 /* the width that was last asked for; 0 for none */
  double zoom;               /* 0 for as much as fits */
  double scale;              /* what that is */
  VitkScrollPage *page;
};

G_DEFINE_FINAL_TYPE (VitkPictureCanvas, vitk_picture_canvas, GTK_TYPE_WIDGET)

enum
{
  DRAWN,
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_drawn (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VitkPictureCanvas) self = VITK_PICTURE_CANVAS (user_data);
  g_autoptr (GError) error = NULL;
  VitkPicturePixels *pixels = vitk_picture_file_draw_finish (result, &error);

  if (pixels != NULL)
    {
      g_clear_pointer (&self->pixels, vitk_picture_pixels_unref);
      self->pixels = pixels;
      gtk_widget_queue_draw (GTK_WIDGET (self));
      g_signal_emit (self, signals[DRAWN], 0);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit (self, signals[FAILED], 0);
}

/* Reads it, unless it is there in the size that is needed. */
static void
look (VitkPictureCanvas *self)
{
  const double wanted =
      self->size.width * self->scale * gtk_widget_get_scale_factor (GTK_WIDGET (self));
  const int width = self->size.scalable ? (int) ceil (wanted) : self->size.width;

  if (self->size.width <= 0 || width == self->asked)
    return;
  self->asked = width;
  /* What was asked for before may come later. */
  g_cancellable_cancel (self->cancellable);
  g_object_unref (self->cancellable);
  self->cancellable = g_cancellable_new ();
  vitk_picture_file_draw_async (self->file, width, self->cancellable, on_drawn,
                                g_object_ref (self));
}

static void
on_sized (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VitkPictureCanvas) self = VITK_PICTURE_CANVAS (user_data);
  g_autoptr (GError) error = NULL;
  VitkPictureSize size;

  if (vitk_picture_file_size_finish (result, &size, &error))
    {
      self->size = size;
      gtk_widget_queue_resize (GTK_WIDGET (self));
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit (self, signals[FAILED], 0);
}

static void
vitk_picture_canvas_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                             int *minimum, int *natural, int *minimum_baseline,
                             int *natural_baseline)
{
  VitkPictureCanvas *self = VITK_PICTURE_CANVAS (widget);
  const int size = orientation == GTK_ORIENTATION_HORIZONTAL ? self->size.width : self->size.height;

  *minimum = *natural = (int) ceil (size * self->zoom);
}

static void
vitk_picture_canvas_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  VitkPictureCanvas *self = VITK_PICTURE_CANVAS (widget);

  if (self->size.width <= 0 || self->size.height <= 0)
    return;
  self->scale = self->zoom > 0
                    ? self->zoom
                    : MIN ((double) width / self->size.width, (double) height / self->size.height);
  /* What is made of pixels gets no sharper by being enlarged. */
  if (self->zoom == 0 && !self->size.scalable)
    self->scale = MIN (self->scale, 1);
  look (self);
}

static void
vitk_picture_canvas_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  VitkPictureCanvas *self = VITK_PICTURE_CANVAS (widget);
  const graphene_rect_t visible = vitk_scroll_page_get_visible (self->page);
  const double width = self->size.width * self->scale;
  const double height = self->size.height * self->scale;

  if (self->pixels == NULL)
    return;
  vitk_picture_pixels_draw (
      self->pixels, widget, snapshot,
      &GRAPHENE_RECT_INIT ((float) MAX (floor ((gtk_widget_get_width (widget) - width) / 2), 0),
                           (float) MAX (floor ((gtk_widget_get_height (widget) - height) / 2), 0),
                           (float) width, (float) height),
      &visible);
}

static void
forget (VitkPictureCanvas *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->pixels, vitk_picture_pixels_unref);
  g_clear_object (&self->file);
  self->size = (VitkPictureSize) { 0 };
  self->asked = 0;
}

static void
vitk_picture_canvas_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (vitk_picture_canvas_parent_class)->root (widget);
  vitk_scroll_page_watch (VITK_PICTURE_CANVAS (widget)->page);
}

static void
vitk_picture_canvas_dispose (GObject *object)
{
  VitkPictureCanvas *self = VITK_PICTURE_CANVAS (object);

  forget (self);
  g_clear_object (&self->page);
  G_OBJECT_CLASS (vitk_picture_canvas_parent_class)->dispose (object);
}

static void
vitk_picture_canvas_class_init (VitkPictureCanvasClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vitk_picture_canvas_dispose;
  widget_class->root = vitk_picture_canvas_root;
  widget_class->measure = vitk_picture_canvas_measure;
  widget_class->size_allocate = vitk_picture_canvas_size_allocate;
  widget_class->snapshot = vitk_picture_canvas_snapshot;

  /**
   * VitkPictureCanvas::drawn:
   * @self: a canvas
   *
   * Its file has been read: vitk_picture_canvas_get_pixels().
   */
  signals[DRAWN] = g_signal_new ("drawn", VITK_TYPE_PICTURE_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);

  /**
   * VitkPictureCanvas::failed:
   * @self: a canvas
   *
   * Its file is no picture that can be shown.
   */
  signals[FAILED] = g_signal_new ("failed", VITK_TYPE_PICTURE_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_css_name (widget_class, "vitkpicturecanvas");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
vitk_picture_canvas_init (VitkPictureCanvas *self)
{
  self->scale = 1;
  self->page = vitk_scroll_page_new (GTK_WIDGET (self));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * vitk_picture_canvas_new:
 *
 * Returns: (transfer floating): a canvas without a picture
 */
GtkWidget *
vitk_picture_canvas_new (void)
{
  return g_object_new (VITK_TYPE_PICTURE_CANVAS, NULL);
}

/**
 * vitk_picture_canvas_set_file:
 * @self: a canvas
 * @file: (nullable): a picture or a drawing, read in a thread
 *
 * Shows it, as large as there is room.
 */
void
vitk_picture_canvas_set_file (VitkPictureCanvas *self, GFile *file)
{
  g_return_if_fail (VITK_IS_PICTURE_CANVAS (self));

  forget (self);
  self->zoom = 0;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  if (file == NULL)
    return;
  self->file = g_object_ref (file);
  self->cancellable = g_cancellable_new ();
  vitk_picture_file_size_async (file, self->cancellable, on_sized, g_object_ref (self));
}

/**
 * vitk_picture_canvas_get_file:
 * @self: a canvas
 *
 * Returns: (transfer none) (nullable): its file
 */
GFile *
vitk_picture_canvas_get_file (VitkPictureCanvas *self)
{
  g_return_val_if_fail (VITK_IS_PICTURE_CANVAS (self), NULL);

  return self->file;
}

/**
 * vitk_picture_canvas_get_zoom:
 * @self: a canvas
 *
 * Returns: pixels of the screen for each of the picture; 0 for as many as fit
 */
double
vitk_picture_canvas_get_zoom (VitkPictureCanvas *self)
{
  g_return_val_if_fail (VITK_IS_PICTURE_CANVAS (self), 0);

  return self->zoom;
}

/**
 * vitk_picture_canvas_set_zoom:
 * @self: a canvas
 * @zoom: pixels of the screen for each of the picture; 0 for as many as fit
 * @at: (nullable): a place in the window; %NULL for the middle of what is in view
 *
 * Draws it larger or smaller; what is at that place stays there.
 */
void
vitk_picture_canvas_set_zoom (VitkPictureCanvas *self, double zoom, const graphene_point_t *at)
{
  const double before = self->scale;

  g_return_if_fail (VITK_IS_PICTURE_CANVAS (self));

  self->zoom = zoom > 0 ? CLAMP (zoom, LEAST_ZOOM, MOST_ZOOM) : 0;
  if (self->zoom > 0 && before > 0)
    {
      /* The next key may come before the next frame. */
      self->scale = self->zoom;
      vitk_scroll_page_zoom (self->page, self->size.width, self->size.height,
                             &(VitkScrollPageZoom) { before, self->zoom, 0 }, at);
    }
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * vitk_picture_canvas_get_scale:
 * @self: a canvas
 *
 * Returns: pixels of the screen for each of the picture, as it is drawn now
 */
double
vitk_picture_canvas_get_scale (VitkPictureCanvas *self)
{
  g_return_val_if_fail (VITK_IS_PICTURE_CANVAS (self), 1);

  return self->scale;
}

/**
 * vitk_picture_canvas_get_pixels:
 * @self: a canvas
 *
 * Returns: (transfer none) (nullable): the picture, a drawing as large as it is shown; %NULL until
 *   it has been read
 */
VitkPicturePixels *
vitk_picture_canvas_get_pixels (VitkPictureCanvas *self)
{
  g_return_val_if_fail (VITK_IS_PICTURE_CANVAS (self), NULL);

  return self->pixels;
}
