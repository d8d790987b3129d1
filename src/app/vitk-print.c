/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "app/vitk-print.h"

#include "app/vitk-print-preview.h"
#include "app/vitk-settings.h"
#include "export/vitk-pages.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define POINTS_PER_INCH 72

/* A packet on its way to paper. */
typedef struct
{
  VitkPacket *packet; /* NULL once another prints it */
  VitkPages *pages;   /* NULL before it is known for which paper */
  guint n_drawn;
  GSettings *settings; /* NULL where nothing is remembered */
} Print;

static void
free_print (gpointer data)
{
  Print *self = data;

  g_clear_pointer (&self->pages, vitk_pages_free);
  g_clear_pointer (&self->packet, vitk_packet_free);
  g_clear_object (&self->settings);
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

/* -- what is remembered */

static void
recall (GtkPrintOperation *operation, GSettings *settings)
{
  g_autoptr (GVariant) setup = g_settings_get_value (settings, "page-setup");
  g_autoptr (GVariant) print = g_settings_get_value (settings, "print-settings");

  if (g_variant_n_children (setup) > 0)
    {
      g_autoptr (GtkPageSetup) remembered = gtk_page_setup_new_from_gvariant (setup);

      gtk_print_operation_set_default_page_setup (operation, remembered);
    }
  if (g_variant_n_children (print) > 0)
    {
      g_autoptr (GtkPrintSettings) remembered = gtk_print_settings_new_from_gvariant (print);

      gtk_print_operation_set_print_settings (operation, remembered);
    }
}

/* Not which pages were printed last, nor how often. */
static void
remember (GtkPrintOperation *operation, GSettings *settings)
{
  g_autoptr (GtkPrintSettings) print =
      gtk_print_settings_copy (gtk_print_operation_get_print_settings (operation));
  GtkPageSetup *setup = gtk_print_operation_get_default_page_setup (operation);
  g_autoptr (GtkPageSetup) chosen = NULL;

  gtk_print_settings_unset (print, GTK_PRINT_SETTINGS_PRINT_PAGES);
  gtk_print_settings_unset (print, GTK_PRINT_SETTINGS_PAGE_RANGES);
  gtk_print_settings_unset (print, GTK_PRINT_SETTINGS_N_COPIES);
  chosen = setup != NULL ? gtk_page_setup_copy (setup) : gtk_page_setup_new ();
  gtk_page_setup_set_orientation (chosen, gtk_print_settings_get_orientation (print));
  if (gtk_print_settings_get_paper_size (print) != NULL)
    {
      GtkPaperSize *size = gtk_print_settings_get_paper_size (print);

      gtk_page_setup_set_paper_size_and_default_margins (chosen, size);
      gtk_paper_size_free (size);
    }
  g_settings_set_value (settings, "page-setup", gtk_page_setup_to_gvariant (chosen));
  g_settings_set_value (settings, "print-settings", gtk_print_settings_to_gvariant (print));
}

static void
tell (GtkWindow *window, const char *why)
{
  GtkWidget *dialog = adw_message_dialog_new (window, _ ("Nothing Was Printed"), why);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_done (GtkPrintOperation *operation, GtkPrintOperationResult result, Print *self)
{
  g_autoptr (GError) error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    {
      gtk_print_operation_get_error (operation, &error);
      tell (g_object_get_data (G_OBJECT (operation), "vitk-window"), error->message);
    }
  else if (result == GTK_PRINT_OPERATION_RESULT_APPLY && self->settings != NULL)
    remember (operation, self->settings);
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
  self->settings = vitk_settings_new ();
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_job_name (operation, name);
  if (self->settings != NULL)
    recall (operation, self->settings);
  g_signal_connect (operation, "begin-print", G_CALLBACK (on_begin), self);
  g_signal_connect (operation, "request-page-setup", G_CALLBACK (on_request_setup), self);
  g_signal_connect (operation, "draw-page", G_CALLBACK (on_draw), self);
  g_signal_connect (operation, "preview", G_CALLBACK (on_preview), self);
  g_signal_connect (operation, "done", G_CALLBACK (on_done), self);
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
