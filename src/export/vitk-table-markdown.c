/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "export/vitk-table-markdown.h"

#include "export/vitk-table-html.h"
#include "export/vitk-table-walk.h"

#include <string.h>

/* An underscore in a word is a sign of nothing, and readers that make links of addresses would take
 * the backslash for a part of them. */
static gboolean
is_in_word (const char *words, gsize at, gsize length)
{
  return at > 0 && at + 1 < length && g_ascii_isalnum (words[at - 1]) &&
         g_ascii_isalnum (words[at + 1]);
}

static void
append_words (GString *out, const char *words, gsize length)
{
  gsize i;

  for (i = 0; i < length; i++)
    if (words[i] == '&')
      g_string_append (out, "&amp;");
    else if (words[i] == '<')
      g_string_append (out, "&lt;");
    else if (words[i] == '>')
      g_string_append (out, "&gt;");
    else
      {
        if (words[i] != '\0' && strchr ("\\`*_{}[]#|~^$@", words[i]) != NULL &&
            (words[i] != '_' || !is_in_word (words, i, length)))
          g_string_append_c (out, '\\');
        g_string_append_c (out, words[i]);
      }
}

static void
open_link (GString *out, const char *uri)
{
  g_string_append_c (out, '[');
}

static void
close_link (GString *out, const char *uri)
{
  g_autofree char *escaped = g_uri_escape_string (uri, ":/?#[]@!$&'*+,;=%", FALSE);

  g_string_append_printf (out, "](%s)", escaped);
}

/* HTML in the line, which Markdown has for what it has no signs for, and which means the same
 * wherever it stands in a word. */
static const VitkMarkup markup = {
  .append_words = append_words,
  .tags = {
    [VITK_SPAN_BOLD] = { "<b>", "</b>" },
    [VITK_SPAN_ITALIC] = { "<i>", "</i>" },
    [VITK_SPAN_SUPERSCRIPT] = { "<sup>", "</sup>" },
    [VITK_SPAN_SUBSCRIPT] = { "<sub>", "</sub>" },
    [VITK_SPAN_MONOSPACE] = { "<code>", "</code>" },
    [VITK_SPAN_UNDERLINE] = { "<u>", "</u>" },
    [VITK_SPAN_STRIKE] = { "<s>", "</s>" },
  },
  .open_link = open_link,
  .close_link = close_link,
  .line_break = "<br>",
};

/* Whether signs alone can say it: one row of headers, and no cell of several rows or columns. */
static gboolean
is_plain (const VitkTable *table)
{
  guint i;
  guint j;

  for (i = 0; i < table->rows->len; i++)
    {
      const VitkRow *row = g_ptr_array_index (table->rows, i);

      if ((row->role == VITK_ROW_HEAD) != (i == 0))
        return FALSE;
      for (j = 0; j < row->cells->len; j++)
        {
          const VitkCell *cell = g_ptr_array_index (row->cells, j);

          if (cell->columns > 1 || cell->rows > 1)
            return FALSE;
        }
    }
  return TRUE;
}

static void
append_row (GString *out, const VitkTableWalk *walk)
{
  guint i;

  g_string_append_c (out, '|');
  for (i = 0; i < walk->table->n_columns; i++)
    {
      g_string_append_c (out, ' ');
      if (walk->cells[i] != NULL)
        vitk_markup_append_blocks (&markup, out, walk->cells[i]->blocks, NULL);
      g_string_append (out, " |");
    }
  g_string_append_c (out, '\n');
}

/* The line below the head says how columns are set: as their first cells below the head are. */
static void
append_rule (GString *out, const VitkTable *table)
{
  static const char *const rules[] = { " --- |", " :-: |", " --: |" };
  g_autofree VitkAlign *aligns = g_new0 (VitkAlign, table->n_columns);
  guint i;

  if (table->rows->len > 1)
    {
      const VitkRow *row = g_ptr_array_index (table->rows, 1);

      for (i = 0; i < row->cells->len; i++)
        {
          const VitkCell *cell = g_ptr_array_index (row->cells, i);

          aligns[cell->column] = cell->align;
        }
    }
  g_string_append_c (out, '|');
  for (i = 0; i < table->n_columns; i++)
    g_string_append (out, rules[aligns[i]]);
  g_string_append_c (out, '\n');
}

static void
append_rows (GString *out, const VitkTable *table)
{
  g_auto (VitkTableWalk) walk;

  vitk_table_walk_init (&walk, table);
  while (vitk_table_walk_next (&walk))
    {
      append_row (out, &walk);
      if (walk.next == 1)
        append_rule (out, table);
    }
  g_string_append_c (out, '\n');
}

/* A paragraph that begins as a list would is none. */
static void
end_paragraph (GString *out, gsize begin)
{
  gsize digits = strspn (out->str + begin, "0123456789");
  const char sign = out->str[begin + digits];

  if ((digits == 0 && (sign == '-' || sign == '+' || sign == '=')) ||
      (digits > 0 && (sign == '.' || sign == ')')))
    g_string_insert_c (out, begin + digits, '\\');
  g_string_append (out, "\n\n");
}

static void
append_paragraphs (GString *out, GPtrArray *blocks)
{
  guint i;

  for (i = 0; i < blocks->len; i++)
    {
      gsize begin = out->len;

      vitk_markup_append_block (&markup, out, g_ptr_array_index (blocks, i), NULL);
      end_paragraph (out, begin);
    }
}

static void
append_line (GString *out, const char *words)
{
  gsize begin = out->len;

  vitk_markup_append_words (&markup, out, words);
  end_paragraph (out, begin);
}

/**
 * vitk_table_dup_markdown:
 * @table: a table that vitk_table_select() made
 * @article: the article it is from
 *
 * Writes a table as Markdown: with signs if they can say it, else, so that cells keep what they
 * span, as the HTML that Markdown may have in it.
 *
 * Returns: (transfer full): caption, table, what stands below it, and where it is from
 */
char *
vitk_table_dup_markdown (const VitkTable *table, VitkArticle *article)
{
  GString *out = g_string_new (NULL);
  const VitkRecord *record = vitk_article_get_record (article);
  g_autofree char *citation = vitk_record_dup_citation (record);

  if (table->label != NULL)
    {
      g_string_append (out, "**");
      vitk_markup_append_words (&markup, out, table->label);
      g_string_append (out, table->caption->len > 0 ? "** " : "**\n\n");
    }
  append_paragraphs (out, table->caption);
  if (table->rows->len > 0 && is_plain (table))
    append_rows (out, table);
  else if (table->rows->len > 0)
    {
      vitk_table_append_html (out, table, FALSE);
      g_string_append_c (out, '\n');
    }
  append_paragraphs (out, table->foot);
  if (*citation != '\0')
    append_line (out, citation);
  if (record->licence != NULL)
    append_line (out, record->licence);
  /* One line break ends a file. */
  g_string_truncate (out, MAX (out->len, 1) - 1);
  return g_string_free (out, FALSE);
}
