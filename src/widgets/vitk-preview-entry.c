/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-preview-entry.h"

#include "widgets/vitk-block-box.h"
#include "widgets/vitk-card.h"
#include "widgets/vitk-citing-list.h"
#include "widgets/vitk-expander.h"
#include "widgets/vitk-paper-button.h"
#include "widgets/vitk-record-view.h"
#include "widgets/vitk-study-button.h"
#include "widgets/vitk-table-view.h"
#include "widgets/vitk-term-card.h"
#include "widgets/vitk-text-label.h"
#include "widgets/vitk-text-link.h"

#include <glib/gi18n-lib.h>

/* How a section begins: whole paragraphs, until there are so many bytes of them. */
#define BEGINNING 500

/* No row of a table is lower, in pixels. */
#define MIN_ROW_HEIGHT 24

#define ARTICLE "vitk-article"

static void
append_heading (VitkCard *card, const char *words)
{
  vitk_card_append_label (card, words, "heading");
}

static void
append_blocks (VitkCard *card, VitkArticle *article, GPtrArray *blocks)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  vitk_block_box_append (box, article, blocks);
  vitk_card_append (card, box);
}

static void
append_status (VitkCard *card, const char *words, const VitkReference *reference)
{
  const char *status = vitk_reference_status_get_words (reference->status);
  g_autofree char *name = g_strdup_printf (C_ ("reference", "%s, %s"), words, status);
  GtkWidget *label;

  append_heading (card, words);
  label = vitk_card_append_label (card, status, "status");
  gtk_widget_add_css_class (label, vitk_reference_status_get_nick (reference->status));
  gtk_widget_set_halign (label, GTK_ALIGN_START);
  vitk_card_set_name (card, name);
}

/* The words are made when they are first asked for: there may be dozens. */
static void
fill_citing (GtkExpander *expander, GParamSpec *pspec, const VitkAnchor *anchor)
{
  VitkArticle *article = g_object_get_data (G_OBJECT (expander), ARTICLE);

  if (gtk_expander_get_child (expander) == NULL)
    gtk_expander_set_child (expander, vitk_citing_list_new (article, anchor));
}

static GtkWidget *
make_citing_expander (VitkArticle *article, const VitkAnchor *anchor)
{
  const guint n = vitk_article_get_citations (article, anchor)->len;
  g_autofree char *words = g_strdup_printf (ngettext ("Cited once", "Cited %u times", n), n);
  GtkWidget *expander = vitk_expander_new (words);

  g_object_set_data (G_OBJECT (expander), ARTICLE, article);
  g_signal_connect (expander, "notify::expanded", G_CALLBACK (fill_citing), (gpointer) anchor);
  return expander;
}

static void
append_citing (VitkCard *card, VitkArticle *article, const VitkAnchor *anchor, gboolean open)
{
  if (open || vitk_article_get_citations (article, anchor)->len == 0)
    vitk_card_append (card, vitk_citing_list_new (article, anchor));
  else
    vitk_card_append (card, make_citing_expander (article, anchor));
}

static void
append_reference (VitkCard *card, VitkArticle *article, const VitkReference *reference,
                  const char *words)
{
  g_autofree char *unverified = vitk_record_dup_unverified (reference->record);
  GtkWidget *text = vitk_text_label_new ();
  GtkWidget *identifiers = vitk_record_view_new_identifiers (article, reference);

  append_status (card, words, reference);
  vitk_text_label_fill (VITK_TEXT_LABEL (text));
  vitk_text_label_set_text (VITK_TEXT_LABEL (text), article, reference->text);
  vitk_card_append (card, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  reference->text->string, -1);
  if (unverified != NULL)
    vitk_card_append_label (card, unverified, "caption");
  if (identifiers != NULL)
    vitk_card_append (card, identifiers);
  vitk_card_append (card, vitk_paper_button_new (reference->anchor->name, FALSE));
}

static GtkWidget *
make_table (VitkArticle *article, const VitkTable *table, const VitkAnchor *anchor,
            VitkGraphicFunc find_graphic, gpointer user_data)
{
  g_autoptr (GFile) picture = NULL;
  GtkWidget *view;

  if (table->rows->len == 0 && table->graphics->len > 0 && find_graphic != NULL)
    picture = find_graphic (table->graphics, user_data);
  view = vitk_table_view_new_with_picture (article, table, picture);
  if (anchor->kind != VITK_ANCHOR_TABLE)
    vitk_table_view_highlight (VITK_TABLE_VIEW (view), anchor);
  /* The preview has its size before the rows of a large table are measured. */
  if (table->rows->len > 0)
    gtk_widget_set_size_request (view, -1, (int) table->rows->len * MIN_ROW_HEIGHT);
  return view;
}

static GtkWidget *
make_figure (VitkArticle *article, const VitkFigure *figure, VitkGraphicFunc find_graphic,
             gpointer user_data)
{
  g_autoptr (GFile) picture =
      find_graphic != NULL ? find_graphic (figure->graphics, user_data) : NULL;

  return vitk_figure_view_new (article, figure, picture);
}

/* Adds blocks to @beginning until there are enough words. */
static void
begin_section (const VitkSection *section, GPtrArray *beginning, gsize *length)
{
  guint i;

  for (i = 0; i < section->blocks->len && *length < BEGINNING; i++)
    {
      const VitkBlock *block = g_ptr_array_index (section->blocks, i);

      if (block->text->length == 0)
        continue;
      g_ptr_array_add (beginning, (gpointer) block);
      *length += block->text->length;
    }
  for (i = 0; i < section->sections->len && *length == 0; i++)
    begin_section (g_ptr_array_index (section->sections, i), beginning, length);
}

static void
append_section (VitkCard *card, VitkArticle *article, const VitkSection *section)
{
  g_autofree char *heading = vitk_section_dup_heading (section);
  g_autoptr (GPtrArray) beginning = g_ptr_array_new ();
  gsize length = 0;

  begin_section (section, beginning, &length);
  append_heading (card, heading);
  append_blocks (card, article, beginning);
}

static void
append_block (VitkCard *card, VitkArticle *article, const VitkBlock *block, const char *words)
{
  g_autoptr (GPtrArray) blocks = g_ptr_array_new ();

  g_ptr_array_add (blocks, (gpointer) block);
  /* An affiliation is called by its own words. */
  if (block->kind != VITK_BLOCK_AFFILIATION)
    append_heading (card, words);
  append_blocks (card, article, blocks);
}

static void
follow (GtkWidget *button, const VitkAnchor *anchor)
{
  gtk_widget_activate_action (button, "win.show-anchor", "s", anchor->name);
}

/* Adds the way to the whole of it, and beside it to what else is known of a reference. */
static void
append_way (VitkCard *card, const VitkAnchor *anchor)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  const char *words = _ ("Show in the Text");
  GtkWidget *button;

  if (anchor->kind == VITK_ANCHOR_REFERENCE)
    words = _ ("Show in References");
  else if (anchor->kind == VITK_ANCHOR_FIGURE)
    words = _ ("Show in Figures");
  else if (anchor->kind == VITK_ANCHOR_TERM)
    words = _ ("Show in Glossary");
  else if (vitk_anchor_get_enclosing (anchor, VITK_ANCHOR_TABLE) != NULL)
    words = _ ("Show in Tables");
  button = gtk_button_new_with_label (words);
  gtk_widget_add_css_class (button, "way");
  g_signal_connect (button, "clicked", G_CALLBACK (follow), (gpointer) anchor);
  gtk_box_append (GTK_BOX (box), button);
  if (anchor->kind == VITK_ANCHOR_REFERENCE)
    {
      button = vitk_study_button_new (anchor);
      gtk_widget_add_css_class (button, "way");
      gtk_box_append (GTK_BOX (box), button);
    }
  vitk_card_append (card, box);
}

/**
 * vitk_preview_entry_new:
 * @article: an article; must live as long
 * @anchor: a part of it
 * @alone: whether it is all there is in its preview
 * @find_graphic: (nullable): finds the pictures of @article
 * @user_data: data of @find_graphic
 *
 * Shows a part of the article to a reader who stays elsewhere: a reference with its status, its
 * identifiers and what cites it, a table, a figure, what a term means, how a section begins.
 *
 * Returns: (transfer floating): a #VitkCard
 */
GtkWidget *
vitk_preview_entry_new (VitkArticle *article, const VitkAnchor *anchor, gboolean alone,
                        VitkGraphicFunc find_graphic, gpointer user_data)
{
  const VitkAnchor *table = vitk_anchor_get_enclosing (anchor, VITK_ANCHOR_TABLE);
  g_autofree char *words = vitk_text_link_dup_target_name (anchor);
  VitkCard *card =
      VITK_CARD (anchor->kind == VITK_ANCHOR_TERM ? vitk_term_card_new (article, anchor->target)
                                                  : vitk_card_new (words));

  if (anchor->kind == VITK_ANCHOR_REFERENCE)
    {
      append_reference (card, article, anchor->target, words);
      append_way (card, anchor);
      append_citing (card, article, anchor, alone);
      return GTK_WIDGET (card);
    }
  if (anchor->kind == VITK_ANCHOR_FIGURE)
    vitk_card_append (card, make_figure (article, anchor->target, find_graphic, user_data));
  else if (anchor->kind == VITK_ANCHOR_SECTION)
    append_section (card, article, anchor->target);
  else if (table != NULL && anchor->kind != VITK_ANCHOR_BLOCK && anchor->kind != VITK_ANCHOR_TERM)
    vitk_card_append (card, make_table (article, table->target, anchor, find_graphic, user_data));
  else if (anchor->kind != VITK_ANCHOR_TERM)
    append_block (card, article, anchor->target, words);
  append_way (card, anchor);
  if (anchor->kind == VITK_ANCHOR_TABLE || anchor->kind == VITK_ANCHOR_FIGURE)
    append_citing (card, article, anchor, FALSE);
  return GTK_WIDGET (card);
}
