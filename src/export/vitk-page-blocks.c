/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "export/vitk-page-composer.h"

#include "export/vitk-plain-cell.h"

/* Running text is no wider than can be read: some eighty letters. */
#define MEASURE 400

/* How far a list, a quotation or a definition is set in, and between paragraphs. */
#define STEP 14
#define PARAGRAPH_GAP 5
#define TIGHT_GAP 2
#define FIGURE_GAP 12

/* Running text that goes on until a table or a figure stands in it. */
typedef struct
{
  VitkPageComposer *composer;
  VitkPagePart *part;
} Column;

static VitkPagePart *
get_part (Column *column)
{
  VitkPageComposer *composer = column->composer;
  const gboolean turned = composer->paper->turn == VITK_PAPER_LANDSCAPE;

  if (column->part == NULL)
    {
      column->part = vitk_page_words_new (
          composer->context, MIN (vitk_page_composer_get_room (composer, turned), MEASURE), NULL);
      column->part->turned = turned;
      g_ptr_array_add (composer->parts, column->part);
    }
  return column->part;
}

static gboolean
is_tight (VitkBlockKind kind)
{
  return kind == VITK_BLOCK_CONTRIBUTOR || kind == VITK_BLOCK_AFFILIATION ||
         kind == VITK_BLOCK_LIST_ITEM || kind == VITK_BLOCK_VERSE || kind == VITK_BLOCK_FOOTNOTE ||
         kind == VITK_BLOCK_RECORD || kind == VITK_BLOCK_DEFINITION;
}

/* A marker that stands beside the text, or one that is read before it. */
static gboolean
hangs (VitkBlockKind kind)
{
  return kind == VITK_BLOCK_LIST_ITEM || kind == VITK_BLOCK_FOOTNOTE ||
         kind == VITK_BLOCK_AFFILIATION;
}

static VitkSetText *
set_block (const VitkBlock *block)
{
  VitkSetText *text = vitk_set_text_new ();

  if (block->marker != NULL && !hangs (block->kind))
    {
      vitk_set_text_append_bold (text, block->marker);
      vitk_set_text_append (text, " ");
    }
  if (block->kind == VITK_BLOCK_ATTRIBUTION)
    vitk_set_text_append (text, "— ");
  if (block->term != NULL)
    {
      g_autofree char *words = vitk_plain_block_words (block);

      vitk_set_text_append (text, words);
    }
  else if (block->text->length > 0 || block->href == NULL)
    vitk_set_text_append_text (text, block->text);
  else
    vitk_set_text_append (text, block->href);
  if (block->kind == VITK_BLOCK_TITLE || block->kind == VITK_BLOCK_HEADING)
    vitk_set_text_embolden (text);
  vitk_set_text_keep_quantities (text);
  return text;
}

static double
find_gap (const VitkBlock *block, const VitkBlock *before)
{
  if (before != NULL && (before->table != NULL || before->figure != NULL))
    return FIGURE_GAP;
  return before != NULL && before->kind == block->kind && is_tight (block->kind) ? TIGHT_GAP
                                                                                 : PARAGRAPH_GAP;
}

static void
add_words (Column *column, const VitkBlock *block, const VitkBlock *before)
{
  const gboolean marked = block->marker != NULL && hangs (block->kind);
  const double indent = STEP * MIN (block->depth, 8);

  vitk_occurrences_add_text (column->composer->occurrences, block->text);
  vitk_occurrences_show (column->composer->occurrences, block->anchor);
  if (block->term != NULL)
    vitk_occurrences_add_blocks (column->composer->occurrences, block->term->definition);
  vitk_page_words_add (
      get_part (column),
      (VitkParagraph) {
          .text = set_block (block),
          .label = marked ? g_strdup (block->marker) : NULL,
          .face = block->kind == VITK_BLOCK_FOOTNOTE ? VITK_PAGE_SMALL : VITK_PAGE_TEXT,
          .tag = block->kind == VITK_BLOCK_HEADING ? "H4" : "P",
          /* The marker stands one step further out than the paragraphs of its item. */
          .indent = marked ? MAX (indent - STEP, 0) : indent,
          .hang = marked ? STEP : 0,
          .gap = find_gap (block, before),
          .keeps = block->kind == VITK_BLOCK_HEADING,
          .anchor = block->anchor != NULL ? block->anchor->name : NULL,
      });
  vitk_page_composer_add_notes_on (column->composer, get_part (column), block->anchor);
}

/* The title of the article stands on the first page whatever is printed. */
static gboolean
is_title (const VitkPageComposer *composer, const VitkBlock *block)
{
  const VitkRecord *record = vitk_article_get_record (composer->packet->article);

  return block->kind == VITK_BLOCK_TITLE && g_strcmp0 (block->text->string, record->title) == 0;
}

static void
add_block (Column *column, const VitkBlock *block, const VitkBlock *before)
{
  if (block->table != NULL || block->figure != NULL)
    column->part = NULL;
  if (is_title (column->composer, block))
    return;
  if (block->table != NULL)
    vitk_page_composer_add_table (column->composer, block->table);
  else if (block->figure != NULL)
    vitk_page_composer_add_figure (column->composer, block->figure, NULL);
  else if (block->reference != NULL)
    /* It stands in the list of references below. */
    vitk_occurrences_add_reference (column->composer->occurrences, block->reference);
  else
    add_words (column, block, before);
}

/**
 * vitk_page_composer_add_blocks:
 * @self: a composer
 * @blocks: (element-type VitkBlock): running text, with the tables and figures in it
 */
void
vitk_page_composer_add_blocks (VitkPageComposer *self, GPtrArray *blocks)
{
  Column column = { self, NULL };
  guint i;

  for (i = 0; i < blocks->len; i++)
    add_block (&column, g_ptr_array_index (blocks, i),
               i > 0 ? g_ptr_array_index (blocks, i - 1) : NULL);
}

/**
 * vitk_page_composer_add_section:
 * @self: a composer
 * @section: a section, added with its heading and the sections in it
 */
void
vitk_page_composer_add_section (VitkPageComposer *self, const VitkSection *section)
{
  g_autofree char *heading = vitk_section_dup_heading (section);
  guint i;

  vitk_occurrences_add_anchor (self->occurrences, section->anchor);
  vitk_occurrences_add_text (self->occurrences, section->title);
  if (*heading != '\0')
    vitk_page_composer_add_heading (self, heading,
                                    section->depth == 0 ? VITK_PAGE_HEADING : VITK_PAGE_SUBHEADING,
                                    section->anchor->name);
  vitk_page_composer_add_blocks (self, section->blocks);
  for (i = 0; i < section->sections->len; i++)
    vitk_page_composer_add_section (self, g_ptr_array_index (section->sections, i));
}
