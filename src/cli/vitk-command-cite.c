/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "cli/vitk-command-table.h"
#include "cli/vitk-output.h"
#include "cli/vitk-plain-reference.h"
#include "cli/vitk-reference-json.h"
#include "export/vitk-bibtex.h"
#include "export/vitk-reference-remark.h"
#include "export/vitk-ris.h"

#include <glib/gi18n-lib.h>

static const char *const formats[] = { "text", "bibtex", "ris", "csl-json", NULL };

/* The references that are named, each once, in the order in which they are; or %NULL once it was
 * said which of them cannot be had. Of @known references there must be more than a number. */
static GPtrArray *
find_references (VitkArticle *article, char **names, gboolean known)
{
  g_autoptr (GPtrArray) references = g_ptr_array_new ();
  guint i;

  for (i = 0; names[i] != NULL; i++)
    {
      const VitkReference *reference = vitk_article_get_reference (article, names[i]);
      g_autofree char *message = NULL;

      if (reference == NULL)
        message = g_strdup_printf (_ ("this article has no reference “%s”"), names[i]);
      else if (known && !vitk_reference_has_record (reference))
        message =
            g_strdup_printf (_ ("of reference “%s” nothing is known but its number"), names[i]);
      if (message != NULL)
        {
          vitk_command_complain (message);
          return NULL;
        }
      if (!g_ptr_array_find (references, reference, NULL))
        g_ptr_array_add (references, (gpointer) reference);
    }
  return g_steal_pointer (&references);
}

static void
print_files (VitkPrinter *printer, GPtrArray *references,
             void (*append) (GString *file, const VitkReference *reference))
{
  g_autoptr (GString) file = g_string_new (NULL);
  guint i;

  for (i = 0; i < references->len; i++)
    {
      if (i > 0)
        g_string_append (file, append == vitk_ris_append ? "\r\n" : "\n");
      append (file, g_ptr_array_index (references, i));
    }
  vitk_printer_print_file (printer, file->str);
}

static void
print_references (VitkPrinter *printer, GPtrArray *references, const char *format)
{
  guint i;

  if (g_strcmp0 (format, "bibtex") == 0)
    print_files (printer, references, vitk_bibtex_append);
  else if (g_strcmp0 (format, "ris") == 0)
    print_files (printer, references, vitk_ris_append);
  else if (g_strcmp0 (format, "csl-json") == 0)
    vitk_reference_print_json (printer, references);
  else
    for (i = 0; i < references->len; i++)
      vitk_plain_print_reference (printer, g_ptr_array_index (references, i));
}

/**
 * vitk_command_cite:
 * @command: this command
 * @corpus: (nullable): the file given with -c
 * @argc: number of words
 * @argv: the words
 *
 * Prints references for other programs.
 *
 * Returns: an exit code
 */
int
vitk_command_cite (const VitkCommand *command, const char *corpus, int argc, char **argv)
{
  g_autofree char *format = NULL;
  g_autofree char *output = NULL;
  int width = VITK_PRINTER_AUTO;
  const GOptionEntry entries[] = {
    { "format", 'f', G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &format,
      N_ ("Print text, bibtex, ris or csl-json"), N_ ("FORMAT") },
    vitk_output_entry (&output),
    vitk_command_width_entry (&width),
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) arguments = NULL;
  g_autoptr (VitkWorkspace) workspace = NULL;
  g_autoptr (VitkPrinter) printer = NULL;
  g_autoptr (GPtrArray) references = NULL;
  int status;

  if (!vitk_command_parse (command, entries, argc, argv, &arguments, &status) ||
      !vitk_command_check_word (command, "--format", format, formats, &status))
    return status;
  workspace = vitk_command_open (corpus);
  if (workspace == NULL)
    return VITK_COMMAND_FAILED;
  references = find_references (vitk_workspace_get_article (workspace), arguments,
                                format != NULL && !g_str_equal (format, "text"));
  if (references == NULL)
    return VITK_COMMAND_FAILED;
  printer = vitk_output_new_printer (output, width);
  print_references (printer, references, format);
  return vitk_output_finish (printer, output);
}
