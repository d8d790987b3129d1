/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "export/vitk-table-columns.h"

#include "export/vitk-set-text.h"

#include <string.h>

/* So many rows tell how wide columns are to be; of more, every so manieth is asked. */
#define MAX_ASKED 400

/* A table that fills so much of the width is given all of it. */
#define FILLED 0.7

/* No column needs to be wider than this at once, in points. */
#define MAX_WISHED 4000

static gboolean
is_number (const char *words)
{
  gboolean digits = FALSE;
  const char *p;

  for (p = words; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);

      if (g_unichar_isdigit (c))
        digits = TRUE;
      else if (g_utf8_strchr (" .,%±()+-−–<>≤≥=\u2009\u00a0\u202f", -1, c) == NULL)
        return FALSE;
    }
  return digits;
}

/* Takes a cell's wish into account; one that covers several columns is served last. */
static void
ask_cell (VitkTableColumns *self, const VitkCell *cell, VitkSetText *text, PangoLayout *layout,
          VitkRowRole role)
{
  PangoRectangle extents;
  double least;
  double wished;
  double has_least = 0;
  double has_wished = 0;
  guint i;

  vitk_set_text_clear (text);
  vitk_set_text_append_blocks (text, cell->blocks);
  vitk_set_text_keep_quantities (text);
  if (cell->header && role == VITK_ROW_HEAD)
    vitk_set_text_embolden (text);
  if (role == VITK_ROW_BODY && text->words->len > 0 && !is_number (text->words->str))
    self->numbers[cell->column] = FALSE;
  vitk_set_text_apply (text, layout);
  pango_layout_set_width (layout, -1);
  pango_layout_get_extents (layout, NULL, &extents);
  wished = MIN (pango_units_to_double (extents.width) + VITK_TABLE_COLUMNS_GAP, MAX_WISHED);
  pango_layout_set_width (layout, 0);
  pango_layout_get_extents (layout, NULL, &extents);
  least = MIN (pango_units_to_double (extents.width) + VITK_TABLE_COLUMNS_GAP, wished);
  for (i = cell->column; i < cell->column + cell->columns; i++)
    {
      has_least += self->least[i];
      has_wished += self->wished[i];
    }
  for (i = cell->column; i < cell->column + cell->columns; i++)
    {
      self->least[i] += MAX (least - has_least, 0) / cell->columns;
      self->wished[i] += MAX (wished - has_wished, 0) / cell->columns;
    }
}

static void
ask_row (VitkTableColumns *self, const VitkRow *row, VitkSetText *text, PangoLayout *layout,
         gboolean wide)
{
  guint i;

  for (i = 0; i < row->cells->len; i++)
    {
      const VitkCell *cell = g_ptr_array_index (row->cells, i);

      if ((cell->columns > 1) == wide)
        ask_cell (self, cell, text, layout, row->role);
    }
}

/**
 * vitk_table_columns_new:
 * @table: a table
 * @layout: in what letters it is set; changed
 *
 * Returns: (transfer full): what it asks of its columns
 */
VitkTableColumns *
vitk_table_columns_new (const VitkTable *table, PangoLayout *layout)
{
  VitkTableColumns *self = g_new0 (VitkTableColumns, 1);
  g_autoptr (VitkSetText) text = vitk_set_text_new ();
  const guint step = 1 + table->rows->len / MAX_ASKED;
  guint i;

  self->n_columns = table->n_columns;
  self->least = g_new0 (double, table->n_columns + 1);
  self->wished = g_new0 (double, table->n_columns + 1);
  self->numbers = g_new0 (gboolean, table->n_columns + 1);
  for (i = 0; i < table->n_columns; i++)
    self->numbers[i] = TRUE;
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
  for (i = 0; i < table->rows->len; i++)
    if (i % step == 0 || ((VitkRow *) g_ptr_array_index (table->rows, i))->role == VITK_ROW_HEAD)
      ask_row (self, g_ptr_array_index (table->rows, i), text, layout, FALSE);
  for (i = 0; i < table->rows->len; i += step)
    ask_row (self, g_ptr_array_index (table->rows, i), text, layout, TRUE);
  return self;
}

/**
 * vitk_table_columns_free:
 * @self: (transfer full): columns
 */
void
vitk_table_columns_free (VitkTableColumns *self)
{
  g_free (self->least);
  g_free (self->wished);
  g_free (self->numbers);
  g_free (self);
}

/* How wide a column is to be at least so that it can be read: @comfort, or what it needs. */
static double
get_comfortable (const VitkTableColumns *self, guint column, double comfort)
{
  return MAX (self->least[column], MIN (self->wished[column], comfort));
}

/**
 * vitk_table_columns_fit:
 * @self: columns
 * @room: how much room there is
 * @comfort: how wide a column is that can be read well
 *
 * Returns: whether all of them can be read there
 */
gboolean
vitk_table_columns_fit (const VitkTableColumns *self, double room, double comfort)
{
  return vitk_table_columns_find_end (self, 0, room, comfort) == self->n_columns;
}

/**
 * vitk_table_columns_find_end:
 * @self: columns
 * @first: the first that is set; if it is not the first of all, that is set beside it too
 * @room: how much room there is
 * @comfort: how wide a column is that can be read well
 *
 * Returns: the column after the last that can be read there; more than @first in any case
 */
guint
vitk_table_columns_find_end (const VitkTableColumns *self, guint first, double room, double comfort)
{
  double taken = first > 0 ? get_comfortable (self, 0, comfort) : 0;
  guint i;

  for (i = first; i < self->n_columns; i++)
    {
      taken += get_comfortable (self, i, comfort);
      if (taken > room + VITK_TABLE_COLUMNS_GAP && i > first)
        return i;
    }
  return self->n_columns;
}

/* The greatest part of what each wishes that can be given to all, where none is given less than it
 * needs: found by halves. */
static double
find_part (const VitkTableColumns *self, double room)
{
  double low = 0;
  double high = 1;
  guint step;

  for (step = 0; step < 40; step++)
    {
      const double part = (low + high) / 2;
      double taken = 0;
      guint i;

      for (i = 0; i < self->n_columns; i++)
        taken += MAX (self->wished[i] * part, self->least[i]);
      if (taken > room)
        high = part;
      else
        low = part;
    }
  return low;
}

/**
 * vitk_table_columns_share:
 * @self: columns
 * @room: how much room there is
 *
 * Returns: (transfer full) (array): how wide each is to be, by what is in it
 */
double *
vitk_table_columns_share (const VitkTableColumns *self, double room)
{
  double *widths = g_new0 (double, self->n_columns + 1);
  double wished = 0;
  double all = 0;
  double part = 1;
  guint i;

  for (i = 0; i < self->n_columns; i++)
    wished += self->wished[i];
  if (wished > room)
    part = find_part (self, room);
  for (i = 0; i < self->n_columns; i++)
    {
      widths[i] = MAX (self->wished[i] * part, self->least[i]);
      all += widths[i];
    }
  /* Words are broken only where the longest ones do not fit side by side. */
  if (all > room * FILLED)
    for (i = 0; i < self->n_columns; i++)
      widths[i] *= room / all;
  return widths;
}
