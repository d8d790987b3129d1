/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "corpus/vitk-jats.h"

#include <stdlib.h>
#include <string.h>

/* A larger span is cut, as browsers do. Spans of columns end at the same column: no table is
 * wider, and a file that claims so would cost time without end. */
#define MAX_SPAN 1000

/* The grid while it is read: for each column, for how many more rows a cell above reaches down. */
typedef struct
{
  VitkJatsFlow *flow;
  VitkTable *table;
  GArray *reach; /* guint */
  guint rows[3]; /* rows so far, by role */
} Grid;

static guint
peek_span (const xmlNode *node, const char *attribute)
{
  const char *value = vitk_xml_peek (node, attribute);
  int span = value != NULL ? atoi (value) : 1;

  return CLAMP (span, 1, MAX_SPAN);
}

static guint *
reach_at (Grid *grid, guint column)
{
  if (grid->reach->len <= column)
    g_array_set_size (grid->reach, column + 1);
  return &g_array_index (grid->reach, guint, column);
}

static VitkAlign
peek_align (const xmlNode *cell, const xmlNode *row)
{
  const char *align = vitk_xml_peek (cell, "align");

  if (align == NULL)
    align = vitk_xml_peek (row, "align");
  if (g_strcmp0 (align, "center") == 0)
    return VITK_ALIGN_CENTER;
  if (g_strcmp0 (align, "right") == 0 || g_strcmp0 (align, "char") == 0)
    return VITK_ALIGN_END;
  return VITK_ALIGN_START;
}

/* Of an OASIS (CALS) table: the place of a named column, or @fallback. */
static guint
find_column (const xmlNode *cell, const char *attribute, guint fallback)
{
  const char *name = vitk_xml_peek (cell, attribute);
  const xmlNode *group = cell->parent;
  const xmlNode *child;
  guint column = 0;

  while (group != NULL && !vitk_xml_is (group, "tgroup"))
    group = group->parent;
  for (child = group != NULL && name != NULL ? group->children : NULL; child != NULL;
       child = child->next)
    if (vitk_xml_is (child, "colspec"))
      {
        if (g_strcmp0 (vitk_xml_peek (child, "colname"), name) == 0)
          return column;
        column++;
      }
  return fallback;
}

/* How many columns and rows a cell takes, in the words of XHTML or of OASIS. */
static void
read_spans (const xmlNode *node, VitkCell *cell)
{
  guint columns = peek_span (node, "colspan");

  cell->rows = peek_span (node, "rowspan");
  if (vitk_xml_is (node, "entry"))
    {
      const guint first = find_column (node, "namest", 0);
      const guint last = find_column (node, "nameend", first);
      const char *more = vitk_xml_peek (node, "morerows");

      columns = last >= first ? last - first + 1 : 1;
      cell->rows = more != NULL ? CLAMP (atoi (more) + 1, 1, MAX_SPAN) : 1;
    }
  cell->columns = MIN (columns, MAX (MAX_SPAN, cell->column + 1) - cell->column);
}

static void
read_cell (Grid *grid, VitkRow *row, xmlNode *node, guint column)
{
  VitkCell *cell = vitk_cell_new ();
  VitkJatsFlow inner;
  guint i;

  cell->column = column;
  read_spans (node, cell);
  cell->header =
      vitk_xml_is (node, "th") || (vitk_xml_is (node, "entry") && row->role == VITK_ROW_HEAD);
  cell->align = peek_align (node, node->parent);
  cell->anchor = vitk_jats_count_anchor (grid->flow->jats, VITK_ANCHOR_CELL, node, row->anchor, 'c',
                                         column + 1, cell);
  g_ptr_array_add (row->cells, cell);
  for (i = 0; i < cell->columns; i++)
    *reach_at (grid, column + i) = cell->rows;
  grid->table->n_columns = MAX (grid->table->n_columns, column + cell->columns);
  vitk_jats_flow_init (&inner, grid->flow->jats, cell->anchor, cell->blocks);
  inner.first = cell->anchor;
  vitk_jats_flow_read (&inner, node);
  vitk_jats_flow_end (&inner);
}

static void read_stray (VitkJatsFlow *flow, VitkTable *table, xmlNode *node);

static void
read_row (Grid *grid, xmlNode *node, VitkRowRole role)
{
  static const char letters[] = { 'h', 'r', 'f' };
  VitkRow *row = vitk_row_new (role);
  xmlNode *child;
  guint column = 0;
  guint i;

  row->anchor =
      vitk_jats_count_anchor (grid->flow->jats, VITK_ANCHOR_ROW, node, grid->table->anchor,
                              letters[role], ++grid->rows[role], row);
  g_ptr_array_add (grid->table->rows, row);
  for (i = 0; i < grid->reach->len; i++)
    if (*reach_at (grid, i) > 0)
      (*reach_at (grid, i))--;
  for (child = node->children; child != NULL; child = child->next)
    if (vitk_xml_is (child, "td") || vitk_xml_is (child, "th") || vitk_xml_is (child, "entry"))
      {
        const VitkCell *cell;

        while (*reach_at (grid, column) > 0)
          column++;
        read_cell (grid, row, child, column);
        cell = g_ptr_array_index (row->cells, row->cells->len - 1);
        column += cell->columns;
      }
    else
      read_stray (grid->flow, grid->table, child);
}

/* What stands in a table where rows or cells should: its words go under the table. */
static void
read_stray (VitkJatsFlow *flow, VitkTable *table, xmlNode *node)
{
  VitkJatsFlow stray;

  if (node->type != XML_ELEMENT_NODE)
    return;
  vitk_jats_flow_init (&stray, flow->jats, table->anchor, table->foot);
  stray.kind = VITK_BLOCK_FOOTNOTE;
  stray.letter = 'n';
  vitk_jats_read_element (&stray, node);
  vitk_jats_flow_end (&stray);
}

static void
read_rows (Grid *grid, xmlNode *node, VitkRowRole role)
{
  xmlNode *child;

  for (child = node->children; child != NULL; child = child->next)
    if (vitk_xml_is (child, "tr") || vitk_xml_is (child, "row"))
      read_row (grid, child, role);
    else
      read_stray (grid->flow, grid->table, child);
}

static void
read_parts (Grid *grid, xmlNode *node)
{
  VitkJatsFlow caption;
  xmlNode *child;

  for (child = node->children; child != NULL; child = child->next)
    if (vitk_xml_is (child, "thead"))
      read_rows (grid, child, VITK_ROW_HEAD);
    else if (vitk_xml_is (child, "tfoot"))
      read_rows (grid, child, VITK_ROW_FOOT);
    else if (vitk_xml_is (child, "tbody"))
      read_rows (grid, child, VITK_ROW_BODY);
    else if (vitk_xml_is (child, "tr"))
      read_row (grid, child, VITK_ROW_BODY);
    else if (vitk_xml_is (child, "tgroup"))
      read_parts (grid, child);
    else if (vitk_xml_is (child, "caption") || vitk_xml_is (child, "title"))
      {
        vitk_jats_flow_init (&caption, grid->flow->jats, grid->table->anchor, grid->table->caption);
        vitk_jats_flow_read (&caption, child);
        vitk_jats_flow_end (&caption);
      }
    else
      read_stray (grid->flow, grid->table, child);
}

/* Reads a table element, or the body of an array. */
static void
read_grid (VitkJatsFlow *flow, VitkTable *table, xmlNode *node)
{
  Grid grid = { .flow = flow, .table = table };

  grid.reach = g_array_new (FALSE, TRUE, sizeof (guint));
  read_parts (&grid, node);
  g_array_unref (grid.reach);
}

static VitkTable *
begin_table (VitkJatsFlow *flow, xmlNode *node)
{
  VitkTable *table = vitk_table_new ();
  VitkBlock *block = vitk_block_new (VITK_BLOCK_TABLE, flow->depth, NULL);

  table->anchor = vitk_jats_flow_add_float (flow, VITK_ANCHOR_TABLE, node, 't', table);
  block->anchor = table->anchor;
  block->table = table;
  vitk_article_add_table (flow->jats->article, table);
  vitk_jats_flow_add (flow, block);
  return table;
}

/* What a table wrap holds: @table is the one its label and caption belong to; further tables in it
 * are tables of their own. */
static void
read_wrap (VitkJatsFlow *flow, VitkTable *table, VitkJatsFlow *caption, VitkJatsFlow *foot,
           xmlNode *node)
{
  xmlNode *child;

  for (child = node->children; child != NULL; child = child->next)
    if (child->type != XML_ELEMENT_NODE)
      continue;
    else if (vitk_xml_is (child, "label") && table->label == NULL)
      table->label = vitk_xml_dup_text (child);
    else if (vitk_xml_is (child, "caption"))
      {
        vitk_jats_flow_take_node (caption, child);
        vitk_jats_flow_read_as (caption, child, VITK_BLOCK_PARAGRAPH);
      }
    else if (vitk_xml_is (child, "table") && table->rows->len == 0)
      {
        if (vitk_xml_peek (child, "id") != NULL)
          vitk_jats_flow_add_mark (caption, child);
        read_grid (flow, table, child);
      }
    else if (vitk_xml_is (child, "table"))
      read_grid (flow, begin_table (flow, child), child);
    else if (vitk_xml_is (child, "alternatives"))
      read_wrap (flow, table, caption, foot, child);
    else if (vitk_xml_is (child, "graphic") || vitk_xml_is (child, "media"))
      {
        if (vitk_xml_peek (child, "id") != NULL)
          vitk_jats_flow_add_mark (foot, child);
        vitk_jats_flow_read (foot, child);
        vitk_jats_flow_flush (foot);
      }
    else
      {
        vitk_jats_read_element (foot, child);
        vitk_jats_flow_flush (foot);
      }
}

/**
 * vitk_jats_read_table_wrap:
 * @flow: where to read
 * @node: table-wrap, table, array
 * @value: not used
 */
void
vitk_jats_read_table_wrap (VitkJatsFlow *flow, xmlNode *node, int value)
{
  VitkTable *table = begin_table (flow, node);
  VitkJatsFlow caption;
  VitkJatsFlow foot;

  vitk_jats_flow_init (&caption, flow->jats, table->anchor, table->caption);
  vitk_jats_flow_init (&foot, flow->jats, table->anchor, table->foot);
  foot.kind = VITK_BLOCK_FOOTNOTE;
  foot.letter = 'n';
  vitk_jats_collect_graphics (node, table->graphics);
  if (vitk_xml_is (node, "table-wrap"))
    read_wrap (flow, table, &caption, &foot, node);
  else
    read_grid (flow, table, node);
  vitk_jats_flow_end (&caption);
  vitk_jats_flow_end (&foot);
}
