/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "model/vitk-article.h"

static void
test_anchors (void)
{
  g_autoptr (VitkArticle) article = vitk_article_new ();
  VitkSection *section = vitk_section_new (VITK_SECTION_BODY, NULL);
  VitkBlock *block = vitk_block_new (VITK_BLOCK_PARAGRAPH, 0, NULL);
  const VitkAnchor *anchor;

  anchor = vitk_article_add_anchor (
      article, vitk_anchor_new (VITK_ANCHOR_SECTION, "sec-a", "s1", NULL, section));
  section->anchor = anchor;
  anchor = vitk_article_add_anchor (
      article, vitk_anchor_new (VITK_ANCHOR_BLOCK, NULL, "sec-a/p1", anchor, block));
  block->anchor = anchor;
  g_ptr_array_add (section->blocks, block);
  vitk_article_add_section (article, section);

  g_assert_true (vitk_article_get_anchor (article, "sec-a") == section->anchor);
  g_assert_true (vitk_article_get_anchor (article, "s1") == section->anchor);
  g_assert_true (vitk_article_get_anchor (article, "sec-a/p1") == anchor);
  g_assert_null (vitk_article_get_anchor (article, "sec-b"));
  g_assert_null (vitk_article_get_anchor (article, NULL));
  g_assert_true (vitk_anchor_get_enclosing (anchor, VITK_ANCHOR_SECTION) == section->anchor);
  g_assert_true (vitk_anchor_get_enclosing (anchor, VITK_ANCHOR_BLOCK) == anchor);
  g_assert_null (vitk_anchor_get_enclosing (anchor, VITK_ANCHOR_ROW));
}

static VitkReference *
add_reference (VitkArticle *article, const char *id, const char *label)
{
  VitkReference *reference = vitk_reference_new ();

  reference->label = g_strdup (label);
  reference->anchor = vitk_article_add_anchor (
      article, vitk_anchor_new (VITK_ANCHOR_REFERENCE, id, id, NULL, reference));
  vitk_article_add_reference (article, reference);
  return reference;
}

static void
test_references (void)
{
  g_autoptr (VitkArticle) article = vitk_article_new ();
  const VitkReference *first = add_reference (article, "r-a", "[7]");
  const VitkReference *second = add_reference (article, "r-b", "8.");
  const VitkReference *third = add_reference (article, "r-c", NULL);

  g_assert_cmpuint (second->number, ==, 2);
  g_assert_true (vitk_article_get_reference (article, "7") == first);
  g_assert_true (vitk_article_get_reference (article, "8") == second);
  g_assert_true (vitk_article_get_reference (article, "r-b") == second);
  /* Without a label the place in the list is the number. */
  g_assert_true (vitk_article_get_reference (article, "3") == third);
  g_assert_null (vitk_article_get_reference (article, "2"));
  /* As it is printed, and pasted. */
  g_assert_true (vitk_article_get_reference (article, "[7]") == first);
  g_assert_true (vitk_article_get_reference (article, "7.") == first);
  g_assert_null (vitk_article_get_reference (article, "[]"));
}

static void
test_citations (void)
{
  g_autoptr (VitkArticle) article = vitk_article_new ();
  const VitkReference *cited = add_reference (article, "r-a", "1");
  const VitkReference *uncited = add_reference (article, "r-b", "2");
  VitkText *text = vitk_text_new ("First. It rose [1] at once. Last.", -1, NULL);
  g_autoptr (VitkBlock) block = vitk_block_new (VITK_BLOCK_PARAGRAPH, 0, text);
  const VitkCitation *citation;
  g_autofree char *sentence = NULL;

  vitk_article_add_citation (article, NULL, block->text, 16, 17, cited->anchor);
  g_assert_cmpuint (vitk_article_get_citations (article, cited->anchor)->len, ==, 1);
  g_assert_cmpuint (vitk_article_get_citations (article, uncited->anchor)->len, ==, 0);
  citation = g_ptr_array_index (vitk_article_get_citations (article, cited->anchor), 0);
  g_assert_true (citation->target == cited->anchor);
  sentence = vitk_citation_dup_sentence (citation);
  g_assert_cmpstr (sentence, ==, "It rose [1] at once.");
}

/* One sentence is one place to go to, and so is one row. */
static void
test_places (void)
{
  g_autoptr (VitkText) text = vitk_text_new ("It rose [1, 2]. It fell [1].", -1, NULL);
  g_autoptr (VitkText) cell = vitk_text_new ("[1]", -1, NULL);
  g_autoptr (VitkAnchor) paragraph = vitk_anchor_new (VITK_ANCHOR_BLOCK, NULL, "p", NULL, NULL);
  g_autoptr (VitkAnchor) row = vitk_anchor_new (VITK_ANCHOR_ROW, NULL, "row", NULL, NULL);
  g_autoptr (VitkAnchor) in_row = vitk_anchor_new (VITK_ANCHOR_BLOCK, NULL, "td1", row, NULL);
  g_autoptr (VitkAnchor) in_row_too = vitk_anchor_new (VITK_ANCHOR_BLOCK, NULL, "td2", row, NULL);
  const VitkCitation citations[] = {
    { paragraph, text, 9, 10, NULL },  { paragraph, text, 12, 13, NULL },
    { paragraph, text, 25, 26, NULL }, { in_row, cell, 1, 2, NULL },
    { in_row_too, text, 9, 10, NULL },
  };
  static const gboolean same_as_next[] = { TRUE, FALSE, FALSE, TRUE };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (same_as_next); i++)
    g_assert_cmpint (vitk_citation_is_same_place (&citations[i], &citations[i + 1]), ==,
                     same_as_next[i]);
}

static void
test_headings (void)
{
  static const struct
  {
    VitkSectionRole role;
    const char *label;
    const char *title;
    const char *heading;
  } cases[] = {
    { VITK_SECTION_BODY, "2.1", "Methods", "2.1 Methods" },
    { VITK_SECTION_BODY, NULL, "Methods", "Methods" },
    { VITK_SECTION_BODY, "2.1", "", "2.1" },
    { VITK_SECTION_BODY, NULL, "", "" },
    { VITK_SECTION_ABSTRACT, NULL, "", "Abstract" },
    { VITK_SECTION_ABSTRACT, NULL, "Summary", "Summary" },
    { VITK_SECTION_APPENDIX, "A", "", "A Appendix" },
  };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (VitkSection) section = vitk_section_new (cases[i].role, NULL);
      g_autofree char *heading = NULL;

      section->label = g_strdup (cases[i].label);
      vitk_text_free (section->title);
      section->title = vitk_text_new (cases[i].title, -1, NULL);
      heading = vitk_section_dup_heading (section);
      g_assert_cmpstr (heading, ==, cases[i].heading);
    }
}

static void
test_statuses (void)
{
  VitkReferenceStatus status;
  int i;

  for (i = VITK_REFERENCE_GIVEN; i <= VITK_REFERENCE_UNIDENTIFIED; i++)
    {
      g_assert_true (vitk_reference_status_from_nick (
          vitk_reference_status_get_nick ((VitkReferenceStatus) i), &status));
      g_assert_cmpint (status, ==, i);
    }
  g_assert_false (vitk_reference_status_from_nick ("likely", &status));
  g_assert_false (vitk_reference_status_from_nick (NULL, &status));
  g_assert_cmpstr (vitk_reference_status_get_words (VITK_REFERENCE_PROBABLE), ==, "probable match");
}

static VitkCell *
add_cell (VitkRow *row, guint column, guint columns, const char *words)
{
  VitkCell *cell = vitk_cell_new ();

  cell->column = column;
  cell->columns = columns;
  g_ptr_array_add (cell->blocks,
                   vitk_block_new (VITK_BLOCK_PARAGRAPH, 0, vitk_text_new (words, -1, NULL)));
  g_ptr_array_add (row->cells, cell);
  return cell;
}

static void
test_table_headers (void)
{
  VitkTable *table = vitk_table_new ();
  VitkRow *upper = vitk_row_new (VITK_ROW_HEAD);
  VitkRow *lower = vitk_row_new (VITK_ROW_HEAD);
  VitkRow *body = vitk_row_new (VITK_ROW_BODY);
  const VitkCell *low;
  g_autofree char *second = NULL;
  g_autofree char *header = NULL;

  add_cell (upper, 0, 1, "Study");
  add_cell (upper, 1, 2, "Dose");
  low = add_cell (lower, 2, 1, "High");
  add_cell (body, 0, 1, "[1]");
  g_ptr_array_add (table->rows, upper);
  g_ptr_array_add (table->rows, lower);
  g_ptr_array_add (table->rows, body);
  second = vitk_table_dup_header (table, add_cell (body, 2, 1, "45 mg"));
  g_assert_cmpstr (second, ==, "Dose, High");
  header = vitk_table_dup_header (table, low);
  g_assert_cmpstr (header, ==, "Dose");
  vitk_table_free (table);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/article/anchors", test_anchors);
  g_test_add_func ("/article/references", test_references);
  g_test_add_func ("/article/citations", test_citations);
  g_test_add_func ("/article/places", test_places);
  g_test_add_func ("/section/headings", test_headings);
  g_test_add_func ("/reference/statuses", test_statuses);
  g_test_add_func ("/table/headers", test_table_headers);
  return g_test_run ();
}
