/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-glossary-pane.h"
#include "widgets/vitk-place-row.h"
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

static char *
dup_definition (const VitkTerm *term)
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
  g_autofree char *definition = dup_definition (term);
  /* Translators: what a screen reader says: a term and what it means. */
  g_autofree char *name = g_strdup_printf (C_ ("term", "%s: %s"), term->name->string, definition);
  GtkWidget *row = vitk_place_row_new (term->anchor, name);
  guint i;

  vitk_place_row_append (VITK_PLACE_ROW (row), term->name->string, "heading", 0);
  for (i = 0; i < term->definition->len; i++)
    {
      const VitkBlock *block = g_ptr_array_index (term->definition, i);
      GtkWidget *label = vitk_text_label_new ();

      vitk_text_label_set_text (VITK_TEXT_LABEL (label), article, block->text);
      vitk_place_row_append_widget (VITK_PLACE_ROW (row), label);
    }
  vitk_overview_pane_set_search_words (GTK_LIST_BOX_ROW (row), dup_search_words (term, definition));
  return GTK_LIST_BOX_ROW (row);
}

static void
vitk_glossary_pane_class_init (VitkGlossaryPaneClass *class)
{
  VitkOverviewPaneClass *pane_class = VITK_OVERVIEW_PANE_CLASS (class);

  pane_class->kind = VITK_ANCHOR_TERM;
  pane_class->name = N_ ("Glossary");
  pane_class->none = N_ ("The article has no glossary.");
  pane_class->filter = N_ ("Filter Terms");
  pane_class->get_things = vitk_glossary_pane_get_things;
  pane_class->make_row = vitk_glossary_pane_make_row;
}

static void
vitk_glossary_pane_init (VitkGlossaryPane *self)
{
}
