/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "export/vitk-table-selection.h"

#include "export/vitk-export-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* More than any table has, and far from what overflows. */
#define MAX_NUMBER 100000000

/* What is chosen among rows or columns. */
typedef struct
{
  gboolean *chosen;
  guint n;
} Choice;

static gboolean
refuse (GError **error, int code, char *message)
{
  g_set_error_literal (error, VITK_EXPORT_ERROR, code, message);
  g_free (message);
  return FALSE;
}

static guint64
read_number (const char *word, char **end)
{
  const guint64 number = g_ascii_strtoull (word, end, 10);

  return MIN (number, MAX_NUMBER);
}

/* Reads "3", "3-5" or "3-", which goes to @n. Returns whether the word is one of these. */
static gboolean
read_range (const char *word, guint n, guint64 *first, guint64 *last)
{
  char *end;

  if (!g_ascii_isdigit (*word))
    return FALSE;
  *first = read_number (word, &end);
  *last = *first;
  if (*end == '\0')
    return TRUE;
  if (*end != '-')
    return FALSE;
  end++;
  *last = MAX (n, *first);
  if (*end == '\0')
    return TRUE;
  if (!g_ascii_isdigit (*end))
    return FALSE;
  *last = read_number (end, &end);
  return *end == '\0';
}

static gboolean
choose_range (Choice *choice, guint64 first, guint64 last, const char *word, gboolean rows,
              GError **error)
{
  guint64 i;

  if (last < first)
    return refuse (error, VITK_EXPORT_ERROR_SELECTION,
                   g_strdup_printf (_ ("“%s” ends before it begins"), word));
  if (first == 0 || last > choice->n)
    {
      const guint missing = first == 0 || first > choice->n ? first : last;

      return refuse (
          error, VITK_EXPORT_ERROR_NOT_THERE,
          rows ? g_strdup_printf (_ ("there is no row %u below the head of the table; it has %u"),
                                  missing, choice->n)
               : g_strdup_printf (_ ("there is no column %u in the table; it has %u"), missing,
                                  choice->n));
    }
  for (i = first; i <= last; i++)
    choice->chosen[i - 1] = TRUE;
  return TRUE;
}

/* Finds a row below the head by its anchor. */
static gboolean
choose_row (Choice *choice, const VitkTable *table, const char *word)
{
  guint number = 0;
  guint i;

  for (i = 0; i < table->rows->len; i++)
    {
      const VitkRow *row = g_ptr_array_index (table->rows, i);

      if (row->role == VITK_ROW_HEAD)
        continue;
      if (g_str_equal (row->anchor->name, word) || g_str_equal (row->anchor->path, word))
        {
          choice->chosen[number] = TRUE;
          return TRUE;
        }
      number++;
    }
  return FALSE;
}

/* Reads a list such as "1,3-5"; of rows, where @table is given, anchors may stand in it too. */
static gboolean
read_choice (Choice *choice, const char *list, const VitkTable *table, GError **error)
{
  g_auto (GStrv) words = g_strsplit (list, ",", -1);
  guint i;

  for (i = 0; words[i] != NULL; i++)
    {
      const char *word = g_strstrip (words[i]);
      guint64 first;
      guint64 last;

      if (read_range (word, choice->n, &first, &last))
        {
          if (!choose_range (choice, first, last, word, table != NULL, error))
            return FALSE;
        }
      else if (table == NULL)
        return refuse (error, VITK_EXPORT_ERROR_SELECTION,
                       g_strdup_printf (_ ("columns are numbers, as in 1,3-5, not “%s”"), word));
      else if (!choose_row (choice, table, word))
        return refuse (error, VITK_EXPORT_ERROR_SELECTION,
                       g_strdup_printf (_ ("rows are numbers or anchors of rows, as in 1,3-5, not "
                                           "“%s”"),
                                        word));
    }
  if (i == 0)
    return refuse (error, VITK_EXPORT_ERROR_SELECTION,
                   g_strdup (table != NULL ? _ ("no rows are named") : _ ("no columns are named")));
  return TRUE;
}

/* For each place between rows or columns, how many that are kept stand before it. */
static guint *
count_before (const gboolean *kept, guint n)
{
  guint *before = g_new0 (guint, n + 1);
  guint i;

  for (i = 0; i < n; i++)
    before[i + 1] = before[i] + (kept[i] ? 1 : 0);
  return before;
}

static guint *
count_columns (const VitkTable *table, const char *columns, GError **error)
{
  g_autofree gboolean *chosen = g_new0 (gboolean, table->n_columns + 1);
  Choice choice = { chosen, table->n_columns };
  guint i;

  if (columns != NULL && !read_choice (&choice, columns, NULL, error))
    return NULL;
  for (i = 0; columns == NULL && i < table->n_columns; i++)
    chosen[i] = TRUE;
  return count_before (chosen, table->n_columns);
}

/* The rows of the head are always kept. */
static guint *
count_rows (const VitkTable *table, const char *rows, GError **error)
{
  g_autofree gboolean *kept = g_new0 (gboolean, table->rows->len + 1);
  g_autofree gboolean *chosen = g_new0 (gboolean, table->rows->len + 1);
  Choice choice = { chosen, 0 };
  guint number = 0;
  guint i;

  for (i = 0; i < table->rows->len; i++)
    if (((VitkRow *) g_ptr_array_index (table->rows, i))->role != VITK_ROW_HEAD)
      choice.n++;
  if (rows != NULL && !read_choice (&choice, rows, table, error))
    return NULL;
  for (i = 0; i < table->rows->len; i++)
    {
      const VitkRow *row = g_ptr_array_index (table->rows, i);

      kept[i] = rows == NULL || row->role == VITK_ROW_HEAD || chosen[number];
      if (row->role != VITK_ROW_HEAD)
        number++;
    }
  return count_before (kept, table->rows->len);
}

/* Puts a cell into the first row that is kept of those it covers, if there is one. */
static void
keep_cell (VitkTable *kept, const VitkCell *cell, const guint *before, guint row_begin,
           guint row_end)
{
  const guint begin = before[cell->column];
  const guint end = before[cell->column + cell->columns];
  VitkCell *copy;
  VitkRow *row;

  if (begin == end || row_begin == row_end)
    return;
  row = g_ptr_array_index (kept->rows, row_begin);
  copy = vitk_cell_new ();
  copy->anchor = cell->anchor;
  copy->column = begin;
  copy->columns = end - begin;
  copy->rows = row_end - row_begin;
  copy->header = cell->header;
  copy->align = cell->align;
  g_ptr_array_unref (copy->blocks);
  copy->blocks = g_ptr_array_ref (cell->blocks);
  g_ptr_array_add (row->cells, copy);
}

static gint
compare_columns (gconstpointer a, gconstpointer b)
{
  const VitkCell *left = *(const VitkCell *const *) a;
  const VitkCell *right = *(const VitkCell *const *) b;

  return left->column < right->column ? -1 : left->column > right->column;
}

static void
keep_cells (VitkTable *kept, const VitkTable *table, const guint *columns, const guint *rows)
{
  guint i;
  guint j;

  for (i = 0; i < table->rows->len; i++)
    {
      const VitkRow *row = g_ptr_array_index (table->rows, i);

      for (j = 0; j < row->cells->len; j++)
        {
          const VitkCell *cell = g_ptr_array_index (row->cells, j);

          keep_cell (kept, cell, columns, rows[i], rows[MIN (i + cell->rows, table->rows->len)]);
        }
    }
  for (i = 0; i < kept->rows->len; i++)
    g_ptr_array_sort (((VitkRow *) g_ptr_array_index (kept->rows, i))->cells, compare_columns);
}

static void
share (GPtrArray **array, GPtrArray *other)
{
  g_ptr_array_unref (*array);
  *array = g_ptr_array_ref (other);
}

/**
 * vitk_table_is_closed:
 * @table: a table
 *
 * Returns: whether no cell reaches out of it, so that all of it need not be selected
 */
gboolean
vitk_table_is_closed (const VitkTable *table)
{
  guint i;
  guint j;

  for (i = 0; i < table->rows->len; i++)
    {
      const VitkRow *row = g_ptr_array_index (table->rows, i);

      for (j = 0; j < row->cells->len; j++)
        {
          const VitkCell *cell = g_ptr_array_index (row->cells, j);

          if (i + cell->rows > table->rows->len || cell->column + cell->columns > table->n_columns)
            return FALSE;
        }
    }
  return TRUE;
}

/**
 * vitk_table_select:
 * @table: a table
 * @rows: (nullable): which rows below its head: numbers from 1, ranges and anchors, as in
 *   "1,3-5,row-tin"; all for %NULL
 * @columns: (nullable): which columns: numbers from 1 and ranges; all for %NULL
 * @error: return location, of %VITK_EXPORT_ERROR
 *
 * Makes a table of the head and the chosen rows of another, and of its chosen columns, in the order
 * they have there. A cell that covers some of what is chosen is there and covers that; none reaches
 * out of the table. The caption, what stands below and words are shared with @table; anchors are
 * those of its article, which has to stay.
 *
 * Returns: (transfer full) (nullable): a table
 */
VitkTable *
vitk_table_select (const VitkTable *table, const char *rows, const char *columns, GError **error)
{
  g_autofree guint *columns_before = count_columns (table, columns, error);
  g_autofree guint *rows_before = NULL;
  VitkTable *kept;
  guint i;

  if (columns_before == NULL)
    return NULL;
  rows_before = count_rows (table, rows, error);
  if (rows_before == NULL)
    return NULL;
  kept = vitk_table_new ();
  kept->anchor = table->anchor;
  kept->label = g_strdup (table->label);
  kept->n_columns = columns_before[table->n_columns];
  share (&kept->caption, table->caption);
  share (&kept->foot, table->foot);
  share (&kept->graphics, table->graphics);
  for (i = 0; i < table->rows->len; i++)
    if (rows_before[i + 1] > rows_before[i])
      {
        const VitkRow *row = g_ptr_array_index (table->rows, i);
        VitkRow *copy = vitk_row_new (row->role);

        copy->anchor = row->anchor;
        g_ptr_array_add (kept->rows, copy);
      }
  keep_cells (kept, table, columns_before, rows_before);
  return kept;
}
