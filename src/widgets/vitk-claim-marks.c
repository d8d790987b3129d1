/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
/* Where in the text the claims of a diagram stand. */
#include "widgets/vitk-claim-marks.h"

typedef struct
{
  GPtrArray *claims;
  VitkMarkSet *set;
} Marking;

typedef struct
{
  guint start;
  guint end;
} Range;

static int
compare_ranges (gconstpointer a, gconstpointer b)
{
  const Range *one = a;
  const Range *other = b;

  return one->start != other->start ? (one->start < other->start ? -1 : 1)
                                    : (int) other->end - (int) one->end;
}

/* All claims that one text makes. What one begins with before another has ended is one place. */
static void
mark_text (const VitkAnchor *anchor, VitkText *text, gpointer user_data)
{
  Marking *marking = user_data;
  g_autoptr (GArray) ranges = NULL;
  guint end = 0;
  guint i;

  for (i = 0; anchor != NULL && i < marking->claims->len; i++)
    {
      const VitkClaim *claim = g_ptr_array_index (marking->claims, i);
      Range range;

      if (!vitk_claim_find (claim, anchor->name, text, &range.start, &range.end))
        continue;
      if (ranges == NULL)
        ranges = g_array_new (FALSE, FALSE, sizeof (Range));
      g_array_append_val (ranges, range);
    }
  if (ranges == NULL)
    return;
  g_array_sort (ranges, compare_ranges);
  for (i = 0; i < ranges->len; i++)
    {
      const Range *range = &g_array_index (ranges, Range, i);

      if (range->end <= end)
        continue;
      vitk_mark_set_add (marking->set, anchor, text, MAX (range->start, end), range->end,
                         range->start >= end);
      end = range->end;
    }
}

/**
 * vitk_claim_marks_new:
 * @article: an article
 * @title: what is claimed, for people
 * @claims: (element-type VitkClaim): claims of a diagram of it
 *
 * Returns: (transfer full): marks for the words of the claims, in reading order
 */
VitkMarkSet *
vitk_claim_marks_new (VitkArticle *article, const char *title, GPtrArray *claims)
{
  Marking marking = { claims, vitk_mark_set_new (article, title) };

  vitk_article_foreach_text (article, mark_text, &marking);
  return marking.set;
}

/**
 * vitk_claim_marks_find:
 * @set: marks of claims
 * @claim: one of them
 *
 * Returns: at which of the places it is; -1 if the article does not say it
 */
int
vitk_claim_marks_find (const VitkMarkSet *set, const VitkClaim *claim)
{
  guint i;

  for (i = 0; i < vitk_mark_set_get_n_marks (set); i++)
    {
      const VitkMark *mark = vitk_mark_set_get_mark (set, i);
      guint start;
      guint end;

      if (mark->anchor != NULL &&
          vitk_claim_find (claim, mark->anchor->name, mark->text, &start, &end) &&
          start < mark->end)
        return (int) mark->place;
    }
  return -1;
}

/* What is cited in the sentence that a claim is part of. */
static void
add_references (VitkArticle *article, const VitkMark *mark, GPtrArray *references)
{
  guint start;
  guint end;
  guint i;
  guint j;

  vitk_text_get_sentence (mark->text, mark->start, &start, &end);
  for (i = 0; i < mark->text->n_spans; i++)
    {
      const VitkSpan *span = &mark->text->spans[i];
      g_auto (GStrv) names = NULL;

      if (span->kind != VITK_SPAN_XREF || span->value == NULL || span->start < start ||
          span->end > end)
        continue;
      names = g_strsplit (span->value, " ", -1);
      for (j = 0; names[j] != NULL; j++)
        {
          const VitkAnchor *anchor = vitk_article_get_anchor (article, names[j]);

          if (anchor != NULL && anchor->kind == VITK_ANCHOR_REFERENCE &&
              !g_ptr_array_find (references, anchor->target, NULL))
            g_ptr_array_add (references, anchor->target);
        }
    }
}

/**
 * vitk_claim_marks_dup_references:
 * @article: an article
 * @claims: (element-type VitkClaim): claims of a diagram of it
 *
 * Returns: (transfer full) (element-type VitkReference): what their sentences cite, each once
 */
GPtrArray *
vitk_claim_marks_dup_references (VitkArticle *article, GPtrArray *claims)
{
  g_autoptr (VitkMarkSet) set = vitk_claim_marks_new (article, "", claims);
  GPtrArray *references = g_ptr_array_new ();
  guint i;

  for (i = 0; i < vitk_mark_set_get_n_marks (set); i++)
    add_references (article, vitk_mark_set_get_mark (set, i), references);
  return references;
}
