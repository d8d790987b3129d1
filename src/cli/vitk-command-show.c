/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "cli/vitk-command-table.h"
#include "cli/vitk-near-anchor.h"
#include "cli/vitk-plain-block.h"
#include "cli/vitk-plain-diagram.h"
#include "cli/vitk-plain-note.h"
#include "cli/vitk-plain-reference.h"
#include "cli/vitk-plain-table.h"
#include "workspace/vitk-diagram-file.h"

#include <glib/gi18n-lib.h>

/* A row or a cell, under the caption of its table. */
static void
print_of_table (VitkPrinter *printer, const VitkAnchor *anchor)
{
  const VitkAnchor *at = vitk_anchor_get_enclosing (anchor, VITK_ANCHOR_TABLE);
  const VitkTable *table = at->target;

  vitk_plain_print_caption (printer, table->label, table->caption);
  vitk_printer_leave_gap (printer);
  if (anchor->kind == VITK_ANCHOR_ROW)
    vitk_plain_print_row (printer, table, anchor->target, "");
  else
    vitk_plain_print_cell (printer, table, anchor->target, "");
}

static void
print_target (VitkPrinter *printer, const VitkAnchor *anchor)
{
  switch (anchor->kind)
    {
    case VITK_ANCHOR_SECTION:
      vitk_plain_print_section (printer, anchor->target);
      break;
    case VITK_ANCHOR_TABLE:
      vitk_plain_print_table (printer, anchor->target);
      break;
    case VITK_ANCHOR_ROW:
    case VITK_ANCHOR_CELL:
      print_of_table (printer, anchor);
      break;
    case VITK_ANCHOR_FIGURE:
      vitk_plain_print_figure (printer, anchor->target);
      break;
    case VITK_ANCHOR_REFERENCE:
      vitk_plain_print_reference (printer, anchor->target);
      break;
    case VITK_ANCHOR_TERM:
      vitk_plain_print_term (printer, anchor->target);
      break;
    case VITK_ANCHOR_BLOCK:
    case VITK_ANCHOR_INLINE:
    default:
      vitk_plain_print_block (printer, anchor->target);
      break;
    }
}

/* What the editor remarks on does not stand unremarked, but is not mixed with it either. */
static void
print_remark (VitkPrinter *printer, VitkWorkspace *workspace, const VitkAnchor *anchor)
{
  g_autoptr (GPtrArray) notes = vitk_workspace_dup_notes_at (workspace, anchor);
  g_autofree char *remark = NULL;

  if (notes->len == 0)
    return;
  remark = g_strdup_printf (ngettext ("[%u editor’s note on this: “vitk2 notes %s” prints it]",
                                      "[%u editor’s notes on this: “vitk2 notes %s” prints them]",
                                      notes->len),
                            notes->len, anchor->name);
  vitk_printer_leave_gap (printer);
  vitk_printer_print_text (printer, "", "", remark);
}

/* A note is named by its id, as in the results of a search. Returns whether there is one. */
static gboolean
print_note (VitkWorkspace *workspace, const char *id, int width, int *status)
{
  GPtrArray *notes = vitk_workspace_get_notes (workspace);
  guint i;

  for (i = 0; i < notes->len; i++)
    {
      VitkNote *note = g_ptr_array_index (notes, i);
      g_autoptr (VitkPrinter) printer = NULL;
      g_autoptr (GPtrArray) one = NULL;

      if (g_strcmp0 (note->id, id) != 0)
        continue;
      one = g_ptr_array_new ();
      g_ptr_array_add (one, note);
      printer = vitk_command_new_printer (width);
      vitk_plain_print_notes (printer, vitk_workspace_get_article (workspace), one);
      *status = vitk_command_finish (printer);
      return TRUE;
    }
  return FALSE;
}

/* A glyph is named by its address, as in the results of a search. Returns whether there is one, or
 * may be one in a diagram that cannot be read. */
static gboolean
print_glyph (VitkWorkspace *workspace, const char *address, int width, int *status)
{
  g_autoptr (VitkDiagrams) diagrams = vitk_diagram_file_read_all (workspace, NULL);
  const char *id;
  const VitkFigureDiagram *figure = vitk_diagrams_find (diagrams, address, &id);
  g_autoptr (VitkPrinter) printer = NULL;
  const VitkGlyph *glyph;

  if (figure == NULL || id == NULL)
    return FALSE;
  if (figure->diagram == NULL)
    {
      *status = vitk_command_fail (figure->problem);
      return TRUE;
    }
  glyph = vitk_diagram_get_glyph (figure->diagram, id);
  if (glyph == NULL)
    return FALSE;
  printer = vitk_command_new_printer (width);
  vitk_plain_print_caption (printer, figure->figure->label, figure->figure->caption);
  vitk_printer_leave_gap (printer);
  vitk_plain_print_glyph (printer, figure->diagram, glyph);
  *status = vitk_command_finish (printer);
  return TRUE;
}

/**
 * vitk_command_show:
 * @command: this command
 * @corpus: (nullable): the file given with -c
 * @argc: number of words
 * @argv: the words
 *
 * Prints one part of the article.
 *
 * Returns: an exit code
 */
int
vitk_command_show (const VitkCommand *command, const char *corpus, int argc, char **argv)
{
  int width = VITK_PRINTER_AUTO;
  const GOptionEntry entries[] = {
    vitk_command_width_entry (&width),
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) arguments = NULL;
  g_autoptr (VitkWorkspace) workspace = NULL;
  g_autoptr (VitkPrinter) printer = NULL;
  const VitkAnchor *anchor;
  int status;

  if (!vitk_command_parse (command, entries, argc, argv, &arguments, &status))
    return status;
  workspace = vitk_command_open (corpus);
  if (workspace == NULL)
    return VITK_COMMAND_FAILED;
  anchor = vitk_article_get_anchor (vitk_workspace_get_article (workspace), arguments[0]);
  if (anchor == NULL && (print_note (workspace, arguments[0], width, &status) ||
                         print_glyph (workspace, arguments[0], width, &status)))
    return status;
  if (anchor == NULL)
    {
      g_autofree char *message =
          vitk_near_anchor_dup_message (vitk_workspace_get_article (workspace), arguments[0]);

      return vitk_command_fail (message);
    }
  printer = vitk_command_new_printer (width);
  print_target (printer, anchor);
  print_remark (printer, workspace, anchor);
  return vitk_command_finish (printer);
}
