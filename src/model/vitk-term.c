/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "model/vitk-term.h"

/**
 * vitk_term_new:
 * @name: (transfer full): the term
 *
 * Returns: (transfer full): a term without a definition yet
 */
VitkTerm *
vitk_term_new (VitkText *name)
{
  VitkTerm *term = g_new0 (VitkTerm, 1);

  term->name = name;
  term->definition = g_ptr_array_new_with_free_func ((GDestroyNotify) vitk_block_free);
  term->synonyms = g_ptr_array_new_with_free_func (g_free);
  return term;
}

/**
 * vitk_term_free:
 * @term: (transfer full): a term
 */
void
vitk_term_free (VitkTerm *term)
{
  vitk_text_free (term->name);
  g_ptr_array_unref (term->definition);
  g_ptr_array_unref (term->synonyms);
  g_free (term);
}
