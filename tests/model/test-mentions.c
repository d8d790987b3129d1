/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "model/vitk-article.h"

#include <string.h>

/* A glossary: a term, "=" and its synonyms. */
static const char *const glossary[] = {
  "MGP=matrix Gla protein|PXG",
  "ucMGP",
  "MK=K2|PXG",
  "MK-7=MK7|MK",
  "MK-n",
  "OC",
  "Gla",
  "NF-kB=NF-κB",
  "VSMCs=VSMC|smooth muscle",
  "Vitamin K",
  "Vitamin K1=K1",
  "Peripheral Arterial Disease",
  "H2O2",
  "n",
  "“quoted”",
  "OC",
};

/* In @text "{ids|words}" is a cross reference, "<words>" a link out. */
static const struct
{
  const char *text;
  const char *mentions; /* "term start-end", in order */
} cases[] = {
  { "MGP is active.", "MGP 0-3" },
  { "No term here, nor in COMGP, MGPX or mgp.", "" },
  { "MGP, (MGP) and MGP’s; MGP", "MGP 0-3, MGP 6-9, MGP 15-18, MGP 24-27" },
  /* A longer name is another name. */
  { "MK, MK-7 and MK-4", "MK 0-2, MK-7 4-8" },
  { "MK-n, MK-7n, MK-α", "MK-n 0-4" },
  { "ucMGP and dp-ucMGP, anti-MGP", "ucMGP 0-5" },
  { "the Prospect-OC and anti-OC. Anti-OC", "OC 13-15" },
  { "MGP-deficient, MGP- and OC-bound", "MGP 0-3, MGP 15-18, OC 24-26" },
  { "MGP-OC, MGP-x, MGP-ucOC, MGP/OC, MGP–OC", "MGP 25-28, OC 29-31, MGP 33-36, OC 39-41" },
  { "MK\u20117, MK\u20107", "MK-7 0-6, MK-7 8-14" },
  /* Plurals: of what ends in a capital. */
  { "OCs, MGPs-like, VSMCs, VSMC, Glas", "OC 0-3, MGP 5-9, VSMCs 16-21, VSMCs 23-27" },
  /* Synonyms: abbreviations, but not those of two terms, and not another's name. */
  { "K2, K1, MK7, MK, PXG, smooth muscle", "MK 0-2, Vitamin K1 4-6, MK-7 8-11, MK 13-15" },
  { "NF-κB (NF-kB)", "NF-kB 0-6, NF-kB 8-13" },
  /* An ordinary word may begin small; an abbreviation may not, whatever it looks like. */
  { "vitamin K, Vitamin K, vitamin k, VITAMIN K", "Vitamin K 0-9, Vitamin K 11-20" },
  { "Vitamin K1 and vitamin\u00a0K", "Vitamin K1 0-10, Vitamin K 15-25" },
  { "Peripheral arterial disease, peripheral Arterial disease",
    "Peripheral Arterial Disease 0-27, Peripheral Arterial Disease 29-56" },
  { "Gla gla", "Gla 0-3" },
  /* One letter, or what begins with no word, is not looked for. */
  { "n “quoted”", "" },
  /* Links are links, and end a word; one may lead to a term. */
  { "{r|MGP} MGP{r|12} <OC> x{r|MK}", "MGP 4-7" },
  { "{t0|see there} and {t0 r t5|OC} OC", "MGP 0-9, MGP 14-16, OC 14-16, OC 17-19" },
};

static VitkText *
make_text (const char *markup)
{
  g_autoptr (GString) words = g_string_new (NULL);
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (VitkSpan));
  VitkSpan span = { 0 };

  for (; *markup != '\0'; markup++)
    if (*markup == '{' || *markup == '<')
      {
        const char *bar = *markup == '{' ? strchr (markup, '|') : markup;

        span.kind = *markup == '{' ? VITK_SPAN_XREF : VITK_SPAN_LINK;
        span.start = words->len;
        span.value = bar > markup ? g_strndup (markup + 1, bar - markup - 1) : NULL;
        markup = bar;
      }
    else if (*markup == '}' || *markup == '>')
      {
        span.end = words->len;
        g_array_append_val (spans, span);
      }
    else
      g_string_append_c (words, *markup);
  return vitk_text_new (words->str, words->len, spans);
}

static void
add_term (VitkArticle *article, VitkSection *section, guint number, const char *line)
{
  g_auto (GStrv) parts = g_strsplit (line, "=", 2);
  g_auto (GStrv) synonyms = g_strsplit (parts[1] != NULL ? parts[1] : "", "|", -1);
  g_autofree char *id = g_strdup_printf ("t%u", number);
  g_autofree char *path = g_strdup_printf ("t%u/p1", number);
  VitkTerm *term = vitk_term_new (vitk_text_new (parts[0], -1, NULL));
  VitkBlock *place = vitk_block_new (VITK_BLOCK_DEFINITION, 0, NULL);
  VitkBlock *definition = vitk_block_new (
      VITK_BLOCK_PARAGRAPH, 0, vitk_text_new ("MGP, OC and MK-7 of the glossary", -1, NULL));
  guint i;

  for (i = 0; synonyms[i] != NULL; i++)
    g_ptr_array_add (term->synonyms, g_strdup (synonyms[i]));
  place->term = term;
  term->anchor = place->anchor = vitk_article_add_anchor (
      article, vitk_anchor_new (VITK_ANCHOR_TERM, id, id, section->anchor, term));
  definition->anchor = vitk_article_add_anchor (
      article, vitk_anchor_new (VITK_ANCHOR_BLOCK, NULL, path, term->anchor, definition));
  g_ptr_array_add (term->definition, definition);
  g_ptr_array_add (section->blocks, place);
  vitk_article_add_term (article, term);
}

/* An article of one paragraph of each kind in @blocks, and the glossary. */
static VitkArticle *
make_article (VitkBlock *const *blocks, guint n_blocks)
{
  VitkArticle *article = vitk_article_new ();
  VitkSection *body = vitk_section_new (VITK_SECTION_BODY, NULL);
  VitkSection *back = vitk_section_new (VITK_SECTION_GLOSSARY, NULL);
  guint i;

  for (i = 0; i < n_blocks; i++)
    g_ptr_array_add (body->blocks, blocks[i]);
  for (i = 0; i < G_N_ELEMENTS (glossary); i++)
    add_term (article, back, i, glossary[i]);
  vitk_article_add_section (article, body);
  vitk_article_add_section (article, back);
  return article;
}

static void
test_table (gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  VitkBlock *block = vitk_block_new (VITK_BLOCK_PARAGRAPH, 0, make_text (cases[i].text));
  g_autoptr (VitkArticle) article = make_article (&block, 1);
  GPtrArray *mentions = vitk_article_get_mentions (article, block->text);
  g_autoptr (GString) found = g_string_new (NULL);
  guint j;

  for (j = 0; j < mentions->len; j++)
    {
      const VitkCitation *mention = g_ptr_array_index (mentions, j);
      const VitkTerm *term = mention->target->target;

      g_assert_true (mention->anchor == block->anchor);
      g_string_append_printf (found, "%s%s %u-%u", j > 0 ? ", " : "", term->name->string,
                              mention->start, mention->end);
    }
  g_assert_cmpstr (found->str, ==, cases[i].mentions);
}

static void
test_order (void)
{
  VitkBlock *const blocks[] = {
    vitk_block_new (VITK_BLOCK_CONTRIBUTOR, 0, make_text ("M. OC")),
    vitk_block_new (VITK_BLOCK_PREFORMATTED, 0, make_text ("OC = 1")),
    vitk_block_new (VITK_BLOCK_PARAGRAPH, 0, make_text ("First OC. Then OC.")),
    vitk_block_new (VITK_BLOCK_FOOTNOTE, 0, make_text ("OC, again.")),
  };
  g_autoptr (VitkArticle) article = make_article (blocks, G_N_ELEMENTS (blocks));
  GPtrArray *terms = vitk_article_get_terms (article);
  GPtrArray *citations =
      vitk_article_get_citations (article, ((VitkTerm *) g_ptr_array_index (terms, 5))->anchor);
  const VitkCitation *citation;
  g_autofree char *sentence = NULL;

  g_assert_cmpuint (citations->len, ==, 3);
  citation = g_ptr_array_index (citations, 1);
  sentence = vitk_citation_dup_sentence (citation);
  g_assert_cmpstr (sentence, ==, "Then OC.");
  citation = g_ptr_array_index (citations, 2);
  g_assert_true (citation->anchor == blocks[3]->anchor);
  /* A second term of the same name is never meant. */
  g_assert_cmpuint (
      vitk_article_get_citations (article, ((VitkTerm *) g_ptr_array_index (terms, 15))->anchor)
          ->len,
      ==, 0);
}

static void
test_no_glossary (void)
{
  g_autoptr (VitkArticle) article = vitk_article_new ();
  g_autoptr (VitkText) text = make_text ("MGP");

  g_assert_cmpuint (vitk_article_get_mentions (article, text)->len, ==, 0);
}

int
main (int argc, char **argv)
{
  guint i;

  g_test_init (&argc, &argv, NULL);
  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/model/mentions/%u", i);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_table);
    }
  g_test_add_func ("/model/mentions/order", test_order);
  g_test_add_func ("/model/mentions/no-glossary", test_no_glossary);
  return g_test_run ();
}
