/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "export/vitk-table-html.h"

#include "export/vitk-table-walk.h"

#include <string.h>

static const char style[] =
    "body { font-family: serif; margin: 2em; }\n"
    "table { border-collapse: collapse; border-block: 1.5px solid; }\n"
    "caption { text-align: start; padding-block: .5em; }\n"
    "thead { border-block-end: 1px solid; }\n"
    "tfoot { border-block-start: 1px solid; }\n"
    "th, td { text-align: start; vertical-align: top; padding: .3em .6em; }\n"
    "tbody th { font-weight: normal; }\n"
    ".center { text-align: center; }\n"
    ".end { text-align: end; }\n"
    ".source { font-size: smaller; }\n"
    "@media print { thead { display: table-header-group; } tr { break-inside: avoid; } }\n";

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
    else if (words[i] == '"')
      g_string_append (out, "&quot;");
    else
      g_string_append_c (out, words[i]);
}

static void
open_link (GString *out, const char *uri)
{
  g_string_append (out, "<a href=\"");
  append_words (out, uri, strlen (uri));
  g_string_append (out, "\">");
}

static void
close_link (GString *out, const char *uri)
{
  g_string_append (out, "</a>");
}

/**
 * vitk_html_get_markup:
 *
 * Returns: how text is marked up in HTML that is XML too
 */
const VitkMarkup *
vitk_html_get_markup (void)
{
  static const VitkMarkup markup = {
    .append_words = append_words,
    .tags = {
      [VITK_SPAN_BOLD] = { "<b>", "</b>" },
      [VITK_SPAN_ITALIC] = { "<i>", "</i>" },
      [VITK_SPAN_SUPERSCRIPT] = { "<sup>", "</sup>" },
      [VITK_SPAN_SUBSCRIPT] = { "<sub>", "</sub>" },
      [VITK_SPAN_MONOSPACE] = { "<code>", "</code>" },
      [VITK_SPAN_SMALL_CAPS] = { "<span style=\"font-variant: small-caps\">", "</span>" },
      [VITK_SPAN_UNDERLINE] = { "<u>", "</u>" },
      [VITK_SPAN_STRIKE] = { "<s>", "</s>" },
    },
    .open_link = open_link,
    .close_link = close_link,
    .line_break = "<br/>",
  };

  return &markup;
}

static void
append_attribute (GString *html, const char *name, const char *value)
{
  g_string_append_printf (html, " %s=\"", name);
  append_words (html, value, strlen (value));
  g_string_append_c (html, '"');
}

/* What was made has no address. */
static void
append_id (GString *html, const VitkAnchor *anchor)
{
  if (anchor != NULL)
    append_attribute (html, "id", anchor->name);
}

static void
append_number (GString *html, const char *name, guint number)
{
  if (number > 1)
    g_string_append_printf (html, " %s=\"%u\"", name, number);
}

/* A cell of which @rows rows stand in this group of rows; one that began in the group before, where
 * HTML ends it, goes on here as an empty one. */
static void
append_cell (GString *html, const VitkCell *cell, VitkRowRole role, guint rows, gboolean begins,
             GPtrArray *notes)
{
  const char *element = cell->header ? "th" : "td";

  g_string_append_printf (html, "<%s", element);
  if (begins)
    append_id (html, cell->anchor);
  if (cell->header && role == VITK_ROW_HEAD)
    append_attribute (html, "scope", cell->columns > 1 ? "colgroup" : "col");
  else if (cell->header)
    append_attribute (html, "scope", rows > 1 ? "rowgroup" : "row");
  append_number (html, "colspan", cell->columns);
  append_number (html, "rowspan", rows);
  if (cell->align != VITK_ALIGN_START)
    append_attribute (html, "class", cell->align == VITK_ALIGN_END ? "end" : "center");
  g_string_append_c (html, '>');
  if (begins)
    vitk_markup_append_blocks (vitk_html_get_markup (), html, cell->blocks, notes);
  g_string_append_printf (html, "</%s>", element);
}

static VitkRowRole
get_role (const VitkTable *table, guint row)
{
  return ((VitkRow *) g_ptr_array_index (table->rows, row))->role;
}

/* The row after the last of the group of rows that @row is in. */
static guint
find_group_end (const VitkTable *table, guint row)
{
  guint end = row;

  while (end < table->rows->len && get_role (table, end) == get_role (table, row))
    end++;
  return end;
}

/* A head that is not the first, and a foot that is not the last, would not be valid. */
static const char *
get_group_element (const VitkTable *table, guint begin, guint end)
{
  if (get_role (table, begin) == VITK_ROW_HEAD && begin == 0)
    return "thead";
  if (get_role (table, begin) == VITK_ROW_FOOT && end == table->rows->len)
    return "tfoot";
  return "tbody";
}

static void
append_row (GString *html, const VitkTableWalk *walk, guint group_begin, guint group_end,
            GPtrArray *notes)
{
  const guint row = walk->next - 1;
  guint i;

  g_string_append (html, "<tr");
  append_id (html, walk->row->anchor);
  g_string_append_c (html, '>');
  for (i = 0; i < walk->table->n_columns; i++)
    {
      const VitkCell *cell = walk->cells[i];

      if (cell == NULL || cell->column != i || (!walk->begins[i] && row != group_begin))
        continue;
      append_cell (html, cell, walk->row->role, MIN (walk->reach[i] + 1, group_end - row),
                   walk->begins[i], notes);
    }
  g_string_append (html, "</tr>\n");
}

static void
append_caption (GString *html, const VitkTable *table)
{
  if (table->label == NULL && table->caption->len == 0)
    return;
  g_string_append (html, "<caption>");
  if (table->label != NULL)
    {
      g_string_append (html, "<b>");
      vitk_markup_append_words (vitk_html_get_markup (), html, table->label);
      g_string_append (html, table->caption->len > 0 ? "</b> " : "</b>");
    }
  vitk_markup_append_blocks (vitk_html_get_markup (), html, table->caption, table->foot);
  g_string_append (html, "</caption>\n");
}

/**
 * vitk_table_append_html:
 * @html: where to
 * @table: a table that vitk_table_select() made
 * @whole: whether with label and caption, and links to the notes below
 *
 * Writes a table element: cells with what they span, headers with what they are the header of.
 */
void
vitk_table_append_html (GString *html, const VitkTable *table, gboolean whole)
{
  g_auto (VitkTableWalk) walk;
  guint begin = 0;
  guint end;

  g_string_append (html, "<table");
  append_id (html, table->anchor);
  g_string_append (html, ">\n");
  if (whole)
    append_caption (html, table);
  vitk_table_walk_init (&walk, table);
  for (begin = 0; begin < table->rows->len; begin = end)
    {
      end = find_group_end (table, begin);
      g_string_append_printf (html, "<%s>\n", get_group_element (table, begin, end));
      while (walk.next < end && vitk_table_walk_next (&walk))
        append_row (html, &walk, begin, end, whole ? table->foot : NULL);
      g_string_append_printf (html, "</%s>\n", get_group_element (table, begin, end));
    }
  g_string_append (html, "</table>\n");
}

static void
append_foot (GString *html, const VitkTable *table)
{
  guint i;

  for (i = 0; i < table->foot->len; i++)
    {
      const VitkBlock *block = g_ptr_array_index (table->foot, i);

      g_string_append (html, "<p");
      append_id (html, block->anchor);
      g_string_append_c (html, '>');
      vitk_markup_append_block (vitk_html_get_markup (), html, block, NULL);
      g_string_append (html, "</p>\n");
    }
}

/* Where the table is from and what may be done with it. */
static void
append_source (GString *html, const VitkRecord *record)
{
  g_autofree char *citation = vitk_record_dup_citation (record);

  if (*citation == '\0')
    return;
  g_string_append (html, "<p class=\"source\">");
  vitk_markup_append_words (vitk_html_get_markup (), html, citation);
  if (record->licence != NULL)
    {
      g_string_append (html, "<br/>");
      vitk_markup_append_words (vitk_html_get_markup (), html, record->licence);
    }
  g_string_append (html, "</p>\n");
}

static void
append_title (GString *html, const VitkTable *table, const VitkRecord *record)
{
  g_string_append (html, "<title>");
  vitk_markup_append_words (vitk_html_get_markup (), html,
                            table->label != NULL ? table->label : table->anchor->name);
  if (record->title != NULL)
    {
      g_string_append (html, " – ");
      vitk_markup_append_words (vitk_html_get_markup (), html, record->title);
    }
  g_string_append (html, "</title>\n");
}

/**
 * vitk_table_dup_html:
 * @table: a table that vitk_table_select() made
 * @article: the article it is from
 *
 * Writes a page of HTML that is well-formed XML too: the table, what stands below it, and where it
 * is from.
 *
 * Returns: (transfer full): the page
 */
char *
vitk_table_dup_html (const VitkTable *table, VitkArticle *article)
{
  GString *html = g_string_new ("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\"");
  const char *language = vitk_article_get_language (article);

  if (language != NULL && *language != '\0')
    {
      append_attribute (html, "lang", language);
      append_attribute (html, "xml:lang", language);
    }
  g_string_append (html, ">\n<head>\n<meta charset=\"utf-8\"/>\n");
  append_title (html, table, vitk_article_get_record (article));
  g_string_append_printf (html, "<style>\n%s</style>\n</head>\n<body>\n", style);
  vitk_table_append_html (html, table, TRUE);
  append_foot (html, table);
  append_source (html, vitk_article_get_record (article));
  g_string_append (html, "</body>\n</html>\n");
  return g_string_free (html, FALSE);
}
