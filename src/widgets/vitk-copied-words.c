/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-copied-words.h"

#include "widgets/vitk-plain-words.h"

#define EN_SPACE 0x2002
#define EM_SPACE 0x2003

/* What shows nothing and is no space: it stands for a widget, or tells where a line may break, or
 * what a formula means. Marks of direction are not among them: without them words change places. */
static gboolean
is_invisible (gunichar c)
{
  return c == 0x00AD || c == 0x200B || (c >= 0x2060 && c <= 0x2064) || c == 0xFEFF || c == 0xFFFC;
}

static void
append_clean (GString *words, gunichar c)
{
  if (c == 0x00A0 || c == 0x202F)
    g_string_append_c (words, ' ');
  else if (!is_invisible (c))
    g_string_append_unichar (words, c);
}

/**
 * vitk_copied_words_clean:
 * @words: words of an article
 *
 * Returns: (transfer full): the same words without invisible marks, and with plain spaces in place
 *   of those that hold a line together
 */
char *
vitk_copied_words_clean (const char *words)
{
  GString *clean = g_string_new (NULL);

  for (; *words != '\0'; words = g_utf8_next_char (words))
    append_clean (clean, g_utf8_get_char (words));
  return g_string_free (clean, FALSE);
}

/* Appends the characters from @start to @end of a paragraph. What sets its marker off from its
 * words on the screen is one space. */
static void
append_paragraph (GString *words, GtkTextBuffer *buffer, const VitkTextEntry *entry, int start,
                  int end)
{
  const VitkText *text = vitk_text_entry_get_text (entry);
  const int text_end = vitk_text_entry_get_offset (entry, text->length);
  g_autofree char *slice = NULL;
  const char *at;
  GtkTextIter from;
  GtkTextIter to;

  gtk_text_buffer_get_iter_at_offset (buffer, &from, start);
  gtk_text_buffer_get_iter_at_offset (buffer, &to, end);
  slice = gtk_text_buffer_get_slice (buffer, &from, &to, TRUE);
  for (at = slice; *at != '\0'; at = g_utf8_next_char (at), start++)
    {
      const gunichar c = g_utf8_get_char (at);
      const gboolean own = start >= entry->text_start && start < text_end;

      if (!own && (c == '\t' || c == EN_SPACE || c == EM_SPACE))
        g_string_append_c (words, ' ');
      else
        append_clean (words, c);
    }
}

static gboolean
is_inset (const VitkTextEntry *entry)
{
  return entry->block != NULL && (entry->block->table != NULL || entry->block->figure != NULL);
}

static void
append_inset (GString *words, const VitkBlock *block)
{
  g_autoptr (GString) plain = g_string_new (NULL);
  g_autofree char *clean = NULL;

  vitk_plain_words_append (plain, block);
  clean = vitk_copied_words_clean (plain->str);
  g_string_append (words, g_strchomp (clean));
}

/* Whether a paragraph follows the one before without an empty line between them, as the items of
 * a list do. */
static gboolean
is_tight (const VitkTextEntry *before, const VitkTextEntry *entry)
{
  if (before->block == NULL || entry->block == NULL || before->section != entry->section)
    return FALSE;
  switch (entry->block->kind)
    {
    case VITK_BLOCK_CONTRIBUTOR:
    case VITK_BLOCK_AFFILIATION:
    case VITK_BLOCK_LIST_ITEM:
    case VITK_BLOCK_DEFINITION:
    case VITK_BLOCK_VERSE:
    case VITK_BLOCK_PREFORMATTED:
    case VITK_BLOCK_FOOTNOTE:
    case VITK_BLOCK_RECORD:
    case VITK_BLOCK_REFERENCE:
      return before->block->kind == entry->block->kind;
    case VITK_BLOCK_PARAGRAPH:
      /* What a term means follows the term. */
      return before->block->term != NULL;
    case VITK_BLOCK_TITLE:
    case VITK_BLOCK_SUBTITLE:
    case VITK_BLOCK_HEADING:
    case VITK_BLOCK_QUOTE:
    case VITK_BLOCK_FORMULA:
    case VITK_BLOCK_ATTRIBUTION:
    case VITK_BLOCK_CAPTION:
    case VITK_BLOCK_MEDIA:
    case VITK_BLOCK_TABLE:
    case VITK_BLOCK_FIGURE:
    default:
      return FALSE;
    }
}

/**
 * vitk_copied_words_new:
 * @buffer: the text of an article on the screen
 * @map: where everything stands in it
 * @start: first character
 * @end: character after the last
 *
 * Takes words out of the text as another program can use them: paragraphs apart, the rows of tables
 * as lines with tabs between the cells, nothing that is there for the screen only.
 *
 * Returns: (transfer full): the words
 */
char *
vitk_copied_words_new (GtkTextBuffer *buffer, VitkTextMap *map, int start, int end)
{
  GString *words = g_string_new (NULL);
  const VitkTextEntry *before = NULL;
  guint i;

  for (i = vitk_text_map_find_after (map, start); i < vitk_text_map_get_n_entries (map); i++)
    {
      const VitkTextEntry *entry = vitk_text_map_get_entry (map, i);

      if (entry->start >= end)
        break;
      if (before != NULL)
        g_string_append (words, is_tight (before, entry) ? "\n" : "\n\n");
      if (is_inset (entry))
        append_inset (words, entry->block);
      else
        append_paragraph (words, buffer, entry, MAX (start, entry->start), MIN (end, entry->end));
      before = entry;
    }
  return g_string_free (words, FALSE);
}
