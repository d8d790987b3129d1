/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "cli/vitk-command-table.h"
#include "cli/vitk-output.h"
#include "cli/vitk-packet-file.h"
#include "cli/vitk-plain-block.h"
#include "cli/vitk-plain-table.h"
#include "cli/vitk-table-json.h"
#include "cli/vitk-wrap.h"
#include "export/vitk-delimited.h"
#include "export/vitk-export-error.h"
#include "export/vitk-plain-text.h"
#include "export/vitk-table-file.h"
#include "export/vitk-table-selection.h"
#include "workspace/vitk-article-packet.h"

#include <glib/gi18n-lib.h>

static const char *const formats[] = { "text",     "csv",   "tsv", "json", "html",
                                       "markdown", "latex", "pdf", NULL };

/* What is asked for. */
typedef struct
{
  char *format;
  char *rows;
  char *columns;
  char *output;
  gboolean mark;
  int width;
} Wish;

static void
wish_clear (Wish *wish)
{
  g_free (wish->format);
  g_free (wish->rows);
  g_free (wish->columns);
  g_free (wish->output);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wish, wish_clear)

static gboolean
is_format (const Wish *wish, const char *format)
{
  return g_strcmp0 (wish->format, format) == 0;
}

/* Anchor, size and caption on one line, so that lines can be counted and searched. */
static void
print_line (VitkPrinter *printer, const VitkTable *table, guint width)
{
  const VitkBlock *title = vitk_plain_find_title (table->caption);
  g_autofree char *words = title != NULL ? vitk_plain_text (title->text) : g_strdup ("");
  g_autofree char *caption = vitk_plain_join_label (table->label, words);
  g_autofree char *size = g_strdup_printf ("%u×%u", table->rows->len, table->n_columns);
  g_autoptr (GString) line = g_string_new (table->anchor->name);

  g_string_append_printf (line, "%*s", (int) (width - vitk_wrap_measure (line->str)) + 2, "");
  g_string_append_printf (line, "%-8s  %s", size, caption);
  vitk_printer_print_line (printer, line->str);
}

/* Whether nothing is asked for that a list of tables does not have. */
static gboolean
is_plain (const Wish *wish)
{
  return wish->rows == NULL && wish->columns == NULL &&
         (wish->format == NULL || is_format (wish, "text"));
}

static int
list_tables (VitkArticle *article, const Wish *wish)
{
  g_autoptr (VitkPrinter) printer = vitk_output_new_printer (wish->output, 0);
  GPtrArray *tables = vitk_article_get_tables (article);
  guint width = 0;
  guint i;

  for (i = 0; i < tables->len; i++)
    {
      const VitkTable *table = g_ptr_array_index (tables, i);

      width = MAX (width, vitk_wrap_measure (table->anchor->name));
    }
  for (i = 0; i < tables->len; i++)
    print_line (printer, g_ptr_array_index (tables, i), width);
  return vitk_output_finish (printer, wish->output);
}

static void
print_table (VitkPrinter *printer, const VitkTable *table, VitkArticle *article, const Wish *wish)
{
  g_autofree char *text = wish->mark ? vitk_delimited_dup_csv (table, TRUE)
                                     : vitk_table_file_dup (table, article, wish->format);

  if (text != NULL)
    vitk_printer_print_file (printer, text);
  else if (is_format (wish, "json"))
    vitk_table_print_json (printer, table);
  else
    vitk_plain_print_table (printer, table);
}

/* The table as pages of A4. */
static int
print_pages (VitkWorkspace *workspace, VitkTable *table, const char *output)
{
  g_autoptr (VitkPacket) packet = vitk_article_packet_new (workspace);
  VitkPaper paper;

  vitk_paper_find ("a4", &paper);
  vitk_packet_add_table (packet, table);
  return vitk_packet_file_write (packet, &paper, output);
}

static int
export_table (const VitkCommand *command, VitkWorkspace *workspace, const char *name,
              const Wish *wish)
{
  VitkArticle *article = vitk_workspace_get_article (workspace);
  const VitkAnchor *anchor = vitk_article_get_anchor (article, name);
  g_autoptr (VitkTable) table = NULL;
  g_autoptr (VitkPrinter) printer = NULL;
  g_autoptr (GError) error = NULL;

  if (anchor == NULL || anchor->kind != VITK_ANCHOR_TABLE)
    {
      g_autofree char *message = g_strdup_printf (
          _ ("“%s” is not a table of this article; “vitk2 table list” lists them"), name);

      return vitk_command_fail (message);
    }
  table = vitk_table_select (anchor->target, wish->rows, wish->columns, &error);
  if (table == NULL && g_error_matches (error, VITK_EXPORT_ERROR, VITK_EXPORT_ERROR_SELECTION))
    return vitk_command_refuse (command, error->message);
  if (table == NULL)
    return vitk_command_fail (error->message);
  if (is_format (wish, "pdf"))
    return print_pages (workspace, g_steal_pointer (&table), wish->output);
  printer = vitk_output_new_printer (wish->output, wish->width);
  print_table (printer, table, article, wish);
  return vitk_output_finish (printer, wish->output);
}

/**
 * vitk_command_tables:
 * @command: this command
 * @corpus: (nullable): the file given with -c
 * @argc: number of words
 * @argv: the words
 *
 * Lists the tables, or prints one of them, or a part of it, as a file of some format.
 *
 * Returns: an exit code
 */
int
vitk_command_tables (const VitkCommand *command, const char *corpus, int argc, char **argv)
{
  g_auto (Wish) wish = { .width = VITK_PRINTER_AUTO };
  const GOptionEntry entries[] = {
    { "format", 'f', G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &wish.format,
      N_ ("Print text, csv, tsv, json, html, markdown, latex or pdf"), N_ ("FORMAT") },
    { "rows", 'r', G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &wish.rows,
      N_ ("Only these rows below the head: numbers or anchors, as in 1,3-5"), N_ ("ROWS") },
    { "columns", 'k', G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &wish.columns,
      N_ ("Only these columns: numbers, as in 1,3-5"), N_ ("COLUMNS") },
    { "bom", 'b', G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &wish.mark,
      N_ ("Begin CSV with a byte order mark"), NULL },
    vitk_output_entry (&wish.output),
    vitk_command_width_entry (&wish.width),
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) arguments = NULL;
  g_autoptr (VitkWorkspace) workspace = NULL;
  int status;

  if (!vitk_command_parse (command, entries, argc, argv, &arguments, &status) ||
      !vitk_command_check_word (command, "--format", wish.format, formats, &status))
    return status;
  if (wish.mark && !is_format (&wish, "csv"))
    return vitk_command_refuse (command, _ ("--bom goes with --format=csv only"));
  if (g_str_equal (arguments[0], "list") && !is_plain (&wish))
    return vitk_command_refuse (command, _ ("“list” is text, of all tables"));
  workspace = vitk_command_open (corpus);
  if (workspace == NULL)
    return VITK_COMMAND_FAILED;
  if (g_str_equal (arguments[0], "list"))
    return list_tables (vitk_workspace_get_article (workspace), &wish);
  return export_table (command, workspace, arguments[0], &wish);
}
