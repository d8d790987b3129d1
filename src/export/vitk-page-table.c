/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "export/vitk-page-table.h"

#include "export/vitk-page-cells.h"

/* Above and below the words of a cell. */
#define PADDING 2.5

/* The bar beside what an editor says: where it stands, and how wide it is. */
#define BAR 4
#define BAR_WIDTH 1.5

/* The rules above and below a table, below its head, and between its rows. */
#define OUTER_RULE 0.8
#define HEAD_RULE 0.5
#define ROW_RULE 0.25

/* A head that would take more of a page than this is not repeated. */
#define MAX_HEAD 200

/* Rows that a cell holds together stay on one page if they are no higher. */
#define MAX_GROUP 400

typedef struct
{
  VitkPagePart part;
  const VitkTable *table;
  VitkPageCells *cells;
  double above;    /* how much room it leaves above itself */
  double *heights; /* of each row */
  guint *groups;   /* for each row the first of those that cells hold together with it */
  char *continued;
  guint n_head;
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

  vitk_page_cells_free (self->cells);
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

static double
measure_cell (VitkPageTable *self, const VitkCell *cell, VitkRowRole role)
{
  return vitk_page_cells_measure (self->cells, cell, role) + 2 * PADDING;
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
  return strip == 0 ? get_self (part)->above : 0;
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

  if (row + 1 >= self->table->rows->len)
    return FALSE;
  /* What is said of a row stands below it. */
  if (vitk_page_cells_is_note (self->cells, get_row (self, row + 1)))
    return self->heights[row] + self->heights[row + 1] < MAX_GROUP;
  return self->groups[row + 1] == self->groups[row] && is_low (self, self->groups[row]);
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
      PangoLayout *layout =
          vitk_page_cells_set (self->cells, g_ptr_array_index (row->cells, i), row->role, NULL);
      const double end =
          vitk_page_layout_find_cut (layout, MAX (skip - PADDING, 0), room - 2 * PADDING);

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
  const double x = fragment->x + vitk_page_cells_get_left (self->cells, cell);
  const char *tag = cell->header ? "TH" : "TD";
  const VitkSetText *text;
  PangoLayout *layout;
  double before;
  double room;
  double height;

  find_window (fragment, row, cell, &before, &room);
  layout = vitk_page_cells_set (self->cells, cell, role, &text);
  height = vitk_page_layout_get_height (layout);
  /* What was said before the page ended is said again for the rows that stand here. */
  if (before > 0 && row < fragment->first && height + PADDING <= before + 1)
    before = 0;
  vitk_page_canvas_begin (fragment->canvas, tag);
  if (before > 0)
    vitk_page_canvas_draw_lines (fragment->canvas, layout, text, x, y + PADDING, before - PADDING,
                                 before - PADDING + room);
  else
    {
      if (role == VITK_ROW_HEAD)
        y += MAX (room - height - 2 * PADDING, 0);
      vitk_page_canvas_draw_lines (fragment->canvas, layout, text, x, y + PADDING, 0,
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

/* A line from the column @first up to @end. */
static void
draw_part_rule (const Fragment *fragment, guint first, guint end, double y)
{
  const VitkPageTable *self = fragment->self;
  const double left = first > 0 ? self->cells->lefts[first] : 0;
  const double right = end < self->table->n_columns
                           ? self->cells->lefts[end] - VITK_TABLE_COLUMNS_GAP / 2
                           : vitk_page_cells_get_width (self->cells);

  vitk_page_canvas_draw_hairline (fragment->canvas, fragment->x + left, y, right - left, ROW_RULE);
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

static gboolean
is_note (const VitkPageTable *self, guint row)
{
  return row < self->table->rows->len && vitk_page_cells_is_note (self->cells, get_row (self, row));
}

/* Sets off what an editor says from the words of the article. */
static void
draw_bar (const Fragment *fragment, double top, double bottom)
{
  vitk_page_canvas_draw_bar (fragment->canvas, fragment->x + BAR, top + PADDING, BAR_WIDTH,
                             bottom - top - 2 * PADDING);
}

/* Returns where the rows end. */
static double
draw_rows (const Fragment *fragment, double y)
{
  const VitkPageTable *self = fragment->self;
  guint i;

  for (i = fragment->first; get_height_on_page (fragment, i) > 0; i++)
    {
      const double bottom = y + get_height_on_page (fragment, i);

      vitk_page_canvas_begin (fragment->canvas, "TR");
      draw_row (fragment, i, y);
      vitk_page_canvas_end (fragment->canvas, "TR");
      if (is_note (self, i))
        draw_bar (fragment, y, bottom);
      if (get_height_on_page (fragment, i + 1) > 0 && !is_note (self, i + 1))
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
      vitk_page_canvas_begin (canvas, "Caption");
      vitk_page_canvas_draw_words (canvas, vitk_page_cells_set_words (self->cells, self->continued),
                                   NULL, x, y);
      vitk_page_canvas_end (canvas, "Caption");
      y += self->continued_height;
    }
  vitk_page_canvas_draw_ground (canvas, x, y, vitk_page_cells_get_width (self->cells),
                                self->head_height + OUTER_RULE);
  vitk_page_canvas_draw_line (canvas, x, y + OUTER_RULE / 2,
                              vitk_page_cells_get_width (self->cells), OUTER_RULE);
  y = draw_rows (&head, y + OUTER_RULE);
  if (self->n_head > 0)
    vitk_page_canvas_draw_line (canvas, x, y, vitk_page_cells_get_width (self->cells), HEAD_RULE);
  y = draw_rows (&rows, y + HEAD_RULE);
  vitk_page_canvas_draw_line (canvas, x, y, vitk_page_cells_get_width (self->cells), OUTER_RULE);
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
 * @above: how much room it leaves above itself
 * @continued: (nullable): what stands above it on the pages after its first
 * @notes: (transfer full) (nullable) (element-type VitkCell VitkSetText): cells of it that hold
 * what an editor says, and that
 *
 * Returns: (transfer full): the table laid out, a strip for each row below its head
 */
VitkPagePart *
vitk_page_table_new (const VitkTable *table, const VitkTableColumns *columns, PangoContext *context,
                     double width, double above, const char *continued, GHashTable *notes)
{
  VitkPageTable *self = g_new0 (VitkPageTable, 1);

  self->part.class = &table_class;
  self->table = table;
  self->above = above;
  self->cells = vitk_page_cells_new (columns, table->n_columns, context, width, notes);
  self->heights = g_new0 (double, table->rows->len + 1);
  self->groups = g_new0 (guint, table->rows->len + 1);
  self->continued = g_strdup (continued);
  measure_rows (self);
  find_head (self);
  self->continued_height = 2 * vitk_page_style_get_em (VITK_PAGE_TABLE);
  self->part.n_strips = table->rows->len - self->n_head;
  return &self->part;
}
