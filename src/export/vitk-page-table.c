/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "export/vitk-page-table.h"

/* Above and below the words of a cell. */
#define PADDING 2.5

/* Below the caption. */
#define CAPTION_GAP 3

/* Beside the words of the first column and of the last. */
#define INSET 4

/* The rules above and below a table, below its head, and between its rows. */
#define OUTER_RULE 0.8
#define HEAD_RULE 0.5
#define ROW_RULE 0.2

/* A head that would take more of a page than this is not repeated. */
#define MAX_HEAD 200

/* Rows that a cell holds together stay on one page if they are no higher. */
#define MAX_GROUP 400

typedef struct
{
  VitkPagePart part;
  const VitkTable *table;
  PangoLayout *layout; /* used for one cell after the other */
  VitkSetText *text;   /* likewise */
  double *lefts;       /* of each column, then the right of the last */
  gboolean *numbers;
  double *heights; /* of each row */
  guint *groups;   /* for each row the first of those that cells hold together with it */
  char *continued;
  guint n_head;
  double line_height;
  double head_height;
  double continued_height;
} VitkPageTable;

static VitkPageTable *
get_self (const VitkPagePart *part)
{
  return (VitkPageTable *) part;
}

static void
free_table (VitkPagePart *part)
{
  VitkPageTable *self = get_self (part);

  g_object_unref (self->layout);
  vitk_set_text_free (self->text);
  g_free (self->lefts);
  g_free (self->numbers);
  g_free (self->heights);
  g_free (self->groups);
  g_free (self->continued);
  g_free (self);
}

static const VitkRow *
get_row (const VitkPageTable *self, guint row)
{
  return g_ptr_array_index (self->table->rows, row);
}

/* Sets the words of a cell. */
static void
set_cell (VitkPageTable *self, const VitkCell *cell, VitkRowRole role)
{
  static const PangoAlignment alignments[] = {
    [VITK_ALIGN_START] = PANGO_ALIGN_LEFT,
    [VITK_ALIGN_CENTER] = PANGO_ALIGN_CENTER,
    [VITK_ALIGN_END] = PANGO_ALIGN_RIGHT,
  };
  const gboolean number = self->numbers[cell->column] && cell->columns == 1;
  const double width = self->lefts[cell->column + cell->columns] - self->lefts[cell->column] -
                       VITK_TABLE_COLUMNS_GAP;

  vitk_set_text_clear (self->text);
  vitk_set_text_append_blocks (self->text, cell->blocks);
  vitk_set_text_keep_quantities (self->text);
  if (cell->header && role == VITK_ROW_HEAD)
    vitk_set_text_embolden (self->text);
  pango_layout_set_width (self->layout, pango_units_from_double (MAX (width, 1)));
  pango_layout_set_alignment (self->layout, number && cell->align == VITK_ALIGN_START
                                                ? PANGO_ALIGN_RIGHT
                                                : alignments[cell->align]);
  vitk_set_text_apply (self->text, self->layout);
}

/* No letter of the scripts before this one is wider than this, in parts of its size. */
#define FIRST_WIDE 0x2e80
#define WIDEST 1.5

/* Whether a cell has plain words that are surely no longer than its line: most have, and need not
 * be laid out to know how high they are. */
static gboolean
is_short (const VitkPageTable *self, const VitkCell *cell)
{
  const double room = self->lefts[cell->column + cell->columns] - self->lefts[cell->column] -
                      VITK_TABLE_COLUMNS_GAP;
  const double letters = room / (vitk_page_style_get_em (VITK_PAGE_TABLE) * WIDEST);
  const VitkBlock *block;
  const char *at;
  guint n = 0;

  if (cell->blocks->len != 1)
    return FALSE;
  block = g_ptr_array_index (cell->blocks, 0);
  if (block->kind != VITK_BLOCK_PARAGRAPH || block->marker != NULL)
    return FALSE;
  for (at = block->text->string; *at != '\0'; at = g_utf8_next_char (at))
    if (++n > letters || *at == '\n' || g_utf8_get_char (at) >= FIRST_WIDE)
      return FALSE;
  for (n = 0; n < block->text->n_spans; n++)
    if (block->text->spans[n].kind != VITK_SPAN_XREF &&
        block->text->spans[n].kind != VITK_SPAN_NAMED)
      return FALSE;
  return TRUE;
}

static double
measure_cell (VitkPageTable *self, const VitkCell *cell, VitkRowRole role)
{
  if (is_short (self, cell))
    return self->line_height + 2 * PADDING;
  set_cell (self, cell, role);
  return vitk_page_layout_get_height (self->layout) + 2 * PADDING;
}

/* -- heights */

/* A cell that reaches over several rows and is to have its height there. */
typedef struct
{
  guint first;
  guint end;
  double height;
} Reach;

static guint
find_end (const VitkPageTable *self, guint row, const VitkCell *cell)
{
  return MIN (row + cell->rows, self->table->rows->len);
}

/* The last of the rows that a cell covers is made as high as the cell needs. */
static void
settle_reaches (VitkPageTable *self, GArray *reaches, guint row)
{
  guint i;

  for (i = reaches->len; i > 0; i--)
    {
      const Reach *reach = &g_array_index (reaches, Reach, i - 1);
      double height = reach->height;
      guint j;

      if (reach->end != row + 1)
        continue;
      for (j = reach->first; j <= row; j++)
        height -= self->heights[j];
      self->heights[row] += MAX (height, 0);
      g_array_remove_index_fast (reaches, i - 1);
    }
}

static void
measure_rows (VitkPageTable *self)
{
  g_autoptr (GArray) reaches = g_array_new (FALSE, FALSE, sizeof (Reach));
  guint i;
  guint j;

  for (i = 0; i < self->table->rows->len; i++)
    {
      const VitkRow *row = get_row (self, i);

      self->groups[i] = reaches->len > 0 ? self->groups[i - 1] : i;
      for (j = 0; j < row->cells->len; j++)
        {
          const VitkCell *cell = g_ptr_array_index (row->cells, j);
          const Reach reach = { i, find_end (self, i, cell), measure_cell (self, cell, row->role) };

          if (reach.end > i + 1)
            g_array_append_val (reaches, reach);
          else
            self->heights[i] = MAX (self->heights[i], reach.height);
        }
      if (self->heights[i] == 0)
        self->heights[i] = 2 * PADDING;
      settle_reaches (self, reaches, i);
    }
}

/* Finds the rows of the head, which are not strips: they stand on each page. */
static void
find_head (VitkPageTable *self)
{
  guint n = 0;
  double height = 0;
  guint i;

  while (n < self->table->rows->len && get_row (self, n)->role == VITK_ROW_HEAD)
    n++;
  while (n > 0 && n < self->table->rows->len && self->groups[n] < n)
    n--;
  for (i = 0; i < n; i++)
    height += self->heights[i];
  if (n == self->table->rows->len || height > MAX_HEAD)
    return;
  self->n_head = n;
  self->head_height = height;
}

/* -- the part */

static double
measure (const VitkPagePart *part, guint strip)
{
  const VitkPageTable *self = get_self (part);

  return self->heights[self->n_head + strip];
}

static double
get_gap (const VitkPagePart *part, guint strip)
{
  return strip == 0 ? CAPTION_GAP : 0;
}

/* Whether the rows that cells hold together from @first on have room on a page. */
static gboolean
is_low (const VitkPageTable *self, guint first)
{
  double height = 0;
  guint i;

  for (i = first; i < self->table->rows->len && self->groups[i] == first; i++)
    {
      height += self->heights[i];
      if (height > MAX_GROUP)
        return FALSE;
    }
  return TRUE;
}

static gboolean
keeps (const VitkPagePart *part, guint strip)
{
  const VitkPageTable *self = get_self (part);
  const guint row = self->n_head + strip;

  return row + 1 < self->table->rows->len && self->groups[row + 1] == self->groups[row] &&
         is_low (self, self->groups[row]);
}

static gboolean
is_continued (const VitkPageTable *self, const VitkPagePlace *begin)
{
  return (begin->strip > 0 || begin->skip > 0) && self->continued != NULL;
}

static double
measure_head (const VitkPagePart *part, const VitkPagePlace *begin)
{
  const VitkPageTable *self = get_self (part);

  return self->head_height + OUTER_RULE + HEAD_RULE +
         (is_continued (self, begin) ? self->continued_height : 0) +
         (begin->skip > 0 ? 2 * PADDING : 0);
}

/* A row that is higher than a page ends where no line of its longest cell is cut. */
static double
find_cut (const VitkPagePart *part, guint strip, double skip, double room)
{
  VitkPageTable *self = get_self (part);
  const VitkRow *row = get_row (self, self->n_head + strip);
  double cut = skip;
  guint i;

  for (i = 0; i < row->cells->len; i++)
    {
      double end;

      set_cell (self, g_ptr_array_index (row->cells, i), row->role);
      end = vitk_page_layout_find_cut (self->layout, MAX (skip - PADDING, 0), room - 2 * PADDING);
      cut = MAX (cut, end + PADDING);
    }
  return cut < skip + 2 * PADDING + 1 ? skip : cut;
}

/* -- drawing */

/* The rows of a table that stand on a page. */
typedef struct
{
  VitkPageTable *self;
  const VitkPageCanvas *canvas;
  double x;
  guint first;
  double skip;
  guint end;
  double cut; /* of the row @end, if more than 0 */
} Fragment;

static double
get_height_on_page (const Fragment *fragment, guint row)
{
  /* The rest of a row has room above and below its words again: see measure_head(). */
  const double top =
      row == fragment->first && fragment->skip > 0 ? fragment->skip - 2 * PADDING : 0;

  if (row > fragment->end || (row == fragment->end && fragment->cut == 0))
    return 0;
  return (row == fragment->end ? fragment->cut : fragment->self->heights[row]) - top;
}

/* How much of a cell that begins in @row stands on pages before, and how much room it has here. */
static void
find_window (const Fragment *fragment, guint row, const VitkCell *cell, double *before,
             double *room)
{
  const guint end = find_end (fragment->self, row, cell);
  guint i;

  *before = 0;
  *room = 0;
  for (i = row; i < end; i++)
    {
      if (i < fragment->first)
        *before += fragment->self->heights[i];
      else
        *room += get_height_on_page (fragment, i);
    }
  if (row <= fragment->first)
    *before += fragment->skip;
}

static void
draw_cell (const Fragment *fragment, guint row, const VitkCell *cell, double y)
{
  VitkPageTable *self = fragment->self;
  const VitkRowRole role = get_row (self, row)->role;
  const char *tag = cell->header ? "TH" : "TD";
  double before;
  double room;
  double height;

  find_window (fragment, row, cell, &before, &room);
  set_cell (self, cell, role);
  height = vitk_page_layout_get_height (self->layout);
  /* What was said before the page ended is said again for the rows that stand here. */
  if (before > 0 && row < fragment->first && height + PADDING <= before + 1)
    before = 0;
  vitk_page_canvas_begin (fragment->canvas, tag);
  if (before > 0)
    vitk_page_canvas_draw_lines (fragment->canvas, self->layout, self->text,
                                 fragment->x + self->lefts[cell->column], y + PADDING,
                                 before - PADDING, before - PADDING + room);
  else
    {
      if (role == VITK_ROW_HEAD)
        y += MAX (room - height - 2 * PADDING, 0);
      vitk_page_canvas_draw_lines (fragment->canvas, self->layout, self->text,
                                   fragment->x + self->lefts[cell->column], y + PADDING, 0,
                                   MAX (room - PADDING, 0));
    }
  vitk_page_canvas_end (fragment->canvas, tag);
}

/* The cells from rows before that reach into the first row of a page, by their columns. */
static const VitkCell **
find_reaching (const Fragment *fragment, guint *rows)
{
  const VitkPageTable *self = fragment->self;
  const VitkCell **cells = g_new0 (const VitkCell *, self->table->n_columns + 1);
  guint i;
  guint j;

  for (i = self->groups[fragment->first]; i < fragment->first; i++)
    {
      const VitkRow *row = get_row (self, i);

      for (j = 0; j < row->cells->len; j++)
        {
          const VitkCell *cell = g_ptr_array_index (row->cells, j);

          if (find_end (self, i, cell) <= fragment->first)
            continue;
          cells[cell->column] = cell;
          rows[cell->column] = i;
        }
    }
  return cells;
}

static void
draw_first_row (const Fragment *fragment, double y)
{
  const VitkPageTable *self = fragment->self;
  const VitkRow *row = get_row (self, fragment->first);
  g_autofree guint *rows = g_new0 (guint, self->table->n_columns + 1);
  g_autofree const VitkCell **cells = find_reaching (fragment, rows);
  guint i;

  for (i = 0; i < row->cells->len; i++)
    {
      const VitkCell *cell = g_ptr_array_index (row->cells, i);

      cells[cell->column] = cell;
      rows[cell->column] = fragment->first;
    }
  for (i = 0; i < self->table->n_columns; i++)
    if (cells[i] != NULL)
      draw_cell (fragment, rows[i], cells[i], y);
}

static void
draw_row (const Fragment *fragment, guint row, double y)
{
  const GPtrArray *cells = get_row (fragment->self, row)->cells;
  guint i;

  if (row == fragment->first)
    draw_first_row (fragment, y);
  else
    for (i = 0; i < cells->len; i++)
      draw_cell (fragment, row, g_ptr_array_index (cells, i), y);
}

static double
get_width (const VitkPageTable *self)
{
  return self->lefts[self->table->n_columns] - VITK_TABLE_COLUMNS_GAP + INSET;
}

/* A line from the column @first up to @end. */
static void
draw_part_rule (const Fragment *fragment, guint first, guint end, double y)
{
  const VitkPageTable *self = fragment->self;
  const double left = first > 0 ? self->lefts[first] : 0;
  const double right = end < self->table->n_columns ? self->lefts[end] - VITK_TABLE_COLUMNS_GAP / 2
                                                    : get_width (self);

  vitk_page_canvas_draw_line (fragment->canvas, fragment->x + left, y, right - left, ROW_RULE);
}

/* The line below a row, where no cell goes on below it. */
static void
draw_row_rule (const Fragment *fragment, guint row, double y)
{
  const VitkPageTable *self = fragment->self;
  g_autofree gboolean *covered = g_new0 (gboolean, self->table->n_columns + 1);
  guint i;
  guint j;

  for (i = self->groups[row]; i <= row; i++)
    for (j = 0; j < get_row (self, i)->cells->len; j++)
      {
        const VitkCell *cell = g_ptr_array_index (get_row (self, i)->cells, j);
        guint k;

        for (k = 0; k < cell->columns && find_end (self, i, cell) > row + 1; k++)
          covered[cell->column + k] = TRUE;
      }
  for (i = 0; i < self->table->n_columns; i = j)
    {
      for (j = i + 1; j < self->table->n_columns && covered[j] == covered[i]; j++)
        ;
      if (!covered[i])
        draw_part_rule (fragment, i, j, y);
    }
}

/* Returns where the rows end. */
static double
draw_rows (const Fragment *fragment, double y)
{
  guint i;

  for (i = fragment->first; get_height_on_page (fragment, i) > 0; i++)
    {
      const double bottom = y + get_height_on_page (fragment, i);

      vitk_page_canvas_begin (fragment->canvas, "TR");
      draw_row (fragment, i, y);
      vitk_page_canvas_end (fragment->canvas, "TR");
      if (get_height_on_page (fragment, i + 1) > 0)
        draw_row_rule (fragment, i, bottom);
      y = bottom;
    }
  return y;
}

static void
draw (const VitkPagePart *part, const VitkPageCanvas *canvas, double x, double y,
      const VitkPagePlace *begin, const VitkPagePlace *end)
{
  VitkPageTable *self = get_self (part);
  const Fragment head = { self, canvas, x, 0, 0, self->n_head, 0 };
  const Fragment rows = {
    self, canvas, x, self->n_head + begin->strip, begin->skip, self->n_head + end->strip, end->skip
  };

  vitk_page_canvas_begin (canvas, "Table");
  if (is_continued (self, begin))
    {
      vitk_set_text_clear (self->text);
      vitk_set_text_append_italic (self->text, self->continued);
      pango_layout_set_width (self->layout, -1);
      pango_layout_set_alignment (self->layout, PANGO_ALIGN_LEFT);
      vitk_set_text_apply (self->text, self->layout);
      vitk_page_canvas_begin (canvas, "Caption");
      vitk_page_canvas_draw_words (canvas, self->layout, NULL, x, y);
      vitk_page_canvas_end (canvas, "Caption");
      y += self->continued_height;
    }
  vitk_page_canvas_draw_ground (canvas, x, y, get_width (self), self->head_height + OUTER_RULE);
  vitk_page_canvas_draw_line (canvas, x, y + OUTER_RULE / 2, get_width (self), OUTER_RULE);
  y = draw_rows (&head, y + OUTER_RULE);
  if (self->n_head > 0)
    vitk_page_canvas_draw_line (canvas, x, y, get_width (self), HEAD_RULE);
  y = draw_rows (&rows, y + HEAD_RULE);
  vitk_page_canvas_draw_line (canvas, x, y, get_width (self), OUTER_RULE);
  vitk_page_canvas_end (canvas, "Table");
}

static const VitkPagePartClass table_class = {
  free_table, measure, get_gap, keeps, measure_head, find_cut, draw,
};

/**
 * vitk_page_table_new:
 * @table: a table in which no cell reaches out; has to stay
 * @columns: its columns
 * @context: what words are laid out with
 * @width: how wide it may be
 * @continued: (nullable): what stands above it on the pages after its first
 *
 * Returns: (transfer full): the table laid out, a strip for each row below its head
 */
VitkPagePart *
vitk_page_table_new (const VitkTable *table, const VitkTableColumns *columns, PangoContext *context,
                     double width, const char *continued)
{
  VitkPageTable *self = g_new0 (VitkPageTable, 1);
  g_autofree double *widths =
      vitk_table_columns_share (columns, width + VITK_TABLE_COLUMNS_GAP - 2 * INSET);
  guint i;

  self->part.class = &table_class;
  self->table = table;
  self->layout = vitk_page_style_new_layout (context, VITK_PAGE_TABLE);
  self->text = vitk_set_text_new ();
  self->lefts = g_new0 (double, table->n_columns + 1);
  self->lefts[0] = INSET;
  self->numbers = g_memdup2 (columns->numbers, (table->n_columns + 1) * sizeof (gboolean));
  self->heights = g_new0 (double, table->rows->len + 1);
  self->groups = g_new0 (guint, table->rows->len + 1);
  self->continued = g_strdup (continued);
  for (i = 0; i < table->n_columns; i++)
    self->lefts[i + 1] = self->lefts[i] + widths[i];
  pango_layout_set_text (self->layout, "x", -1);
  self->line_height = vitk_page_layout_get_height (self->layout);
  measure_rows (self);
  find_head (self);
  self->continued_height = 2 * vitk_page_style_get_em (VITK_PAGE_TABLE);
  self->part.n_strips = table->rows->len - self->n_head;
  return &self->part;
}
