/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-term-card.h"

#include "widgets/vitk-anchor-words.h"
#include "widgets/vitk-place-row.h"
#include "widgets/vitk-text-label.h"

#include <glib/gi18n-lib.h>

#define SENTENCE_LINES 4
#define WIDTH_CHARS 44

/**
 * vitk_term_dup_definition:
 * @term: a term of a glossary
 *
 * Returns: (transfer full): what it means, in one line
 */
char *
vitk_term_dup_definition (const VitkTerm *term)
{
  GString *words = g_string_new (NULL);
  guint i;

  for (i = 0; i < term->definition->len; i++)
    {
      const VitkBlock *block = g_ptr_array_index (term->definition, i);

      if (words->len > 0)
        g_string_append_c (words, ' ');
      g_string_append (words, block->text->string);
    }
  return g_string_free (words, FALSE);
}

/**
 * vitk_term_dup_use:
 * @article: an article
 * @term: a term of its glossary
 *
 * Returns: (transfer full): how often the article uses it, in a few words
 */
char *
vitk_term_dup_use (VitkArticle *article, const VitkTerm *term)
{
  const guint n = vitk_article_get_citations (article, term->anchor)->len;

  if (n == 0)
    return g_strdup (_ ("not used in the text"));
  return g_strdup_printf (ngettext ("used once", "used %u times", n), n);
}

/* The first place that uses it is where an article says what it means. */
static void
append_first_use (VitkCard *card, const VitkCitation *first)
{
  const VitkAnchor *place = vitk_citation_get_place (first);
  GtkWidget *list = vitk_place_row_list_new (_ ("First use"), "win.show-in-text");
  g_autofree char *where = vitk_anchor_dup_words (place);
  g_autofree char *sentence = vitk_citation_dup_sentence (first);
  /* Translators: where a term is used for the first time: section and paragraph. */
  g_autofree char *heading = g_strdup_printf (_ ("First used in %s"), where);
  /* Translators: what a screen reader says: where a term is first used, and the sentence there. */
  g_autofree char *name = g_strdup_printf (C_ ("first use", "%s: %s"), heading, sentence);
  GtkWidget *row = vitk_place_row_new (place, name);
  GtkWidget *label;

  label = vitk_place_row_append (VITK_PLACE_ROW (row), heading, "caption-heading", 2);
  gtk_label_set_max_width_chars (GTK_LABEL (label), WIDTH_CHARS);
  label = vitk_place_row_append (VITK_PLACE_ROW (row), sentence, NULL, SENTENCE_LINES);
  gtk_label_set_max_width_chars (GTK_LABEL (label), WIDTH_CHARS);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  vitk_card_append (card, list);
}

/**
 * vitk_term_card_new:
 * @article: an article; must live as long
 * @term: a term of its glossary
 *
 * Says what a term means, in the article's words, how often it is used, and where for the first
 * time; that leads there.
 *
 * Returns: (transfer floating): the card
 */
GtkWidget *
vitk_term_card_new (VitkArticle *article, const VitkTerm *term)
{
  GPtrArray *uses = vitk_article_get_citations (article, term->anchor);
  g_autofree char *definition = vitk_term_dup_definition (term);
  g_autofree char *use = vitk_term_dup_use (article, term);
  /* Translators: what a screen reader says: a term, what it means, how often it is used. */
  g_autofree char *name =
      g_strdup_printf (C_ ("term", "%s: %s; %s"), term->name->string, definition, use);
  GtkWidget *card = vitk_card_new (name);
  GtkWidget *label = vitk_text_label_new ();
  guint i;

  vitk_text_label_set_text (VITK_TEXT_LABEL (label), article, term->name);
  gtk_widget_add_css_class (label, "title-4");
  vitk_card_append (VITK_CARD (card), label);
  for (i = 0; i < term->definition->len; i++)
    {
      const VitkBlock *block = g_ptr_array_index (term->definition, i);

      label = vitk_text_label_new ();
      vitk_text_label_set_text (VITK_TEXT_LABEL (label), article, block->text);
      vitk_text_label_set_marker (VITK_TEXT_LABEL (label), block->marker);
      vitk_text_label_set_width_chars (VITK_TEXT_LABEL (label), WIDTH_CHARS);
      vitk_card_append (VITK_CARD (card), label);
    }
  vitk_card_append_label (VITK_CARD (card), use, "dim-label");
  if (uses->len > 0)
    append_first_use (VITK_CARD (card), g_ptr_array_index (uses, 0));
  return card;
}
