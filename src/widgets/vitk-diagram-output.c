/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-diagram-output.h"

#include "widgets/vitk-anchor-words.h"
#include "widgets/vitk-save-dialog.h"

#include <glib/gi18n-lib.h>

/* A picture of pixels has twice as many as the diagram on a usual screen, which is enough for
 * slides. */
#define PNG_SCALE 2

/* A unit of a diagram is a pixel of an ordinary screen. */
#define POINTS (72.0 / 96)

/* A diagram on its way to a file or to the clipboard. */
struct _VitkDiagramOutput
{
  VitkDiagramSheet *sheet;
  char *name; /* of the figure, for files */
  VitkDrawingFormat format;
};

/**
 * vitk_diagram_output_new:
 * @choice: a diagram
 *
 * Returns: (transfer full): the whole diagram, to be saved or copied
 */
VitkDiagramOutput *
vitk_diagram_output_new (VitkDiagramChoice *choice)
{
  VitkDiagramOutput *self = g_new0 (VitkDiagramOutput, 1);
  const VitkFigure *figure = vitk_diagram_choice_get_figure (choice);
  g_autofree char *title = figure != NULL ? vitk_anchor_dup_words (figure->anchor) : NULL;

  self->sheet = vitk_diagram_sheet_new (vitk_diagram_choice_get_diagram (choice), title);
  self->name =
      g_strdelimit (g_strdup (figure != NULL ? figure->anchor->name : "diagram"), "/", '-');
  return self;
}

/**
 * vitk_diagram_output_free:
 * @self: (transfer full): an output
 */
void
vitk_diagram_output_free (VitkDiagramOutput *self)
{
  vitk_diagram_sheet_free (self->sheet);
  g_free (self->name);
  g_free (self);
}

static GBytes *
make (gpointer content, GError **error)
{
  const VitkDiagramOutput *self = content;

  return vitk_diagram_sheet_write (self->sheet, self->format,
                                   self->format == VITK_DRAWING_PNG ? PNG_SCALE : 1, error);
}

static void
free_output (gpointer output)
{
  vitk_diagram_output_free (output);
}

/**
 * vitk_diagram_output_save:
 * @self: (transfer full): an output
 * @format: what it is written as
 * @widget: from which it is asked for
 *
 * Asks for a file and writes it.
 */
void
vitk_diagram_output_save (VitkDiagramOutput *self, VitkDrawingFormat format, GtkWidget *widget)
{
  static const char *const endings[] = { "svg", "pdf", "png" };
  g_autofree char *name = g_strdup_printf ("%s.%s", self->name, endings[format]);

  self->format = format;
  vitk_save_dialog_show (widget, _ ("Save the Diagram"), name, make, self, free_output);
}

/**
 * vitk_diagram_output_copy:
 * @self: (transfer full): an output
 * @widget: from which it is asked for
 *
 * Puts a picture of it on the clipboard.
 */
void
vitk_diagram_output_copy (VitkDiagramOutput *self, GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes =
      vitk_diagram_sheet_write (self->sheet, VITK_DRAWING_PNG, PNG_SCALE, &error);
  g_autoptr (GdkTexture) texture =
      bytes != NULL ? gdk_texture_new_from_bytes (bytes, &error) : NULL;

  if (texture != NULL)
    gdk_clipboard_set_texture (gtk_widget_get_clipboard (widget), texture);
  else
    vitk_save_dialog_tell (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                           _ ("The Diagram Cannot Be Copied"), error->message);
  vitk_diagram_output_free (self);
}

/* As large as the page lets it be, but not enlarged. */
static void
draw_page (GtkPrintOperation *operation, GtkPrintContext *context, int page,
           VitkDiagramOutput *self)
{
  const VitkDiagramPalette *palette = vitk_diagram_palette_get (FALSE, FALSE);
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  const double scale = MIN (gtk_print_context_get_width (context) / self->sheet->width,
                            gtk_print_context_get_height (context) / self->sheet->height);
  g_autoptr (VitkPen) pen = vitk_pen_new (cr, palette->paper);

  cairo_scale (cr, MIN (scale, POINTS), MIN (scale, POINTS));
  vitk_diagram_sheet_draw (self->sheet, pen, palette);
}

static void
release_output (gpointer output, GClosure *closure)
{
  free_output (output);
}

/**
 * vitk_diagram_output_print:
 * @self: (transfer full): an output
 * @widget: from which it is asked for
 *
 * Asks for a printer and prints it on one page.
 */
void
vitk_diagram_output_print (VitkDiagramOutput *self, GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();

  gtk_print_operation_set_job_name (operation, self->name);
  gtk_print_operation_set_n_pages (operation, 1);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page), self, release_output, 0);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL);
}
