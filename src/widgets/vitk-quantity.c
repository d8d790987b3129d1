/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-quantity.h"

/* A number, or two with a dash, and a unit after it: the dash and the space between them are what a
 * line must not break at. A number alone, as "2021", breaks nowhere anyway. */
#define NUMBER "\\d(?:[\\d.,]*\\d)?"
#define UNITS \
  "(?:[kcmµμnpu]?(?:g|mol|Pa|Hz|V|W|J|cal|Da|U|M)|[cmµμn]m|km|m|[dmµμ]?[lL]|mcg|IU|ms|[µμ]s|min|" \
  "h|" \
  "°C|°F|°|%|wt%|years?|yrs?|months?|weeks?|days?|hours?|minutes?|kg|bp|kb|mmHg|rpm|ppm)"
#define QUANTITY \
  NUMBER "(?:\\s?[±×–−-]\\s?" NUMBER "(?:\\s" UNITS "(?:/[^\\s,;.)]+)?(?![\\w]))?|\\s" UNITS \
         "(?:/[^\\s,;.)]+)?(?![\\w]))"

/**
 * vitk_quantity_foreach:
 * @words: a text
 * @func: (scope call): called for each quantity in it
 * @user_data: its data
 *
 * Finds the quantities of a text, "180 μg/day" or "45–58 years", so that no line breaks inside
 * them.
 */
void
vitk_quantity_foreach (const char *words, VitkQuantityFunc func, gpointer user_data)
{
  static GRegex *quantity;
  g_autoptr (GMatchInfo) match = NULL;

  if (g_once_init_enter (&quantity))
    g_once_init_leave (&quantity, g_regex_new (QUANTITY, G_REGEX_OPTIMIZE, 0, NULL));
  for (g_regex_match (quantity, words, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      int start;
      int end;

      g_match_info_fetch_pos (match, 0, &start, &end);
      func (start, end, user_data);
    }
}
