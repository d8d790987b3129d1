/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "cli/vitk-plain-grid.h"

#include "export/vitk-plain-cell.h"
#include "cli/vitk-wrap.h"

/* Columns of the terminal between two columns of the table. */
#define GUTTER 2

typedef struct
{
  guint least;   /* what its longest word takes */
  guint natural; /* what its longest line takes */
  guint width;   /* what it gets */
} Column;

typedef struct
{
  const VitkTable *table;
  Column *columns;
  guint n_columns;
} Grid;

static guint
measure_longest_line (const char *words)
{
  g_autoptr (GPtrArray) lines = vitk_wrap_lines (words, 0);
  guint longest = 0;
  guint i;

  for (i = 0; i < lines->len; i++)
    longest = MAX (longest, vitk_wrap_measure (g_ptr_array_index (lines, i)));
  return longest;
}

/* Makes room for one cell; what one of several columns takes falls to the last of them. */
static void
fit_cell (Grid *grid, const VitkCell *cell)
{
  g_autofree char *words = vitk_plain_cell (cell);
  guint least = vitk_wrap_measure_longest_word (words);
  guint natural = measure_longest_line (words);
  Column *last = &grid->columns[cell->column + cell->columns - 1];
  guint before_least = 0;
  guint before_natural = 0;
  guint i;

  for (i = 0; i + 1 < cell->columns; i++)
    {
      before_least += grid->columns[cell->column + i].least + GUTTER;
      before_natural += grid->columns[cell->column + i].natural + GUTTER;
    }
  if (least > before_least)
    last->least = MAX (last->least, least - before_least);
  if (natural > before_natural)
    last->natural = MAX (last->natural, natural - before_natural);
  last->natural = MAX (last->natural, last->least);
}

/* Cells of one column first: those that span several find out then what is still missing. */
static void
fit_cells (Grid *grid, gboolean spanning)
{
  guint i;
  guint j;

  for (i = 0; i < grid->table->rows->len; i++)
    {
      const VitkRow *row = g_ptr_array_index (grid->table->rows, i);

      for (j = 0; j < row->cells->len; j++)
        {
          const VitkCell *cell = g_ptr_array_index (row->cells, j);

          if ((cell->columns > 1) == spanning)
            fit_cell (grid, cell);
        }
    }
}

/* What the columns that have no width yet cannot do without. */
static guint64
sum_least (const Grid *grid)
{
  guint64 least = 0;
  guint i;

  for (i = 0; i < grid->n_columns; i++)
    if (grid->columns[i].width == 0)
      least += grid->columns[i].least;
  return least;
}

/* Columns that take no more than an equal share need not be wrapped. Returns what is left of
 * @width for the others. */
static guint64
settle_short (Grid *grid, guint64 width)
{
  guint left = grid->n_columns;
  gboolean settled = TRUE;
  guint i;

  while (settled)
    {
      settled = FALSE;
      for (i = 0; i < grid->n_columns; i++)
        {
          Column *column = &grid->columns[i];

          if (column->width > 0 || column->natural > width / left ||
              width - column->natural < sum_least (grid) - column->least)
            continue;
          column->width = MAX (column->natural, 1);
          width -= MIN (column->width, width);
          left--;
          settled = left > 0;
        }
    }
  return width;
}

/* The others share by what they hold, so that they come out about equally high; but each has room
 * for its longest word. */
static void
settle_long (Grid *grid, guint64 width)
{
  guint64 wanted = 0;
  guint i;

  for (i = 0; i < grid->n_columns; i++)
    if (grid->columns[i].width == 0)
      wanted += grid->columns[i].natural - grid->columns[i].least;
  width -= sum_least (grid);
  for (i = 0; i < grid->n_columns; i++)
    {
      Column *column = &grid->columns[i];
      guint64 wants = column->natural - column->least;
      guint64 gets;

      if (column->width > 0)
        continue;
      gets = wanted > 0 ? wants * width / wanted : 0;
      column->width = column->least + gets;
      wanted -= wants;
      width -= gets;
    }
}

/* Shares @width out among the columns, if their longest words fit beside each other. */
static gboolean
share_out (Grid *grid, guint width)
{
  guint64 gutters = (guint64) (grid->n_columns - 1) * GUTTER;

  if (sum_least (grid) + gutters > width)
    return FALSE;
  settle_long (grid, settle_short (grid, width - gutters));
  return TRUE;
}

static guint
get_cell_width (const Grid *grid, const VitkCell *cell)
{
  guint width = (cell->columns - 1) * GUTTER;
  guint i;

  for (i = 0; i < cell->columns; i++)
    width += grid->columns[cell->column + i].width;
  return width;
}

static void
append_spaces (GString *line, guint n)
{
  g_string_append_printf (line, "%*s", (int) n, "");
}

static void
append_aligned (GString *line, const char *words, guint width, VitkAlign align)
{
  guint taken = vitk_wrap_measure (words);
  guint spare = width > taken ? width - taken : 0;
  guint before = align == VITK_ALIGN_END ? spare : align == VITK_ALIGN_CENTER ? spare / 2 : 0;

  append_spaces (line, before);
  g_string_append (line, words);
  append_spaces (line, spare - before);
}

static void
print_row (VitkPrinter *printer, const Grid *grid, const VitkRow *row)
{
  g_autoptr (GPtrArray) wrapped =
      g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  guint height = 0;
  guint i;
  guint j;

  for (i = 0; i < row->cells->len; i++)
    {
      const VitkCell *cell = g_ptr_array_index (row->cells, i);
      g_autofree char *words = vitk_plain_cell (cell);
      GPtrArray *lines = vitk_wrap_lines (words, get_cell_width (grid, cell));

      height = MAX (height, lines->len);
      g_ptr_array_add (wrapped, lines);
    }
  for (i = 0; i < height; i++)
    {
      g_autoptr (GString) line = g_string_new (NULL);
      guint column = 0;

      for (j = 0; j < row->cells->len; j++)
        {
          const VitkCell *cell = g_ptr_array_index (row->cells, j);
          const GPtrArray *lines = g_ptr_array_index (wrapped, j);

          for (; column < cell->column; column++)
            append_spaces (line, grid->columns[column].width + GUTTER);
          append_aligned (line, i < lines->len ? g_ptr_array_index (lines, i) : "",
                          get_cell_width (grid, cell), cell->align);
          append_spaces (line, GUTTER);
          column = cell->column + cell->columns;
        }
      vitk_printer_print_line (printer, line->str);
    }
}

static void
print_rule (VitkPrinter *printer, const Grid *grid)
{
  g_autoptr (GString) line = g_string_new (NULL);
  guint i;
  guint j;

  for (i = 0; i < grid->n_columns; i++)
    {
      for (j = 0; j < grid->columns[i].width; j++)
        g_string_append (line, "─");
      append_spaces (line, GUTTER);
    }
  vitk_printer_print_line (printer, line->str);
}

static gboolean
is_airy (const Grid *grid)
{
  guint i;

  for (i = 0; i < grid->n_columns; i++)
    if (grid->columns[i].width < grid->columns[i].natural)
      return TRUE;
  return FALSE;
}

static void
print_rows (VitkPrinter *printer, const Grid *grid)
{
  const VitkRow *before = NULL;
  guint i;

  for (i = 0; i < grid->table->rows->len; i++)
    {
      const VitkRow *row = g_ptr_array_index (grid->table->rows, i);

      if (before != NULL && before->role != row->role)
        print_rule (printer, grid);
      else if (before != NULL && row->role == VITK_ROW_BODY && is_airy (grid))
        vitk_printer_leave_gap (printer);
      print_row (printer, grid, row);
      before = row;
    }
}

/**
 * vitk_plain_print_grid:
 * @printer: where to; has a width
 * @table: a table
 *
 * Prints the rows of a table with its columns aligned and wrapped between words.
 *
 * Returns: whether the columns fit; if not, nothing is printed
 */
gboolean
vitk_plain_print_grid (VitkPrinter *printer, const VitkTable *table)
{
  guint width = vitk_printer_get_width (printer);
  Grid grid = { .table = table, .n_columns = table->n_columns };
  gboolean fits;

  if (table->n_columns == 0)
    return TRUE;
  if (table->n_columns > width)
    return FALSE;
  grid.columns = g_new0 (Column, table->n_columns);
  fit_cells (&grid, FALSE);
  fit_cells (&grid, TRUE);
  fits = share_out (&grid, width);
  if (fits)
    print_rows (printer, &grid);
  g_free (grid.columns);
  return fits;
}
