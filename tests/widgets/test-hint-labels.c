/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-hint-labels.h"

#include <string.h>

typedef struct
{
  guint n;
  const char *labels; /* the first and the last few, where there are many */
} Case;

static const Case cases[] = {
  { 0, "" },
  { 1, "a" },
  { 2, "a s" },
  { 9, "a s d f g h j k l" },
  { 10, "a s d f g h j k la ls" },
  { 17, "a s d f g h j k la ls ld lf lg lh lj lk ll" },
  { 18, "a s d f g h j ka ks kd kf kg kh kj kk kl la ls" },
};

static void
test_cases (void)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) labels = vitk_hint_labels_new (cases[i].n);
      g_autofree char *line = g_strjoinv (" ", labels);

      g_assert_cmpstr (line, ==, cases[i].labels);
    }
}

static int
compare (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The fewest letters that @n labels of an alphabet of nine can have, none of them the beginning of
 * another: as many as a code for equally likely words. */
static gsize
count_fewest (guint n)
{
  guint stems = 1;
  gsize length = 1;
  guint longer;

  if (n <= 1)
    return n;
  for (; stems * 9 < n; stems *= 9)
    length++;
  longer = (n - stems + 7) / 8;
  return (stems - longer) * (length - 1) + (n - stems + longer) * length;
}

static void
test_many (void)
{
  guint n;
  guint i;

  for (n = 0; n < 1000; n++)
    {
      g_auto (GStrv) labels = vitk_hint_labels_new (n);
      gsize total = 0;

      g_assert_cmpuint (g_strv_length (labels), ==, n);
      for (i = 0; i < n; i++)
        {
          g_assert_true (i == 0 || strlen (labels[i]) >= strlen (labels[i - 1]));
          total += strlen (labels[i]);
        }
      g_assert_cmpuint (total, ==, count_fewest (n));
      qsort (labels, n, sizeof *labels, compare);
      for (i = 1; i < n; i++)
        g_assert_false (g_str_has_prefix (labels[i], labels[i - 1]));
    }
}

static void
test_letters (void)
{
  g_assert_true (vitk_hint_labels_has_letter ('a'));
  g_assert_true (vitk_hint_labels_has_letter ('l'));
  g_assert_false (vitk_hint_labels_has_letter ('A'));
  g_assert_false (vitk_hint_labels_has_letter ('q'));
  g_assert_false (vitk_hint_labels_has_letter (0));
  g_assert_false (vitk_hint_labels_has_letter (0x0430));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/hint-labels/cases", test_cases);
  g_test_add_func ("/hint-labels/many", test_many);
  g_test_add_func ("/hint-labels/letters", test_letters);
  return g_test_run ();
}
