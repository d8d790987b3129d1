/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "cli/vitk-command-table.h"
#include "cli/vitk-near-anchor.h"
#include "cli/vitk-output.h"
#include "cli/vitk-packet-file.h"
#include "evidence/vitk-study-filter.h"
#include "evidence/vitk-study-order.h"
#include "evidence/vitk-study-table.h"
#include "export/vitk-export-error.h"
#include "export/vitk-table-selection.h"
#include "spool/vitk-spool.h"
#include "workspace/vitk-article-packet.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

static const char *const papers[] = { "a4", "letter", NULL };

/* As VitkPaperTurn counts them. */
static const char *const turns[] = { "auto", "portrait", "landscape", NULL };

/* What is asked for. */
typedef struct
{
  char *paper;
  char *turn;
  char *output;
  char *printer;
  char *where;
  char *key;
  char *compared;
  char *columns;
  gboolean studies;
  gboolean map;
  gboolean notes;
} Wish;

static void
wish_clear (Wish *wish)
{
  g_free (wish->paper);
  g_free (wish->turn);
  g_free (wish->output);
  g_free (wish->printer);
  g_free (wish->where);
  g_free (wish->key);
  g_free (wish->compared);
  g_free (wish->columns);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wish, wish_clear)

/* A reference that a table tells of is a study, whose card is printed. */
static gboolean
add_name (VitkPacket *packet, VitkStudies *studies, const char *name)
{
  const VitkReference *reference = vitk_article_get_reference (packet->article, name);
  const VitkStudy *study = reference != NULL ? vitk_studies_find (studies, name) : NULL;
  const VitkAnchor *anchor =
      reference != NULL ? reference->anchor : vitk_article_get_anchor (packet->article, name);
  g_autofree char *message = NULL;

  if (study != NULL && study->n_places > 0)
    vitk_packet_add_table (packet, vitk_study_dup_table (study));
  else if (anchor != NULL)
    vitk_packet_add (packet, anchor);
  else
    {
      message = vitk_near_anchor_dup_message (packet->article, name);
      vitk_command_complain (message);
      return FALSE;
    }
  return TRUE;
}

static gboolean
add_comparison (const VitkCommand *command, VitkPacket *packet, VitkStudies *studies,
                const char *names, int *status)
{
  g_auto (GStrv) list = g_strsplit (names, ",", -1);
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  g_autoptr (VitkComparison) comparison = NULL;
  guint i;

  for (i = 0; list[i] != NULL; i++)
    {
      const VitkStudy *study = vitk_studies_find (studies, g_strstrip (list[i]));

      if (study == NULL)
        {
          *status = vitk_command_fail_with_study (list[i]);
          return FALSE;
        }
      if (!g_ptr_array_find (found, study, NULL))
        g_ptr_array_add (found, (gpointer) study);
    }
  if (found->len < VITK_COMPARISON_LEAST || found->len > VITK_COMPARISON_MOST)
    {
      *status =
          vitk_command_refuse (command, _ ("--compare takes two to six studies, as in 85,86"));
      return FALSE;
    }
  comparison = vitk_comparison_new (found);
  vitk_packet_add_table (packet, vitk_comparison_dup_table (comparison));
  return TRUE;
}

/* The studies as a table, with the columns that are asked for. */
static gboolean
add_study_table (const VitkCommand *command, VitkPacket *packet, VitkTable *table,
                 const char *columns, int *status)
{
  g_autoptr (GError) error = NULL;
  VitkTable *chosen = vitk_table_select (table, NULL, columns, &error);

  vitk_table_free (table);
  if (chosen != NULL)
    vitk_packet_add_table (packet, chosen);
  else if (g_error_matches (error, VITK_EXPORT_ERROR, VITK_EXPORT_ERROR_SELECTION))
    *status = vitk_command_refuse (command, error->message);
  else
    *status = vitk_command_fail (error->message);
  return chosen != NULL;
}

static gboolean
add_studies (const VitkCommand *command, VitkPacket *packet, VitkStudies *studies, const Wish *wish,
             const VitkQuery *query, int *status)
{
  g_autoptr (GArray) shown = vitk_studies_filter (studies, query);
  VitkStudyOrder order;

  if (shown->len == 0)
    {
      vitk_command_complain (_ ("there is no study to show"));
      return FALSE;
    }
  vitk_study_order_parse (wish->key != NULL ? wish->key : "reading", &order);
  vitk_studies_sort (studies, shown, &order);
  if (wish->studies &&
      !add_study_table (command, packet, vitk_studies_dup_table (studies, shown, wish->where, 0),
                        wish->columns, status))
    return FALSE;
  if (wish->map)
    {
      g_autoptr (VitkEvidenceMap) map = vitk_evidence_map_new (studies, shown);

      vitk_packet_add_map (packet, map, wish->where);
    }
  return TRUE;
}

static gboolean
add_all (const VitkCommand *command, VitkPacket *packet, VitkStudies *studies, char **names,
         const Wish *wish, int *status)
{
  g_autoptr (VitkQuery) query = wish->where != NULL ? vitk_query_parse_where (wish->where) : NULL;
  guint i;

  if (query != NULL && query->problems->len > 0)
    {
      *status = vitk_command_refuse_query (query);
      return FALSE;
    }
  *status = VITK_COMMAND_FAILED;
  for (i = 0; names[i] != NULL; i++)
    if (!add_name (packet, studies, names[i]))
      return FALSE;
  if (wish->compared != NULL && !add_comparison (command, packet, studies, wish->compared, status))
    return FALSE;
  return (!wish->studies && !wish->map) ||
         add_studies (command, packet, studies, wish, query, status);
}

/* Gives the pages to a printer, from a file that is kept if one is named. */
static int
send_packet (const VitkPacket *packet, const VitkPaper *paper, const Wish *wish)
{
  const VitkRecord *record = vitk_article_get_record (packet->article);
  g_autofree char *folder = g_dir_make_tmp ("vitk2-XXXXXX", NULL);
  g_autofree char *own = folder != NULL ? g_build_filename (folder, "pages.pdf", NULL) : NULL;
  const char *path = wish->output != NULL ? wish->output : own;
  g_autoptr (GError) error = NULL;
  int status;

  if (path == NULL)
    return vitk_command_fail (_ ("there is no room for what is to be printed"));
  status = vitk_packet_file_write (packet, paper, path);
  if (status == VITK_COMMAND_DONE &&
      !vitk_spool_send (wish->printer, path, record->title != NULL ? record->title : _ ("Untitled"),
                        &error))
    status = vitk_command_fail (error->message);
  if (own != NULL)
    {
      g_unlink (own);
      g_rmdir (folder);
    }
  return status;
}

static int
print_packet (const VitkCommand *command, VitkWorkspace *workspace, char **names, const Wish *wish)
{
  g_autoptr (VitkPacket) packet = vitk_article_packet_new (workspace);
  VitkPaper paper;
  int status;
  guint i;

  vitk_paper_find (wish->paper != NULL ? wish->paper : "a4", &paper);
  for (i = 0; wish->turn != NULL && turns[i] != NULL; i++)
    if (g_str_equal (turns[i], wish->turn))
      paper.turn = i;
  if (wish->notes)
    packet->notes = g_ptr_array_ref (vitk_workspace_get_notes (workspace));
  if (!add_all (command, packet, vitk_workspace_get_studies (workspace), names, wish, &status))
    return status;
  if (wish->printer != NULL)
    return send_packet (packet, &paper, wish);
  return vitk_packet_file_write (packet, &paper, wish->output);
}

/* Whether what is asked for can be understood together. */
static gboolean
check (const VitkCommand *command, const Wish *wish, char **names, int *status)
{
  VitkStudyOrder order;
  g_autofree char *keys = NULL;
  g_autofree char *message = NULL;

  if (names[0] == NULL && !wish->studies && !wish->map && wish->compared == NULL)
    message = g_strdup (_ ("nothing is named that is to be printed"));
  else if (!wish->studies && !wish->map && (wish->where != NULL || wish->key != NULL))
    message = g_strdup (_ ("--where and --sort go with --studies or --map"));
  else if (!wish->studies && wish->columns != NULL)
    message = g_strdup (_ ("--columns goes with --studies"));
  else if (wish->key != NULL && !vitk_study_order_parse (wish->key, &order))
    {
      keys = vitk_study_order_dup_keys ();
      message = g_strdup_printf (
          _ ("--sort takes one of %s, with “-” before it for the greatest first, not “%s”"), keys,
          wish->key);
    }
  else
    return TRUE;
  *status = vitk_command_refuse (command, message);
  return FALSE;
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
    { "printer", 'd', G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &wish.printer,
      N_ ("Send the pages to PRINTER"), N_ ("PRINTER") },
    { "paper", 'p', G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &wish.paper,
      N_ ("Make pages for a4, which is usual, or letter"), N_ ("PAPER") },
    { "orientation", 'r', G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &wish.turn,
      N_ ("Turn pages auto, as each table needs, or always portrait or landscape"), N_ ("TURN") },
    { "studies", 't', G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &wish.studies,
      N_ ("Print the studies that the tables tell of, as a table"), NULL },
    { "columns", 'k', G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &wish.columns,
      N_ ("Of that table only these columns: numbers, as in 1,3-5"), N_ ("COLUMNS") },
    { "map", 'm', G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &wish.map,
      N_ ("Print the map of the evidence"), NULL },
    { "where", 'q', G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &wish.where,
      N_ ("Of these only studies that QUERY finds"), N_ ("QUERY") },
    { "sort", 's', G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &wish.key,
      N_ ("Sort them by KEY: the greatest first with “-” before it"), N_ ("KEY") },
    { "compare", 'x', G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &wish.compared,
      N_ ("Print studies side by side, as in 85,86"), N_ ("STUDIES") },
    { "notes", 'n', G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &wish.notes,
      N_ ("Print the editor’s notes on these parts too"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) arguments = NULL;
  g_autoptr (VitkWorkspace) workspace = NULL;
  int status;

  if (!vitk_command_parse (command, entries, argc, argv, &arguments, &status) ||
      !vitk_command_check_word (command, "--paper", wish.paper, papers, &status) ||
      !vitk_command_check_word (command, "--orientation", wish.turn, turns, &status) ||
      !check (command, &wish, arguments, &status))
    return status;
  workspace = vitk_command_open (corpus);
  if (workspace == NULL)
    return VITK_COMMAND_FAILED;
  status = print_packet (command, workspace, arguments, &wish);
  if (status != VITK_COMMAND_DONE || !wish.notes)
    return status;
  return vitk_command_report_notes (workspace, corpus);
}
