/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "sample-article.h"

#include "widgets/vitk-text-link.h"
#include "widgets/vitk-unverified.h"

typedef struct
{
  const char *markup;
  const char *links; /* "words → targets (name)", a line each */
} Case;

static const Case cases[] = {
  { "no links", "" },
  { "[{r5|5}]", "5 → r5 (Reference 5)\n" },
  { "{r1|Smith}", "Smith → r1 (Reference 1: Smith)\n" },
  { "{table-1|Table 1}, {fig-1|Fig. 1}",
    "Table 1 → table-1 (Table 1)\nFig. 1 → fig-1 (Figure 1: Fig. 1)\n" },
  /* The hidden members of a range lie on its dash. */
  { "{r5|5}–{r6|}{r7|}{r8|8}",
    "5 → r5 (Reference 5)\n– → r6 r7 (Reference 6, Reference 7)\n8 → r8 (Reference 8)\n" },
  { "{r5|5}–{r6|}{r7|7}", "5 → r5 (Reference 5)\n– → r6 (Reference 6)\n7 → r7 (Reference 7)\n" },
  { "{r5|5}{r6|}–{r7|7}", "5 → r5 (Reference 5)\n– → r6 (Reference 6)\n7 → r7 (Reference 7)\n" },
  /* One cross reference to several. */
  { "{r5 r6|5–6}", "5–6 → r5 r6 (Reference 5, Reference 6)\n" },
  { "{r5 r5|5}", "5 → r5 (Reference 5)\n" },
  /* What prints nothing and has no dash lies on the word before it, or on its link. */
  { "A. Author{aff|}", "Author → aff (Affiliation: A Place: Author)\n" },
  { "{r5|5}{r6|}", "5 → r5 r6 (Reference 5, Reference 6)\n" },
  { "{r6|}", "" },
  /* What leads nowhere is no link. */
  { "{nothing|here}, {|there}", "" },
  { "{nothing r5|5}", "5 → r5 (Reference 5)\n" },
  { "<https://example.org/|there>", "there → https://example.org/ (there)\n" },
  { "{abc|ABC} {sec-1-1|below}",
    "ABC → abc (Term ABC)\nbelow → sec-1-1 (Section 1.1 Things within: below)\n" },
  { "{p1|above}", "above → p1 (1 First things, paragraph 1: above)\n" },
  { "{row-2|there}", "there → row-2 (Table 1, row 2: there)\n" },
};

static char *
dup_links (VitkArticle *article, const VitkText *text)
{
  g_autoptr (GPtrArray) links = vitk_text_link_list (article, text);
  GString *lines = g_string_new (NULL);
  guint i;

  for (i = 0; i < links->len; i++)
    {
      const VitkTextLink *link = g_ptr_array_index (links, i);
      g_autofree char *words = vitk_text_slice (text, link->start, link->end);
      guint j;

      g_string_append_printf (lines, "%s →", words);
      for (j = 0; j < link->targets->len; j++)
        g_string_append_printf (lines, " %s", (char *) g_ptr_array_index (link->targets, j));
      g_string_append_printf (lines, " (%s)\n", link->label);
    }
  return g_string_free (lines, FALSE);
}

static void
test_cases (void)
{
  g_autoptr (VitkArticle) article = sample_article_new ();
  guint i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (VitkText) text = sample_text_new (cases[i].markup);
      g_autofree char *links = dup_links (article, text);

      g_test_message ("%s", cases[i].markup);
      g_assert_cmpstr (links, ==, cases[i].links);
    }
}

/* What the preview of each link shows. */
static const struct
{
  const char *markup;
  const char *groups;
} groups[] = {
  { "[{r5|5}]", "5: r5\n" },
  { "[{r5|5},{r6|6}]", "5: r5 r6\n6: r5 r6\n" },
  { "[{r5|5}], [{r6|6}] ({r7|7})", "5: r5 r6 r7\n6: r5 r6 r7\n7: r5 r6 r7\n" },
  { "{r1|1}; {r5|5}–{r6|}{r7|}{r8|8}",
    "1: r1 r5 r6 r7 r8\n5: r1 r5 r6 r7 r8\n–: r1 r5 r6 r7 r8\n8: r1 r5 r6 r7 r8\n" },
  { "{r5|5},{r5|5}", "5: r5\n5: r5\n" },
  /* Words, and the end of a sentence, end the group. */
  { "{r5|5} and {r6|6}. {r7|7}", "5: r5\n6: r6\n7: r7\n" },
  { "{r5|5}/{r6|6}", "5: r5\n6: r6\n" },
  { "{r5|5}, {table-1|Table 1}, {r6|6}", "5: r5\nTable 1: table-1\n6: r6\n" },
  { "{table-1|Table 1}, {fig-1|Fig. 1}", "Table 1: table-1\nFig. 1: fig-1\n" },
  { "{r5|5}, <https://example.org/|there>", "5: r5\nthere: https://example.org/\n" },
};

static void
test_groups (void)
{
  g_autoptr (VitkArticle) article = sample_article_new ();
  guint i;
  guint j;
  guint k;

  for (i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      g_autoptr (VitkText) text = sample_text_new (groups[i].markup);
      g_autoptr (GPtrArray) links = vitk_text_link_list (article, text);
      g_autoptr (GString) found = g_string_new (NULL);

      for (j = 0; j < links->len; j++)
        {
          const VitkTextLink *link = g_ptr_array_index (links, j);
          g_autofree char *words = vitk_text_slice (text, link->start, link->end);

          g_string_append_printf (found, "%s:", words);
          for (k = 0; k < link->group->len; k++)
            g_string_append_printf (found, " %s", (char *) g_ptr_array_index (link->group, k));
          g_string_append_c (found, '\n');
        }
      g_assert_cmpstr (found->str, ==, groups[i].groups);
    }
}

static void
test_no_article (void)
{
  g_autoptr (VitkText) text = sample_text_new ("{r5|5} <https://example.org/|there>");
  g_autofree char *links = dup_links (NULL, text);

  g_assert_cmpstr (links, ==, "there → https://example.org/ (there)\n");
}

/* The fields of a reference that are not verified, as "first-end" in bytes, and its links. */
static const struct
{
  const char *markup;
  const char *unverified;
  const char *links;
} unverified[] = {
  { "A paper. 4: 25-28.", "", "" },
  { "A paper. 4: 25-28.", "9-10", "4 (Reference 5: 4, not verified) plain\n" },
  /* Fields with nothing but marks between them are one. */
  { "A paper. 4: 25-28.", "9-10 12-14 15-17",
    "4: 25-28 (Reference 5: 4: 25-28, not verified) plain\n" },
  { "A paper. 4: 25-28.", "0-7 2-7", "A paper (Reference 5: A paper, not verified) plain\n" },
  { "A paper. 4: 25-28.", "0-7 15-17",
    "A paper (Reference 5: A paper, not verified) plain\n"
    "28 (Reference 5: 28, not verified) plain\n" },
  /* A link stays, and says so. */
  { "4, <https://example.org/|there>, 5", "0-1 3-8 10-11",
    "4 (Reference 5: 4, not verified) plain\n"
    "there (there, not verified)\n"
    "5 (Reference 5: 5, not verified) plain\n" },
  { "4 in <https://example.org/|there>, see {r1|1}", "5-10",
    "there (there, not verified)\n1 (Reference 1)\n" },
  { "4 in <https://example.org/|there>, see 7", "0-1 16-17",
    "4 (Reference 5: 4, not verified) plain\nthere (there)\n"
    "7 (Reference 5: 7, not verified) plain\n" },
};

static void
add_unverified (VitkText *text, const char *stretches)
{
  g_auto (GStrv) parts = g_strsplit (stretches, " ", -1);
  guint i;

  for (i = 0; parts[i] != NULL; i++)
    {
      VitkSpan span = { .kind = VITK_SPAN_UNVERIFIED };

      g_assert_cmpint (sscanf (parts[i], "%u-%u", &span.start, &span.end), ==, 2);
      text->spans = g_renew (VitkSpan, text->spans, text->n_spans + 1);
      text->spans[text->n_spans++] = span;
    }
}

static void
test_unverified (void)
{
  g_autoptr (VitkArticle) article = sample_article_new ();
  guint i;
  guint j;

  for (i = 0; i < G_N_ELEMENTS (unverified); i++)
    {
      g_autoptr (VitkText) text = sample_text_new (unverified[i].markup);
      const VitkReference *given = vitk_article_get_reference (article, "r5");
      VitkReference reference = { .anchor = given->anchor, .text = text };
      g_autoptr (GPtrArray) links = vitk_text_link_list (article, text);
      g_autoptr (GString) found = g_string_new (NULL);

      add_unverified (text, unverified[i].unverified);
      vitk_unverified_add_links (links, &reference);
      for (j = 0; j < links->len; j++)
        {
          const VitkTextLink *link = g_ptr_array_index (links, j);
          g_autofree char *words = vitk_text_slice (text, link->start, link->end);

          g_string_append_printf (found, "%s (%s)%s\n", words, link->label,
                                  link->plain ? " plain" : "");
        }
      g_assert_cmpstr (found->str, ==, unverified[i].links);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-link/cases", test_cases);
  g_test_add_func ("/text-link/groups", test_groups);
  g_test_add_func ("/text-link/no-article", test_no_article);
  g_test_add_func ("/text-link/unverified", test_unverified);
  return g_test_run ();
}
