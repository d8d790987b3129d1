/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-article-writer.h"

#include "base/vitk-quantity.h"

#include <glib/gi18n-lib.h>

/* What fills the largest screen. */
#define PAGE_CHARACTERS 6000

/* One paragraph that is to be written. */
typedef struct
{
  const VitkSection *section;
  const VitkBlock *block; /* NULL for the heading of section, or what stands below its blocks */
  guint depth;
  gboolean defines; /* it is in the definition of a term */
  gboolean below;   /* where the article appeared, below its title and authors */
} Step;

/* Writes an article into a text buffer, paragraph by paragraph, a slice at a time. */
struct _VitkArticleWriter
{
  GObject parent_instance;

  VitkArticle *article;
  GtkTextBuffer *buffer;
  VitkArticleTags *tags;
  VitkTextMap *map;
  VitkWrittenFunc written;
  gpointer user_data;
  GArray *steps; /* Step */
  guint next;
};

G_DEFINE_FINAL_TYPE (VitkArticleWriter, vitk_article_writer, G_TYPE_OBJECT)

static void
vitk_article_writer_finalize (GObject *object)
{
  VitkArticleWriter *self = VITK_ARTICLE_WRITER (object);

  g_object_unref (self->article);
  g_object_unref (self->buffer);
  g_object_unref (self->tags);
  g_object_unref (self->map);
  g_array_unref (self->steps);
  G_OBJECT_CLASS (vitk_article_writer_parent_class)->finalize (object);
}

static void
vitk_article_writer_class_init (VitkArticleWriterClass *class)
{
  G_OBJECT_CLASS (class)->finalize = vitk_article_writer_finalize;
}

static void
vitk_article_writer_init (VitkArticleWriter *self)
{
  self->steps = g_array_new (FALSE, FALSE, sizeof (Step));
}

static void
plan_blocks (VitkArticleWriter *self, const VitkSection *section, GPtrArray *blocks, guint depth,
             gboolean defines)
{
  guint i;

  for (i = 0; i < blocks->len; i++)
    {
      const VitkBlock *block = g_ptr_array_index (blocks, i);
      const Step step = { section, block, depth + block->depth, defines, FALSE };

      g_array_append_val (self->steps, step);
      if (block->term != NULL)
        plan_blocks (self, section, block->term->definition, depth + block->depth + 1, TRUE);
    }
}

static void
plan_sections (VitkArticleWriter *self, GPtrArray *sections)
{
  guint i;

  for (i = 0; i < sections->len; i++)
    {
      const VitkSection *section = g_ptr_array_index (sections, i);
      const Step step = { section, NULL, section->depth, FALSE, FALSE };
      const Step below = { section, NULL, section->depth, FALSE, TRUE };

      g_array_append_val (self->steps, step);
      plan_blocks (self, section, section->blocks, 0, FALSE);
      if (section->role == VITK_SECTION_FRONT && i == 0 && section->depth == 0)
        g_array_append_val (self->steps, below);
      plan_sections (self, section->sections);
    }
}

/* Appends @string, set with @tag, to the buffer; returns where it starts. */
static int
append (VitkArticleWriter *self, const char *string, GtkTextTag *tag)
{
  GtkTextIter iter;
  int start;

  gtk_text_buffer_get_end_iter (self->buffer, &iter);
  start = gtk_text_iter_get_offset (&iter);
  gtk_text_buffer_insert_with_tags (self->buffer, &iter, string, -1, tag, NULL);
  return start;
}

static void
apply (VitkArticleWriter *self, GtkTextTag *tag, int start, int end)
{
  GtkTextIter from;
  GtkTextIter to;

  gtk_text_buffer_get_iter_at_offset (self->buffer, &from, start);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &to, end);
  gtk_text_buffer_apply_tag (self->buffer, tag, &from, &to);
}

static void
apply_spans (VitkArticleWriter *self, const VitkText *text, int text_start)
{
  guint i;

  for (i = 0; i < text->n_spans; i++)
    {
      const VitkSpan *span = &text->spans[i];
      int start;
      int end;

      /* Links are coloured where there is a link: a reference to nothing is not one. What is not
       * verified is dotted by the column. */
      if (span->start == span->end || span->kind == VITK_SPAN_XREF ||
          span->kind == VITK_SPAN_LINK || span->kind == VITK_SPAN_NAMED ||
          span->kind == VITK_SPAN_UNVERIFIED)
        continue;
      start = text_start + g_utf8_strlen (text->string, span->start);
      end = start + g_utf8_strlen (text->string + span->start, span->end - span->start);
      apply (self, vitk_article_tags_get_span (self->tags, span->kind), start, end);
    }
}

typedef struct
{
  VitkArticleWriter *writer;
  const VitkText *text;
  int text_start;
  guint n_applied;
} Quantities;

static void
apply_whole (guint start, guint end, gpointer user_data)
{
  Quantities *quantities = user_data;
  const char *words = quantities->text->string;
  const int from = quantities->text_start + g_utf8_strlen (words, start);

  apply (quantities->writer,
         vitk_article_tags_get_whole (quantities->writer->tags, quantities->n_applied++), from,
         from + g_utf8_strlen (words + start, end - start));
}

/* Ends the paragraph and makes it known. */
static void
finish (VitkArticleWriter *self, VitkTextEntry *entry, GtkTextChildAnchor *anchor)
{
  const VitkText *text = vitk_text_entry_get_text (entry);
  Quantities quantities = { self, text, entry->text_start, 0 };
  GtkTextIter end;

  gtk_text_buffer_get_end_iter (self->buffer, &end);
  entry->end = gtk_text_iter_get_offset (&end);
  apply_spans (self, text, entry->text_start);
  vitk_quantity_foreach (text->string, apply_whole, &quantities);
  /* The break carries no tag, so that tags begin anew with each paragraph: GTK keeps the style of
   * the line it laid out last until it meets the beginning or end of a tag, and a paragraph
   * without one can come out in the style of another. */
  gtk_text_buffer_insert (self->buffer, &end, "\n", 1);
  vitk_text_map_add (self->map, entry);
  self->written (entry, anchor, self->user_data);
}

static void
write_heading (VitkArticleWriter *self, const VitkSection *section)
{
  GtkTextTag *tag = vitk_article_tags_get_heading (self->tags, section->depth);
  g_autofree char *heading = vitk_section_dup_heading (section);
  VitkTextEntry entry = { 0 };

  /* The front speaks for itself: its first words are the title of the article. */
  if (*heading == '\0' || (section->role == VITK_SECTION_FRONT && section->title->length == 0))
    {
      vitk_text_map_add_anchor (self->map, section->anchor);
      return;
    }
  entry.section = section;
  entry.anchor = section->anchor;
  entry.start = append (self, heading, tag);
  entry.text_start = entry.start;
  if (g_str_has_suffix (heading, section->title->string))
    entry.text_start += g_utf8_strlen (heading, strlen (heading) - section->title->length);
  finish (self, &entry, NULL);
}

/* Where the article appeared and what may be done with it, for those who see only its first page.
 * These are not words of the article and have no address: they are in no selection that is copied,
 * and the record at the end of the article, from which they are, has them whole. */
static void
write_source (VitkArticleWriter *self)
{
  const VitkRecord *record = vitk_article_get_record (self->article);
  g_autofree char *source = vitk_record_dup_source (record);
  g_autofree char *licence = vitk_record_dup_licence_name (record);
  g_autofree char *line = NULL;

  if (*source == '\0')
    return;
  if (licence != NULL)
    /* Translators: where an article appeared, and its licence: "Nutrients 2021;13(4):1222 · CC
     * BY 4.0". */
    line = g_strdup_printf (C_ ("source", "%s · %s\n"), source, licence);
  else
    line = g_strconcat (source, "\n", NULL);
  append (self, line, vitk_article_tags_get_block (self->tags, VITK_BLOCK_AFFILIATION));
}

/* The words of a block as they are shown; @lead: how many bytes stand before @words. */
static char *
dup_line (VitkArticleWriter *self, const VitkBlock *block, const VitkText *words, gsize *lead)
{
  const char *marker = block->reference != NULL ? block->reference->label : block->marker;
  char *line;

  *lead = 0;
  if (marker == NULL || *marker == '\0')
    line = g_strdup (words->string);
  else if (block->kind == VITK_BLOCK_FORMULA)
    return g_strdup_printf ("%s\u2003%s", words->string, marker);
  else if (vitk_article_tags_has_hang (self->tags, block->kind))
    line = g_strdup_printf ("%s\t%s", marker, words->string);
  else if (block->kind == VITK_BLOCK_RECORD)
    /* Translators: what a line on the article is about, and the line: "Received: 15 March". */
    line = g_strdup_printf (C_ ("record", "%s: %s"), marker, words->string);
  else
    line = g_strdup_printf ("%s\u2002%s", marker, words->string);
  *lead = strlen (line) - words->length;
  if (block->href != NULL && strstr (line, block->href) == NULL)
    {
      g_autofree char *file = g_strdup_printf (_ ("File: %s"), block->href);
      char *both = *line != '\0' ? g_strdup_printf ("%s\u2002%s", line, file) : g_strdup (file);

      g_free (line);
      line = both;
    }
  return line;
}

/* Sets a paragraph in as its depth, its box and its term want. */
static void
set_in (VitkArticleWriter *self, const Step *step, const VitkTextEntry *entry)
{
  const VitkBlock *block = step->block;
  guint depth = step->depth;

  if (vitk_article_tags_has_hang (self->tags, block->kind))
    {
      /* The words of an item stand where those of a paragraph of the same depth do; only its
       * marker hangs out. */
      if (entry->text_start == entry->start)
        apply (self, vitk_article_tags_get_flush (self->tags), entry->start, entry->end);
      else if (depth > 0)
        depth--;
    }
  if (depth > 0)
    apply (self, vitk_article_tags_get_depth (self->tags, depth), entry->start, entry->end);
  if (block->boxed)
    apply (self, vitk_article_tags_get_boxed (self->tags), entry->start, entry->end);
  if (block->term != NULL)
    apply (self, vitk_article_tags_get_term (self->tags), entry->start, entry->end);
  if (step->defines)
    apply (self, vitk_article_tags_get_tight (self->tags), entry->start, entry->end);
}

static void
write_block (VitkArticleWriter *self, const Step *step)
{
  const VitkBlock *block = step->block;
  GtkTextTag *tag = vitk_article_tags_get_block (self->tags, block->kind);
  GtkTextChildAnchor *anchor = NULL;
  VitkTextEntry entry = { 0 };

  entry.section = step->section;
  entry.block = block;
  entry.anchor = block->anchor;
  if (block->table != NULL || block->figure != NULL)
    {
      GtkTextIter iter;

      vitk_text_map_add_anchor (self->map, block->table != NULL ? block->table->anchor
                                                                : block->figure->anchor);
      gtk_text_buffer_get_end_iter (self->buffer, &iter);
      entry.start = gtk_text_iter_get_offset (&iter);
      anchor = gtk_text_buffer_create_child_anchor (self->buffer, &iter);
      apply (self, tag, entry.start, entry.start + 1);
      entry.text_start = entry.start + 1;
    }
  else
    {
      const VitkText *words = vitk_text_entry_get_text (&entry);
      gsize lead;
      g_autofree char *line = dup_line (self, block, words, &lead);

      if (block->reference != NULL)
        vitk_text_map_add_anchor (self->map, block->reference->anchor);
      if (block->term != NULL)
        vitk_text_map_add_anchor (self->map, block->term->anchor);
      entry.start = append (self, line, tag);
      entry.text_start = entry.start + g_utf8_strlen (line, lead);
    }
  finish (self, &entry, anchor);
  if (anchor == NULL)
    set_in (self, step, &entry);
}

/**
 * vitk_article_writer_new:
 * @article: what to write; kept
 * @buffer: an empty buffer with the table of @tags
 * @tags: how it is set
 * @map: an empty map that learns where everything stands
 * @written: (scope forever): told of each paragraph
 * @user_data: its data
 *
 * Returns: (transfer full): a writer that has written nothing yet
 */
VitkArticleWriter *
vitk_article_writer_new (VitkArticle *article, GtkTextBuffer *buffer, VitkArticleTags *tags,
                         VitkTextMap *map, VitkWrittenFunc written, gpointer user_data)
{
  VitkArticleWriter *self = g_object_new (VITK_TYPE_ARTICLE_WRITER, NULL);

  self->article = g_object_ref (article);
  self->buffer = g_object_ref (buffer);
  self->tags = g_object_ref (tags);
  self->map = g_object_ref (map);
  self->written = written;
  self->user_data = user_data;
  plan_sections (self, vitk_article_get_sections (article));
  return self;
}

/**
 * vitk_article_writer_write:
 * @self: a writer
 * @microseconds: how long it may take
 *
 * Writes a page the first time, however long that takes and no more: it is for the first frame.
 * After that it writes at least one paragraph, and more while there is time.
 *
 * Returns: whether there is more to write
 */
gboolean
vitk_article_writer_write (VitkArticleWriter *self, gint64 microseconds)
{
  const gint64 until = g_get_monotonic_time () + microseconds;
  const gboolean first = self->next == 0;

  while (self->next < self->steps->len)
    {
      const Step *step = &g_array_index (self->steps, Step, self->next);

      self->next++;
      if (step->below)
        write_source (self);
      else if (step->block == NULL)
        write_heading (self, step->section);
      else
        write_block (self, step);
      if (first ? gtk_text_buffer_get_char_count (self->buffer) >= PAGE_CHARACTERS
                : g_get_monotonic_time () >= until)
        break;
    }
  return self->next < self->steps->len;
}
