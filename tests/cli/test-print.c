/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "paper.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

/* What is printed, and the golden files that have its words and its tags. */
static const struct
{
  const char *words;
  const char *text;
  const char *tags;
} documents[] = {
  { "print table-1 table-2 table-3", "print-tables.txt", "print-tables.tags" },
  { "print row-85 row-88/c2 row-90 fig-1 term-BMD --notes --paper letter", "print-parts.txt",
    "print-parts.tags" },
  { "print --studies --map --where design:rct --sort -dose --compare 85,86 88 --notes",
    "print-studies.txt", "print-studies.tags" },
  { "table table-2 --rows 2-3 --columns 1,4 --format pdf", "print-table.txt", NULL },
  { "-c \"$VITK2_FIXTURES\"/exports/article.xml print sec-1", "print-exports.txt",
    "print-exports.tags" },
  { "-c \"$VITK2_FIXTURES\"/exports/article.xml print t-spans/r3", "print-spans.txt", NULL },
};

static void
test_documents (void)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (documents); i++)
    {
      g_autoptr (PaperDocument) document = paper_print (documents[i].words);
      g_autofree char *text = paper_dup_text (document);
      g_autofree char *tags = paper_dup_tags (document);

      paper_compare_golden (text, documents[i].text);
      if (documents[i].tags != NULL)
        paper_compare_golden (tags, documents[i].tags);
    }
}

/* -- tables that are made here */

/* An article with one table, which @append_rows fills. */
static PopplerDocument *
print_made (void (*append_rows) (GString *xml), const char *options)
{
  g_autoptr (GString) xml = g_string_new (
      "<article xml:lang=\"en\"><front><article-meta><title-group><article-title>Made"
      "</article-title></title-group></article-meta></front><body><sec id=\"s\"><title>S</title>"
      "<table-wrap id=\"t\"><label>Table 1</label><caption><p>Caption.</p></caption><table>");
  g_autofree char *folder = g_dir_make_tmp ("vitk2-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "made.xml", NULL);
  g_autofree char *line = g_strdup_printf ("-c '%s' print t %s", path, options);
  PopplerDocument *document;

  append_rows (xml);
  g_string_append (xml, "</table></table-wrap></sec></body></article>");
  g_assert_true (g_file_set_contents (path, xml->str, xml->len, NULL));
  document = paper_print (line);
  g_unlink (path);
  g_rmdir (folder);
  return document;
}

#define N_ROWS 300

static void
append_long (GString *xml)
{
  int i;

  g_string_append (xml, "<thead><tr><th>Head</th><th>Words</th></tr></thead><tbody>");
  for (i = 0; i < N_ROWS; i++)
    g_string_append_printf (xml,
                            "<tr><td>row%03d</td><td>first%03d a long cell that has many words, so "
                            "many that they take more than one line of a page that is upright, and "
                            "perhaps another line as well last%03d</td></tr>",
                            i, i, i);
  g_string_append (xml, "</tbody>");
}

static void
test_long (void)
{
  g_autoptr (PaperDocument) document = print_made (append_long, "");
  const int n_pages = poppler_document_get_n_pages (document);
  int row = 0;
  int i;

  g_assert_cmpint (n_pages, >, 5);
  for (i = 0; i < n_pages; i++)
    {
      g_autofree char *page = paper_dup_page (document, i);
      g_autofree char *number = g_strdup_printf ("Page %d of %d", i + 1, n_pages);
      const char *at = page;

      g_assert_cmpuint (paper_count (page, number), ==, 1);
      g_assert_cmpuint (paper_count (page, "Printed on 29 November 2026."), ==, 1);
      g_assert_cmpuint (paper_count (page, "Head"), ==, 1);
      g_assert_cmpuint (paper_count (page, "Words"), ==, 1);
      g_assert_cmpuint (paper_count (page, "Table 1, continued"), ==, i > 0);
      /* Every row is there once, whole, in order. */
      for (;; row++)
        {
          g_autofree char *first = g_strdup_printf ("row%03d", row);
          g_autofree char *middle = g_strdup_printf ("first%03d", row);
          g_autofree char *last = g_strdup_printf ("last%03d", row);

          if (strstr (page, first) == NULL)
            break;
          at = strstr (at, first);
          g_assert_nonnull (at);
          at = strstr (at, middle);
          g_assert_nonnull (at);
          at = strstr (at, last);
          g_assert_nonnull (at);
        }
      g_assert_cmpint (row, >, 0);
    }
  g_assert_cmpint (row, ==, N_ROWS);
}

#define N_COLUMNS 40

static void
append_wide (GString *xml)
{
  int i;
  int j;

  for (i = 0; i < 3; i++)
    {
      g_string_append (xml, i == 0 ? "<thead><tr>" : i == 1 ? "<tbody><tr>" : "<tr>");
      for (j = 0; j < N_COLUMNS; j++)
        g_string_append_printf (xml, "<td>cell%02d%02dwhich is long</td>", i, j);
      g_string_append (xml, i == 0 ? "</tr></thead>" : "</tr>");
    }
  g_string_append (xml, "</tbody>");
}

static void
test_wide (void)
{
  g_autoptr (PaperDocument) document = print_made (append_wide, "");
  g_autofree char *text = paper_dup_text (document);
  g_autoptr (PaperPage) page = poppler_document_get_page (document, 0);
  double width;
  double height;
  int i;
  int j;

  poppler_page_get_size (page, &width, &height);
  g_assert_cmpfloat (width, >, height);
  for (i = 0; i < 3; i++)
    for (j = 0; j < N_COLUMNS; j++)
      {
        g_autofree char *cell = g_strdup_printf ("cell%02d%02dwhich", i, j);

        /* The first column stands beside the others each time. */
        if (j == 0)
          g_assert_cmpuint (paper_count (text, cell), >, 1);
        else
          g_assert_cmpuint (paper_count (text, cell), ==, 1);
      }
}

static void
append_tall (GString *xml)
{
  int i;

  g_string_append (xml, "<thead><tr><th>Head</th><th>Words</th></tr></thead><tbody><tr><td>short"
                        "</td><td>");
  for (i = 0; i < 5000; i++)
    g_string_append_printf (xml, "word%04d ", i);
  g_string_append (xml, "</td></tr><tr><td>after</td><td>end</td></tr></tbody>");
}

/* A row that is higher than a page goes on on the next, and loses nothing. */
static void
test_tall (void)
{
  g_autoptr (PaperDocument) document = print_made (append_tall, "");
  g_autofree char *text = paper_dup_text (document);
  const char *at = text;
  int i;

  g_assert_cmpint (poppler_document_get_n_pages (document), >, 2);
  for (i = 0; i < 5000; i++)
    {
      g_autofree char *word = g_strdup_printf ("word%04d", i);

      g_assert_cmpuint (paper_count (text, word), ==, 1);
      at = strstr (at, word);
      g_assert_nonnull (at);
    }
  g_assert_cmpuint (paper_count (text, "after"), ==, 1);
  g_assert_cmpuint (paper_count (text, "short"), ==, 1);
}

static void
append_spanned (GString *xml)
{
  int i;

  g_string_append (xml, "<thead><tr><th>Group</th><th>Row</th></tr></thead><tbody>");
  for (i = 0; i < 200; i++)
    {
      g_string_append (xml, "<tr>");
      if (i % 100 == 0)
        g_string_append_printf (xml, "<th rowspan=\"100\">group%d</th>", i / 100);
      g_string_append_printf (xml, "<td>row%03d</td></tr>", i);
    }
  g_string_append (xml, "</tbody>");
}

/* What a cell says of its rows is said on every page that has some of them. */
static void
test_spanned (void)
{
  g_autoptr (PaperDocument) document = print_made (append_spanned, "");
  g_autofree char *text = paper_dup_text (document);
  int i;

  for (i = 0; i < 200; i++)
    {
      g_autofree char *row = g_strdup_printf ("row%03d", i);

      g_assert_cmpuint (paper_count (text, row), ==, 1);
    }
  for (i = 0; i < poppler_document_get_n_pages (document); i++)
    {
      g_autofree char *page = paper_dup_page (document, i);
      int group;

      for (group = 0; group < 2; group++)
        {
          g_autofree char *name = g_strdup_printf ("group%d", group);
          g_autofree char *rows = g_strdup_printf ("\nrow%d", group);

          g_assert_cmpuint (paper_count (page, name), ==, paper_count (page, rows) > 0);
        }
    }
}

/* -- pictures */

#define SVG \
  "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"192\" height=\"96\"><rect width=\"192\" " \
  "height=\"96\" fill=\"#eee\"/><text x=\"10\" y=\"40\" " \
  "font-family=\"sans-serif\">drawn</text></svg>"

#define WIDE_SVG \
  "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1400\" height=\"600\"><text x=\"10\" " \
  "y=\"40\" font-family=\"sans-serif\">wide</text></svg>"

/* The beginning of a file that claims 60,000 by 60,000 pixels. */
static const guchar huge_png[] =
    "\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\xea\x60\0\0\xea\x60\x08\x02\0\0\0"
    "\x0f\xb0\xe2\x15";

/* Pixels of a side, of which 150 make an inch. */
#define PIXELS 300

static const char article_of_pictures[] =
    "<article xml:lang=\"en\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"><front><article-meta>"
    "<title-group><article-title>Made</article-title></title-group></article-meta></front><body>"
    "<sec id=\"s\"><title>S</title>"
    "<fig id=\"f-svg\"><label>Figure 1</label><graphic xlink:href=\"made.svg\"/></fig>"
    "<fig id=\"f-png\"><label>Figure 2</label><graphic xlink:href=\"made.png\"/></fig>"
    "<fig id=\"f-wide\"><label>Figure 3</label><graphic xlink:href=\"wide.svg\"/></fig>"
    "<table-wrap id=\"t-wide\"><label>Table 1</label><graphic "
    "xlink:href=\"wide.svg\"/></table-wrap>"
    "<fig id=\"f-huge\"><label>Figure 4</label><graphic xlink:href=\"huge.png\"/></fig>"
    "</sec></body></article>";

static void
write_pictures (const char *folder)
{
  g_autofree char *article = g_build_filename (folder, "made.xml", NULL);
  g_autofree char *svg = g_build_filename (folder, "made.svg", NULL);
  g_autofree char *png = g_build_filename (folder, "made.png", NULL);
  g_autofree char *wide = g_build_filename (folder, "wide.svg", NULL);
  g_autofree char *huge = g_build_filename (folder, "huge.png", NULL);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, PIXELS, PIXELS);

  g_assert_true (g_file_set_contents (article, article_of_pictures, -1, NULL));
  g_assert_true (g_file_set_contents (svg, SVG, -1, NULL));
  g_assert_true (g_file_set_contents (wide, WIDE_SVG, -1, NULL));
  g_assert_true (g_file_set_contents (huge, (const char *) huge_png, sizeof huge_png - 1, NULL));
  g_assert_cmpint (cairo_surface_write_to_png (surface, png), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
}

static void
remove_pictures (const char *folder)
{
  static const char *const names[] = { "made.xml", "made.svg", "made.png", "wide.svg", "huge.png" };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      g_assert_cmpint (g_unlink (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* A drawing stays lines and letters; of pixels there are as many as the file has, and they are not
 * made larger than can be borne. */
static void
test_pictures (void)
{
  g_autofree char *folder = g_dir_make_tmp ("vitk2-XXXXXX", NULL);
  g_autofree char *line = NULL;
  g_autoptr (PaperDocument) document = NULL;
  g_autoptr (PaperPage) page = NULL;
  g_autofree char *text = NULL;
  PopplerImageMapping *mapping;
  cairo_surface_t *image;
  GList *images;

  write_pictures (folder);
  line = g_strdup_printf ("-c '%s/made.xml' print f-svg f-png", folder);
  document = paper_print (line);
  text = paper_dup_text (document);
  g_assert_cmpuint (paper_count (text, "drawn"), ==, 1);
  page = poppler_document_get_page (document, 0);
  images = poppler_page_get_image_mapping (page);
  g_assert_cmpuint (g_list_length (images), ==, 1);
  mapping = images->data;
  g_assert_cmpfloat_with_epsilon (mapping->area.x2 - mapping->area.x1, PIXELS * 72.0 / 150, 0.1);
  image = poppler_page_get_image (page, mapping->image_id);
  g_assert_cmpint (cairo_image_surface_get_width (image), ==, PIXELS);
  cairo_surface_destroy (image);
  poppler_page_free_image_mapping (images);
  /* Nor does it matter on how many pages they are. */
  g_clear_object (&document);
  g_free (line);
  line =
      g_strdup_printf ("-c '%s/made.xml' print f-png f-svg f-png f-png f-png f-png f-png", folder);
  document = paper_print (line);
  g_assert_cmpint (poppler_document_get_n_pages (document), >, 1);
  remove_pictures (folder);
}

/* Paper is turned for a wide picture, be it called a figure or a table. */
static void
test_wide_pictures (void)
{
  static const char *const anchors[] = { "f-wide", "t-wide" };
  g_autofree char *folder = g_dir_make_tmp ("vitk2-XXXXXX", NULL);
  guint i;

  write_pictures (folder);
  for (i = 0; i < G_N_ELEMENTS (anchors); i++)
    {
      g_autofree char *line = g_strdup_printf ("-c '%s/made.xml' print %s", folder, anchors[i]);
      g_autoptr (PaperDocument) document = paper_print (line);
      g_autoptr (PaperPage) page = poppler_document_get_page (document, 0);
      g_autofree char *text = paper_dup_text (document);
      double width;
      double height;

      poppler_page_get_size (page, &width, &height);
      g_assert_cmpfloat (width, >, height);
      g_assert_cmpuint (paper_count (text, "wide"), ==, 1);
    }
  remove_pictures (folder);
}

/* A few bytes do not take all memory, whatever they claim to be. */
static void
test_huge_picture (void)
{
  g_autofree char *folder = g_dir_make_tmp ("vitk2-XXXXXX", NULL);
  g_autofree char *line = NULL;
  g_autoptr (PaperDocument) document = NULL;
  g_autofree char *text = NULL;

  write_pictures (folder);
  line = g_strdup_printf ("-c '%s/made.xml' print f-huge", folder);
  document = paper_print (line);
  text = paper_dup_text (document);
  g_assert_cmpuint (paper_count (text, "huge.png"), ==, 1);
  remove_pictures (folder);
}

/* -- the file */

static void
test_file (void)
{
  g_autoptr (PaperDocument) document = paper_print ("print table-1 table-2 sec-bone-health");
  g_autofree char *title = poppler_document_get_title (document);
  PopplerIndexIter *iter = poppler_index_iter_new (document);
  g_autoptr (GString) outline = g_string_new (NULL);

  g_assert_cmpstr (title, ==,
                   "The Dual Role of Vitamin K2 in “Bone-Vascular Crosstalk”: Opposite Effects on "
                   "Bone Loss and Vascular Calcification");
  do
    {
      PopplerAction *action = poppler_index_iter_get_action (iter);

      g_string_append_printf (outline, "%s;", action->any.title);
      poppler_action_free (action);
    }
  while (poppler_index_iter_next (iter));
  poppler_index_iter_free (iter);
  g_assert_cmpstr (outline->str, ==,
                   "Table 1;Table 2;Vitamin K2 and Bone Health;Table 2;References;");
}

/* A number in brackets leads to its reference on the last page, an address out of the file. */
static void
test_links (void)
{
  g_autoptr (PaperDocument) document = paper_print ("print table-1");
  g_autoptr (PaperPage) page = poppler_document_get_page (document, 0);
  GList *links = poppler_page_get_link_mapping (page);
  guint inside = 0;
  guint outside = 0;
  GList *l;

  for (l = links; l != NULL; l = l->next)
    {
      const PopplerAction *action = ((PopplerLinkMapping *) l->data)->action;

      if (action->type == POPPLER_ACTION_GOTO_DEST)
        {
          PopplerDest *dest =
              poppler_document_find_dest (document, action->goto_dest.dest->named_dest);

          g_assert_nonnull (dest);
          poppler_dest_free (dest);
          inside++;
        }
      else if (action->type == POPPLER_ACTION_URI)
        outside++;
    }
  poppler_page_free_link_mapping (links);
  g_assert_cmpuint (inside, ==, 4);
  g_assert_cmpuint (outside, >=, 2);
}

/* Where a file cannot be written whole there is none, and what was there stays. */
static void
test_whole (void)
{
  g_autofree char *folder = g_dir_make_tmp ("vitk2-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "pages.pdf", NULL);
  g_autofree char *limited = g_strdup_printf (
      "--version >/dev/null; ulimit -f 8; \"$VITK2_PROGRAM\" print table-1 -o '%s'", path);
  g_autofree char *refused = g_strdup_printf ("print table-1 -o '%s/none/pages.pdf'", folder);
  g_autofree char *kept = NULL;
  g_autofree char *err = NULL;
  g_autofree char *message =
      g_strdup_printf ("vitk2: “%s” cannot be written: File too large\n", path);
  g_autoptr (GDir) dir = NULL;

  g_assert_cmpint (paper_run (limited, &err), ==, 1);
  g_assert_cmpstr (err, ==, message);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_set_contents (path, "before", -1, NULL));
  g_free (err);
  g_assert_cmpint (paper_run (limited, &err), ==, 1);
  g_assert_true (g_file_get_contents (path, &kept, NULL, NULL));
  g_assert_cmpstr (kept, ==, "before");
  g_unlink (path);
  g_free (err);
  g_assert_cmpint (paper_run (refused, &err), ==, 1);
  g_assert_true (g_str_has_suffix (err, "cannot be written: No such file or directory\n"));
  dir = g_dir_open (folder, 0, NULL);
  g_assert_null (g_dir_read_name (dir));
  g_rmdir (folder);
}

static const struct
{
  const char *words;
  int status;
  const char *err;
} mistakes[] = {
  { "print -o none.pdf", 2,
    "vitk2: nothing is named that is to be printed; see “vitk2 print --help”\n" },
  { "print table-1 --where design:rct -o none.pdf", 2,
    "vitk2: --where and --sort go with --studies or --map; see “vitk2 print --help”\n" },
  { "print --studies --where 'n>' -o none.pdf", 2, "vitk2: n> needs a number\n" },
  { "print --studies --where 'n>1000000' -o none.pdf", 1, "vitk2: there is no study to show\n" },
  { "print --compare 85 -o none.pdf", 2,
    "vitk2: --compare takes two to six studies, as in 85,86; see “vitk2 print --help”\n" },
  { "print --compare 85,none -o none.pdf", 1, NULL },
  { "print table-1 --paper a3 -o none.pdf", 2,
    "vitk2: --paper takes one of a4, letter, not “a3”; see “vitk2 print --help”\n" },
  { "print table-1 --orientation up -o none.pdf", 2,
    "vitk2: --orientation takes one of auto, portrait, landscape, not “up”; see “vitk2 print "
    "--help”\n" },
  { "print table-9 -o none.pdf", 1,
    "vitk2: “table-9” is not an anchor of this article; like it: table-1, table-2, table-3\n" },
  { "--version >/dev/null; FONTCONFIG_FILE=\"$VITK2_FIXTURES\"/no-fonts.conf \"$VITK2_PROGRAM\" "
    "print table-1 -o none.pdf",
    1, "vitk2: no typeface is installed to set words in\n" },
};

static void
test_mistakes (void)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (mistakes); i++)
    {
      g_autofree char *err = NULL;

      g_assert_cmpint (paper_run (mistakes[i].words, &err), ==, mistakes[i].status);
      if (mistakes[i].err != NULL)
        g_assert_cmpstr (err, ==, mistakes[i].err);
      g_assert_false (g_file_test ("none.pdf", G_FILE_TEST_EXISTS));
    }
}

/* -- all that there is */

/* Articles of other publishers, where they are: every table is put on paper whole. */
static void
test_samples (void)
{
  const char *folder = g_getenv ("VITK2_SAMPLES");
  g_autoptr (GDir) dir = folder != NULL ? g_dir_open (folder, 0, NULL) : NULL;
  const char *name;

  if (dir == NULL)
    {
      g_test_skip ("there are no samples here");
      return;
    }
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *all = g_strdup_printf (
          "-c '%s/%s' print $(\"$VITK2_PROGRAM\" -c '%s/%s' table list | cut -d' ' -f1)", folder,
          name, folder, name);
      g_autofree char *list =
          g_strdup_printf ("-c '%s/%s' table list 2>/dev/null | grep -q .", folder, name);
      g_autofree char *err = NULL;
      g_autofree char *tags = NULL;
      g_autoptr (PaperDocument) document = NULL;

      if (!g_str_has_suffix (name, "xml") || paper_run (list, &err) != 0)
        continue;
      document = paper_print (all);
      tags = paper_dup_tags (document);
      g_assert_true (g_str_has_prefix (tags, "Document\n  H1"));
    }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print/documents", test_documents);
  g_test_add_func ("/print/long", test_long);
  g_test_add_func ("/print/wide", test_wide);
  g_test_add_func ("/print/tall", test_tall);
  g_test_add_func ("/print/spanned", test_spanned);
  g_test_add_func ("/print/pictures", test_pictures);
  g_test_add_func ("/print/pictures/wide", test_wide_pictures);
  g_test_add_func ("/print/pictures/huge", test_huge_picture);
  g_test_add_func ("/print/file", test_file);
  g_test_add_func ("/print/links", test_links);
  g_test_add_func ("/print/whole", test_whole);
  g_test_add_func ("/print/mistakes", test_mistakes);
  g_test_add_func ("/print/samples", test_samples);
  return g_test_run ();
}
