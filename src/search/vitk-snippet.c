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

/* A word of a part: one of its forms. */
typedef struct
{
  guint place;
  guint start; /* in the block's own text */
  guint end;
  char *form;
} Word;

typedef struct
{
  GArray *words;
  GArray *cuts; /* bytes of the part that are not the block's own */
  guint place;  /* after the last word */
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
  Word here = { 0 };

  reader->place += !word->again;
  here.place = reader->place - 1;
  here.start = uncut (reader, word->start);
  here.end = uncut (reader, word->end);
  here.form = g_strndup (word->form, word->length);
  g_array_append_val (reader->words, here);
  return TRUE;
}

/* All words of a part, in all their forms. */
static GArray *
read_words (const VitkPlan *plan, const VitkDocument *document, const VitkPart *part)
{
  Reader reader = { g_array_new (FALSE, FALSE, sizeof (Word)),
                    g_array_new (FALSE, FALSE, sizeof (guint)), part->first };
  guint i;

  g_array_set_clear_func (reader.words, (GDestroyNotify) word_clear);
  for (i = part->start; i < part->end; i++)
    if (document->text->str[i] == VITK_WORDS_BREAK)
      {
        guint cut = i - part->start;

        g_array_append_val (reader.cuts, cut);
      }
  vitk_words_foreach (plan->words, document->text->str + part->start, part->end - part->start,
                      add_word, &reader);
  g_array_unref (reader.cuts);
  return reader.words;
}

/* Who types the next letter is shown much the same: what was read is kept. */
static GArray *
get_words (const VitkPlan *plan, const VitkDocument *document, guint part)
{
  GArray *words = g_hash_table_lookup (document->read, GUINT_TO_POINTER (part));

  if (words == NULL)
    {
      words = read_words (plan, document, get_part (document, part));
      g_hash_table_insert (document->read, GUINT_TO_POINTER (part), words);
    }
  return words;
}

/* The part of a unit that a place is in. */
static guint
find_part (const VitkDocument *document, const VitkUnit *unit, guint place)
{
  guint low = unit->first_part;
  guint high = unit->first_part + unit->n_parts;

  while (high - low > 1)
    {
      guint middle = (low + high) / 2;

      if (get_part (document, middle)->first <= place)
        low = middle;
      else
        high = middle;
    }
  return low;
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
  stretch->start = g_array_index (words, Word, first).start;
  for (i = find_word (words, at); i < words->len; i++)
    {
      const Word *word = &g_array_index (words, Word, i);

      if (word->place != at)
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

/* Of a page of a PDF, on which a word may stand a hundred times and whose marks are in no text of
 * the article, each way to find a word is looked at once, and all that is shown. */
static gboolean
is_needed (const VitkUnit *unit, const VitkMatch *place, gboolean shown, GHashTable *seen)
{
  return unit->kind != VITK_SEARCH_PDF ||
         g_hash_table_add (seen, GUINT_TO_POINTER (place->alternative)) || shown;
}

static GArray *
find_stretches (const VitkPlan *plan, const VitkMatches *matches, const VitkCandidate *candidate)
{
  const VitkDocument *document = matches->document;
  const VitkUnit *unit = vitk_matches_get_unit (matches, candidate->unit);
  const guint shown = find_part (document, unit, candidate->first);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  GArray *stretches = g_array_new (FALSE, FALSE, sizeof (Stretch));
  guint i;

  for (i = matches->starts[candidate->unit]; i < matches->starts[candidate->unit + 1]; i++)
    {
      const VitkAlternative *alternative = vitk_matches_get_alternative (matches, i);
      const VitkMatch *place = vitk_matches_get_place (matches, i);
      Stretch stretch = { .part = find_part (document, unit, place->place) };
      const VitkPart *part = get_part (document, stretch.part);

      if (!is_worth_marking (plan, alternative) ||
          !is_needed (unit, place, stretch.part == shown, seen) ||
          !find_stretch (get_words (plan, document, stretch.part), place, alternative, &stretch))
        continue;
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
  if (unit->kind == VITK_SEARCH_NOTE)
    return " · ";
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
append_sentence (Snippet *snippet, const VitkPlan *plan, const VitkDocument *document,
                 const VitkUnit *unit, guint first, const GArray *stretches)
{
  const guint number = find_part (document, unit, first);
  const VitkPart *part = get_part (document, number);
  const GArray *words = get_words (plan, document, number);
  g_autofree char *text = vitk_document_dup_part (document, get_part (document, part->shown));
  guint at = part->shown_start;
  gsize start;
  gsize end;

  if (words->len == 0)
    return;
  if (part->shown == number)
    at = g_array_index (words, Word, MIN (find_word (words, first), words->len - 1)).start;
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
write_snippet (Snippet *snippet, const VitkPlan *plan, const VitkDocument *document,
               const VitkUnit *unit, const VitkCandidate *candidate, const GArray *stretches)
{
  guint i;

  if (unit->kind == VITK_SEARCH_TEXT || unit->kind == VITK_SEARCH_CAPTION ||
      unit->kind == VITK_SEARCH_PDF)
    {
      append_sentence (snippet, plan, document, unit, candidate->first, stretches);
      /* "Figure 1" alone says little. */
      if (unit->kind == VITK_SEARCH_CAPTION && unit->n_parts > 1 && candidate->first == unit->first)
        {
          g_string_append_c (snippet->text, ' ');
          append_sentence (snippet, plan, document, unit,
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

/* Stretches as they are written there, each once. */
static GStrv
dup_words (const VitkDocument *document, const GArray *stretches)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint i;

  for (i = 0; i < stretches->len; i++)
    {
      const Stretch *stretch = &g_array_index (stretches, Stretch, i);
      g_autofree char *text = vitk_document_dup_part (document, get_part (document, stretch->part));
      g_autofree char *words = g_strndup (text + stretch->start, stretch->end - stretch->start);

      if (g_hash_table_add (seen, g_utf8_casefold (words, -1)))
        g_strv_builder_add (builder, words);
    }
  return g_strv_builder_end (builder);
}

/**
 * vitk_snippet_new:
 * @plan: what was looked for
 * @document: the article
 * @ranking: what was found
 * @candidate: a unit of it
 * @hits: (out) (transfer full) (element-type VitkSnippetHit): what was found in the snippet
 * @marks: (out) (transfer full) (element-type VitkSearchMark): all that was found in the unit
 * @words: (out) (optional) (transfer full): the same as it is written there, each once
 *
 * Writes the line that shows why a unit answers: its best sentence, or a row with its cells, in the
 * article's own spelling, shortened if it is long.
 *
 * Returns: (transfer full): the line
 */
char *
vitk_snippet_new (const VitkPlan *plan, const VitkDocument *document, const VitkRanking *ranking,
                  const VitkCandidate *candidate, GArray **hits, GArray **marks, GStrv *words)
{
  const VitkUnit *unit = &g_array_index (document->units, VitkUnit, candidate->unit);
  g_autoptr (GArray) stretches = find_stretches (plan, ranking->matches, candidate);
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
  if (words != NULL)
    *words = dup_words (document, stretches);
  write_snippet (&snippet, plan, document, unit, candidate, stretches);
  cut (&snippet);
  *hits = snippet.hits;
  return g_string_free (snippet.text, FALSE);
}
