/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "cli/vitk-command-table.h"
#include "cli/vitk-json.h"
#include "cli/vitk-plain-reference.h"
#include "export/vitk-plain-text.h"

#include <glib/gi18n-lib.h>

static const char *const statuses[] = { "given", "identified", "probable", "unidentified", NULL };
static const char *const formats[] = { "text", "json", NULL };

static void
add_reference (JsonBuilder *builder, VitkArticle *article, const VitkReference *reference)
{
  const VitkRecord *record = reference->record;
  g_autofree char *text = vitk_plain_text (reference->text);

  json_builder_begin_object (builder);
  vitk_json_add_string (builder, "anchor", reference->anchor->name);
  json_builder_set_member_name (builder, "number");
  json_builder_add_int_value (builder, reference->number);
  vitk_json_add_string (builder, "label", reference->label);
  vitk_json_add_string (builder, "status", vitk_reference_status_get_nick (reference->status));
  vitk_json_add_string (builder, "text", text);
  vitk_json_add_strings (builder, "authors", record->authors);
  vitk_json_add_string (builder, "title", record->title);
  vitk_json_add_string (builder, "source", record->source);
  vitk_json_add_string (builder, "year", record->year);
  vitk_json_add_string (builder, "volume", record->volume);
  vitk_json_add_string (builder, "issue", record->issue);
  vitk_json_add_string (builder, "pages", record->pages);
  vitk_json_add_string (builder, "doi", record->doi);
  vitk_json_add_string (builder, "pmid", record->pmid);
  vitk_json_add_string (builder, "pmcid", record->pmcid);
  vitk_json_add_string (builder, "uri", record->uri);
  vitk_json_add_strings (builder, "unverified", record->unverified);
  json_builder_set_member_name (builder, "citations");
  json_builder_add_int_value (builder,
                              vitk_article_get_citations (article, reference->anchor)->len);
  json_builder_end_object (builder);
}

static void
print_json (VitkPrinter *printer, VitkArticle *article, GPtrArray *references)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  guint i;

  json_builder_begin_array (builder);
  for (i = 0; i < references->len; i++)
    add_reference (builder, article, g_ptr_array_index (references, i));
  json_builder_end_array (builder);
  vitk_json_print (printer, builder);
}

static GPtrArray *
dup_references (VitkArticle *article, const char *status)
{
  GPtrArray *references = vitk_article_get_references (article);
  GPtrArray *chosen = g_ptr_array_new ();
  guint i;

  for (i = 0; i < references->len; i++)
    {
      VitkReference *reference = g_ptr_array_index (references, i);

      if (status == NULL ||
          g_str_equal (status, vitk_reference_status_get_nick (reference->status)))
        g_ptr_array_add (chosen, reference);
    }
  return chosen;
}

/**
 * vitk_command_refs:
 * @command: this command
 * @corpus: (nullable): the file given with -c
 * @argc: number of words
 * @argv: the words
 *
 * Lists the references.
 *
 * Returns: an exit code
 */
int
vitk_command_refs (const VitkCommand *command, const char *corpus, int argc, char **argv)
{
  g_autofree char *status_nick = NULL;
  g_autofree char *format = NULL;
  const GOptionEntry entries[] = {
    { "status", 's', G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &status_nick,
      N_ ("Only those that are given, identified, probable or unidentified"), N_ ("STATUS") },
    { "format", 'f', G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &format, N_ ("Print text or json"),
      N_ ("FORMAT") },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) arguments = NULL;
  g_autoptr (VitkWorkspace) workspace = NULL;
  g_autoptr (VitkPrinter) printer = NULL;
  g_autoptr (GPtrArray) references = NULL;
  VitkArticle *article;
  int status;

  if (!vitk_command_parse (command, entries, argc, argv, &arguments, &status) ||
      !vitk_command_check_word (command, "--status", status_nick, statuses, &status) ||
      !vitk_command_check_word (command, "--format", format, formats, &status))
    return status;
  workspace = vitk_command_open (corpus);
  if (workspace == NULL)
    return VITK_COMMAND_FAILED;
  article = vitk_workspace_get_article (workspace);
  references = dup_references (article, status_nick);
  printer = vitk_command_new_printer (0);
  if (g_strcmp0 (format, "json") == 0)
    print_json (printer, article, references);
  else
    vitk_plain_print_reference_list (printer, references);
  return vitk_command_finish (printer);
}
