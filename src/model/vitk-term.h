/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-block.h"

G_BEGIN_DECLS

/**
 * VitkTerm:
 * @anchor: its address
 * @name: the term or abbreviation
 * @definition: (element-type VitkBlock): what it means, in the article's words
 * @synonyms: (element-type utf8): other ways to write it, for search
 */
struct _VitkTerm
{
  const VitkAnchor *anchor;
  VitkText *name;
  GPtrArray *definition;
  GPtrArray *synonyms;
};

VitkTerm *vitk_term_new (VitkText *name);
void vitk_term_free (VitkTerm *term);

G_END_DECLS
