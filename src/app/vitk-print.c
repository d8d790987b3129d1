/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "app/vitk-print.h"

#include "app/vitk-print-memory.h"
#include "app/vitk-print-preview.h"
#include "export/vitk-pages.h"
#include "widgets/vitk-print-problem.h"

#define POINTS_PER_INCH 72

/* A packet on its way to paper. */
typedef struct
{
  VitkPacket *packet; /* NULL once another prints it */
  VitkPages *pages;   /* NULL before it is known for which paper */
  guint n_drawn;
} Print;

static void
free_print (gpointer data)
{
  Print *self = data;

  g_clear_pointer (&self->pages, vitk_pages_free);
  g_clear_pointer (&self->packet, vitk_packet_free);
  g_free (self);
}

/* What can be printed on, with the margins of the house or those that the printer needs. */
static VitkPaper
find_paper (GtkPageSetup *setup)
{
  const GtkUnit unit = GTK_UNIT_POINTS;
  const double width = gtk_page_setup_get_paper_width (setup, unit);
  const double height = gtk_page_setup_get_paper_height (setup, unit);
  VitkPaper paper;

  vitk_paper_find ("a4", &paper);
  paper.width = MIN (width, height);
  paper.height = MAX (width, height);
  paper.margin = MAX (paper.margin, gtk_page_setup_get_left_margin (setup, unit));
  paper.margin = MAX (paper.margin, gtk_page_setup_get_right_margin (setup, unit));
  paper.margin = MAX (paper.margin, gtk_page_setup_get_top_margin (setup, unit));
  paper.margin = MAX (paper.margin, gtk_page_setup_get_bottom_margin (setup, unit));
  paper.turn = width > height ? VITK_PAPER_LANDSCAPE : VITK_PAPER_AS_NEEDED;
  return paper;
}

static void
on_begin (GtkPrintOperation *operation, GtkPrintContext *context, Print *self)
{
  const VitkPaper paper = find_paper (gtk_print_context_get_page_setup (context));

  g_clear_pointer (&self->pages, vitk_pages_free);
  self->pages = vitk_pages_new (self->packet, &paper);
  self->n_drawn = 0;
  gtk_print_operation_set_n_pages (operation, vitk_pages_get_n_pages (self->pages));
}

static void
on_request_setup (GtkPrintOperation *operation, GtkPrintContext *context, int page,
                  GtkPageSetup *setup, Print *self)
{
  gtk_page_setup_set_orientation (setup, vitk_pages_is_turned (self->pages, page)
                                             ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                             : GTK_PAGE_ORIENTATION_PORTRAIT);
}

/* A file says what its parts are from its first page to its last, whichever these are; it can lead
 * from one to another only where all are in it. */
static void
on_draw (GtkPrintOperation *operation, GtkPrintContext *context, int page, Print *self)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  int n_pages;

  g_object_get (operation, "n-pages-to-print", &n_pages, NULL);
  if (self->n_drawn == 0)
    vitk_pages_begin (self->pages, cr);
  vitk_pages_draw (self->pages, page, cr, (guint) n_pages == vitk_pages_get_n_pages (self->pages));
  self->n_drawn++;
  if ((int) self->n_drawn == n_pages)
    vitk_pages_end (self->pages, cr);
}

/* -- the preview */

/* From the preview to the printer. */
static void
on_print_again (VitkPrintPreview *preview, GtkPrintOperation *operation)
{
  Print *self = g_object_get_data (G_OBJECT (operation), "vitk-print");
  GtkWindow *window = gtk_window_get_transient_for (GTK_WINDOW (preview));
  g_autofree char *name = NULL;

  g_object_get (operation, "job-name", &name, NULL);
  g_clear_pointer (&self->pages, vitk_pages_free);
  vitk_print_run (g_steal_pointer (&self->packet), name, window);
}

static void
on_ready (GtkPrintOperationPreview *preview, GtkPrintContext *context, Print *self)
{
  GtkPrintOperation *operation = GTK_PRINT_OPERATION (preview);
  GtkWidget *window = vitk_print_preview_new (
      operation, self->pages, g_object_get_data (G_OBJECT (operation), "vitk-window"));

  g_signal_connect (window, "print-again", G_CALLBACK (on_print_again), operation);
  gtk_window_present (GTK_WINDOW (window));
  gtk_print_operation_preview_end_preview (preview);
}

/* GTK would start another program, which may not be there. It wants to draw on something, though
 * nobody ever will. */
static gboolean
on_preview (GtkPrintOperation *operation, GtkPrintOperationPreview *preview,
            GtkPrintContext *context, GtkWindow *parent, Print *self)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR, NULL);
  cairo_t *cr = cairo_create (surface);

  gtk_print_context_set_cairo_context (context, cr, POINTS_PER_INCH, POINTS_PER_INCH);
  g_signal_connect (preview, "ready", G_CALLBACK (on_ready), self);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return TRUE;
}

/* -- the printer */

static void
on_done (GtkPrintOperation *operation, GtkPrintOperationResult result)
{
  g_autoptr (GError) error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    {
      gtk_print_operation_get_error (operation, &error);
      vitk_print_problem_show (g_object_get_data (G_OBJECT (operation), "vitk-window"),
                               error->message);
    }
}

/**
 * vitk_print_new:
 * @packet: (transfer full): what is put on paper
 * @name: what the job is called
 *
 * Returns: (transfer full): what prints it, set up as the last time
 */
GtkPrintOperation *
vitk_print_new (VitkPacket *packet, const char *name)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  Print *self = g_new0 (Print, 1);

  self->packet = packet;
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_job_name (operation, name);
  vitk_print_memory_follow (operation);
  g_signal_connect (operation, "begin-print", G_CALLBACK (on_begin), self);
  g_signal_connect (operation, "request-page-setup", G_CALLBACK (on_request_setup), self);
  g_signal_connect (operation, "draw-page", G_CALLBACK (on_draw), self);
  g_signal_connect (operation, "preview", G_CALLBACK (on_preview), self);
  g_signal_connect (operation, "done", G_CALLBACK (on_done), NULL);
  g_object_set_data_full (G_OBJECT (operation), "vitk-print", self, free_print);
  return operation;
}

/**
 * vitk_print_run:
 * @packet: (transfer full): what is put on paper
 * @name: what the job is called
 * @window: from which it is asked for
 *
 * Asks for a printer, shows the pages beforehand if that is wished, and prints.
 */
void
vitk_print_run (VitkPacket *packet, const char *name, GtkWindow *window)
{
  g_autoptr (GtkPrintOperation) operation = vitk_print_new (packet, name);

  g_object_set_data_full (G_OBJECT (operation), "vitk-window", g_object_ref (window),
                          g_object_unref);
  gtk_print_operation_set_allow_async (operation, TRUE);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, window, NULL);
}
