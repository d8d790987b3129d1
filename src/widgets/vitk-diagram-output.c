/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-diagram-output.h"

#include "widgets/vitk-anchor-words.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* A picture of pixels has twice as many as the diagram on a usual screen, which is enough for
 * slides. */
#define PNG_SCALE 2

/* A diagram on its way to a file, to the clipboard or to paper. */
struct _VitkDiagramOutput
{
  VitkDiagramSheet *sheet;
  char *name; /* of the figure, for files */
  VitkDrawingFormat format;
  GtkWindow *window; /* NULL once it is closed */
};

/**
 * vitk_diagram_output_new:
 * @choice: a diagram
 *
 * Returns: (transfer full): the whole diagram, to be saved, copied or printed
 */
VitkDiagramOutput *
vitk_diagram_output_new (VitkDiagramChoice *choice)
{
  VitkDiagramOutput *self = g_new0 (VitkDiagramOutput, 1);
  const VitkAnchor *anchor = vitk_diagram_choice_get_figure (choice)->anchor;
  g_autofree char *title = vitk_anchor_dup_words (anchor);

  self->sheet = vitk_diagram_sheet_new (vitk_diagram_choice_get_diagram (choice), title);
  self->name = g_strdelimit (g_strdup (anchor->name), "/", '-');
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
  g_clear_weak_pointer (&self->window);
  g_free (self->name);
  g_free (self);
}

static void
set_window (VitkDiagramOutput *self, GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  g_set_weak_pointer (&self->window, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL);
}

/* Says where something could not be written, and why. */
static void
tell (GtkWindow *window, const char *heading, const char *why)
{
  GtkWidget *dialog = adw_message_dialog_new (window, heading, why);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
tell_file (VitkDiagramOutput *self, GFile *file, const GError *error)
{
  g_autofree char *name = g_file_get_parse_name (file);
  g_autofree char *heading = g_strdup_printf (_ ("“%s” Cannot Be Written"), name);

  tell (self->window, heading, error->message);
}

/* The file is there whole, or as it was before. */
static void
on_written (GObject *object, GAsyncResult *result, gpointer user_data)
{
  VitkDiagramOutput *self = user_data;
  g_autoptr (GError) error = NULL;

  if (!g_file_replace_contents_finish (G_FILE (object), result, NULL, &error))
    tell_file (self, G_FILE (object), error);
  vitk_diagram_output_free (self);
}

static void
write_file (VitkDiagramOutput *self, GFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = vitk_diagram_sheet_write (
      self->sheet, self->format, self->format == VITK_DRAWING_PNG ? PNG_SCALE : 1, &error);

  if (bytes != NULL)
    {
      g_file_replace_contents_bytes_async (file, bytes, NULL, FALSE, G_FILE_CREATE_NONE, NULL,
                                           on_written, self);
      return;
    }
  tell_file (self, file, error);
  vitk_diagram_output_free (self);
}

static void
on_chosen (GtkNativeDialog *dialog, int response, gpointer user_data)
{
  VitkDiagramOutput *self = user_data;
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  if (file != NULL)
    write_file (self, file);
  else
    vitk_diagram_output_free (self);
  g_object_unref (dialog);
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
  GtkFileChooserNative *dialog;

  self->format = format;
  set_window (self, widget);
  dialog = gtk_file_chooser_native_new (_ ("Save the Diagram"), self->window,
                                        GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (on_chosen), self);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
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
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes =
      vitk_diagram_sheet_write (self->sheet, VITK_DRAWING_PNG, PNG_SCALE, &error);
  g_autoptr (GdkTexture) texture =
      bytes != NULL ? gdk_texture_new_from_bytes (bytes, &error) : NULL;

  set_window (self, widget);
  if (texture != NULL)
    gdk_clipboard_set_texture (gtk_widget_get_clipboard (widget), texture);
  else
    tell (self->window, _ ("The Diagram Cannot Be Copied"), error->message);
  vitk_diagram_output_free (self);
}

static void
on_begin_print (GtkPrintOperation *print, GtkPrintContext *context, VitkDiagramOutput *self)
{
  gtk_print_operation_set_n_pages (print, 1);
}

/* As large as the page has room for, but never larger than life. */
static void
on_draw_page (GtkPrintOperation *print, GtkPrintContext *context, int page, VitkDiagramOutput *self)
{
  const VitkDiagramPalette *palette = vitk_diagram_palette_get (FALSE, FALSE);
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  const double across = gtk_print_context_get_width (context) / self->sheet->width;
  const double down = gtk_print_context_get_height (context) / self->sheet->height;
  const double scale = MIN (MIN (across, down), 1);
  VitkPen *pen = vitk_pen_new (cr, palette->paper);

  cairo_scale (cr, scale, scale);
  vitk_diagram_sheet_draw (self->sheet, pen, palette);
  vitk_pen_free (pen);
}

/**
 * vitk_diagram_output_print:
 * @self: (transfer full): an output
 * @widget: from which it is asked for
 *
 * Asks for a printer and prints it on one page, the longer side across.
 */
void
vitk_diagram_output_print (VitkDiagramOutput *self, GtkWidget *widget)
{
  g_autoptr (GtkPrintOperation) print = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr (GError) error = NULL;

  gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_LANDSCAPE);
  gtk_print_operation_set_default_page_setup (print, setup);
  gtk_print_operation_set_unit (print, GTK_UNIT_POINTS);
  gtk_print_operation_set_job_name (print, self->name);
  gtk_print_operation_set_allow_async (print, TRUE);
  g_signal_connect (print, "begin-print", G_CALLBACK (on_begin_print), self);
  g_signal_connect (print, "draw-page", G_CALLBACK (on_draw_page), self);
  g_object_set_data_full (G_OBJECT (print), "vitk-diagram-output", self,
                          (GDestroyNotify) vitk_diagram_output_free);
  set_window (self, widget);
  if (gtk_print_operation_run (print, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, self->window,
                               &error) == GTK_PRINT_OPERATION_RESULT_ERROR)
    tell (self->window, _ ("The Diagram Cannot Be Printed"), error->message);
}
