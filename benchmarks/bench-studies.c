/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "evidence/vitk-study-filter.h"
#include "evidence/vitk-study-order.h"
#include "made-studies.h"

#include <malloc.h>

/* How fast many studies are sorted and filtered, and what they take. usage: bench-studies N
 *
 * N made-up studies, each a row of a table and a reference: how long it takes to read them, what
 * memory each needs besides the article, and for each key and query the median of several rounds.
 * Fails if a sort takes more than 100 ms, a filter more than 50 ms, or a study more than 1 KB. */

#define ROUNDS 9
#define MOST_SORT 100.0
#define MOST_FILTER 50.0
#define MOST_BYTES 1024.0

static const char *const keys[] = {
  "reading", "-reference", "design", "study",    "n",       "-n",     "population",
  "age",     "isoform",    "-dose",  "duration", "outcome", "effect",
};

static const char *const queries[] = {
  "design:rct isoform:MK-7",
  "population:postmenopausal outcome:fracture",
  "n>500 dose>=100ug/d duration>1y",
  "effect:\"no association\" -design:meta-analysis",
  "cites:12",
  "in:table section:trials",
  "postmenopausal women",
  "\"post-menopausal women\" OR fract*",
  "note:major",
  "bone NEAR/3 women",
};

static int
compare_times (gconstpointer a, gconstpointer b)
{
  const gint64 *one = a;
  const gint64 *two = b;

  return (*one > *two) - (*one < *two);
}

static double
get_median (GArray *times)
{
  g_array_sort (times, compare_times);
  return g_array_index (times, gint64, times->len / 2) / 1000.0;
}

static gboolean
measure_sort (const VitkStudies *studies, const char *key)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  VitkStudyOrder order;
  double median;
  guint round;

  g_assert_true (vitk_study_order_parse (key, &order));
  for (round = 0; round < ROUNDS; round++)
    {
      g_autoptr (GArray) all = vitk_studies_filter (studies, NULL);
      gint64 time = g_get_monotonic_time ();

      vitk_studies_sort (studies, all, &order);
      time = g_get_monotonic_time () - time;
      g_array_append_val (times, time);
    }
  median = get_median (times);
  g_print ("sort    %8.2f ms  %s\n", median, key);
  return median <= MOST_SORT;
}

static gboolean
measure_filter (const VitkStudies *studies, const char *text)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (VitkQuery) query = vitk_query_parse_where (text);
  double median;
  guint found = 0;
  guint round;

  g_assert_cmpuint (query->problems->len, ==, 0);
  for (round = 0; round < ROUNDS; round++)
    {
      gint64 time = g_get_monotonic_time ();
      g_autoptr (GArray) chosen = vitk_studies_filter (studies, query);

      time = g_get_monotonic_time () - time;
      g_array_append_val (times, time);
      found = chosen->len;
    }
  median = get_median (times);
  g_print ("filter  %8.2f ms  %s (%u)\n", median, text, found);
  return median <= MOST_FILTER;
}

static gsize
get_used (void)
{
  struct mallinfo2 info = mallinfo2 ();

  return info.uordblks + info.hblkhd;
}

int
main (int argc, char **argv)
{
  guint n = argc > 1 ? g_ascii_strtoull (argv[1], NULL, 10) : 50000;
  g_autoptr (VitkArticle) article = made_studies_new (n);
  gsize before = get_used ();
  gint64 time = g_get_monotonic_time ();
  g_autoptr (VitkStudies) studies = vitk_studies_new (article, NULL);
  double bytes = (double) (get_used () - before) / n;
  gboolean fits = bytes <= MOST_BYTES;
  guint i;

  g_assert_cmpuint (studies->studies->len, ==, n);
  g_print ("%u studies, %u facts, %u forms\n", n, studies->facts->len,
           vitk_vocabulary_get_n_forms (studies->vocabulary));
  g_print ("read    %8.2f ms\n", (g_get_monotonic_time () - time) / 1000.0);
  g_print ("memory  %8.0f bytes a study\n", bytes);
  for (i = 0; i < G_N_ELEMENTS (keys); i++)
    fits &= measure_sort (studies, keys[i]);
  for (i = 0; i < G_N_ELEMENTS (queries); i++)
    fits &= measure_filter (studies, queries[i]);
  return fits ? 0 : 1;
}
