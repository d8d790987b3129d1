/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "fuzz.h"

#include "corpus/vitk-jats-reader.h"

static void
visit (const VitkBlock *block, gpointer user_data)
{
  VitkArticle *article = user_data;
  guint i;

  /* What every view relies on: an address that leads back, and spans inside the text. */
  g_assert_true (vitk_article_get_anchor (article, block->anchor->name) == block->anchor);
  g_assert_true (g_utf8_validate (block->text->string, -1, NULL));
  for (i = 0; i < block->text->n_spans; i++)
    {
      const VitkSpan *span = &block->text->spans[i];

      g_assert_cmpuint (span->start, <=, span->end);
      g_assert_cmpuint (span->end, <=, block->text->length);
      g_assert_true (i == 0 || block->text->spans[i - 1].start <= span->start);
    }
}

/* Any file is an article or one error with a place. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (VitkArticle) article = vitk_jats_reader_read_bytes (bytes, "x", &error);

  g_assert_true ((article == NULL) == (error != NULL));
  if (article != NULL)
    vitk_article_foreach_block (article, visit, article);
  else
    g_assert_true (g_str_has_prefix (error->message, "x:"));
  return 0;
}
