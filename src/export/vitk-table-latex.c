/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "export/vitk-table-latex.h"

#include "export/vitk-latex.h"
#include "export/vitk-plain-cell.h"
#include "export/vitk-table-walk.h"

/* More columns than these stand on a page that lies on its side. */
#define UPRIGHT_COLUMNS 5

/* Characters that a line holds, on a page upright and on its side, with the gaps between columns
 * taken off; and what a word and a column ask for at most. */
#define UPRIGHT_LINE 80
#define SIDE_LINE 115
#define LONGEST_WORD 40
#define MOST_WIDTH 150

/* Parts of the line that columns are measured in. */
#define PARTS 10000

/* What a column cannot do without, its longest word, and what it would like. */
typedef struct
{
  guint least;
  guint natural;
} Column;

static const char preamble[] =
    "\\usepackage{array,longtable}\n"
    "\\usepackage[margin=2cm]{geometry}\n"
    "\\IfFileExists{lmodern.sty}{\\usepackage[T1]{fontenc}\\usepackage{lmodern}}{}\n"
    "\\usepackage[hidelinks]{hyperref}\n"
    "\\setlength{\\parindent}{0pt}\n"
    "\\setlength{\\tabcolsep}{3pt}\n"
    "\\setlength{\\extrarowheight}{3pt}\n"
    "\\setlength{\\LTleft}{0pt}\n"
    "\\setlength{\\LTright}{0pt}\n"
    "% A cell of #1 rows: it stands in the first of them, and those below are left empty.\n"
    "\\newcommand{\\spanrows}[2]{#2}\n"
    "% A column as wide as this part of the line.\n"
    "\\newcommand{\\columnwidthof}[1]{\\dimexpr #1\\linewidth - 2\\tabcolsep\\relax}\n";

static guint
measure_longest_word (const char *words)
{
  g_auto (GStrv) list = g_strsplit_set (words, " \n", -1);
  guint longest = 1;
  guint i;

  for (i = 0; list[i] != NULL; i++)
    longest = MAX (longest, g_utf8_strlen (list[i], -1));
  return longest;
}

static void
measure_cell (Column *columns, const VitkCell *cell)
{
  g_autofree char *words = vitk_plain_cell (cell);
  Column *column = &columns[cell->column];

  if (cell->columns > 1)
    return;
  column->least = MAX (column->least, MIN (measure_longest_word (words) + 1, LONGEST_WORD));
  column->natural = MAX (column->natural, MIN (g_utf8_strlen (words, -1), MOST_WIDTH));
  column->natural = MAX (column->natural, column->least);
}

/* How many parts of the line each column gets: its longest word, and of what is left by what it
 * holds. */
static guint *
share_out (const Column *columns, guint n)
{
  const guint64 line = n > UPRIGHT_COLUMNS ? SIDE_LINE : UPRIGHT_LINE;
  guint *parts = g_new0 (guint, n + 1);
  guint64 least = 0;
  guint64 wanted = 0;
  guint i;

  for (i = 0; i < n; i++)
    {
      least += columns[i].least;
      wanted += columns[i].natural - columns[i].least;
    }
  for (i = 0; i < n; i++)
    if (least >= line || wanted == 0)
      parts[i] = (guint64) columns[i].least * PARTS / least;
    else
      parts[i] = (columns[i].least +
                  (columns[i].natural - columns[i].least) * (line - least) / (double) wanted) *
                 PARTS / line;
  return parts;
}

static guint *
measure_columns (const VitkTable *table)
{
  g_autofree Column *columns = g_new0 (Column, table->n_columns + 1);
  guint i;
  guint j;

  for (i = 0; i < table->n_columns; i++)
    columns[i] = (Column) { 1, 1 };
  for (i = 0; i < table->rows->len; i++)
    {
      const VitkRow *row = g_ptr_array_index (table->rows, i);

      for (j = 0; j < row->cells->len; j++)
        measure_cell (columns, g_ptr_array_index (row->cells, j));
    }
  return share_out (columns, table->n_columns);
}

static void
append_column (GString *latex, VitkAlign align, guint parts)
{
  static const char *const aligns[] = { "\\raggedright", "\\centering", "\\raggedleft" };

  g_string_append_printf (latex, ">{%s\\arraybackslash}p{\\columnwidthof{%u.%04u}}", aligns[align],
                          parts / PARTS, parts % PARTS);
}

static void
append_cell (GString *latex, const VitkCell *cell, const guint *widths)
{
  guint parts = 0;
  guint i;

  for (i = 0; i < cell->columns; i++)
    parts += widths[cell->column + i];
  if (cell->columns > 1 || cell->align != VITK_ALIGN_START)
    {
      g_string_append_printf (latex, "\\multicolumn{%u}{", cell->columns);
      append_column (latex, cell->align, parts);
      g_string_append (latex, "}{");
    }
  if (cell->rows > 1)
    g_string_append_printf (latex, "\\spanrows{%u}{", cell->rows);
  vitk_markup_append_blocks (vitk_latex_get_markup (), latex, cell->blocks, NULL);
  if (cell->rows > 1)
    g_string_append_c (latex, '}');
  if (cell->columns > 1 || cell->align != VITK_ALIGN_START)
    g_string_append_c (latex, '}');
}

/* Cells of this row, and nothing where one of a row above reaches down. */
static void
append_row (GString *latex, const VitkTableWalk *walk, const guint *widths)
{
  guint i = 0;

  while (i < walk->table->n_columns)
    {
      const VitkCell *cell = walk->cells[i];

      if (i > 0)
        g_string_append (latex, " & ");
      if (cell != NULL && walk->begins[i] && cell->column == i)
        append_cell (latex, cell, widths);
      i += cell != NULL && walk->begins[i] && cell->column == i ? cell->columns : 1;
    }
  g_string_append (latex, " \\\\\n");
}

/* How many rows stand at the top of each page. */
static guint
count_head (const VitkTable *table)
{
  guint n = 0;

  while (n < table->rows->len &&
         ((VitkRow *) g_ptr_array_index (table->rows, n))->role == VITK_ROW_HEAD)
    n++;
  return n;
}

static void
append_rows (GString *latex, const VitkTable *table, const guint *widths)
{
  g_auto (VitkTableWalk) walk;
  const guint n_head = count_head (table);
  const VitkRow *before = NULL;
  guint i;

  g_string_append (latex, "\\begin{longtable}{");
  for (i = 0; i < table->n_columns; i++)
    append_column (latex, VITK_ALIGN_START, widths[i]);
  g_string_append (latex, "}\n\\hline\n");
  vitk_table_walk_init (&walk, table);
  while (vitk_table_walk_next (&walk))
    {
      if (before != NULL && before->role != walk.row->role)
        g_string_append (latex, "\\hline\n");
      if (before != NULL && walk.next - 1 == n_head)
        g_string_append (latex, "\\endhead\n");
      append_row (latex, &walk, widths);
      before = walk.row;
    }
  g_string_append (latex, "\\hline\n\\end{longtable}\n");
}

static void
append_paragraphs (GString *latex, GPtrArray *blocks)
{
  guint i;

  for (i = 0; i < blocks->len; i++)
    {
      vitk_markup_append_block (vitk_latex_get_markup (), latex, g_ptr_array_index (blocks, i),
                                NULL);
      g_string_append (latex, "\n\n");
    }
}

static void
append_source (GString *latex, const VitkRecord *record)
{
  g_autofree char *citation = vitk_record_dup_citation (record);

  if (*citation == '\0')
    return;
  g_string_append (latex, "{\\small\\raggedright\\hyphenpenalty=10000 ");
  vitk_markup_append_words (vitk_latex_get_markup (), latex, citation);
  if (record->licence != NULL)
    {
      g_string_append (latex, "\\newline ");
      vitk_markup_append_words (vitk_latex_get_markup (), latex, record->licence);
    }
  g_string_append (latex, "\\par}\n");
}

/**
 * vitk_table_dup_latex:
 * @table: a table that vitk_table_select() made
 * @article: the article it is from
 *
 * Writes a document for pdfLaTeX, LuaLaTeX or XeLaTeX with the table, what stands below it, and
 * where it is from. The head is repeated on each page.
 *
 * Returns: (transfer full): the document
 */
char *
vitk_table_dup_latex (const VitkTable *table, VitkArticle *article)
{
  g_autoptr (GString) body = g_string_new (NULL);
  g_autofree guint *widths = measure_columns (table);
  g_autofree char *declarations = NULL;

  if (table->label != NULL)
    {
      g_string_append (body, "\\textbf{");
      vitk_markup_append_words (vitk_latex_get_markup (), body, table->label);
      g_string_append (body, table->caption->len > 0 ? "} " : "}\n\n");
    }
  append_paragraphs (body, table->caption);
  if (table->n_columns > 0)
    append_rows (body, table, widths);
  append_paragraphs (body, table->foot);
  append_source (body, vitk_article_get_record (article));
  declarations = vitk_latex_dup_declarations (body->str);
  return g_strdup_printf ("\\documentclass[a4paper%s]{article}\n%s%s\\begin{document}\n"
                          "%s\\end{document}\n",
                          table->n_columns > UPRIGHT_COLUMNS ? ",landscape" : "", preamble,
                          declarations, body->str);
}
