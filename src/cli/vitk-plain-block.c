/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "cli/vitk-plain-block.h"

#include "cli/vitk-plain-reference.h"
#include "cli/vitk-plain-table.h"
#include "export/vitk-plain-text.h"
#include "cli/vitk-wrap.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Columns that a list, a quotation or a definition is set in. */
#define INDENT 2
#define HANG 4

static void print_blocks (VitkPrinter *printer, GPtrArray *blocks, guint indent);

/**
 * vitk_plain_join_label:
 * @label: (nullable): "Table 2", "Received", "(a)"
 * @words: what it labels
 *
 * Returns: (transfer full): both on one line, with a mark between them unless the label has one
 */
char *
vitk_plain_join_label (const char *label, const char *words)
{
  gunichar last;

  if (label == NULL || *label == '\0')
    return g_strdup (words);
  if (*words == '\0')
    return g_strdup (label);
  last = g_utf8_get_char (g_utf8_prev_char (label + strlen (label)));
  /* Translators: a label and what it labels, as in "Received: 4 April". */
  return g_strdup_printf (g_unichar_isalnum (last) ? C_ ("labelled text", "%s: %s") : "%s %s",
                          label, words);
}

static void
print_heading (VitkPrinter *printer, guint depth, const char *heading)
{
  static const char *const lines[] = { "═", "─", "╌" };
  g_autoptr (GString) rule = g_string_new (NULL);
  guint width = vitk_wrap_measure (heading);
  guint limit = vitk_printer_get_width (printer);
  guint i;

  width = MIN (width, limit > 0 ? limit : 80);
  for (i = 0; i < width; i++)
    g_string_append (rule, lines[MIN (depth, G_N_ELEMENTS (lines) - 1)]);
  vitk_printer_leave_gap (printer);
  vitk_printer_print_text (printer, "", "", heading);
  vitk_printer_print_line (printer, rule->str);
  vitk_printer_leave_gap (printer);
}

/* Whether blocks of a kind follow each other without an empty line. */
static gboolean
is_tight (VitkBlockKind kind)
{
  return kind == VITK_BLOCK_CONTRIBUTOR || kind == VITK_BLOCK_AFFILIATION ||
         kind == VITK_BLOCK_LIST_ITEM || kind == VITK_BLOCK_DEFINITION ||
         kind == VITK_BLOCK_VERSE || kind == VITK_BLOCK_FOOTNOTE || kind == VITK_BLOCK_RECORD ||
         kind == VITK_BLOCK_REFERENCE;
}

static char *
dup_front (const VitkBlock *block, guint indent)
{
  return g_strdup_printf ("%s%*s", block->boxed ? "│ " : "", (int) indent, "");
}

/* A marker such as a bullet stands before the text, which hangs beside it. */
static void
print_marked (VitkPrinter *printer, const VitkBlock *block, guint indent, const char *text)
{
  g_autofree char *front = dup_front (block, indent);
  g_autofree char *first = g_strdup_printf ("%s%s ", front, block->marker);
  g_autofree char *rest =
      g_strdup_printf ("%s%*s", front, (int) vitk_wrap_measure (block->marker) + 1, "");

  vitk_printer_print_text (printer, first, rest, text);
}

static void
print_flow (VitkPrinter *printer, const VitkBlock *block, guint indent, const char *text)
{
  g_autofree char *front = dup_front (block, indent);

  vitk_printer_print_text (printer, front, front, text);
}

static void
print_formula (VitkPrinter *printer, const VitkBlock *block, guint indent, const char *text)
{
  g_autofree char *labelled =
      block->marker != NULL ? g_strdup_printf ("%s   %s", text, block->marker) : NULL;

  print_flow (printer, block, indent + HANG, labelled != NULL ? labelled : text);
}

static void
print_preformatted (VitkPrinter *printer, const VitkBlock *block, guint indent)
{
  g_autofree char *front = dup_front (block, indent);
  g_auto (GStrv) lines = g_strsplit (block->text->string, "\n", -1);
  guint i;

  if (block->marker != NULL)
    print_flow (printer, block, indent, block->marker);
  for (i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = g_strconcat (front, lines[i], NULL);

      vitk_printer_print_line (printer, line);
    }
}

static void
print_definition (VitkPrinter *printer, const VitkTerm *term, const char *marker, guint indent)
{
  g_autofree char *name = vitk_plain_text (term->name);
  g_autofree char *marked = marker != NULL ? g_strdup_printf ("%s %s", marker, name) : NULL;
  g_autofree char *front = g_strdup_printf ("%*s", (int) indent, "");
  g_autofree char *rest = g_strdup_printf ("%*s", (int) indent + HANG, "");
  g_autoptr (GPtrArray) others = g_ptr_array_new ();
  g_autofree char *entry = NULL;
  guint i;

  for (i = 0; i < term->definition->len; i++)
    {
      const VitkBlock *block = g_ptr_array_index (term->definition, i);

      if (i == 0 && block->kind == VITK_BLOCK_PARAGRAPH && block->marker == NULL)
        {
          g_autofree char *words = vitk_plain_text (block->text);

          entry = vitk_plain_join_label (marked != NULL ? marked : name, words);
        }
      else
        g_ptr_array_add (others, (gpointer) block);
    }
  if (entry == NULL)
    entry = g_strdup (marked != NULL ? marked : name);
  vitk_printer_print_text (printer, front, rest, entry);
  print_blocks (printer, others, indent + HANG);
}

static void
print_words (VitkPrinter *printer, const VitkBlock *block, guint indent)
{
  g_autofree char *text = vitk_plain_text (block->text);
  g_autofree char *labelled = NULL;

  if (*text == '\0' && block->href != NULL)
    {
      g_free (text);
      text = g_strdup (block->href);
    }
  switch (block->kind)
    {
    case VITK_BLOCK_LIST_ITEM:
    case VITK_BLOCK_FOOTNOTE:
    case VITK_BLOCK_AFFILIATION:
      if (block->marker != NULL)
        {
          /* The bullet stands one step further out than the paragraphs of its item. */
          print_marked (printer, block, indent >= INDENT ? indent - INDENT : 0, text);
          return;
        }
      break;
    case VITK_BLOCK_FORMULA:
      print_formula (printer, block, indent, text);
      return;
    case VITK_BLOCK_ATTRIBUTION:
      labelled = g_strconcat ("— ", text, NULL);
      break;
    default:
      labelled = vitk_plain_join_label (block->marker, text);
      break;
    }
  print_flow (printer, block, indent, labelled != NULL ? labelled : text);
}

static void
print_block (VitkPrinter *printer, const VitkBlock *block, guint indent)
{
  indent += block->depth * INDENT;
  switch (block->kind)
    {
    case VITK_BLOCK_TITLE:
      {
        g_autofree char *title = vitk_plain_text (block->text);

        print_heading (printer, 0, title);
        break;
      }
    case VITK_BLOCK_TABLE:
      vitk_plain_print_table (printer, block->table);
      break;
    case VITK_BLOCK_FIGURE:
      vitk_plain_print_figure (printer, block->figure);
      break;
    case VITK_BLOCK_REFERENCE:
      vitk_plain_print_reference (printer, block->reference);
      break;
    case VITK_BLOCK_DEFINITION:
      print_definition (printer, block->term, block->marker, indent);
      break;
    case VITK_BLOCK_PREFORMATTED:
      print_preformatted (printer, block, indent);
      break;
    default:
      print_words (printer, block, indent);
      break;
    }
}

static void
print_blocks (VitkPrinter *printer, GPtrArray *blocks, guint indent)
{
  const VitkBlock *before = NULL;
  guint i;

  for (i = 0; i < blocks->len; i++)
    {
      const VitkBlock *block = g_ptr_array_index (blocks, i);
      gboolean tight = before != NULL && before->kind == block->kind && is_tight (block->kind);

      if (before != NULL && before->boxed && block->boxed && !tight)
        vitk_printer_print_line (printer, "│");
      else if (before != NULL && !tight && block->kind != VITK_BLOCK_ATTRIBUTION)
        vitk_printer_leave_gap (printer);
      print_block (printer, block, indent);
      before = block;
    }
}

/**
 * vitk_plain_print_blocks:
 * @printer: where to
 * @blocks: (element-type VitkBlock): blocks
 *
 * Prints blocks one after the other, set apart as their kinds ask.
 */
void
vitk_plain_print_blocks (VitkPrinter *printer, GPtrArray *blocks)
{
  print_blocks (printer, blocks, 0);
}

/**
 * vitk_plain_print_block:
 * @printer: where to
 * @block: a block
 *
 * Prints a block as it stands in the text, and the table, figure, reference or term that it is the
 * place of.
 */
void
vitk_plain_print_block (VitkPrinter *printer, const VitkBlock *block)
{
  print_block (printer, block, 0);
}

/**
 * vitk_plain_print_section:
 * @printer: where to
 * @section: a section
 *
 * Prints a section and all the sections in it.
 */
void
vitk_plain_print_section (VitkPrinter *printer, const VitkSection *section)
{
  guint i;

  if (section->title->length + section->blocks->len + section->sections->len == 0)
    return;
  /* The title of the article is the heading of its front. */
  if (section->role != VITK_SECTION_FRONT || section->title->length > 0)
    {
      g_autofree char *heading = vitk_section_dup_heading (section);

      if (*heading != '\0')
        print_heading (printer, section->depth, heading);
    }
  vitk_printer_leave_gap (printer);
  vitk_plain_print_blocks (printer, section->blocks);
  for (i = 0; i < section->sections->len; i++)
    vitk_plain_print_section (printer, g_ptr_array_index (section->sections, i));
}

/**
 * vitk_plain_find_title:
 * @caption: (element-type VitkBlock): a caption
 *
 * Returns: (nullable): what reads on from the label: its first words, identifiers and the like not
 *   counted
 */
const VitkBlock *
vitk_plain_find_title (GPtrArray *caption)
{
  guint i;

  for (i = 0; i < caption->len; i++)
    {
      const VitkBlock *block = g_ptr_array_index (caption, i);

      if (block->marker == NULL &&
          (block->kind == VITK_BLOCK_PARAGRAPH || block->kind == VITK_BLOCK_HEADING ||
           block->kind == VITK_BLOCK_CAPTION))
        return block;
    }
  return NULL;
}

/**
 * vitk_plain_print_caption:
 * @printer: where to
 * @label: (nullable): "Table 2"
 * @caption: (element-type VitkBlock): the caption
 *
 * Prints the caption of a table or figure, with its label before its title.
 */
void
vitk_plain_print_caption (VitkPrinter *printer, const char *label, GPtrArray *caption)
{
  const VitkBlock *title = label != NULL ? vitk_plain_find_title (caption) : NULL;
  g_autofree char *words = title != NULL ? vitk_plain_text (title->text) : NULL;
  g_autofree char *line = vitk_plain_join_label (label, words != NULL ? words : "");
  g_autoptr (GPtrArray) others = g_ptr_array_new ();
  guint i;

  for (i = 0; i < caption->len; i++)
    if (g_ptr_array_index (caption, i) != title)
      g_ptr_array_add (others, g_ptr_array_index (caption, i));
  if (*line != '\0')
    vitk_printer_print_text (printer, "", "", line);
  if (others->len > 0 && *line != '\0')
    vitk_printer_leave_gap (printer);
  vitk_plain_print_blocks (printer, others);
}

static void
print_remark (VitkPrinter *printer, const char *label, const char *words)
{
  g_autofree char *line = NULL;

  if (words == NULL || *words == '\0')
    return;
  line = vitk_plain_join_label (label, words);
  vitk_printer_print_text (printer, "  ", "  ", line);
}

/**
 * vitk_plain_print_figure:
 * @printer: where to
 * @figure: a figure
 *
 * Prints the label, the caption, the files and the descriptions of a figure.
 */
void
vitk_plain_print_figure (VitkPrinter *printer, const VitkFigure *figure)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;
  g_autofree char *files = NULL;
  guint i;

  for (i = 0; i < figure->graphics->len; i++)
    g_strv_builder_add (builder, g_ptr_array_index (figure->graphics, i));
  names = g_strv_builder_end (builder);
  files = g_strjoinv (C_ ("list", ", "), names);
  vitk_plain_print_caption (printer, figure->label, figure->caption);
  print_remark (printer, _ ("Picture"), files);
  print_remark (printer, _ ("What it shows"), figure->alt_text);
  print_remark (printer, _ ("In full"), figure->long_description);
}

/**
 * vitk_plain_print_term:
 * @printer: where to
 * @term: a term
 *
 * Prints a term and what it means.
 */
void
vitk_plain_print_term (VitkPrinter *printer, const VitkTerm *term)
{
  print_definition (printer, term, NULL, 0);
}
