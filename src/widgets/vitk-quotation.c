/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-quotation.h"

#include "widgets/vitk-anchor-words.h"
#include "widgets/vitk-copied-words.h"
#include "widgets/vitk-reading-column.h"
#include "widgets/vitk-table-view.h"

#include <glib/gi18n-lib.h>

/* In words; %NULL for what stands above all sections. */
static char *
dup_place (const VitkAnchor *anchor)
{
  const VitkAnchor *section =
      anchor != NULL ? vitk_anchor_get_enclosing (anchor, VITK_ANCHOR_SECTION) : NULL;

  if (anchor == NULL ||
      (section != NULL && ((const VitkSection *) section->target)->role == VITK_SECTION_FRONT))
    return NULL;
  return vitk_anchor_dup_words (anchor);
}

static char *
dup_places (const VitkAnchor *from, const VitkAnchor *to)
{
  g_autofree char *first = dup_place (from);
  g_autofree char *last = dup_place (to);

  if (first == NULL || last == NULL || g_str_equal (first, last))
    return g_steal_pointer (&first);
  /* Translators: where a quotation begins and where it ends. */
  return g_strdup_printf (C_ ("places", "%s – %s"), first, last);
}

/**
 * vitk_quotation_new:
 * @article: an article
 * @words: words of it
 * @from: (nullable): where they begin
 * @to: (nullable): where they end
 *
 * Returns: (transfer full): the words in quotation marks with their place, and on a line of its own
 *   the citation of the article
 */
char *
vitk_quotation_new (VitkArticle *article, const char *words, const VitkAnchor *from,
                    const VitkAnchor *to)
{
  g_autofree char *citation = vitk_record_dup_citation (vitk_article_get_record (article));
  g_autofree char *clean = vitk_copied_words_clean (citation);
  g_autofree char *place = dup_places (from, to);
  g_autofree char *quoted = NULL;

  if (place != NULL)
    /* Translators: words of an article, and where they stand in it. */
    quoted = g_strdup_printf (C_ ("quotation", "“%s” (%s)"), words, place);
  else
    quoted = g_strdup_printf (C_ ("quotation", "“%s”"), words);
  return *clean != '\0' ? g_strdup_printf ("%s\n%s", quoted, clean) : g_steal_pointer (&quoted);
}

static const VitkAnchor *
find_anchor (VitkReadingColumn *column, const GtkTextIter *iter)
{
  const VitkTextEntry *entry = vitk_text_map_find_offset (vitk_reading_column_get_map (column),
                                                          gtk_text_iter_get_offset (iter));

  return entry != NULL ? vitk_text_entry_get_anchor (entry) : NULL;
}

static char *
quote_text (VitkReadingColumn *column, VitkArticle *article)
{
  g_autofree char *words =
      vitk_text_selection_dup_words (vitk_reading_column_get_selection (column));
  GtkTextIter start;
  GtkTextIter end;

  if (*words == '\0')
    return NULL;
  gtk_text_buffer_get_selection_bounds (gtk_text_view_get_buffer (GTK_TEXT_VIEW (column)), &start,
                                        &end);
  gtk_text_iter_backward_char (&end);
  return vitk_quotation_new (article, words, find_anchor (column, &start),
                             find_anchor (column, &end));
}

/* Of words in a pane only those of a table are surely the article's: what this edition found out
 * about references, and the editor's notes, are not to be quoted as it. */
static char *
quote_label (GtkLabel *label, VitkArticle *article)
{
  GtkWidget *table = gtk_widget_get_ancestor (GTK_WIDGET (label), VITK_TYPE_TABLE_VIEW);
  const char *text = gtk_label_get_text (label);
  g_autofree char *words = NULL;
  g_autofree char *clean = NULL;
  const VitkAnchor *anchor;
  int start;
  int end;

  if (table == NULL || !gtk_label_get_selection_bounds (label, &start, &end))
    return NULL;
  words = g_utf8_substring (text, start, end);
  clean = vitk_copied_words_clean (words);
  anchor = vitk_table_view_get_table (VITK_TABLE_VIEW (table))->anchor;
  return vitk_quotation_new (article, clean, anchor, anchor);
}

/**
 * vitk_quotation_dup_selected:
 * @widget: (nullable): a widget, most often the one with the keyboard focus
 * @article: the article in it
 *
 * Returns: (transfer full) (nullable): what is selected in @widget, or in the text around it, as a
 *   quotation; %NULL if nothing is, or if it is not the article's
 */
char *
vitk_quotation_dup_selected (GtkWidget *widget, VitkArticle *article)
{
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      if (GTK_IS_LABEL (widget))
        return quote_label (GTK_LABEL (widget), article);
      if (VITK_IS_READING_COLUMN (widget))
        return quote_text (VITK_READING_COLUMN (widget), article);
    }
  return NULL;
}

/**
 * vitk_quotation_dup_citation:
 * @reference: a reference
 *
 * Returns: (transfer full): its citation: from its record where this edition found it, else as the
 *   article prints it; one that is only probable says so
 */
char *
vitk_quotation_dup_citation (const VitkReference *reference)
{
  g_autofree char *citation = NULL;
  g_autofree char *clean = NULL;

  if (reference->status != VITK_REFERENCE_IDENTIFIED &&
      reference->status != VITK_REFERENCE_PROBABLE)
    return vitk_copied_words_clean (reference->text->string);
  citation = vitk_record_dup_citation (reference->record);
  clean = vitk_copied_words_clean (citation);
  if (reference->status == VITK_REFERENCE_PROBABLE)
    return g_strdup_printf ("%s [%s]", clean, vitk_reference_status_get_words (reference->status));
  return g_steal_pointer (&clean);
}
