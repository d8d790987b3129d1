/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "export/vitk-plain-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* More raised letters than these are a word, and a word is better read as it is. */
#define MAX_LETTERS 4

enum
{
  LEVEL,
  RAISED,
  LOWERED,
  MARKED, /* raised, but only a mark before it can say so */
};

/* What Unicode has of raised and lowered characters: without them 10⁶ would read 106. The dashes
 * are the ways in which a minus is printed. */
static const char *const sets[][2] = {
  [RAISED] = { "0123456789+-−–=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVW",
               "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂ" },
  [LOWERED] = { "0123456789+-−–=()aehijklmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ" },
};

static gunichar
shift (gunichar c, int level)
{
  const char *at = NULL;

  if (level == RAISED || level == LOWERED)
    at = g_utf8_strchr (sets[level][0], -1, c);
  if (at == NULL)
    return c;
  return g_utf8_get_char (
      g_utf8_offset_to_pointer (sets[level][1], g_utf8_pointer_to_offset (sets[level][0], at)));
}

/* Whether a stretch can be shown raised or lowered whole, so that nothing of it reads wrongly. */
static gboolean
can_shift (const VitkText *text, const VitkSpan *span, int level)
{
  const char *p;
  guint letters = 0;

  for (p = text->string + span->start; p < text->string + span->end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalpha (c))
        letters++;
      if (g_unichar_isalnum (c) && shift (c, level) == c)
        return FALSE;
    }
  return letters <= MAX_LETTERS;
}

/* The mark of a footnote is raised even where the file does not say so. */
static int
find_level (const VitkSpan *span)
{
  if (span->kind == VITK_SPAN_SUPERSCRIPT)
    return RAISED;
  if (span->kind == VITK_SPAN_SUBSCRIPT)
    return LOWERED;
  if (span->kind == VITK_SPAN_XREF && g_strcmp0 (span->name, "fn") == 0)
    return RAISED;
  return LEVEL;
}

static gboolean
is_inside_word (const VitkText *text, guint at)
{
  const char *p = text->string + at;

  return at > 0 && g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (p))) &&
         g_unichar_isalnum (g_utf8_get_char (p));
}

/* For each byte, how its character is shown. */
static guint8 *
find_levels (const VitkText *text)
{
  guint8 *levels = g_new0 (guint8, text->length + 1);
  guint i;

  for (i = 0; i < text->n_spans; i++)
    {
      const VitkSpan *span = &text->spans[i];
      int level = find_level (span);

      if (level == LEVEL || span->start == span->end)
        continue;
      if (can_shift (text, span, level))
        memset (levels + span->start, level, span->end - span->start);
      else if (span->kind == VITK_SPAN_SUPERSCRIPT && is_inside_word (text, span->start))
        levels[span->start] = MARKED;
    }
  return levels;
}

/* Whether the words of a link say where it leads, so that its address need not be added. */
static gboolean
says_address (const char *words, const char *address)
{
  static const char *const fronts[] = { "mailto:", "doi:",        "https://", "http://",
                                        "ftp://",  "dx.doi.org/", "doi.org/", "www." };
  g_autofree char *bare = g_utf8_casefold (address, -1);
  g_autofree char *folded = g_utf8_casefold (words, -1);
  char *p = bare;
  guint i;

  for (i = 0; i < G_N_ELEMENTS (fronts); i++)
    if (g_str_has_prefix (p, fronts[i]))
      p += strlen (fronts[i]);
  if (g_str_has_suffix (p, "/"))
    p[strlen (p) - 1] = '\0';
  return *p == '\0' || strstr (folded, p) != NULL;
}

/**
 * vitk_plain_picture:
 * @file: the file of a picture
 *
 * Returns: (transfer full): what stands in the line where the picture does
 */
char *
vitk_plain_picture (const char *file)
{
  /* Translators: stands in the line where a picture does; %s is its file. */
  return g_strdup_printf (_ ("[picture: %s]"), file);
}

/* What comes after the words of a span: things that the window shows in another way. */
static void
append_after (GString *plain, const VitkText *text, const VitkSpan *span)
{
  g_autofree char *words = vitk_text_slice (text, span->start, span->end);

  if (span->value == NULL || *span->value == '\0')
    return;
  if (span->kind == VITK_SPAN_LINK && !says_address (words, span->value))
    g_string_append_printf (plain, " <%s>", span->value);
  else if (span->kind == VITK_SPAN_IMAGE)
    {
      g_autofree char *picture = vitk_plain_picture (span->value);

      if (plain->len > 0 && plain->str[plain->len - 1] != ' ')
        g_string_append_c (plain, ' ');
      g_string_append (plain, picture);
    }
}

static gint
compare_ends (gconstpointer a, gconstpointer b)
{
  const VitkSpan *left = *(const VitkSpan *const *) a;
  const VitkSpan *right = *(const VitkSpan *const *) b;

  return left->end < right->end ? -1 : left->end > right->end;
}

/* The spans after which something comes, in the order of their ends. */
static GPtrArray *
find_ends (const VitkText *text, guint start, guint end)
{
  GPtrArray *ends = g_ptr_array_new ();
  guint i;

  for (i = 0; i < text->n_spans; i++)
    {
      VitkSpan *span = &text->spans[i];

      if ((span->kind == VITK_SPAN_LINK || span->kind == VITK_SPAN_IMAGE) && span->start >= start &&
          span->end <= end)
        g_ptr_array_add (ends, span);
    }
  g_ptr_array_sort (ends, compare_ends);
  return ends;
}

/**
 * vitk_plain_text_slice:
 * @text: a text
 * @start: first byte
 * @end: byte after the last
 *
 * Writes the words between two places as plain text: what is raised or lowered with the characters
 * that Unicode has for it, links with their address where their words do not say it, pictures by
 * the name of their file.
 *
 * Returns: (transfer full): plain text
 */
char *
vitk_plain_text_slice (const VitkText *text, guint start, guint end)
{
  GString *plain = g_string_sized_new (end - start);
  g_autofree guint8 *levels = find_levels (text);
  g_autoptr (GPtrArray) ends = find_ends (text, start, end);
  const char *p;
  guint i = 0;

  for (p = text->string + start;; p = g_utf8_next_char (p))
    {
      guint at = p - text->string;

      for (; i < ends->len && ((VitkSpan *) g_ptr_array_index (ends, i))->end <= at; i++)
        append_after (plain, text, g_ptr_array_index (ends, i));
      if (at >= end)
        break;
      if (levels[at] == MARKED)
        g_string_append_c (plain, '^');
      g_string_append_unichar (plain, shift (g_utf8_get_char (p), levels[at]));
    }
  return g_string_free (plain, FALSE);
}

/**
 * vitk_plain_text:
 * @text: a text
 *
 * Returns: (transfer full): all of it as plain text; see vitk_plain_text_slice()
 */
char *
vitk_plain_text (const VitkText *text)
{
  return vitk_plain_text_slice (text, 0, text->length);
}
