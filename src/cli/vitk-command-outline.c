/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "cli/vitk-command-table.h"
#include "cli/vitk-plain-block.h"
#include "export/vitk-plain-text.h"

static void
print_entry (VitkPrinter *printer, guint depth, const char *words, const VitkAnchor *anchor)
{
  g_autofree char *first = g_strdup_printf ("%*s", (int) depth * 2, "");
  g_autofree char *rest = g_strdup_printf ("%s    ", first);
  g_autofree char *line = *words != '\0' ? g_strdup_printf ("%s [%s]", words, anchor->name)
                                         : g_strdup_printf ("[%s]", anchor->name);

  vitk_printer_print_text (printer, first, rest, line);
}

/* The label of a table or figure and the first sentence of its title. */
static char *
dup_float_words (const char *label, GPtrArray *caption)
{
  const VitkBlock *block = vitk_plain_find_title (caption);
  g_autofree char *words = NULL;
  guint start;
  guint end;

  if (block != NULL)
    {
      vitk_text_get_sentence (block->text, 0, &start, &end);
      words = vitk_plain_text_slice (block->text, start, end);
    }
  return vitk_plain_join_label (label, words != NULL ? words : "");
}

static void
print_section (VitkPrinter *printer, const VitkSection *section)
{
  g_autofree char *heading = vitk_section_dup_heading (section);
  guint i;

  if (section->title->length + section->blocks->len + section->sections->len == 0)
    return;
  print_entry (printer, section->depth, heading, section->anchor);
  for (i = 0; i < section->blocks->len; i++)
    {
      const VitkBlock *block = g_ptr_array_index (section->blocks, i);
      g_autofree char *words = NULL;

      if (block->table != NULL)
        words = dup_float_words (block->table->label, block->table->caption);
      else if (block->figure != NULL)
        words = dup_float_words (block->figure->label, block->figure->caption);
      if (words != NULL)
        print_entry (printer, section->depth + 1, words, block->anchor);
    }
  for (i = 0; i < section->sections->len; i++)
    print_section (printer, g_ptr_array_index (section->sections, i));
}

/**
 * vitk_command_outline:
 * @command: this command
 * @corpus: (nullable): the file given with -c
 * @argc: number of words
 * @argv: the words
 *
 * Prints the headings, tables and figures with their anchors.
 *
 * Returns: an exit code
 */
int
vitk_command_outline (const VitkCommand *command, const char *corpus, int argc, char **argv)
{
  int width = VITK_PRINTER_AUTO;
  const GOptionEntry entries[] = {
    vitk_command_width_entry (&width),
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) arguments = NULL;
  g_autoptr (VitkWorkspace) workspace = NULL;
  g_autoptr (VitkPrinter) printer = NULL;
  GPtrArray *sections;
  int status;
  guint i;

  if (!vitk_command_parse (command, entries, argc, argv, &arguments, &status))
    return status;
  workspace = vitk_command_open (corpus);
  if (workspace == NULL)
    return VITK_COMMAND_FAILED;
  printer = vitk_command_new_printer (width);
  sections = vitk_article_get_sections (vitk_workspace_get_article (workspace));
  for (i = 0; i < sections->len; i++)
    print_section (printer, g_ptr_array_index (sections, i));
  return vitk_command_finish (printer);
}
