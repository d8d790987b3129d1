/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "search/vitk-document-pages.h"

#include "base/vitk-sentence.h"
#include "search/vitk-document-writer.h"
#include "search/vitk-facet.h"

#include <string.h>

/* Bytes that a piece of a page has at least: some sentences. */
#define LEAST_PIECE 400

/**
 * vitk_page_free:
 * @page: (transfer full): a page
 */
void
vitk_page_free (VitkPage *page)
{
  g_free (page->label);
  g_free (page->text);
  g_free (page);
}

/* Adds the text in pieces of whole sentences: whoever shows one of them reads no more than a piece.
 */
static void
add_pieces (VitkDocumentWriter *writer, const char *anchor, char *text)
{
  char *from = text;

  while (*from != '\0')
    {
      const gsize length = strlen (from);
      gsize start;
      gsize end;
      char last;

      vitk_sentence_find (from, MIN (length, LEAST_PIECE), &start, &end);
      last = from[end];
      from[end] = '\0';
      vitk_document_writer_add_string (writer, anchor, from);
      from[end] = last;
      from += end;
      while (g_ascii_isspace (*from))
        from++;
    }
}

/**
 * vitk_document_new_for_pages:
 * @pages: (element-type VitkPage): pages of a PDF
 * @first: the first of them that is written down
 * @n_pages: how many are
 *
 * Writes down what can be found on pages: a unit for each page that has words. Its anchor is the
 * number of the page, its path the printed number.
 *
 * Returns: (transfer full): the document
 */
VitkDocument *
vitk_document_new_for_pages (GPtrArray *pages, guint first, guint n_pages)
{
  VitkDocument *document = vitk_document_new ();
  g_autoptr (VitkWords) words = vitk_words_new ();
  VitkDocumentWriter writer = { document, NULL, words };
  guint i;

  for (i = first; i < first + n_pages; i++)
    {
      const VitkPage *page = g_ptr_array_index (pages, i);
      g_autofree char *anchor = g_strdup_printf ("%u", page->number);

      vitk_document_writer_begin (&writer, VITK_SEARCH_PDF, 1, anchor, page->label, -1, -1);
      add_pieces (&writer, anchor, page->text);
      vitk_document_writer_end (&writer);
    }
  vitk_facet_write (document, words);
  return document;
}
