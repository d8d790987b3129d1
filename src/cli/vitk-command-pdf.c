/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "cli/vitk-command-table.h"
#include "cli/vitk-output.h"
#include "cli/vitk-pdf-file.h"
#include "cli/vitk-pdf-library.h"

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
  gboolean refuse;
  int page; /* 0 if none was */
  int dpi;
  int width;
} Wish;

/* What can be done: with how many words, and which options go with it. */
typedef struct
{
  const char *name;
  guint least;
  guint most;
  gboolean json;
  int (*func) (const VitkCommand *command, const char *corpus, const Wish *wish, char **words);
} Deed;

static gboolean
is_json (const Wish *wish)
{
  return g_strcmp0 (wish->format, "json") == 0;
}

static int
do_info (const VitkCommand *command, const char *corpus, const Wish *wish, char **words)
{
  return vitk_pdf_file_print_info (words[0], is_json (wish), wish->width);
}

static int
do_text (const VitkCommand *command, const char *corpus, const Wish *wish, char **words)
{
  return vitk_pdf_file_print_text (words[0], wish->page, wish->width);
}

static int
do_render (const VitkCommand *command, const char *corpus, const Wish *wish, char **words)
{
  if (wish->dpi < LEAST_DPI || wish->dpi > MOST_DPI)
    return vitk_command_refuse (command, _ ("--dpi takes a number from 10 to 1200"));
  if (wish->output == NULL && isatty (STDOUT_FILENO))
    return vitk_command_refuse (command, _ ("a terminal shows no PNG: say where with --output"));
  return vitk_pdf_file_render (words[0], wish->page != 0 ? wish->page : 1, wish->dpi, wish->output);
}

static int
do_add (const VitkCommand *command, const char *corpus, const Wish *wish, char **words)
{
  return vitk_pdf_library_add (words);
}

static int
do_list (const VitkCommand *command, const char *corpus, const Wish *wish, char **words)
{
  return vitk_pdf_library_list (corpus, is_json (wish), wish->width);
}

static int
do_match (const VitkCommand *command, const char *corpus, const Wish *wish, char **words)
{
  const char *reference = words[0] != NULL ? words[1] : NULL;

  if (wish->refuse && reference == NULL)
    return vitk_command_refuse (command, _ ("--refuse takes a file and a reference"));
  return vitk_pdf_library_match (corpus, words[0], reference, wish->refuse, is_json (wish),
                                 wish->width);
}

static int
do_check (const VitkCommand *command, const char *corpus, const Wish *wish, char **words)
{
  return vitk_pdf_library_check (corpus, is_json (wish), wish->width);
}

static const Deed deeds[] = {
  { "info", 1, 1, TRUE, do_info },      { "text", 1, 1, FALSE, do_text },
  { "render", 1, 1, FALSE, do_render }, { "add", 1, G_MAXUINT, FALSE, do_add },
  { "list", 0, 0, TRUE, do_list },      { "match", 0, 2, TRUE, do_match },
  { "check", 0, 0, TRUE, do_check },
};

static const Deed *
find_deed (const char *name)
{
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (deeds); i++)
    if (g_str_equal (deeds[i].name, name))
      return &deeds[i];
  return NULL;
}

/* Why a deed cannot be done so, or %NULL. */
static char *
dup_objection (const Deed *deed, const Wish *wish, guint n_words)
{
  if (n_words < deed->least)
    return g_strdup_printf (_ ("“pdf %s” takes a file"), deed->name);
  if (n_words > deed->most)
    return g_strdup_printf (_ ("“pdf %s” takes fewer arguments"), deed->name);
  if (wish->page < 0)
    return g_strdup (_ ("pages are counted from 1"));
  if (wish->output != NULL && deed->func != do_render)
    return g_strdup_printf (_ ("--output does not go with “%s”"), deed->name);
  if (wish->refuse && deed->func != do_match)
    return g_strdup_printf (_ ("--refuse does not go with “%s”"), deed->name);
  if (is_json (wish) && !deed->json)
    return g_strdup_printf (_ ("--format json does not go with “%s”"), deed->name);
  return NULL;
}

static int
run (const VitkCommand *command, const char *corpus, const Wish *wish, char **arguments)
{
  const Deed *deed = find_deed (arguments[0]);
  g_autofree char *objection = NULL;

  if (deed != NULL)
    objection = dup_objection (deed, wish, g_strv_length (arguments + 1));
  else
    objection = g_strdup_printf (
        _ ("“%s” is none of info, text, render, add, list, match and check"), arguments[0]);
  if (objection != NULL)
    return vitk_command_refuse (command, objection);
  return deed->func (command, corpus, wish, arguments + 1);
}

/**
 * vitk_command_pdf:
 * @command: this command
 * @corpus: (nullable): the file given with -c
 * @argc: number of words
 * @argv: the words
 *
 * Prints or draws what is in a PDF, which a confined process reads, or keeps the user's PDFs.
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
    { "refuse", 'r', G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &wish.refuse,
      N_ ("With “match”: the file is not that reference"), NULL },
    vitk_output_entry (&wish.output),
    vitk_command_width_entry (&wish.width),
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) arguments = NULL;
  int status;

  if (vitk_command_parse (command, entries, argc, argv, &arguments, &status) &&
      vitk_command_check_word (command, "--format", wish.format, formats, &status))
    status = run (command, corpus, &wish, arguments);
  g_free (wish.format);
  g_free (wish.output);
  return status;
}
