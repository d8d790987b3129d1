/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "sample-article.h"

#include "widgets/vitk-article-writer.h"

#include <string.h>

static void
count (const VitkTextEntry *entry, GtkTextChildAnchor *anchor, gpointer user_data)
{
  guint *n_written = user_data;

  (*n_written)++;
}

/* Where an article appeared stands below its authors; it is not of its words. */
static void
test_source (void)
{
  static const struct
  {
    const char *source;
    const char *year;
    const char *licence;
    const char *shown;
  } rows[] = {
    { NULL, NULL, NULL, "\nA Place\n1 First things\n" },
    { NULL, NULL, "https://creativecommons.org/licenses/by/4.0/", "\nA Place\n1 First things\n" },
    { "A Journal", "2020", NULL, "\nA Place\nA Journal 2020\n1 First things\n" },
    { "A Journal", NULL, "All rights reserved.", "\nA Place\nA Journal\n1 First things\n" },
    { "A Journal", "2020", "https://creativecommons.org/licenses/by/4.0/",
      "\nA Place\nA Journal 2020 · CC BY 4.0\n1 First things\n" },
  };
  guint n_without = 0;
  guint i;

  for (i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (VitkArticle) article = sample_article_new ();
      g_autoptr (VitkArticleTags) tags = vitk_article_tags_new ();
      g_autoptr (GtkTextBuffer) buffer = gtk_text_buffer_new (vitk_article_tags_get_table (tags));
      g_autoptr (VitkTextMap) map = vitk_text_map_new ();
      VitkRecord *record = vitk_article_edit_record (article);
      guint n_written = 0;
      g_autoptr (VitkArticleWriter) writer =
          vitk_article_writer_new (article, buffer, tags, map, count, &n_written);
      g_autofree char *shown = NULL;

      record->source = g_strdup (rows[i].source);
      record->year = g_strdup (rows[i].year);
      record->licence = g_strdup (rows[i].licence);
      while (vitk_article_writer_write (writer, G_USEC_PER_SEC))
        ;
      g_object_get (buffer, "text", &shown, NULL);
      g_assert_nonnull (strstr (shown, rows[i].shown));
      if (i == 0)
        n_without = n_written;
      g_assert_cmpuint (n_written, ==, n_without);
      g_assert_cmpuint (vitk_text_map_get_n_entries (map), ==, n_without);
    }
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/article-writer/source", test_source);
  return g_test_run ();
}
