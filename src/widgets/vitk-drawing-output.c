/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-drawing-output.h"

#include "widgets/vitk-save-dialog.h"

#include <glib/gi18n-lib.h>

/* A picture on the clipboard has twice as many pixels as on a usual screen, which is enough for
 * slides. */
#define COPY_SCALE 2

/* What a view has drawn, on its way to a file or to the clipboard. It is drawn anew in a thread, of
 * what never changes, with fonts of that thread. */
struct _VitkDrawingOutput
{
  char *title;
  char *name;
  VitkDrawingOutputFunc draw;
  gpointer content;
  GDestroyNotify free_content;
  VitkDrawingFormat format;
  double scale;
};

/**
 * vitk_drawing_output_new:
 * @title: what is done, for the dialog that asks for a file: "Save the Map"
 * @name: what the file may be called, without an ending
 * @draw: draws it
 * @content: (transfer full): what is drawn, which never changes
 * @free_content: frees @content
 *
 * Returns: (transfer full): something to be saved or copied
 */
VitkDrawingOutput *
vitk_drawing_output_new (const char *title, const char *name, VitkDrawingOutputFunc draw,
                         gpointer content, GDestroyNotify free_content)
{
  VitkDrawingOutput *self = g_new0 (VitkDrawingOutput, 1);

  self->title = g_strdup (title);
  self->name = g_strdelimit (g_strdup (name), "/", '-');
  self->draw = draw;
  self->content = content;
  self->free_content = free_content;
  return self;
}

/**
 * vitk_drawing_output_free:
 * @self: (transfer full): an output
 */
void
vitk_drawing_output_free (VitkDrawingOutput *self)
{
  self->free_content (self->content);
  g_free (self->title);
  g_free (self->name);
  g_free (self);
}

static void
free_output (gpointer output)
{
  vitk_drawing_output_free (output);
}

/**
 * vitk_drawing_output_write:
 * @self: an output
 * @format: what it is written as
 * @scale: how much larger than on a usual screen
 * @error: return location
 *
 * Draws it; this may take long.
 *
 * Returns: (transfer full) (nullable): the file's content
 */
GBytes *
vitk_drawing_output_write (const VitkDrawingOutput *self, VitkDrawingFormat format, double scale,
                           GError **error)
{
  g_autoptr (VitkDrawing) drawing = self->draw (self->content);

  return vitk_drawing_write (drawing, format, scale, error);
}

static GBytes *
make (gpointer content, GError **error)
{
  const VitkDrawingOutput *self = content;

  return vitk_drawing_output_write (self, self->format, self->scale, error);
}

/**
 * vitk_drawing_output_save:
 * @self: (transfer full): an output
 * @format: what it is written as
 * @scale: how much larger than on a usual screen
 * @widget: from which it is asked for
 *
 * Asks for a file and writes it.
 */
void
vitk_drawing_output_save (VitkDrawingOutput *self, VitkDrawingFormat format, double scale,
                          GtkWidget *widget)
{
  static const char *const endings[] = { "svg", "pdf", "png" };
  g_autofree char *name = g_strdup_printf ("%s.%s", self->name, endings[format]);

  self->format = format;
  self->scale = scale;
  vitk_save_dialog_show (widget, self->title, name, make, self, free_output);
}

/* Programs that draw get lines and words, all others pixels. */
static GdkContentProvider *
create_provider (const VitkDrawingOutput *self, GError **error)
{
  g_autoptr (VitkDrawing) drawing = self->draw (self->content);
  g_autoptr (GBytes) pixels = vitk_drawing_write (drawing, VITK_DRAWING_PNG, COPY_SCALE, error);
  g_autoptr (GdkTexture) texture = NULL;
  g_autoptr (GBytes) lines = NULL;
  GdkContentProvider *providers[2];

  if (pixels != NULL)
    texture = gdk_texture_new_from_bytes (pixels, error);
  if (texture != NULL)
    lines = vitk_drawing_write (drawing, VITK_DRAWING_SVG, 1, error);
  if (lines == NULL)
    return NULL;
  providers[0] = gdk_content_provider_new_typed (GDK_TYPE_TEXTURE, texture);
  providers[1] = gdk_content_provider_new_for_bytes ("image/svg+xml", lines);
  return gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));
}

static void
copy_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  GdkContentProvider *provider = create_provider (data, &error);

  if (provider != NULL)
    g_task_return_pointer (task, provider, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
on_copied (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) widget = user_data;
  GtkRoot *root = gtk_widget_get_root (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkContentProvider) provider = g_task_propagate_pointer (G_TASK (result), &error);

  if (provider != NULL)
    gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), provider);
  else
    vitk_save_dialog_tell (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                           _ ("The Picture Cannot Be Copied"), error->message);
}

/**
 * vitk_drawing_output_copy:
 * @self: (transfer full): an output
 * @widget: from which it is asked for
 *
 * Puts a picture of it on the clipboard, as soon as it is drawn.
 */
void
vitk_drawing_output_copy (VitkDrawingOutput *self, GtkWidget *widget)
{
  /* A thread that is given the widget might be the last to let go of it. */
  g_autoptr (GTask) task = g_task_new (NULL, NULL, on_copied, g_object_ref (widget));

  g_task_set_source_tag (task, vitk_drawing_output_copy);
  g_task_set_task_data (task, self, free_output);
  g_task_run_in_thread (task, copy_in_thread);
}
