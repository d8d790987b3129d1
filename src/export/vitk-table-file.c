/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "export/vitk-table-file.h"

#include "export/vitk-delimited.h"
#include "export/vitk-table-html.h"
#include "export/vitk-table-latex.h"
#include "export/vitk-table-markdown.h"

/**
 * vitk_table_file_dup:
 * @table: a table in which no cell reaches out: see vitk_table_select()
 * @article: the article it is from
 * @format: (nullable): "csv", "tsv", "html", "markdown" or "latex"
 *
 * Returns: (transfer full) (nullable): the table as a file for other programs; %NULL if @format is
 *   none of these
 */
char *
vitk_table_file_dup (const VitkTable *table, VitkArticle *article, const char *format)
{
  if (g_strcmp0 (format, "csv") == 0)
    return vitk_delimited_dup_csv (table, FALSE);
  if (g_strcmp0 (format, "tsv") == 0)
    return vitk_delimited_dup_tsv (table);
  if (g_strcmp0 (format, "html") == 0)
    return vitk_table_dup_html (table, article);
  if (g_strcmp0 (format, "markdown") == 0)
    return vitk_table_dup_markdown (table, article);
  if (g_strcmp0 (format, "latex") == 0)
    return vitk_table_dup_latex (table, article);
  return NULL;
}
