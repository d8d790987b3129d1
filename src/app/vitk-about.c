/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "app/vitk-about.h"

#include "pdf/vitk-pdf-process.h"
#include "widgets/vitk-presenting.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

static void
append_line (GString *string, const char *line)
{
  if (line == NULL || *line == '\0')
    return;
  if (string->len > 0)
    g_string_append_c (string, '\n');
  g_string_append (string, line);
}

/* Whose words the window shows, and under which licence: from the article's own record. */
static char *
dup_attribution (const VitkRecord *record)
{
  GString *lines = g_string_new (NULL);
  /* Translators: between two authors. */
  g_autofree char *authors = vitk_record_dup_authors (record, C_ ("authors", ", "));
  g_autofree char *source = vitk_record_dup_source (record);
  g_autofree char *doi = NULL;
  g_autofree char *licence = NULL;

  append_line (lines, authors);
  append_line (lines, record->title);
  append_line (lines, source);
  if (record->doi != NULL)
    doi = g_strdup_printf ("https://doi.org/%s", record->doi);
  append_line (lines, doi);
  if (record->licence != NULL)
    licence = g_strdup_printf (_ ("Licence: %s"), record->licence);
  append_line (lines, licence);
  return g_string_free (lines, FALSE);
}

static void
add_article (AdwAboutWindow *about, const VitkRecord *record)
{
  g_autofree char *attribution = dup_attribution (record);
  g_autofree char *markup = g_markup_escape_text (attribution, -1);

  adw_about_window_add_legal_section (about, _ ("The Article"), NULL, GTK_LICENSE_CUSTOM, markup);
}

static void
ask_confinement (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_task_return_pointer (task, vitk_pdf_process_dup_confinement_words (), g_free);
}

static void
on_confinement (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree char *words = g_task_propagate_pointer (G_TASK (result), NULL);
  g_autofree char *markup = g_markup_escape_text (words, -1);

  adw_about_window_add_legal_section (ADW_ABOUT_WINDOW (source), _ ("The Reader of PDFs"), NULL,
                                      GTK_LICENSE_CUSTOM, markup);
}

/* What a PDF cannot do is asked of the program that reads it, which takes a moment. */
static void
add_confinement (GtkWidget *about)
{
  g_autoptr (GTask) task = g_task_new (about, NULL, on_confinement, NULL);

  g_task_run_in_thread (task, ask_confinement);
}

/* A button of libadwaita, whose words GTK 4.8 does not take for its name. */
static void
name_version (GtkWidget *widget)
{
  GtkWidget *child;

  if (gtk_widget_has_css_class (widget, "app-version"))
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    VITK_VERSION, -1);
  for (child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    name_version (child);
}

/**
 * vitk_about_show:
 * @parent: a window
 * @record: (nullable): the record of the article that is open in it
 *
 * Shows what the program is, whose the article is, and what neither of them is for.
 */
void
vitk_about_show (GtkWindow *parent, const VitkRecord *record)
{
  GtkWidget *about = adw_about_window_new ();
  g_autofree char *attribution = record != NULL ? dup_attribution (record) : NULL;
  g_autofree char *comments = NULL;

  if (attribution != NULL && *attribution != '\0')
    {
      /* Translators: what the program is, then a line for the authors, the title, … each of the
       * article that is open. */
      comments =
          g_strdup_printf (_ ("A reference browser for a scientific article and its evidence "
                              "tables.\n\nNot medical advice.\n\nThe article that is "
                              "open:\n%s"),
                           attribution);
      add_article (ADW_ABOUT_WINDOW (about), record);
    }
  else
    comments = g_strdup (_ ("A reference browser for a scientific article and its evidence "
                            "tables.\n\nNot medical advice."));

  g_object_set (about, "application-name", "VitK2", "application-icon", VITK_APP_ID, "version",
                VITK_VERSION, "developer-name", _ ("The VitK2 authors"), "copyright",
                _ ("© 2026 The VitK2 authors"), "license-type", GTK_LICENSE_GPL_3_0, "comments",
                comments, NULL);
  name_version (about);
  add_confinement (about);
  gtk_window_set_transient_for (GTK_WINDOW (about), parent);
  vitk_presenting_begin (GTK_WINDOW (about));
}
