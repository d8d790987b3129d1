/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "article-dump.h"

/* An article as plain lines, one a block, for tests to compare with. Spans stand behind the text:
 * {bold 0-4} {xref:bibr=r1 5-6}. */

static void
dump_text (GString *out, const VitkText *text)
{
  static const char *const kinds[] = { "bold",  "italic",    "sup",    "sub",       "mono",
                                       "sc",    "underline", "strike", "xref",      "link",
                                       "named", "formula",   "image",  "unverified" };
  guint i;

  g_string_append (out, text->string);
  for (i = 0; i < text->n_spans; i++)
    {
      const VitkSpan *span = &text->spans[i];

      g_string_append_printf (
          out, " {%s%s%s%s%s%s%s%s%s %u-%u}", kinds[span->kind], span->name != NULL ? ":" : "",
          span->name != NULL ? span->name : "", span->value != NULL ? "=" : "",
          span->value != NULL ? span->value : "", span->vocab != NULL ? " " : "",
          span->vocab != NULL ? span->vocab : "", span->term != NULL ? ":" : "",
          span->term != NULL ? span->term : "", span->start, span->end);
    }
  g_string_append_c (out, '\n');
}

static void dump_blocks (GString *out, GPtrArray *blocks, const char *indent);

static void
dump_table (GString *out, const VitkTable *table)
{
  static const char *const roles[] = { "head", "body", "foot" };
  guint i;
  guint j;

  g_string_append_printf (out, "table %s: %s, %u columns\n", table->anchor->name,
                          table->label != NULL ? table->label : "-", table->n_columns);
  for (i = 0; i < table->graphics->len; i++)
    g_string_append_printf (out, "  picture %s\n", (char *) g_ptr_array_index (table->graphics, i));
  dump_blocks (out, table->caption, "  caption ");
  for (i = 0; i < table->rows->len; i++)
    {
      const VitkRow *row = g_ptr_array_index (table->rows, i);

      g_string_append_printf (out, "  %s row %s\n", roles[row->role], row->anchor->name);
      for (j = 0; j < row->cells->len; j++)
        {
          const VitkCell *cell = g_ptr_array_index (row->cells, j);

          g_string_append_printf (out, "    %s at %u, %ux%u%s\n", cell->anchor->name, cell->column,
                                  cell->columns, cell->rows, cell->header ? ", header" : "");
          dump_blocks (out, cell->blocks, "      ");
        }
    }
  dump_blocks (out, table->foot, "  foot ");
}

static void
dump_figure (GString *out, const VitkFigure *figure)
{
  guint i;

  g_string_append_printf (out, "figure %s: %s\n", figure->anchor->name,
                          figure->label != NULL ? figure->label : "-");
  for (i = 0; i < figure->graphics->len; i++)
    g_string_append_printf (out, "  picture %s\n",
                            (char *) g_ptr_array_index (figure->graphics, i));
  if (figure->alt_text != NULL)
    g_string_append_printf (out, "  alt %s\n", figure->alt_text);
  if (figure->long_description != NULL)
    g_string_append_printf (out, "  long %s\n", figure->long_description);
  dump_blocks (out, figure->caption, "  caption ");
}

static void
dump_reference (GString *out, const VitkReference *reference)
{
  const VitkRecord *record = reference->record;
  guint i;

  g_string_append_printf (out, "reference %s: %s %s: ", reference->anchor->name,
                          reference->label != NULL ? reference->label : "-",
                          vitk_reference_status_get_nick (reference->status));
  dump_text (out, reference->text);
  for (i = 0; i < record->authors->len; i++)
    g_string_append_printf (out, "  author %s\n", (char *) g_ptr_array_index (record->authors, i));
  if (record->title != NULL)
    g_string_append_printf (out, "  title %s\n", record->title);
  if (record->source != NULL)
    g_string_append_printf (out, "  in %s; %s;%s(%s):%s\n", record->source, record->year,
                            record->volume, record->issue, record->pages);
  if (record->doi != NULL || record->pmid != NULL)
    g_string_append_printf (out, "  doi %s pmid %s\n", record->doi, record->pmid);
  for (i = 0; i < record->unverified->len; i++)
    g_string_append_printf (out, "  unverified %s\n",
                            (char *) g_ptr_array_index (record->unverified, i));
}

static void
dump_blocks (GString *out, GPtrArray *blocks, const char *indent)
{
  static const char *const kinds[] = { "p",           "title",   "subtitle", "contributor",
                                       "affiliation", "heading", "item",     "def",
                                       "quote",       "verse",   "pre",      "formula",
                                       "attrib",      "caption", "media",    "fn",
                                       "record",      "table",   "figure",   "ref" };
  guint i;
  guint j;

  for (i = 0; i < blocks->len; i++)
    {
      const VitkBlock *block = g_ptr_array_index (blocks, i);

      g_string_append (out, indent);
      if (block->table != NULL)
        dump_table (out, block->table);
      else if (block->figure != NULL)
        dump_figure (out, block->figure);
      else if (block->reference != NULL)
        dump_reference (out, block->reference);
      else
        {
          g_string_append_printf (out, "%s %s%s", kinds[block->kind], block->anchor->name,
                                  block->boxed ? " boxed" : "");
          if (block->depth > 0)
            g_string_append_printf (out, " depth %u", block->depth);
          if (block->marker != NULL)
            g_string_append_printf (out, " [%s]", block->marker);
          g_string_append (out, ": ");
          dump_text (out, block->term != NULL ? block->term->name : block->text);
        }
      if (block->term != NULL)
        {
          for (j = 0; j < block->term->synonyms->len; j++)
            g_string_append_printf (out, "  synonym %s\n",
                                    (char *) g_ptr_array_index (block->term->synonyms, j));
          dump_blocks (out, block->term->definition, "  ");
        }
    }
}

static void
dump_sections (GString *out, GPtrArray *sections)
{
  guint i;

  for (i = 0; i < sections->len; i++)
    {
      const VitkSection *section = g_ptr_array_index (sections, i);
      g_autofree char *heading = vitk_section_dup_heading (section);

      g_string_append_printf (out, "%*s# %s: %s\n", (int) section->depth, "", section->anchor->name,
                              heading);
      dump_blocks (out, section->blocks, "");
      dump_sections (out, section->sections);
    }
}

/* Returns: (transfer full): the sections of an article and its warnings, as lines */
char *
article_dump (VitkArticle *article)
{
  GString *out = g_string_new (NULL);
  GPtrArray *warnings = vitk_article_get_warnings (article);
  guint i;

  dump_sections (out, vitk_article_get_sections (article));
  for (i = 0; i < warnings->len; i++)
    {
      const VitkWarning *warning = g_ptr_array_index (warnings, i);

      g_string_append_printf (out, "warning %d:%d: %s\n", warning->line, warning->column,
                              warning->message);
    }
  return g_string_free (out, FALSE);
}
