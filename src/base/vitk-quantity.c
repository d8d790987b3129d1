/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "base/vitk-quantity.h"

/* A number alone, as "2021", breaks nowhere anyway; one in groups, as "11 122", does. */
#define GROUPED "\\d{1,3}(?:\\s\\d{3}(?!\\d))+"
#define NUMBER "(?:" GROUPED "|\\d(?:[\\d.,]*\\d)?)"
#define UNITS \
  "(?:[kcmµμnpu]?(?:g|mol|Pa|Hz|V|W|J|cal|Da|U|M)|[cmµμn]m|km|m|[dmµμ]?[lL]|mcg|IU|ms|[µμ]s|min|" \
  "h|°C|°F|°|%|wt%|years?|yrs?|months?|weeks?|days?|hours?|minutes?|fold|bp|kb|mmHg|rpm|ppm)"
#define PER "/[^\\s,;.)]+"
#define UNIT UNITS "(?:" PER ")?(?!\\w)"

/* A number, or two with a dash, and a unit: the dash and the space between them are what a line
 * must not break at. */
#define QUANTITY \
  NUMBER "(?:\\s?[±×–−-]\\s?" NUMBER "(?:[\\s-]" UNIT ")?|[\\s-]" UNIT "|" UNITS PER ")"

/* A sign between two sides goes with both: "p < 0.05". */
#define COMPARISON "(?:\\s?[=<>≤≥≈∼~±×÷]\\s|\\s[=<>≤≥])(?:" QUANTITY "|\\S)"

/* What says nothing without the number or letter beside it: "Table 2", "95% CI", "hepatitis B2". */
#define NUMBERED \
  "\\b(?:Tables?|Figs?\\.|Figures?|Refs?\\.|Nos?\\.|vs\\.?|[Tt]ypes?|[Pp]hase|[Gg]rade|[Ss]tage)" \
  "\\s(?:" QUANTITY "|\\d)|(?<=%)\\sCI\\b|\\bet\\sal\\b|(?<=\\p{L})\\s[A-Z]\\d{0,2}(?![\\w’'.-])"

/* A letter that stands in front of a word: "γ-carboxylation". */
#define PREFIX "(?<![\\p{L}\\p{N}-])\\p{L}-\\p{L}"

/* References in brackets, with what they stand behind. A long list may break inside. */
#define CITATION ".?\\[\\d(?:[\\d\\s,;–−-]{0,15}(?=\\]))?"

/* Pango 1.50 breaks after these even where no break is allowed, unless that is said for them and
 * what follows them apart. */
static gboolean
is_breaking_dash (gunichar c)
{
  return c == 0x2010 || c == 0x2012 || c == 0x2013;
}

/* Tells of the stretch from @start to @end in as many parts as its dashes make necessary. Where
 * there is nothing to break in front of a dash, the last letter there is in no part: GTK makes one
 * of attributes that touch, in a label that the style sheet gives some too. */
static void
tell (const char *words, int start, int end, VitkQuantityFunc func, gpointer user_data)
{
  const char *at;

  for (at = words + start; at < words + end; at = g_utf8_next_char (at))
    {
      const char *next = g_utf8_next_char (at);
      gboolean spaced;
      int cut;
      int last;

      if (!is_breaking_dash (g_utf8_get_char (at)))
        continue;
      /* The break to prevent is behind the dash or, with spaces around it, in front of it too. */
      spaced = g_unichar_isspace (g_utf8_get_char (next));
      cut = (spaced ? next : at) - words;
      if (cut <= start || cut >= end)
        continue;
      last = spaced ? cut : (int) (g_utf8_prev_char (at) - words);
      if (last > start)
        func (start, last, user_data);
      start = cut;
    }
  func (start, end, user_data);
}

static GRegex *
get_whole (void)
{
  static GRegex *whole;

  if (g_once_init_enter (&whole))
    g_once_init_leave (&whole, g_regex_new (QUANTITY "|" GROUPED "|" COMPARISON "|" NUMBERED
                                                     "|" PREFIX "|" CITATION,
                                            G_REGEX_OPTIMIZE, 0, NULL));
  return whole;
}

/**
 * vitk_quantity_prepare:
 *
 * Makes ready what vitk_quantity_foreach() looks with, so that its first caller need not wait for
 * that.
 */
void
vitk_quantity_prepare (void)
{
  get_whole ();
}

/**
 * vitk_quantity_foreach:
 * @words: a text
 * @func: (scope call): called for each stretch
 * @user_data: its data
 *
 * Finds what no line may break inside: quantities and comparisons, "180 μg/day" and "p < 0.05", and
 * references in brackets, so that no line begins with a unit or a citation. Stretches that touch
 * must not be made one.
 */
void
vitk_quantity_foreach (const char *words, VitkQuantityFunc func, gpointer user_data)
{
  g_autoptr (GMatchInfo) match = NULL;

  for (g_regex_match (get_whole (), words, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      int start;
      int end;

      g_match_info_fetch_pos (match, 0, &start, &end);
      tell (words, start, end, func, user_data);
    }
}
