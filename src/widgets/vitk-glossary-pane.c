/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-glossary-pane.h"
#include "widgets/vitk-pane-filter.h"
#include "widgets/vitk-place-row.h"
#include "widgets/vitk-term-card.h"
#include "widgets/vitk-text-label.h"

#include <glib/gi18n-lib.h>

struct _VitkGlossaryPane
{
  VitkOverviewPane parent_instance;
};

G_DEFINE_FINAL_TYPE (VitkGlossaryPane, vitk_glossary_pane, VITK_TYPE_OVERVIEW_PANE)

static GPtrArray *
vitk_glossary_pane_get_things (VitkOverviewPane *pane)
{
  return vitk_article_get_terms (vitk_overview_pane_get_article (pane));
}

/* The synonyms as well: where the article gives them they stand in the definition, but in one
 * of the ways in which they may be typed. */
static char *
dup_search_words (const VitkTerm *term, const char *definition)
{
  GString *words = g_string_new (term->name->string);
  guint i;

  g_string_append_printf (words, " %s", definition);
  for (i = 0; i < term->synonyms->len; i++)
    g_string_append_printf (words, " %s", (const char *) g_ptr_array_index (term->synonyms, i));
  return g_string_free (words, FALSE);
}

static GtkListBoxRow *
vitk_glossary_pane_make_row (VitkOverviewPane *pane, gpointer thing)
{
  VitkArticle *article = vitk_overview_pane_get_article (pane);
  const VitkTerm *term = thing;
  g_autofree char *definition = vitk_term_dup_definition (term);
  g_autofree char *use = vitk_term_dup_use (article, term);
  /* Translators: what a screen reader says: a term, what it means, how often it is used. */
  g_autofree char *name =
      g_strdup_printf (C_ ("term", "%s: %s; %s"), term->name->string, definition, use);
  GtkWidget *row = vitk_place_row_new (term->anchor, name);
  guint i;

  vitk_place_row_append (VITK_PLACE_ROW (row), term->name->string, "heading", 0);
  for (i = 0; i < term->definition->len; i++)
    {
      const VitkBlock *block = g_ptr_array_index (term->definition, i);
      GtkWidget *label = vitk_text_label_new ();

      vitk_text_label_fill (VITK_TEXT_LABEL (label));
      vitk_text_label_set_text (VITK_TEXT_LABEL (label), article, block->text);
      vitk_place_row_append_widget (VITK_PLACE_ROW (row), label);
    }
  vitk_place_row_append (VITK_PLACE_ROW (row), use, "dim-label", 2);
  vitk_pane_filter_set_row_words (GTK_LIST_BOX_ROW (row), dup_search_words (term, definition));
  return GTK_LIST_BOX_ROW (row);
}

static GtkWidget *
vitk_glossary_pane_make_card (VitkOverviewPane *pane, gpointer thing, const VitkAnchor *anchor)
{
  const VitkTerm *term = thing;
  GtkWidget *card = vitk_term_card_new (vitk_overview_pane_get_article (pane), term);

  vitk_overview_pane_add_place (VITK_CARD (card), term->anchor);
  vitk_overview_pane_add_ties (pane, VITK_CARD (card), term->anchor);
  return card;
}

static void
vitk_glossary_pane_class_init (VitkGlossaryPaneClass *class)
{
  VitkOverviewPaneClass *pane_class = VITK_OVERVIEW_PANE_CLASS (class);

  pane_class->kind = VITK_ANCHOR_TERM;
  pane_class->name = N_ ("Glossary");
  pane_class->all = N_ ("All Terms");
  pane_class->none = N_ ("The article has no glossary.");
  pane_class->filter = N_ ("Filter Terms");
  pane_class->get_things = vitk_glossary_pane_get_things;
  pane_class->make_row = vitk_glossary_pane_make_row;
  pane_class->make_card = vitk_glossary_pane_make_card;
}

static void
vitk_glossary_pane_init (VitkGlossaryPane *self)
{
}
