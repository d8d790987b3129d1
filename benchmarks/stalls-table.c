/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "stalls-table.h"

#include <string.h>

/* A row for each phase, a column for each article, with the longest turn in milliseconds, and a
 * star where that is over the limit of the article. */

typedef struct
{
  char *phase;
  double longest;
  gboolean over;
  char *note;
} Cell;

typedef struct
{
  char *article;
  double limit;
  GArray *cells;
} Column;

struct _StallsTable
{
  guint n_phases;
  GPtrArray *columns;
};

static void
clear_cell (gpointer data)
{
  Cell *cell = data;

  g_free (cell->phase);
  g_free (cell->note);
}

static void
free_column (gpointer data)
{
  Column *column = data;

  g_free (column->article);
  g_array_unref (column->cells);
  g_free (column);
}

StallsTable *
stalls_table_new (guint n_phases)
{
  StallsTable *self = g_new0 (StallsTable, 1);

  self->n_phases = n_phases;
  self->columns = g_ptr_array_new_with_free_func (free_column);
  return self;
}

/* @limit: what a turn may take, in milliseconds */
void
stalls_table_begin (StallsTable *self, const char *article, double limit)
{
  Column *column = g_new0 (Column, 1);

  column->article = g_strdup (article);
  column->limit = limit;
  column->cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  g_array_set_clear_func (column->cells, clear_cell);
  g_ptr_array_add (self->columns, column);
}

/* A phase of the article that was begun last; of one that was measured before the better result
 * counts. @judged: whether the limit holds there */
void
stalls_table_set (StallsTable *self, guint number, const char *phase, double longest,
                  gboolean judged, const char *note)
{
  Column *column = g_ptr_array_index (self->columns, self->columns->len - 1);
  Cell cell = { g_strdup (phase), longest, judged && longest > column->limit, g_strdup (note) };

  if (number == column->cells->len)
    g_array_append_val (column->cells, cell);
  else if (longest < g_array_index (column->cells, Cell, number).longest)
    {
      clear_cell (&g_array_index (column->cells, Cell, number));
      g_array_index (column->cells, Cell, number) = cell;
    }
  else
    clear_cell (&cell);
}

static const Cell *
get_cell (StallsTable *self, guint column, guint row)
{
  GArray *cells = ((Column *) g_ptr_array_index (self->columns, column))->cells;

  return row < cells->len ? &g_array_index (cells, Cell, row) : NULL;
}

static void
print_row (StallsTable *self, guint row)
{
  const Cell *first = NULL;
  guint i;

  for (i = 0; i < self->columns->len && first == NULL; i++)
    first = get_cell (self, i, row);
  if (first == NULL)
    return;
  g_print ("%-10s", first->phase);
  for (i = 0; i < self->columns->len; i++)
    {
      const Cell *cell = get_cell (self, i, row);

      if (cell != NULL)
        g_print ("%7.1f%c", cell->longest, cell->over ? '*' : ' ');
      else
        g_print ("%7s ", "-");
    }
  g_print ("\n");
}

static void
print_head (StallsTable *self)
{
  guint i;

  for (i = 0; i < self->columns->len; i++)
    g_print ("%u) %s\n", i + 1, ((Column *) g_ptr_array_index (self->columns, i))->article);
  g_print ("%-10s", "");
  for (i = 0; i < self->columns->len; i++)
    g_print ("%6u) ", i + 1);
  g_print ("\n%-10s", "limit, ms");
  for (i = 0; i < self->columns->len; i++)
    g_print ("%7.1f ", ((Column *) g_ptr_array_index (self->columns, i))->limit);
  g_print ("\n");
}

/* What there is to say of the cells, and which of them are over. Returns: whether none is */
static gboolean
print_notes (StallsTable *self)
{
  gboolean fine = TRUE;
  guint i;
  guint j;

  for (i = 0; i < self->columns->len; i++)
    {
      const Column *column = g_ptr_array_index (self->columns, i);

      for (j = 0; j < column->cells->len; j++)
        {
          const Cell *cell = get_cell (self, i, j);

          if (cell->note != NULL)
            g_print ("%u) %s: %s\n", i + 1, cell->phase, cell->note);
        }
    }
  for (i = 0; i < self->columns->len; i++)
    {
      const Column *column = g_ptr_array_index (self->columns, i);

      if (column->cells->len < self->n_phases)
        g_print ("it did not come to its end: %s\n", column->article);
      fine = fine && column->cells->len == self->n_phases;
      for (j = 0; j < column->cells->len; j++)
        {
          const Cell *cell = get_cell (self, i, j);

          if (cell->over)
            g_print ("over the limit: %s, %s: %.1f of %.1f ms\n", column->article, cell->phase,
                     cell->longest, column->limit);
          fine = fine && !cell->over;
        }
    }
  return fine;
}

/* Returns: whether all turns are within their limits */
gboolean
stalls_table_print (StallsTable *self)
{
  guint i;

  print_head (self);
  for (i = 0; i < self->n_phases; i++)
    print_row (self, i);
  return print_notes (self);
}

void
stalls_table_free (StallsTable *self)
{
  g_ptr_array_unref (self->columns);
  g_free (self);
}
