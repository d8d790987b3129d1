/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "cli/vitk-pdf-file.h"

#include "cli/vitk-json.h"
#include "cli/vitk-output.h"
#include "pdf/vitk-pdf-document.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

/* Points of a page in an inch. */
#define POINTS 72.0

static int
fail (const char *path, const GError *error)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *message = g_strdup_printf ("%s: %s", name, error->message);

  return vitk_command_fail (message);
}

static VitkPdfDocument *
open_file (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autofree char *real = g_file_get_path (file);
  g_autoptr (GError) error = NULL;
  VitkPdfDocument *document = NULL;

  if (real != NULL && g_file_is_native (file))
    document = vitk_pdf_document_open (real, NULL, &error);
  else
    g_set_error_literal (&error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                         _ ("it is not a file on this computer"));
  if (document == NULL)
    fail (path, error);
  return document;
}

/* -- what it says of itself */

typedef struct
{
  VitkPdfRecord *record;
  VitkPdfPage page; /* the first one */
  guint n_pages;
  guint n_headings;
} Info;

static gboolean
read_info (VitkPdfDocument *document, Info *info, GError **error)
{
  g_autoptr (GArray) pages = vitk_pdf_document_get_pages (document, 0, 1, error);
  g_autoptr (GArray) headings = NULL;

  if (pages == NULL)
    return FALSE;
  info->page = g_array_index (pages, VitkPdfPage, 0);
  info->page.label = NULL;
  info->n_pages = vitk_pdf_document_get_n_pages (document);
  headings = vitk_pdf_document_get_headings (document, error);
  if (headings == NULL)
    return FALSE;
  info->n_headings = headings->len;
  info->record = vitk_pdf_document_get_record (document, error);
  return info->record != NULL;
}

static char *
dup_time (gint64 time)
{
  g_autoptr (GDateTime) date = time > 0 ? g_date_time_new_from_unix_utc (time) : NULL;

  return date != NULL ? g_date_time_format_iso8601 (date) : NULL;
}

/* The fields, with the names that a reader knows them by. */
static const struct
{
  const char *name;
  const char *words;
} fields[] = {
  { "title", N_ ("Title: %s") },       { "author", N_ ("Author: %s") },
  { "subject", N_ ("Subject: %s") },   { "keywords", N_ ("Keywords: %s") },
  { "creator", N_ ("Made with: %s") }, { "producer", N_ ("Made by: %s") },
  { "format", N_ ("Format: %s") },
};

/* A line of words, of which one is not known before. */
static void
print_words (VitkPrinter *printer, const char *format, const char *value)
{
  g_auto (GStrv) halves = NULL;
  g_autofree char *line = NULL;

  if (value == NULL)
    return;
  halves = g_strsplit (format, "%s", 2);
  line = g_strjoinv (value, halves);
  vitk_printer_print_text (printer, "", "  ", line);
}

static void
print_info (VitkPrinter *printer, const Info *info)
{
  g_autofree char *created = dup_time (info->record->created);
  g_autofree char *modified = dup_time (info->record->modified);
  g_autofree char *pages = g_strdup_printf (_ ("Pages: %u"), info->n_pages);
  g_autofree char *size =
      g_strdup_printf (_ ("First page: %.0f × %.0f mm"), info->page.width / POINTS * 25.4,
                       info->page.height / POINTS * 25.4);
  g_autofree char *headings = g_strdup_printf (_ ("Headings in the outline: %u"), info->n_headings);
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (fields); i++)
    print_words (printer, _ (fields[i].words),
                 g_hash_table_lookup (info->record->fields, fields[i].name));
  print_words (printer, _ ("Created: %s"), created);
  print_words (printer, _ ("Changed: %s"), modified);
  vitk_printer_print_line (printer, pages);
  vitk_printer_print_line (printer, size);
  vitk_printer_print_line (printer, headings);
}

static void
add_number (JsonBuilder *builder, const char *name, double number)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_double_value (builder, number);
}

static void
print_info_json (VitkPrinter *printer, const Info *info)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *created = dup_time (info->record->created);
  g_autofree char *modified = dup_time (info->record->modified);
  gsize i;

  json_builder_begin_object (builder);
  for (i = 0; i < G_N_ELEMENTS (fields); i++)
    vitk_json_add_string (builder, fields[i].name,
                          g_hash_table_lookup (info->record->fields, fields[i].name));
  vitk_json_add_string (builder, "created", created);
  vitk_json_add_string (builder, "changed", modified);
  json_builder_set_member_name (builder, "pages");
  json_builder_add_int_value (builder, info->n_pages);
  add_number (builder, "width", info->page.width);
  add_number (builder, "height", info->page.height);
  json_builder_set_member_name (builder, "headings");
  json_builder_add_int_value (builder, info->n_headings);
  vitk_json_add_string (builder, "xmp", info->record->xmp);
  json_builder_end_object (builder);
  vitk_json_print (printer, builder);
}

/**
 * vitk_pdf_file_print_info:
 * @path: a PDF, as it was typed
 * @json: whether JSON is printed
 * @width: see vitk_printer_new()
 *
 * Prints what a PDF says of itself.
 *
 * Returns: an exit code
 */
int
vitk_pdf_file_print_info (const char *path, gboolean json, int width)
{
  g_autoptr (VitkPdfDocument) document = open_file (path);
  g_autoptr (VitkPrinter) printer = NULL;
  g_autoptr (GError) error = NULL;
  Info info = { 0 };

  if (document == NULL)
    return VITK_COMMAND_FAILED;
  if (!read_info (document, &info, &error))
    return fail (path, error);
  printer = vitk_command_new_printer (json ? 0 : width);
  if (json)
    print_info_json (printer, &info);
  else
    print_info (printer, &info);
  vitk_pdf_record_free (info.record);
  return vitk_command_finish (printer);
}

/* -- its words and its pages */

static gboolean
check_page (VitkPdfDocument *document, const char *path, int page)
{
  guint n_pages = vitk_pdf_document_get_n_pages (document);
  g_autofree char *name = NULL;
  g_autofree char *message = NULL;

  if (page >= 1 && (guint) page <= n_pages)
    return TRUE;
  name = g_filename_display_name (path);
  message = g_strdup_printf (_ ("%s: there is no page %d; it has %u"), name, page, n_pages);
  vitk_command_complain (message);
  return FALSE;
}

static gboolean
print_page (VitkPrinter *printer, VitkPdfDocument *document, guint page, GError **error)
{
  g_autoptr (VitkPdfText) text = vitk_pdf_document_get_text (document, page, error);
  g_auto (GStrv) lines = NULL;
  guint i;

  if (text == NULL)
    return FALSE;
  lines = g_strsplit (text->text, "\n", -1);
  for (i = 0; lines[i] != NULL; i++)
    vitk_printer_print_text (printer, "", "", lines[i]);
  return TRUE;
}

/**
 * vitk_pdf_file_print_text:
 * @path: a PDF, as it was typed
 * @page: a page, from 1; 0 for all
 * @width: see vitk_printer_new()
 *
 * Prints the words of a PDF.
 *
 * Returns: an exit code
 */
int
vitk_pdf_file_print_text (const char *path, int page, int width)
{
  g_autoptr (VitkPdfDocument) document = open_file (path);
  g_autoptr (VitkPrinter) printer = NULL;
  g_autoptr (GError) error = NULL;
  guint first;
  guint last;
  guint i;

  if (document == NULL || (page != 0 && !check_page (document, path, page)))
    return VITK_COMMAND_FAILED;
  first = page != 0 ? page - 1 : 0;
  last = page != 0 ? first : vitk_pdf_document_get_n_pages (document) - 1;
  printer = vitk_command_new_printer (width);
  for (i = first; i <= last && error == NULL; i++)
    {
      if (i > first)
        vitk_printer_leave_gap (printer);
      print_page (printer, document, i, &error);
    }
  if (vitk_command_finish (printer) != VITK_COMMAND_DONE)
    return VITK_COMMAND_FAILED;
  return error == NULL ? VITK_COMMAND_DONE : fail (path, error);
}

static GBytes *
draw_page (VitkPdfDocument *document, guint page, int dpi, GError **error)
{
  g_autoptr (GArray) pages = vitk_pdf_document_get_pages (document, page, 1, error);
  VitkPdfView view = { .page = page, .scale = dpi / POINTS };
  g_autoptr (VitkPdfPicture) picture = NULL;

  if (pages == NULL)
    return NULL;
  vitk_pdf_view_fit_page (&view, &g_array_index (pages, VitkPdfPage, 0));
  picture = vitk_pdf_document_render (document, &view, error);
  return picture != NULL ? vitk_pdf_picture_to_png (picture, error) : NULL;
}

/**
 * vitk_pdf_file_render:
 * @path: a PDF, as it was typed
 * @page: a page, from 1
 * @dpi: pixels in an inch
 * @output: (nullable): the file to write; standard output for %NULL
 *
 * Draws a page as PNG.
 *
 * Returns: an exit code
 */
int
vitk_pdf_file_render (const char *path, int page, int dpi, const char *output)
{
  g_autoptr (VitkPdfDocument) document = open_file (path);
  g_autoptr (GBytes) png = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;
  const char *data;

  if (document == NULL || !check_page (document, path, page))
    return VITK_COMMAND_FAILED;
  png = draw_page (document, page - 1, dpi, &error);
  if (png == NULL)
    return fail (path, error);
  data = g_bytes_get_data (png, &length);
  if (output != NULL)
    return vitk_output_write (output, data, length);
  if (fwrite (data, 1, length, stdout) == length && fflush (stdout) == 0)
    return VITK_COMMAND_DONE;
  return vitk_command_fail (_ ("the output cannot be written"));
}
