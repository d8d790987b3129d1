/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "export/vitk-occurrences.h"

/**
 * vitk_occurrences_new:
 * @article: an article
 *
 * Returns: (transfer full): nothing of it yet
 */
VitkOccurrences *
vitk_occurrences_new (VitkArticle *article)
{
  VitkOccurrences *self = g_new0 (VitkOccurrences, 1);

  self->article = g_object_ref (article);
  self->references = g_hash_table_new (NULL, NULL);
  self->terms = g_hash_table_new (NULL, NULL);
  self->shown = g_hash_table_new (NULL, NULL);
  self->touched = g_hash_table_new (NULL, NULL);
  self->cited = g_hash_table_new (NULL, NULL);
  self->names = vitk_term_names_new (vitk_article_get_terms (article));
  return self;
}

/**
 * vitk_occurrences_free:
 * @self: (transfer full): occurrences
 */
void
vitk_occurrences_free (VitkOccurrences *self)
{
  g_hash_table_unref (self->references);
  g_hash_table_unref (self->terms);
  g_hash_table_unref (self->shown);
  g_hash_table_unref (self->touched);
  g_hash_table_unref (self->cited);
  vitk_term_names_free (self->names);
  g_object_unref (self->article);
  g_free (self);
}

static void
add_target (VitkOccurrences *self, const char *name)
{
  const VitkAnchor *anchor = vitk_article_get_anchor (self->article, name);

  if (anchor == NULL)
    return;
  g_hash_table_add (self->cited, (gpointer) anchor);
  if (anchor->kind == VITK_ANCHOR_REFERENCE)
    vitk_occurrences_add_reference (self, anchor->target);
}

static void
add_term (const VitkTerm *term, guint start, guint end, gpointer user_data)
{
  VitkOccurrences *self = user_data;
  guint i;

  if (!g_hash_table_add (self->terms, (gpointer) term))
    return;
  /* What a term means may name others. How else it is written is not put on paper. */
  for (i = 0; i < term->definition->len; i++)
    {
      const VitkBlock *block = g_ptr_array_index (term->definition, i);

      if (block->marker == NULL)
        vitk_occurrences_add_text (self, block->text);
    }
}

/**
 * vitk_occurrences_add_text:
 * @self: occurrences
 * @text: a text: all that it cites and names is added; of a range such as [5–8] every member
 */
void
vitk_occurrences_add_text (VitkOccurrences *self, const VitkText *text)
{
  guint i;
  guint j;

  for (i = 0; i < text->n_spans; i++)
    {
      g_auto (GStrv) names = NULL;

      if (text->spans[i].kind != VITK_SPAN_XREF || text->spans[i].value == NULL)
        continue;
      names = g_strsplit (text->spans[i].value, " ", -1);
      for (j = 0; names[j] != NULL; j++)
        add_target (self, names[j]);
    }
  vitk_term_names_find (self->names, text->string, 0, text->length, add_term, self);
}

/* Adds a block, but not that it is shown. */
static void
add_block (VitkOccurrences *self, const VitkBlock *block)
{
  vitk_occurrences_add_text (self, block->text);
  if (block->table != NULL)
    vitk_occurrences_add_table (self, block->table);
  if (block->figure != NULL)
    vitk_occurrences_add_figure (self, block->figure);
}

/**
 * vitk_occurrences_add_blocks:
 * @self: occurrences
 * @blocks: (element-type VitkBlock): blocks, with all that they hold
 */
void
vitk_occurrences_add_blocks (VitkOccurrences *self, GPtrArray *blocks)
{
  guint i;

  for (i = 0; i < blocks->len; i++)
    {
      const VitkBlock *block = g_ptr_array_index (blocks, i);

      vitk_occurrences_show (self, block->anchor);
      add_block (self, block);
    }
}

static void
add_row (VitkOccurrences *self, const VitkTable *table, const VitkRow *row)
{
  const gboolean whole = table->anchor != NULL && table->anchor->target == table;
  guint i;
  guint j;

  if (!whole)
    vitk_occurrences_show (self, row->anchor);
  for (i = 0; i < row->cells->len; i++)
    {
      GPtrArray *blocks = ((VitkCell *) g_ptr_array_index (row->cells, i))->blocks;

      if (!whole)
        vitk_occurrences_add_blocks (self, blocks);
      for (j = 0; whole && j < blocks->len; j++)
        add_block (self, g_ptr_array_index (blocks, j));
    }
}

/**
 * vitk_occurrences_add_table:
 * @self: occurrences
 * @table: a table; where some of its rows were chosen, those only. What stands under it is added
 *   by vitk_occurrences_list_notes()
 */
void
vitk_occurrences_add_table (VitkOccurrences *self, const VitkTable *table)
{
  guint i;

  vitk_occurrences_add_anchor (self, table->anchor);
  vitk_occurrences_add_blocks (self, table->caption);
  /* Of all of a table nothing need be remembered one by one. */
  if (table->anchor != NULL && table->anchor->target == table)
    vitk_occurrences_show (self, table->anchor);
  for (i = 0; i < table->rows->len; i++)
    add_row (self, table, g_ptr_array_index (table->rows, i));
}

/**
 * vitk_occurrences_list_notes:
 * @self: occurrences
 * @foot: (element-type VitkBlock): what stands under a table that was added
 *
 * Adds what is said under a table, but for footnotes to cells that are not shown.
 *
 * Returns: (transfer container) (element-type VitkBlock): what was added
 */
GPtrArray *
vitk_occurrences_list_notes (VitkOccurrences *self, GPtrArray *foot)
{
  GPtrArray *notes = g_ptr_array_new ();
  guint i;

  for (i = 0; i < foot->len; i++)
    {
      VitkBlock *block = g_ptr_array_index (foot, i);
      GPtrArray *citations =
          block->anchor != NULL ? vitk_article_get_citations (self->article, block->anchor) : NULL;

      if (citations == NULL || citations->len == 0 ||
          g_hash_table_contains (self->cited, block->anchor))
        g_ptr_array_add (notes, block);
    }
  vitk_occurrences_add_blocks (self, notes);
  return notes;
}

/**
 * vitk_occurrences_add_figure:
 * @self: occurrences
 * @figure: a figure
 */
void
vitk_occurrences_add_figure (VitkOccurrences *self, const VitkFigure *figure)
{
  vitk_occurrences_show (self, figure->anchor);
  vitk_occurrences_add_blocks (self, figure->caption);
}

/**
 * vitk_occurrences_add_anchor:
 * @self: occurrences
 * @anchor: (nullable): what is shown, though perhaps not all that is in it
 */
void
vitk_occurrences_add_anchor (VitkOccurrences *self, const VitkAnchor *anchor)
{
  if (anchor != NULL)
    g_hash_table_add (self->touched, (gpointer) anchor);
}

/**
 * vitk_occurrences_show:
 * @self: occurrences
 * @anchor: (nullable): what is shown with all that is in it
 */
void
vitk_occurrences_show (VitkOccurrences *self, const VitkAnchor *anchor)
{
  if (anchor != NULL)
    g_hash_table_add (self->shown, (gpointer) anchor);
}

/**
 * vitk_occurrences_add_reference:
 * @self: occurrences
 * @reference: what is cited
 */
void
vitk_occurrences_add_reference (VitkOccurrences *self, const VitkReference *reference)
{
  g_hash_table_add (self->references, (gpointer) reference);
}

/**
 * vitk_occurrences_have_note:
 * @self: occurrences
 * @note: a note
 *
 * Returns: whether what it is bound to is shown
 */
gboolean
vitk_occurrences_have_note (const VitkOccurrences *self, const VitkNote *note)
{
  guint i;

  for (i = 0; i < note->places->len; i++)
    {
      const VitkNotePlace *place = g_ptr_array_index (note->places, i);
      const VitkAnchor *anchor = vitk_article_get_anchor (self->article, place->anchor);

      if (anchor != NULL && g_hash_table_contains (self->touched, anchor))
        return TRUE;
      for (; anchor != NULL; anchor = anchor->parent)
        if (g_hash_table_contains (self->shown, anchor))
          return TRUE;
    }
  return FALSE;
}

static GPtrArray *
list_keys (GHashTable *table)
{
  GPtrArray *keys = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, table);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_ptr_array_add (keys, key);
  return keys;
}

static gint
compare_terms (gconstpointer a, gconstpointer b)
{
  const VitkTerm *left = *(const VitkTerm *const *) a;
  const VitkTerm *right = *(const VitkTerm *const *) b;

  return g_utf8_collate (left->name->string, right->name->string);
}

/**
 * vitk_occurrences_take_terms:
 * @self: occurrences
 *
 * Returns: (transfer container) (element-type VitkTerm): the terms that are named, in the order of
 *   the alphabet; @self has none then
 */
GPtrArray *
vitk_occurrences_take_terms (VitkOccurrences *self)
{
  GPtrArray *terms = list_keys (self->terms);

  g_ptr_array_sort (terms, compare_terms);
  g_hash_table_remove_all (self->terms);
  return terms;
}

static gint
compare_references (gconstpointer a, gconstpointer b)
{
  const VitkReference *left = *(const VitkReference *const *) a;
  const VitkReference *right = *(const VitkReference *const *) b;

  return left->number < right->number ? -1 : left->number > right->number;
}

/**
 * vitk_occurrences_list_references:
 * @self: occurrences
 *
 * Returns: (transfer container) (element-type VitkReference): the references that are cited, in
 *   the order of the article's list
 */
GPtrArray *
vitk_occurrences_list_references (const VitkOccurrences *self)
{
  GPtrArray *references = list_keys (self->references);

  g_ptr_array_sort (references, compare_references);
  return references;
}
