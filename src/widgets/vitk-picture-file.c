/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-picture-file.h"

#include "widgets/vitk-drawing-size.h"

/* Pixels of the longer side beyond which a picture is not drawn any larger. */
#define MAX_PIXELS 8192

/* A picture of more pixels than this is not read: what a few bytes of a file may claim to be would
 * take all memory. */
#define MOST_PIXELS (128.0 * 1024 * 1024)

/* What a file of a picture tells, asked in threads: first how large it is, which is little to read;
 * then the picture, which may be much. */

static gboolean
read_size (GFile *file, VitkPictureSize *size)
{
  g_autofree char *path = g_file_get_path (file);
  GdkPixbufFormat *format;

  if (path == NULL)
    return FALSE;
  size->scalable = TRUE;
  if (vitk_drawing_size_read (path, &size->width, &size->height))
    return TRUE;
  format = gdk_pixbuf_get_file_info (path, &size->width, &size->height);
  if (format == NULL || size->width <= 0 || size->height <= 0)
    return FALSE;
  size->scalable = gdk_pixbuf_format_is_scalable (format);
  return size->scalable || (double) size->width * size->height <= MOST_PIXELS;
}

static void
size_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  VitkPictureSize size = { 0, 0, FALSE };

  if (read_size (task_data, &size))
    g_task_return_pointer (task, g_memdup2 (&size, sizeof size), g_free);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "not a picture");
}

/**
 * vitk_picture_file_size_async:
 * @file: a file
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is known
 * @user_data: data of @callback
 *
 * Reads how large a picture is.
 */
void
vitk_picture_file_size_async (GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback,
                              gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, vitk_picture_file_size_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, size_thread);
}

/**
 * vitk_picture_file_size_finish:
 * @result: what the callback was given
 * @size: (out): how large it is
 * @error: return location
 *
 * Returns: whether it is a picture
 */
gboolean
vitk_picture_file_size_finish (GAsyncResult *result, VitkPictureSize *size, GError **error)
{
  g_autofree VitkPictureSize *found = g_task_propagate_pointer (G_TASK (result), error);

  if (found != NULL)
    *size = *found;
  return found != NULL;
}

typedef struct
{
  GFile *file;
  int pixels;
} Drawing;

static void
drawing_free (gpointer data)
{
  Drawing *drawing = data;

  g_object_unref (drawing->file);
  g_free (drawing);
}

static void
draw_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  const Drawing *drawing = task_data;
  g_autofree char *path = g_file_get_path (drawing->file);
  g_autoptr (GdkPixbuf) pixbuf = NULL;
  GError *error = NULL;
  VitkPictureSize size;
  double scale;

  /* It may have become another file. */
  if (!read_size (drawing->file, &size))
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "not a picture");
      return;
    }
  scale = (double) MIN (drawing->pixels, MAX_PIXELS) / MAX (size.width, 1);
  scale = MIN (scale, (double) MAX_PIXELS / MAX (size.height, 1));
  pixbuf = gdk_pixbuf_new_from_file_at_scale (path, MAX ((int) (size.width * scale), 1),
                                              MAX ((int) (size.height * scale), 1), FALSE, &error);
  if (pixbuf != NULL)
    g_task_return_pointer (task, vitk_picture_pixels_new (pixbuf),
                           (GDestroyNotify) vitk_picture_pixels_unref);
  else
    g_task_return_error (task, error);
}

/**
 * vitk_picture_file_draw_async:
 * @file: a local file that has a size
 * @pixels: how wide to draw it
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is drawn
 * @user_data: data of @callback
 *
 * Reads a picture.
 */
void
vitk_picture_file_draw_async (GFile *file, int pixels, GCancellable *cancellable,
                              GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Drawing *drawing = g_new (Drawing, 1);

  drawing->file = g_object_ref (file);
  drawing->pixels = pixels;
  g_task_set_source_tag (task, vitk_picture_file_draw_async);
  g_task_set_task_data (task, drawing, drawing_free);
  g_task_run_in_thread (task, draw_thread);
}

/**
 * vitk_picture_file_draw_finish:
 * @result: what the callback was given
 * @error: return location
 *
 * Returns: (transfer full): the picture
 */
VitkPicturePixels *
vitk_picture_file_draw_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
