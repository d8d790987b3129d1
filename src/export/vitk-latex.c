/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "export/vitk-latex.h"

#include <stdlib.h>
#include <string.h>

/* A character and how it is written. */
typedef struct
{
  gunichar character;
  const char *latex;
} Sign;

/* What LaTeX would read as its own. A bracket or an asterisk would be taken for an argument of the
 * line break before it. */
static const Sign specials[] = {
  { '#', "\\#" },
  { '$', "\\$" },
  { '%', "\\%" },
  { '&', "\\&" },
  { '*', "{*}" },
  { '<', "\\textless{}" },
  { '>', "\\textgreater{}" },
  { '[', "{[}" },
  { '\\', "\\textbackslash{}" },
  { '^', "\\textasciicircum{}" },
  { '_', "\\_" },
  { '`', "\\textasciigrave{}" },
  { '{', "\\{" },
  { '|', "\\textbar{}" },
  { '}', "\\}" },
  { '~', "\\textasciitilde{}" },
};

/* What pdfLaTeX does not know as it is, sorted. Letters of mathematics are used for Greek: text
 * fonts for it are not everywhere. */
static const Sign signs[] = {
  { 0x00a0, "~" },
  { 0x00ad, "\\-" },
  { 0x00b2, "\\textsuperscript{2}" },
  { 0x00b3, "\\textsuperscript{3}" },
  { 0x00b5, "\\ensuremath{\\mu}" },
  { 0x00b9, "\\textsuperscript{1}" },
  { 0x0391, "A" },
  { 0x0392, "B" },
  { 0x0393, "\\ensuremath{\\Gamma}" },
  { 0x0394, "\\ensuremath{\\Delta}" },
  { 0x0395, "E" },
  { 0x0396, "Z" },
  { 0x0397, "H" },
  { 0x0398, "\\ensuremath{\\Theta}" },
  { 0x0399, "I" },
  { 0x039a, "K" },
  { 0x039b, "\\ensuremath{\\Lambda}" },
  { 0x039c, "M" },
  { 0x039d, "N" },
  { 0x039e, "\\ensuremath{\\Xi}" },
  { 0x039f, "O" },
  { 0x03a0, "\\ensuremath{\\Pi}" },
  { 0x03a1, "P" },
  { 0x03a3, "\\ensuremath{\\Sigma}" },
  { 0x03a4, "T" },
  { 0x03a5, "\\ensuremath{\\Upsilon}" },
  { 0x03a6, "\\ensuremath{\\Phi}" },
  { 0x03a7, "X" },
  { 0x03a8, "\\ensuremath{\\Psi}" },
  { 0x03a9, "\\ensuremath{\\Omega}" },
  { 0x03b1, "\\ensuremath{\\alpha}" },
  { 0x03b2, "\\ensuremath{\\beta}" },
  { 0x03b3, "\\ensuremath{\\gamma}" },
  { 0x03b4, "\\ensuremath{\\delta}" },
  { 0x03b5, "\\ensuremath{\\varepsilon}" },
  { 0x03b6, "\\ensuremath{\\zeta}" },
  { 0x03b7, "\\ensuremath{\\eta}" },
  { 0x03b8, "\\ensuremath{\\theta}" },
  { 0x03b9, "\\ensuremath{\\iota}" },
  { 0x03ba, "\\ensuremath{\\kappa}" },
  { 0x03bb, "\\ensuremath{\\lambda}" },
  { 0x03bc, "\\ensuremath{\\mu}" },
  { 0x03bd, "\\ensuremath{\\nu}" },
  { 0x03be, "\\ensuremath{\\xi}" },
  { 0x03bf, "o" },
  { 0x03c0, "\\ensuremath{\\pi}" },
  { 0x03c1, "\\ensuremath{\\rho}" },
  { 0x03c2, "\\ensuremath{\\varsigma}" },
  { 0x03c3, "\\ensuremath{\\sigma}" },
  { 0x03c4, "\\ensuremath{\\tau}" },
  { 0x03c5, "\\ensuremath{\\upsilon}" },
  { 0x03c6, "\\ensuremath{\\varphi}" },
  { 0x03c7, "\\ensuremath{\\chi}" },
  { 0x03c8, "\\ensuremath{\\psi}" },
  { 0x03c9, "\\ensuremath{\\omega}" },
  { 0x03d5, "\\ensuremath{\\phi}" },
  { 0x03f5, "\\ensuremath{\\epsilon}" },
  { 0x2002, "\\enspace{}" },
  { 0x2003, "\\quad{}" },
  { 0x2009, "\\," },
  { 0x200a, "\\," },
  { 0x200b, "\\hspace{0pt}" },
  { 0x2010, "-" },
  { 0x2011, "\\mbox{-}" },
  { 0x2012, "--" },
  { 0x2015, "---" },
  { 0x202f, "\\," },
  { 0x2032, "\\ensuremath{'}" },
  { 0x2033, "\\ensuremath{''}" },
  { 0x2070, "\\textsuperscript{0}" },
  { 0x2074, "\\textsuperscript{4}" },
  { 0x2075, "\\textsuperscript{5}" },
  { 0x2076, "\\textsuperscript{6}" },
  { 0x2077, "\\textsuperscript{7}" },
  { 0x2078, "\\textsuperscript{8}" },
  { 0x2079, "\\textsuperscript{9}" },
  { 0x207a, "\\textsuperscript{+}" },
  { 0x207b, "\\textsuperscript{\\ensuremath{-}}" },
  { 0x2080, "\\textsubscript{0}" },
  { 0x2081, "\\textsubscript{1}" },
  { 0x2082, "\\textsubscript{2}" },
  { 0x2083, "\\textsubscript{3}" },
  { 0x2084, "\\textsubscript{4}" },
  { 0x2085, "\\textsubscript{5}" },
  { 0x2086, "\\textsubscript{6}" },
  { 0x2087, "\\textsubscript{7}" },
  { 0x2088, "\\textsubscript{8}" },
  { 0x2089, "\\textsubscript{9}" },
  { 0x2190, "\\ensuremath{\\leftarrow}" },
  { 0x2191, "\\ensuremath{\\uparrow}" },
  { 0x2192, "\\ensuremath{\\rightarrow}" },
  { 0x2193, "\\ensuremath{\\downarrow}" },
  { 0x2194, "\\ensuremath{\\leftrightarrow}" },
  { 0x2206, "\\ensuremath{\\Delta}" },
  { 0x2211, "\\ensuremath{\\sum}" },
  { 0x2212, "\\ensuremath{-}" },
  { 0x2217, "\\ensuremath{\\ast}" },
  { 0x221a, "\\ensuremath{\\surd}" },
  { 0x221e, "\\ensuremath{\\infty}" },
  { 0x223c, "\\ensuremath{\\sim}" },
  { 0x2243, "\\ensuremath{\\simeq}" },
  { 0x2245, "\\ensuremath{\\cong}" },
  { 0x2248, "\\ensuremath{\\approx}" },
  { 0x2260, "\\ensuremath{\\neq}" },
  { 0x2261, "\\ensuremath{\\equiv}" },
  { 0x2264, "\\ensuremath{\\leq}" },
  { 0x2265, "\\ensuremath{\\geq}" },
  { 0x226a, "\\ensuremath{\\ll}" },
  { 0x226b, "\\ensuremath{\\gg}" },
  { 0x22c5, "\\ensuremath{\\cdot}" },
  { 0x2713, "\\ensuremath{\\surd}" },
  { 0x2a7d, "\\ensuremath{\\leq}" },
  { 0x2a7e, "\\ensuremath{\\geq}" },
};

/* Above Latin Extended-A, what pdfLaTeX knows as it is. */
static const gunichar known[] = {
  0x2013, 0x2014, 0x2016, 0x2018, 0x2019, 0x201a, 0x201c, 0x201d, 0x201e, 0x2020,
  0x2021, 0x2022, 0x2026, 0x2030, 0x2031, 0x2039, 0x203a, 0x20ac, 0x2116, 0x2122,
};

static int
compare_sign (const void *key, const void *sign)
{
  const gunichar character = *(const gunichar *) key;
  const gunichar other = ((const Sign *) sign)->character;

  return character < other ? -1 : character > other;
}

static const char *
find_sign (const Sign *table, gsize n, gunichar character)
{
  const Sign *sign = bsearch (&character, table, n, sizeof (Sign), compare_sign);

  return sign != NULL ? sign->latex : NULL;
}

/* Two of these beside each other would become one sign. */
static gboolean
is_ligature (char before, char after)
{
  return before == after && strchr ("-',", after) != NULL;
}

static void
append_words (GString *out, const char *words, gsize length)
{
  const char *p;
  char before = '\0';

  for (p = words; p < words + length; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);
      const char *latex = character < 0x80
                              ? find_sign (specials, G_N_ELEMENTS (specials), character)
                              : find_sign (signs, G_N_ELEMENTS (signs), character);

      if (is_ligature (before, *p))
        g_string_append (out, "{}");
      if (latex != NULL)
        g_string_append (out, latex);
      else
        g_string_append_unichar (out, character);
      before = *p;
    }
}

/* hyperref reads these as they are written, even in the cell of a table. */
static void
open_link (GString *out, const char *uri)
{
  g_autofree char *escaped = g_uri_escape_string (uri, ":/?#@!$&'()*+,;=%", FALSE);
  const char *p;

  g_string_append (out, "\\href{");
  for (p = escaped; *p != '\0'; p++)
    {
      if (*p == '~')
        {
          g_string_append (out, "\\%7E");
          continue;
        }
      if (strchr ("#$%&_", *p) != NULL)
        g_string_append_c (out, '\\');
      g_string_append_c (out, *p);
    }
  g_string_append (out, "}{");
}

static void
close_link (GString *out, const char *uri)
{
  g_string_append_c (out, '}');
}

/**
 * vitk_latex_get_markup:
 *
 * Returns: how text is marked up in LaTeX
 */
const VitkMarkup *
vitk_latex_get_markup (void)
{
  static const VitkMarkup markup = {
    .append_words = append_words,
    .tags = {
      [VITK_SPAN_BOLD] = { "\\textbf{", "}" },
      [VITK_SPAN_ITALIC] = { "\\textit{", "}" },
      [VITK_SPAN_SUPERSCRIPT] = { "\\textsuperscript{", "}" },
      [VITK_SPAN_SUBSCRIPT] = { "\\textsubscript{", "}" },
      [VITK_SPAN_MONOSPACE] = { "\\texttt{", "}" },
      [VITK_SPAN_SMALL_CAPS] = { "\\textsc{", "}" },
      [VITK_SPAN_UNDERLINE] = { "\\underline{", "}" },
    },
    .open_link = open_link,
    .close_link = close_link,
    .line_break = "\\newline ",
  };

  return &markup;
}

static gboolean
is_known (gunichar character)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (known); i++)
    if (known[i] == character)
      return TRUE;
  return character < 0x180;
}

/**
 * vitk_latex_dup_declarations:
 * @latex: what is written
 *
 * LuaLaTeX and XeLaTeX print every character that the font has; pdfLaTeX stops at those it does not
 * know.
 *
 * Returns: (transfer full): lines for the preamble that make pdfLaTeX print the code of each
 *   character in @latex that it does not know
 */
char *
vitk_latex_dup_declarations (const char *latex)
{
  g_autoptr (GHashTable) declared = g_hash_table_new (NULL, NULL);
  GString *lines = g_string_new (NULL);
  const char *p;

  for (p = latex; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (is_known (character) || !g_hash_table_add (declared, GUINT_TO_POINTER (character)))
        continue;
      g_string_append_printf (lines, "\\DeclareUnicodeCharacter{%04X}{[U+%04X]}\n", character,
                              character);
    }
  if (lines->len > 0)
    {
      g_string_prepend (lines, "\\ifdefined\\pdftexversion\n");
      g_string_append (lines, "\\fi\n");
    }
  return g_string_free (lines, FALSE);
}
