/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "corpus/vitk-corpus-error.h"
#include "corpus/vitk-notes-reader.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

static char *folder;

static GPtrArray *
read_notes (const char *xml, char **article, GError **error)
{
  g_autofree char *path = g_build_filename (folder, "notes.xml", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (g_file_set_contents (path, xml, -1, NULL));
  return vitk_notes_reader_read_file (file, article, NULL, error);
}

static void
test_whole (void)
{
  static const char xml[] =
      "<notes article='10.5555/a'>\n"
      "  <!-- one of each -->\n"
      "  <note id='n1' kind='internal' severity='minor' refs=' r1\n r2 '>\n"
      "    <place anchor='p1'><quote>two\n   words</quote></place>\n"
      "    <place anchor='p2'/>\n"
      "    <text>So &amp; so.</text>\n"
      "  </note>\n"
      "  <note id='n2' kind='cited-source' severity='major'>\n"
      "    <place anchor='p3'><quote>a</quote></place>\n"
      "    <review-says>a</review-says><source-says>b</source-says>\n"
      "    <source>doi:10.5555/b</source><basis>abstract</basis><checked>2026-11</checked>\n"
      "  </note>\n"
      "  <note id='n3' kind='as-printed' severity='minor'>\n"
      "    <place anchor='p4'/><text>slip</text></note>\n"
      "</notes>\n";
  g_autofree char *article = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) notes = read_notes (xml, &article, &error);
  const VitkNote *note;
  const VitkNotePlace *place;

  g_assert_no_error (error);
  g_assert_cmpstr (article, ==, "10.5555/a");
  g_assert_cmpuint (notes->len, ==, 3);

  note = g_ptr_array_index (notes, 0);
  g_assert_cmpstr (note->id, ==, "n1");
  g_assert_cmpint (note->kind, ==, VITK_NOTE_INTERNAL);
  g_assert_false (note->major);
  g_assert_cmpuint (note->references->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (note->references, 1), ==, "r2");
  g_assert_cmpuint (note->places->len, ==, 2);
  place = g_ptr_array_index (note->places, 0);
  g_assert_cmpstr (place->anchor, ==, "p1");
  g_assert_cmpstr (place->quote, ==, "two words");
  g_assert_cmpint (place->line, ==, 5);
  g_assert_cmpint (place->column, ==, 5);
  place = g_ptr_array_index (note->places, 1);
  g_assert_null (place->quote);
  g_assert_cmpint (place->line, ==, 7);
  g_assert_cmpstr (note->text, ==, "So & so.");
  g_assert_null (note->source_says);

  note = g_ptr_array_index (notes, 1);
  g_assert_cmpint (note->kind, ==, VITK_NOTE_CITED_SOURCE);
  g_assert_true (note->major);
  g_assert_cmpuint (note->references->len, ==, 0);
  g_assert_null (note->text);
  g_assert_cmpstr (note->review_says, ==, "a");
  g_assert_cmpstr (note->source_says, ==, "b");
  g_assert_cmpstr (note->source, ==, "doi:10.5555/b");
  g_assert_cmpstr (note->basis, ==, "abstract");
  g_assert_cmpstr (note->checked, ==, "2026-11");

  note = g_ptr_array_index (notes, 2);
  g_assert_cmpint (note->kind, ==, VITK_NOTE_AS_PRINTED);
}

/* $NOTE in a case stands for a note without fault, $A for its attributes. */
static const struct
{
  const char *xml;
  const char *message;
} errors[] = {
  { "<article/>", "1:1: <article> is not <notes>, so these are not editor’s notes" },
  { "<notes/>", "1:1: <notes> lacks its attribute “article”" },
  { "<notes article=''/>", "1:1: <notes> lacks its attribute “article”" },
  { "<notes article='d' by='me'/>", "1:1: <notes> has no attribute “by”" },
  { "<notes article='d' xml:lang='en'/>", "1:1: <notes> has no attribute “lang”" },
  { "<notes article='d'>hello</notes>", "1:1: <notes> holds elements only, not words" },
  { "<notes article='d'>\n <memo/></notes>", "2:2: <memo> does not belong in <notes>" },
  { "<notes article='d'>\n<note/></notes>", "2:1: <note> lacks its attribute “id”" },
  { "<notes article='d'>\n<note id='a'/></notes>", "2:1: <note> lacks its attribute “kind”" },
  { "<notes article='d'>\n<note id='a' kind='odd'/></notes>",
    "2:1: kind is “internal”, “cited-source” or “as-printed”, not “odd”" },
  { "<notes article='d'>\n<note id='a' kind='internal'/></notes>",
    "2:1: <note> lacks its attribute “severity”" },
  { "<notes article='d'>\n<note id='a' kind='internal' severity='grave'/></notes>",
    "2:1: severity is “minor” or “major”, not “grave”" },
  { "<notes article='d'>\n<note $A colour='red'/></notes>",
    "2:1: <note> has no attribute “colour”" },
  { "<notes article='d'>\n<note $A/></notes>", "2:1: note “a” has no <place>" },
  { "<notes article='d'>\n<note $A><place anchor='p'/></note></notes>",
    "2:1: note “a” has neither <text> nor <source-says>" },
  { "<notes article='d'>\n<note $A><place/></note></notes>",
    "2:47: <place> lacks its attribute “anchor”" },
  { "<notes article='d'>\n<note $A>\n<place anchor='p'>words</place></note></notes>",
    "3:1: <place> holds elements only, not words" },
  { "<notes article='d'>\n<note $A>\n<place anchor='p'>\n<cite/></place></note></notes>",
    "4:1: <cite> does not belong in <place>" },
  { "<notes article='d'>\n<note $A>\n<place anchor='p'><quote>a</quote>\n<quote>b</quote></place>"
    "</note></notes>",
    "4:1: a second <quote> in one <place>" },
  { "<notes article='d'>\n<note $A>\n<text> </text></note></notes>", "3:1: <text> is empty" },
  { "<notes article='d'>\n<note $A>\n<text>a <b>b</b></text></note></notes>",
    "3:9: <b> does not belong in <text>" },
  { "<notes article='d'>\n<note $A>\n<text lang='de'>a</text></note></notes>",
    "3:1: <text> has no attribute “lang”" },
  { "<notes article='d'>\n<note $A>\n<remark>a</remark></note></notes>",
    "3:1: <remark> does not belong in <note>" },
  { "<notes article='d'>\n$NOTE\n$NOTE</notes>", "3:1: there is a note “a” already" },
};

static char *
expand (const char *xml)
{
  g_autoptr (GString) string = g_string_new (xml);

  g_string_replace (string, "$NOTE", "<note $A><place anchor='p'/><text>t</text></note>", 0);
  g_string_replace (string, "$A", "id='a' kind='internal' severity='minor'", 0);
  return g_string_free (g_steal_pointer (&string), FALSE);
}

static void
test_errors (void)
{
  g_autofree char *front = g_strconcat (folder, "/notes.xml:", NULL);
  guint i;

  for (i = 0; i < G_N_ELEMENTS (errors); i++)
    {
      g_autofree char *xml = expand (errors[i].xml);
      g_autofree char *article = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) notes = read_notes (xml, &article, &error);

      g_assert_null (notes);
      g_assert_null (article);
      g_assert_nonnull (error);
      g_assert_true (error->domain == VITK_CORPUS_ERROR);
      g_assert_true (g_str_has_prefix (error->message, front));
      g_assert_cmpstr (error->message + strlen (front), ==, errors[i].message);
    }
}

/* What libxml2 says of these is its own affair. */
static void
test_not_xml (void)
{
  static const char *const broken[] = {
    "",
    "<notes",
    "<notes article='d'></note>",
    "<notes article='d'>&nothing;</notes>",
    "<notes article='d'><x:note/></notes>",
  };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autofree char *article = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *front = g_strconcat (folder, "/notes.xml:1:", NULL);

      g_assert_null (read_notes (broken[i], &article, &error));
      g_assert_error (error, VITK_CORPUS_ERROR, VITK_CORPUS_ERROR_NOT_XML);
      g_assert_true (g_str_has_prefix (error->message, front));
    }
}

static void
test_missing (void)
{
  g_autoptr (GFile) file = g_file_new_build_filename (folder, "none.xml", NULL);
  g_autofree char *article = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (vitk_notes_reader_read_file (file, &article, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

int
main (int argc, char **argv)
{
  g_autofree char *path = NULL;
  int status;

  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("vitk2-notes-XXXXXX", NULL);
  g_test_add_func ("/notes-reader/whole", test_whole);
  g_test_add_func ("/notes-reader/errors", test_errors);
  g_test_add_func ("/notes-reader/not-xml", test_not_xml);
  g_test_add_func ("/notes-reader/missing", test_missing);
  status = g_test_run ();
  path = g_build_filename (folder, "notes.xml", NULL);
  g_remove (path);
  g_rmdir (folder);
  g_free (folder);
  return status;
}
