/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "export/vitk-delimited.h"
#include "export/vitk-export-error.h"
#include "made-table.h"

/* What is chosen of a table, and what comes out. */
static const struct
{
  const char *table;
  const char *rows;
  const char *columns;
  const char *words;
} selections[] = {
  { "!a|b;c|d;", NULL, NULL, "!0+1x1:a|1+1x1:b;0+1x1:c|1+1x1:d;" },
  { "!a;b;c;d;", "1,3", NULL, "!0+1x1:a;0+1x1:b;0+1x1:d;" },
  { "!a;b;c;d;", "3,1,3", NULL, "!0+1x1:a;0+1x1:b;0+1x1:d;" },
  { "!a;b;c;d;", "2-", NULL, "!0+1x1:a;0+1x1:c;0+1x1:d;" },
  { "!a;b;c;d;", " 1 - ", NULL, NULL },
  { "!a;b;c;d;", "table/3, 1", NULL, "!0+1x1:a;0+1x1:b;0+1x1:c;" },
  { "!a;b;c;d;", "table/1", NULL, NULL },
  { "!a|b|c;d|e|f;", NULL, "3,1", "!0+1x1:a|1+1x1:c;0+1x1:d|1+1x1:f;" },
  { "3x1:a;b|c|d;", NULL, "2-3", "0+2x1:a;0+1x1:c|1+1x1:d;" },
  { "3x1:a;b|c|d;", NULL, "2", "0+1x1:a;0+1x1:c;" },
  /* A cell that reaches into what is chosen begins there. */
  { "1x3:a|b;c;d;", "2-3", NULL, "0+1x2:a|1+1x1:c;1+1x1:d;" },
  { "1x3:a|b;c;d;", "1,3", NULL, "0+1x2:a|1+1x1:b;1+1x1:d;" },
  { "a|1x3:b;c;d;", "3", NULL, "0+1x1:d|1+1x1:b;" },
  /* None reaches out of the table. */
  { "1x9:a|b;c;", NULL, NULL, "0+1x2:a|1+1x1:b;1+1x1:c;" },
  { "!a;b;", "1-4", NULL, NULL },
  { "!a;b;", "", NULL, NULL },
  { "!a;b;", "1,", NULL, NULL },
  { "!a;b;", "1-2-3", NULL, NULL },
  { "!a;b;", NULL, "table/1", NULL },
};

static void
test_selections (void)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (selections); i++)
    {
      g_autoptr (VitkTable) table = made_table (selections[i].table);
      g_autoptr (GError) error = NULL;
      g_autoptr (VitkTable) kept =
          vitk_table_select (table, selections[i].rows, selections[i].columns, &error);
      g_autofree char *words = kept != NULL ? made_table_dup_words (kept) : NULL;

      g_test_message ("%s", selections[i].table);
      g_assert_cmpstr (words, ==, selections[i].words);
      g_assert_true ((kept != NULL) == (error == NULL));
      g_assert_true (error == NULL || error->domain == VITK_EXPORT_ERROR);
    }
}

static const struct
{
  const char *table;
  const char *csv;
  const char *tsv;
} files[] = {
  { "", "", "" },
  { "a|b;c|d;", "a,b\r\nc,d\r\n", "a\tb\nc\td\n" },
  { "a,b|say \"c\"|d\\e;", "\"a,b\",\"say \"\"c\"\"\",d\\e\r\n", "a,b\tsay \"c\"\td\\\\e\n" },
  { "a;1x1:;", "a\r\n\"\"\r\n", "a\n\n" },
  { "3x1:a;b|c|d;", "a,←,←\r\nb,c,d\r\n", "a\t←\t←\nb\tc\td\n" },
  { "2x2:a|b;c;", "a,←,b\r\n↑,↑,c\r\n", "a\t←\tb\n↑\t↑\tc\n" },
  { "=1+1|+a|-a|@a|'a;", "'=1+1,'+a,'-a,'@a,''a\r\n", "'=1+1\t'+a\t'-a\t'@a\t''a\n" },
  { "＝a|＋a|－a|＠a;", "'＝a,'＋a,'－a,'＠a\r\n", "'＝a\t'＋a\t'－a\t'＠a\n" },
  { "←|↑|←a|a←;", "'←,'↑,'←a,a←\r\n", "'←\t'↑\t'←a\ta←\n" },
  { "-5|+5|-5.25|-.5|-5.|-5e3|-|-1-1|+1,000;", "-5,+5,-5.25,-.5,-5.,'-5e3,'-,'-1-1,\"'+1,000\"\r\n",
    "-5\t+5\t-5.25\t-.5\t-5.\t'-5e3\t'-\t'-1-1\t'+1,000\n" },
};

static void
test_files (void)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (VitkTable) table = made_table (files[i].table);
      g_autofree char *csv = vitk_delimited_dup_csv (table, FALSE);
      g_autofree char *marked = vitk_delimited_dup_csv (table, TRUE);
      g_autofree char *expected = g_strconcat ("\xef\xbb\xbf", files[i].csv, NULL);
      g_autofree char *tsv = vitk_delimited_dup_tsv (table);

      g_assert_cmpstr (csv, ==, files[i].csv);
      g_assert_cmpstr (marked, ==, expected);
      g_assert_cmpstr (tsv, ==, files[i].tsv);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tables/selections", test_selections);
  g_test_add_func ("/tables/files", test_files);
  return g_test_run ();
}
