/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "workspace/vitk-graphic-drawing.h"

#include <gmodule.h>
#include <librsvg/rsvg.h>

/* A pixel of CSS, the unit of SVG, is 1/96 inch. */
#define DOTS_PER_INCH 96
#define POINTS (72.0 / DOTS_PER_INCH)

/* Ten megabytes that every start of the program would wait for: opened when there is a drawing. */
#define LIBRARY "librsvg-2.so.2"

/* What of the library is used. */
typedef struct
{
  __typeof__ (&rsvg_handle_new_from_stream_sync) read;
  __typeof__ (&rsvg_handle_set_dpi) set_dpi;
  __typeof__ (&rsvg_handle_get_intrinsic_size_in_pixels) get_size;
  __typeof__ (&rsvg_handle_get_intrinsic_dimensions) get_dimensions;
  __typeof__ (&rsvg_handle_render_document) render;
} Library;

static gboolean
fill (Library *self, GModule *module)
{
  return g_module_symbol (module, "rsvg_handle_new_from_stream_sync", (gpointer *) &self->read) &&
         g_module_symbol (module, "rsvg_handle_set_dpi", (gpointer *) &self->set_dpi) &&
         g_module_symbol (module, "rsvg_handle_get_intrinsic_size_in_pixels",
                          (gpointer *) &self->get_size) &&
         g_module_symbol (module, "rsvg_handle_get_intrinsic_dimensions",
                          (gpointer *) &self->get_dimensions) &&
         g_module_symbol (module, "rsvg_handle_render_document", (gpointer *) &self->render);
}

static const Library *
get_library (void)
{
  static gsize opened = 0;
  static Library library;
  static const Library *found = NULL;

  if (g_once_init_enter (&opened))
    {
      GModule *module = g_module_open (LIBRARY, G_MODULE_BIND_LAZY | G_MODULE_BIND_LOCAL);

      /* It has types, and so stays. */
      if (module != NULL && fill (&library, module))
        found = &library;
      g_once_init_leave (&opened, 1);
    }
  return found;
}

typedef struct
{
  RsvgHandle *handle;
  RsvgRectangle box;
} Drawing;

static void
free_drawing (gpointer data)
{
  Drawing *self = data;

  g_object_unref (self->handle);
  g_free (self);
}

static void
draw (gconstpointer content, cairo_t *cr)
{
  const Drawing *self = content;

  cairo_scale (cr, POINTS, POINTS);
  get_library ()->render (self->handle, cr, &self->box, NULL);
}

/* The size that the drawing says it has, or that of what can be seen of it. */
static gboolean
find_size (const Library *library, RsvgHandle *handle, RsvgRectangle *box)
{
  gboolean has_box = FALSE;
  RsvgRectangle seen;

  *box = (RsvgRectangle) { 0 };
  if (!library->get_size (handle, &box->width, &box->height))
    {
      library->get_dimensions (handle, NULL, NULL, NULL, NULL, &has_box, &seen);
      if (has_box)
        *box = (RsvgRectangle) { 0, 0, seen.width, seen.height };
    }
  return box->width > 0 && box->height > 0;
}

/**
 * vitk_graphic_drawing_read:
 * @file: a file of SVG
 *
 * Reads a drawing, which stays lines and letters. It reaches for no other file. Reads the disk.
 *
 * Returns: (transfer full) (nullable): the drawing, or %NULL if it cannot be read
 */
VitkPaperPicture *
vitk_graphic_drawing_read (GFile *file)
{
  const Library *library = get_library ();
  g_autoptr (GFileInputStream) stream = library != NULL ? g_file_read (file, NULL, NULL) : NULL;
  g_autoptr (GObject) handle = NULL;
  RsvgRectangle box;
  Drawing *drawing;

  if (stream == NULL)
    return NULL;
  handle =
      (GObject *) library->read (G_INPUT_STREAM (stream), NULL, RSVG_HANDLE_FLAGS_NONE, NULL, NULL);
  if (handle == NULL)
    return NULL;
  library->set_dpi ((RsvgHandle *) handle, DOTS_PER_INCH);
  if (!find_size (library, (RsvgHandle *) handle, &box))
    return NULL;
  drawing = g_new0 (Drawing, 1);
  drawing->handle = (RsvgHandle *) g_steal_pointer (&handle);
  drawing->box = box;
  return vitk_paper_picture_new (box.width * POINTS, box.height * POINTS, draw, drawing,
                                 free_drawing);
}
