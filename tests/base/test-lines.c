/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "base/vitk-lines.h"

/* Lines as they stand on a page, and what was written. */
static const struct
{
  const char *name;
  const char *lines;
  const char *text;
} cases[] = {
  { "plain", "one two", "one two" },
  { "empty", "", "" },
  { "lines", "one\ntwo\r\nthree \n four\n", "one two three four" },
  { "known-word", "osteo-\ncalcin, and osteocalcin", "osteocalcin, and osteocalcin" },
  { "known-in-capitals", "OSTEO-\nCALCIN and Osteocalcin", "OSTEOCALCIN and Osteocalcin" },
  { "only-here", "under-\ncarboxylated", "under-carboxylated" },
  { "hyphen-of-its-own", "double-\nblind, and double and blind",
    "double-blind, and double and blind" },
  { "halves-are-no-words", "osteo-\ncalcin and calcin", "osteo-calcin and calcin" },
  { "blank-behind", "osteo- \n calcin; osteocalcin", "osteocalcin; osteocalcin" },
  { "empty-line-between", "osteo-\n\ncalcin; osteocalcin", "osteocalcin; osteocalcin" },
  { "soft-hyphen", "osteo\u00ad\ncalcin", "osteocalcin" },
  { "soft-hyphen-inside", "osteo\u00adcalcin", "osteocalcin" },
  { "true-hyphen", "osteo\u2010\ncalcin osteocalcin", "osteocalcin osteocalcin" },
  { "number", "MK-\n7 and MK7", "MK-7 and MK7" },
  { "minus", "1 -\n2", "1 -2" },
  { "dash", "one \u2014\ntwo", "one \u2014 two" },
  { "hyphen-at-end", "one-", "one-" },
  { "hyphen-and-line-at-end", "one-\n", "one-" },
  { "ligatures", "e\ufb03cient \ufb01bres of in\ufb02ow o\ufb00",
    "efficient fibres of inflow off" },
  { "broken-ligature", "e\ufb03-\ncient efficient", "efficient efficient" },
  { "three-lines", "a-\nb-\nc", "a-b-c" },
  { "controls", "one\x1e two\x1f\x1d three\f", "one two three" },
  { "accents", "caf\u00e9-\nhaus Caf\u00c9haus", "caf\u00e9haus Caf\u00c9haus" },
};

static void
test_join (gconstpointer data)
{
  const gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GHashTable) words = vitk_lines_new_words ();
  g_autofree char *text = NULL;

  vitk_lines_add_words (words, cases[i].lines);
  text = vitk_lines_join (cases[i].lines, words);
  g_assert_cmpstr (text, ==, cases[i].text);
}

/* A word that is broken on one page may be whole on another. */
static void
test_pages (void)
{
  g_autoptr (GHashTable) words = vitk_lines_new_words ();
  g_autofree char *text = NULL;

  vitk_lines_add_words (words, "car-\nboxy");
  vitk_lines_add_words (words, "Carboxy groups");
  text = vitk_lines_join ("car-\nboxy", words);
  g_assert_cmpstr (text, ==, "carboxy");
}

int
main (int argc, char **argv)
{
  gsize i;

  g_test_init (&argc, &argv, NULL);
  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/lines/join/%s", cases[i].name);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_join);
    }
  g_test_add_func ("/lines/pages", test_pages);
  return g_test_run ();
}
