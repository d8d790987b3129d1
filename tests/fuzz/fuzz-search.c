/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "fuzz.h"

#include "search/vitk-document-article.h"
#include "search/vitk-index.h"

#include <string.h>

/* A small article with something of each kind. */
static VitkIndex *
make_index (void)
{
  g_autoptr (VitkArticle) article = vitk_article_new ();
  VitkSection *section = vitk_section_new (VITK_SECTION_BODY, NULL);
  static const char *const texts[] = { "Post-menopausal women took 180 μg/day of A-7 [12].",
                                       "Haemorrhagic β-catenin in Ca²⁺; 16,057 people. Why?" };
  guint i;

  section->anchor = vitk_article_add_anchor (
      article, vitk_anchor_new (VITK_ANCHOR_SECTION, "s", "s", NULL, section));
  for (i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *name = g_strdup_printf ("p%u", i);
      VitkBlock *block =
          vitk_block_new (VITK_BLOCK_PARAGRAPH, 0, vitk_text_new (texts[i], -1, NULL));

      block->anchor = vitk_article_add_anchor (
          article, vitk_anchor_new (VITK_ANCHOR_BLOCK, name, name, section->anchor, block));
      g_ptr_array_add (section->blocks, block);
    }
  vitk_article_add_section (article, section);
  return vitk_index_new (vitk_document_new_for_article (article, NULL, NULL),
                         vitk_glossary_new_for_article (article), NULL);
}

/* Whatever is typed is answered, with what stands there. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  static VitkIndex *index;
  const VitkSearchOptions options = { 10, TRUE, size % 2 == 0 };
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autoptr (VitkQuery) query = vitk_query_parse (text);
  g_autoptr (VitkSearchResults) results = NULL;
  g_autoptr (GError) error = NULL;
  guint i;
  guint j;

  if (index == NULL)
    index = make_index ();
  results = vitk_index_search (index, query, &options, NULL, &error);
  g_assert_no_error (error);
  for (i = 0; i < results->results->len; i++)
    {
      const VitkSearchResult *result = g_ptr_array_index (results->results, i);

      g_assert_true (g_utf8_validate (result->snippet, -1, NULL));
      for (j = 0; j < result->hits->len; j++)
        {
          const VitkSnippetHit *hit = &g_array_index (result->hits, VitkSnippetHit, j);

          g_assert_cmpuint (hit->start, <, hit->end);
          g_assert_cmpuint (hit->end, <=, strlen (result->snippet));
        }
    }
  return 0;
}
