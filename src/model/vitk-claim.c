/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "model/vitk-claim.h"

#include <string.h>

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

/**
 * vitk_claim_find:
 * @self: a claim
 * @anchor: (nullable): name of an anchor of the article
 * @text: the text there
 * @start: (out): first byte of the words in @text
 * @end: (out): the byte after their last
 *
 * Returns: whether the words stand there; @start and @end are set only then
 */
gboolean
vitk_claim_find (const VitkClaim *self, const char *anchor, const VitkText *text, guint *start,
                 guint *end)
{
  const char *found =
      g_strcmp0 (self->anchor, anchor) == 0 ? strstr (text->string, self->quote) : NULL;

  if (found == NULL)
    return FALSE;
  *start = (guint) (found - text->string);
  *end = *start + (guint) strlen (self->quote);
  return TRUE;
}
