/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "model/vitk-claim.h"

/**
 * vitk_claim_new:
 * @anchor: name of an anchor
 * @quote: the words there
 * @line: where the file of the diagram says so, from 1
 * @column: its column, from 1
 *
 * Returns: (transfer full): a claim
 */
VitkClaim *
vitk_claim_new (const char *anchor, const char *quote, int line, int column)
{
  VitkClaim *self = g_new0 (VitkClaim, 1);

  self->anchor = g_strdup (anchor);
  self->quote = g_strdup (quote);
  self->line = line;
  self->column = column;
  return self;
}

/**
 * vitk_claim_free:
 * @self: (transfer full): a claim
 */
void
vitk_claim_free (VitkClaim *self)
{
  g_free (self->anchor);
  g_free (self->quote);
  g_free (self);
}
