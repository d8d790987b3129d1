/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "export/vitk-page-cells.h"

#include "export/vitk-page-canvas.h"

/* Beside the words of the first column and of the last. */
#define INSET 4

/* How far an editor's note is set in, so that its bar has room. */
#define NOTE_INDENT 8

/* No letter of the scripts before this one is wider than this, in parts of its size. */
#define FIRST_WIDE 0x2e80
#define WIDEST 1.5

/**
 * vitk_page_cells_new:
 * @columns: the columns of a table
 * @n_columns: how many they are
 * @context: what words are laid out with
 * @width: how wide the table may be
 * @notes: (transfer full) (nullable) (element-type VitkCell VitkSetText): cells that hold what an
 *   editor says, and that
 *
 * Returns: (transfer full): what sets its cells
 */
VitkPageCells *
vitk_page_cells_new (const VitkTableColumns *columns, guint n_columns, PangoContext *context,
                     double width, GHashTable *notes)
{
  VitkPageCells *self = g_new0 (VitkPageCells, 1);
  g_autofree double *widths =
      vitk_table_columns_share (columns, width + VITK_TABLE_COLUMNS_GAP - 2 * INSET);
  guint i;

  self->n_columns = n_columns;
  self->layout = vitk_page_style_new_layout (context, VITK_PAGE_TABLE);
  self->text = vitk_set_text_new ();
  self->notes = notes;
  if (notes != NULL)
    self->note_layout = vitk_page_style_new_layout (context, VITK_PAGE_NOTE);
  self->lefts = g_new0 (double, n_columns + 1);
  self->lefts[0] = INSET;
  for (i = 0; i < n_columns; i++)
    self->lefts[i + 1] = self->lefts[i] + widths[i];
  self->numbers = g_memdup2 (columns->numbers, (n_columns + 1) * sizeof (gboolean));
  pango_layout_set_text (self->layout, "x", -1);
  self->line_height = vitk_page_layout_get_height (self->layout);
  return self;
}

/**
 * vitk_page_cells_free:
 * @self: (transfer full): what sets cells
 */
void
vitk_page_cells_free (VitkPageCells *self)
{
  g_object_unref (self->layout);
  g_clear_object (&self->note_layout);
  g_clear_pointer (&self->notes, g_hash_table_unref);
  vitk_set_text_free (self->text);
  g_free (self->lefts);
  g_free (self->numbers);
  g_free (self);
}

static const VitkSetText *
get_note (const VitkPageCells *self, const VitkCell *cell)
{
  return self->notes != NULL ? g_hash_table_lookup (self->notes, cell) : NULL;
}

/**
 * vitk_page_cells_is_note:
 * @self: what sets cells
 * @row: a row
 *
 * Returns: whether an editor says it, not the article
 */
gboolean
vitk_page_cells_is_note (const VitkPageCells *self, const VitkRow *row)
{
  return self->notes != NULL && row->cells->len > 0 &&
         get_note (self, g_ptr_array_index (row->cells, 0)) != NULL;
}

/**
 * vitk_page_cells_get_left:
 * @self: what sets cells
 * @cell: a cell
 *
 * Returns: where its words begin, from the left of the table
 */
double
vitk_page_cells_get_left (const VitkPageCells *self, const VitkCell *cell)
{
  return self->lefts[cell->column] + (get_note (self, cell) != NULL ? NOTE_INDENT : 0);
}

/**
 * vitk_page_cells_get_width:
 * @self: what sets cells
 *
 * Returns: how wide the table is
 */
double
vitk_page_cells_get_width (const VitkPageCells *self)
{
  return self->lefts[self->n_columns] - VITK_TABLE_COLUMNS_GAP + INSET;
}

static double
get_room (const VitkPageCells *self, const VitkCell *cell)
{
  return self->lefts[cell->column + cell->columns] - vitk_page_cells_get_left (self, cell) -
         VITK_TABLE_COLUMNS_GAP;
}

/**
 * vitk_page_cells_set:
 * @self: what sets cells
 * @cell: a cell
 * @role: that of its row
 * @text: (out) (optional) (transfer none): its words with their links
 *
 * Returns: (transfer none): its words, until another cell is set
 */
PangoLayout *
vitk_page_cells_set (VitkPageCells *self, const VitkCell *cell, VitkRowRole role,
                     const VitkSetText **text)
{
  static const PangoAlignment alignments[] = {
    [VITK_ALIGN_START] = PANGO_ALIGN_LEFT,
    [VITK_ALIGN_CENTER] = PANGO_ALIGN_CENTER,
    [VITK_ALIGN_END] = PANGO_ALIGN_RIGHT,
  };
  const gboolean number = self->numbers[cell->column] && cell->columns == 1;
  const VitkSetText *note = get_note (self, cell);
  PangoLayout *layout = note != NULL ? self->note_layout : self->layout;

  if (text != NULL)
    *text = note != NULL ? note : self->text;
  pango_layout_set_width (layout, pango_units_from_double (MAX (get_room (self, cell), 1)));
  if (note != NULL)
    {
      vitk_set_text_apply (note, layout);
      return layout;
    }
  vitk_set_text_clear (self->text);
  vitk_set_text_append_blocks (self->text, cell->blocks);
  vitk_set_text_keep_quantities (self->text);
  if (cell->header && role == VITK_ROW_HEAD)
    vitk_set_text_embolden (self->text);
  pango_layout_set_alignment (layout, number && cell->align == VITK_ALIGN_START
                                          ? PANGO_ALIGN_RIGHT
                                          : alignments[cell->align]);
  vitk_set_text_apply (self->text, layout);
  return layout;
}

/**
 * vitk_page_cells_set_words:
 * @self: what sets cells
 * @words: what stands above the table
 *
 * Returns: (transfer none): the words in one line, until a cell is set
 */
PangoLayout *
vitk_page_cells_set_words (VitkPageCells *self, const char *words)
{
  vitk_set_text_clear (self->text);
  vitk_set_text_append_italic (self->text, words);
  pango_layout_set_width (self->layout, -1);
  pango_layout_set_alignment (self->layout, PANGO_ALIGN_LEFT);
  vitk_set_text_apply (self->text, self->layout);
  return self->layout;
}

/* Whether a cell has plain words that are surely no longer than its line: most have, and need not
 * be laid out to know how high they are. */
static gboolean
is_short (const VitkPageCells *self, const VitkCell *cell)
{
  const double letters =
      get_room (self, cell) / (vitk_page_style_get_em (VITK_PAGE_TABLE) * WIDEST);
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

/**
 * vitk_page_cells_measure:
 * @self: what sets cells
 * @cell: a cell
 * @role: that of its row
 *
 * Returns: how high its words are
 */
double
vitk_page_cells_measure (VitkPageCells *self, const VitkCell *cell, VitkRowRole role)
{
  if (is_short (self, cell))
    return self->line_height;
  return vitk_page_layout_get_height (vitk_page_cells_set (self, cell, role, NULL));
}
