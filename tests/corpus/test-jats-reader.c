/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "corpus/vitk-corpus-error.h"
#include "corpus/vitk-jats-reader.h"

#include "article-dump.h"

#include <glib/gstdio.h>
#include <string.h>

/* Each case is a pair of files in cases/: NAME.xml, and NAME.txt with what must be read from it.
 * VITK_TEST_WRITE=1 writes the second; look at what it wrote before you keep it. */
static void
test_case (gconstpointer data)
{
  const char *name = data;
  g_autofree char *xml_name = g_strconcat (name, ".xml", NULL);
  g_autofree char *txt_name = g_strconcat (name, ".txt", NULL);
  g_autofree char *xml = g_test_build_filename (G_TEST_DIST, "cases", xml_name, NULL);
  g_autofree char *txt = g_test_build_filename (G_TEST_DIST, "cases", txt_name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (xml);
  g_autoptr (GError) error = NULL;
  g_autoptr (VitkArticle) article = vitk_jats_reader_read_file (file, NULL, &error);
  g_autofree char *dump = NULL;
  g_autofree char *wanted = NULL;

  g_assert_no_error (error);
  dump = article_dump (article);
  if (g_getenv ("VITK_TEST_WRITE") != NULL)
    g_file_set_contents (txt, dump, -1, &error);
  g_file_get_contents (txt, &wanted, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (dump, ==, wanted);
}

/* What cannot be read, and the whole message of what is wrong. Messages that are the XML library's
 * own are compared up to where it speaks. */
static const struct
{
  const char *name;
  const char *xml;
  const char *message;
  gboolean whole;
  VitkCorpusError code;
} errors[] = {
  { "empty", "", "x.xml:1:1: ", FALSE, VITK_CORPUS_ERROR_NOT_XML },
  { "not-xml", "%PDF-1.7", "x.xml:1:1: ", FALSE, VITK_CORPUS_ERROR_NOT_XML },
  { "html", "<html>\n<body/></html>", "x.xml:1:1: not a JATS article: its root element is “html”",
    TRUE, VITK_CORPUS_ERROR_NOT_JATS },
  { "not-article", "<?xml version='1.0'?>\n<!-- c -->\n  <book><article/></book>",
    "x.xml:3:3: not a JATS article: its root element is “book”", TRUE, VITK_CORPUS_ERROR_NOT_JATS },
  { "truncated", "<article>\n<body><p>Half a", "x.xml:2:", FALSE, VITK_CORPUS_ERROR_NOT_XML },
  { "mismatch", "<article>\n<body></article>", "x.xml:2:", FALSE, VITK_CORPUS_ERROR_NOT_XML },
  { "two-roots", "<article/>\n<article/>", "x.xml:2:1: ", FALSE, VITK_CORPUS_ERROR_NOT_XML },
  { "wrong-encoding", "<?xml version='1.0' encoding='UTF-8'?>\n<article>\xe9t\xe9</article>",
    "x.xml:2:", FALSE, VITK_CORPUS_ERROR_NOT_XML },
  { "unknown-encoding", "<?xml version='1.0' encoding='klingon'?>\n<article/>", "x.xml:1:", FALSE,
    VITK_CORPUS_ERROR_NOT_XML },
  { "entity-of-entities",
    "<!DOCTYPE article [<!ENTITY a 'ha'><!ENTITY b '&a;&a;'>]>\n<article><body><p>x &b;</p>"
    "</body></article>",
    "x.xml:2:24: entity “b” is made of other entities", TRUE, VITK_CORPUS_ERROR_ENTITY },
  { "twice-and-cut-off", "<article>\n<p a='1' a='2' b='3'\n", "x.xml:", FALSE,
    VITK_CORPUS_ERROR_NOT_XML },
  { "no-such-entity", "<article>&nothing;</article>", "x.xml:1:", FALSE,
    VITK_CORPUS_ERROR_NOT_XML },
};

static void
test_error (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GBytes) bytes = g_bytes_new_static (errors[i].xml, strlen (errors[i].xml));
  g_autoptr (GError) error = NULL;
  g_autoptr (VitkArticle) article = vitk_jats_reader_read_bytes (bytes, "x.xml", &error);

  g_assert_null (article);
  g_assert_error (error, VITK_CORPUS_ERROR, (int) errors[i].code);
  g_assert_null (strchr (error->message, '\n'));
  if (errors[i].whole)
    g_assert_cmpstr (error->message, ==, errors[i].message);
  else if (!g_str_has_prefix (error->message, errors[i].message))
    g_assert_cmpstr (error->message, ==, errors[i].message);
}

static VitkArticle *
read_string (const char *xml, gsize length, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (xml, length);

  return vitk_jats_reader_read_bytes (bytes, "x.xml", error);
}

/* Ten levels of ten entities each: a thousand million words if anybody wrote them out. */
static void
test_entity_bomb (void)
{
  g_autoptr (GString) xml = g_string_new ("<!DOCTYPE article [<!ENTITY e0 'ha'>");
  g_autoptr (GError) error = NULL;
  g_autoptr (VitkArticle) article = NULL;
  int i;
  int j;

  for (i = 1; i < 10; i++)
    {
      g_string_append_printf (xml, "<!ENTITY e%d '", i);
      for (j = 0; j < 10; j++)
        g_string_append_printf (xml, "&e%d;", i - 1);
      g_string_append (xml, "'>");
    }
  g_string_append (xml, "]>\n<article><body><p>&e9;</p></body></article>");
  article = read_string (xml->str, xml->len, &error);
  g_assert_null (article);
  g_assert_error (error, VITK_CORPUS_ERROR, VITK_CORPUS_ERROR_ENTITY);
  g_assert_cmpstr (error->message, ==, "x.xml:2:23: entities are made of other entities");
}

/* One long entity, many times: quadratic growth. */
static void
test_entity_flood (void)
{
  g_autofree char *words = g_strnfill (10000, 'a');
  g_autoptr (GString) xml = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (VitkArticle) article = NULL;
  int i;

  g_string_printf (xml, "<!DOCTYPE article [<!ENTITY e '%s'>]>\n<article><body>", words);
  for (i = 0; i < 1000; i++)
    g_string_append (xml, "<p>&e;</p>");
  g_string_append (xml, "</body></article>");
  article = read_string (xml->str, xml->len, &error);
  g_assert_null (article);
  g_assert_cmpint (error->domain, ==, VITK_CORPUS_ERROR);
  g_assert_true (g_str_has_prefix (error->message, "x.xml:2:"));
}

static void
test_nesting (void)
{
  g_autoptr (GString) xml = g_string_new ("<article>\n<body>");
  g_autoptr (GError) error = NULL;
  g_autoptr (VitkArticle) article = NULL;
  int i;

  for (i = 0; i < 10000; i++)
    g_string_append (xml, "<sec>");
  for (i = 0; i < 10000; i++)
    g_string_append (xml, "</sec>");
  g_string_append (xml, "</body></article>");
  article = read_string (xml->str, xml->len, &error);
  g_assert_null (article);
  g_assert_error (error, VITK_CORPUS_ERROR, VITK_CORPUS_ERROR_NOT_XML);
  g_assert_cmpstr (error->message, ==, "x.xml:2:997: elements are nested more than 200 deep");
}

/* More than 64 megabytes are refused, however little of them is words. */
static void
test_large_file (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *filling = g_strnfill (1 << 20, 'x');
  g_autofree char *comment = g_strconcat ("<!--", filling, "-->", NULL);
  g_autoptr (GString) xml = g_string_new (NULL);
  g_autoptr (VitkArticle) article = NULL;
  guint i;

  for (i = 0; i < 64; i++)
    g_string_append (xml, comment);
  g_string_append (xml, "<article/>");
  article = read_string (xml->str, xml->len, &error);
  g_assert_null (article);
  g_assert_error (error, VITK_CORPUS_ERROR, VITK_CORPUS_ERROR_TOO_LARGE);
  g_assert_cmpstr (error->message, ==, "x.xml: larger than 64 MiB, which no article is");
}

static void
test_missing_file (void)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/at-all.xml");
  g_autoptr (GError) error = NULL;
  g_autoptr (VitkArticle) article = vitk_jats_reader_read_file (file, NULL, &error);

  g_assert_null (article);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

static void
test_cancelled (void)
{
  g_autofree char *xml = g_test_build_filename (G_TEST_DIST, "cases", "text.xml", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (xml);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (VitkArticle) article = NULL;

  g_cancellable_cancel (cancellable);
  article = vitk_jats_reader_read_file (file, cancellable, &error);
  g_assert_null (article);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Cells that claim a thousand columns and rows each: the grid stays a grid. */
static void
test_wide_table (void)
{
  g_autoptr (GString) xml = g_string_new ("<article><body><table>");
  g_autoptr (GError) error = NULL;
  g_autoptr (VitkArticle) article = NULL;
  const VitkTable *table;
  int i;
  int j;

  for (i = 0; i < 300; i++)
    {
      g_string_append (xml, "<tr>");
      for (j = 0; j < 100; j++)
        g_string_append (xml, "<td colspan='1000' rowspan='1000'/>");
      g_string_append (xml, "</tr>");
    }
  g_string_append (xml, "</table></body></article>");
  article = read_string (xml->str, xml->len, &error);
  g_assert_no_error (error);
  table = g_ptr_array_index (vitk_article_get_tables (article), 0);
  g_assert_cmpuint (table->rows->len, ==, 300);
  /* The first cell takes what a table may be wide, each cell after it one column more. */
  g_assert_cmpuint (table->n_columns, ==, 1000 + 300 * 100 - 1);
}

/* What a DTD or an entity names is not opened: a file that would answer holds a word to look for.
 */
static void
test_files_stay_shut (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("vitk2-XXXXXX", &error);
  g_autofree char *secret = g_build_filename (folder, "secret.ent", NULL);
  g_autofree char *xml = NULL;
  g_autoptr (VitkArticle) article = NULL;
  g_autofree char *dump = NULL;

  g_file_set_contents (secret, "<!ENTITY s 'SECRET'>SECRET", -1, &error);
  g_assert_no_error (error);
  xml = g_strdup_printf ("<!DOCTYPE article SYSTEM 'file://%s' [<!ENTITY e SYSTEM 'file://%s'>"
                         "<!ENTITY %% p SYSTEM 'http://127.0.0.1:9/p.ent'> %%p;]>\n"
                         "<article><body><p>Before &e; and &s; &alpha; after.</p></body></article>",
                         secret, secret);
  article = read_string (xml, strlen (xml), &error);
  g_assert_no_error (error);
  dump = article_dump (article);
  g_assert_cmpstr (dump, ==,
                   "# body: \n"
                   "p body/p1: Before &e; and &s; α after.\n"
                   "warning 2:29: entity “e” is in another file, which is not opened\n"
                   "warning 2:37: entity “s” is not defined in the file\n");
  g_remove (secret);
  g_rmdir (folder);
}

/* Whatever has words may cite: each place is known, in reading order. */
static void
test_citations (void)
{
  static const char xml[] =
      "<article><body><sec id='s'><title>As <xref rid='r1'>1</xref> says</title>"
      "<p id='p'>One <xref rid='r1'>1</xref>–<xref rid='r3'>3</xref>. Two <xref "
      "rid='r2'>2</xref>.</p>"
      "<table-wrap id='t'><caption><p id='c'>See <xref rid='r1 r2'>1, 2</xref></p></caption>"
      "<table><tr id='row'><td><p><xref rid='r2'>2</xref></p></td></tr></table>"
      "<table-wrap-foot><p id='foot'><xref "
      "rid='r2'>2</xref></p></table-wrap-foot></table-wrap></sec>"
      "</body><back><glossary><def-list><def-item id='term'><term>AB <xref rid='r2'>2</xref></term>"
      "<def><p id='def'>of <xref rid='r2'>2</xref></p></def></def-item></def-list></glossary>"
      "<ref-list><ref id='r1'><mixed-citation>A</mixed-citation></ref>"
      "<ref id='r2'><mixed-citation>B</mixed-citation></ref>"
      "<ref id='r3'><mixed-citation>As <xref rid='r2'>2</xref></mixed-citation></ref>"
      "</ref-list></back></article>";
  static const struct
  {
    const char *target;
    const char *citations;
  } cases[] = {
    { "r1", "s 3-4, p 4-5, c 4-8, " },
    { "r2", "p 8-8, p 15-16, c 4-8, row/c1 0-1, foot 0-1, term 3-4, def 3-4, r3 3-4, " },
    { "r3", "p 8-9, " },
    { "t", "" },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (VitkArticle) article = read_string (xml, strlen (xml), &error);
  guint i;
  guint j;

  g_assert_no_error (error);
  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GPtrArray *citations =
          vitk_article_get_citations (article, vitk_article_get_anchor (article, cases[i].target));
      g_autoptr (GString) found = g_string_new (NULL);

      for (j = 0; j < citations->len; j++)
        {
          const VitkCitation *citation = g_ptr_array_index (citations, j);

          g_string_append_printf (found, "%s %u-%u, ", citation->anchor->name, citation->start,
                                  citation->end);
        }
      g_assert_cmpstr (found->str, ==, cases[i].citations);
    }
}

/* The same file twice gives the same anchors. */
static void
test_stable (void)
{
  g_autofree char *xml = g_test_build_filename (G_TEST_DIST, "cases", "table.xml", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (xml);
  g_autoptr (VitkArticle) first = vitk_jats_reader_read_file (file, NULL, NULL);
  g_autoptr (VitkArticle) second = vitk_jats_reader_read_file (file, NULL, NULL);
  g_autofree char *one = article_dump (first);
  g_autofree char *two = article_dump (second);

  g_assert_cmpstr (one, ==, two);
}

static void
add_cases (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "cases", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".xml"))
      {
        char *bare = g_strndup (name, strlen (name) - 4);
        g_autofree char *path = g_strconcat ("/jats-reader/case/", bare, NULL);

        g_test_add_data_func_full (path, bare, test_case, g_free);
      }
}

int
main (int argc, char **argv)
{
  guint i;

  g_test_init (&argc, &argv, NULL);
  add_cases ();
  for (i = 0; i < G_N_ELEMENTS (errors); i++)
    {
      g_autofree char *path = g_strconcat ("/jats-reader/error/", errors[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_error);
    }
  g_test_add_func ("/jats-reader/entity-bomb", test_entity_bomb);
  g_test_add_func ("/jats-reader/entity-flood", test_entity_flood);
  g_test_add_func ("/jats-reader/nesting", test_nesting);
  g_test_add_func ("/jats-reader/large-file", test_large_file);
  g_test_add_func ("/jats-reader/missing-file", test_missing_file);
  g_test_add_func ("/jats-reader/cancelled", test_cancelled);
  g_test_add_func ("/jats-reader/wide-table", test_wide_table);
  g_test_add_func ("/jats-reader/files-stay-shut", test_files_stay_shut);
  g_test_add_func ("/jats-reader/citations", test_citations);
  g_test_add_func ("/jats-reader/stable", test_stable);
  return g_test_run ();
}
