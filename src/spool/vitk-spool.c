/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "spool/vitk-spool.h"

#include <glib/gi18n-lib.h>
#include <gtk/gtk.h>
#include <gtk/gtkunixprint.h>

/* Looks for a printer by its name. */
typedef struct
{
  const char *name;
  GtkPrinter *found;
  GStrvBuilder *others;
  guint n_others;
} Search;

static gboolean
look_at (GtkPrinter *printer, gpointer user_data)
{
  Search *search = user_data;

  /* What writes a file is no printer. */
  if (gtk_printer_is_virtual (printer))
    return FALSE;
  if (g_str_equal (gtk_printer_get_name (printer), search->name))
    search->found = g_object_ref (printer);
  else
    {
      g_strv_builder_add (search->others, gtk_printer_get_name (printer));
      search->n_others++;
    }
  return search->found != NULL;
}

static GtkPrinter *
find_printer (const char *name, GError **error)
{
  g_autoptr (GStrvBuilder) others = g_strv_builder_new ();
  Search search = { name, NULL, others, 0 };
  g_auto (GStrv) names = NULL;
  g_autofree char *list = NULL;

  /* Whether there is a display is all the same, but without this GTK finds no way to print. */
  gtk_init_check ();
  gtk_enumerate_printers (look_at, &search, NULL, TRUE);
  if (search.found != NULL)
    return search.found;
  names = g_strv_builder_end (others);
  list = g_strjoinv (C_ ("list", ", "), names);
  if (search.n_others == 0)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                 _ ("there is no printer “%s”, nor any other"), name);
  else
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                 _ ("there is no printer “%s”; there are: %s"), name, list);
  return NULL;
}

/* What became of a job. */
typedef struct
{
  GMainLoop *loop;
  GError *error;
} Outcome;

static void
on_sent (GtkPrintJob *job, gpointer user_data, const GError *error)
{
  Outcome *outcome = user_data;

  if (error != NULL)
    outcome->error = g_error_copy (error);
  g_main_loop_quit (outcome->loop);
}

/**
 * vitk_spool_send:
 * @name: a printer
 * @path: a PDF file
 * @title: what the job is called
 * @error: return location, of %G_IO_ERROR or of the printing system
 *
 * Gives a file to a printer as it is. Asks nobody and needs no display; returns once the printing
 * system has the file.
 *
 * Returns: whether it has it
 */
gboolean
vitk_spool_send (const char *name, const char *path, const char *title, GError **error)
{
  g_autoptr (GtkPrinter) printer = find_printer (name, error);
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GtkPrintJob) job = NULL;
  Outcome outcome = { loop, NULL };

  if (printer == NULL)
    return FALSE;
  if (!gtk_printer_accepts_pdf (printer))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, _ ("the printer “%s” takes no PDF"),
                   name);
      return FALSE;
    }
  job = gtk_print_job_new (title, printer, settings, setup);
  if (!gtk_print_job_set_source_file (job, path, error))
    return FALSE;
  gtk_print_job_send (job, on_sent, &outcome, NULL);
  g_main_loop_run (loop);
  if (outcome.error == NULL)
    return TRUE;
  g_propagate_error (error, outcome.error);
  return FALSE;
}
