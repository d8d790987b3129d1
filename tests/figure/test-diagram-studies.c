/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
/* Where the diagram of the review shows what its studies are about. */
#include "corpus/vitk-jats-reader.h"
#include "corpus/vitk-sbgn-reader.h"
#include "evidence/vitk-studies.h"
#include "figure/vitk-diagram-studies.h"

static VitkArticle *article;
static VitkDiagram *diagram;
static VitkStudies *studies;

static GFile *
find_file (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("VITK2_DATADIR"), name, NULL);

  return g_file_new_for_path (path);
}

/* Those of the tables, and some of which only sentences tell: [75] is cited where it is stated that
 * cMGP inhibits precipitation, [3] where nothing is stated that is drawn. */
static const struct
{
  const char *study;
  const char *ids;
} drawn[] = {
  { "21", "v-calcification" },
  { "22", "v-calcification" },
  { "23", "v-calcification" },
  { "24", "v-calcification" },
  { "85", "" },
  { "86", "b-osteoclasts" },
  { "87", "" },
  { "88", "b-coc b-ucoc b-and-coc" },
  { "89", "b-coc b-and-coc" },
  { "90", "b-ucoc b-coc b-and-coc" },
  { "91", "b-ucoc" },
  { "92", "b-ucoc b-coc b-and-coc" },
  { "120", "" },
  { "121", "v-calcification" },
  { "122", "" },
  { "106", "" },
  { "123", "" },
  { "124", "v-calcification" },
  { "125", "" },
  { "126", "" },
  { "127", "" },
  { "128", "v-calcification" },
  { "75", "v-cmgp-precipitation" },
  { "3", "" },
};

static void
test_review (void)
{
  guint i;
  guint j;

  for (i = 0; i < G_N_ELEMENTS (drawn); i++)
    {
      const VitkStudy *study = vitk_studies_find (studies, drawn[i].study);
      g_autoptr (GPtrArray) ids = vitk_diagram_studies_dup_ids (diagram, article, study);
      g_autoptr (GString) line = g_string_new (NULL);

      for (j = 0; j < ids->len; j++)
        g_string_append_printf (line, "%s%s", j > 0 ? " " : "",
                                (const char *) g_ptr_array_index (ids, j));
      g_test_message ("%s", drawn[i].study);
      g_assert_cmpstr (line->str, ==, drawn[i].ids);
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (GFile) review = find_file ("review.xml");
  g_autoptr (GFile) mechanism = find_file ("figures/mechanism.sbgn");
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  article = vitk_jats_reader_read_file (review, NULL, &error);
  g_assert_no_error (error);
  diagram = vitk_sbgn_reader_read_file (mechanism, NULL, &error);
  g_assert_no_error (error);
  studies = vitk_studies_new (article, NULL);
  g_test_add_func ("/figure/diagram/studies", test_review);
  status = g_test_run ();
  vitk_studies_unref (studies);
  vitk_diagram_unref (diagram);
  g_object_unref (article);
  return status;
}
