/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-article.h"

G_BEGIN_DECLS

/**
 * VitkReadingPlace:
 * @key: which article it is in; see vitk_reading_place_dup_key()
 * @anchor: name of the topmost anchor in view
 * @character: characters into its paragraph at which the topmost line begins
 * @offset: pixels of that line above the edge of the view
 * @pane: (nullable): name of the pane in front
 * @shown: (nullable): name of the anchor it shows; %NULL for its overview
 *
 * Where a reader was in an article.
 */
typedef struct
{
  char *key;
  char *anchor;
  int character;
  int offset;
  char *pane;
  char *shown;
} VitkReadingPlace;

VitkReadingPlace *vitk_reading_place_new (const char *key, const char *anchor);
void vitk_reading_place_free (VitkReadingPlace *place);
char *vitk_reading_place_dup_key (VitkArticle *article, const char *uri);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkReadingPlace, vitk_reading_place_free)

G_END_DECLS
