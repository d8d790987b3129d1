/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "corpus/vitk-jats-reader.h"

#include <libxml/parser.h>
#include <malloc.h>
#include <string.h>

/* How long the reader takes for a file, and how much memory, against the XML library alone that
 * only makes a tree of it: ratios of one run. Run by "meson test --benchmark". */

#define ROUNDS 40

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

/* The quickest of many rounds, taken in turns: the machine has other things to do. The tree is
 * freed in both: the reader makes one and lets it go. */
static double
compare_times (const char *path, gint64 *best_tree, gint64 *best_article)
{
  int i;

  *best_tree = *best_article = G_MAXINT64;
  for (i = 0; i < ROUNDS; i++)
    {
      gint64 start = g_get_monotonic_time ();
      g_autoptr (VitkArticle) article = NULL;
      gint64 middle;

      xmlFreeDoc (read_tree (path));
      middle = g_get_monotonic_time ();
      article = read_article (path);
      *best_article = MIN (*best_article, g_get_monotonic_time () - middle);
      *best_tree = MIN (*best_tree, middle - start);
    }
  return (double) *best_article / *best_tree;
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
  g_print ("%-40s %9s %9s %6s %7s\n", "file", "tree us", "reader us", "time", "memory");
  for (i = 1; i < argc; i++)
    {
      g_autofree char *name = g_path_get_basename (argv[i]);
      gint64 tree;
      gint64 article;
      double time = compare_times (argv[i], &tree, &article);
      double memory = measure_memory (argv[0], "--article", argv[i]) /
                      measure_memory (argv[0], "--tree", argv[i]);

      g_print ("%-40s %9" G_GINT64_FORMAT " %9" G_GINT64_FORMAT " %6.2f %7.2f\n", name, tree,
               article, time, memory);
    }
  return 0;
}
