/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-anchor.h"
#include "model/vitk-text.h"

G_BEGIN_DECLS

/**
 * VitkCitation:
 * @anchor: the address of what cites: a block, a section (in its title), a reference, a term
 * @text: its words
 * @start: first byte of the printed link in @text
 * @end: byte after the last; equal to @start for a hidden member of a range
 * @target: what is cited: the anchor of a reference, a table, a figure, a section, …
 *
 * One place in the article that speaks of something else in it. A range such as [5–8] makes one
 * citation for each of its members.
 */
typedef struct
{
  const VitkAnchor *anchor;
  const VitkText *text;
  guint start;
  guint end;
  const VitkAnchor *target;
} VitkCitation;

char *vitk_citation_dup_sentence (const VitkCitation *citation);
const VitkAnchor *vitk_citation_get_place (const VitkCitation *citation);
gboolean vitk_citation_is_same_place (const VitkCitation *citation, const VitkCitation *other);

G_END_DECLS
