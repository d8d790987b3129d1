/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-pdf-properties.h"

#include "pdf/vitk-pdf-calls.h"
#include "widgets/vitk-presenting.h"
#include "widgets/vitk-rows-window.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

static const struct
{
  const char *name;
  const char *words;
} fields[] = {
  { "title", N_ ("Title") },       { "author", N_ ("Author") },     { "subject", N_ ("Subject") },
  { "keywords", N_ ("Keywords") }, { "creator", N_ ("Made With") }, { "producer", N_ ("Made By") },
  { "format", N_ ("Format") },
};

static void
add_row (GtkWidget *group, const char *name, const char *value)
{
  GtkWidget *row;
  g_autofree char *markup = NULL;

  if (value == NULL || *value == '\0')
    return;
  markup = g_markup_escape_text (value, -1);
  row = adw_action_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), markup);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
}

static void
add_time (GtkWidget *group, const char *name, gint64 time)
{
  g_autoptr (GDateTime) date = time > 0 ? g_date_time_new_from_unix_local (time) : NULL;
  g_autofree char *words = date != NULL ? g_date_time_format (date, "%c") : NULL;

  add_row (group, name, words);
}

static void
on_record (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) group = user_data;
  g_autoptr (VitkPdfRecord) record = vitk_pdf_calls_get_record_finish (result, NULL);
  gsize i;

  if (record == NULL)
    return;
  for (i = 0; i < G_N_ELEMENTS (fields); i++)
    add_row (group, _ (fields[i].words), g_hash_table_lookup (record->fields, fields[i].name));
  add_time (group, _ ("Created"), record->created);
  add_time (group, _ ("Changed"), record->modified);
}

/**
 * vitk_pdf_properties_show:
 * @parent: a widget in the window that it belongs to
 * @document: a PDF
 * @path: where it is
 *
 * Shows what a PDF says of itself.
 */
void
vitk_pdf_properties_show (GtkWidget *parent, VitkPdfDocument *document, const char *path)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *window =
      vitk_rows_window_new (GTK_WINDOW (gtk_widget_get_root (parent)), _ ("Properties of the PDF"),
                            ADW_PREFERENCES_GROUP (group));
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *pages = g_strdup_printf ("%u", vitk_pdf_document_get_n_pages (document));

  add_row (group, _ ("File"), name);
  add_row (group, _ ("Pages"), pages);
  vitk_pdf_calls_get_record (document, NULL, on_record, g_object_ref (group));
  vitk_presenting_begin (GTK_WINDOW (window));
}
