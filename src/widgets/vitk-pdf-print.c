/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-pdf-print.h"

#include "pdf/vitk-pdf-calls.h"
#include "widgets/vitk-print-problem.h"

#include <math.h>

/* As fine as printers print words; a larger page is drawn coarser, in no more pixels than these. */
#define DOTS_PER_INCH 300.0
#define MOST_PIXELS (40.0 * 1000 * 1000)

/* A PDF on its way to paper. Its pages are printed as pictures that the confined process draws: the
 * file itself is never given to the filters of the printer, which nothing confines. */
typedef struct
{
  VitkPdfDocument *document;
  GArray *pages; /* VitkPdfPage */
  GtkWindow *window;
  GError *error; /* why a page cannot be drawn, or NULL */
} Print;

/* One page of it. */
typedef struct
{
  GtkPrintOperation *operation;
  GtkPrintContext *context;
  double width; /* in points */
  double height;
} Sheet;

static void
free_print (gpointer data)
{
  Print *print = data;

  g_object_unref (print->document);
  g_array_unref (print->pages);
  g_object_unref (print->window);
  g_clear_error (&print->error);
  g_free (print);
}

static Print *
get_print (GtkPrintOperation *operation)
{
  return g_object_get_data (G_OBJECT (operation), "vitk-pdf-print");
}

static const VitkPdfPage *
get_page (const Print *print, int number)
{
  return &g_array_index (print->pages, VitkPdfPage, number);
}

/* A page that lies is printed on paper that lies. */
static void
on_request (GtkPrintOperation *operation, GtkPrintContext *context, int number, GtkPageSetup *setup,
            Print *print)
{
  const VitkPdfPage *page = get_page (print, number);

  gtk_page_setup_set_orientation (setup, page->width > page->height
                                             ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                             : GTK_PAGE_ORIENTATION_PORTRAIT);
}

/* The page in the middle of the paper, made smaller where it is larger than that. */
static void
paint (const Sheet *sheet, const VitkPdfPicture *picture)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (sheet->context);
  double width = gtk_print_context_get_width (sheet->context);
  double height = gtk_print_context_get_height (sheet->context);
  double scale = MIN (MIN (width / sheet->width, height / sheet->height), 1);
  cairo_surface_t *surface = cairo_image_surface_create_for_data (
      (unsigned char *) g_bytes_get_data (picture->pixels, NULL), CAIRO_FORMAT_RGB24,
      picture->width, picture->height, picture->stride);

  cairo_save (cr);
  cairo_translate (cr, (width - sheet->width * scale) / 2, (height - sheet->height * scale) / 2);
  cairo_scale (cr, sheet->width * scale / picture->width, sheet->height * scale / picture->height);
  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_paint (cr);
  cairo_restore (cr);
  /* What is printed makes a copy now, before the pixels are used again. */
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
}

/* GTK asks for one more page after the printing was cancelled, and does not wait for it. */
static void
finish (Sheet *sheet, const VitkPdfPicture *picture)
{
  if (gtk_print_operation_is_finished (sheet->operation))
    return;
  if (picture != NULL)
    paint (sheet, picture);
  else
    gtk_print_operation_cancel (sheet->operation);
  gtk_print_operation_draw_page_finish (sheet->operation);
}

static void
on_drawn (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Sheet *sheet = user_data;
  Print *print = get_print (sheet->operation);
  g_autoptr (GError) error = NULL;
  g_autoptr (VitkPdfPicture) picture = vitk_pdf_calls_render_finish (result, &error);

  if (picture == NULL && print->error == NULL)
    print->error = g_steal_pointer (&error);
  finish (sheet, picture);
  g_object_unref (sheet->operation);
  g_object_unref (sheet->context);
  g_free (sheet);
}

/* The window goes on while a page is drawn. */
static void
on_draw (GtkPrintOperation *operation, GtkPrintContext *context, int number, Print *print)
{
  const VitkPdfPage *page = get_page (print, number);
  Sheet *sheet = g_new0 (Sheet, 1);
  VitkPdfView view = { .page = number, .scale = DOTS_PER_INCH / 72 };
  double pixels = page->width * page->height * view.scale * view.scale;

  if (pixels > MOST_PIXELS)
    view.scale *= sqrt (MOST_PIXELS / pixels);
  vitk_pdf_view_fit_page (&view, page);
  sheet->operation = g_object_ref (operation);
  sheet->context = g_object_ref (context);
  sheet->width = page->width;
  sheet->height = page->height;
  gtk_print_operation_set_defer_drawing (operation);
  vitk_pdf_calls_render (print->document, &view, FALSE, NULL, on_drawn, sheet);
}

static void
on_done (GtkPrintOperation *operation, GtkPrintOperationResult result, Print *print)
{
  if (result == GTK_PRINT_OPERATION_RESULT_ERROR && print->error == NULL)
    gtk_print_operation_get_error (operation, &print->error);
  if (print->error != NULL)
    vitk_print_problem_show (print->window, print->error->message);
}

static GtkPrintOperation *
create_operation (Print *print, const char *title, guint page)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();

  g_object_set_data_full (G_OBJECT (operation), "vitk-pdf-print", print, free_print);
  gtk_print_operation_set_job_name (operation, title);
  gtk_print_operation_set_n_pages (operation, print->pages->len);
  gtk_print_operation_set_current_page (operation, page);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_show_progress (operation, TRUE);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect (operation, "request-page-setup", G_CALLBACK (on_request), print);
  g_signal_connect (operation, "draw-page", G_CALLBACK (on_draw), print);
  g_signal_connect (operation, "done", G_CALLBACK (on_done), print);
  return operation;
}

/**
 * vitk_pdf_print_install:
 * @class: the class of what shows a PDF
 *
 * Adds its signal "printing", with a #GtkPrintOperation: its PDF is to be printed with that, and
 * the user is about to be asked how.
 */
void
vitk_pdf_print_install (GtkWidgetClass *class)
{
  g_signal_new ("printing", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 1, GTK_TYPE_PRINT_OPERATION);
}

/**
 * vitk_pdf_print_show:
 * @widget: what shows a document, in a window
 * @document: the document
 * @pages: (element-type VitkPdfPage): its pages
 * @title: what it is called
 * @page: the page that is read, from 0
 *
 * Asks for a printer and which pages, and prints them.
 */
void
vitk_pdf_print_show (GtkWidget *widget, VitkPdfDocument *document, GArray *pages, const char *title,
                     guint page)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (widget));
  g_autoptr (GtkPrintOperation) operation = NULL;
  Print *print = g_new0 (Print, 1);

  print->document = g_object_ref (document);
  print->pages = g_array_ref (pages);
  print->window = g_object_ref (window);
  operation = create_operation (print, title, page);
  g_signal_emit_by_name (widget, "printing", operation);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, window, NULL);
}
