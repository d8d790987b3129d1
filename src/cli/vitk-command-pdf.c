/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "cli/vitk-command-table.h"
#include "cli/vitk-output.h"
#include "cli/vitk-pdf-file.h"

#include <glib/gi18n-lib.h>
#include <unistd.h>

#define LEAST_DPI 10
#define MOST_DPI 1200

static const char *const formats[] = { "text", "json", NULL };

/* What was asked for. */
typedef struct
{
  char *format;
  char *output;
  int page; /* 0 if none was */
  int dpi;
  int width;
} Wish;

static int
refuse (const VitkCommand *command, const char *format, const char *word)
{
  g_auto (GStrv) halves = g_strsplit (format, "%s", 2);
  g_autofree char *message = g_strjoinv (word, halves);

  return vitk_command_refuse (command, message);
}

static int
render (const VitkCommand *command, const Wish *wish, const char *path)
{
  if (wish->dpi < LEAST_DPI || wish->dpi > MOST_DPI)
    return vitk_command_refuse (command, _ ("--dpi takes a number from 10 to 1200"));
  if (wish->output == NULL && isatty (STDOUT_FILENO))
    return vitk_command_refuse (command, _ ("a terminal shows no PNG: say where with --output"));
  return vitk_pdf_file_render (path, wish->page != 0 ? wish->page : 1, wish->dpi, wish->output);
}

/* The first word says what to do, the second with which file. */
static int
run (const VitkCommand *command, const Wish *wish, char **arguments)
{
  gboolean json = g_strcmp0 (wish->format, "json") == 0;
  const char *what = arguments[0];

  if (!g_str_equal (what, "info") && !g_str_equal (what, "text") && !g_str_equal (what, "render"))
    return refuse (command, _ ("“%s” is none of info, text and render"), what);
  if (arguments[1] == NULL)
    return refuse (command, _ ("“pdf %s” takes a file"), what);
  if (wish->page < 0)
    return vitk_command_refuse (command, _ ("pages are counted from 1"));
  if (wish->output != NULL && !g_str_equal (what, "render"))
    return vitk_command_refuse (command, _ ("--output goes with “render”"));
  if (json && !g_str_equal (what, "info"))
    return vitk_command_refuse (command, _ ("--format json goes with “info”"));
  if (g_str_equal (what, "info"))
    return vitk_pdf_file_print_info (arguments[1], json, wish->width);
  if (g_str_equal (what, "text"))
    return vitk_pdf_file_print_text (arguments[1], wish->page, wish->width);
  return render (command, wish, arguments[1]);
}

/**
 * vitk_command_pdf:
 * @command: this command
 * @corpus: (nullable): the file given with -c
 * @argc: number of words
 * @argv: the words
 *
 * Prints or draws what is in a PDF, which a confined process reads.
 *
 * Returns: an exit code
 */
int
vitk_command_pdf (const VitkCommand *command, const char *corpus, int argc, char **argv)
{
  Wish wish = { .dpi = 150, .width = VITK_PRINTER_AUTO };
  const GOptionEntry entries[] = {
    { "page", 'p', G_OPTION_FLAG_NONE, G_OPTION_ARG_INT, &wish.page, N_ ("Only page N, from 1"),
      N_ ("N") },
    { "dpi", 'd', G_OPTION_FLAG_NONE, G_OPTION_ARG_INT, &wish.dpi,
      N_ ("Draw N pixels in an inch, 150 if nothing is said"), N_ ("N") },
    { "format", 'f', G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &wish.format,
      N_ ("Print text or json"), N_ ("FORMAT") },
    vitk_output_entry (&wish.output),
    vitk_command_width_entry (&wish.width),
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) arguments = NULL;
  int status;

  if (vitk_command_parse (command, entries, argc, argv, &arguments, &status) &&
      vitk_command_check_word (command, "--format", wish.format, formats, &status))
    status = run (command, &wish, arguments);
  g_free (wish.format);
  g_free (wish.output);
  return status;
}
