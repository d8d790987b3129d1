/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-picture.h"

#include "widgets/vitk-wrapping.h"

#include <glib/gi18n-lib.h>

/* Pixels of the longer side beyond which a picture is not drawn any larger. */
#define MAX_PIXELS 8192

/* Until its size is known a picture keeps about the room it will need. */
#define GUESSED_RATIO 0.66
#define GUESSED_WIDTH 600

/* A picture from a file, read in a thread; in its place words where there is none. A drawing is
 * read again for each size it is shown at, so that its lines stay sharp. */
struct _VitkPicture
{
  GtkWidget parent_instance;

  GFile *file;      /* NULL where there is none */
  GtkWidget *words; /* shown instead of the picture, or NULL */
  char *name;       /* of the file, as the article has it */
  GdkTexture *texture;
  GCancellable *cancellable;
  int width; /* as the file says; 0 until it is known */
  int height;
  int pixels; /* width that was last asked for, in device pixels */
  gboolean scalable;
  gboolean loading;
};

G_DEFINE_FINAL_TYPE (VitkPicture, vitk_picture, GTK_TYPE_WIDGET)

typedef struct
{
  GFile *file;
  int pixels; /* width to draw at; 0 for the file's own */
  int width;
  int height;
  gboolean scalable;
  GdkTexture *texture;
} Loading;

static void
loading_free (Loading *loading)
{
  g_object_unref (loading->file);
  g_clear_object (&loading->texture);
  g_free (loading);
}

static void
load_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Loading *loading = task_data;
  g_autofree char *path = g_file_get_path (loading->file);
  g_autoptr (GdkPixbuf) pixbuf = NULL;
  GdkPixbufFormat *format = NULL;
  GError *error = NULL;
  int wanted;

  if (path != NULL)
    format = gdk_pixbuf_get_file_info (path, &loading->width, &loading->height);
  if (format == NULL || loading->width <= 0 || loading->height <= 0)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "not a picture");
      return;
    }
  loading->scalable = gdk_pixbuf_format_is_scalable (format);
  wanted = loading->scalable && loading->pixels > 0 ? loading->pixels : loading->width;
  wanted = MIN (wanted, MAX_PIXELS);
  pixbuf = gdk_pixbuf_new_from_file_at_scale (path, wanted, -1, TRUE, &error);
  if (pixbuf == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  loading->texture = gdk_texture_new_for_pixbuf (pixbuf);
  g_task_return_boolean (task, TRUE);
}

static void load (VitkPicture *self);

static void
show_words (VitkPicture *self)
{
  g_autofree char *words = NULL;

  if (self->name != NULL)
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
  return MIN (gtk_widget_get_width (GTK_WIDGET (self)), self->width);
}

static void
on_loaded (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VitkPicture) self = VITK_PICTURE (user_data);
  Loading *loading = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  self->loading = FALSE;
  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        show_words (self);
      return;
    }
  self->scalable = loading->scalable;
  g_set_object (&self->texture, loading->texture);
  if (self->width != loading->width || self->height != loading->height)
    {
      self->width = loading->width;
      self->height = loading->height;
      gtk_widget_queue_resize (GTK_WIDGET (self));
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (self->pixels != loading->pixels && self->scalable)
    load (self);
}

static void
load (VitkPicture *self)
{
  g_autoptr (GTask) task = NULL;
  Loading *loading = g_new0 (Loading, 1);

  loading->file = g_object_ref (self->file);
  loading->pixels = self->pixels;
  self->loading = TRUE;
  task = g_task_new (NULL, self->cancellable, on_loaded, g_object_ref (self));
  g_task_set_task_data (task, loading, (GDestroyNotify) loading_free);
  g_task_run_in_thread (task, load_in_thread);
}

static void
vitk_picture_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  VitkPicture *self = VITK_PICTURE (widget);
  int pixels =
      (self->width > 0 ? MIN (width, self->width) : width) * gtk_widget_get_scale_factor (widget);

  if (self->words != NULL)
    gtk_widget_allocate (self->words, width, height, baseline, NULL);
  if (self->words != NULL || pixels == self->pixels || (self->texture != NULL && !self->scalable))
    return;
  self->pixels = pixels;
  if (!self->loading)
    load (self);
}

static void
vitk_picture_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                      int *natural, int *minimum_baseline, int *natural_baseline)
{
  VitkPicture *self = VITK_PICTURE (widget);
  const double ratio = self->width > 0 ? (double) self->height / self->width : GUESSED_RATIO;
  const int widest = self->width > 0 ? self->width : GUESSED_WIDTH;

  if (self->words != NULL)
    {
      gtk_widget_measure (self->words, orientation, for_size, minimum, natural, NULL, NULL);
      return;
    }
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 0;
      *natural = self->width;
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
  if (self->texture == NULL)
    return;
  width = get_shown_width (self);
  graphene_rect_init (&area, (gtk_widget_get_width (widget) - width) / 2, 0, width,
                      width * self->height / self->width);
  gtk_snapshot_append_texture (snapshot, self->texture, &area);
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
  g_clear_object (&self->texture);
  g_object_unref (self->cancellable);
  G_OBJECT_CLASS (vitk_picture_parent_class)->finalize (object);
}

static void
vitk_picture_class_init (VitkPictureClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vitk_picture_dispose;
  G_OBJECT_CLASS (class)->finalize = vitk_picture_finalize;
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
  if (file != NULL)
    self->file = g_object_ref (file);
  else
    show_words (self);
  return GTK_WIDGET (self);
}
