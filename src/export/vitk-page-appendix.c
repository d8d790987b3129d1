/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "export/vitk-page-composer.h"

#include "export/vitk-plain-text.h"
#include "export/vitk-reference-remark.h"
#include "export/vitk-surroundings.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How much room the number of a reference has. */
#define LABEL_ROOM 26

/* How far an editor's note is set in, so that its bar has room. */
#define NOTE_INDENT 12

static gboolean
is_turned (const VitkPageComposer *self)
{
  return self->paper->turn == VITK_PAPER_LANDSCAPE;
}

static void
append_term (VitkSetText *text, const VitkTerm *term)
{
  guint i;

  vitk_set_text_append_bold (text, term->name->string);
  for (i = 0; i < term->definition->len; i++)
    {
      const VitkBlock *block = g_ptr_array_index (term->definition, i);

      /* A marked one says how else the term is written. */
      if (block->marker != NULL)
        continue;
      vitk_set_text_append (text, ", ");
      vitk_set_text_append_text (text, block->text);
    }
}

/**
 * vitk_page_composer_add_abbreviations:
 * @self: a composer
 * @turned: whether the paper is turned
 *
 * Adds, as one paragraph, what the terms mean that occur in what was added since this was done
 * before.
 */
void
vitk_page_composer_add_abbreviations (VitkPageComposer *self, gboolean turned)
{
  g_autoptr (GPtrArray) terms = vitk_occurrences_take_terms (self->occurrences);
  VitkSetText *text;
  guint i;

  if (terms->len == 0)
    return;
  text = vitk_set_text_new ();
  /* Translators: stands before the abbreviations that occur in a table, and what they mean. */
  vitk_set_text_append_italic (text, _ ("Abbreviations:"));
  for (i = 0; i < terms->len; i++)
    {
      vitk_set_text_append (text, i == 0 ? " " : "; ");
      append_term (text, g_ptr_array_index (terms, i));
    }
  vitk_set_text_append (text, ".");
  vitk_page_words_add (
      vitk_page_composer_add_words (self, turned, NULL),
      (VitkParagraph) { .text = text, .face = VITK_PAGE_SMALL, .tag = "P", .gap = 4 });
}

/* -- references */

static VitkSetText *
set_reference (const VitkReference *reference)
{
  VitkSetText *text = vitk_set_text_new ();
  g_autofree char *remark = vitk_reference_dup_remark (reference);

  vitk_set_text_append_text (text, reference->text);
  if (remark != NULL)
    {
      vitk_set_text_append (text, " ");
      vitk_set_text_append_italic (text, remark);
    }
  return text;
}

/**
 * vitk_page_composer_add_references:
 * @self: a composer
 *
 * Adds the references that are cited by what was added.
 */
void
vitk_page_composer_add_references (VitkPageComposer *self)
{
  g_autoptr (GPtrArray) references = vitk_occurrences_list_references (self->occurrences);
  VitkPagePart *part;
  guint i;

  if (references->len == 0)
    return;
  vitk_page_composer_add_heading (self, _ ("References"), VITK_PAGE_HEADING, NULL);
  part = vitk_page_composer_add_words (self, is_turned (self), "L");
  for (i = 0; i < references->len; i++)
    {
      const VitkReference *reference = g_ptr_array_index (references, i);

      vitk_page_words_add (part, (VitkParagraph) {
                                     .text = set_reference (reference),
                                     .label = g_strdup (reference->label),
                                     .face = VITK_PAGE_SMALL,
                                     .tag = "LI",
                                     .hang = reference->label != NULL ? LABEL_ROOM : 0,
                                     .gap = i == 0 ? 4 : 2,
                                     .anchor = reference->anchor->name,
                                 });
    }
}

/* -- editor's notes */

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

static VitkSetText *
set_note (const VitkPageComposer *self, const VitkNote *note)
{
  VitkSetText *text = vitk_set_text_new ();
  const char *severity = note->major ? _ ("major") : _ ("minor");
  g_autofree char *heading = g_strdup_printf (
      /* Translators: heading of an editor’s note: its name, "major" or "minor", what it is about.
       */
      _ ("Editor’s note %s (%s): %s"), note->id, severity, vitk_note_kind_get_verdict (note->kind));
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

/**
 * vitk_page_composer_add_notes:
 * @self: a composer
 *
 * Adds the editor's notes on what was added, set off so that nobody takes them for the article's
 * words.
 */
void
vitk_page_composer_add_notes (VitkPageComposer *self)
{
  VitkPagePart *part = NULL;
  guint i;

  for (i = 0; i < self->packet->notes->len; i++)
    {
      const VitkNote *note = g_ptr_array_index (self->packet->notes, i);

      if (!vitk_occurrences_have_note (self->occurrences, note))
        continue;
      if (part == NULL)
        {
          VitkSetText *text = vitk_set_text_new ();

          vitk_page_composer_add_heading (self, _ ("Editor’s Notes"), VITK_PAGE_HEADING, NULL);
          part = vitk_page_composer_add_words (self, is_turned (self), NULL);
          vitk_set_text_append_italic (
              text, _ ("What stands beside a bar is said by the editor, not by the article."));
          vitk_page_words_add (
              part,
              (VitkParagraph) {
                  .text = text, .face = VITK_PAGE_SMALL, .tag = "P", .gap = 2, .keeps = TRUE });
        }
      vitk_page_words_add (part, (VitkParagraph) { .text = set_note (self, note),
                                                   .face = VITK_PAGE_SMALL,
                                                   .tag = "Note",
                                                   .indent = NOTE_INDENT,
                                                   .gap = 6,
                                                   .barred = TRUE });
      add_note_references (self, note);
    }
}
