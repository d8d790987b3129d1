/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "base/vitk-words.h"

#include "base/vitk-fold.h"
#include "base/vitk-spelling.h"

#include <string.h>

#define SOFT_HYPHEN 0xad
#define MAX_PARTS 12

/* A part of a word that hyphens hold together: a stretch of the text. */
typedef struct
{
  const char *start;
  const char *end;
  gboolean number; /* figures only */
  gboolean greek;
  gboolean latin;
} Part;

struct _VitkWords
{
  GString *folded;
  GString *other;
  GString *compound;
  GString *compound_latin;
  const char *text;
  VitkWordFunc func;
  gpointer user_data;
};

/**
 * vitk_words_new:
 *
 * Returns: (transfer full): what reads texts word by word; one thread at a time
 */
VitkWords *
vitk_words_new (void)
{
  VitkWords *self = g_new0 (VitkWords, 1);

  self->folded = g_string_sized_new (VITK_WORDS_MAX_FORM);
  self->other = g_string_sized_new (VITK_WORDS_MAX_FORM);
  self->compound = g_string_sized_new (VITK_WORDS_MAX_FORM);
  self->compound_latin = g_string_sized_new (VITK_WORDS_MAX_FORM);
  return self;
}

/**
 * vitk_words_free:
 * @self: (transfer full): what reads texts word by word
 */
void
vitk_words_free (VitkWords *self)
{
  g_string_free (self->folded, TRUE);
  g_string_free (self->other, TRUE);
  g_string_free (self->compound, TRUE);
  g_string_free (self->compound_latin, TRUE);
  g_free (self);
}

static gunichar
get_char (const char *p, const char *end)
{
  return p < end ? g_utf8_get_char (p) : 0;
}

static gboolean
is_word_char (gunichar c)
{
  if (c < 0x80)
    return g_ascii_isalnum (c);
  return g_unichar_isalnum (c) || g_unichar_ismark (c) || c == SOFT_HYPHEN;
}

static gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == 0x2019 || c == 0x2bc;
}

/* What holds the parts of a word together: hyphens of every kind, and apostrophes. */
static gboolean
is_joiner (gunichar c)
{
  return c == '-' || (c >= 0x2010 && c <= 0x2013) || c == 0x2212 || is_apostrophe (c);
}

static gboolean
is_greek (gunichar c)
{
  return c >= 0x370 && c < 0x400;
}

/* Whether a full stop or comma at @p stands inside a number that began at @start: 2.3, 16,057. */
static gboolean
is_inside_number (const char *start, const char *p, const char *end)
{
  if ((*p != '.' && *p != ',') || p == start || p + 1 >= end || !g_ascii_isdigit (p[-1]) ||
      !g_ascii_isdigit (p[1]))
    return FALSE;
  if (*p == '.')
    return memchr (start, '.', p - start) == NULL;
  return *p == ',' && p - start <= 3 + 4 * 3 && p + 3 < end && g_ascii_isdigit (p[2]) &&
         g_ascii_isdigit (p[3]) && !(p + 4 < end && g_ascii_isdigit (p[4]));
}

/* A letter, if it is one, makes of a number something else. Returns whether it begins a new part.
 */
static gboolean
take_letter (Part *part, gunichar c, gboolean first)
{
  gboolean letter = c < 0x80 || (g_unichar_isalpha (c) && !g_unichar_isdigit (c));

  if (!letter)
    return FALSE;
  if (part->number && !first)
    return TRUE;
  part->number = FALSE;
  if (is_greek (c))
    part->greek = TRUE;
  else
    part->latin = TRUE;
  return FALSE;
}

/* Reads one part from @p, where a word character stands. Figures end where letters begin: "180ug"
 * has two parts, but "K2" has one. */
static const char *
read_part (const char *p, const char *end, Part *part)
{
  *part = (Part) { .start = p, .number = TRUE };
  while (p < end)
    {
      gunichar c = (guchar) *p < 0x80 ? (guchar) *p : g_utf8_get_char (p);

      if (g_ascii_isdigit (c) || (part->number && is_inside_number (part->start, p, end)))
        {
          p++;
          continue;
        }
      if (!is_word_char (c) || take_letter (part, c, p == part->start))
        break;
      p = g_utf8_next_char (p);
    }
  part->end = p;
  return p;
}

/* Whether what follows @p, an apostrophe, is the "s" of a genitive and no more. */
static gboolean
is_genitive (const char *p, const char *end)
{
  const char *s = g_utf8_next_char (p);

  return is_apostrophe (g_utf8_get_char (p)) && s < end && (*s == 's' || *s == 'S') &&
         !is_word_char (get_char (s + 1, end));
}

/* Reads the parts of one word from @p. @compound: whether they may also be written as one. */
static const char *
read_word (const char *p, const char *end, Part *parts, guint *n_parts, gboolean *compound)
{
  *n_parts = 0;
  *compound = TRUE;
  while (*n_parts < MAX_PARTS)
    {
      const char *next;

      p = read_part (p, end, &parts[(*n_parts)++]);
      if (p >= end)
        break;
      if (is_word_char (g_utf8_get_char (p)))
        continue;
      if (!is_joiner (g_utf8_get_char (p)))
        break;
      if (is_genitive (p, end))
        return g_utf8_next_char (p) + 1;
      next = g_utf8_next_char (p);
      if (!is_word_char (get_char (next, end)))
        break;
      /* A range of figures is no word. */
      if (g_ascii_isdigit (p[-1]) && g_ascii_isdigit (*next))
        *compound = FALSE;
      p = next;
    }
  return p;
}

static gboolean
emit_form (VitkWords *self, const GString *form, const char *start, const char *end, gboolean again,
           guint places)
{
  VitkWord word = {
    form->str, form->len, start - self->text, end - self->text, again, places,
  };

  if (word.length > VITK_WORDS_MAX_FORM)
    word.length =
        g_utf8_find_prev_char (form->str, form->str + VITK_WORDS_MAX_FORM + 1) - form->str;
  return self->func (&word, self->user_data);
}

static gboolean
emit (VitkWords *self, const GString *form, const char *start, const char *end, gboolean again)
{
  return emit_form (self, form, start, end, again, 1);
}

static void
fold_part (const Part *part, GString *folded, gboolean greek_as_latin)
{
  const char *p;

  for (p = part->start; p < part->end; p = g_utf8_next_char (p))
    if (g_ascii_isalpha (*p))
      g_string_append_c (folded, *p | 0x20);
    else if (part->number && *p == '.')
      g_string_append_c (folded, '.');
    else
      vitk_fold_append (folded, g_utf8_get_char (p), greek_as_latin);
}

/* The normal form of a part that differs from how it is written. */
static gboolean
emit_normal (VitkWords *self, const Part *part)
{
  /* "180 ug/d" */
  if (self->folded->len == 1 && part->start > self->text && part->start[-1] == '/' &&
      *self->folded->str == 'd')
    {
      g_string_assign (self->other, "day");
      return emit (self, self->other, part->start, part->end, TRUE);
    }
  if (vitk_spelling_normalize (self->folded->str, self->folded->len, self->other))
    return emit (self, self->other, part->start, part->end, TRUE);
  return TRUE;
}

static gboolean
emit_part (VitkWords *self, const Part *part)
{
  g_string_truncate (self->folded, 0);
  fold_part (part, self->folded, FALSE);
  /* There are letters that are nothing but marks when taken apart. They take a place like others.
   */
  if (self->folded->len == 0)
    g_string_append_c (self->folded, '_');
  if (!emit (self, self->folded, part->start, part->end, FALSE))
    return FALSE;
  if (!part->greek)
    return emit_normal (self, part);
  if (!part->latin)
    return TRUE;
  g_string_truncate (self->other, 0);
  fold_part (part, self->other, TRUE);
  return strcmp (self->other->str, self->folded->str) == 0 ||
         emit (self, self->other, part->start, part->end, TRUE);
}

/* The word without its hyphens. */
static gboolean
emit_compound (VitkWords *self, const Part *parts, guint n_parts)
{
  const char *start = parts[0].start;
  const char *end = parts[n_parts - 1].end;
  guint i;

  g_string_truncate (self->compound, 0);
  g_string_truncate (self->compound_latin, 0);
  for (i = 0; i < n_parts; i++)
    {
      fold_part (&parts[i], self->compound, FALSE);
      fold_part (&parts[i], self->compound_latin, TRUE);
    }
  if (!emit_form (self, self->compound, start, end, TRUE, n_parts))
    return FALSE;
  if (strcmp (self->compound->str, self->compound_latin->str) != 0)
    return emit_form (self, self->compound_latin, start, end, TRUE, n_parts);
  if (vitk_spelling_normalize (self->compound->str, self->compound->len, self->other))
    return emit_form (self, self->other, start, end, TRUE, n_parts);
  return TRUE;
}

/* The compound stands where the first part does. */
static gboolean
emit_word (VitkWords *self, const Part *parts, guint n_parts, gboolean compound)
{
  guint i;

  for (i = 0; i < n_parts; i++)
    {
      if (!emit_part (self, &parts[i]))
        return FALSE;
      if (i == 0 && n_parts > 1 && compound && !emit_compound (self, parts, n_parts))
        return FALSE;
    }
  return TRUE;
}

/**
 * vitk_words_foreach:
 * @self: what reads texts word by word
 * @text: valid UTF-8
 * @length: bytes in it
 * @func: (scope call): called for each word, in their order
 * @user_data: data of @func
 *
 * Takes a text apart into words as a search sees them. A word with hyphens ("post-menopausal")
 * gives its parts, and at the place of the first part what it is without hyphens. Other forms of a
 * word (American spelling, a figure for a small number, the symbol of a unit, the Latin letter for
 * a Greek one inside a word) stand at its place too.
 *
 * Returns: whether @func saw all of it
 */
gboolean
vitk_words_foreach (VitkWords *self, const char *text, gsize length, VitkWordFunc func,
                    gpointer user_data)
{
  const char *end = text + length;
  const char *p = text;
  Part parts[MAX_PARTS];

  self->text = text;
  self->func = func;
  self->user_data = user_data;
  while (p < end)
    {
      gboolean compound;
      guint n_parts;

      if (*p == VITK_WORDS_STOP)
        {
          g_string_assign (self->folded, "\x1e");
          if (!emit (self, self->folded, p, p + 1, FALSE))
            return FALSE;
        }
      if ((guchar) *p < 0x80 ? !g_ascii_isalnum (*p) : !g_unichar_isalnum (g_utf8_get_char (p)))
        {
          p = g_utf8_next_char (p);
          continue;
        }
      p = read_word (p, end, parts, &n_parts, &compound);
      if (!emit_word (self, parts, n_parts, compound))
        return FALSE;
    }
  return TRUE;
}

/**
 * vitk_words_append_form:
 * @forms: forms with spaces between, as full text takes them
 * @word: the word that comes next
 *
 * Appends a word to what full text is to be given.
 */
void
vitk_words_append_form (GString *forms, const VitkWord *word)
{
  if (word->again)
    g_string_append_c (forms, VITK_WORDS_AGAIN);
  g_string_append_len (forms, word->form, word->length);
  g_string_append_c (forms, ' ');
}
