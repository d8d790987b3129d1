/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-search-marks.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  VitkMarkSet *set;
  GHashTable *found; /* name of an anchor → GArray of VitkSearchMark */

  /* Where the last mark is. */
  const VitkText *text;
  const VitkAnchor *row;
  guint sentence_end;
} Walk;

static int
compare_starts (gconstpointer a, gconstpointer b)
{
  const VitkSearchMark *one = a;
  const VitkSearchMark *two = b;

  return (one->start > two->start) - (one->start < two->start);
}

/* What was found, by the block it was found in. */
static GHashTable *
group_by_anchor (const VitkSearchResults *results)
{
  GHashTable *found =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_array_unref);
  guint i;
  guint j;

  for (i = 0; i < results->results->len; i++)
    {
      const VitkSearchResult *result = g_ptr_array_index (results->results, i);

      /* Another article may have the same anchor. */
      for (j = 0; result->file == NULL && j < result->marks->len; j++)
        {
          const VitkSearchMark *mark = &g_array_index (result->marks, VitkSearchMark, j);
          GArray *marks = g_hash_table_lookup (found, mark->anchor);

          if (marks == NULL)
            {
              marks = g_array_new (FALSE, FALSE, sizeof (VitkSearchMark));
              g_hash_table_insert (found, (gpointer) mark->anchor, marks);
            }
          g_array_append_val (marks, *mark);
        }
    }
  return found;
}

static void
add_mark (Walk *walk, const VitkAnchor *anchor, const VitkText *text, const VitkSearchMark *mark)
{
  const VitkAnchor *row = vitk_anchor_get_enclosing (anchor, VITK_ANCHOR_ROW);
  /* A sentence is one place, and so is a row of a table. */
  const gboolean same_place =
      row != NULL ? row == walk->row : text == walk->text && mark->start < walk->sentence_end;
  guint sentence_start;

  vitk_mark_set_add (walk->set, anchor, text, mark->start, mark->end, !same_place);
  walk->text = text;
  walk->row = row;
  vitk_text_get_sentence (text, mark->start, &sentence_start, &walk->sentence_end);
}

static void
add_marks (const VitkAnchor *anchor, VitkText *text, gpointer user_data)
{
  Walk *walk = user_data;
  GArray *marks = anchor != NULL ? g_hash_table_lookup (walk->found, anchor->name) : NULL;
  guint i;

  if (marks == NULL)
    return;
  g_array_sort (marks, compare_starts);
  for (i = 0; i < marks->len; i++)
    add_mark (walk, anchor, text, &g_array_index (marks, VitkSearchMark, i));
}

/**
 * vitk_search_marks_new:
 * @article: the article that was searched
 * @results: what was found in it, and perhaps in others
 *
 * Marks all that was found in the words of the article. (What was found in an editor's note is none
 * of them.)
 *
 * Returns: (transfer full) (nullable): the set; %NULL where there is nothing to mark
 */
VitkMarkSet *
vitk_search_marks_new (VitkArticle *article, const VitkSearchResults *results)
{
  /* Translators: what words of the text are marked for, as in "Search for “bone”: 3 places". */
  g_autofree char *title = g_strdup_printf (_ ("Search for “%s”"), results->query->text);
  g_autoptr (VitkMarkSet) set = vitk_mark_set_new (article, title);
  g_autoptr (GHashTable) found = group_by_anchor (results);
  Walk walk = { .set = set, .found = found };

  vitk_article_foreach_text (article, add_marks, &walk);
  return vitk_mark_set_get_n_marks (set) > 0 ? g_steal_pointer (&set) : NULL;
}

/**
 * vitk_search_marks_find:
 * @set: the marks of some results
 * @result: one of the results
 *
 * Returns: the place where a reader finds the result: that of the first hit of its snippet, or -1
 * if that is marked nowhere
 */
int
vitk_search_marks_find (const VitkMarkSet *set, const VitkSearchResult *result)
{
  const VitkSearchMark *wanted;
  guint i;

  if (result->hits->len > 0)
    wanted = &g_array_index (result->hits, VitkSnippetHit, 0).mark;
  else if (result->marks->len > 0)
    wanted = &g_array_index (result->marks, VitkSearchMark, 0);
  else
    return -1;
  for (i = 0; i < vitk_mark_set_get_n_marks (set); i++)
    {
      const VitkMark *mark = vitk_mark_set_get_mark (set, i);

      if (mark->start == wanted->start && g_str_equal (mark->anchor->name, wanted->anchor))
        return mark->place;
    }
  return -1;
}
