/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "evidence/vitk-studies.h"

#include "evidence/vitk-study-reader.h"

static void
study_free (VitkStudy *study)
{
  /* The rest of what it has lies behind its places: see vitk-study-reader.c. */
  g_free (study->places);
  g_clear_pointer (&study->notes, g_ptr_array_unref);
  g_free (study);
}

/**
 * vitk_studies_new:
 * @article: an article
 * @notes: (nullable) (element-type VitkNote): the editor's notes on it
 *
 * Reads the studies from the markup of its tables. Rows that cite the same reference first tell of
 * one study. Nothing is told of a study that no markup says.
 *
 * Returns: (transfer full): the studies
 */
VitkStudies *
vitk_studies_new (VitkArticle *article, GPtrArray *notes)
{
  VitkStudies *self = g_new0 (VitkStudies, 1);

  g_atomic_ref_count_init (&self->references);
  self->article = g_object_ref (article);
  self->notes = notes != NULL ? g_ptr_array_ref (notes) : g_ptr_array_new ();
  self->studies = g_ptr_array_new_with_free_func ((GDestroyNotify) study_free);
  self->untabled = g_ptr_array_new_with_free_func ((GDestroyNotify) study_free);
  self->facts = g_ptr_array_new_with_free_func (g_free);
  self->vocabulary = vitk_vocabulary_new ();
  self->glossary = vitk_glossary_new_for_article (article);
  self->by_number = g_ptr_array_new ();
  self->strings = g_string_chunk_new (4096);
  vitk_study_reader_read (self, self->notes);
  return self;
}

/**
 * vitk_studies_ref:
 * @self: studies
 *
 * Returns: (transfer full): @self
 */
VitkStudies *
vitk_studies_ref (VitkStudies *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

/**
 * vitk_studies_unref:
 * @self: (transfer full): studies
 */
void
vitk_studies_unref (VitkStudies *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_ptr_array_unref (self->studies);
  g_ptr_array_unref (self->untabled);
  g_ptr_array_unref (self->facts);
  vitk_vocabulary_free (self->vocabulary);
  vitk_glossary_free (self->glossary);
  g_ptr_array_unref (self->by_number);
  g_string_chunk_free (self->strings);
  g_ptr_array_unref (self->notes);
  g_object_unref (self->article);
  g_free (self);
}

/**
 * vitk_studies_get:
 * @self: studies
 * @i: which of them
 *
 * Returns: a study that tables tell of
 */
const VitkStudy *
vitk_studies_get (const VitkStudies *self, guint i)
{
  return g_ptr_array_index (self->studies, i);
}

static const VitkStudy *
find_row (const VitkStudies *self, const VitkAnchor *row)
{
  guint i;
  guint j;

  for (i = 0; row != NULL && i < self->studies->len; i++)
    {
      const VitkStudy *study = vitk_studies_get (self, i);

      for (j = 0; j < study->n_places; j++)
        if (study->places[j].row->anchor == row)
          return study;
    }
  return NULL;
}

/**
 * vitk_studies_find:
 * @self: studies
 * @name: the label or the anchor of a reference, or the anchor of a row or of something in it
 *
 * Returns: (nullable): the study; of a reference that no table tells of, one without values
 */
const VitkStudy *
vitk_studies_find (const VitkStudies *self, const char *name)
{
  const VitkReference *reference = vitk_article_get_reference (self->article, name);
  const VitkAnchor *anchor = vitk_article_get_anchor (self->article, name);

  if (reference != NULL)
    return g_ptr_array_index (self->by_number, reference->number - 1);
  return anchor != NULL ? find_row (self, vitk_anchor_get_enclosing (anchor, VITK_ANCHOR_ROW))
                        : NULL;
}
