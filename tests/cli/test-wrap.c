/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "cli/vitk-wrap.h"

#include <locale.h>

static const struct
{
  const char *text;
  guint width;
  const char *lines; /* joined by "|" */
} cases[] = {
  { "", 0, "" },
  { "", 10, "" },
  { "one two three", 0, "one two three" },
  { "one two three", 7, "one two|three" },
  { "one two three", 6, "one|two|three" },
  { "one two three", 1, "one|two|three" },
  { "  one   two  ", 20, "one two" },
  { "incomprehensible is it", 5, "incomprehensible|is it" },
  { "is incomprehensible", 5, "is|incomprehensible" },
  { "one\ntwo three", 0, "one|two three" },
  { "one\n\ntwo", 10, "one||two" },
  { "one\n", 10, "one|" },
  { "10\u00a0mg daily", 6, "10\u00a0mg|daily" },
  { "e\u0301e\u0301 e\u0301", 4, "e\u0301e\u0301 e\u0301" },
  { "日本 語", 6, "日本|語" },
  { "日本 語", 7, "日本 語" },
};

static void
test_lines (void)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) lines = vitk_wrap_lines (cases[i].text, cases[i].width);
      g_autofree char *joined = NULL;

      g_ptr_array_add (lines, NULL);
      joined = g_strjoinv ("|", (char **) lines->pdata);
      g_assert_cmpstr (joined, ==, cases[i].lines);
    }
}

static void
test_measure (void)
{
  g_assert_cmpuint (vitk_wrap_measure (""), ==, 0);
  g_assert_cmpuint (vitk_wrap_measure ("μg/day"), ==, 6);
  g_assert_cmpuint (vitk_wrap_measure ("e\u0301"), ==, 1);
  g_assert_cmpuint (vitk_wrap_measure ("日本"), ==, 4);
  g_assert_cmpuint (vitk_wrap_measure_longest_word (""), ==, 0);
  g_assert_cmpuint (vitk_wrap_measure_longest_word ("a bcd\nef"), ==, 3);
  g_assert_cmpuint (vitk_wrap_measure_longest_word ("10\u00a0mg a"), ==, 5);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wrap/lines", test_lines);
  g_test_add_func ("/wrap/measure", test_measure);
  return g_test_run ();
}
