/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "export/vitk-packet.h"

#include "export/vitk-table-selection.h"

static void
free_piece (gpointer data)
{
  VitkPiece *piece = data;

  g_clear_pointer (&piece->blocks, g_ptr_array_unref);
  g_clear_pointer (&piece->molecules, g_ptr_array_unref);
  g_clear_pointer (&piece->map, vitk_evidence_map_unref);
  g_clear_pointer (&piece->owned, vitk_table_free);
  g_free (piece->filter);
  g_free (piece->rows);
  g_free (piece);
}

/**
 * vitk_packet_new:
 * @article: an article
 *
 * Returns: (transfer full): nothing of it yet
 */
VitkPacket *
vitk_packet_new (VitkArticle *article)
{
  VitkPacket *self = g_new0 (VitkPacket, 1);

  self->article = g_object_ref (article);
  self->pieces = g_ptr_array_new_with_free_func (free_piece);
  return self;
}

/**
 * vitk_packet_free:
 * @self: (transfer full): a packet
 */
void
vitk_packet_free (VitkPacket *self)
{
  g_ptr_array_unref (self->pieces);
  g_clear_pointer (&self->notes, g_ptr_array_unref);
  g_object_unref (self->article);
  g_free (self->date);
  g_free (self);
}

static VitkPiece *
add_piece (VitkPacket *self, const VitkAnchor *anchor)
{
  VitkPiece *piece = g_new0 (VitkPiece, 1);

  piece->anchor = anchor;
  g_ptr_array_add (self->pieces, piece);
  return piece;
}

/* Rows of one table that are named one after the other are one table, in its own order. */
static void
add_row (VitkPacket *self, const VitkAnchor *anchor)
{
  const VitkAnchor *whole = vitk_anchor_get_enclosing (anchor, VITK_ANCHOR_TABLE);
  VitkPiece *piece =
      self->pieces->len > 0 ? g_ptr_array_index (self->pieces, self->pieces->len - 1) : NULL;
  VitkTable *chosen;
  g_autofree char *rows = NULL;

  if (piece == NULL || piece->rows == NULL || piece->anchor != whole)
    piece = NULL;
  rows = piece != NULL ? g_strdup_printf ("%s,%s", piece->rows, anchor->path)
                       : g_strdup (anchor->path);
  chosen = vitk_table_select (whole->target, rows, NULL, NULL);
  if (piece == NULL)
    piece = add_piece (self, whole);
  if (chosen == NULL)
    {
      /* A row of the head is there whatever rows are chosen. */
      piece->table = piece->owned != NULL ? piece->owned : whole->target;
      return;
    }
  g_clear_pointer (&piece->owned, vitk_table_free);
  piece->owned = chosen;
  piece->table = chosen;
  g_free (piece->rows);
  piece->rows = g_steal_pointer (&rows);
}

static void
add_block (VitkPacket *self, const VitkAnchor *anchor, VitkBlock *block)
{
  VitkPiece *piece = add_piece (self, anchor);

  piece->table = block->table;
  piece->figure = block->figure;
  piece->reference = block->reference;
  piece->term = block->term;
  if (piece->table != NULL || piece->figure != NULL || piece->reference != NULL ||
      piece->term != NULL)
    return;
  piece->blocks = g_ptr_array_new ();
  g_ptr_array_add (piece->blocks, block);
}

/**
 * vitk_packet_add:
 * @self: a packet
 * @anchor: a part of the article; a cell counts as its row, and rows of a table that are added one
 *   after the other make one table
 */
void
vitk_packet_add (VitkPacket *self, const VitkAnchor *anchor)
{
  switch (anchor->kind)
    {
    case VITK_ANCHOR_SECTION:
      add_piece (self, anchor)->section = anchor->target;
      break;
    case VITK_ANCHOR_TABLE:
      add_piece (self, anchor)->table = anchor->target;
      break;
    case VITK_ANCHOR_ROW:
    case VITK_ANCHOR_CELL:
      add_row (self, vitk_anchor_get_enclosing (anchor, VITK_ANCHOR_ROW));
      break;
    case VITK_ANCHOR_FIGURE:
      add_piece (self, anchor)->figure = anchor->target;
      break;
    case VITK_ANCHOR_REFERENCE:
      add_piece (self, anchor)->reference = anchor->target;
      break;
    case VITK_ANCHOR_TERM:
      add_piece (self, anchor)->term = anchor->target;
      break;
    case VITK_ANCHOR_BLOCK:
    case VITK_ANCHOR_INLINE:
    default:
      add_block (self, anchor, anchor->target);
      break;
    }
}

/**
 * vitk_packet_add_table:
 * @self: a packet
 * @table: (transfer full): a table that was made, or chosen from one of the article
 */
void
vitk_packet_add_table (VitkPacket *self, VitkTable *table)
{
  VitkPiece *piece = add_piece (self, table->anchor);

  piece->table = table;
  piece->owned = table;
}

/**
 * vitk_packet_add_map:
 * @self: a packet
 * @map: a map of evidence
 * @filter: (nullable): the query that its studies pass
 */
void
vitk_packet_add_map (VitkPacket *self, VitkEvidenceMap *map, const char *filter)
{
  VitkPiece *piece = add_piece (self, NULL);

  piece->map = vitk_evidence_map_ref (map);
  if (filter != NULL && *filter != '\0')
    piece->filter = g_strdup (filter);
}

/**
 * vitk_packet_add_molecules:
 * @self: a packet
 * @figure: a figure of the article
 * @molecules: (transfer full) (element-type VitkMolecule): what is shown as its picture
 */
void
vitk_packet_add_molecules (VitkPacket *self, const VitkFigure *figure, GPtrArray *molecules)
{
  VitkPiece *piece = add_piece (self, figure->anchor);

  piece->figure = figure;
  piece->molecules = molecules;
}
