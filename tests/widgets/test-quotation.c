/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "sample-article.h"

#include "widgets/vitk-copied-words.h"
#include "widgets/vitk-quotation.h"

typedef struct
{
  const char *from; /* name of an anchor, or NULL */
  const char *to;
  gboolean known; /* whether the article has a record */
  const char *quotation;
} Case;

static const Case cases[] = {
  { "p1", "p1", TRUE, "“words” (1 First things, paragraph 1)\nA Author. All. Journal 2026." },
  { "p1", "q1", TRUE,
    "“words” (1 First things, paragraph 1 – 1.1 Things within, paragraph 2)\n"
    "A Author. All. Journal 2026." },
  { "table-1", "table-1", TRUE, "“words” (Table 1)\nA Author. All. Journal 2026." },
  { "row-2", "row-2", FALSE, "“words” (Table 1, row 2)" },
  /* What stands above all sections has no place in words. */
  { "title", "title", TRUE, "“words”\nA Author. All. Journal 2026." },
  { "title", "p1", FALSE, "“words”" },
  { NULL, NULL, FALSE, "“words”" },
};

static void
test_cases (void)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (VitkArticle) article = sample_article_new ();
      g_autofree char *quotation = NULL;

      if (cases[i].known)
        {
          VitkRecord *record = vitk_article_edit_record (article);

          g_ptr_array_add (record->authors, g_strdup ("A\u00A0Author"));
          record->title = g_strdup ("All");
          record->source = g_strdup ("Journal");
          record->year = g_strdup ("2026");
        }
      quotation =
          vitk_quotation_new (article, "words", vitk_article_get_anchor (article, cases[i].from),
                              vitk_article_get_anchor (article, cases[i].to));
      g_assert_cmpstr (quotation, ==, cases[i].quotation);
    }
}

/* A reference is cited from its record where that is known, and says when it is only probable. */
static void
test_reference (void)
{
  static const struct
  {
    VitkReferenceStatus status;
    const char *citation;
  } rows[] = {
    { VITK_REFERENCE_GIVEN, "As printed" },
    { VITK_REFERENCE_IDENTIFIED, "Found." },
    { VITK_REFERENCE_PROBABLE, "Found. [probable match]" },
    { VITK_REFERENCE_UNIDENTIFIED, "As printed" },
  };
  VitkReference *reference = vitk_reference_new ();
  guint i;

  vitk_text_free (reference->text);
  reference->text = sample_text_new ("As\u00A0printed");
  reference->record->title = g_strdup ("Found");
  for (i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *citation = NULL;

      reference->status = rows[i].status;
      citation = vitk_quotation_dup_citation (reference);
      g_assert_cmpstr (citation, ==, rows[i].citation);
    }
  vitk_reference_free (reference);
}

static void
test_clean (void)
{
  static const char *const words[][2] = {
    { "", "" },
    { "plain words", "plain words" },
    { "10\u00A0mg of\u202Fit", "10 mg of it" },
    { "\uFFFChy\u00ADphen\u200Bate\u2060d\uFEFF", "hyphenated" },
    { "f\u2061(x)\u2062y", "f(x)y" },
    /* Seen, or needed. */
    { "5\u20096 a\u2002b", "5\u20096 a\u2002b" },
    { "\u2068\u05D0\u2069 \u200F\u200E \u06CC\u200C",
      "\u2068\u05D0\u2069 \u200F\u200E \u06CC\u200C" },
    { "µg β-carotene ≥ 3", "µg β-carotene ≥ 3" },
  };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autofree char *clean = vitk_copied_words_clean (words[i][0]);

      g_assert_cmpstr (clean, ==, words[i][1]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/quotation/cases", test_cases);
  g_test_add_func ("/quotation/reference", test_reference);
  g_test_add_func ("/quotation/clean", test_clean);
  return g_test_run ();
}
