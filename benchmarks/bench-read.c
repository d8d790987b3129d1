/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "corpus/vitk-jats-reader.h"

#include <libxml/parser.h>
#include <malloc.h>
#include <stdlib.h>
#include <string.h>

/* How long the reader takes for a file, and how much memory, against the XML library alone that
 * only makes a tree of it: ratios of one run. Run by "meson test --benchmark". */

#define ROUNDS 101

static xmlDoc *
read_tree (const char *path)
{
  /* One of the samples cannot be read without recovery; the reader mends it and pays for it. */
  return xmlReadFile (
      path, NULL, XML_PARSE_NONET | XML_PARSE_RECOVER | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
}

static VitkArticle *
read_article (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  VitkArticle *article = vitk_jats_reader_read_file (file, NULL, &error);

  if (article == NULL)
    g_error ("%s", error->message);
  return article;
}

typedef struct
{
  gint64 tree; /* microseconds */
  gint64 article;
} Round;

static int
compare_rounds (gconstpointer first, gconstpointer second)
{
  const Round *one = first;
  const Round *two = second;
  double difference = (double) one->article / one->tree - (double) two->article / two->tree;

  return difference < 0 ? -1 : difference > 0;
}

/* Both are timed one after the other, many times, and the round in the middle counts: these
 * machines change their speed, and the quickest of one kind may have met another machine than the
 * quickest of the other. The tree is freed in both: the reader makes one and lets it go. */
static void
time_rounds (const char *path, Round rounds[ROUNDS])
{
  int i;

  for (i = 0; i < ROUNDS; i++)
    {
      gint64 start = g_get_monotonic_time ();
      g_autoptr (VitkArticle) article = NULL;
      gint64 middle;

      xmlFreeDoc (read_tree (path));
      middle = g_get_monotonic_time ();
      article = read_article (path);
      rounds[i].article = g_get_monotonic_time () - middle;
      rounds[i].tree = middle - start;
    }
  qsort (rounds, ROUNDS, sizeof (Round), compare_rounds);
}

/* The most heap that a process of its own needed, in bytes: this program again, with one thing to
 * do. */
static double
measure_memory (const char *self, const char *what, const char *path)
{
  const char *const argv[] = { self, what, path, NULL };
  g_autofree char *out = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, &out, NULL, NULL,
                     &error))
    g_error ("%s", error->message);
  return g_ascii_strtod (out, NULL);
}

static int
print_memory (const char *what, const char *path)
{
  gsize before;

  /* All from one heap that never shrinks, so that its size is the most it held. */
  mallopt (M_MMAP_MAX, 0);
  mallopt (M_TRIM_THRESHOLD, G_MAXINT);
  mallopt (M_TOP_PAD, 0);
  /* What both need once, whatever the file. */
  g_object_unref (vitk_article_new ());
  xmlInitParser ();
  before = mallinfo2 ().uordblks;
  if (strcmp (what, "--tree") == 0)
    read_tree (path);
  else
    read_article (path);
  g_print ("%" G_GSIZE_FORMAT "\n", mallinfo2 ().arena - before);
  return 0;
}

int
main (int argc, char **argv)
{
  int i;

  if (argc == 3 && g_str_has_prefix (argv[1], "--"))
    return print_memory (argv[1], argv[2]);
  g_print ("%-40s %9s %9s %6s %14s %7s\n", "file", "tree us", "reader us", "time", "half between",
           "memory");
  for (i = 1; i < argc; i++)
    {
      g_autofree char *name = g_path_get_basename (argv[i]);
      Round rounds[ROUNDS];
      const Round *middle = &rounds[ROUNDS / 2];
      const Round *low = &rounds[ROUNDS / 4];
      const Round *high = &rounds[ROUNDS * 3 / 4];
      double memory = measure_memory (argv[0], "--article", argv[i]) /
                      measure_memory (argv[0], "--tree", argv[i]);

      time_rounds (argv[i], rounds);
      g_print ("%-40s %9" G_GINT64_FORMAT " %9" G_GINT64_FORMAT " %6.2f %6.2f to %4.2f %7.2f\n",
               name, middle->tree, middle->article, (double) middle->article / middle->tree,
               (double) low->article / low->tree, (double) high->article / high->tree, memory);
    }
  return 0;
}
