/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "evidence/vitk-study-reader.h"

#include <string.h>

/* A study whose rows are being read. */
typedef struct
{
  VitkStudy *study;
  GArray *places;   /* VitkStudyPlace */
  GArray *values;   /* VitkStudyValue, in reading order */
  GPtrArray *cites; /* VitkReference */
  GPtrArray *cells; /* those that are read */
  GArray *words;    /* VitkVocabularyWord */
} Draft;

typedef struct
{
  VitkStudies *studies;
  VitkWords *words;
  GHashTable *known; /* what a fact says → VitkStudyFact */
  GPtrArray *drafts;
  GHashTable *by_reference; /* VitkReference → Draft */
  GHashTable *by_row;       /* VitkAnchor → Draft */
} Reader;

/* A cell that reaches into the rows below its own. */
typedef struct
{
  const VitkCell *cell;
  guint rows; /* how many are left */
} Reach;

static void
draft_free (Draft *draft)
{
  g_array_unref (draft->places);
  g_array_unref (draft->values);
  g_ptr_array_unref (draft->cites);
  g_ptr_array_unref (draft->cells);
  g_array_unref (draft->words);
  g_free (draft);
}

static Draft *
draft_new (Reader *reader, const VitkReference *reference)
{
  Draft *draft = g_new0 (Draft, 1);

  draft->study = g_new0 (VitkStudy, 1);
  draft->study->reference = reference;
  draft->places = g_array_new (FALSE, FALSE, sizeof (VitkStudyPlace));
  draft->values = g_array_new (FALSE, FALSE, sizeof (VitkStudyValue));
  draft->cites = g_ptr_array_new ();
  draft->cells = g_ptr_array_new ();
  draft->words = g_array_new (FALSE, FALSE, sizeof (VitkVocabularyWord));
  g_ptr_array_add (reader->drafts, draft);
  if (reference != NULL)
    g_hash_table_insert (reader->by_reference, (gpointer) reference, draft);
  return draft;
}

static const char *
keep (Reader *reader, const char *string)
{
  return string != NULL ? g_string_chunk_insert_const (reader->studies->strings, string) : NULL;
}

/* What is said again is not kept again. */
static const VitkStudyFact *
get_fact (Reader *reader, VitkStudyField field, const char *words, const VitkSpan *span)
{
  const char *term = span != NULL ? span->term : NULL;
  const char *id = span != NULL ? span->term_id : NULL;
  const char *vocab = span != NULL ? span->vocab : NULL;
  g_autofree char *key =
      g_strdup_printf ("%u\x1f%s\x1f%s\x1f%s\x1f%s", field, words, term != NULL ? term : "\x1e",
                       id != NULL ? id : "", vocab != NULL ? vocab : "");
  VitkStudyFact *fact = g_hash_table_lookup (reader->known, key);

  if (fact != NULL)
    return fact;
  fact = g_new0 (VitkStudyFact, 1);
  fact->field = field;
  fact->vocab = keep (reader, vocab);
  fact->term_id = keep (reader, id);
  fact->fact.unit = reader->studies->facts->len;
  fact->fact.name = vitk_study_field_get_fact (field);
  fact->fact.words = keep (reader, words);
  fact->fact.term = keep (reader, term);
  fact->fact.measured = term != NULL && vitk_measure_parse (term, &fact->fact.measure);
  g_ptr_array_add (reader->studies->facts, fact);
  g_hash_table_insert (reader->known, g_steal_pointer (&key), fact);
  return fact;
}

/* Lets "RCT" be found by its normal form. A measure has none that anybody would type. */
static void
read_term (Reader *reader, Draft *draft, const VitkStudyFact *fact)
{
  if (fact->vocab != NULL && fact->fact.term != NULL && !fact->fact.measured &&
      strcmp (fact->fact.words, fact->fact.term) != 0)
    vitk_vocabulary_read (reader->studies->vocabulary, reader->words, fact->fact.term,
                          draft->words);
}

static const VitkReference *
find_reference (Reader *reader, const char *ids, guint *nth)
{
  g_auto (GStrv) names = g_strsplit (ids, " ", -1);
  guint i;

  for (i = *nth; names[i] != NULL; i++)
    {
      const VitkAnchor *anchor = vitk_article_get_anchor (reader->studies->article, names[i]);

      *nth = i + 1;
      if (anchor != NULL && anchor->kind == VITK_ANCHOR_REFERENCE)
        return anchor->target;
    }
  return NULL;
}

static void
read_block (Reader *reader, Draft *draft, const VitkCell *cell, const VitkBlock *block)
{
  const VitkText *text = block->text;
  guint i;

  vitk_vocabulary_read (reader->studies->vocabulary, reader->words, text->string, draft->words);
  for (i = 0; i < text->n_spans; i++)
    {
      const VitkSpan *span = &text->spans[i];
      const VitkReference *reference;
      VitkStudyField field;
      guint nth = 0;

      while (span->kind == VITK_SPAN_XREF && span->value != NULL &&
             (reference = find_reference (reader, span->value, &nth)) != NULL)
        if (!g_ptr_array_find (draft->cites, reference, NULL))
          g_ptr_array_add (draft->cites, (gpointer) reference);
      if (span->kind == VITK_SPAN_NAMED && span->name != NULL &&
          vitk_study_field_from_fact (span->name, &field))
        {
          g_autofree char *words = vitk_text_slice (text, span->start, span->end);
          const VitkStudyValue value = { get_fact (reader, field, words, span), cell->anchor };

          g_array_append_val (draft->values, value);
          read_term (reader, draft, value.fact);
        }
    }
}

/* Goes over the cells of a row until one is found that @func is content with. */
typedef gboolean (*SpanFunc) (Reader *reader, const VitkSpan *span, gpointer user_data);

static gboolean
find_span (Reader *reader, GPtrArray *cells, SpanFunc func, gpointer user_data)
{
  guint i;
  guint j;
  guint k;

  for (i = 0; i < cells->len; i++)
    {
      const VitkCell *cell = g_ptr_array_index (cells, i);

      for (j = 0; j < cell->blocks->len; j++)
        {
          const VitkText *text = ((const VitkBlock *) g_ptr_array_index (cell->blocks, j))->text;

          for (k = 0; k < text->n_spans; k++)
            if (func (reader, &text->spans[k], user_data))
              return TRUE;
        }
    }
  return FALSE;
}

static gboolean
is_evidence (Reader *reader, const VitkSpan *span, gpointer user_data)
{
  VitkStudyField field;

  return span->kind == VITK_SPAN_NAMED && span->name != NULL &&
         vitk_study_field_from_fact (span->name, &field);
}

static gboolean
take_reference (Reader *reader, const VitkSpan *span, gpointer user_data)
{
  const VitkReference **reference = user_data;
  guint nth = 0;

  if (span->kind == VITK_SPAN_XREF && span->value != NULL)
    *reference = find_reference (reader, span->value, &nth);
  return *reference != NULL;
}

static Draft *
get_draft (Reader *reader, GPtrArray *cells)
{
  const VitkReference *reference = NULL;
  Draft *draft = NULL;

  find_span (reader, cells, take_reference, &reference);
  if (reference != NULL)
    draft = g_hash_table_lookup (reader->by_reference, reference);
  if (draft != NULL)
    return draft;
  draft = draft_new (reader, reference);
  /* That nothing is known of a reference is said in the same words for each of them. */
  if (reference != NULL && reference->status != VITK_REFERENCE_UNIDENTIFIED)
    vitk_vocabulary_read (reader->studies->vocabulary, reader->words, reference->text->string,
                          draft->words);
  return draft;
}

static void
read_row (Reader *reader, const VitkTable *table, const VitkRow *row, GPtrArray *cells)
{
  const VitkStudyPlace place = { table, row };
  Draft *draft;
  guint i;
  guint j;

  if (!find_span (reader, cells, is_evidence, NULL))
    return;
  draft = get_draft (reader, cells);
  g_array_append_val (draft->places, place);
  g_hash_table_insert (reader->by_row, (gpointer) row->anchor, draft);
  for (i = 0; i < cells->len; i++)
    {
      const VitkCell *cell = g_ptr_array_index (cells, i);

      if (g_ptr_array_find (draft->cells, cell, NULL))
        continue;
      g_ptr_array_add (draft->cells, (gpointer) cell);
      for (j = 0; j < cell->blocks->len; j++)
        read_block (reader, draft, cell, g_ptr_array_index (cell->blocks, j));
    }
}

static int
compare_columns (gconstpointer a, gconstpointer b)
{
  const VitkCell *one = *(const VitkCell *const *) a;
  const VitkCell *two = *(const VitkCell *const *) b;

  return (one->column > two->column) - (one->column < two->column);
}

/* The cells of a row, and those of rows above that reach into it. */
static GPtrArray *
dup_cells (GArray *reaches, const VitkRow *row)
{
  GPtrArray *cells = g_ptr_array_new ();
  guint i;

  for (i = reaches->len; i > 0; i--)
    {
      Reach *reach = &g_array_index (reaches, Reach, i - 1);

      g_ptr_array_add (cells, (gpointer) reach->cell);
      if (--reach->rows == 0)
        g_array_remove_index (reaches, i - 1);
    }
  for (i = 0; i < row->cells->len; i++)
    {
      const VitkCell *cell = g_ptr_array_index (row->cells, i);
      const Reach reach = { cell, cell->rows - 1 };

      g_ptr_array_add (cells, (gpointer) cell);
      if (cell->rows > 1)
        g_array_append_val (reaches, reach);
    }
  g_ptr_array_sort (cells, compare_columns);
  return cells;
}

static void
read_table (Reader *reader, const VitkTable *table)
{
  g_autoptr (GArray) reaches = g_array_new (FALSE, FALSE, sizeof (Reach));
  guint i;

  for (i = 0; i < table->rows->len; i++)
    {
      const VitkRow *row = g_ptr_array_index (table->rows, i);
      g_autoptr (GPtrArray) cells = dup_cells (reaches, row);

      if (row->role == VITK_ROW_BODY)
        read_row (reader, table, row, cells);
    }
}

static void
add_note (Reader *reader, Draft *draft, VitkNote *note)
{
  g_autofree char *facets = vitk_note_dup_facets (note);
  const VitkStudyValue value = { get_fact (reader, VITK_STUDY_NOTE, facets, NULL), NULL };

  if (draft->study->notes == NULL)
    draft->study->notes = g_ptr_array_new ();
  if (g_ptr_array_find (draft->study->notes, note, NULL))
    return;
  g_ptr_array_add (draft->study->notes, note);
  g_array_append_val (draft->values, value);
}

/* A note is on a study if it is bound to one of its rows, or concerns its reference. */
static void
read_note (Reader *reader, VitkNote *note)
{
  VitkArticle *article = reader->studies->article;
  guint i;

  for (i = 0; i < note->places->len; i++)
    {
      const VitkNotePlace *place = g_ptr_array_index (note->places, i);
      const VitkAnchor *anchor = vitk_article_get_anchor (article, place->anchor);
      const VitkAnchor *row =
          anchor != NULL ? vitk_anchor_get_enclosing (anchor, VITK_ANCHOR_ROW) : NULL;
      Draft *draft = row != NULL ? g_hash_table_lookup (reader->by_row, row) : NULL;

      if (draft != NULL)
        add_note (reader, draft, note);
    }
  for (i = 0; i < note->references->len; i++)
    {
      const VitkAnchor *anchor =
          vitk_article_get_anchor (article, g_ptr_array_index (note->references, i));
      Draft *draft =
          anchor != NULL ? g_hash_table_lookup (reader->by_reference, anchor->target) : NULL;

      if (draft != NULL)
        add_note (reader, draft, note);
    }
}

/* Of references that no table tells of, so that they can be looked up and compared too. */
static void
add_untabled (Reader *reader)
{
  GPtrArray *references = vitk_article_get_references (reader->studies->article);
  guint i;

  for (i = 0; i < references->len; i++)
    if (!g_hash_table_contains (reader->by_reference, g_ptr_array_index (references, i)))
      draft_new (reader, g_ptr_array_index (references, i));
}

static void
take_values (VitkStudy *study, GArray *values)
{
  guint field;
  guint n = 0;
  guint i;

  for (field = 0; field < VITK_STUDY_N_FIELDS; field++)
    {
      study->firsts[field] = n;
      for (i = 0; i < values->len; i++)
        if (g_array_index (values, VitkStudyValue, i).fact->field == field)
          study->values[n++] = g_array_index (values, VitkStudyValue, i);
    }
  study->firsts[field] = n;
}

/* What is empty may be nowhere at all, from which memcpy() must not copy. */
static void
copy (gpointer to, gconstpointer from, gsize size)
{
  if (size > 0)
    memcpy (to, from, size);
}

/* Moves what was read into the study: into one block, for there are thousands of studies. */
static void
take (VitkStudy *study, const Draft *draft)
{
  gsize places = draft->places->len * sizeof (VitkStudyPlace);
  gsize values = draft->values->len * sizeof (VitkStudyValue);
  gsize cites = draft->cites->len * sizeof (gpointer);
  gsize words = draft->words->len * sizeof (VitkVocabularyWord);
  char *block = g_malloc (places + values + cites + words);

  study->places = (gpointer) block;
  study->n_places = draft->places->len;
  copy (study->places, draft->places->data, places);
  study->values = (gpointer) (block + places);
  take_values (study, draft->values);
  study->cites = (gpointer) (block + places + values);
  study->n_cites = draft->cites->len;
  copy (study->cites, draft->cites->pdata, cites);
  study->words = (gpointer) (block + places + values + cites);
  study->n_words = draft->words->len;
  copy (study->words, draft->words->data, words);
}

static void
finish (VitkStudies *studies, Draft *draft)
{
  VitkStudy *study = draft->study;
  GPtrArray *list = draft->places->len > 0 ? studies->studies : studies->untabled;

  study->index = draft->places->len > 0 ? list->len : G_MAXUINT;
  /* Nothing to be moved is no block. */
  if (draft->places->len + draft->values->len > 0)
    take (study, draft);
  g_ptr_array_add (list, study);
  if (study->reference != NULL)
    g_ptr_array_index (studies->by_number, study->reference->number - 1) = study;
}

/**
 * vitk_study_reader_read:
 * @studies: studies that are being made
 * @notes: (element-type VitkNote): the editor's notes
 *
 * Reads the studies of the article from the markup of its tables.
 */
void
vitk_study_reader_read (VitkStudies *studies, GPtrArray *notes)
{
  GPtrArray *tables = vitk_article_get_tables (studies->article);
  Reader reader = { .studies = studies };
  guint i;

  reader.words = vitk_words_new ();
  reader.known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  reader.drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) draft_free);
  reader.by_reference = g_hash_table_new (NULL, NULL);
  reader.by_row = g_hash_table_new (NULL, NULL);
  g_ptr_array_set_size (studies->by_number, vitk_article_get_references (studies->article)->len);
  for (i = 0; i < tables->len; i++)
    read_table (&reader, g_ptr_array_index (tables, i));
  add_untabled (&reader);
  for (i = 0; i < notes->len; i++)
    read_note (&reader, g_ptr_array_index (notes, i));
  for (i = 0; i < reader.drafts->len; i++)
    finish (studies, g_ptr_array_index (reader.drafts, i));
  g_hash_table_unref (reader.by_row);
  g_hash_table_unref (reader.by_reference);
  g_ptr_array_unref (reader.drafts);
  g_hash_table_unref (reader.known);
  vitk_words_free (reader.words);
}
