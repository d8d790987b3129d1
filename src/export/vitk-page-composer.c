/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "export/vitk-page-composer.h"

#include "evidence/vitk-map-words.h"
#include "export/vitk-map-picture.h"
#include "export/vitk-page-picture.h"

#include <glib/gi18n-lib.h>

/* Above a part. */
#define PART_GAP 14

/* What the footer and the room above it take of the height of a page. */
#define FOOTER_ROOM 30

/* What is left of a page for the title and the caption of a map. */
#define CAPTION_ROOM 80

/**
 * vitk_page_composer_get_room:
 * @self: a composer
 * @turned: whether the paper is turned
 *
 * Returns: how wide something on a page may be
 */
double
vitk_page_composer_get_room (const VitkPageComposer *self, gboolean turned)
{
  return (turned ? self->paper->height : self->paper->width) - 2 * self->paper->margin;
}

/**
 * vitk_page_composer_get_height:
 * @self: a composer
 * @turned: whether the paper is turned
 *
 * Returns: how high what stands on a page may be
 */
double
vitk_page_composer_get_height (const VitkPageComposer *self, gboolean turned)
{
  return (turned ? self->paper->width : self->paper->height) - 2 * self->paper->margin -
         FOOTER_ROOM;
}

/**
 * vitk_page_composer_add_words:
 * @self: a composer
 * @turned: whether the paper is turned
 * @tag: (nullable): what all of the words are, in the words of PDF
 *
 * Returns: (transfer none): a new part for words
 */
VitkPagePart *
vitk_page_composer_add_words (VitkPageComposer *self, gboolean turned, const char *tag)
{
  VitkPagePart *part =
      vitk_page_words_new (self->context, vitk_page_composer_get_room (self, turned), tag);

  part->turned = turned;
  g_ptr_array_add (self->parts, part);
  return part;
}

/**
 * vitk_page_composer_add_heading:
 * @self: a composer
 * @words: the heading
 * @face: in what letters
 * @anchor: (nullable): what of the article it heads
 *
 * Adds a heading, which stands in the outline of the file too.
 */
void
vitk_page_composer_add_heading (VitkPageComposer *self, const char *words, VitkPageFace face,
                                const char *anchor)
{
  VitkPagePart *part =
      vitk_page_composer_add_words (self, self->paper->turn == VITK_PAPER_LANDSCAPE, NULL);
  VitkSetText *text = vitk_set_text_new ();

  vitk_set_text_append (text, words);
  part->title = g_strdup (words);
  vitk_page_words_add (part, (VitkParagraph) { .text = text,
                                               .face = face,
                                               .tag = face == VITK_PAGE_HEADING ? "H2" : "H3",
                                               .gap = PART_GAP,
                                               .keeps = TRUE,
                                               .anchor = anchor });
}

/* -- the title */

static void
add_source (VitkPagePart *part, const VitkRecord *record)
{
  g_autofree char *source = vitk_record_dup_source (record);
  VitkSetText *text = vitk_set_text_new ();

  vitk_set_text_append_italic (text, source);
  if (record->doi != NULL)
    {
      g_autofree char *address = g_strconcat ("https://doi.org/", record->doi, NULL);

      vitk_set_text_append (text, *source != '\0' ? ". " : "");
      vitk_set_text_append_link (text, address, address);
    }
  vitk_page_words_add (
      part, (VitkParagraph) {
                .text = text, .face = VITK_PAGE_SMALL, .tag = "P", .gap = 2, .keeps = TRUE });
}

/* Who reads a note must know whose words it has. */
static void
add_legend (VitkPagePart *part)
{
  VitkSetText *text = vitk_set_text_new ();

  vitk_set_text_append (
      text, _ ("What stands beside a bar, in these letters, is said by the editor, not by the "
               "article."));
  vitk_page_words_add (part, (VitkParagraph) { .text = text,
                                               .face = VITK_PAGE_NOTE,
                                               .tag = "P",
                                               .indent = 12,
                                               .gap = 5,
                                               .keeps = TRUE,
                                               .barred = TRUE });
}

/* Puts the title before all else, on paper that is turned as that needs it. */
static void
add_title (VitkPageComposer *self)
{
  const VitkRecord *record = vitk_article_get_record (self->packet->article);
  const gboolean turned = self->parts->len > 0
                              ? ((VitkPagePart *) g_ptr_array_index (self->parts, 0))->turned
                              : self->paper->turn == VITK_PAPER_LANDSCAPE;
  VitkPagePart *part =
      vitk_page_words_new (self->context, vitk_page_composer_get_room (self, turned), NULL);
  g_autofree char *authors = vitk_record_dup_authors (record, ", ");
  VitkSetText *title = vitk_set_text_new ();

  part->turned = turned;
  g_ptr_array_insert (self->parts, 0, part);
  vitk_set_text_append (title, record->title != NULL ? record->title : _ ("Untitled"));
  vitk_page_words_add (
      part, (VitkParagraph) { .text = title, .face = VITK_PAGE_TITLE, .tag = "H1", .keeps = TRUE });
  if (*authors != '\0')
    {
      VitkSetText *text = vitk_set_text_new ();

      vitk_set_text_append (text, authors);
      vitk_page_words_add (
          part, (VitkParagraph) {
                    .text = text, .face = VITK_PAGE_TABLE, .tag = "P", .gap = 5, .keeps = TRUE });
    }
  add_source (part, record);
  if (g_hash_table_size (self->told) > 0)
    add_legend (part);
}

/* -- pieces */

static void
add_map (VitkPageComposer *self, const VitkPiece *piece)
{
  g_autofree char *summary = vitk_evidence_map_dup_summary (piece->map);
  g_autofree char *title =
      piece->filter != NULL
          ? g_strdup_printf (_ ("Evidence map: %s; filter: %s"), summary, piece->filter)
          : g_strdup_printf (_ ("Evidence map: %s"), summary);
  const double upright = vitk_page_composer_get_room (self, FALSE);
  VitkPaperPicture *picture = vitk_map_picture_new (piece->map, self->context, upright);
  gboolean turned = self->paper->turn == VITK_PAPER_LANDSCAPE;
  VitkPagePart *caption;
  VitkPagePart *part;
  VitkSetText *words = vitk_set_text_new ();

  if (self->paper->turn == VITK_PAPER_AS_NEEDED)
    turned = picture->width > upright;
  caption = vitk_page_composer_add_words (self, turned, NULL);
  caption->title = g_strdup (_ ("Evidence Map"));
  vitk_set_text_append_bold (words, title);
  vitk_page_words_add (caption, (VitkParagraph) { .text = words,
                                                  .face = VITK_PAGE_TABLE,
                                                  .tag = "Caption",
                                                  .gap = PART_GAP,
                                                  .keeps = TRUE });
  part = vitk_page_picture_new (picture, vitk_page_composer_get_room (self, turned),
                                vitk_page_composer_get_height (self, turned) - CAPTION_ROOM);
  part->turned = turned;
  g_ptr_array_add (self->parts, part);
}

static void
add_term (VitkPageComposer *self, const VitkTerm *term)
{
  VitkPagePart *part =
      vitk_page_composer_add_words (self, self->paper->turn == VITK_PAPER_LANDSCAPE, NULL);
  VitkSetText *text = vitk_set_text_new ();
  guint i;

  vitk_set_text_append_bold (text, term->name->string);
  for (i = 0; i < term->definition->len; i++)
    {
      const VitkBlock *block = g_ptr_array_index (term->definition, i);

      vitk_set_text_append (text, i == 0 ? ": " : "\n");
      if (block->marker != NULL)
        {
          vitk_set_text_append_italic (text, block->marker);
          vitk_set_text_append (text, ": ");
        }
      vitk_set_text_append_text (text, block->text);
    }
  part->title = g_strdup (term->name->string);
  vitk_page_words_add (
      part, (VitkParagraph) { .text = text, .face = VITK_PAGE_TEXT, .tag = "P", .gap = PART_GAP });
  vitk_occurrences_add_blocks (self->occurrences, term->definition);
}

static void
add_piece (VitkPageComposer *self, const VitkPiece *piece)
{
  if (piece->table != NULL)
    vitk_page_composer_add_table (self, piece->table);
  else if (piece->figure != NULL)
    vitk_page_composer_add_figure (self, piece->figure, piece->molecules);
  else if (piece->section != NULL)
    vitk_page_composer_add_section (self, piece->section);
  else if (piece->blocks != NULL)
    vitk_page_composer_add_blocks (self, piece->blocks);
  else if (piece->map != NULL)
    add_map (self, piece);
  else if (piece->term != NULL)
    add_term (self, piece->term);
  else
    vitk_occurrences_add_reference (self->occurrences, piece->reference);
  if (piece->table == NULL)
    vitk_page_composer_add_abbreviations (self, self->paper->turn == VITK_PAPER_LANDSCAPE);
}

/**
 * vitk_page_composer_compose:
 * @self: a composer of a packet
 *
 * Makes all parts: the title, what was chosen, each with its footnotes and the abbreviations in it,
 * the editor's notes if they are wanted, and the references that all of this cites.
 */
void
vitk_page_composer_compose (VitkPageComposer *self)
{
  guint i;

  for (i = 0; i < self->packet->pieces->len; i++)
    add_piece (self, g_ptr_array_index (self->packet->pieces, i));
  if (self->packet->notes != NULL)
    vitk_page_composer_add_notes (self);
  vitk_page_composer_add_references (self);
  add_title (self);
}
