/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "cli/vitk-command-table.h"
#include "cli/vitk-near-anchor.h"
#include "cli/vitk-output.h"
#include "cli/vitk-plain-block.h"
#include "cli/vitk-plain-diagram.h"
#include "cli/vitk-plain-molecule.h"
#include "export/vitk-plain-text.h"
#include "figure/vitk-diagram-sheet.h"
#include "figure/vitk-molecule-sheet.h"
#include "workspace/vitk-diagram-file.h"
#include "workspace/vitk-molecule-file.h"

#include <glib/gi18n-lib.h>
#include <unistd.h>

/* As VitkDrawingFormat counts them, then text. */
static const char *const formats[] = { "svg", "pdf", "png", "text", NULL };

#define FORMAT_TEXT 3

/* How often something is repeated, if nobody says. */
#define UNTOLD G_MININT

/* What a figure may be enlarged to; a picture of pixels has its own limit besides. */
#define MOST_SCALE 100

/* What is asked for, and the figure that it is of, if any. */
typedef struct
{
  const VitkFigure *figure;
  guint format;
  double scale;
  const char *output;
  const char *map; /* of a file with several, or NULL */
  int repeats;
  int width;
} Wish;

static char *
dup_title (const VitkFigure *figure)
{
  const VitkBlock *title = vitk_plain_find_title (figure->caption);
  g_autofree char *words = title != NULL ? vitk_plain_text (title->text) : g_strdup ("");
  guint start = 0;
  guint end = 0;

  /* The first sentence of a caption is its title. */
  if (title != NULL)
    vitk_text_get_sentence (title->text, 0, &start, &end);
  if (end > 0)
    {
      g_free (words);
      words = vitk_text_slice (title->text, start, end);
    }
  return vitk_plain_join_label (figure->label, words);
}

/* A figure that can be drawn, not only shown as a picture. */
static GFile *
find_drawn (VitkWorkspace *workspace, const VitkFigure *figure)
{
  GFile *file = vitk_diagram_file_find (workspace, figure);

  return file != NULL ? file : vitk_molecule_file_find (workspace, figure);
}

static int
list_figures (VitkWorkspace *workspace, int width)
{
  g_autoptr (VitkPrinter) printer = vitk_command_new_printer (width);
  GPtrArray *figures = vitk_article_get_figures (vitk_workspace_get_article (workspace));
  guint i;

  for (i = 0; i < figures->len; i++)
    {
      const VitkFigure *figure = g_ptr_array_index (figures, i);
      g_autoptr (GFile) file = find_drawn (workspace, figure);
      g_autofree char *title = dup_title (figure);
      g_autofree char *line = g_strdup_printf ("%s\t%s\t%s", figure->anchor->name,
                                               file != NULL ? "svg,pdf,png,text" : "text", title);

      vitk_printer_print_line (printer, line);
    }
  return vitk_command_finish (printer);
}

static int
show_diagram (VitkDiagram *diagram, const char *title, const Wish *wish)
{
  g_autoptr (VitkDrawing) drawing = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (wish->format == FORMAT_TEXT)
    {
      g_autoptr (VitkPrinter) printer = vitk_output_new_printer (wish->output, wish->width);

      vitk_printer_print_text (printer, "", "", title);
      vitk_plain_print_diagram (printer, diagram);
      return vitk_output_finish (printer, wish->output);
    }
  drawing = vitk_diagram_sheet_into_drawing (vitk_diagram_sheet_new (diagram, title));
  bytes = vitk_drawing_write (drawing, wish->format, wish->scale, &error);
  return bytes != NULL ? vitk_output_put (wish->output, bytes) : vitk_command_fail (error->message);
}

static int
show_molecules (GPtrArray *molecules, const char *title, const Wish *wish)
{
  g_autoptr (VitkDrawing) drawing = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (wish->format == FORMAT_TEXT)
    {
      g_autoptr (VitkPrinter) printer = vitk_output_new_printer (wish->output, wish->width);

      if (wish->figure != NULL)
        vitk_plain_print_figure (printer, wish->figure);
      else
        vitk_printer_print_text (printer, "", "", title);
      vitk_plain_print_molecules (printer, molecules);
      return vitk_output_finish (printer, wish->output);
    }
  drawing = vitk_molecule_sheet_into_drawing (vitk_molecule_sheet_new (molecules, title));
  bytes = vitk_drawing_write (drawing, wish->format, wish->scale, &error);
  return bytes != NULL ? vitk_output_put (wish->output, bytes) : vitk_command_fail (error->message);
}

static int
fail_to_repeat (const VitkMolecule *molecule, int n)
{
  g_autofree char *message = NULL;

  if (molecule == NULL)
    return vitk_command_fail (_ ("nothing in it is repeated"));
  /* Translators: as in "polyethylene-n has n from 1 to 15, not 16". */
  message =
      g_strdup_printf (_ ("%s has %s from %u to %u, not %d"), molecule->name,
                       molecule->repeat->label, molecule->repeat->least, molecule->repeat->most, n);
  return vitk_command_fail (message);
}

/* Writes out what is repeated in molecules. */
static gboolean
repeat_molecules (GPtrArray *molecules, int n, int *status)
{
  const VitkMolecule *refused = NULL;
  gboolean any = FALSE;
  guint i;

  for (i = 0; i < molecules->len; i++)
    {
      VitkMolecule *molecule = g_ptr_array_index (molecules, i);

      if (molecule->repeat == NULL)
        continue;
      if (n < (int) molecule->repeat->least || n > (int) molecule->repeat->most)
        {
          refused = molecule;
          continue;
        }
      molecules->pdata[i] = vitk_molecule_repeat (molecule, (guint) n);
      vitk_molecule_unref (molecule);
      any = TRUE;
    }
  if (!any)
    *status = fail_to_repeat (refused, n);
  return any;
}

static int
show_molecule_file (GFile *file, const char *typed, const char *title, const Wish *wish)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) molecules = vitk_molecule_file_read (file, NULL, &error);
  int status;

  if (molecules == NULL)
    return vitk_command_fail_with (error, typed);
  if (wish->repeats != UNTOLD && !repeat_molecules (molecules, wish->repeats, &status))
    return status;
  return show_molecules (molecules, title, wish);
}

/* One of the maps of a file, or NULL. */
static VitkDiagram *
find_map (GPtrArray *maps, const char *name)
{
  guint i;

  for (i = 0; i < maps->len; i++)
    {
      VitkDiagram *map = g_ptr_array_index (maps, i);

      if (g_strcmp0 (map->name, name) == 0)
        return map;
    }
  return NULL;
}

/* Each by its name, with what the file says of it. */
static int
list_maps (GPtrArray *maps, int width)
{
  g_autoptr (VitkPrinter) printer = vitk_command_new_printer (width);
  guint i;

  for (i = 0; i < maps->len; i++)
    {
      const VitkDiagram *map = g_ptr_array_index (maps, i);
      g_autofree char *line = g_strdup_printf ("%s\tsvg,pdf,png,text\t%s", map->name,
                                               map->words != NULL ? map->words : "");

      vitk_printer_print_line (printer, line);
    }
  return vitk_command_finish (printer);
}

/* The first is what a figure is, unless another is asked for. */
static int
show_diagram_file (GFile *file, const char *typed, const char *title, const Wish *wish)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) maps = vitk_diagram_file_read_maps (file, NULL, &error);
  VitkDiagram *map;
  g_autofree char *words = NULL;

  if (maps == NULL)
    return vitk_command_fail_with (error, typed);
  if (wish->map == NULL)
    return show_diagram (g_ptr_array_index (maps, 0), title, wish);
  map = find_map (maps, wish->map);
  if (map == NULL && g_str_equal (wish->map, "list"))
    return list_maps (maps, wish->width);
  if (map == NULL)
    {
      words = g_strdup_printf (_ ("no map of “%s” is called “%s”; “--map list” lists them"), typed,
                               wish->map);
      return vitk_command_fail (words);
    }
  /* Translators: a file or a figure, and one of the maps in it. */
  words = maps->len > 1 ? g_strdup_printf (_ ("%s (map %s)"), title, map->name) : g_strdup (title);
  return show_diagram (map, words, wish);
}

static int
show_file (GFile *file, const char *typed, const char *title, const Wish *wish)
{
  /* Nothing is fetched over a network, not even by way of a mounted host. */
  if (!g_file_is_native (file))
    {
      g_autofree char *message = g_strdup_printf (_ ("“%s” is not a file on this computer"), typed);

      return vitk_command_fail (message);
    }
  if (vitk_molecule_is_file_name (typed))
    return show_molecule_file (file, typed, title, wish);
  return show_diagram_file (file, typed, title, wish);
}

/* A figure that is no drawing has its words only. */
static int
show_figure (VitkWorkspace *workspace, const char *name, const Wish *wish)
{
  VitkArticle *article = vitk_workspace_get_article (workspace);
  const VitkAnchor *anchor = vitk_article_get_anchor (article, name);
  g_autoptr (VitkPrinter) printer = NULL;
  g_autoptr (GFile) file = NULL;
  g_autofree char *title = NULL;
  g_autofree char *message = NULL;

  if (anchor == NULL || anchor->kind != VITK_ANCHOR_FIGURE)
    {
      message = anchor == NULL ? vitk_near_anchor_dup_message (article, name)
                               : g_strdup_printf (_ ("“%s” is not a figure"), name);
      return vitk_command_fail (message);
    }
  file = find_drawn (workspace, anchor->target);
  if (file != NULL)
    {
      g_autofree char *path = g_file_get_path (file);
      Wish own = *wish;

      own.figure = anchor->target;
      title = dup_title (anchor->target);
      return show_file (file, path, title, &own);
    }
  if (wish->format != FORMAT_TEXT)
    {
      message = g_strdup_printf (_ ("“%s” is no drawing, so it can be printed as text only"), name);
      return vitk_command_fail (message);
    }
  printer = vitk_output_new_printer (wish->output, wish->width);
  vitk_plain_print_figure (printer, anchor->target);
  return vitk_output_finish (printer, wish->output);
}

static int
run (const char *corpus, const char *name, const Wish *wish)
{
  g_autoptr (VitkWorkspace) workspace = NULL;

  if (vitk_diagram_is_file_name (name) || vitk_molecule_is_file_name (name))
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (name);
      g_autofree char *title = g_filename_display_basename (name);

      return show_file (file, name, title, wish);
    }
  workspace = vitk_command_open (corpus);
  if (workspace == NULL)
    return VITK_COMMAND_FAILED;
  if (g_str_equal (name, "list"))
    return list_figures (workspace, wish->width);
  return show_figure (workspace, name, wish);
}

/**
 * vitk_command_figure:
 * @command: this command
 * @corpus: (nullable): the file given with -c
 * @argc: number of words
 * @argv: the words
 *
 * Draws a diagram or molecules, or prints what they say. Needs no display.
 *
 * Returns: an exit code
 */
int
vitk_command_figure (const VitkCommand *command, const char *corpus, int argc, char **argv)
{
  Wish wish = { .scale = 1, .repeats = UNTOLD, .width = VITK_PRINTER_AUTO };
  g_autofree char *format_name = NULL;
  g_autofree char *output = NULL;
  g_autofree char *map = NULL;
  const GOptionEntry entries[] = {
    { "format", 'f', G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &format_name,
      N_ ("Draw svg, pdf or png, or print text"), N_ ("FORMAT") },
    { "scale", 's', G_OPTION_FLAG_NONE, G_OPTION_ARG_DOUBLE, &wish.scale,
      N_ ("Draw N times as large"), N_ ("N") },
    { "output", 'o', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &output,
      N_ ("Write FILE, whose name may tell the format"), N_ ("FILE") },
    { "repeats", 'n', G_OPTION_FLAG_NONE, G_OPTION_ARG_INT, &wish.repeats,
      N_ ("Draw what is in brackets N times"), N_ ("N") },
    { "map", 'm', G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &map,
      N_ ("Draw that map of a file with several; “list” lists them"), N_ ("MAP") },
    vitk_command_width_entry (&wish.width),
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) arguments = NULL;
  int status;

  if (!vitk_command_parse (command, entries, argc, argv, &arguments, &status) ||
      !vitk_command_check_word (command, "--format", format_name, formats, &status))
    return status;
  wish.format = vitk_output_find_format (formats, format_name, output);
  wish.output = output;
  wish.map = map;
  if (!(wish.scale > 0 && wish.scale <= MOST_SCALE))
    return vitk_command_refuse (command, _ ("--scale takes a number above 0 and up to 100"));
  if ((wish.format == VITK_DRAWING_PDF || wish.format == VITK_DRAWING_PNG) && output == NULL &&
      isatty (STDOUT_FILENO))
    return vitk_command_refuse (command,
                                _ ("a terminal shows no pdf or png: say where with --output"));
  return run (corpus, arguments[0], &wish);
}
