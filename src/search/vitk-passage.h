/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-search-kind.h"

G_BEGIN_DECLS

/**
 * VitkPassage:
 * @kind: what it is
 * @anchor: its address: no anchor of the article
 * @figure: name of the anchor of the figure that it belongs to
 * @place: (nullable): where it stands in that
 * @name: (nullable): what it is called
 * @words: (nullable): what it says
 *
 * Something to be found that belongs to an article and stands outside its text, in a file of its
 * own.
 */
typedef struct
{
  VitkSearchKind kind;
  char *anchor;
  char *figure;
  char *place;
  char *name;
  char *words;
} VitkPassage;

void vitk_passage_free (VitkPassage *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkPassage, vitk_passage_free)

G_END_DECLS
