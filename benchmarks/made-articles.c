/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "made-articles.h"

#include "corpus/vitk-jats-reader.h"
#include "model/vitk-article.h"

#include <glib/gstdio.h>
#include <string.h>

#define WORDS 4600
#define SENTENCES_OF_A_PARAGRAPH 5
#define PARAGRAPHS_OF_A_SECTION 6
#define ROWS 3

static guint
count_words (const char *text)
{
  guint n = 0;

  for (; *text != '\0'; text++)
    n += g_ascii_isalnum (text[0]) && !g_ascii_isalnum (text[1]);
  return n;
}

static void
add_sentences (const VitkBlock *block, gpointer user_data)
{
  MadeArticles *self = user_data;
  guint at = 0;

  if (block->kind != VITK_BLOCK_PARAGRAPH)
    return;
  while (at < block->text->length)
    {
      g_autofree char *sentence = NULL;
      guint start;
      guint end;

      vitk_text_get_sentence (block->text, at, &start, &end);
      sentence = vitk_text_slice (block->text, start, end);
      if (count_words (sentence) >= 6 && strpbrk (sentence, "\n\t") == NULL)
        g_ptr_array_add (self->sentences, g_strdup (sentence));
      at = MAX (end, at + 1);
      while (at < block->text->length &&
             (block->text->string[at] == ' ' || (block->text->string[at] & 0xc0) == 0x80))
        at++;
    }
}

/* The rows of its evidence tables as they stand, with their markup, but without their ids. */
static void
add_rows (MadeArticles *self, const char *path)
{
  g_autofree char *content = NULL;
  const char *p;

  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  for (p = strstr (content, "<tr id="); p != NULL; p = strstr (p, "<tr id="))
    {
      const char *from = strchr (p, '>') + 1;
      const char *to = strstr (from, "</tr>");

      g_ptr_array_add (self->rows, g_strndup (from, to - from));
      p = to;
    }
}

/* A word that one of the rows has. */
static char *
dup_row_word (GRand *rand)
{
  static const char *const words[] = {
    "women", "calcification", "intake",   "supplementation", "risk",
    "serum", "treatment",     "patients", "association",     "bone"
  };

  return g_strdup (words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))]);
}

static void
add_source (MadeArticles *self, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (VitkArticle) article = vitk_jats_reader_read_file (file, NULL, NULL);

  if (article != NULL)
    vitk_article_foreach_block (article, add_sentences, self);
}

static const char *
pick (GPtrArray *array, GRand *rand)
{
  return g_ptr_array_index (array, g_rand_int_range (rand, 0, array->len));
}

static void
write_article (MadeArticles *self, guint number, GRand *rand)
{
  g_autoptr (GString) xml = g_string_new (NULL);
  g_autofree char *name = g_strdup_printf ("%05u.xml", number);
  char *path = g_build_filename (self->folder, name, NULL);
  guint n_words = 0;
  guint i;

  g_string_append_printf (xml,
                          "<article xmlns:xlink='http://www.w3.org/1999/xlink'><front>"
                          "<article-meta><title-group><article-title>Article %u</article-title>"
                          "</title-group></article-meta></front><body>\n",
                          number);
  for (i = 0; n_words < WORDS; i++)
    {
      const char *sentence = pick (self->sentences, rand);
      g_autofree char *escaped = g_markup_escape_text (sentence, -1);

      if (i % (SENTENCES_OF_A_PARAGRAPH * PARAGRAPHS_OF_A_SECTION) == 0)
        g_string_append_printf (xml, "%s<sec><title>Part %u</title>\n", i > 0 ? "</p></sec>" : "",
                                i / (SENTENCES_OF_A_PARAGRAPH * PARAGRAPHS_OF_A_SECTION) + 1);
      else if (i % SENTENCES_OF_A_PARAGRAPH == 0)
        g_string_append (xml, "</p>\n");
      g_string_append_printf (xml, "%s%s ", i % SENTENCES_OF_A_PARAGRAPH == 0 ? "<p>" : "",
                              escaped);
      n_words += count_words (sentence);
    }
  g_string_append (xml, "</p><table-wrap><label>Table 1</label><table><tbody>\n");
  for (i = 0; self->rows->len > 0 && i < ROWS; i++)
    g_string_append_printf (xml, "<tr>%s</tr>\n", pick (self->rows, rand));
  g_string_append (xml, "</tbody></table></table-wrap></sec></body></article>\n");
  self->n_words += n_words;
  g_assert_true (g_file_set_contents (path, xml->str, xml->len, NULL));
  g_ptr_array_add (self->files, path);
}

/* Writes @n articles below @folder, the same for the same seed. The rows are those of the first of
 * the sources. */
MadeArticles *
made_articles_new (const char *folder, guint n, const char *const *sources, guint32 seed)
{
  MadeArticles *self = g_new0 (MadeArticles, 1);
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  guint i;

  self->folder = g_build_filename (folder, "articles", NULL);
  self->files = g_ptr_array_new_with_free_func (g_free);
  self->sentences = g_ptr_array_new_with_free_func (g_free);
  self->rows = g_ptr_array_new_with_free_func (g_free);
  g_mkdir (self->folder, 0700);
  add_rows (self, sources[0]);
  for (i = 0; sources[i] != NULL; i++)
    add_source (self, sources[i]);
  for (i = 0; i < n; i++)
    write_article (self, i, rand);
  self->n_words /= n;
  return self;
}

void
made_articles_free (MadeArticles *self)
{
  g_free (self->folder);
  g_ptr_array_unref (self->files);
  g_ptr_array_unref (self->sentences);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

/* A word of a sentence, of plain letters and not too short. */
static char *
dup_word (const MadeArticles *self, GRand *rand, gsize least)
{
  while (TRUE)
    {
      g_auto (GStrv) words = g_strsplit (pick (self->sentences, rand), " ", -1);
      const char *word = words[g_rand_int_range (rand, 0, g_strv_length (words))];

      if (strspn (word, "abcdefghijklmnopqrstuvwxyz") == strlen (word) && strlen (word) >= least)
        return g_strdup (word);
    }
}

/* Two words that follow each other. */
static char *
dup_pair (const MadeArticles *self, GRand *rand)
{
  while (TRUE)
    {
      g_auto (GStrv) words = g_strsplit (pick (self->sentences, rand), " ", -1);
      int i = g_rand_int_range (rand, 0, g_strv_length (words));
      const char *letters = "abcdefghijklmnopqrstuvwxyz";

      if (words[i + 1] != NULL && strlen (words[i]) > 2 && strlen (words[i + 1]) > 2 &&
          strspn (words[i], letters) == strlen (words[i]) &&
          strspn (words[i + 1], letters) == strlen (words[i + 1]))
        return g_strconcat (words[i], " ", words[i + 1], NULL);
    }
}

/* A query of a kind. */
char *
made_articles_dup_query (const MadeArticles *self, const char *kind, GRand *rand)
{
  static const char *const filters[] = { "design:rct",       "n>500",       "dose>=100ug/d",
                                         "outcome:fracture", "duration>1y", "in:text" };
  g_autofree char *one = dup_word (self, rand, 4);
  g_autofree char *two = dup_word (self, rand, 4);
  g_autofree char *pair = dup_pair (self, rand);

  if (strcmp (kind, "prefix") == 0)
    return g_strdup_printf ("%.*s*", g_rand_int_range (rand, 3, 6), one);
  if (strcmp (kind, "phrase") == 0)
    return g_strdup_printf ("\"%s\"", pair);
  if (strcmp (kind, "two words") == 0)
    return g_strdup_printf ("%s %s", one, two);
  g_free (g_steal_pointer (&one));
  one = dup_row_word (rand);
  return g_strdup_printf ("%s %s", one,
                          filters[g_rand_int_range (rand, 0, G_N_ELEMENTS (filters))]);
}

/* The same queries on the same files with Xapian, where it is installed. */
void
made_articles_run_peer (const MadeArticles *self, const char *queries)
{
  g_autofree char *script = g_build_filename (g_getenv ("BENCH_SRCDIR"), "peer-search.py", NULL);
  const char *const argv[] = { "/usr/bin/python3", script, self->folder, queries, NULL };
  g_autofree char *out = NULL;

  if (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, &out, NULL, NULL,
                    NULL))
    g_print ("%s", out);
}

void
made_articles_remove (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      made_articles_remove (path);
    }
  g_remove (folder);
}
