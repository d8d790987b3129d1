/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "cli/vitk-plain-table.h"

#include "cli/vitk-plain-block.h"
#include "export/vitk-plain-cell.h"
#include "cli/vitk-plain-grid.h"

#include <glib/gi18n-lib.h>

/* A cell that a row shows: its own, or one from above that reaches down into it. */
static void
print_value (VitkPrinter *printer, const VitkTable *table, const VitkCell *cell, const char *indent)
{
  g_autofree char *header = vitk_table_dup_header (table, cell);
  g_autofree char *words = vitk_plain_cell (cell);
  g_autofree char *rest = g_strconcat (indent, "  ", NULL);
  g_autofree char *line = NULL;

  g_strdelimit (header, "\n", ' ');
  if (*header != '\0' && *words == '\0')
    /* Translators: a column without a value in this row. */
    line = g_strdup_printf (C_ ("empty cell", "%s:"), header);
  else
    line = vitk_plain_join_label (header, words);
  if (*line != '\0')
    vitk_printer_print_text (printer, indent, rest, line);
}

static gint
compare_columns (gconstpointer a, gconstpointer b)
{
  const VitkCell *left = *(const VitkCell *const *) a;
  const VitkCell *right = *(const VitkCell *const *) b;

  return left->column < right->column ? -1 : left->column > right->column;
}

/* Follows cells down through the rows they reach into. */
typedef struct
{
  const VitkCell *cell;
  guint rows; /* that it still reaches into */
} Reach;

static GPtrArray *
step_row (GArray *reaches, const VitkRow *row)
{
  GPtrArray *cells = g_ptr_array_new ();
  guint i;

  for (i = reaches->len; i > 0; i--)
    {
      Reach *reach = &g_array_index (reaches, Reach, i - 1);

      g_ptr_array_add (cells, (gpointer) reach->cell);
      if (--reach->rows == 0)
        g_array_remove_index_fast (reaches, i - 1);
    }
  for (i = 0; i < row->cells->len; i++)
    {
      const VitkCell *cell = g_ptr_array_index (row->cells, i);
      Reach reach = { cell, cell->rows - 1 };

      g_ptr_array_add (cells, (gpointer) cell);
      if (reach.rows > 0)
        g_array_append_val (reaches, reach);
    }
  g_ptr_array_sort (cells, compare_columns);
  return cells;
}

static void
print_cells (VitkPrinter *printer, const VitkTable *table, GPtrArray *cells, const char *indent)
{
  guint i;

  for (i = 0; i < cells->len; i++)
    print_value (printer, table, g_ptr_array_index (cells, i), indent);
}

/**
 * vitk_plain_print_row:
 * @printer: where to
 * @table: a table
 * @row: a row of it
 * @indent: what stands in front of each line
 *
 * Prints a row as a record: one line for each column, with the headers over it; cells of rows above
 * that reach into this one count.
 */
void
vitk_plain_print_row (VitkPrinter *printer, const VitkTable *table, const VitkRow *row,
                      const char *indent)
{
  g_autoptr (GArray) reaches = g_array_new (FALSE, FALSE, sizeof (Reach));
  guint i;

  for (i = 0; i < table->rows->len; i++)
    {
      const VitkRow *here = g_ptr_array_index (table->rows, i);
      g_autoptr (GPtrArray) cells = step_row (reaches, here);

      if (here != row)
        continue;
      print_cells (printer, table, cells, indent);
      return;
    }
}

/**
 * vitk_plain_print_cell:
 * @printer: where to
 * @table: a table
 * @cell: a cell of it
 * @indent: what stands in front of each line
 *
 * Prints a cell with the headers over it.
 */
void
vitk_plain_print_cell (VitkPrinter *printer, const VitkTable *table, const VitkCell *cell,
                       const char *indent)
{
  print_value (printer, table, cell, indent);
}

/* For a line too short for the table: each row as a record. */
static void
print_records (VitkPrinter *printer, const VitkTable *table)
{
  g_autoptr (GArray) reaches = g_array_new (FALSE, FALSE, sizeof (Reach));
  guint i;

  for (i = 0; i < table->rows->len; i++)
    {
      const VitkRow *row = g_ptr_array_index (table->rows, i);
      g_autoptr (GPtrArray) cells = step_row (reaches, row);

      if (row->role == VITK_ROW_HEAD)
        {
          g_autofree char *line = vitk_plain_row (row);

          vitk_printer_print_text (printer, "", "  ", line);
          continue;
        }
      vitk_printer_leave_gap (printer);
      print_cells (printer, table, cells, "");
    }
}

/* For lines of any length: one for each row, to be searched and cut. */
static void
print_lines (VitkPrinter *printer, const VitkTable *table)
{
  guint i;

  for (i = 0; i < table->rows->len; i++)
    {
      const VitkRow *row = g_ptr_array_index (table->rows, i);
      g_autofree char *line = vitk_plain_row (row);

      vitk_printer_print_line (printer, line);
      if (row->role == VITK_ROW_HEAD && i + 1 < table->rows->len &&
          ((VitkRow *) g_ptr_array_index (table->rows, i + 1))->role != VITK_ROW_HEAD)
        vitk_printer_print_line (printer, "───");
    }
}

/**
 * vitk_plain_print_table:
 * @printer: where to
 * @table: a table
 *
 * Prints a table with its caption and what stands under it. Where lines have a width its columns
 * are aligned, or, if they do not fit, its rows are printed as records; else each row is one line.
 */
void
vitk_plain_print_table (VitkPrinter *printer, const VitkTable *table)
{
  guint i;

  vitk_plain_print_caption (printer, table->label, table->caption);
  vitk_printer_leave_gap (printer);
  if (vitk_printer_get_width (printer) == 0)
    print_lines (printer, table);
  else if (!vitk_plain_print_grid (printer, table))
    print_records (printer, table);
  if (table->rows->len == 0)
    for (i = 0; i < table->graphics->len; i++)
      {
        g_autofree char *line =
            vitk_plain_join_label (_ ("Picture"), g_ptr_array_index (table->graphics, i));

        vitk_printer_print_text (printer, "  ", "  ", line);
      }
  vitk_printer_leave_gap (printer);
  vitk_plain_print_blocks (printer, table->foot);
}
