/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "search/vitk-document.h"

#include "base/vitk-words.h"

/**
 * vitk_document_new:
 *
 * Returns: (transfer full): a document without units
 */
VitkDocument *
vitk_document_new (void)
{
  VitkDocument *self = g_new0 (VitkDocument, 1);

  self->strings = g_string_chunk_new (4096);
  self->title = "";
  self->text = g_string_new (NULL);
  self->stream = g_string_new (NULL);
  self->units = g_array_new (FALSE, FALSE, sizeof (VitkUnit));
  self->parts = g_array_new (FALSE, FALSE, sizeof (VitkPart));
  self->sentences = g_array_new (FALSE, FALSE, sizeof (guint));
  self->facts = g_array_new (FALSE, FALSE, sizeof (VitkFact));
  self->cites = g_array_new (FALSE, FALSE, sizeof (VitkCite));
  self->forms = g_hash_table_new (g_str_hash, g_str_equal);
  self->read = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  return self;
}

/**
 * vitk_document_free:
 * @self: (transfer full): a document
 */
void
vitk_document_free (VitkDocument *self)
{
  g_string_free (self->text, TRUE);
  g_string_free (self->stream, TRUE);
  g_clear_pointer (&self->packed, g_bytes_unref);
  g_array_unref (self->units);
  g_array_unref (self->parts);
  g_array_unref (self->sentences);
  g_array_unref (self->facts);
  g_array_unref (self->cites);
  g_hash_table_unref (self->forms);
  g_hash_table_unref (self->read);
  g_string_chunk_free (self->strings);
  g_free (self);
}

/**
 * vitk_document_keep:
 * @self: a document being made
 * @string: (nullable): any string
 *
 * Returns: (nullable): a copy of @string that lives as long as the document
 */
const char *
vitk_document_keep (VitkDocument *self, const char *string)
{
  return string != NULL ? g_string_chunk_insert_const (self->strings, string) : NULL;
}

/**
 * vitk_document_dup_part:
 * @self: a document
 * @part: a part of it
 *
 * Returns: (transfer full): the text of its block, letter by letter
 */
char *
vitk_document_dup_part (const VitkDocument *self, const VitkPart *part)
{
  char *text = g_malloc (part->end - part->start + 1);
  char *to = text;
  guint i;

  for (i = part->start; i < part->end; i++)
    if (self->text->str[i] != VITK_WORDS_BREAK)
      *to++ = self->text->str[i];
  *to = '\0';
  return text;
}

/* The first of the rows, sorted by the unit with which each begins, that is not before @unit. */
static guint
find_first (const GArray *rows, gsize size, guint unit)
{
  guint low = 0;
  guint high = rows->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (*(const guint *) (rows->data + middle * size) < unit)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/**
 * vitk_document_get_facts:
 * @self: a document
 * @unit: a unit of it
 * @facts: (out): what filters look at
 */
void
vitk_document_get_facts (const VitkDocument *self, guint unit, VitkFacts *facts)
{
  guint fact = find_first (self->facts, sizeof (VitkFact), unit);
  guint cite = find_first (self->cites, sizeof (VitkCite), unit);

  facts->kind = g_array_index (self->units, VitkUnit, unit).kind;
  facts->path = g_array_index (self->units, VitkUnit, unit).path;
  facts->facts = &g_array_index (self->facts, VitkFact, fact);
  facts->n_facts = find_first (self->facts, sizeof (VitkFact), unit + 1) - fact;
  facts->cites = &g_array_index (self->cites, VitkCite, cite);
  facts->n_cites = find_first (self->cites, sizeof (VitkCite), unit + 1) - cite;
}

/**
 * vitk_document_get_sentence:
 * @self: a document
 * @place: the place of a word
 * @first: (out): the place of the first word of its sentence
 * @last: (out): the place after the last
 */
void
vitk_document_get_sentence (const VitkDocument *self, guint place, guint *first, guint *last)
{
  guint low = 0;
  guint high = self->sentences->len;

  while (high - low > 1)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (self->sentences, guint, middle) <= place)
        low = middle;
      else
        high = middle;
    }
  *first = g_array_index (self->sentences, guint, low);
  *last =
      high < self->sentences->len ? g_array_index (self->sentences, guint, high) : self->n_words;
}
