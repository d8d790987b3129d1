/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "search/vitk-document-article.h"

#include "model/vitk-note.h"
#include "search/vitk-document-writer.h"
#include "search/vitk-facet.h"

#include <glib/gi18n-lib.h>

/* What a unit is worth beside a paragraph of the text with the same words. */
#define WEIGHT_HEADING 0.95f
#define WEIGHT_TABLE_HEAD 0.3f
#define WEIGHT_FRONT 0.6f
#define WEIGHT_ABSTRACT 0.85f
#define WEIGHT_RECORD 0.4f
#define WEIGHT_CAPTION 0.85f
#define WEIGHT_DESCRIPTION 0.6f
#define WEIGHT_REFERENCE 0.75f
#define WEIGHT_NOTE 0.55f
#define WEIGHT_PASSAGE 0.5f

#define PATH_SEPARATOR " › "

typedef struct
{
  VitkDocumentWriter writer;
  const char *path;
  float weight;
  int heading;
  GHashTable *notes; /* anchor → the notes on it */
  GHashTable *paths; /* anchor of a figure → where it stands */
} Walk;

static void walk_blocks (Walk *walk, GPtrArray *blocks);

static const char *
get_name (const VitkAnchor *anchor)
{
  return anchor != NULL ? anchor->name : "";
}

static char *
join_path (const char *path, const char *name)
{
  if (*path == '\0' || name == NULL)
    return g_strdup (name != NULL ? name : path);
  return g_strconcat (path, PATH_SEPARATOR, name, NULL);
}

static int
begin (Walk *walk, VitkSearchKind kind, float weight, const VitkAnchor *anchor, int caption)
{
  return vitk_document_writer_begin (&walk->writer, kind, weight, get_name (anchor), walk->path,
                                     walk->heading, caption);
}

static void
add_note (Walk *walk, const VitkNote *note)
{
  g_autofree char *facets = vitk_note_dup_facets (note);

  vitk_document_writer_add_fact (&walk->writer, "note", facets);
}

/* Ends a unit, and says of what sort the notes on it are. One without words is none. */
static gboolean
end (Walk *walk, const VitkAnchor *anchor)
{
  GPtrArray *notes = g_hash_table_lookup (walk->notes, get_name (anchor));
  guint i;

  if (!vitk_document_writer_end (&walk->writer))
    return FALSE;
  for (i = 0; notes != NULL && i < notes->len; i++)
    add_note (walk, g_ptr_array_index (notes, i));
  return TRUE;
}

/* The texts of blocks, those of tables and figures in them left out. */
static void
add_blocks (Walk *walk, GPtrArray *blocks)
{
  guint i;

  for (i = 0; i < blocks->len; i++)
    {
      const VitkBlock *block = g_ptr_array_index (blocks, i);

      vitk_document_writer_add_text (&walk->writer, get_name (block->anchor), block->text);
    }
}

static void
walk_row (Walk *walk, const VitkRow *row, int caption)
{
  guint i;

  begin (walk, VITK_SEARCH_TABLE, row->role == VITK_ROW_HEAD ? WEIGHT_TABLE_HEAD : 1, row->anchor,
         caption);
  for (i = 0; i < row->cells->len; i++)
    add_blocks (walk, ((const VitkCell *) g_ptr_array_index (row->cells, i))->blocks);
  end (walk, row->anchor);
}

/* What says what a figure shows, or how it is called, may be asked for so. */
static void
add_figure_fact (Walk *walk)
{
  vitk_document_writer_add_fact (&walk->writer, VITK_FACT_KIND,
                                 vitk_search_kind_get_nick (VITK_SEARCH_FIGURE));
}

/* Returns the unit of a caption, or -1 if it is empty. */
static int
walk_caption (Walk *walk, const VitkAnchor *anchor, const char *label, GPtrArray *caption)
{
  guint before = walk->writer.document->units->len;

  begin (walk, VITK_SEARCH_CAPTION, WEIGHT_CAPTION, anchor, -1);
  vitk_document_writer_add_string (&walk->writer, get_name (anchor), label);
  add_blocks (walk, caption);
  end (walk, anchor);
  return walk->writer.document->units->len > before ? (int) before : -1;
}

static void
walk_table (Walk *walk, const VitkTable *table)
{
  g_autofree char *path = join_path (walk->path, table->label);
  Walk inner = *walk;
  int caption;
  guint i;

  inner.path = path;
  caption = walk_caption (&inner, table->anchor, table->label, table->caption);
  for (i = 0; i < table->rows->len; i++)
    walk_row (&inner, g_ptr_array_index (table->rows, i), caption);
  for (i = 0; i < table->foot->len; i++)
    {
      const VitkBlock *block = g_ptr_array_index (table->foot, i);

      begin (&inner, VITK_SEARCH_TABLE, 1, block->anchor, caption);
      vitk_document_writer_add_text (&inner.writer, get_name (block->anchor), block->text);
      end (&inner, block->anchor);
    }
}

static void
walk_figure (Walk *walk, const VitkFigure *figure)
{
  g_autofree char *path = join_path (walk->path, figure->label);
  Walk inner = *walk;
  int caption;

  g_hash_table_insert (walk->paths, (gpointer) get_name (figure->anchor), g_strdup (path));
  inner.path = path;
  caption = walk_caption (&inner, figure->anchor, figure->label, figure->caption);
  if (caption >= 0)
    add_figure_fact (&inner);
  begin (&inner, VITK_SEARCH_CAPTION, WEIGHT_DESCRIPTION, figure->anchor, caption);
  vitk_document_writer_add_string (&inner.writer, get_name (figure->anchor), figure->alt_text);
  vitk_document_writer_add_string (&inner.writer, get_name (figure->anchor),
                                   figure->long_description);
  if (end (&inner, figure->anchor))
    add_figure_fact (&inner);
}

static void
walk_reference (Walk *walk, const VitkReference *reference)
{
  guint part = walk->writer.document->parts->len;

  begin (walk, VITK_SEARCH_REFERENCE, WEIGHT_REFERENCE, reference->anchor, -1);
  /* That nothing is known of a reference is said in the same words for each of them. */
  if (reference->status != VITK_REFERENCE_UNIDENTIFIED)
    {
      vitk_document_writer_add_text (&walk->writer, get_name (reference->anchor), reference->text);
      if (reference->label != NULL && reference->text->length > 0)
        vitk_document_writer_add_hidden (&walk->writer, reference->label, part, 0, 0);
    }
  end (walk, reference->anchor);
}

static void
walk_term (Walk *walk, const VitkTerm *term)
{
  begin (walk, VITK_SEARCH_TERM, 1, term->anchor, -1);
  vitk_document_writer_add_text (&walk->writer, get_name (term->anchor), term->name);
  add_blocks (walk, term->definition);
  end (walk, term->anchor);
}

static void
walk_block (Walk *walk, const VitkBlock *block)
{
  if (block->table != NULL)
    walk_table (walk, block->table);
  if (block->figure != NULL)
    walk_figure (walk, block->figure);
  if (block->reference != NULL)
    walk_reference (walk, block->reference);
  if (block->term != NULL)
    walk_term (walk, block->term);
  if (block->text == NULL || block->text->length == 0)
    return;
  begin (walk, block->kind == VITK_BLOCK_CAPTION ? VITK_SEARCH_CAPTION : VITK_SEARCH_TEXT,
         block->kind == VITK_BLOCK_RECORD ? WEIGHT_RECORD : walk->weight, block->anchor, -1);
  vitk_document_writer_add_text (&walk->writer, get_name (block->anchor), block->text);
  end (walk, block->anchor);
}

static void
walk_blocks (Walk *walk, GPtrArray *blocks)
{
  guint i;

  for (i = 0; i < blocks->len; i++)
    walk_block (walk, g_ptr_array_index (blocks, i));
}

static float
get_weight (const VitkSection *section, float outer)
{
  switch (section->role)
    {
    case VITK_SECTION_FRONT:
    case VITK_SECTION_KEYWORDS:
      return WEIGHT_FRONT;
    case VITK_SECTION_ABSTRACT:
      return WEIGHT_ABSTRACT;
    case VITK_SECTION_RECORD:
      return WEIGHT_RECORD;
    default:
      return outer;
    }
}

static void
walk_section (const Walk *outer, const VitkSection *section)
{
  g_autofree char *heading = vitk_section_dup_heading (section);
  g_autofree char *path = join_path (outer->path, heading);
  Walk walk = *outer;
  guint i;

  walk.path = path;
  walk.weight = get_weight (section, outer->weight);
  if (section->title->length > 0)
    {
      int unit = vitk_document_writer_begin (
          &walk.writer, VITK_SEARCH_TEXT, MIN (walk.weight, WEIGHT_HEADING),
          get_name (section->anchor), outer->path, outer->heading, -1);

      vitk_document_writer_add_text (&walk.writer, get_name (section->anchor), section->title);
      end (&walk, section->anchor);
      walk.heading = unit;
    }
  walk_blocks (&walk, section->blocks);
  for (i = 0; i < section->sections->len; i++)
    walk_section (&walk, g_ptr_array_index (section->sections, i));
}

/* Words of the article, which are not the editor's. */
static void
add_quote (Walk *walk, const VitkNote *note, const char *quote)
{
  g_autofree char *quoted = NULL;

  if (quote == NULL || *quote == '\0')
    return;
  quoted = g_strdup_printf (C_ ("words of the article", "“%s”"), quote);
  vitk_document_writer_add_string (&walk->writer, note->id, quoted);
}

static void
walk_note (Walk *walk, const VitkNote *note)
{
  const guint part = walk->writer.document->parts->len;
  guint i;

  vitk_document_writer_begin (&walk->writer, VITK_SEARCH_NOTE, WEIGHT_NOTE, note->id,
                              _ ("Editor’s notes"), -1, -1);
  vitk_document_writer_add_string (&walk->writer, note->id, note->text);
  vitk_document_writer_add_string (&walk->writer, note->id, note->review_says);
  vitk_document_writer_add_string (&walk->writer, note->id, note->source_says);
  for (i = 0; i < note->places->len; i++)
    add_quote (walk, note, ((VitkNotePlace *) g_ptr_array_index (note->places, i))->quote);
  /* Who asks for a note says so. */
  if (walk->writer.document->parts->len > part)
    vitk_document_writer_add_hidden (&walk->writer, _ ("Editor’s note"), part, 0, 0);
  if (vitk_document_writer_end (&walk->writer))
    add_note (walk, note);
}

static void
walk_passage (Walk *walk, const VitkPassage *passage)
{
  const char *figure = g_hash_table_lookup (walk->paths, passage->figure);
  g_autofree char *path = join_path (figure != NULL ? figure : "", passage->place);

  vitk_document_writer_begin (&walk->writer, passage->kind, WEIGHT_PASSAGE, passage->anchor, path,
                              -1, -1);
  vitk_document_writer_add_string (&walk->writer, passage->anchor, passage->name);
  vitk_document_writer_add_string (&walk->writer, passage->anchor, passage->words);
  vitk_document_writer_end (&walk->writer);
}

static void
file_note (GHashTable *filed, const char *anchor, VitkNote *note)
{
  GPtrArray *notes = g_hash_table_lookup (filed, anchor);

  if (notes == NULL)
    {
      notes = g_ptr_array_new ();
      g_hash_table_insert (filed, (gpointer) anchor, notes);
    }
  if (!g_ptr_array_find (notes, note, NULL))
    g_ptr_array_add (notes, note);
}

/* The notes by the anchors they are bound to; what is bound to a cell is found by its row. */
static GHashTable *
file_notes (VitkArticle *article, GPtrArray *notes)
{
  GHashTable *filed =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  guint i;
  guint j;

  for (i = 0; notes != NULL && i < notes->len; i++)
    {
      VitkNote *note = g_ptr_array_index (notes, i);

      for (j = 0; j < note->references->len; j++)
        file_note (filed, g_ptr_array_index (note->references, j), note);
      for (j = 0; j < note->places->len; j++)
        {
          const VitkNotePlace *place = g_ptr_array_index (note->places, j);
          const VitkAnchor *anchor = vitk_article_get_anchor (article, place->anchor);
          const VitkAnchor *row =
              anchor != NULL ? vitk_anchor_get_enclosing (anchor, VITK_ANCHOR_ROW) : NULL;

          file_note (filed, row != NULL ? row->name : place->anchor, note);
        }
    }
  return filed;
}

/**
 * vitk_document_new_for_article:
 * @article: an article
 * @notes: (nullable) (element-type VitkNote): the editor's notes on it
 * @passages: (nullable) (element-type VitkPassage): what belongs to it besides
 *
 * Writes down all that can be found in an article: headings, paragraphs, rows of tables, captions
 * and descriptions, footnotes, references, terms and notes, and then the passages.
 *
 * Returns: (transfer full): the document, which needs the article no more
 */
VitkDocument *
vitk_document_new_for_article (VitkArticle *article, GPtrArray *notes, GPtrArray *passages)
{
  VitkDocument *document = vitk_document_new ();
  g_autoptr (VitkWords) words = vitk_words_new ();
  const char *title = vitk_article_get_record (article)->title;
  GPtrArray *sections = vitk_article_get_sections (article);
  g_autoptr (GHashTable) filed = file_notes (article, notes);
  g_autoptr (GHashTable) paths = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  Walk walk = { { document, article, words }, "", 1, -1, filed, paths };
  guint i;

  if (title != NULL)
    document->title = vitk_document_keep (document, title);
  for (i = 0; i < sections->len; i++)
    walk_section (&walk, g_ptr_array_index (sections, i));
  for (i = 0; notes != NULL && i < notes->len; i++)
    walk_note (&walk, g_ptr_array_index (notes, i));
  for (i = 0; passages != NULL && i < passages->len; i++)
    walk_passage (&walk, g_ptr_array_index (passages, i));
  vitk_facet_write (document, words);
  return document;
}
