/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "corpus/vitk-corpus-error.h"
#include "workspace/vitk-diagram-file.h"
#include "workspace/vitk-opening.h"
#include "workspace/vitk-workspace.h"

#include "made-folder.h"

#include <locale.h>
#include <string.h>

static const char article_xml[] =
    "<article xmlns:xlink='http://www.w3.org/1999/xlink'>\n"
    "<front><article-meta><article-id pub-id-type='doi'>10.5555/Kettle.1</article-id>"
    "<title-group><article-title>Kettles</article-title></title-group></article-meta></front>\n"
    "<body><sec id='s1'><title>Steam</title>\n"
    "<p id='p1'>Kettles sing [<xref ref-type='bibr' rid='r1'>1</xref>].</p>\n"
    "<table-wrap id='t1'><label>Table 1</label><table><tbody>"
    "<tr id='row1'><td>tin</td><td id='c2'>loud</td></tr></tbody></table></table-wrap></sec>\n"
    "<sec id='s2'><title>Tea</title><p id='p2'>Cups are quiet.</p></sec></body>\n"
    "<back><ref-list><ref id='r1'><label>1</label><mixed-citation>Spout A. Songs."
    "</mixed-citation></ref><ref id='r2'><label>2</label><mixed-citation>Lid B."
    "</mixed-citation></ref></ref-list></back>\n"
    "</article>\n";

#define NOTE(id, refs, places) \
  "<note id='" id "' kind='internal' severity='minor'" refs ">" places "<text>t</text></note>\n"
#define PLACE(anchor, quote) "<place anchor='" anchor "'><quote>" quote "</quote></place>"

typedef struct
{
  char *folder;
  GFile *article;
} Fixture;

static void
write_file (Fixture *fixture, const char *name, const char *content)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autofree char *parent = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, content, -1, NULL));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("vitk2-workspace-XXXXXX", NULL);
  fixture->article = g_file_new_build_filename (fixture->folder, "article.xml", NULL);
  write_file (fixture, "article.xml", article_xml);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  made_folder_remove (fixture->folder);
  g_object_unref (fixture->article);
  g_free (fixture->folder);
}

static VitkWorkspace *
open_article (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  VitkWorkspace *workspace = vitk_workspace_open (fixture->article, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (vitk_workspace_get_file (workspace) == fixture->article);
  g_assert_cmpuint (vitk_article_get_references (vitk_workspace_get_article (workspace))->len, ==,
                    2);
  return workspace;
}

static void
test_alone (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitkWorkspace) workspace = open_article (fixture);
  g_autoptr (GPtrArray) findings = vitk_workspace_check_notes (workspace);

  g_assert_cmpuint (vitk_workspace_get_notes (workspace)->len, ==, 0);
  g_assert_null (vitk_workspace_get_notes_error (workspace));
  g_assert_cmpuint (findings->len, ==, 0);
}

static void
test_notes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitkWorkspace) workspace = NULL;

  write_file (
      fixture, "notes.xml",
      "<notes article='10.5555/KETTLE.1'>" NOTE ("n1", "", PLACE ("p1", "sing")) "</notes>");
  workspace = open_article (fixture);
  g_assert_no_error (vitk_workspace_get_notes_error (workspace));
  g_assert_cmpuint (vitk_workspace_get_notes (workspace)->len, ==, 1);
}

static void
test_notes_on_another (Fixture *fixture, gconstpointer data)
{
  g_autoptr (VitkWorkspace) workspace = NULL;

  write_file (fixture, "notes.xml",
              "<notes article='10.5555/pot.1'>" NOTE ("n1", "", PLACE ("p1", "sing")) "</notes>");
  workspace = open_article (fixture);
  g_assert_no_error (vitk_workspace_get_notes_error (workspace));
  g_assert_cmpuint (vitk_workspace_get_notes (workspace)->len, ==, 0);
}

static void
test_damaged_notes (Fixture *fixture, gconstpointer data)
{
  g_autofree char *message =
      g_strconcat (fixture->folder, "/notes.xml:1:1: <notes> lacks its attribute “article”", NULL);
  g_autoptr (VitkWorkspace) workspace = NULL;
  const GError *error;

  write_file (fixture, "notes.xml", "<notes/>");
  workspace = open_article (fixture);
  error = vitk_workspace_get_notes_error (workspace);
  g_assert_error (error, VITK_CORPUS_ERROR, VITK_CORPUS_ERROR_NOT_JATS);
  g_assert_cmpstr (error->message, ==, message);
  g_assert_cmpuint (vitk_workspace_get_notes (workspace)->len, ==, 0);
}

static void
test_no_article (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_build_filename (fixture->folder, "none.xml", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (vitk_workspace_open (file, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (vitk_workspace_open (fixture->article, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
keep_result (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static GAsyncResult *
open_async (GFile *file, GCancellable *cancellable)
{
  GAsyncResult *result = NULL;

  vitk_workspace_open_async (file, cancellable, keep_result, &result);
  g_assert_null (result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return result;
}

static void
test_async (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) none = g_file_new_build_filename (fixture->folder, "none.xml", NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) opened = open_async (fixture->article, NULL);
  g_autoptr (GAsyncResult) failed = open_async (none, NULL);
  g_autoptr (GAsyncResult) cancelled = NULL;
  g_autoptr (VitkWorkspace) workspace = NULL;
  g_autoptr (GError) error = NULL;

  workspace = vitk_workspace_open_finish (opened, &error);
  g_assert_no_error (error);
  g_assert_nonnull (vitk_article_get_anchor (vitk_workspace_get_article (workspace), "p1"));

  g_assert_null (vitk_workspace_open_finish (failed, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_cancellable_cancel (cancellable);
  cancelled = open_async (fixture->article, cancellable);
  g_assert_null (vitk_workspace_open_finish (cancelled, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static GAsyncResult *
wait_for_opening (VitkOpening *opening)
{
  GAsyncResult *result = NULL;

  vitk_opening_wait_async (opening, keep_result, &result);
  g_assert_null (result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return result;
}

static void
test_opening (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) none = g_file_new_build_filename (fixture->folder, "none.xml", NULL);
  g_autoptr (VitkOpening) opening = vitk_opening_new (fixture->article);
  g_autoptr (VitkOpening) failing = vitk_opening_new (none);
  g_autoptr (VitkOpening) cancelled = vitk_opening_new (fixture->article);
  g_autoptr (GAsyncResult) first = wait_for_opening (opening);
  g_autoptr (GAsyncResult) second = NULL;
  g_autoptr (GAsyncResult) failed = NULL;
  g_autoptr (GAsyncResult) stopped = NULL;
  g_autoptr (VitkWorkspace) workspace = NULL;
  g_autoptr (VitkWorkspace) again = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_equal (vitk_opening_get_file (opening), fixture->article));
  workspace = vitk_opening_wait_finish (opening, first, &error);
  g_assert_no_error (error);
  g_assert_nonnull (vitk_article_get_anchor (vitk_workspace_get_article (workspace), "p1"));

  /* Whoever comes when it is done is told as well. */
  second = wait_for_opening (opening);
  again = vitk_opening_wait_finish (opening, second, &error);
  g_assert_no_error (error);
  g_assert_true (again == workspace);

  failed = wait_for_opening (failing);
  g_assert_null (vitk_opening_wait_finish (failing, failed, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);

  vitk_opening_cancel (cancelled);
  stopped = wait_for_opening (cancelled);
  g_assert_null (vitk_opening_wait_finish (cancelled, stopped, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* The ids of the notes at an anchor, with spaces between. */
static char *
dup_ids_at (VitkWorkspace *workspace, const char *name)
{
  const VitkAnchor *anchor = vitk_article_get_anchor (vitk_workspace_get_article (workspace), name);
  g_autoptr (GPtrArray) notes = NULL;
  g_autoptr (GString) ids = g_string_new (NULL);
  guint i;

  g_assert_nonnull (anchor);
  notes = vitk_workspace_dup_notes_at (workspace, anchor);
  for (i = 0; i < notes->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "",
                            ((VitkNote *) g_ptr_array_index (notes, i))->id);
  return g_string_free (g_steal_pointer (&ids), FALSE);
}

static void
test_notes_at (Fixture *fixture, gconstpointer data)
{
  static const char *const expected[][2] = {
    { "p1", "a b" }, { "s1", "a b c d" }, { "t1", "c d" }, { "row1", "c d" }, { "c2", "d" },
    { "p2", "b e" }, { "s2", "b e" },     { "r1", "a e" }, { "r2", "a" },
  };
  g_autoptr (VitkWorkspace) workspace = NULL;
  guint i;

  write_file (
      fixture, "notes.xml",
      "<notes article='10.5555/kettle.1'>\n" NOTE ("a", " refs='r1 r2'", PLACE ("p1", "sing"))
          NOTE ("b", "", PLACE ("p1", "Kettles") PLACE ("p2", "Cups"))
              NOTE ("c", "", PLACE ("row1", "tin")) NOTE ("d", "", PLACE ("c2", "loud"))
                  NOTE ("e", " refs='r1'", PLACE ("p2", "quiet"))
                      NOTE ("f", " refs='r7'", PLACE ("p7", "quiet")) "</notes>");
  workspace = open_article (fixture);
  for (i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *ids = dup_ids_at (workspace, expected[i][0]);

      g_assert_cmpstr (ids, ==, expected[i][1]);
    }
}

static void
test_check_notes (Fixture *fixture, gconstpointer data)
{
  static const char *const expected[] = {
    "2:1: the article has no reference “r7”",
    "2:1: the article has no reference “p1”",
    "3:1: the article has no “p7”",
    "4:1: “p1” does not have the words “kettles sing”",
    "5:1: “s2” does not have the words “loud”",
  };
  g_autofree char *front = g_strconcat (fixture->folder, "/notes.xml:", NULL);
  g_autoptr (VitkWorkspace) workspace = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  guint i;

  write_file (fixture, "notes.xml",
              "<notes article='10.5555/kettle.1'>\n"
              "<note id='a' kind='internal' severity='minor' refs='r1 r7 p1'>\n" PLACE (
                  "p7", "quiet") "\n" PLACE ("p1", "kettles sing") "\n" PLACE ("s2", "loud") "\n"
              /* All that follows is right. */
              PLACE ("p1", "Kettles sing [1].") PLACE ("s1", "Steam") PLACE ("s1", "loud")
                  PLACE ("t1", "loud") PLACE ("row1", "tin") PLACE ("c2", "loud")
                      PLACE ("r1", "Songs") "<place anchor='s2'/><text>t</text></note></notes>");
  workspace = open_article (fixture);
  findings = vitk_workspace_check_notes (workspace);
  for (i = 0; i < MIN (findings->len, G_N_ELEMENTS (expected)); i++)
    {
      const char *finding = g_ptr_array_index (findings, i);

      g_assert_true (g_str_has_prefix (finding, front));
      g_assert_cmpstr (finding + strlen (front), ==, expected[i]);
    }
  g_assert_cmpuint (findings->len, ==, G_N_ELEMENTS (expected));
}

/* What an article names, and what that is in its folder. */
static const struct
{
  const char *href;
  const char *file; /* %NULL: not found */
} graphics[] = {
  { "figures/a.svg", "figures/a.svg" },
  { "./figures//a.svg", "figures/a.svg" },
  { "figures/a", "figures/a.svg" },
  { "b", "b.png" },
  { "b.png", "b.png" },
  { "b.jpg", NULL },
  { "journal.0001.g001", "journal.0001.g001.tif" },
  { "two%20words.png", "two words.png" },
  { "two words", "two words.png" },
  { "per%cent.png", "per%cent.png" },
  { "%2e%2e/outside.png", NULL },
  { "../outside.png", NULL },
  { "figures/../../outside.png", NULL },
  { "figures/../b.png", NULL },
  { "/etc/hostname", NULL },
  { "file:///etc/hostname", NULL },
  { "https://example.org/b.png", NULL },
  { "resource:///b.png", NULL },
  { "figures", NULL },
  { "", NULL },
  { "..", NULL },
  { "none.png", NULL },
};

static void
test_graphics (Fixture *fixture, gconstpointer data)
{
  static const char *const files[] = { "figures/a.svg", "b.png", "journal.0001.g001.tif",
                                       "two words.png", "per%cent.png" };
  g_autoptr (GPtrArray) several = g_ptr_array_new ();
  g_autoptr (VitkWorkspace) workspace = open_article (fixture);
  g_autoptr (GFile) found = NULL;
  g_autoptr (GFile) b = g_file_new_build_filename (fixture->folder, "b.png", NULL);
  guint i;

  for (i = 0; i < G_N_ELEMENTS (files); i++)
    write_file (fixture, files[i], "picture");
  for (i = 0; i < G_N_ELEMENTS (graphics); i++)
    {
      g_autoptr (GPtrArray) names = g_ptr_array_new ();
      g_autoptr (GFile) expected = NULL;
      g_autoptr (GFile) file = NULL;

      g_ptr_array_add (names, (gpointer) graphics[i].href);
      file = vitk_workspace_dup_graphic (workspace, names);
      if (graphics[i].file != NULL)
        expected = g_file_new_build_filename (fixture->folder, graphics[i].file, NULL);
      g_test_message ("%s", graphics[i].href);
      g_assert_true (expected == NULL ? file == NULL
                                      : file != NULL && g_file_equal (file, expected));
    }
  g_assert_null (vitk_workspace_dup_graphic (workspace, several));
  g_ptr_array_add (several, (gpointer) "none.png");
  g_ptr_array_add (several, (gpointer) "b.png");
  g_ptr_array_add (several, (gpointer) "figures/a.svg");
  found = vitk_workspace_dup_graphic (workspace, several);
  g_assert_true (g_file_equal (found, b));
}

static void
test_shipped (void)
{
  g_autoptr (GFile) set = NULL;
  g_autoptr (GFile) unset = NULL;
  g_autoptr (GFile) empty = NULL;
  g_autofree char *path = NULL;
  g_autofree char *name = NULL;

  g_setenv ("VITK2_DATADIR", "/nowhere", TRUE);
  set = vitk_workspace_dup_shipped_file ();
  path = g_file_get_path (set);
  g_assert_cmpstr (path, ==, "/nowhere/review.xml");
  g_setenv ("VITK2_DATADIR", "", TRUE);
  empty = vitk_workspace_dup_shipped_file ();
  g_unsetenv ("VITK2_DATADIR");
  unset = vitk_workspace_dup_shipped_file ();
  g_assert_true (g_file_equal (empty, unset));
  name = g_file_get_basename (unset);
  g_assert_cmpstr (name, ==, "review.xml");
}

/* Diagrams are read once, as the article, whoever asks for them. */
static void
test_diagrams (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VitkWorkspace) workspace = NULL;
  g_autoptr (GCancellable) stopped = g_cancellable_new ();
  g_autoptr (VitkDiagrams) none = NULL;
  g_autoptr (VitkDiagrams) first = NULL;
  g_autoptr (VitkDiagrams) second = NULL;

  write_file (fixture, "article.xml",
              "<article xmlns:xlink='http://www.w3.org/1999/xlink'><front><article-meta/></front>"
              "<body><fig id='f1'><graphic xlink:href='f1.sbgn'/></fig></body></article>");
  write_file (fixture, "f1.sbgn", "<sbgn xmlns='http://sbgn.org/libsbgn/0.3'><map id='m'/></sbgn>");
  workspace = vitk_workspace_open (fixture->article, NULL, &error);
  g_assert_no_error (error);
  g_cancellable_cancel (stopped);
  none = vitk_diagram_file_read_all (workspace, stopped);
  g_assert_cmpuint (none->figures->len, ==, 0);
  first = vitk_diagram_file_read_all (workspace, NULL);
  g_assert_cmpuint (first->figures->len, ==, 1);
  g_assert_nonnull (((VitkFigureDiagram *) g_ptr_array_index (first->figures, 0))->diagram);
  second = vitk_diagram_file_read_all (workspace, NULL);
  g_assert_true (first == second);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add ("/workspace/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("alone", test_alone);
  ADD ("notes", test_notes);
  ADD ("notes-on-another", test_notes_on_another);
  ADD ("damaged-notes", test_damaged_notes);
  ADD ("no-article", test_no_article);
  ADD ("cancelled", test_cancelled);
  ADD ("async", test_async);
  ADD ("opening", test_opening);
  ADD ("notes-at", test_notes_at);
  ADD ("check-notes", test_check_notes);
  ADD ("graphics", test_graphics);
  ADD ("diagrams", test_diagrams);
#undef ADD
  g_test_add_func ("/workspace/shipped", test_shipped);
  return g_test_run ();
}
