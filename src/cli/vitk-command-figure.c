/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "cli/vitk-command-table.h"
#include "cli/vitk-near-anchor.h"
#include "cli/vitk-output.h"
#include "cli/vitk-plain-block.h"
#include "export/vitk-plain-text.h"
#include "figure/vitk-diagram-sheet.h"
#include "figure/vitk-diagram-words.h"
#include "workspace/vitk-diagram-file.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <unistd.h>

/* As VitkDiagramFormat counts them, then text. */
static const char *const formats[] = { "svg", "pdf", "png", "text", NULL };

#define FORMAT_TEXT 3

/* What a figure may be enlarged to; a picture of pixels has its own limit besides. */
#define MOST_SCALE 100

/* What is asked for. */
typedef struct
{
  guint format;
  double scale;
  const char *output;
  int width;
} Wish;

static guint
find_format (const char *format, const char *output)
{
  guint i;

  for (i = 0; formats[i] != NULL; i++)
    {
      g_autofree char *ending = g_strconcat (".", formats[i], NULL);

      if (format != NULL ? g_str_equal (format, formats[i])
                         : output != NULL && g_str_has_suffix (output, ending))
        return i;
    }
  return FORMAT_TEXT;
}

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

static int
list_figures (VitkWorkspace *workspace, int width)
{
  g_autoptr (VitkPrinter) printer = vitk_command_new_printer (width);
  GPtrArray *figures = vitk_article_get_figures (vitk_workspace_get_article (workspace));
  guint i;

  for (i = 0; i < figures->len; i++)
    {
      const VitkFigure *figure = g_ptr_array_index (figures, i);
      g_autoptr (GFile) file = vitk_diagram_file_find (workspace, figure);
      g_autofree char *title = dup_title (figure);
      g_autofree char *line = g_strdup_printf ("%s\t%s\t%s", figure->anchor->name,
                                               file != NULL ? "svg,pdf,png,text" : "text", title);

      vitk_printer_print_line (printer, line);
    }
  return vitk_command_finish (printer);
}

/* A sentence, and where the article says so, each place once. */
static void
print_sentence (VitkPrinter *printer, const VitkDiagramSentence *sentence)
{
  g_autoptr (GString) line = g_string_new (sentence->words);
  g_autoptr (GPtrArray) places = g_ptr_array_new ();
  GPtrArray *claims = sentence->arc->claims;
  guint i;

  for (i = 0; i < claims->len; i++)
    {
      const VitkClaim *claim = g_ptr_array_index (claims, i);

      if (!g_ptr_array_find_with_equal_func (places, claim->anchor, g_str_equal, NULL))
        g_ptr_array_add (places, claim->anchor);
    }
  for (i = 0; i < places->len; i++)
    g_string_append_printf (line, i == 0 ? " [%s" : ", %s",
                            (const char *) g_ptr_array_index (places, i));
  if (places->len > 0)
    g_string_append_c (line, ']');
  vitk_printer_print_text (printer, "- ", "  ", line->str);
}

static void
print_sentences (VitkPrinter *printer, const VitkDiagram *diagram, const VitkGlyph *compartment)
{
  GPtrArray *sentences = vitk_diagram_words_dup_sentences (diagram, compartment);
  guint i;

  if (sentences->len > 0 && compartment != NULL)
    {
      g_autofree char *name = vitk_glyph_dup_name (compartment);

      vitk_printer_leave_gap (printer);
      vitk_printer_print_text (printer, "", "", name);
    }
  for (i = 0; i < sentences->len; i++)
    print_sentence (printer, g_ptr_array_index (sentences, i));
  g_ptr_array_unref (sentences);
}

static int
print_diagram (const VitkDiagram *diagram, const char *title, const Wish *wish)
{
  g_autoptr (VitkPrinter) printer = vitk_output_new_printer (wish->output, wish->width);
  guint i;

  vitk_printer_print_text (printer, "", "", title);
  if (diagram->words != NULL)
    {
      vitk_printer_leave_gap (printer);
      vitk_printer_print_text (printer, "", "", diagram->words);
    }
  vitk_printer_leave_gap (printer);
  print_sentences (printer, diagram, NULL);
  for (i = 0; i < diagram->glyphs->len; i++)
    {
      const VitkGlyph *glyph = g_ptr_array_index (diagram->glyphs, i);

      if (glyph->glyph_class == VITK_GLYPH_COMPARTMENT)
        print_sentences (printer, diagram, glyph);
    }
  return vitk_output_finish (printer, wish->output);
}

static int
draw_diagram (VitkDiagram *diagram, const char *title, const Wish *wish)
{
  g_autoptr (VitkDiagramSheet) sheet = vitk_diagram_sheet_new (diagram, title);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = vitk_diagram_sheet_write (sheet, wish->format, wish->scale, &error);
  gsize size;
  const char *data;

  if (bytes == NULL)
    return vitk_command_fail (error->message);
  data = g_bytes_get_data (bytes, &size);
  if (wish->output != NULL)
    return vitk_output_write (wish->output, data, size);
  if (fwrite (data, 1, size, stdout) == size && fflush (stdout) == 0)
    return VITK_COMMAND_DONE;
  return vitk_command_fail (_ ("the output cannot be written"));
}

static int
show_file (GFile *file, const char *typed, const char *title, const Wish *wish)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VitkDiagram) diagram = NULL;

  /* Nothing is fetched over a network, not even by way of a mounted host. */
  if (!g_file_is_native (file))
    {
      g_autofree char *message = g_strdup_printf (_ ("“%s” is not a file on this computer"), typed);

      return vitk_command_fail (message);
    }
  diagram = vitk_diagram_file_read (file, NULL, &error);
  if (diagram == NULL)
    return vitk_command_fail_with (error, typed);
  return wish->format == FORMAT_TEXT ? print_diagram (diagram, title, wish)
                                     : draw_diagram (diagram, title, wish);
}

/* A figure that is no diagram has its words only. */
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
  file = vitk_diagram_file_find (workspace, anchor->target);
  if (file != NULL)
    {
      g_autofree char *path = g_file_get_path (file);

      title = dup_title (anchor->target);
      return show_file (file, path, title, wish);
    }
  if (wish->format != FORMAT_TEXT)
    {
      message = g_strdup_printf (_ ("“%s” is no diagram, so it can be printed as text only"), name);
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

  if (vitk_diagram_file_has_ending (name))
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
 * Draws a diagram, or prints what it says. Needs no display.
 *
 * Returns: an exit code
 */
int
vitk_command_figure (const VitkCommand *command, const char *corpus, int argc, char **argv)
{
  Wish wish = { .scale = 1, .width = VITK_PRINTER_AUTO };
  g_autofree char *format_name = NULL;
  g_autofree char *output = NULL;
  const GOptionEntry entries[] = {
    { "format", 'f', G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &format_name,
      N_ ("Draw svg, pdf or png, or print text"), N_ ("FORMAT") },
    { "scale", 's', G_OPTION_FLAG_NONE, G_OPTION_ARG_DOUBLE, &wish.scale,
      N_ ("Draw N times as large"), N_ ("N") },
    { "output", 'o', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &output,
      N_ ("Write FILE, whose name may tell the format"), N_ ("FILE") },
    vitk_command_width_entry (&wish.width),
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) arguments = NULL;
  int status;

  if (!vitk_command_parse (command, entries, argc, argv, &arguments, &status) ||
      !vitk_command_check_word (command, "--format", format_name, formats, &status))
    return status;
  wish.format = find_format (format_name, output);
  wish.output = output;
  if (!(wish.scale > 0 && wish.scale <= MOST_SCALE))
    return vitk_command_refuse (command, _ ("--scale takes a number above 0 and up to 100"));
  if ((wish.format == VITK_DIAGRAM_FORMAT_PDF || wish.format == VITK_DIAGRAM_FORMAT_PNG) &&
      output == NULL && isatty (STDOUT_FILENO))
    return vitk_command_refuse (command,
                                _ ("a terminal shows no pdf or png: say where with --output"));
  return run (corpus, arguments[0], &wish);
}
