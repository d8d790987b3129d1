/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "model/vitk-record.h"

typedef struct
{
  const char *authors; /* with a bar between them */
  const char *title;
  const char *source;
  const char *year;
  const char *volume;
  const char *issue;
  const char *pages;
  const char *doi;
  const char *uri;
  const char *citation;
} Case;

static const Case cases[] = {
  { "A Author|B Author", "Things", "Journal", "2026", "7", "2", "10-19", "10.1/x", "http://x",
    "A Author, B Author. Things. Journal 2026;7(2):10-19. https://doi.org/10.1/x" },
  { NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, "" },
  { NULL, "Things", NULL, NULL, NULL, NULL, NULL, NULL, NULL, "Things." },
  { "A Author", "Why?", "J. Things.", NULL, NULL, NULL, NULL, NULL, NULL,
    "A Author. Why? J. Things." },
  { NULL, "Things", "Journal", "2026", NULL, NULL, "e7", NULL, "https://example.org/",
    "Things. Journal 2026:e7. https://example.org/" },
  { NULL, "Things", "Journal", NULL, "7", NULL, NULL, NULL, NULL, "Things. Journal 7." },
  { NULL, "Things", "Journal", "2026", NULL, "2", NULL, NULL, NULL, "Things. Journal 2026(2)." },
  { NULL, "Things", NULL, "2026", "7", NULL, "10", NULL, NULL, "Things. 2026;7:10." },
  { "", "", "", "", "", "", "", "10.1/x", "", "https://doi.org/10.1/x" },
};

static VitkRecord *
make_record (const Case *row)
{
  VitkRecord *record = vitk_record_new ();
  g_auto (GStrv) authors = g_strsplit (row->authors != NULL ? row->authors : "", "|", -1);
  guint i;

  for (i = 0; authors[i] != NULL; i++)
    g_ptr_array_add (record->authors, g_strdup (authors[i]));
  record->title = g_strdup (row->title);
  record->source = g_strdup (row->source);
  record->year = g_strdup (row->year);
  record->volume = g_strdup (row->volume);
  record->issue = g_strdup (row->issue);
  record->pages = g_strdup (row->pages);
  record->doi = g_strdup (row->doi);
  record->uri = g_strdup (row->uri);
  return record;
}

static void
test_citation (void)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      VitkRecord *record = make_record (&cases[i]);
      g_autofree char *citation = vitk_record_dup_citation (record);

      g_assert_cmpstr (citation, ==, cases[i].citation);
      vitk_record_free (record);
    }
}

/* Where there is little room, of many authors only some are named. */
static void
test_short_citation (void)
{
  VitkRecord *record = vitk_record_new ();
  g_autofree char *six = NULL;
  g_autofree char *seven = NULL;
  guint i;

  record->title = g_strdup ("The Kettle");
  for (i = 0; i < 6; i++)
    g_ptr_array_add (record->authors, g_strdup_printf ("Name %c", 'A' + i));
  six = vitk_record_dup_short_citation (record);
  g_assert_cmpstr (six, ==, "Name A, Name B, Name C, Name D, Name E, Name F. The Kettle.");
  g_ptr_array_add (record->authors, g_strdup ("Name G"));
  seven = vitk_record_dup_short_citation (record);
  g_assert_cmpstr (seven, ==, "Name A, Name B, Name C, Name D, Name E, Name F, et al. The Kettle.");
  vitk_record_free (record);
}

static void
test_licence_name (void)
{
  static const struct
  {
    const char *licence;
    const char *name;
  } rows[] = {
    { NULL, NULL },
    { "", NULL },
    { "https://creativecommons.org/licenses/by/4.0/", "CC BY 4.0" },
    { "http://creativecommons.org/licenses/by-nc-nd/2.5", "CC BY-NC-ND 2.5" },
    { "https://creativecommons.org/licenses/by", NULL },
    { "https://creativecommons.org/licenses//4.0/", NULL },
    { "https://creativecommons.org/publicdomain/zero/1.0/", NULL },
    { "All rights reserved.", NULL },
  };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      VitkRecord *record = vitk_record_new ();
      g_autofree char *name = NULL;

      record->licence = g_strdup (rows[i].licence);
      name = vitk_record_dup_licence_name (record);
      g_assert_cmpstr (name, ==, rows[i].name);
      vitk_record_free (record);
    }
}

/* What nobody could verify is not in a name that has no room to say so. */
static void
test_short_name (void)
{
  static const struct
  {
    const char *family;
    const char *year;
    const char *unverified;
    const char *name;
  } names[] = {
    { "Smith", "2001", NULL, "Smith 2001" }, { "Smith", "2001", "title", "Smith 2001" },
    { "Smith", "2001", "year", "Smith" },    { "Smith", NULL, NULL, "Smith" },
    { "Smith", "2001", "authors", NULL },    { NULL, "2001", NULL, NULL },
  };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (names); i++)
    {
      VitkRecord *record = vitk_record_new ();
      g_autofree char *name = NULL;

      if (names[i].family != NULL)
        g_ptr_array_add (record->names, vitk_name_new (VITK_NAME_PERSON, names[i].family));
      if (names[i].unverified != NULL)
        g_ptr_array_add (record->unverified, g_strdup (names[i].unverified));
      record->year = g_strdup (names[i].year);
      name = vitk_record_dup_short_name (record);
      g_assert_cmpstr (name, ==, names[i].name);
      vitk_record_free (record);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/record/citation", test_citation);
  g_test_add_func ("/record/short-citation", test_short_citation);
  g_test_add_func ("/record/licence-name", test_licence_name);
  g_test_add_func ("/record/short-name", test_short_name);
  return g_test_run ();
}
