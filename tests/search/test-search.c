/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "open-article.h"

#include "workspace/vitk-diagram-file.h"

#include <string.h>

/* What there is to be found in the review: 98 of text, 25 rows, 5 captions, 39 references, 47
 * terms, 39 notes and 25 glyphs. */
#define N_UNITS 278

static VitkSearcher *review;

/* The first result, its hits between brackets. */
static char *
dup_marked (const VitkSearchResult *result)
{
  GString *marked = g_string_new (NULL);
  guint from = 0;
  guint i;

  for (i = 0; i < result->hits->len; i++)
    {
      const VitkSnippetHit *hit = &g_array_index (result->hits, VitkSnippetHit, i);

      g_string_append_len (marked, result->snippet + from, hit->start - from);
      g_string_append_printf (marked, "[%.*s]", (int) (hit->end - hit->start),
                              result->snippet + hit->start);
      from = hit->end;
    }
  g_string_append (marked, result->snippet + from);
  return g_string_free (marked, FALSE);
}

/* What is marked is what the text has there, letter by letter. */
static const struct
{
  const char *query;
  const char *anchor;
  const char *marked;
} snippets[] = {
  { "MK7 arterial stiffness", "row-106",
    "[106] | RCT | 244 post-menopausal women | Vitamin K2 ([MK-7]; 180 μg/day) supplementation "
    "improves [arterial] [stiffness]" },
  { "no association stroke", "row-122",
    "[122] | Prospective cohort | 35,476 healthy subjects | Menaquinone’s dietary intake was [not "
    "associated] with reduced [stroke] risk" },
  { "hemorrhagic", "sec-vitamin-k-p1",
    "Successively, Dam identified the “anti-[haemorrhagic] factor” in a fat-soluble compound that "
    "he named “Koagulation vitamin” (abbreviated vitamin K) to indicate its ability to clot blood "
    "[36]." },
  { "healthy postmenopausal women in:table", "row-86",
    "[86] | RCT | 244 [healthy] [post-menopausal] [women] | Decrease bone loss following three "
    "years MK-7 supplement (180 μg/day)" },
  { "\"healthy postmenopausal women\" 244 in:text", "sec-bone-health-p3",
    "Thereafter, in a study that enrolled [244] [healthy post-menopausal women], daily "
    "administration "
    "for three years of MK-7 (180 mcg/day) was associated with a decrease of bone loss and risk of "
    "vertebral fractures [86]." },
  { "Ca\u00b2\u207a in:text", "sec-conclusions-p5", NULL },
  { "16057", "row-120",
    "[120] | Meta-analysis of Prospect-EPIC cohort study | Healthy [16,057] women (49–70 years) | "
    "Menaquinone’s intake reduces the incidence of coronary heart disease" },
};

static void
test_snippets (void)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (snippets); i++)
    {
      g_autoptr (VitkSearchResults) results = search (review, snippets[i].query, FALSE);
      const VitkSearchResult *result;
      g_autofree char *marked = NULL;

      g_test_message ("%s", snippets[i].query);
      g_assert_cmpuint (results->results->len, >, 0);
      result = g_ptr_array_index (results->results, 0);
      marked = dup_marked (result);
      g_assert_cmpstr (result->anchor, ==, snippets[i].anchor);
      if (snippets[i].marked != NULL)
        g_assert_cmpstr (marked, ==, snippets[i].marked);
    }
}

/* Marks are bytes of the block's own text: cutting them out gives what the snippet marks. */
static void
test_marks (void)
{
  g_autoptr (VitkSearchResults) results = search (review, "MK-7 180 ug", FALSE);
  guint i;
  guint j;

  g_assert_cmpuint (results->results->len, ==, 3);
  for (i = 0; i < results->results->len; i++)
    {
      const VitkSearchResult *result = g_ptr_array_index (results->results, i);

      g_assert_cmpuint (result->marks->len, >=, 3);
      for (j = 0; j < result->hits->len; j++)
        {
          const VitkSnippetHit *hit = &g_array_index (result->hits, VitkSnippetHit, j);

          g_assert_cmpuint (hit->end - hit->start, ==, hit->mark.end - hit->mark.start);
          g_assert_true (g_str_has_prefix (hit->mark.anchor, result->anchor));
        }
    }
}

/* Ways to write the same find the same. */
static const char *const same[] = {
  "post-menopausal|postmenopausal|post menopausal|POST\u2011MENOPAUSAL",
  "MK-7|MK7|mk 7",
  "β-catenin|beta-catenin|beta catenin|Β-Catenin",
  "180 μg|180 µg|180 ug|180 mcg|180ug",
  "H2O2|H\u2082O\u2082",
  "Ca2+|Ca\u00b2\u207a",
  "haemorrhagic|hemorrhagic",
  "signalling|signaling",
  "three years|3 years",
  "16,057|16057",
  "fig 1|Fig. 1|fig1",
  "\ufb01bre OR fracture|fibre OR fracture",
};

static void
test_same (void)
{
  guint i;
  guint j;

  for (i = 0; i < G_N_ELEMENTS (same); i++)
    {
      g_auto (GStrv) queries = g_strsplit (same[i], "|", -1);
      g_autoptr (VitkSearchResults) first = search (review, queries[0], FALSE);

      g_assert_cmpuint (first->results->len, >, 0);
      for (j = 1; queries[j] != NULL; j++)
        {
          g_autoptr (VitkSearchResults) other = search (review, queries[j], FALSE);

          g_test_message ("%s: %u, %s: %u", queries[0], first->results->len, queries[j],
                          other->results->len);
          g_assert_cmpuint (other->results->len, ==, first->results->len);
        }
    }
}

/* What the glossary says is the same is searched for too, in both directions, and comes after. */
static void
test_expansions (void)
{
  static const char *const cases[][2] = { { "BMD", "bone mineral density" },
                                          { "bone mineral density", "BMD" },
                                          { "MK-7", "menaquinone-7" },
                                          { "menaquinone-7", "MK-7" } };
  guint i;
  guint j;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (VitkSearchResults) results = search (review, cases[i][0], FALSE);
      gboolean expanded = FALSE;

      g_assert_true (
          g_ptr_array_find_with_equal_func (results->expansions, cases[i][1], g_str_equal, NULL));
      for (j = 0; j < results->results->len; j++)
        {
          const VitkSearchResult *result = g_ptr_array_index (results->results, j);

          g_assert_false (expanded && result->fit == VITK_FIT_EXACT);
          expanded = expanded || result->fit == VITK_FIT_EXPANDED;
        }
      g_assert_true (expanded);
    }
}

static void
test_no_expansions (void)
{
  const VitkSearchOptions options = { 100, FALSE, FALSE };
  g_autoptr (VitkQuery) query = vitk_query_parse ("menaquinone-7");
  g_autoptr (VitkSearchResults) results =
      vitk_searcher_search (review, query, &options, NULL, NULL);
  guint i;

  g_assert_cmpuint (results->expansions->len, ==, 0);
  for (i = 0; i < results->results->len; i++)
    g_assert_cmpint (((VitkSearchResult *) g_ptr_array_index (results->results, i))->fit, <=,
                     VITK_FIT_EXACT);
}

/* While a word is typed it finds what begins so; a finished one comes first. */
static void
test_typing (void)
{
  static const char word[] = "osteocalcin";
  gsize length;

  for (length = 3; length <= strlen (word); length++)
    {
      g_autofree char *text = g_strndup (word, length);
      g_autoptr (VitkSearchResults) results = search (review, text, TRUE);

      g_assert_cmpuint (results->results->len, >, 0);
      g_assert_null (results->correction);
    }
}

static const struct
{
  const char *query;
  const char *correction;
} corrections[] = {
  { "osteocalcn", "osteocalcin" },
  { "vascular calcificaton", "vascular calcification" },
  { "wrafarin", "warfarin" },
  { "osteocalcin", NULL },
  { "xyzzyplugh", NULL },
  { "who invented it", NULL },
  /* A doubled letter is likelier than one too many. */
  { "nato", "natto" },
  /* What hyphens hold together may stand apart. */
  { "β-glycerophosphate", "β glycerophosphate" },
  { "xyzzy-plugh", NULL },
};

static void
test_corrections (void)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (corrections); i++)
    {
      g_autoptr (VitkSearchResults) results = search (review, corrections[i].query, FALSE);

      g_assert_cmpstr (results->correction, ==, corrections[i].correction);
      if (corrections[i].correction != NULL)
        g_assert_cmpuint (results->results->len, >, 0);
    }
}

/* How many results filters leave, and what is said if none. */
static const struct
{
  const char *query;
  guint n;
  const char *problem;
} filters[] = {
  { "design:rct in:table", 9, NULL },
  { "design:meta-analysis", 3, NULL },
  { "population:postmenopausal", 8, NULL },
  { "population:\"post-menopausal women\" isoform:MK-7", 3, NULL },
  { "note:internal in:table", 19, NULL },
  { "note:major in:note", 12, NULL },
  { "comparator:placebo", 0, "comparator: the tables of this article do not tell it" },
  { "design:RCT isoform:MK7 dose>=0.18mg/d", 4, NULL },
  { "dose>=100ug/d dose<=100ug/d", 2, NULL },
  { "dose>1000mg/d", 0,
    "dose>1000mg/d: no row is so; there are: 100 μg/day, 180 μg/day, 45 mg/day, "
    "600, 900 μg/day, 1.5 mg/day, 360 μg/day" },
  { "duration>1y", 2, NULL },
  { "n>16000", 4, NULL },
  { "n>500 in:note", 0, NULL },
  { "cites:999", 0, "cites:999: nothing cites a reference of that number" },
  { "section:nonsense", 0, "section:nonsense: no heading has these words" },
  { "outcome:nonsense", 0, NULL },
  { "cites:85", 2, NULL },
  { "cites:6", 1, NULL },
};

static void
test_filters (void)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (filters); i++)
    {
      g_autoptr (VitkSearchResults) results = search (review, filters[i].query, FALSE);

      g_test_message ("%s", filters[i].query);
      g_assert_cmpuint (results->results->len, ==, filters[i].n);
      if (filters[i].problem != NULL)
        {
          g_assert_cmpuint (results->problems->len, ==, 1);
          g_assert_cmpstr (g_ptr_array_index (results->problems, 0), ==, filters[i].problem);
        }
    }
}

/* An answer that has not all words says so; nothing else is shown if some have all. */
static void
test_partly (void)
{
  g_autoptr (VitkSearchResults) some = search (review, "who discovered vitamin K", FALSE);
  g_autoptr (VitkSearchResults) all = search (review, "Hendrik Dam", FALSE);
  g_autoptr (VitkSearchResults) none = search (review, "xyzzyplugh quux", FALSE);

  g_assert_true (some->partly);
  g_assert_cmpuint (((VitkSearchResult *) g_ptr_array_index (some->results, 0))->standing.n_missing,
                    >, 0);
  g_assert_false (all->partly);
  g_assert_cmpuint (all->results->len, ==, 1);
  g_assert_cmpuint (none->results->len, ==, 0);
}

static gboolean
is_glyph (VitkWorkspace *workspace, const char *address)
{
  g_autoptr (VitkDiagrams) diagrams = vitk_diagram_file_read_all (workspace, NULL);
  const char *id;
  const VitkFigureDiagram *figure = vitk_diagrams_find (diagrams, address, &id);

  return figure != NULL && vitk_diagram_get_glyph (figure->diagram, id) != NULL;
}

/* Whether a result can be shown by its anchor. */
static gboolean
is_place (VitkWorkspace *workspace, const VitkSearchResult *result)
{
  GPtrArray *notes = vitk_workspace_get_notes (workspace);
  guint i;

  for (i = 0; result->kind == VITK_SEARCH_NOTE && i < notes->len; i++)
    if (g_str_equal (((VitkNote *) g_ptr_array_index (notes, i))->id, result->anchor))
      return TRUE;
  if (result->kind == VITK_SEARCH_FIGURE)
    return is_glyph (workspace, result->anchor);
  return vitk_article_get_anchor (vitk_workspace_get_article (workspace), result->anchor) != NULL;
}

/* Returns: how many results there are of all kinds, each of which has a place */
static guint
check_places (const char *path)
{
  /* Captions of figures are found twice. */
  static const char *const queries[] = {
    "in:text", "in:table", "in:caption",           "in:reference",
    "in:term", "in:note",  "in:figure -in:caption"
  };
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (VitkWorkspace) workspace = vitk_workspace_open (file, NULL, &error);
  g_autoptr (VitkSearcher) searcher = NULL;
  guint n = 0;
  guint i;
  guint j;

  g_assert_no_error (error);
  searcher = vitk_searcher_new (workspace);
  for (i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autoptr (VitkSearchResults) results = search (searcher, queries[i], FALSE);

      for (j = 0; j < results->results->len; j++)
        {
          const VitkSearchResult *result = g_ptr_array_index (results->results, j);

          if (!is_place (workspace, result))
            g_test_fail_printf ("%s has no “%s”", path, result->anchor);
        }
      n += results->results->len;
    }
  return n;
}

/* Whatever is found in the review, and in real articles where they are, can be shown. */
static void
test_places (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("VITK2_ROOT"), "data/review.xml", NULL);
  g_autofree char *samples =
      g_build_filename (g_getenv ("VITK2_ROOT"), "../shared/jats/samples", NULL);
  g_autoptr (GDir) folder = g_dir_open (samples, 0, NULL);
  const char *name;

  g_assert_cmpuint (check_places (path), ==, N_UNITS);
  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *sample = g_build_filename (samples, name, NULL);

      if (g_str_has_suffix (name, "xml"))
        g_assert_cmpuint (check_places (sample), >, 0);
    }
}

typedef struct
{
  guint n_answered;
  guint n_cancelled;
} Outcome;

static void
on_searched (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Outcome *outcome = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VitkSearchResults) results =
      vitk_searcher_search_finish (VITK_SEARCHER (source), result, &error);

  if (results != NULL)
    {
      g_assert_cmpstr (results->query->text, ==, "new");
      outcome->n_answered++;
      return;
    }
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  outcome->n_cancelled++;
}

/* Only the last of two searches is answered. */
static void
test_stale (void)
{
  const VitkSearchOptions options = { 10, TRUE, FALSE };
  g_autoptr (VitkQuery) old = vitk_query_parse ("old");
  g_autoptr (VitkQuery) new = vitk_query_parse ("new");
  Outcome outcome = { 0, 0 };

  vitk_searcher_search_async (review, old, &options, NULL, on_searched, &outcome);
  vitk_searcher_search_async (review, new, &options, NULL, on_searched, &outcome);
  while (outcome.n_answered + outcome.n_cancelled < 2)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (outcome.n_answered, ==, 1);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  review = open_article ("data/review.xml");
  g_test_add_func ("/search/snippets", test_snippets);
  g_test_add_func ("/search/marks", test_marks);
  g_test_add_func ("/search/same", test_same);
  g_test_add_func ("/search/expansions", test_expansions);
  g_test_add_func ("/search/no-expansions", test_no_expansions);
  g_test_add_func ("/search/typing", test_typing);
  g_test_add_func ("/search/corrections", test_corrections);
  g_test_add_func ("/search/filters", test_filters);
  g_test_add_func ("/search/partly", test_partly);
  g_test_add_func ("/search/places", test_places);
  g_test_add_func ("/search/stale", test_stale);
  status = g_test_run ();
  g_object_unref (review);
  return status;
}
