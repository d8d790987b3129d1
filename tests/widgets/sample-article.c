/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "sample-article.h"

#include <stdlib.h>
#include <string.h>

#define N_REFERENCES 40
#define N_PARAGRAPHS 12

/* A small article with one of everything that the views treat differently. */

static void
add_span (GArray *spans, VitkSpanKind kind, guint start, guint end, const char *value)
{
  VitkSpan span = { 0 };

  span.kind = kind;
  span.start = start;
  span.end = end;
  span.value = g_strdup (value);
  g_array_append_val (spans, span);
}

/* Makes a text from words with "{ids|printed}" for a cross reference, "<uri|printed>" for a link,
 * "*bold*" and "^raised^". */
VitkText *
sample_text_new (const char *markup)
{
  g_autoptr (GString) words = g_string_new (NULL);
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (VitkSpan));
  const char *at = markup;

  while (*at != '\0')
    {
      if (*at == '{' || *at == '<')
        {
          const char *bar = strchr (at, '|');
          const char *end = strchr (bar, *at == '{' ? '}' : '>');
          g_autofree char *value = g_strndup (at + 1, bar - at - 1);
          const guint start = words->len;

          g_string_append_len (words, bar + 1, end - bar - 1);
          add_span (spans, *at == '{' ? VITK_SPAN_XREF : VITK_SPAN_LINK, start, words->len, value);
          at = end + 1;
        }
      else if (*at == '*' || *at == '^')
        {
          const char *end = strchr (at + 1, *at);
          const guint start = words->len;

          g_string_append_len (words, at + 1, end - at - 1);
          add_span (spans, *at == '*' ? VITK_SPAN_BOLD : VITK_SPAN_SUPERSCRIPT, start, words->len,
                    NULL);
          at = end + 1;
        }
      else
        g_string_append_c (words, *at++);
    }
  return vitk_text_new (words->str, words->len, spans);
}

static const VitkAnchor *
add_anchor (VitkArticle *article, VitkAnchorKind kind, const char *name, const VitkAnchor *parent,
            gpointer target)
{
  return vitk_article_add_anchor (article, vitk_anchor_new (kind, name, name, parent, target));
}

static VitkBlock *
add_block (VitkArticle *article, GPtrArray *blocks, const VitkAnchor *parent, const char *name,
           VitkBlockKind kind, guint depth, const char *marker, const char *markup)
{
  VitkBlock *block = vitk_block_new (kind, depth, sample_text_new (markup));

  block->marker = g_strdup (marker);
  block->anchor = add_anchor (article, VITK_ANCHOR_BLOCK, name, parent, block);
  g_ptr_array_add (blocks, block);
  return block;
}

static VitkSection *
add_section (VitkArticle *article, VitkSection *parent, VitkSectionRole role, const char *name,
             const char *label, const char *title)
{
  VitkSection *section = vitk_section_new (role, parent);

  section->label = g_strdup (label);
  section->anchor = add_anchor (article, VITK_ANCHOR_SECTION, name,
                                parent != NULL ? parent->anchor : NULL, section);
  if (title != NULL)
    {
      vitk_text_free (section->title);
      section->title = sample_text_new (title);
    }
  if (parent != NULL)
    g_ptr_array_add (parent->sections, section);
  else
    vitk_article_add_section (article, section);
  return section;
}

static void
add_row (VitkArticle *article, VitkTable *table, VitkRowRole role, const char *name,
         const char *cells)
{
  g_auto (GStrv) parts = g_strsplit (cells, ";", -1);
  VitkRow *row = vitk_row_new (role);
  guint i;

  row->anchor = add_anchor (article, VITK_ANCHOR_ROW, name, table->anchor, row);
  for (i = 0; parts[i] != NULL; i++)
    {
      /* Column, columns, rows, words. */
      g_auto (GStrv) fields = g_strsplit (parts[i], ",", 4);
      VitkCell *cell = vitk_cell_new ();
      g_autofree char *cell_name = g_strdup_printf ("%s-c%u", name, i);
      g_autofree char *block_name = g_strdup_printf ("%s-c%u-p", name, i);

      cell->column = atoi (fields[0]);
      cell->columns = atoi (fields[1]);
      cell->rows = atoi (fields[2]);
      cell->header = role == VITK_ROW_HEAD;
      cell->anchor = add_anchor (article, VITK_ANCHOR_CELL, cell_name, row->anchor, cell);
      if (*fields[3] != '\0')
        add_block (article, cell->blocks, cell->anchor, block_name, VITK_BLOCK_PARAGRAPH, 0, NULL,
                   fields[3]);
      g_ptr_array_add (row->cells, cell);
    }
  g_ptr_array_add (table->rows, row);
}

static void
add_table (VitkArticle *article, VitkSection *section)
{
  VitkTable *table = vitk_table_new ();
  VitkBlock *place = add_block (article, section->blocks, section->anchor, "table-1-place",
                                VITK_BLOCK_TABLE, 0, NULL, "");

  place->table = table;
  table->anchor = add_anchor (article, VITK_ANCHOR_TABLE, "table-1", section->anchor, table);
  table->label = g_strdup ("Table 1");
  table->n_columns = 4;
  add_block (article, table->caption, table->anchor, "table-1-caption", VITK_BLOCK_CAPTION, 0, NULL,
             "Trials, after {r1|Smith}.");
  add_row (article, table, VITK_ROW_HEAD, "row-h1", "0,1,2,Study;1,2,1,Dose;3,1,2,Outcome");
  add_row (article, table, VITK_ROW_HEAD, "row-h2", "1,1,1,Amount;2,1,1,Unit");
  add_row (article, table, VITK_ROW_BODY, "row-1",
           "0,1,2,[{r2|2}];1,1,1,180;2,1,1,ug;3,1,1,better");
  add_row (article, table, VITK_ROW_BODY, "row-2", "1,1,1,360;2,1,1,ug;3,1,1,");
  add_row (article, table, VITK_ROW_BODY, "row-3", "0,1,1,[{r3|3}];1,3,1,not reported");
  add_block (article, table->foot, table->anchor, "table-1-fn", VITK_BLOCK_FOOTNOTE, 0, "a",
             "ug: microgram");
  vitk_article_add_table (article, table);
}

static void
add_figure (VitkArticle *article, VitkSection *section)
{
  VitkFigure *figure = vitk_figure_new ();
  VitkBlock *place = add_block (article, section->blocks, section->anchor, "fig-1-place",
                                VITK_BLOCK_FIGURE, 0, NULL, "");

  place->figure = figure;
  figure->anchor = add_anchor (article, VITK_ANCHOR_FIGURE, "fig-1", section->anchor, figure);
  figure->label = g_strdup ("Figure 1");
  figure->alt_text = g_strdup ("Two rings");
  figure->long_description = g_strdup ("Two rings that touch.");
  g_ptr_array_add (figure->graphics, g_strdup ("rings.svg"));
  add_block (article, figure->caption, figure->anchor, "fig-1-caption", VITK_BLOCK_CAPTION, 0, NULL,
             "Rings, see {r4|4}.");
  vitk_article_add_figure (article, figure);
}

static void
add_references (VitkArticle *article)
{
  VitkSection *section = add_section (article, NULL, VITK_SECTION_REFERENCES, "refs", NULL, NULL);
  guint i;

  for (i = 1; i <= N_REFERENCES; i++)
    {
      VitkReference *reference = vitk_reference_new ();
      g_autofree char *name = g_strdup_printf ("r%u", i);
      g_autofree char *place = g_strdup_printf ("r%u-place", i);
      g_autofree char *words =
          g_strdup_printf ("Author %u. A paper. <https://example.org/%u|example.org>", i, i);
      VitkBlock *block = add_block (article, section->blocks, section->anchor, place,
                                    VITK_BLOCK_REFERENCE, 0, NULL, "");

      block->reference = reference;
      reference->label = g_strdup_printf ("%u.", i);
      vitk_text_free (reference->text);
      reference->text = sample_text_new (words);
      reference->anchor =
          add_anchor (article, VITK_ANCHOR_REFERENCE, name, section->anchor, reference);
      vitk_article_add_reference (article, reference);
    }
}

static void
add_glossary (VitkArticle *article)
{
  VitkSection *section =
      add_section (article, NULL, VITK_SECTION_GLOSSARY, "glossary", NULL, "Abbreviations");
  VitkTerm *term = vitk_term_new (sample_text_new ("ABC"));
  VitkBlock *block = add_block (article, section->blocks, section->anchor, "abc-place",
                                VITK_BLOCK_DEFINITION, 0, NULL, "");

  block->term = term;
  term->anchor = add_anchor (article, VITK_ANCHOR_TERM, "abc", section->anchor, term);
  add_block (article, term->definition, term->anchor, "abc-p", VITK_BLOCK_PARAGRAPH, 0, NULL,
             "the beginning of it all");
  vitk_article_add_term (article, term);
}

static void
add_body (VitkArticle *article)
{
  VitkSection *body =
      add_section (article, NULL, VITK_SECTION_BODY, "sec-1", "1", "First *things*");
  VitkSection *inner =
      add_section (article, body, VITK_SECTION_BODY, "sec-1-1", "1.1", "Things within");
  guint i;

  add_block (article, body->blocks, body->anchor, "p1", VITK_BLOCK_PARAGRAPH, 0, NULL,
             "As {r1|Smith} showed [{r5|5}–{r6|}{r7|}{r8|8}], and {table-1|Table 1} confirms"
             " ({nothing|elsewhere}), it is 10^3^ times so.");
  add_block (article, body->blocks, body->anchor, "li1", VITK_BLOCK_LIST_ITEM, 1, "•", "one");
  add_block (article, body->blocks, body->anchor, "li2", VITK_BLOCK_LIST_ITEM, 1, "•",
             "two, see {fig-1|Figure 1}");
  add_table (article, body);
  add_block (article, body->blocks, body->anchor, "box1", VITK_BLOCK_PARAGRAPH, 1, NULL, "In a box")
      ->boxed = TRUE;
  add_block (article, body->blocks, body->anchor, "f1", VITK_BLOCK_FORMULA, 0, "(1)", "a = b");
  for (i = 0; i < N_PARAGRAPHS; i++)
    {
      g_autofree char *name = g_strdup_printf ("q%u", i);
      GString *words = g_string_new (NULL);
      guint j;

      for (j = 0; j < 60; j++)
        g_string_append_printf (words, "word %u of paragraph %u, ", j, i);
      g_string_append_printf (words,
                              "as {r%u|the author of the long paper that had to be cited "
                              "here} says.",
                              i + 9);
      add_block (article, inner->blocks, inner->anchor, name, VITK_BLOCK_PARAGRAPH, 0, NULL,
                 words->str);
      g_string_free (words, TRUE);
    }
  add_figure (article, inner);
}

/* Returns: (transfer full): the article */
VitkArticle *
sample_article_new (void)
{
  VitkArticle *article = vitk_article_new ();
  VitkSection *front = add_section (article, NULL, VITK_SECTION_FRONT, "front", NULL, NULL);
  VitkSection *record;

  add_block (article, front->blocks, front->anchor, "title", VITK_BLOCK_TITLE, 0, NULL,
             "All about everything");
  add_block (article, front->blocks, front->anchor, "author", VITK_BLOCK_CONTRIBUTOR, 0, NULL,
             "A. Author{aff|}");
  add_block (article, front->blocks, front->anchor, "aff", VITK_BLOCK_AFFILIATION, 0, NULL,
             "A Place");
  add_body (article);
  add_glossary (article);
  add_references (article);
  record = add_section (article, NULL, VITK_SECTION_RECORD, "record", NULL, NULL);
  add_block (article, record->blocks, record->anchor, "received", VITK_BLOCK_RECORD, 0, "Received",
             "15 March");
  return article;
}

static void
link_text (const VitkAnchor *anchor, VitkText *text, gpointer user_data)
{
  VitkArticle *article = user_data;
  guint i;

  for (i = 0; i < text->n_spans; i++)
    {
      const VitkSpan *span = &text->spans[i];
      const VitkAnchor *target =
          span->kind == VITK_SPAN_XREF ? vitk_article_get_anchor (article, span->value) : NULL;

      if (target != NULL)
        vitk_article_add_citation (article, anchor, text, span->start, span->end, target);
    }
}

/* Connects what cites with what is cited, as the reader of files does. */
void
sample_article_link (VitkArticle *article)
{
  vitk_article_foreach_text (article, link_text, article);
}

static void
append_words (const VitkBlock *block, gpointer user_data)
{
  GString *words = user_data;

  if (block->text->length > 0)
    g_string_append_printf (words, "%s\n", block->text->string);
  if (block->reference != NULL)
    g_string_append_printf (words, "%s\n", block->reference->text->string);
  if (block->term != NULL)
    g_string_append_printf (words, "%s\n", block->term->name->string);
}

/* Returns: (transfer full): every word of every block, in order, a line each */
char *
sample_article_dup_words (VitkArticle *article)
{
  GString *words = g_string_new (NULL);

  vitk_article_foreach_block (article, append_words, words);
  return g_string_free (words, FALSE);
}
