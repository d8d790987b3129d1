/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "export/vitk-delimited.h"

#include "export/vitk-plain-cell.h"
#include "export/vitk-table-walk.h"

#include <string.h>

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

/* A number as programs read it, which no spreadsheet takes for a formula. */
static gboolean
is_number (const char *words)
{
  gsize digits;

  if (*words == '-' || *words == '+')
    words++;
  digits = strspn (words, "0123456789");
  words += digits;
  if (*words == '.')
    {
      words++;
      digits += strspn (words, "0123456789");
      words += strspn (words, "0123456789");
    }
  return digits > 0 && *words == '\0';
}

/* Whether a spreadsheet might run these words as a formula, or a reader might take them for a mark
 * of a cell that covers several fields, or for words with an apostrophe before them. */
static gboolean
is_guarded (const char *words)
{
  static const char *const beginnings[] = {
    "=",
    "+",
    "-",
    "@",
    "\t",
    "\r",
    "\n",
    "＝",
    "＋",
    "－",
    "＠",
    "'",
    VITK_DELIMITED_LEFT,
    VITK_DELIMITED_ABOVE,
  };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (beginnings); i++)
    if (g_str_has_prefix (words, beginnings[i]))
      return !is_number (words);
  return FALSE;
}

/* What one field says: the words of a cell where it begins, marks in the other fields it covers. */
static char *
dup_field (const VitkTableWalk *walk, guint column)
{
  const VitkCell *cell = walk->cells[column];
  g_autofree char *words = NULL;

  if (cell == NULL)
    return g_strdup ("");
  if (!walk->begins[column])
    return g_strdup (VITK_DELIMITED_ABOVE);
  if (cell->column != column)
    return g_strdup (VITK_DELIMITED_LEFT);
  words = vitk_plain_cell (cell);
  return is_guarded (words) ? g_strconcat ("'", words, NULL) : g_steal_pointer (&words);
}

static void
append_quoted (GString *csv, const char *field)
{
  const char *p;

  g_string_append_c (csv, '"');
  for (p = field; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (csv, '"');
      g_string_append_c (csv, *p);
    }
  g_string_append_c (csv, '"');
}

/**
 * vitk_delimited_dup_csv:
 * @table: a table
 * @mark: whether a byte order mark stands in front, by which some spreadsheets know UTF-8
 *
 * Writes the cells of a table as RFC 4180 has it. A cell that covers several fields has its words
 * in the first of them; "←" in a field says that the cell on its left goes on there, "↑" that the
 * one above does. A field that would be taken for a formula, begins with an apostrophe or one of
 * these arrows has an apostrophe before it; who takes that away has the words again.
 *
 * Returns: (transfer full): the records, each ended by CR LF
 */
char *
vitk_delimited_dup_csv (const VitkTable *table, gboolean mark)
{
  GString *csv = g_string_new (mark ? BYTE_ORDER_MARK : NULL);
  g_auto (VitkTableWalk) walk;
  guint i;

  vitk_table_walk_init (&walk, table);
  while (table->n_columns > 0 && vitk_table_walk_next (&walk))
    {
      for (i = 0; i < table->n_columns; i++)
        {
          g_autofree char *field = dup_field (&walk, i);

          if (i > 0)
            g_string_append_c (csv, ',');
          /* A record of one empty field would else be an empty line. */
          if (strpbrk (field, "\",\r\n") != NULL || (table->n_columns == 1 && *field == '\0'))
            append_quoted (csv, field);
          else
            g_string_append (csv, field);
        }
      g_string_append (csv, "\r\n");
    }
  return g_string_free (csv, FALSE);
}

static void
append_escaped (GString *tsv, const char *field)
{
  for (; *field != '\0'; field++)
    if (*field == '\t')
      g_string_append (tsv, "\\t");
    else if (*field == '\n')
      g_string_append (tsv, "\\n");
    else if (*field == '\r')
      g_string_append (tsv, "\\r");
    else if (*field == '\\')
      g_string_append (tsv, "\\\\");
    else
      g_string_append_c (tsv, *field);
}

/**
 * vitk_delimited_dup_tsv:
 * @table: a table
 *
 * Writes the cells of a table with tabs between them, one line a row, as vitk_delimited_dup_csv()
 * does; a tab, a line break and a backslash in a field are "\t", "\n" and "\\".
 *
 * Returns: (transfer full): the lines
 */
char *
vitk_delimited_dup_tsv (const VitkTable *table)
{
  GString *tsv = g_string_new (NULL);
  g_auto (VitkTableWalk) walk;
  guint i;

  vitk_table_walk_init (&walk, table);
  while (table->n_columns > 0 && vitk_table_walk_next (&walk))
    {
      for (i = 0; i < table->n_columns; i++)
        {
          g_autofree char *field = dup_field (&walk, i);

          if (i > 0)
            g_string_append_c (tsv, '\t');
          append_escaped (tsv, field);
        }
      g_string_append_c (tsv, '\n');
    }
  return g_string_free (tsv, FALSE);
}
