/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "search/vitk-ranking.h"

G_BEGIN_DECLS

/**
 * VitkSearchMark:
 * @anchor: the block it is in
 * @start: its first byte in the block's own text
 * @end: the byte after its last
 *
 * A stretch of the article that was found, where it stands.
 */
typedef struct
{
  const char *anchor;
  guint start;
  guint end;
} VitkSearchMark;

/**
 * VitkSnippetHit:
 * @start: its first byte in the snippet
 * @end: the byte after its last
 * @mark: the same stretch where it stands
 */
typedef struct
{
  guint start;
  guint end;
  VitkSearchMark mark;
} VitkSnippetHit;

char *vitk_snippet_new (const VitkPlan *plan, const VitkDocument *document,
                        const VitkRanking *ranking, const VitkCandidate *candidate, GArray **hits,
                        GArray **marks, GStrv *words);

G_END_DECLS
