/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
/* The map of the review's 22 rows, every mark and every total; and of rows that are made up. */
#include "corpus/vitk-jats-reader.h"
#include "evidence/vitk-evidence-map.h"
#include "evidence/vitk-map-table.h"
#include "evidence/vitk-map-words.h"
#include "evidence/vitk-study-name.h"
#include "evidence/vitk-study-filter.h"

#include <string.h>

static VitkStudies *studies;

/* Intervention | outcome | study | design | participants | direction. */
static const char *const marks[] = {
  "vitamin K2 | BMD | 85 | RCT | 219 | Favourable",
  "vitamin K2 | BMD | 87 | Meta-analysis of 19 RCTs | 6759 | Favourable",
  "vitamin K2 | fracture | 87 | Meta-analysis of 19 RCTs | 6759 | Favourable",
  "vitamin K2 | fracture | 88 | Meta-analysis of 36 RCTs | 11122 | Favourable",
  "vitamin K2 | cOC | 88 | Meta-analysis of 36 RCTs | 11122 | Favourable",
  "vitamin K2 | ucOC | 88 | Meta-analysis of 36 RCTs | 11122 | Favourable",
  "vitamin K2 | coronary heart disease | 126 | Prospective cohort study | 2987 | Favourable",
  "vitamin K2 | arterial stiffness | 106 | RCT | 244 | Favourable",
  "vitamin K2 | cardiovascular events | 123 | Prospective cohort study | 7216 | Favourable",
  "vitamin K2 | mortality | 123 | Prospective cohort study | 7216 | Favourable",
  "vitamin K2 | PAD | 125 | Prospective cohort study | 36629 | Favourable",
  "MK-7 | coronary calcification | 124 | RCT | 0 | Favourable",
  "MK-7 | bone loss | 86 | RCT | 244 | Favourable",
  "MK-7 | cOC | 89 | RCT | 55 | Favourable",
  "MK-7 | cOC | 92 | RCT | 60 | Favourable",
  "MK-7 | ucOC | 92 | RCT | 60 | Favourable",
  "MK-7 | arterial stiffness | 106 | RCT | 244 | Favourable",
  "MK-7 | arterial calcification | 128 | RCT | 68 | No association",
  "MK-4 | fracture | 88 | Meta-analysis of 36 RCTs | 11122 | Favourable",
  "MK-4 | cOC | 88 | Meta-analysis of 36 RCTs | 11122 | Favourable",
  "MK-4 | cOC | 90 | Non-placebo-controlled dose-examination study | 55 | Favourable",
  "MK-4 | ucOC | 88 | Meta-analysis of 36 RCTs | 11122 | Favourable",
  "MK-4 | ucOC | 90 | Non-placebo-controlled dose-examination study | 55 | Favourable",
  "MK-4 | ucOC | 91 | RCT | 48 | Favourable",
  "menaquinones | coronary calcification | 121 | RCT | 564 | Favourable",
  "menaquinones | coronary heart disease | 120 | Meta-analysis of Prospect-EPIC cohort study | "
  "16057 | Favourable",
  "menaquinones | stroke | 122 | Prospective cohort | 35476 | No association",
  "menaquinones | mortality | 127 | Prospective cohort study | 33289 | Favourable",
  "- | aortic calcification | 21 | - | 554 | Unfavourable",
  "- | aortic calcification | 22 | - | 90 | Unfavourable",
  "- | aortic calcification | 23 | - | 1909 | Unfavourable",
  "- | coronary calcification | 23 | - | 1909 | Unfavourable",
  "- | coronary calcification | 24 | - | 1276 | Unfavourable",
};

static const char *
or_dash (const char *words)
{
  return words != NULL ? words : "-";
}

static char *
dup_mark (const VitkEvidenceMap *map, const VitkMapMark *mark)
{
  return g_strdup_printf ("%s | %s | %s | %s | %.0f | %s",
                          or_dash (vitk_evidence_map_get_row (map, mark->row)->words),
                          or_dash (vitk_evidence_map_get_column (map, mark->column)->words),
                          vitk_study_get_name (mark->study), or_dash (mark->design_words),
                          mark->participants, vitk_effect_get_words (mark->effect));
}

static void
test_marks (void)
{
  g_autoptr (VitkEvidenceMap) map = vitk_evidence_map_new (studies, NULL);
  guint i;

  for (i = 0; i < map->marks->len; i++)
    {
      g_autofree char *words = dup_mark (map, &g_array_index (map->marks, VitkMapMark, i));

      g_assert_cmpuint (i, <, G_N_ELEMENTS (marks));
      g_assert_cmpstr (words, ==, marks[i]);
    }
  g_assert_cmpuint (map->marks->len, ==, G_N_ELEMENTS (marks));
}

static char *
dup_headings (GArray *headings)
{
  GString *words = g_string_new (NULL);
  guint i;

  for (i = 0; i < headings->len; i++)
    {
      const VitkMapHeading *heading = &g_array_index (headings, VitkMapHeading, i);

      g_string_append_printf (words, "%s: %u %.0f\n", or_dash (heading->words), heading->n_studies,
                              heading->participants);
    }
  return g_string_free (words, FALSE);
}

static void
check_headings (GArray *headings, const char *expected)
{
  g_autofree char *words = dup_headings (headings);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_totals (void)
{
  g_autoptr (VitkEvidenceMap) map = vitk_evidence_map_new (studies, NULL);

  check_headings (map->rows, "vitamin K2: 7 65176\n"
                             "MK-7: 6 671\n"
                             "MK-4: 3 11225\n"
                             "menaquinones: 4 85386\n"
                             "-: 4 3829\n");
  check_headings (map->columns, "aortic calcification: 3 2553\n"
                                "coronary calcification: 4 3749\n"
                                "BMD: 2 6978\n"
                                "bone loss: 1 244\n"
                                "fracture: 2 17881\n"
                                "cOC: 4 11292\n"
                                "ucOC: 4 11285\n"
                                "coronary heart disease: 2 19044\n"
                                "stroke: 1 35476\n"
                                "arterial stiffness: 1 244\n"
                                "cardiovascular events: 1 7216\n"
                                "mortality: 2 40505\n"
                                "PAD: 1 36629\n"
                                "arterial calcification: 1 68\n");
  check_headings (map->designs, "Randomized Controlled Trial: 9 1502\n"
                                "Meta-Analysis: 3 33938\n"
                                "Clinical Trial: 1 55\n"
                                "Observational Study: 5 115597\n"
                                "-: 4 3829\n");
  g_assert_cmpuint (map->n_studies, ==, 22);
  g_assert_cmpfloat (map->participants, ==, 154921);
  g_assert_cmpfloat (map->most, ==, 36629);
}

/* With the gaps that a filter leaves: the same headings and marks, of which fewer are counted. */
static void
test_whole (void)
{
  g_autoptr (VitkQuery) query = vitk_query_parse_where ("outcome:stroke");
  g_autoptr (GArray) shown = vitk_studies_filter (studies, query);
  g_autoptr (VitkEvidenceMap) map = vitk_evidence_map_new_whole (studies, shown);
  VitkTable *table = vitk_evidence_map_dup_table (map);
  guint n_passing = 0;
  guint i;

  check_headings (map->rows, "vitamin K2: 0 0\n"
                             "MK-7: 0 0\n"
                             "MK-4: 0 0\n"
                             "menaquinones: 1 35476\n"
                             "-: 0 0\n");
  g_assert_cmpuint (map->columns->len, ==, 14);
  g_assert_cmpuint (map->n_studies, ==, 1);
  g_assert_cmpuint (map->marks->len, ==, G_N_ELEMENTS (marks));
  for (i = 0; i < map->marks->len; i++)
    {
      const VitkMapMark *mark = &g_array_index (map->marks, VitkMapMark, i);
      g_autofree char *words = dup_mark (map, mark);

      g_assert_cmpstr (words, ==, marks[i]);
      g_assert_cmpint (mark->passes, ==, g_str_equal (vitk_study_get_name (mark->study), "122"));
      n_passing += mark->passes;
    }
  g_assert_cmpuint (n_passing, ==, 1);
  /* In words: the head, the mark, its intervention, its outcome, all. */
  g_assert_cmpuint (table->rows->len, ==, 5);
  vitk_table_free (table);
}

static VitkEvidenceMap *
create_filtered (const char *where)
{
  g_autoptr (VitkQuery) query = vitk_query_parse_where (where);
  g_autoptr (GArray) shown = vitk_studies_filter (studies, query);

  return vitk_evidence_map_new (studies, shown);
}

/* What nothing stands under is left out; shapes and sizes stay as they are in the whole map. */
static void
test_filter (void)
{
  g_autoptr (VitkEvidenceMap) map = create_filtered ("design:RCT isoform:MK-7 outcome:cOC");
  g_autoptr (VitkEvidenceMap) none = create_filtered ("n>1000000");
  guint n;
  const VitkMapMark *cell = vitk_evidence_map_get_marks (map, 0, 0, &n);

  check_headings (map->rows, "MK-7: 2 115\n");
  check_headings (map->columns, "cOC: 2 115\nucOC: 1 60\n");
  check_headings (map->designs, "Randomized Controlled Trial: 2 115\n"
                                "Meta-Analysis: 0 0\n"
                                "Clinical Trial: 0 0\n"
                                "Observational Study: 0 0\n"
                                "-: 0 0\n");
  g_assert_cmpfloat (map->most, ==, 36629);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpstr (vitk_study_get_name (cell[0].study), ==, "89");
  g_assert_cmpstr (vitk_study_get_name (cell[1].study), ==, "92");
  vitk_evidence_map_get_marks (map, 0, 1, &n);
  g_assert_cmpuint (n, ==, 1);
  vitk_evidence_map_get_marks (map, 1, 0, &n);
  g_assert_cmpuint (n, ==, 0);
  g_assert_cmpuint (none->marks->len, ==, 0);
  g_assert_cmpuint (none->rows->len + none->columns->len + none->n_studies, ==, 0);
}

/* A mark of the review, and what a screen reader says of it. */
static const struct
{
  const char *where;
  const char *name;
} names[] = {
  { "isoform:MK-7 n=244 outcome:loss",
    "Knapen 2013 [86], RCT, 244 participants, MK-7 on bone loss: Favourable" },
  { "outcome:arterial n=68",
    "Zwakenberg 2019 [128], RCT, 68 participants, MK-7 on arterial calcification: No association" },
  { "population:\"coronary artery disease\"",
    "Vossen 2015 [124], RCT, participants not reported, MK-7 on coronary calcification: "
    "Favourable" },
  { "n=90", "Farhat [22], design not reported, 90 participants, intervention not reported on "
            "aortic calcification: Unfavourable" },
};

static void
test_names (void)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (VitkEvidenceMap) map = create_filtered (names[i].where);
      g_autofree char *name = NULL;

      g_test_message ("%s", names[i].where);
      g_assert_cmpuint (map->marks->len, ==, 1);
      name = vitk_map_mark_dup_name (map, &g_array_index (map->marks, VitkMapMark, 0));
      g_assert_cmpstr (name, ==, names[i].name);
    }
}

static void
test_table (void)
{
  g_autoptr (VitkEvidenceMap) map = create_filtered ("outcome:loss OR outcome:stroke");
  VitkTable *table = vitk_evidence_map_dup_table (map);
  g_autoptr (GString) words = g_string_new (NULL);
  const VitkBlock *study;
  guint i;
  guint j;

  for (i = 0; i < table->rows->len; i++)
    {
      const VitkRow *row = g_ptr_array_index (table->rows, i);

      for (j = 0; j < row->cells->len; j++)
        {
          g_autofree char *cell = vitk_cell_dup_string (g_ptr_array_index (row->cells, j));

          g_string_append_printf (words, "%s%s", cell, j + 1 < row->cells->len ? " | " : "\n");
        }
    }
  g_assert_cmpstr (words->str, ==,
                   "Study | Design | Participants | Intervention | Outcome | Direction\n"
                   "Knapen 2013 [86] | RCT | 244 | MK-7 | bone loss | Favourable\n"
                   "Vissers 2013 [122] | Prospective cohort | 35476 | menaquinones | stroke | "
                   "No association\n"
                   "1 study |  | 244 | MK-7 | All | \n"
                   "1 study |  | 35476 | menaquinones | All | \n"
                   "1 study |  | 244 | All | bone loss | \n"
                   "1 study |  | 35476 | All | stroke | \n"
                   "2 studies |  | 35720 | All | All | \n");
  study = g_ptr_array_index (((const VitkCell *) g_ptr_array_index (
                                  ((const VitkRow *) g_ptr_array_index (table->rows, 1))->cells, 0))
                                 ->blocks,
                             0);
  g_assert_cmpuint (study->text->n_spans, ==, 1);
  g_assert_cmpstr (study->text->spans[0].value, ==, "ref-86");
  vitk_table_free (table);
}

#define NAMED(type, term, words) \
  "<named-content content-type='" type "' vocab-term='" term "'>" words "</named-content>"
#define CITES(n) "<th>[<xref ref-type='bibr' rid='r" n "'>" n "</xref>]</th>"
#define REFERENCE(n) \
  "<ref id='r" n "'><label>" n "</label><mixed-citation>Words</mixed-citation></ref>"

/* One row of a table, or several, and the marks that they make. */
static const struct
{
  const char *rows;
  const char *marks;
} made_up[] = {
  /* What is not marked up is not reported. */
  { "<tr>" CITES ("1") "<td>" NAMED ("sample-size", "20", "20") " drank tea</td></tr>",
    "- | - | 1 | - | 20 | Not reported\n" },
  /* Groups of a row are counted together; ">100" is counted as 100. */
  { "<tr>" CITES ("1") "<td>" NAMED ("sample-size", "20", "20")
        NAMED ("sample-size", "&gt;100", "many") NAMED ("outcome", "sleep", "sleep") "</td></tr>",
    "- | sleep | 1 | - | 120 | Not reported\n" },
  /* Several directions of one row are mixed; what they belong to is not guessed. */
  { "<tr>" CITES ("1") "<td>" NAMED ("intervention", "tea", "tea") NAMED ("outcome", "sleep", "s")
        NAMED ("effect", "favourable", "+") NAMED ("outcome", "mood", "m")
            NAMED ("effect", "no association", "0") "</td></tr>",
    "tea | sleep | 1 | - | 0 | Mixed\n"
    "tea | mood | 1 | - | 0 | Mixed\n" },
  /* A direction that has no normal form we know says nothing; capitals do not matter. */
  { "<tr>" CITES ("1") "<td>" NAMED ("outcome", "sleep", "s") NAMED ("effect", "sideways", "~")
        NAMED ("effect", "Adverse", "-") "</td></tr>",
    "- | sleep | 1 | - | 0 | Unfavourable\n" },
  /* The same normal form stands in one row, whatever the words. */
  { "<tr>" CITES ("1") "<td>" NAMED ("intervention", "tea", "a cup") NAMED (
        "outcome", "sleep", "s") "</td></tr>"
                                 "<tr>" CITES ("2") "<td>" NAMED ("intervention", "Tea", "a pot")
                                     NAMED ("outcome", "sleep", "s") "</td></tr>",
    "tea | sleep | 1 | - | 0 | Not reported\n"
    "tea | sleep | 2 | - | 0 | Not reported\n" },
  /* Two rows of one study: each has its own outcome and direction; what one does not say of the
   * study the other may. The same cell has one mark. */
  { "<tr>" CITES ("1") "<td>" NAMED ("study-design", "Trial", "trial")
        NAMED ("sample-size", "9", "9") NAMED ("intervention", "tea", "tea")
            NAMED ("outcome", "sleep", "s")
                NAMED ("effect", "favourable",
                       "+") "</td></tr>"
                            "<tr>" CITES ("1") "<td>" NAMED ("outcome", "mood", "m") NAMED (
                                "effect", "adverse",
                                "-") "</td></tr>"
                                     "<tr>" CITES ("1") "<td>" NAMED ("outcome", "sleep", "s")
                                         NAMED ("effect", "adverse",
                                                "-") "</td></tr>"
                                                     "<tr>" CITES ("1") "<td>" NAMED (
                                                         "population", "p", "women") "</td></tr>",
    "tea | sleep | 1 | trial | 9 | Mixed\n"
    "tea | mood | 1 | trial | 9 | Unfavourable\n" },
  /* A cell that reaches down counts for every row it reaches into, and for no other. */
  { "<tr>" CITES ("1") "<td rowspan='2'>" NAMED ("outcome", "sleep", "s") "</td><td>" NAMED (
        "intervention", "tea", "tea")
        NAMED ("effect", "favourable",
               "+") "</td></tr>"
                    "<tr>" CITES ("1") "<td>" NAMED ("intervention", "milk", "milk") NAMED (
                        "effect", "adverse",
                        "-") "</td></tr>"
                             "<tr>" CITES ("1") "<td>" NAMED (
                                 "outcome", "mood", "m") "</td><td>" NAMED ("intervention", "milk",
                                                                            "milk") "</td></tr>",
    "tea | sleep | 1 | - | 0 | Favourable\n"
    "milk | sleep | 1 | - | 0 | Unfavourable\n"
    "milk | mood | 1 | - | 0 | Not reported\n" },
};

static VitkStudies *
create_made_up (const char *rows)
{
  g_autofree char *xml = g_strdup_printf (
      "<article><front><article-meta><title-group><article-title>Tea</article-title>"
      "</title-group></article-meta></front><body><sec id='s'><title>Tea</title>"
      "<table-wrap id='t'><table><tbody>%s</tbody></table></table-wrap></sec></body>"
      "<back><ref-list>" REFERENCE ("1") REFERENCE ("2") "</ref-list></back></article>",
      rows);
  g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));
  g_autoptr (GError) error = NULL;
  g_autoptr (VitkArticle) article = vitk_jats_reader_read_bytes (bytes, "tea.xml", &error);

  g_assert_no_error (error);
  return vitk_studies_new (article, NULL);
}

static void
test_made_up (void)
{
  guint i;
  guint j;

  for (i = 0; i < G_N_ELEMENTS (made_up); i++)
    {
      g_autoptr (VitkStudies) made = create_made_up (made_up[i].rows);
      g_autoptr (VitkEvidenceMap) map = vitk_evidence_map_new (made, NULL);
      g_autoptr (GString) lines = g_string_new (NULL);

      for (j = 0; j < map->marks->len; j++)
        {
          g_autofree char *line = dup_mark (map, &g_array_index (map->marks, VitkMapMark, j));

          g_string_append_printf (lines, "%s\n", line);
        }
      g_assert_cmpstr (lines->str, ==, made_up[i].marks);
    }
}

/* A reference without a record is called by the name of the study, or by its label alone. */
static void
test_titles (void)
{
  g_autoptr (VitkStudies) made = create_made_up ("<tr>" CITES ("1") "<td>" NAMED (
      "study-name", "", "Kettle Study") "</td></tr>"
                                        "<tr>" CITES ("2") "<td>" NAMED ("sample-size", "3",
                                                                         "3") "</td></tr>");
  g_autofree char *named = vitk_study_dup_citation (vitk_studies_get (made, 0));
  g_autofree char *unnamed = vitk_study_dup_citation (vitk_studies_get (made, 1));

  g_assert_cmpstr (named, ==, "Kettle Study [1]");
  g_assert_cmpstr (unnamed, ==, "[2]");
}

int
main (int argc, char **argv)
{
  g_autofree char *path = g_build_filename (g_getenv ("VITK2_DATADIR"), "review.xml", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (VitkArticle) article = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  article = vitk_jats_reader_read_file (file, NULL, &error);
  g_assert_no_error (error);
  studies = vitk_studies_new (article, NULL);
  g_test_add_func ("/evidence/map/marks", test_marks);
  g_test_add_func ("/evidence/map/totals", test_totals);
  g_test_add_func ("/evidence/map/filter", test_filter);
  g_test_add_func ("/evidence/map/whole", test_whole);
  g_test_add_func ("/evidence/map/names", test_names);
  g_test_add_func ("/evidence/map/table", test_table);
  g_test_add_func ("/evidence/map/made-up", test_made_up);
  g_test_add_func ("/evidence/map/titles", test_titles);
  status = g_test_run ();
  vitk_studies_unref (studies);
  return status;
}
