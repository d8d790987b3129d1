/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "search/vitk-snippet.h"

#include "base/vitk-sentence.h"

#include <string.h>

/* In characters. */
#define MAX_LENGTH 260
#define BEFORE_FIRST_HIT 70

#define ELLIPSIS "…"

/* A word of a unit: one of its forms. */
typedef struct
{
  guint place;
  guint part;
  guint start; /* in the block's own text */
  guint end;
  char *form;
} Word;

typedef struct
{
  const VitkDocument *document;
  GArray *words;
  GArray *cuts; /* bytes of the part that are not the block's own */
  guint part;
  guint place; /* after the last word */
} Reader;

/* A stretch of a part that was found. */
typedef struct
{
  guint part;
  guint start;
  guint end;
} Stretch;

static const VitkPart *
get_part (const VitkDocument *document, guint i)
{
  return &g_array_index (document->parts, VitkPart, i);
}

static void
word_clear (Word *word)
{
  g_free (word->form);
}

static guint
uncut (const Reader *reader, gsize offset)
{
  guint n = 0;

  while (n < reader->cuts->len && g_array_index (reader->cuts, guint, n) < offset)
    n++;
  return offset - n;
}

static gboolean
add_word (const VitkWord *word, gpointer user_data)
{
  Reader *reader = user_data;
  Word here = { .part = reader->part };

  reader->place += !word->again;
  here.place = reader->place - 1;
  here.start = uncut (reader, word->start);
  here.end = uncut (reader, word->end);
  here.form = g_strndup (word->form, word->length);
  g_array_append_val (reader->words, here);
  return TRUE;
}

/* All words of a unit, in all their forms. */
static GArray *
read_words (const VitkPlan *plan, const VitkDocument *document, const VitkUnit *unit)
{
  Reader reader = { document, g_array_new (FALSE, FALSE, sizeof (Word)),
                    g_array_new (FALSE, FALSE, sizeof (guint)), 0, 0 };
  guint i;
  guint j;

  g_array_set_clear_func (reader.words, (GDestroyNotify) word_clear);
  for (i = unit->first_part; i < unit->first_part + unit->n_parts; i++)
    {
      const VitkPart *part = get_part (document, i);

      g_array_set_size (reader.cuts, 0);
      for (j = part->start; j < part->end; j++)
        if (document->text->str[j] == VITK_WORDS_BREAK)
          {
            guint cut = j - part->start;

            g_array_append_val (reader.cuts, cut);
          }
      reader.part = i;
      reader.place = part->first;
      vitk_words_foreach (plan->words, document->text->str + part->start, part->end - part->start,
                          add_word, &reader);
    }
  g_array_unref (reader.cuts);
  return reader.words;
}

/* Who types the next letter is shown much the same: what was read is kept. */
static GArray *
get_words (const VitkPlan *plan, const VitkDocument *document, guint unit)
{
  GArray *words = g_hash_table_lookup (document->read, GUINT_TO_POINTER (unit));

  if (words == NULL)
    {
      words = read_words (plan, document, &g_array_index (document->units, VitkUnit, unit));
      g_hash_table_insert (document->read, GUINT_TO_POINTER (unit), words);
    }
  return words;
}

static guint
find_word (const GArray *words, guint place)
{
  guint low = 0;
  guint high = words->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (words, Word, middle).place < place)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* The stretch of the text that an alternative was found at; what it was found by may be one form or
 * another of what stands there. */
static gboolean
find_stretch (const GArray *words, const VitkMatch *place, const VitkAlternative *alternative,
              Stretch *stretch)
{
  const char *space = strrchr (alternative->phrase, ' ');
  const char *last = space != NULL ? space + 1 : alternative->phrase;
  guint at = place->place + alternative->n_words - 1;
  guint first = find_word (words, place->place);
  guint i;

  if (first == words->len || g_array_index (words, Word, first).place != place->place)
    return FALSE;
  stretch->part = g_array_index (words, Word, first).part;
  stretch->start = g_array_index (words, Word, first).start;
  for (i = find_word (words, at); i < words->len; i++)
    {
      const Word *word = &g_array_index (words, Word, i);

      if (word->place != at || word->part != stretch->part)
        return FALSE;
      if (alternative->prefix ? g_str_has_prefix (word->form, last)
                              : strcmp (word->form, last) == 0)
        {
          stretch->end = word->end;
          return TRUE;
        }
    }
  return FALSE;
}

static int
compare_stretches (gconstpointer a, gconstpointer b)
{
  const Stretch *one = a;
  const Stretch *two = b;

  if (one->part != two->part)
    return one->part < two->part ? -1 : 1;
  if (one->start != two->start)
    return one->start < two->start ? -1 : 1;
  return (one->end < two->end) - (one->end > two->end);
}

/* Puts in order what was found, and makes one of what overlaps. */
static void
merge (GArray *stretches)
{
  guint n = 0;
  guint i;

  g_array_sort (stretches, compare_stretches);
  for (i = 0; i < stretches->len; i++)
    {
      const Stretch here = g_array_index (stretches, Stretch, i);
      Stretch *last = n > 0 ? &g_array_index (stretches, Stretch, n - 1) : NULL;

      if (last != NULL && last->part == here.part && here.start < last->end)
        last->end = MAX (last->end, here.end);
      else
        g_array_index (stretches, Stretch, n++) = here;
    }
  g_array_set_size (stretches, n);
}

/* "The" is not what was looked for. */
static gboolean
is_worth_marking (const VitkPlan *plan, const VitkAlternative *alternative)
{
  guint i;

  for (i = alternative->first; i <= alternative->last; i++)
    {
      const VitkAtom *atom = &g_array_index (plan->atoms, VitkAtom, i);

      if (!atom->optional && !atom->negative)
        return TRUE;
    }
  return FALSE;
}

static GArray *
find_stretches (const VitkPlan *plan, const VitkMatches *matches, guint unit, const GArray *words)
{
  GArray *stretches = g_array_new (FALSE, FALSE, sizeof (Stretch));
  guint i;

  for (i = matches->starts[unit]; i < matches->starts[unit + 1]; i++)
    {
      const VitkAlternative *alternative = vitk_matches_get_alternative (matches, i);
      const VitkPart *part;
      Stretch stretch;

      if (!is_worth_marking (plan, alternative) ||
          !find_stretch (words, vitk_matches_get_place (matches, i), alternative, &stretch))
        continue;
      part = get_part (matches->document, stretch.part);
      if (part->shown != stretch.part)
        stretch = (Stretch) { part->shown, part->shown_start, part->shown_end };
      if (stretch.end > stretch.start)
        g_array_append_val (stretches, stretch);
    }
  merge (stretches);
  return stretches;
}

static const char *
get_separator (const VitkUnit *unit, guint part)
{
  if (unit->kind == VITK_SEARCH_TERM || unit->kind == VITK_SEARCH_FIGURE)
    return part == unit->first_part + 1 ? ": " : "; ";
  return unit->kind == VITK_SEARCH_TABLE ? " | " : " ";
}

typedef struct
{
  GString *text;
  GArray *hits;
} Snippet;

/* Appends bytes @from to @to of a part, and what was found there. */
static void
append_part (Snippet *snippet, const VitkDocument *document, guint part, guint from, guint to,
             const GArray *stretches)
{
  g_autofree char *text = vitk_document_dup_part (document, get_part (document, part));
  guint at = snippet->text->len;
  guint i;

  to = MIN (to, strlen (text));
  if (from >= to)
    return;
  g_string_append_len (snippet->text, text + from, to - from);
  for (i = 0; i < stretches->len; i++)
    {
      const Stretch *stretch = &g_array_index (stretches, Stretch, i);
      VitkSnippetHit hit;

      if (stretch->part != part || stretch->start < from || stretch->end > to)
        continue;
      hit.start = at + stretch->start - from;
      hit.end = at + stretch->end - from;
      hit.mark =
          (VitkSearchMark) { get_part (document, part)->anchor, stretch->start, stretch->end };
      g_array_append_val (snippet->hits, hit);
    }
}

/* Appends the sentence that begins with a word. */
static void
append_sentence (Snippet *snippet, const VitkDocument *document, const GArray *words, guint first,
                 const GArray *stretches)
{
  const Word *word = &g_array_index (words, Word, MIN (find_word (words, first), words->len - 1));
  const VitkPart *part = get_part (document, word->part);
  guint at = part->shown != word->part ? part->shown_start : word->start;
  g_autofree char *text = vitk_document_dup_part (document, get_part (document, part->shown));
  gsize start;
  gsize end;

  vitk_sentence_find (text, MIN (at, strlen (text)), &start, &end);
  append_part (snippet, document, part->shown, start, end, stretches);
}

/* Cuts a snippet that is too long down to what is around its first hit. */
static void
cut (Snippet *snippet)
{
  const char *text = snippet->text->str;
  glong length = g_utf8_strlen (text, -1);
  guint first = snippet->hits->len > 0 ? g_array_index (snippet->hits, VitkSnippetHit, 0).start : 0;
  glong at = MIN (g_utf8_strlen (text, first) - BEFORE_FIRST_HIT, length - MAX_LENGTH);
  const char *from = g_utf8_offset_to_pointer (text, MAX (at, 0));
  const char *to;
  guint offset;
  guint n = 0;
  guint i;

  if (length <= MAX_LENGTH)
    return;
  to = g_utf8_offset_to_pointer (from, MIN (MAX_LENGTH, g_utf8_strlen (from, -1)));
  while (from > text && *from != ' ' && from < text + first)
    from++;
  from += *from == ' ';
  while (*to != '\0' && to > from && *to != ' ')
    to--;
  offset = from - text;
  for (i = 0; i < snippet->hits->len; i++)
    {
      VitkSnippetHit hit = g_array_index (snippet->hits, VitkSnippetHit, i);

      if (hit.start < offset || hit.end > (guint) (to - text))
        continue;
      hit.start += (offset > 0 ? strlen (ELLIPSIS) : 0) - offset;
      hit.end += (offset > 0 ? strlen (ELLIPSIS) : 0) - offset;
      g_array_index (snippet->hits, VitkSnippetHit, n++) = hit;
    }
  g_array_set_size (snippet->hits, n);
  if (*to != '\0')
    {
      g_string_truncate (snippet->text, to - text);
      g_string_append (snippet->text, ELLIPSIS);
    }
  if (offset > 0)
    {
      g_string_erase (snippet->text, 0, offset);
      g_string_prepend (snippet->text, ELLIPSIS);
    }
}

static void
write_snippet (Snippet *snippet, const VitkDocument *document, const VitkUnit *unit,
               const VitkCandidate *candidate, const GArray *words, const GArray *stretches)
{
  guint i;

  if (unit->kind == VITK_SEARCH_TEXT || unit->kind == VITK_SEARCH_CAPTION)
    {
      append_sentence (snippet, document, words, candidate->first, stretches);
      /* "Figure 1" alone says little. */
      if (unit->kind == VITK_SEARCH_CAPTION && unit->n_parts > 1 && candidate->first == unit->first)
        {
          g_string_append_c (snippet->text, ' ');
          append_sentence (snippet, document, words,
                           get_part (document, unit->first_part + 1)->first, stretches);
        }
      return;
    }
  for (i = unit->first_part; i < unit->first_part + unit->n_parts; i++)
    if (get_part (document, i)->shown == i)
      {
        if (snippet->text->len > 0)
          g_string_append (snippet->text, get_separator (unit, i));
        append_part (snippet, document, i, 0, G_MAXUINT, stretches);
      }
}

/**
 * vitk_snippet_new:
 * @plan: what was looked for
 * @document: the article
 * @ranking: what was found
 * @candidate: a unit of it
 * @hits: (out) (transfer full) (element-type VitkSnippetHit): what was found in the snippet
 * @marks: (out) (transfer full) (element-type VitkSearchMark): all that was found in the unit
 *
 * Writes the line that shows why a unit answers: its best sentence, or a row with its cells, in the
 * article's own spelling, shortened if it is long.
 *
 * Returns: (transfer full): the line
 */
char *
vitk_snippet_new (const VitkPlan *plan, const VitkDocument *document, const VitkRanking *ranking,
                  const VitkCandidate *candidate, GArray **hits, GArray **marks)
{
  const VitkUnit *unit = &g_array_index (document->units, VitkUnit, candidate->unit);
  GArray *words = get_words (plan, document, candidate->unit);
  g_autoptr (GArray) stretches = find_stretches (plan, ranking->matches, candidate->unit, words);
  Snippet snippet = { g_string_new (NULL), g_array_new (FALSE, FALSE, sizeof (VitkSnippetHit)) };
  guint i;

  *marks = g_array_new (FALSE, FALSE, sizeof (VitkSearchMark));
  for (i = 0; i < stretches->len; i++)
    {
      const Stretch *stretch = &g_array_index (stretches, Stretch, i);
      const VitkSearchMark mark = { get_part (document, stretch->part)->anchor, stretch->start,
                                    stretch->end };

      g_array_append_val (*marks, mark);
    }
  if (words->len > 0)
    write_snippet (&snippet, document, unit, candidate, words, stretches);
  cut (&snippet);
  *hits = snippet.hits;
  return g_string_free (snippet.text, FALSE);
}
