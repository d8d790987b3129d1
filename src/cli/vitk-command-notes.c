/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "cli/vitk-command-table.h"
#include "cli/vitk-json.h"
#include "cli/vitk-near-anchor.h"
#include "cli/vitk-plain-note.h"

#include <glib/gi18n-lib.h>

static const char *const severities[] = { "minor", "major", NULL };
static const char *const formats[] = { "text", "json", NULL };

static void
add_note (JsonBuilder *builder, const VitkNote *note)
{
  guint i;

  json_builder_begin_object (builder);
  vitk_json_add_string (builder, "id", note->id);
  vitk_json_add_string (builder, "kind", vitk_note_kind_get_nick (note->kind));
  vitk_json_add_string (builder, "severity", note->major ? "major" : "minor");
  vitk_json_add_strings (builder, "references", note->references);
  json_builder_set_member_name (builder, "places");
  json_builder_begin_array (builder);
  for (i = 0; i < note->places->len; i++)
    {
      const VitkNotePlace *place = g_ptr_array_index (note->places, i);

      json_builder_begin_object (builder);
      vitk_json_add_string (builder, "anchor", place->anchor);
      vitk_json_add_string (builder, "quote", place->quote);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  vitk_json_add_string (builder, "text", note->text);
  vitk_json_add_string (builder, "review_says", note->review_says);
  vitk_json_add_string (builder, "source_says", note->source_says);
  vitk_json_add_string (builder, "source", note->source);
  vitk_json_add_string (builder, "basis", note->basis);
  vitk_json_add_string (builder, "checked", note->checked);
  json_builder_end_object (builder);
}

static void
print_json (VitkPrinter *printer, GPtrArray *notes)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  guint i;

  json_builder_begin_array (builder);
  for (i = 0; i < notes->len; i++)
    add_note (builder, g_ptr_array_index (notes, i));
  json_builder_end_array (builder);
  vitk_json_print (printer, builder);
}

static void
print_text (VitkPrinter *printer, VitkArticle *article, GPtrArray *notes)
{
  g_autofree char *heading = g_strdup_printf (
      ngettext ("%u editor’s note. What it says is not the article’s.",
                "%u editor’s notes. What they say is not the article’s.", notes->len),
      notes->len);

  vitk_printer_print_text (printer, "", "", heading);
  vitk_plain_print_notes (printer, article, notes);
}

static GPtrArray *
dup_notes (VitkWorkspace *workspace, const VitkAnchor *anchor, const char *severity)
{
  g_autoptr (GPtrArray) notes = anchor != NULL
                                    ? vitk_workspace_dup_notes_at (workspace, anchor)
                                    : g_ptr_array_ref (vitk_workspace_get_notes (workspace));
  GPtrArray *chosen = g_ptr_array_new ();
  guint i;

  for (i = 0; i < notes->len; i++)
    {
      VitkNote *note = g_ptr_array_index (notes, i);

      if (severity == NULL || g_str_equal (severity, note->major ? "major" : "minor"))
        g_ptr_array_add (chosen, note);
    }
  return chosen;
}

static int
print_notes (VitkWorkspace *workspace, const VitkAnchor *anchor, const char *severity,
             gboolean json, int width)
{
  g_autoptr (GPtrArray) notes = dup_notes (workspace, anchor, severity);
  g_autoptr (VitkPrinter) printer = vitk_command_new_printer (width);

  if (json)
    print_json (printer, notes);
  else
    print_text (printer, vitk_workspace_get_article (workspace), notes);
  return vitk_command_finish (printer);
}

/**
 * vitk_command_notes:
 * @command: this command
 * @corpus: (nullable): the file given with -c
 * @argc: number of words
 * @argv: the words
 *
 * Prints the editor's notes.
 *
 * Returns: an exit code
 */
int
vitk_command_notes (const VitkCommand *command, const char *corpus, int argc, char **argv)
{
  g_autofree char *severity = NULL;
  g_autofree char *format = NULL;
  int width = VITK_PRINTER_AUTO;
  const GOptionEntry entries[] = {
    { "severity", 's', G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &severity,
      N_ ("Only those that are minor or major"), N_ ("SEVERITY") },
    { "format", 'f', G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &format, N_ ("Print text or json"),
      N_ ("FORMAT") },
    vitk_command_width_entry (&width),
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) arguments = NULL;
  g_autoptr (VitkWorkspace) workspace = NULL;
  VitkArticle *article;
  const VitkAnchor *anchor;
  int status;

  if (!vitk_command_parse (command, entries, argc, argv, &arguments, &status) ||
      !vitk_command_check_word (command, "--severity", severity, severities, &status) ||
      !vitk_command_check_word (command, "--format", format, formats, &status))
    return status;
  workspace = vitk_command_open (corpus);
  if (workspace == NULL)
    return VITK_COMMAND_FAILED;
  article = vitk_workspace_get_article (workspace);
  anchor = vitk_article_get_anchor (article, arguments[0]);
  if (arguments[0] != NULL && anchor == NULL)
    {
      g_autofree char *message = vitk_near_anchor_dup_message (article, arguments[0]);

      return vitk_command_fail (message);
    }
  if (vitk_workspace_get_notes_error (workspace) != NULL)
    return vitk_command_report_notes (workspace, corpus);
  return print_notes (workspace, anchor, severity, g_strcmp0 (format, "json") == 0, width);
}
