/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "search/vitk-plan-correction.h"

/* A word of plain English that the article happens not to have is not misspelt. */
static gboolean
is_english (const char *form)
{
  g_autoptr (GPtrArray) akin = vitk_english_dup_akin (form);

  return akin->len > 0;
}

/**
 * vitk_plan_loosen:
 * @plan: a plan
 *
 * Returns: (transfer full) (nullable): the query with the words apart that hyphens hold together;
 *   %NULL if there are none
 */
char *
vitk_plan_loosen (const VitkPlan *plan)
{
  g_autofree char *loosened = g_strdup (plan->query->text);
  gboolean changed = FALSE;
  guint i;
  guint at;

  for (i = 0; i < plan->atoms->len; i++)
    {
      const VitkAtom *atom = &g_array_index (plan->atoms, VitkAtom, i);

      if (atom->node->kind != VITK_QUERY_WORD || atom->negative || atom->reading->places->len < 2)
        continue;
      for (at = atom->node->start + 1; at + 1 < atom->node->end; at++)
        if (loosened[at] == '-')
          {
            loosened[at] = ' ';
            changed = TRUE;
          }
    }
  return changed ? g_steal_pointer (&loosened) : NULL;
}

/**
 * vitk_plan_correct:
 * @plan: a plan
 * @lexicon: the words of the index
 *
 * Returns: (transfer full) (nullable): the query with the words that no article has replaced by
 *   those that were meant; %NULL if nothing was misspelt
 */
char *
vitk_plan_correct (const VitkPlan *plan, VitkLexicon *lexicon)
{
  g_autoptr (GString) corrected = g_string_new (NULL);
  gboolean changed = FALSE;
  guint from = 0;
  guint i;

  for (i = 0; i < plan->atoms->len; i++)
    {
      const VitkAtom *atom = &g_array_index (plan->atoms, VitkAtom, i);
      g_autofree char *meant = NULL;

      if (!atom->unknown || atom->optional || atom->reading->places->len != 1 ||
          is_english (vitk_reading_get_normal (atom->reading, 0)))
        continue;
      meant = vitk_lexicon_dup_nearest (lexicon, vitk_reading_get_normal (atom->reading, 0));
      if (meant == NULL)
        continue;
      g_string_append_len (corrected, plan->query->text + from, atom->node->start - from);
      g_string_append (corrected, meant);
      from = atom->node->end;
      changed = TRUE;
    }
  g_string_append (corrected, plan->query->text + from);
  return changed ? g_strdup (corrected->str) : NULL;
}
