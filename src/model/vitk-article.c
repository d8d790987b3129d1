/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "model/vitk-article.h"

#include "model/vitk-mentions.h"

#include <string.h>

struct _VitkArticle
{
  GObject parent_instance;

  VitkRecord *record;
  char *language;
  GPtrArray *sections;
  GPtrArray *tables;
  GPtrArray *figures;
  GPtrArray *references;
  GPtrArray *terms;
  GPtrArray *warnings;
  GPtrArray *anchors;
  GHashTable *anchors_by_name; /* name or path → VitkAnchor */
  GHashTable *citations;       /* VitkAnchor → array of VitkCitation */
  GPtrArray *uncited;          /* the answer for what nothing cites: always empty */
  VitkMentions *mentions;      /* NULL until somebody asks; never changes then */
};

G_DEFINE_FINAL_TYPE (VitkArticle, vitk_article, G_TYPE_OBJECT)

static void
warning_free (VitkWarning *warning)
{
  g_free (warning->message);
  g_free (warning);
}

static void
vitk_article_finalize (GObject *object)
{
  VitkArticle *self = VITK_ARTICLE (object);

  vitk_mentions_free (self->mentions);
  g_hash_table_unref (self->citations);
  g_hash_table_unref (self->anchors_by_name);
  g_ptr_array_unref (self->uncited);
  g_ptr_array_unref (self->sections);
  g_ptr_array_unref (self->tables);
  g_ptr_array_unref (self->figures);
  g_ptr_array_unref (self->references);
  g_ptr_array_unref (self->terms);
  g_ptr_array_unref (self->warnings);
  g_ptr_array_unref (self->anchors);
  vitk_record_free (self->record);
  g_free (self->language);
  G_OBJECT_CLASS (vitk_article_parent_class)->finalize (object);
}

static void
vitk_article_class_init (VitkArticleClass *class)
{
  G_OBJECT_CLASS (class)->finalize = vitk_article_finalize;
}

static void
vitk_article_init (VitkArticle *self)
{
  self->record = vitk_record_new ();
  self->sections = g_ptr_array_new_with_free_func ((GDestroyNotify) vitk_section_free);
  self->tables = g_ptr_array_new_with_free_func ((GDestroyNotify) vitk_table_free);
  self->figures = g_ptr_array_new_with_free_func ((GDestroyNotify) vitk_figure_free);
  self->references = g_ptr_array_new_with_free_func ((GDestroyNotify) vitk_reference_free);
  self->terms = g_ptr_array_new_with_free_func ((GDestroyNotify) vitk_term_free);
  self->warnings = g_ptr_array_new_with_free_func ((GDestroyNotify) warning_free);
  self->anchors = g_ptr_array_new_with_free_func ((GDestroyNotify) vitk_anchor_free);
  self->anchors_by_name = g_hash_table_new (g_str_hash, g_str_equal);
  self->citations = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  self->uncited = g_ptr_array_new ();
}

/**
 * vitk_article_new:
 *
 * Returns: (transfer full): an empty article, to be filled by its reader
 */
VitkArticle *
vitk_article_new (void)
{
  return g_object_new (VITK_TYPE_ARTICLE, NULL);
}

/**
 * vitk_article_get_record:
 * @self: an article
 *
 * Returns: the bibliographic record of the article itself
 */
const VitkRecord *
vitk_article_get_record (VitkArticle *self)
{
  return self->record;
}

/**
 * vitk_article_edit_record:
 * @self: an article being made
 *
 * Returns: its record, to be filled
 */
VitkRecord *
vitk_article_edit_record (VitkArticle *self)
{
  return self->record;
}

/**
 * vitk_article_get_language:
 * @self: an article
 *
 * Returns: (nullable): the language it is written in, as xml:lang names it
 */
const char *
vitk_article_get_language (VitkArticle *self)
{
  return self->language;
}

/**
 * vitk_article_set_language:
 * @self: an article being made
 * @language: (nullable): the language as xml:lang names it
 */
void
vitk_article_set_language (VitkArticle *self, const char *language)
{
  g_free (self->language);
  self->language = g_strdup (language);
}

/**
 * vitk_article_get_sections:
 * @self: an article
 *
 * Returns: (element-type VitkSection): its outermost sections, front to back
 */
GPtrArray *
vitk_article_get_sections (VitkArticle *self)
{
  return self->sections;
}

/**
 * vitk_article_add_section:
 * @self: an article being made
 * @section: (transfer full): an outermost section
 */
void
vitk_article_add_section (VitkArticle *self, VitkSection *section)
{
  g_ptr_array_add (self->sections, section);
}

/**
 * vitk_article_get_tables:
 * @self: an article
 *
 * Returns: (element-type VitkTable): its tables, in reading order
 */
GPtrArray *
vitk_article_get_tables (VitkArticle *self)
{
  return self->tables;
}

/**
 * vitk_article_add_table:
 * @self: an article being made
 * @table: (transfer full): a table
 */
void
vitk_article_add_table (VitkArticle *self, VitkTable *table)
{
  g_ptr_array_add (self->tables, table);
}

/**
 * vitk_article_get_figures:
 * @self: an article
 *
 * Returns: (element-type VitkFigure): its figures, in reading order
 */
GPtrArray *
vitk_article_get_figures (VitkArticle *self)
{
  return self->figures;
}

/**
 * vitk_article_add_figure:
 * @self: an article being made
 * @figure: (transfer full): a figure
 */
void
vitk_article_add_figure (VitkArticle *self, VitkFigure *figure)
{
  g_ptr_array_add (self->figures, figure);
}

/**
 * vitk_article_get_references:
 * @self: an article
 *
 * Returns: (element-type VitkReference): what it cites, in the order of its lists
 */
GPtrArray *
vitk_article_get_references (VitkArticle *self)
{
  return self->references;
}

/**
 * vitk_article_add_reference:
 * @self: an article being made
 * @reference: (transfer full): a reference; its number is set here
 */
void
vitk_article_add_reference (VitkArticle *self, VitkReference *reference)
{
  g_ptr_array_add (self->references, reference);
  reference->number = self->references->len;
}

static char *
dup_bare_label (const char *label)
{
  char *bare = g_strdup (label != NULL ? label : "");

  g_strdelimit (bare, "[]().", ' ');
  return g_strstrip (bare);
}

/**
 * vitk_article_get_reference:
 * @self: an article
 * @label: a printed label ("85", with or without brackets or a full stop), or an anchor's name
 *
 * Returns: (nullable): the reference so labelled
 */
const VitkReference *
vitk_article_get_reference (VitkArticle *self, const char *label)
{
  const VitkAnchor *anchor = vitk_article_get_anchor (self, label);
  g_autofree char *wanted = dup_bare_label (label);
  guint i;

  if (anchor != NULL && anchor->kind == VITK_ANCHOR_REFERENCE)
    return anchor->target;
  for (i = 0; i < self->references->len; i++)
    {
      const VitkReference *reference = g_ptr_array_index (self->references, i);
      g_autofree char *bare = dup_bare_label (reference->label);

      if (*bare != '\0' && strcmp (bare, wanted) == 0)
        return reference;
    }
  for (i = 0; i < self->references->len; i++)
    {
      const VitkReference *reference = g_ptr_array_index (self->references, i);
      g_autofree char *number = g_strdup_printf ("%u", reference->number);

      if (reference->label == NULL && strcmp (number, wanted) == 0)
        return reference;
    }
  return NULL;
}

/**
 * vitk_article_get_terms:
 * @self: an article
 *
 * Returns: (element-type VitkTerm): the terms of its glossaries
 */
GPtrArray *
vitk_article_get_terms (VitkArticle *self)
{
  return self->terms;
}

/**
 * vitk_article_add_term:
 * @self: an article being made
 * @term: (transfer full): a term
 */
void
vitk_article_add_term (VitkArticle *self, VitkTerm *term)
{
  g_ptr_array_add (self->terms, term);
}

/**
 * vitk_article_get_warnings:
 * @self: an article
 *
 * Returns: (element-type VitkWarning): what is wrong with its file, by line and column
 */
GPtrArray *
vitk_article_get_warnings (VitkArticle *self)
{
  return self->warnings;
}

/**
 * vitk_article_add_warning:
 * @self: an article being made
 * @line: line in the file, from 1
 * @column: column in characters, from 1
 * @message: what is wrong
 */
void
vitk_article_add_warning (VitkArticle *self, int line, int column, const char *message)
{
  VitkWarning *warning = g_new0 (VitkWarning, 1);

  warning->line = line;
  warning->column = column;
  warning->message = g_strdup (message);
  g_ptr_array_add (self->warnings, warning);
}

/**
 * vitk_article_get_anchors:
 * @self: an article
 *
 * Returns: (element-type VitkAnchor): every anchor, in the order they were made
 */
GPtrArray *
vitk_article_get_anchors (VitkArticle *self)
{
  return self->anchors;
}

/**
 * vitk_article_get_anchor:
 * @self: an article
 * @name: (nullable): name or path of an anchor
 *
 * Returns: (nullable): the anchor
 */
const VitkAnchor *
vitk_article_get_anchor (VitkArticle *self, const char *name)
{
  return name != NULL ? g_hash_table_lookup (self->anchors_by_name, name) : NULL;
}

/**
 * vitk_article_add_anchor:
 * @self: an article being made
 * @anchor: (transfer full): an address; its name must not be taken (a path may be, and is then not
 *   reachable)
 *
 * Returns: (transfer none): @anchor
 */
const VitkAnchor *
vitk_article_add_anchor (VitkArticle *self, VitkAnchor *anchor)
{
  g_ptr_array_add (self->anchors, anchor);
  g_hash_table_insert (self->anchors_by_name, (gpointer) anchor->name, anchor);
  if (anchor->path != anchor->name && !g_hash_table_contains (self->anchors_by_name, anchor->path))
    g_hash_table_insert (self->anchors_by_name, (gpointer) anchor->path, anchor);
  return anchor;
}

/* Not while the article is read: few who ask for an article ask for this. Any thread may be the
 * first. */
static const VitkMentions *
get_mentions (VitkArticle *self)
{
  if (g_once_init_enter (&self->mentions))
    g_once_init_leave (&self->mentions, vitk_mentions_new (self));
  return self->mentions;
}

/**
 * vitk_article_get_citations:
 * @self: an article
 * @target: the anchor of a reference, a table, a figure, a section, a term, …
 *
 * Returns: (element-type VitkCitation): every place that speaks of it, in reading order; may be
 *   empty. Terms are found by their names: see vitk_mentions_new()
 */
GPtrArray *
vitk_article_get_citations (VitkArticle *self, const VitkAnchor *target)
{
  GPtrArray *citations = target->kind == VITK_ANCHOR_TERM
                             ? vitk_mentions_get_of_term (get_mentions (self), target)
                             : g_hash_table_lookup (self->citations, target);

  return citations != NULL ? citations : self->uncited;
}

/**
 * vitk_article_get_mentions:
 * @self: an article
 * @text: the text of a block of it
 *
 * Returns: (element-type VitkCitation): where it speaks of terms of the article's glossaries, front
 *   to back; may be empty
 */
GPtrArray *
vitk_article_get_mentions (VitkArticle *self, const VitkText *text)
{
  GPtrArray *mentions = vitk_mentions_get_in_text (get_mentions (self), text);

  return mentions != NULL ? mentions : self->uncited;
}

/**
 * vitk_article_add_citation:
 * @self: an article being made
 * @anchor: the address of what cites
 * @text: its words
 * @start: first byte of the printed link
 * @end: byte after the last
 * @target: what is cited
 */
void
vitk_article_add_citation (VitkArticle *self, const VitkAnchor *anchor, const VitkText *text,
                           guint start, guint end, const VitkAnchor *target)
{
  GPtrArray *citations = g_hash_table_lookup (self->citations, target);
  VitkCitation *citation = g_new0 (VitkCitation, 1);

  citation->anchor = anchor;
  citation->text = text;
  citation->start = start;
  citation->end = end;
  citation->target = target;
  if (citations == NULL)
    {
      citations = g_ptr_array_new_with_free_func (g_free);
      g_hash_table_insert (self->citations, (gpointer) target, citations);
    }
  g_ptr_array_add (citations, citation);
}

/* What is called for each part of the article; either may be NULL. */
typedef struct
{
  VitkBlockFunc block;
  VitkTextFunc text;
  gpointer user_data;
} Visit;

static void visit_blocks (GPtrArray *blocks, const Visit *visit);

static void
visit_table (const VitkTable *table, const Visit *visit)
{
  guint i;
  guint j;

  visit_blocks (table->caption, visit);
  for (i = 0; i < table->rows->len; i++)
    {
      const VitkRow *row = g_ptr_array_index (table->rows, i);

      for (j = 0; j < row->cells->len; j++)
        visit_blocks (((const VitkCell *) g_ptr_array_index (row->cells, j))->blocks, visit);
    }
  visit_blocks (table->foot, visit);
}

/* The words of a block or of what it is the place of. */
static void
visit_words (const VitkBlock *block, const Visit *visit)
{
  if (block->text->length > 0)
    visit->text (block->anchor, block->text, visit->user_data);
  if (block->reference != NULL)
    visit->text (block->reference->anchor, block->reference->text, visit->user_data);
  if (block->term != NULL)
    visit->text (block->term->anchor, block->term->name, visit->user_data);
}

static void
visit_blocks (GPtrArray *blocks, const Visit *visit)
{
  guint i;

  for (i = 0; i < blocks->len; i++)
    {
      const VitkBlock *block = g_ptr_array_index (blocks, i);

      if (visit->block != NULL)
        visit->block (block, visit->user_data);
      if (visit->text != NULL)
        visit_words (block, visit);
      if (block->table != NULL)
        visit_table (block->table, visit);
      if (block->figure != NULL)
        visit_blocks (block->figure->caption, visit);
      if (block->term != NULL)
        visit_blocks (block->term->definition, visit);
    }
}

static void
visit_sections (GPtrArray *sections, const Visit *visit)
{
  guint i;

  for (i = 0; i < sections->len; i++)
    {
      const VitkSection *section = g_ptr_array_index (sections, i);

      if (visit->text != NULL && section->title->length > 0)
        visit->text (section->anchor, section->title, visit->user_data);
      visit_blocks (section->blocks, visit);
      visit_sections (section->sections, visit);
    }
}

/**
 * vitk_article_foreach_block:
 * @self: an article
 * @func: (scope call): called for each block
 * @user_data: its data
 *
 * Visits every block in reading order: those of sections, and, where a table, a figure or a term
 * stands, those of its caption, cells, foot or definition after the block that is its place.
 */
void
vitk_article_foreach_block (VitkArticle *self, VitkBlockFunc func, gpointer user_data)
{
  const Visit visit = { .block = func, .user_data = user_data };

  visit_sections (self->sections, &visit);
}

/**
 * vitk_article_foreach_text:
 * @self: an article
 * @func: (scope call): called for each text with words; only the article's reader may change it
 * @user_data: its data
 *
 * Visits all words that may carry links, in reading order: the titles of sections, blocks as
 * vitk_article_foreach_block() does, references, and the names of terms.
 */
void
vitk_article_foreach_text (VitkArticle *self, VitkTextFunc func, gpointer user_data)
{
  const Visit visit = { .text = func, .user_data = user_data };

  visit_sections (self->sections, &visit);
}
