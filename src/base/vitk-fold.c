/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "base/vitk-fold.h"

#define GREEK_FIRST 0x3b1
#define GREEK_LAST 0x3c9
#define MICRO_SIGN 0xb5

/* Small Greek letters, alpha to omega: by name, and by the Latin letter that stands in for each
 * where there is none to type. Mu is "u" in both, as in "ug". */
static const struct
{
  const char *name;
  char latin;
} greek[] = {
  { "alpha", 'a' },   { "beta", 'b' }, { "gamma", 'g' }, { "delta", 'd' }, { "epsilon", 'e' },
  { "zeta", 'z' },    { "eta", 'h' },  { "theta", 't' }, { "iota", 'i' },  { "kappa", 'k' },
  { "lambda", 'l' },  { "u", 'u' },    { "nu", 'n' },    { "xi", 'x' },    { "omicron", 'o' },
  { "pi", 'p' },      { "rho", 'r' },  { "sigma", 's' }, { "sigma", 's' }, { "tau", 't' },
  { "upsilon", 'u' }, { "phi", 'f' },  { "chi", 'c' },   { "psi", 'p' },   { "omega", 'o' },
};

/* Letters that Unicode does not take apart. */
static const struct
{
  gunichar letter;
  const char *plain;
} letters[] = {
  { 0xdf, "ss" }, { 0xe6, "ae" },  { 0xf0, "d" },  { 0xf8, "o" },      { 0xfe, "th" },
  { 0x111, "d" }, { 0x127, "h" },  { 0x131, "i" }, { 0x138, "k" },     { 0x142, "l" },
  { 0x14b, "n" }, { 0x153, "oe" }, { 0x167, "t" }, { 0x3d1, "theta" }, { 0x3d5, "phi" },
};

/* One small letter or digit that is not taken apart any further. */
static void
append_simple (GString *folded, gunichar c, gboolean greek_as_latin)
{
  guint i;

  if (c >= GREEK_FIRST && c <= GREEK_LAST)
    {
      if (greek_as_latin)
        g_string_append_c (folded, greek[c - GREEK_FIRST].latin);
      else
        g_string_append (folded, greek[c - GREEK_FIRST].name);
      return;
    }
  for (i = 0; i < G_N_ELEMENTS (letters); i++)
    if (letters[i].letter == c)
      {
        g_string_append (folded, letters[i].plain);
        return;
      }
  g_string_append_unichar (folded, c);
}

/**
 * vitk_fold_append:
 * @folded: where to
 * @c: a character
 * @greek_as_latin: whether a Greek letter becomes the Latin one that stands in for it ("kB"), not
 *   its name ("kappaB")
 *
 * Appends what a character is in a search, whoever typed it: a small letter without accents, the
 * letters of a ligature, the digit of a raised or lowered one, the name of a Greek letter. Nothing
 * is appended for what is neither a letter nor a digit.
 */
void
vitk_fold_append (GString *folded, gunichar c, gboolean greek_as_latin)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  gsize n_parts;
  gsize i;

  if (c < 0x80)
    {
      if (g_ascii_isalnum (c))
        g_string_append_c (folded, g_ascii_tolower (c));
      return;
    }
  if (c == MICRO_SIGN)
    {
      g_string_append_c (folded, 'u');
      return;
    }
  n_parts = g_unichar_fully_decompose (c, TRUE, parts, G_N_ELEMENTS (parts));
  for (i = 0; i < n_parts; i++)
    if (g_unichar_isalnum (parts[i]))
      append_simple (folded, g_unichar_tolower (parts[i]), greek_as_latin);
}

/**
 * vitk_fold_string:
 * @text: UTF-8
 *
 * Returns: (transfer full): the letters and digits of @text as vitk_fold_append() gives them, all
 *   joined: "IL-6" and "il 6" become the same
 */
char *
vitk_fold_string (const char *text)
{
  GString *folded = g_string_new (NULL);
  const char *p;

  for (p = text; *p != '\0'; p = g_utf8_next_char (p))
    vitk_fold_append (folded, g_utf8_get_char (p), FALSE);
  return g_string_free (folded, FALSE);
}
