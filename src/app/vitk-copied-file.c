/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "app/vitk-copied-file.h"

#include "export/vitk-bibtex.h"
#include "export/vitk-delimited.h"
#include "export/vitk-reference-remark.h"
#include "export/vitk-ris.h"
#include "export/vitk-table-html.h"
#include "export/vitk-table-selection.h"

/**
 * vitk_copied_file_dup_references:
 * @article: an article
 * @format: "bibtex" or "ris"
 * @names: the anchors of references, with spaces between
 *
 * Returns: (transfer full) (nullable): their records as other programs read them; %NULL if of none
 *   more is known than its number
 */
char *
vitk_copied_file_dup_references (VitkArticle *article, const char *format, const char *names)
{
  g_auto (GStrv) list = g_strsplit (names, " ", -1);
  g_autoptr (GString) file = g_string_new (NULL);
  guint i;

  for (i = 0; list[i] != NULL; i++)
    {
      const VitkReference *reference = vitk_article_get_reference (article, list[i]);

      if (reference == NULL || !vitk_reference_has_record (reference))
        continue;
      if (file->len > 0)
        g_string_append_c (file, '\n');
      if (g_str_equal (format, "ris"))
        vitk_ris_append (file, reference);
      else
        vitk_bibtex_append (file, reference);
    }
  return file->len > 0 ? g_string_free (g_steal_pointer (&file), FALSE) : NULL;
}

static GdkContentProvider *
new_html (const VitkTable *table)
{
  GString *html = g_string_new ("<html><head><meta charset=\"utf-8\"/></head><body>");
  g_autoptr (GBytes) bytes = NULL;

  vitk_table_append_html (html, table, FALSE);
  g_string_append (html, "</body></html>");
  bytes = g_string_free_to_bytes (html);
  return gdk_content_provider_new_for_bytes ("text/html", bytes);
}

/**
 * vitk_copied_file_new_whole:
 * @table: a table in which no cell reaches out
 *
 * Returns: (transfer full): the table for the clipboard: a table for programs that know tables,
 *   lines with tabs for others
 */
GdkContentProvider *
vitk_copied_file_new_whole (const VitkTable *table)
{
  g_autofree char *lines = vitk_delimited_dup_tsv (table);
  GdkContentProvider *providers[2];

  providers[0] = new_html (table);
  providers[1] = gdk_content_provider_new_typed (G_TYPE_STRING, lines);
  return gdk_content_provider_new_union (providers, 2);
}

/**
 * vitk_copied_file_new_table:
 * @article: an article
 * @name: the anchor of a table, or of a row, which is copied with the head of its table
 *
 * Returns: (transfer full) (nullable): as vitk_copied_file_new_whole(); %NULL if @name is neither
 */
GdkContentProvider *
vitk_copied_file_new_table (VitkArticle *article, const char *name)
{
  const VitkAnchor *anchor = vitk_article_get_anchor (article, name);
  const VitkAnchor *whole =
      anchor != NULL ? vitk_anchor_get_enclosing (anchor, VITK_ANCHOR_TABLE) : NULL;
  g_autoptr (VitkTable) table = NULL;

  if (whole == NULL)
    return NULL;
  table = vitk_table_select (whole->target, anchor->kind == VITK_ANCHOR_ROW ? anchor->path : NULL,
                             NULL, NULL);
  return table != NULL ? vitk_copied_file_new_whole (table) : NULL;
}
