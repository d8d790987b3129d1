/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "export/vitk-page-composer.h"

#include "export/vitk-reference-remark.h"

#include <glib/gi18n-lib.h>

/* How much room the number of a reference has. */
#define LABEL_ROOM 26

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
