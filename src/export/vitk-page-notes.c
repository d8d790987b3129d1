/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "export/vitk-page-composer.h"

#include "export/vitk-surroundings.h"

#include <glib/gi18n-lib.h>

/* How far an editor's note is set in, so that its bar has room. */
#define NOTE_INDENT 12
#define NOTE_GAP 5

/* -- what a note says */

static void
append_labelled (VitkSetText *text, const char *label, const char *words)
{
  if (words == NULL)
    return;
  vitk_set_text_append (text, "\n");
  vitk_set_text_append_italic (text, label);
  vitk_set_text_append (text, " ");
  vitk_set_text_append (text, words);
}

/* The words of the article that a note is bound to, between quotation marks. */
static void
append_place (const VitkPageComposer *self, VitkSetText *text, const VitkNotePlace *place)
{
  const VitkAnchor *anchor = vitk_article_get_anchor (self->packet->article, place->anchor);
  g_autofree char *where =
      anchor != NULL ? vitk_surroundings_dup_words (anchor) : g_strdup (place->anchor);
  /* Translators: a place in the article, before words of it. */
  g_autofree char *label = g_strdup_printf (C_ ("label", "%s:"), where);
  g_autofree char *quote = place->quote != NULL
                               ? g_strdup_printf (C_ ("words of the article", "“%s”"), place->quote)
                               : NULL;

  append_labelled (text, label, quote);
}

static char *
dup_heading (const VitkNote *note)
{
  /* Translators: heading of an editor’s note: its name, "major" or "minor", what it is about. */
  return g_strdup_printf (_ ("Editor’s note %s (%s): %s"), note->id,
                          note->major ? _ ("major") : _ ("minor"),
                          vitk_note_kind_get_verdict (note->kind));
}

static VitkSetText *
set_note (const VitkPageComposer *self, const VitkNote *note)
{
  VitkSetText *text = vitk_set_text_new ();
  g_autofree char *heading = dup_heading (note);
  g_autofree char *basis = note->basis != NULL && note->checked != NULL
                               /* Translators: what an editor looked at, and when. */
                               ? g_strdup_printf (_ ("%s (%s)"), note->basis, note->checked)
                               : g_strdup (note->basis);
  guint i;

  vitk_set_text_append_bold (text, heading);
  for (i = 0; i < note->places->len; i++)
    append_place (self, text, g_ptr_array_index (note->places, i));
  append_labelled (text, _ ("The editor says:"), note->text);
  append_labelled (text, _ ("The article says:"), note->review_says);
  append_labelled (text, _ ("The cited source says:"), note->source_says);
  append_labelled (text, _ ("Source:"), note->source);
  append_labelled (text, _ ("Checked against:"), basis);
  return text;
}

static void
add_note_references (VitkPageComposer *self, const VitkNote *note)
{
  guint i;

  for (i = 0; i < note->references->len; i++)
    {
      const VitkReference *reference = vitk_article_get_reference (
          self->packet->article, g_ptr_array_index (note->references, i));

      if (reference != NULL)
        vitk_occurrences_add_reference (self->occurrences, reference);
    }
}

/* A note that was told before is only named: it concerns this, too. */
static VitkSetText *
tell_note (VitkPageComposer *self, const VitkNote *note)
{
  VitkSetText *text;
  g_autofree char *heading = NULL;

  if (g_hash_table_add (self->told, (gpointer) note))
    {
      add_note_references (self, note);
      return set_note (self, note);
    }
  text = vitk_set_text_new ();
  heading = dup_heading (note);
  vitk_set_text_append_bold (text, heading);
  vitk_set_text_append (text, ". ");
  vitk_set_text_append_italic (text, _ ("It stands above in full."));
  return text;
}

/* -- where it stands */

/* Whether a note is bound to one of @anchors or to something in it. */
static gboolean
concerns (const VitkPageComposer *self, const VitkNote *note, GHashTable *anchors)
{
  guint i;

  for (i = 0; i < note->places->len; i++)
    {
      const VitkNotePlace *place = g_ptr_array_index (note->places, i);
      const VitkAnchor *anchor = vitk_article_get_anchor (self->packet->article, place->anchor);

      for (; anchor != NULL; anchor = anchor->parent)
        {
          if (g_hash_table_contains (anchors, anchor))
            return TRUE;
          /* What is said of a row is said below that, not below the table. */
          if (anchor->kind == VITK_ANCHOR_ROW)
            break;
        }
    }
  return FALSE;
}

static void
add_barred (VitkPagePart *part, VitkSetText *text)
{
  vitk_page_words_add (part, (VitkParagraph) { .text = text,
                                               .face = VITK_PAGE_NOTE,
                                               .tag = "Note",
                                               .indent = NOTE_INDENT,
                                               .gap = NOTE_GAP,
                                               .barred = TRUE });
}

static void
add_concerned (VitkPageComposer *self, VitkPagePart *part, GHashTable *anchors)
{
  guint i;

  for (i = 0; i < self->packet->notes->len; i++)
    {
      const VitkNote *note = g_ptr_array_index (self->packet->notes, i);

      if (concerns (self, note, anchors))
        add_barred (part, tell_note (self, note));
    }
}

/**
 * vitk_page_composer_add_notes_on:
 * @self: a composer
 * @part: words
 * @anchor: (nullable): what of the article stands above
 *
 * Adds to @part the editor's notes on @anchor and on what is in it, if they are wanted, set off so
 * that nobody takes them for the article's words.
 */
void
vitk_page_composer_add_notes_on (VitkPageComposer *self, VitkPagePart *part,
                                 const VitkAnchor *anchor)
{
  g_autoptr (GHashTable) anchors = NULL;

  if (self->packet->notes == NULL || anchor == NULL)
    return;
  anchors = g_hash_table_new (NULL, NULL);
  g_hash_table_add (anchors, (gpointer) anchor);
  add_concerned (self, part, anchors);
}

/* -- under a table */

static void
collect_blocks (GHashTable *anchors, GPtrArray *blocks)
{
  guint i;

  for (i = 0; i < blocks->len; i++)
    {
      const VitkBlock *block = g_ptr_array_index (blocks, i);

      if (block->anchor != NULL)
        g_hash_table_add (anchors, (gpointer) block->anchor);
    }
}

/* What of the article a row is: in a table that was made, what its cells are of. */
static void
collect_row (GHashTable *anchors, const VitkRow *row)
{
  guint i;

  if (row->anchor != NULL)
    g_hash_table_add (anchors, (gpointer) row->anchor);
  for (i = 0; i < row->cells->len; i++)
    collect_blocks (anchors, ((const VitkCell *) g_ptr_array_index (row->cells, i))->blocks);
}

/**
 * vitk_page_composer_add_notes_below:
 * @self: a composer
 * @table: a table that stands above
 * @turned: whether the paper is turned
 *
 * Adds the editor's notes on a table as a whole, its head, its caption and what stands below it, if
 * they are wanted.
 */
void
vitk_page_composer_add_notes_below (VitkPageComposer *self, const VitkTable *table, gboolean turned)
{
  g_autoptr (GHashTable) anchors = NULL;
  guint i;

  if (self->packet->notes == NULL)
    return;
  anchors = g_hash_table_new (NULL, NULL);
  if (table->anchor != NULL)
    g_hash_table_add (anchors, (gpointer) table->anchor);
  collect_blocks (anchors, table->caption);
  collect_blocks (anchors, table->foot);
  for (i = 0; i < table->rows->len; i++)
    {
      const VitkRow *row = g_ptr_array_index (table->rows, i);

      if (row->role == VITK_ROW_HEAD)
        collect_row (anchors, row);
    }
  add_concerned (self, vitk_page_composer_add_words (self, turned, NULL), anchors);
}

/* For each row the last of those that cells hold together with it. */
static guint *
find_ends (const VitkTable *table)
{
  guint *ends = g_new0 (guint, table->rows->len + 1);
  guint first = 0;
  guint reach = 0;
  guint i;
  guint j;

  for (i = 0; i < table->rows->len; i++)
    {
      const VitkRow *row = g_ptr_array_index (table->rows, i);

      for (j = 0; j < row->cells->len; j++)
        reach = MAX (reach, i + ((const VitkCell *) g_ptr_array_index (row->cells, j))->rows);
      if (reach > i + 1 && i + 1 < table->rows->len)
        continue;
      for (; first <= i; first++)
        ends[first] = i;
    }
  return ends;
}

/* A row with one cell, which says what the editor says. */
static VitkRow *
new_row (const VitkTable *table, VitkSetText *text, GHashTable *notes)
{
  VitkRow *row = vitk_row_new (VITK_ROW_BODY);
  VitkCell *cell = vitk_cell_new ();

  cell->columns = table->n_columns;
  g_ptr_array_add (row->cells, cell);
  g_hash_table_insert (notes, cell, text);
  return row;
}

static void
free_text (gpointer text)
{
  vitk_set_text_free (text);
}

/* The notes on each row, at the last of those that cells hold together with it. */
static GPtrArray **
list_notes (const VitkPageComposer *self, const VitkTable *table)
{
  GPtrArray **lists = g_new0 (GPtrArray *, table->rows->len + 1);
  g_autofree guint *ends = find_ends (table);
  guint i;
  guint j;

  for (i = 0; i < table->rows->len; i++)
    {
      const VitkRow *row = g_ptr_array_index (table->rows, i);
      g_autoptr (GHashTable) anchors = g_hash_table_new (NULL, NULL);
      GPtrArray **list = &lists[ends[i]];

      if (row->role == VITK_ROW_HEAD)
        continue;
      collect_row (anchors, row);
      for (j = 0; j < self->packet->notes->len; j++)
        {
          VitkNote *note = g_ptr_array_index (self->packet->notes, j);

          if (!concerns (self, note, anchors))
            continue;
          if (*list == NULL)
            *list = g_ptr_array_new ();
          if (!g_ptr_array_find (*list, note, NULL))
            g_ptr_array_add (*list, note);
        }
    }
  return lists;
}

/**
 * vitk_page_composer_insert_notes:
 * @self: a composer
 * @table: (nullable): a table that was made for paper; never %NULL if notes are wanted
 *
 * Inserts the editor's notes on rows of @table, if they are wanted, each as a row below those that
 * it concerns, or below all that cells hold together with them.
 *
 * Returns: (transfer full) (nullable) (element-type VitkCell VitkSetText): the cells that were
 *   inserted, and what they say
 */
GHashTable *
vitk_page_composer_insert_notes (VitkPageComposer *self, VitkTable *table)
{
  g_autofree GPtrArray **lists = NULL;
  g_autofree gpointer *rows = NULL;
  GHashTable *notes;
  gsize n_rows;
  guint i;
  guint j;

  if (self->packet->notes == NULL)
    return NULL;
  lists = list_notes (self, table);
  notes = g_hash_table_new_full (NULL, NULL, NULL, free_text);
  rows = g_ptr_array_steal (table->rows, &n_rows);
  for (i = 0; i < n_rows; i++)
    {
      g_ptr_array_add (table->rows, rows[i]);
      for (j = 0; lists[i] != NULL && j < lists[i]->len; j++)
        g_ptr_array_add (table->rows,
                         new_row (table, tell_note (self, g_ptr_array_index (lists[i], j)), notes));
      g_clear_pointer (&lists[i], g_ptr_array_unref);
    }
  return notes;
}

/* -- what is left */

/**
 * vitk_page_composer_add_notes:
 * @self: a composer
 *
 * Adds the editor's notes on what was added that stand below none of it yet.
 */
void
vitk_page_composer_add_notes (VitkPageComposer *self)
{
  VitkPagePart *part = NULL;
  guint i;

  for (i = 0; i < self->packet->notes->len; i++)
    {
      const VitkNote *note = g_ptr_array_index (self->packet->notes, i);

      if (g_hash_table_contains (self->told, note) ||
          !vitk_occurrences_have_note (self->occurrences, note))
        continue;
      if (part == NULL)
        {
          vitk_page_composer_add_heading (self, _ ("Editor’s Notes"), VITK_PAGE_HEADING, NULL);
          part =
              vitk_page_composer_add_words (self, self->paper->turn == VITK_PAPER_LANDSCAPE, NULL);
        }
      add_barred (part, tell_note (self, note));
    }
}
