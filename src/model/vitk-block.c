/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "model/vitk-block.h"

/**
 * vitk_block_new:
 * @kind: how it reads
 * @depth: how deep it is set in
 * @text: (transfer full) (nullable): its words
 *
 * Returns: (transfer full): the block, without an address yet
 */
VitkBlock *
vitk_block_new (VitkBlockKind kind, guint depth, VitkText *text)
{
  VitkBlock *block = g_new0 (VitkBlock, 1);

  block->kind = kind;
  block->depth = depth;
  block->text = text != NULL ? text : vitk_text_new ("", 0, NULL);
  return block;
}

/**
 * vitk_block_free:
 * @block: (transfer full): a block
 *
 * Frees the block, not the table, figure, reference or term it is the place of.
 */
void
vitk_block_free (VitkBlock *block)
{
  g_free (block->marker);
  g_free (block->href);
  vitk_text_free (block->text);
  g_free (block);
}
