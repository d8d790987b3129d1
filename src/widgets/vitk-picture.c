/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-picture.h"

#include "widgets/vitk-picture-file.h"
#include "widgets/vitk-scroll-watch.h"
#include "widgets/vitk-wrapping.h"

#include <glib/gi18n-lib.h>

/* Until its size is known a picture keeps about the room it will need. */
#define GUESSED_RATIO 0.66
#define GUESSED_WIDTH 600

/* How many views away from what the reader sees a picture is read, and is let go again. */
#define NEAR_VIEWS 1
#define FAR_VIEWS 3

/* A picture from a file, read in a thread; in its place words where there is none. How large it is
 * is read at once; the picture itself when it comes near the view, and it is let go when it is far
 * away. A drawing is read again for each size it is shown at, so that its lines stay sharp. */
struct _VitkPicture
{
  GtkWidget parent_instance;

  GFile *file;               /* NULL where there is none */
  GtkWidget *words;          /* shown instead of the picture, or NULL */
  char *name;                /* of the file, as the article has it */
  VitkPicturePixels *pixels; /* NULL until it is read */
  GCancellable *cancellable;
  VitkScrollWatch *watch;
  VitkPictureSize size; /* 0 until it is known */
  int asked;            /* width that was last asked for, in device pixels; 0 for none */
  gboolean placed;      /* it has the room it needs */
  gboolean loading;
};

G_DEFINE_FINAL_TYPE (VitkPicture, vitk_picture, GTK_TYPE_WIDGET)

static void
show_words (VitkPicture *self)
{
  g_autofree char *words = NULL;

  if (self->name != NULL && self->file == NULL)
    words = g_strdup_printf (_ ("The file of this picture, %s, is missing."), self->name);
  else if (self->name != NULL)
    words = g_strdup_printf (_ ("The picture %s cannot be shown."), self->name);
  else
    words = g_strdup (_ ("The article names no file for this picture."));
  self->words = gtk_label_new (words);
  vitk_wrapping_apply (GTK_LABEL (self->words));
  gtk_label_set_xalign (GTK_LABEL (self->words), 0.0);
  gtk_widget_add_css_class (GTK_WIDGET (self), "absent");
  gtk_widget_set_parent (self->words, GTK_WIDGET (self));
}

static int
get_shown_width (VitkPicture *self)
{
  return MIN (gtk_widget_get_width (GTK_WIDGET (self)), self->size.width);
}

/* How many views lie between the picture and what is seen; -1 if that is not known. */
static double
get_distance (VitkPicture *self)
{
  const int height = gtk_widget_get_height (GTK_WIDGET (self));
  GdkRectangle view;

  if (!vitk_scroll_watch_is_scrolled (self->watch))
    return 0;
  if (!vitk_scroll_watch_get_view (self->watch, &view))
    return -1;
  return MAX (MAX (view.y - height, -view.y - view.height), 0) / MAX (view.height, 1.0);
}

static void look (GtkWidget *widget);

static void
on_drawn (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VitkPicture) self = VITK_PICTURE (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (VitkPicturePixels) pixels = vitk_picture_file_draw_finish (result, &error);

  self->loading = FALSE;
  if (pixels == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        show_words (self);
      return;
    }
  /* Unless it has been let go; and another size may be wanted by now. */
  if (self->asked != 0)
    {
      g_clear_pointer (&self->pixels, vitk_picture_pixels_unref);
      self->pixels = g_steal_pointer (&pixels);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
  look (GTK_WIDGET (self));
}

/* How wide it is read: a drawing as it is shown; of pixels a half, a quarter of them, as long as no
 * more are seen. */
static int
find_width (VitkPicture *self)
{
  const int seen = get_shown_width (self) * gtk_widget_get_scale_factor (GTK_WIDGET (self));
  int width = self->size.width;

  if (self->size.scalable || seen <= 0)
    return seen;
  while (width / 2 >= seen)
    width /= 2;
  return width;
}

/* Reads the picture if it is near, lets it go if it is far. */
static void
look (GtkWidget *widget)
{
  VitkPicture *self = VITK_PICTURE (widget);
  const int width = find_width (self);
  double distance;

  if (self->words != NULL || !self->placed || !gtk_widget_get_mapped (widget))
    return;
  distance = get_distance (self);
  if (distance > FAR_VIEWS)
    {
      g_clear_pointer (&self->pixels, vitk_picture_pixels_unref);
      self->asked = 0;
    }
  else if (distance >= 0 && distance <= NEAR_VIEWS && width > 0 && width != self->asked &&
           !self->loading)
    {
      self->asked = width;
      self->loading = TRUE;
      vitk_picture_file_draw_async (self->file, width, self->cancellable, on_drawn,
                                    g_object_ref (self));
    }
}

static void
on_sized (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VitkPicture) self = VITK_PICTURE (user_data);
  g_autoptr (GError) error = NULL;

  if (vitk_picture_file_size_finish (result, &self->size, &error))
    gtk_widget_queue_resize (GTK_WIDGET (self));
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_words (self);
}

static void
vitk_picture_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (vitk_picture_parent_class)->map (widget);
  vitk_scroll_watch_start (VITK_PICTURE (widget)->watch);
  vitk_scroll_watch_look (VITK_PICTURE (widget)->watch);
}

static void
vitk_picture_unmap (GtkWidget *widget)
{
  vitk_scroll_watch_stop (VITK_PICTURE (widget)->watch);
  GTK_WIDGET_CLASS (vitk_picture_parent_class)->unmap (widget);
}

static void
vitk_picture_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  VitkPicture *self = VITK_PICTURE (widget);

  if (self->words != NULL)
    gtk_widget_allocate (self->words, width, height, baseline, NULL);
  self->placed = self->words != NULL || self->size.width > 0;
  vitk_scroll_watch_look (self->watch);
}

static void
vitk_picture_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                      int *natural, int *minimum_baseline, int *natural_baseline)
{
  VitkPicture *self = VITK_PICTURE (widget);
  const double ratio =
      self->size.width > 0 ? (double) self->size.height / self->size.width : GUESSED_RATIO;
  const int widest = self->size.width > 0 ? self->size.width : GUESSED_WIDTH;

  if (self->words != NULL)
    {
      gtk_widget_measure (self->words, orientation, for_size, minimum, natural, NULL, NULL);
      return;
    }
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 0;
      *natural = self->size.width;
      return;
    }
  /* It grows no larger than it is; what it is, is guessed until it is read. */
  if (for_size < 0 || for_size > widest)
    for_size = widest;
  *minimum = (int) (for_size * ratio + 0.5);
  *natural = *minimum;
}

static GtkSizeRequestMode
vitk_picture_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
vitk_picture_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  VitkPicture *self = VITK_PICTURE (widget);
  graphene_rect_t area;
  float width;

  if (self->words != NULL)
    gtk_widget_snapshot_child (widget, self->words, snapshot);
  if (self->pixels == NULL)
    return;
  width = get_shown_width (self);
  graphene_rect_init (&area, (gtk_widget_get_width (widget) - width) / 2, 0, width,
                      width * self->size.height / self->size.width);
  vitk_picture_pixels_draw (self->pixels, widget, snapshot, &area, &area);
}

static void
vitk_picture_dispose (GObject *object)
{
  VitkPicture *self = VITK_PICTURE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_pointer (&self->words, gtk_widget_unparent);
  G_OBJECT_CLASS (vitk_picture_parent_class)->dispose (object);
}

static void
vitk_picture_finalize (GObject *object)
{
  VitkPicture *self = VITK_PICTURE (object);

  g_clear_object (&self->file);
  g_free (self->name);
  g_clear_pointer (&self->pixels, vitk_picture_pixels_unref);
  g_object_unref (self->cancellable);
  vitk_scroll_watch_free (self->watch);
  G_OBJECT_CLASS (vitk_picture_parent_class)->finalize (object);
}

static void
vitk_picture_class_init (VitkPictureClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vitk_picture_dispose;
  G_OBJECT_CLASS (class)->finalize = vitk_picture_finalize;
  widget_class->map = vitk_picture_map;
  widget_class->unmap = vitk_picture_unmap;
  widget_class->size_allocate = vitk_picture_size_allocate;
  widget_class->measure = vitk_picture_measure;
  widget_class->get_request_mode = vitk_picture_get_request_mode;
  widget_class->snapshot = vitk_picture_snapshot;

  gtk_widget_class_set_css_name (widget_class, "vitkpicture");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
vitk_picture_init (VitkPicture *self)
{
  self->cancellable = g_cancellable_new ();
  self->watch = vitk_scroll_watch_new (GTK_WIDGET (self), look);
}

/**
 * vitk_picture_new:
 * @file: (nullable): a picture or a drawing
 * @names: (element-type utf8): its files as the article names them; may be empty
 *
 * Returns: (transfer floating): a widget that shows it as large as it is, or smaller where there is
 *   less room; where there is no picture it says so and names it
 */
GtkWidget *
vitk_picture_new (GFile *file, GPtrArray *names)
{
  VitkPicture *self = g_object_new (VITK_TYPE_PICTURE, NULL);

  if (names->len > 0)
    self->name = g_strdup (g_ptr_array_index (names, 0));
  if (file == NULL)
    {
      show_words (self);
      return GTK_WIDGET (self);
    }
  self->file = g_object_ref (file);
  vitk_picture_file_size_async (file, self->cancellable, on_sized, g_object_ref (self));
  return GTK_WIDGET (self);
}

/**
 * vitk_picture_is_placed:
 * @self: a picture
 *
 * Returns: whether it is known how large it is, and it was given that much room
 */
gboolean
vitk_picture_is_placed (VitkPicture *self)
{
  return self->placed;
}

/**
 * vitk_picture_is_drawn:
 * @self: a picture
 *
 * Returns: whether the picture itself is there, which takes much memory
 */
gboolean
vitk_picture_is_drawn (VitkPicture *self)
{
  return self->pixels != NULL;
}
