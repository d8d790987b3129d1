/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */

/* What was found is marked where the article has it. */

#include "sample-article.h"

#include "search/vitk-document-article.h"
#include "search/vitk-index.h"
#include "widgets/vitk-search-marks.h"

typedef struct
{
  VitkArticle *article;
  VitkIndex *index;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->article = sample_article_new ();
  sample_article_link (fixture->article);
  fixture->index = vitk_index_new (vitk_document_new_for_article (fixture->article, NULL, NULL),
                                   vitk_glossary_new_for_article (fixture->article), &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  vitk_index_free (fixture->index);
  g_object_unref (fixture->article);
}

static VitkSearchResults *
search (Fixture *fixture, const char *words)
{
  const VitkSearchOptions options = { G_MAXUINT, TRUE, TRUE };
  g_autoptr (VitkQuery) query = vitk_query_parse (words);
  g_autoptr (GError) error = NULL;
  VitkSearchResults *results = vitk_index_search (fixture->index, query, &options, NULL, &error);

  g_assert_no_error (error);
  return results;
}

/* All that was found is marked where it stands, in the order of the text; sentences and rows are
 * places. And the place of the best result. */
static void
test_marks (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *query;
    const char *marks;
    int place;
  } cases[] = {
    { "things", "0 sec-1 things; 1 sec-1-1 Things; ", 0 },
    { "ug", "0 row-1-c2-p ug; 1 row-2-c1-p ug; 2 table-1-fn ug; 2 table-1-fn microgram; ", 2 },
    { "\"author 7\" OR 360", "0 row-2-c0-p 360; 1 r7 Author 7; ", 0 },
    /* What no text of the article has is not marked. */
    { "touch", "", -1 },
  };
  guint i;
  guint j;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (VitkSearchResults) results = search (fixture, cases[i].query);
      g_autoptr (VitkMarkSet) set = vitk_search_marks_new (fixture->article, results);
      g_autoptr (GString) found = g_string_new (NULL);

      for (j = 0; set != NULL && j < vitk_mark_set_get_n_marks (set); j++)
        {
          const VitkMark *mark = vitk_mark_set_get_mark (set, j);
          g_autofree char *words = vitk_text_slice (mark->text, mark->start, mark->end);

          g_string_append_printf (found, "%u %s %s; ", mark->place, mark->anchor->name, words);
        }
      g_test_message ("%s", cases[i].query);
      g_assert_cmpstr (found->str, ==, cases[i].marks);
      if (set != NULL)
        g_assert_cmpint (vitk_search_marks_find (set, g_ptr_array_index (results->results, 0)), ==,
                         cases[i].place);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/search-marks/marks", Fixture, NULL, set_up, test_marks, tear_down);
  return g_test_run ();
}
