/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-text.h"

G_BEGIN_DECLS

/**
 * VitkClaim:
 * @anchor: name of the anchor where the article says it
 * @quote: the words that say it
 * @line: line in the file of the diagram, from 1
 * @column: column in that file, from 1
 *
 * Where an article says what a glyph or an arc of a diagram shows.
 */
typedef struct
{
  char *anchor;
  char *quote;
  int line;
  int column;
} VitkClaim;

VitkClaim *vitk_claim_new (const char *anchor, const char *quote, int line, int column);
void vitk_claim_free (VitkClaim *self);
gboolean vitk_claim_find (const VitkClaim *self, const char *anchor, const VitkText *text,
                          guint *start, guint *end);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkClaim, vitk_claim_free)

G_END_DECLS
