/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-block-box.h"

#include "widgets/vitk-figure-view.h"
#include "widgets/vitk-table-view.h"
#include "widgets/vitk-wrapping.h"

#include <glib/gi18n-lib.h>

#define INDENT 18

static const char *
get_css_class (VitkBlockKind kind)
{
  switch (kind)
    {
    case VITK_BLOCK_TITLE:
    case VITK_BLOCK_HEADING:
      return "block-heading";
    case VITK_BLOCK_FOOTNOTE:
    case VITK_BLOCK_RECORD:
    case VITK_BLOCK_ATTRIBUTION:
    case VITK_BLOCK_AFFILIATION:
      return "block-small";
    case VITK_BLOCK_PREFORMATTED:
      return "monospace";
    default:
      return "block-text";
    }
}

static void
append_text (GtkWidget *box, VitkArticle *article, const VitkBlock *block, const VitkText *text,
             const char *marker)
{
  GtkWidget *label = vitk_text_label_new ();

  vitk_text_label_set_text (VITK_TEXT_LABEL (label), article, text);
  vitk_text_label_set_marker (VITK_TEXT_LABEL (label), marker);
  gtk_widget_add_css_class (label, get_css_class (block->kind));
  gtk_widget_set_margin_start (label, block->depth * INDENT);
  gtk_widget_insert_before (label, box, NULL);
}

static void
append_block (GtkWidget *box, VitkArticle *article, const VitkBlock *block)
{
  if (block->table != NULL)
    gtk_widget_insert_before (vitk_table_view_new (article, block->table), box, NULL);
  else if (block->figure != NULL)
    gtk_widget_insert_before (vitk_figure_view_new (article, block->figure, NULL), box, NULL);
  else if (block->reference != NULL)
    append_text (box, article, block, block->reference->text, block->reference->label);
  else if (block->term != NULL)
    {
      append_text (box, article, block, block->term->name, NULL);
      vitk_block_box_append (box, article, block->term->definition);
    }
  else
    append_text (box, article, block, block->text, block->marker);
  if (block->href != NULL)
    {
      g_autofree char *words = g_strdup_printf (_ ("File: %s"), block->href);
      GtkWidget *file = gtk_label_new (words);

      vitk_wrapping_apply_filling (GTK_LABEL (file));
      gtk_label_set_xalign (GTK_LABEL (file), 0.0);
      gtk_widget_add_css_class (file, "block-small");
      gtk_widget_insert_before (file, box, NULL);
    }
}

/**
 * vitk_block_box_append:
 * @box: a widget that shows its children one below the other
 * @article: the article
 * @blocks: (element-type VitkBlock): blocks of a cell, a caption, a foot, a definition
 *
 * Shows blocks outside the column of the text, every word of them, one below the other.
 */
void
vitk_block_box_append (GtkWidget *box, VitkArticle *article, GPtrArray *blocks)
{
  guint i;

  for (i = 0; i < blocks->len; i++)
    append_block (box, article, g_ptr_array_index (blocks, i));
}
