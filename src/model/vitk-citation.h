/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-block.h"

G_BEGIN_DECLS

/**
 * VitkCitation:
 * @block: the block that cites
 * @start: first byte of the printed link in the block's text
 * @end: byte after the last; equal to @start for a hidden member of a range
 * @target: what is cited: the anchor of a reference, a table, a figure, a section, …
 *
 * One place in the article that speaks of something else in it. A range such as [5–8] makes one
 * citation for each of its members.
 */
typedef struct
{
  const VitkBlock *block;
  guint start;
  guint end;
  const VitkAnchor *target;
} VitkCitation;

char *vitk_citation_dup_sentence (const VitkCitation *citation);
const VitkAnchor *vitk_citation_get_place (const VitkCitation *citation);

G_END_DECLS
