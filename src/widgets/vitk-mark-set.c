/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-mark-set.h"

#include "widgets/vitk-text-link.h"

#include <glib/gi18n-lib.h>

struct _VitkMarkSet
{
  VitkArticle *article; /* keeps the texts alive */
  char *title;
  const VitkAnchor *target; /* what all marks lead to, or NULL */
  GArray *marks;            /* VitkMark, in reading order */
  GHashTable *texts;        /* VitkText → position of its first mark + 1 */
};

/**
 * vitk_mark_set_new:
 * @article: the article whose words will be marked; kept
 * @title: what they are marked for, as a reader is told
 *
 * Returns: (transfer full): a set without marks
 */
VitkMarkSet *
vitk_mark_set_new (VitkArticle *article, const char *title)
{
  VitkMarkSet *self = g_rc_box_new0 (VitkMarkSet);

  self->article = g_object_ref (article);
  self->title = g_strdup (title);
  self->marks = g_array_new (FALSE, FALSE, sizeof (VitkMark));
  self->texts = g_hash_table_new (NULL, NULL);
  return self;
}

/**
 * vitk_mark_set_new_for_citations:
 * @article: an article
 * @target: the anchor of a reference, a table, a figure or a term of it
 *
 * Marks all that leads to @target: the printed words of each citation, or, for a hidden member of a
 * range, its dash.
 *
 * Returns: (transfer full) (nullable): the set; %NULL where nothing cites @target
 */
VitkMarkSet *
vitk_mark_set_new_for_citations (VitkArticle *article, const VitkAnchor *target)
{
  GPtrArray *citations = vitk_article_get_citations (article, target);
  const VitkCitation *last = NULL;
  g_autofree char *title = NULL;
  VitkMarkSet *self;
  guint i;

  if (citations->len == 0)
    return NULL;
  title = vitk_text_link_dup_target_name (target);
  self = vitk_mark_set_new (article, title);
  self->target = target;
  for (i = 0; i < citations->len; i++)
    {
      const VitkCitation *citation = g_ptr_array_index (citations, i);
      guint start = citation->start;
      guint end = citation->end;

      if (start == end)
        vitk_text_link_find_carrier (citation->text, citation->start, &start, &end);
      vitk_mark_set_add (self, citation->anchor, citation->text, start, end,
                         last == NULL || !vitk_citation_is_same_place (last, citation));
      last = citation;
    }
  return self;
}

/**
 * vitk_mark_set_add:
 * @self: a set that is being made
 * @anchor: what is around the words
 * @text: the text they are in; belongs to the article
 * @start: first byte
 * @end: byte after the last
 * @new_place: whether they are a place of their own; else they belong to that of the last mark
 *
 * Adds a mark; marks are added in reading order.
 */
void
vitk_mark_set_add (VitkMarkSet *self, const VitkAnchor *anchor, const VitkText *text, guint start,
                   guint end, gboolean new_place)
{
  const guint n_places = vitk_mark_set_get_n_places (self);
  const VitkMark mark = { anchor, text, start, end,
                          new_place || n_places == 0 ? n_places : n_places - 1 };

  g_array_append_val (self->marks, mark);
  if (!g_hash_table_contains (self->texts, text))
    g_hash_table_insert (self->texts, (gpointer) text, GUINT_TO_POINTER (self->marks->len));
}

/**
 * vitk_mark_set_ref:
 * @self: a set
 *
 * Returns: (transfer full): @self
 */
VitkMarkSet *
vitk_mark_set_ref (VitkMarkSet *self)
{
  return g_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  VitkMarkSet *self = data;

  g_hash_table_unref (self->texts);
  g_array_unref (self->marks);
  g_free (self->title);
  g_object_unref (self->article);
}

/**
 * vitk_mark_set_unref:
 * @self: (transfer full): a set
 */
void
vitk_mark_set_unref (VitkMarkSet *self)
{
  g_rc_box_release_full (self, clear);
}

/**
 * vitk_mark_set_get_title:
 * @self: a set
 *
 * Returns: what the words are marked for, as in "Reference 85"
 */
const char *
vitk_mark_set_get_title (const VitkMarkSet *self)
{
  return self->title;
}

/**
 * vitk_mark_set_get_target:
 * @self: a set
 *
 * Returns: (nullable): the anchor that all marks lead to, if they are marked for that
 */
const VitkAnchor *
vitk_mark_set_get_target (const VitkMarkSet *self)
{
  return self->target;
}

/**
 * vitk_mark_set_get_n_marks:
 * @self: a set
 *
 * Returns: how many marks there are
 */
guint
vitk_mark_set_get_n_marks (const VitkMarkSet *self)
{
  return self->marks->len;
}

/**
 * vitk_mark_set_get_n_places:
 * @self: a set
 *
 * Returns: in how many places they are
 */
guint
vitk_mark_set_get_n_places (const VitkMarkSet *self)
{
  const guint n = self->marks->len;

  return n > 0 ? g_array_index (self->marks, VitkMark, n - 1).place + 1 : 0;
}

/**
 * vitk_mark_set_get_mark:
 * @self: a set
 * @mark: which mark, from 0
 *
 * Returns: the mark
 */
const VitkMark *
vitk_mark_set_get_mark (const VitkMarkSet *self, guint mark)
{
  return &g_array_index (self->marks, VitkMark, mark);
}

/**
 * vitk_mark_set_get_place:
 * @self: a set
 * @place: which place, from 0
 *
 * Returns: (nullable): its first mark
 */
const VitkMark *
vitk_mark_set_get_place (const VitkMarkSet *self, guint place)
{
  guint low = 0;
  guint high = self->marks->len;

  while (low < high)
    {
      const guint middle = low + (high - low) / 2;

      if (vitk_mark_set_get_mark (self, middle)->place < place)
        low = middle + 1;
      else
        high = middle;
    }
  return low < self->marks->len ? vitk_mark_set_get_mark (self, low) : NULL;
}

/**
 * vitk_mark_set_find_text:
 * @self: a set
 * @text: a text
 * @n_marks: (out): how many marks are in it
 *
 * Returns: (nullable) (array length=n_marks): the marks in that text
 */
const VitkMark *
vitk_mark_set_find_text (const VitkMarkSet *self, const VitkText *text, guint *n_marks)
{
  const guint first = GPOINTER_TO_UINT (g_hash_table_lookup (self->texts, text));
  const VitkMark *marks;

  *n_marks = 0;
  if (first == 0)
    return NULL;
  marks = vitk_mark_set_get_mark (self, first - 1);
  while (first - 1 + *n_marks < self->marks->len && marks[*n_marks].text == text)
    (*n_marks)++;
  return marks;
}

/**
 * vitk_mark_set_dup_words:
 * @self: a set
 * @mark: (nullable): one of its marks; %NULL for what is marked in a pane and is no place of the
 *   article
 *
 * Returns: (transfer full): what a screen reader says of the mark
 */
char *
vitk_mark_set_dup_words (const VitkMarkSet *self, const VitkMark *mark)
{
  if (mark == NULL)
    /* Translators: a link is marked, since it leads to what is shown, as in "Marked: Table 2". */
    return g_strdup_printf (_ ("Marked: %s"), self->title);
  /* Translators: as above, and which of the marked places it is: "Marked: Table 2, place 1 of 3".
   */
  return g_strdup_printf (_ ("Marked: %s, place %u of %u"), self->title, mark->place + 1,
                          vitk_mark_set_get_n_places (self));
}
