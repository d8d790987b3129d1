/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "cli/vitk-command-table.h"
#include "cli/vitk-near-anchor.h"
#include "cli/vitk-output.h"
#include "cli/vitk-packet-file.h"

#include <glib/gi18n-lib.h>
#include <unistd.h>

static const char *const papers[] = { "a4", "letter", NULL };

/* As VitkPaperTurn counts them. */
static const char *const turns[] = { "auto", "portrait", "landscape", NULL };

/* What is asked for. */
typedef struct
{
  char *paper;
  char *turn;
  char *output;
  gboolean notes;
} Wish;

static void
wish_clear (Wish *wish)
{
  g_free (wish->paper);
  g_free (wish->turn);
  g_free (wish->output);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wish, wish_clear)

static gboolean
add_anchors (VitkPacket *packet, char **names)
{
  guint i;

  for (i = 0; names[i] != NULL; i++)
    {
      const VitkAnchor *anchor = vitk_article_get_anchor (packet->article, names[i]);
      const VitkReference *reference = vitk_article_get_reference (packet->article, names[i]);

      if (anchor == NULL && reference != NULL)
        anchor = reference->anchor;
      if (anchor == NULL)
        {
          g_autofree char *message = vitk_near_anchor_dup_message (packet->article, names[i]);

          vitk_command_complain (message);
          return FALSE;
        }
      vitk_packet_add (packet, anchor);
    }
  return TRUE;
}

static int
print_packet (VitkWorkspace *workspace, char **names, const Wish *wish)
{
  g_autoptr (VitkPacket) packet = vitk_packet_file_new_packet (workspace);
  VitkPaper paper;
  guint i;

  vitk_paper_find (wish->paper != NULL ? wish->paper : "a4", &paper);
  for (i = 0; wish->turn != NULL && turns[i] != NULL; i++)
    if (g_str_equal (turns[i], wish->turn))
      paper.turn = i;
  if (wish->notes)
    packet->notes = g_ptr_array_ref (vitk_workspace_get_notes (workspace));
  if (!add_anchors (packet, names))
    return VITK_COMMAND_FAILED;
  return vitk_packet_file_write (packet, &paper, wish->output);
}

/**
 * vitk_command_print:
 * @command: this command
 * @corpus: (nullable): the file given with -c
 * @argc: number of words
 * @argv: the words
 *
 * Puts parts of the article on paper, as a PDF file. Needs no display.
 *
 * Returns: an exit code
 */
int
vitk_command_print (const VitkCommand *command, const char *corpus, int argc, char **argv)
{
  g_auto (Wish) wish = { 0 };
  const GOptionEntry entries[] = {
    vitk_output_entry (&wish.output),
    { "paper", 'p', G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &wish.paper,
      N_ ("Make pages for a4, which is usual, or letter"), N_ ("PAPER") },
    { "orientation", 'r', G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &wish.turn,
      N_ ("Turn pages auto, as each table needs, or always portrait or landscape"), N_ ("TURN") },
    { "notes", 'n', G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &wish.notes,
      N_ ("Print the editor’s notes on these parts too"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) arguments = NULL;
  g_autoptr (VitkWorkspace) workspace = NULL;
  int status;

  if (!vitk_command_parse (command, entries, argc, argv, &arguments, &status) ||
      !vitk_command_check_word (command, "--paper", wish.paper, papers, &status) ||
      !vitk_command_check_word (command, "--orientation", wish.turn, turns, &status))
    return status;
  if (wish.output == NULL && isatty (STDOUT_FILENO))
    return vitk_command_refuse (command, _ ("a terminal shows no pdf: say where with --output"));
  workspace = vitk_command_open (corpus);
  if (workspace == NULL)
    return VITK_COMMAND_FAILED;
  status = print_packet (workspace, arguments, &wish);
  if (status != VITK_COMMAND_DONE || !wish.notes)
    return status;
  return vitk_command_report_notes (workspace, corpus);
}
