/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
/* Runs the program itself, as a terminal without a display would. Set VITK2_WRITE_GOLDEN to write
 * what it prints to the golden files instead of comparing; then read what changed. */
#include "made-folder.h"

#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>
#include <unistd.h>

static char *fixtures;
static char *golden;

static GSubprocessLauncher *
new_launcher (GSubprocessFlags flags)
{
  GSubprocessLauncher *launcher = g_subprocess_launcher_new (flags);
  static const char *const unset[] = { "DISPLAY", "WAYLAND_DISPLAY", "BROADWAY_DISPLAY", "LANGUAGE",
                                       "COLUMNS" };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (unset); i++)
    g_subprocess_launcher_unsetenv (launcher, unset[i]);
  g_subprocess_launcher_setenv (launcher, "LC_ALL", "C.UTF-8", TRUE);
  g_subprocess_launcher_setenv (launcher, "XDG_RUNTIME_DIR", "/nonexistent", TRUE);
  g_subprocess_launcher_setenv (launcher, "VITK2_DATADIR", g_getenv ("VITK2_DATADIR"), TRUE);
  g_subprocess_launcher_set_cwd (launcher, fixtures);
  return launcher;
}

/* Runs the program with words that have no spaces in them; "_" stands for a space. */
static int
run_in (GSubprocessLauncher *launcher, const char *words, char **out, char **err)
{
  g_auto (GStrv) list = g_strsplit (words, " ", -1);
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = NULL;
  guint i;

  g_ptr_array_add (argv, (gpointer) g_getenv ("VITK2_PROGRAM"));
  for (i = 0; list[i] != NULL; i++)
    g_ptr_array_add (argv, g_strdelimit (list[i], "_", ' '));
  g_ptr_array_add (argv, NULL);
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) argv->pdata, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, out, err, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  return g_subprocess_get_exit_status (process);
}

static int
run (const char *words, char **out, char **err)
{
  g_autoptr (GSubprocessLauncher) launcher =
      new_launcher (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);

  return run_in (launcher, words, out, err);
}

/* What is printed, and the golden file that has it. */
static const struct
{
  const char *words;
  const char *file;
} documents[] = {
  { "-c everything/article.xml text", "text.txt" },
  { "-c everything/article.xml text --width 60", "text-60.txt" },
  { "-c everything/article.xml text --width=30", "text-30.txt" },
  { "-c everything/article.xml outline", "outline.txt" },
  { "-c everything/article.xml show sec-box", "show-section.txt" },
  { "-c everything/article.xml show p-first", "show-paragraph.txt" },
  { "-c everything/article.xml show sec-methods/p2", "show-path.txt" },
  { "-c everything/article.xml show table-1 --width 80", "show-table.txt" },
  { "-c everything/article.xml show row-tin-2", "show-row.txt" },
  { "-c everything/article.xml show row-copper/c2", "show-cell.txt" },
  { "-c everything/article.xml show fig-1", "show-figure.txt" },
  { "-c everything/article.xml show ref-1", "show-reference.txt" },
  { "-c everything/article.xml show term-hob", "show-term.txt" },
  { "-c everything/article.xml refs", "refs.txt" },
  { "-c everything/article.xml refs --format json --status identified", "refs.json" },
  { "-c everything/article.xml ref 1", "ref-1.txt" },
  { "-c everything/article.xml ref ref-2 -w 60", "ref-2.txt" },
  { "-c everything/article.xml notes", "notes.txt" },
  { "-c everything/article.xml notes row-copper", "notes-row.txt" },
  { "-c everything/article.xml notes --severity major --format=json", "notes.json" },
  { "-c everything/article.xml search tin", "search.txt" },
  { "-c everything/article.xml search HOB --limit 2 --width 60", "search-60.txt" },
  { "-c everything/article.xml search tin --in table --format json", "search.json" },
  { "-c everything/article.xml search tinn --no-expand -l 1", "search-slip.txt" },
  { "-c evidence/article.xml studies", "studies.txt" },
  { "-c evidence/article.xml studies --width 70 --where n>100", "studies-70.txt" },
  { "-c evidence/article.xml studies --format csv", "studies.csv" },
  { "-c evidence/article.xml studies --format json --sort -n -q -population:children",
    "studies.json" },
  { "-c evidence/article.xml study 1", "study-1.txt" },
  { "-c evidence/article.xml study ref-5", "study-5.txt" },
  { "-c evidence/article.xml study row-nobody", "study-row.txt" },
  { "-c evidence/article.xml compare 1 2 5", "compare.txt" },
  { "-c evidence/article.xml compare 1 row-2b -w 72", "compare-72.txt" },
  { "--help", "help.txt" },
  { "help", "help.txt" },
  { "text --help", "help-text.txt" },
  { "help outline", "help-outline.txt" },
  { "show -h", "help-show.txt" },
  { "search --help", "help-search.txt" },
  { "help index", "help-index.txt" },
  { "map --help", "help-map.txt" },
  { "figure --help", "help-figure.txt" },
  { "refs --help", "help-refs.txt" },
  { "help ref", "help-ref.txt" },
  { "help studies", "help-studies.txt" },
  { "study --help", "help-study.txt" },
  { "compare --help", "help-compare.txt" },
  { "notes --help", "help-notes.txt" },
  { "table --help", "help-table.txt" },
  { "help cite", "help-cite.txt" },
  { "pdf --help", "help-pdf.txt" },
  { "validate --help", "help-validate.txt" },
  { "help --help", "help-help.txt" },
};

/* How JSON is set out is the affair of JSON-GLib. */
static char *
squeeze_json (const char *json)
{
  GString *squeezed = g_string_new (NULL);
  gboolean string = FALSE;
  const char *p;

  for (p = json; *p != '\0'; p++)
    {
      if (*p == '"' && (p == json || p[-1] != '\\'))
        string = !string;
      if (string || !g_ascii_isspace (*p))
        g_string_append_c (squeezed, *p);
    }
  return g_string_free (squeezed, FALSE);
}

static void
compare (const char *file, const char *out, const char *expected)
{
  g_autofree char *squeezed = NULL;
  g_autofree char *squeezed_expected = NULL;

  if (!g_str_has_suffix (file, ".json"))
    {
      g_assert_cmpstr (out, ==, expected);
      return;
    }
  squeezed = squeeze_json (out);
  squeezed_expected = squeeze_json (expected);
  g_assert_cmpstr (squeezed, ==, squeezed_expected);
}

static void
test_documents (void)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (documents); i++)
    {
      g_autofree char *path = g_build_filename (golden, documents[i].file, NULL);
      g_autofree char *expected = NULL;
      g_autofree char *out = NULL;
      g_autofree char *err = NULL;

      g_test_message ("%s", documents[i].words);
      g_assert_cmpint (run (documents[i].words, &out, &err), ==, 0);
      g_assert_cmpstr (err, ==, "");
      if (g_getenv ("VITK2_WRITE_GOLDEN") != NULL)
        g_assert_true (g_file_set_contents (path, out, -1, NULL));
      g_assert_true (g_file_get_contents (path, &expected, NULL, NULL));
      compare (documents[i].file, out, expected);
    }
}

#define NO_DISPLAY \
  "vitk2: there is no display to open a window on; without one “vitk2 text”, “vitk2 show ANCHOR” " \
  "and all that “vitk2 help” lists can be run\n"

/* What is wrong, and what is said to it. */
static const struct
{
  const char *words;
  int status;
  const char *err;
} mistakes[] = {
  { "", 1, NO_DISPLAY },
  { "sec-bone-health", 1, NO_DISPLAY },
  { "everything/article.xml", 1, NO_DISPLAY },
  { "everything/article.xml p-first", 1, NO_DISPLAY },
  { "nonsense", 2,
    "vitk2: “nonsense” is neither a command, a file nor an anchor of this article\n" },
  { "none.xml", 2,
    "vitk2: “none.xml” is neither a command, a file nor an anchor of this article\n" },
  { "everything", 2,
    "vitk2: “everything” is neither a command, a file nor an anchor of this article\n" },
  { "https://example.org/a.xml", 2,
    "vitk2: “https://example.org/a.xml” is neither a command, a file nor an anchor of this "
    "article\n" },
  { "none.xml p-first", 2,
    "vitk2: “none.xml” is neither a command nor a file; see “vitk2 --help”\n" },
  { "everything/article.xml p-frist", 1,
    "vitk2: “p-frist” is not an anchor of this article; like it: p-first\n" },
  { "everything/article.xml p-first p-reply", 2,
    "vitk2: “p-reply” is one argument too many; see “vitk2 --help”\n" },
  { "--nonsense", 2, "vitk2: Unknown option --nonsense; see “vitk2 --help”\n" },
  { "-c", 2, "vitk2: Missing argument for -c; see “vitk2 --help”\n" },
  { "-c none.xml", 2, "vitk2: no command comes after -c; see “vitk2 --help”\n" },
  { "-c none.xml nonsense", 2, "vitk2: “nonsense” is not a command; see “vitk2 --help”\n" },
  { "-c none.xml text", 1, "vitk2: there is no file “none.xml”\n" },
  { "-c everything text", 1, "vitk2: “everything” is a folder\n" },
  { "-c https://example.org/a.xml text", 1,
    "vitk2: “https://example.org/a.xml” is not a file on this computer\n" },
  { "-c truncated.xml outline", 1, "vitk2: truncated.xml:" },
  { "-c not-an-article.xml outline", 1, "vitk2: not-an-article.xml:" },
  { "text --nonsense", 2, "vitk2: Unknown option --nonsense; see “vitk2 text --help”\n" },
  { "text p-first", 2, "vitk2: “p-first” is one argument too many; see “vitk2 text --help”\n" },
  { "text --width wide", 2,
    "vitk2: Cannot parse integer value “wide” for --width; see “vitk2 text --help”\n" },
  { "show", 2, "vitk2: an argument is missing; see “vitk2 show --help”\n" },
  { "show a b", 2, "vitk2: “b” is one argument too many; see “vitk2 show --help”\n" },
  { "show nonsense", 1,
    "vitk2: “nonsense” is not an anchor of this article; “vitk2 outline” lists them\n" },
  { "-c everything/article.xml show SEC-BOX", 1,
    "vitk2: “SEC-BOX” is not an anchor of this article; like it: sec-box\n" },
  { "-c everything/article.xml show row", 1,
    "vitk2: “row” is not an anchor of this article; like it: row-tin, row-tin-2, row-copper\n" },
  { "refs --status good", 2,
    "vitk2: --status takes one of given, identified, probable, unidentified, not “good”; see "
    "“vitk2 refs --help”\n" },
  { "refs --format xml", 2,
    "vitk2: --format takes one of text, json, not “xml”; see “vitk2 refs --help”\n" },
  { "refs 1", 2, "vitk2: “1” is one argument too many; see “vitk2 refs --help”\n" },
  { "ref", 2, "vitk2: an argument is missing; see “vitk2 ref --help”\n" },
  { "ref 145", 1, "vitk2: this article has no reference “145”\n" },
  { "notes --severity huge", 2,
    "vitk2: --severity takes one of minor, major, not “huge”; see “vitk2 notes --help”\n" },
  { "notes --format xml", 2,
    "vitk2: --format takes one of text, json, not “xml”; see “vitk2 notes --help”\n" },
  { "-c damaged-notes/article.xml notes", 1,
    "vitk2: damaged-notes/notes.xml:7:3: <note> has no attribute “colour”\n" },
  { "search", 2, "vitk2: an argument is missing; see “vitk2 search --help”\n" },
  { "search --in cellar x", 2,
    "vitk2: --in takes one of text, table, caption, figure, reference, term, note, pdf, not "
    "“cellar”; "
    "see “vitk2 search --help”\n" },
  { "search --limit 0 x", 2, "vitk2: --limit takes a number above 0; see “vitk2 search --help”\n" },
  { "search n>", 2, "vitk2: n> needs a number\n" },
  { "search desing:x_dose>5", 2,
    "vitk2: there is no filter “desing”; did you mean design?\n"
    "vitk2: dose> needs an amount with its unit, as in dose>=100ug/d\n" },
  { "search ?", 2, "vitk2: there is no word to search for\n" },
  { "studies --sort size", 2,
    "vitk2: --sort takes one of reading, reference, design, study, n, population, age, isoform, "
    "dose, comparator, duration, outcome, effect, note, with “-” before it for the greatest first, "
    "not “size”; see “vitk2 studies --help”\n" },
  { "studies --format xml", 2,
    "vitk2: --format takes one of text, csv, json, not “xml”; see “vitk2 studies --help”\n" },
  { "studies --where desing:rct", 2, "vitk2: there is no filter “desing”; did you mean design?\n" },
  { "studies --where dose>5", 2,
    "vitk2: dose> needs an amount with its unit, as in dose>=100ug/d\n" },
  { "studies --where ?", 2, "vitk2: there is no word to search for\n" },
  { "studies 1", 2, "vitk2: “1” is one argument too many; see “vitk2 studies --help”\n" },
  { "study", 2, "vitk2: an argument is missing; see “vitk2 study --help”\n" },
  { "study 145", 1,
    "vitk2: “145” is neither a reference of this article nor a row that tells of a study\n" },
  { "study table-2", 1,
    "vitk2: “table-2” is neither a reference of this article nor a row that tells of a study\n" },
  { "compare 85", 2, "vitk2: an argument is missing; see “vitk2 compare --help”\n" },
  { "compare 85 row-85", 2,
    "vitk2: “row-85” is a study that was named before; see “vitk2 compare --help”\n" },
  { "compare 85 145", 1,
    "vitk2: “145” is neither a reference of this article nor a row that tells of a study\n" },
  { "compare 85 86 87 88 89 90 91", 2,
    "vitk2: “91” is one argument too many; see “vitk2 compare --help”\n" },
  { "index", 2, "vitk2: an argument is missing; see “vitk2 index --help”\n" },
  { "index https://example.org/", 1,
    "vitk2: “https://example.org/” is not a file on this computer\n" },
  { "validate", 2, "vitk2: an argument is missing; see “vitk2 validate --help”\n" },
  { "validate a b", 2, "vitk2: “b” is one argument too many; see “vitk2 validate --help”\n" },
  { "-c a.xml validate b.xml", 2,
    "vitk2: the file comes after “validate”, without -c; see “vitk2 validate --help”\n" },
  { "validate none.xml", 1, "vitk2: there is no file “none.xml”\n" },
  { "validate truncated.xml", 1, "truncated.xml:" },
  { "validate not-an-article.xml", 1, "not-an-article.xml:6:1: " },
  { "validate damaged-notes/article.xml", 1,
    "damaged-notes/article.xml:8:67: warning: cross reference to “ref-none”, which no element has "
    "as its id\n"
    "damaged-notes/article.xml:8:118: warning: id “p-a” is already that of the element in line 8\n"
    "damaged-notes/notes.xml:7:3: <note> has no attribute “colour”\n" },
  { "validate wrong-notes/article.xml", 1,
    "wrong-notes/article.xml:8:67: warning: cross reference to “ref-none”, which no element has "
    "as its id\n"
    "wrong-notes/article.xml:8:118: warning: id “p-a” is already that of the element in line 8\n"
    "wrong-notes/notes.xml:7:3: the article has no reference “ref-9”\n"
    "wrong-notes/notes.xml:9:5: the article has no “p-b”\n"
    "wrong-notes/notes.xml:10:5: “sec-a” does not have the words “one sentence”\n" },
  { "validate warnings.xml", 0,
    "warnings.xml:7:15: warning: cross reference to “ref-none”, which no element has as its id\n" },
  { "validate everything/article.xml", 0, "" },
  { "help nonsense", 2, "vitk2: there is no command “nonsense”; see “vitk2 --help”\n" },
  { "help text show", 2, "vitk2: “show” is one argument too many; see “vitk2 help --help”\n" },
};

static void
test_mistakes (void)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (mistakes); i++)
    {
      g_autofree char *out = NULL;
      g_autofree char *err = NULL;
      int status = run (mistakes[i].words, &out, &err);
      gsize length = strlen (mistakes[i].err);

      g_test_message ("%s", mistakes[i].words);
      /* How libxml2 puts it is its own affair: one line is ours. */
      if (length > 0 && mistakes[i].err[length - 1] != '\n')
        {
          g_assert_true (g_str_has_prefix (err, mistakes[i].err));
          g_assert_true (strchr (err, '\n') == err + strlen (err) - 1);
        }
      else
        g_assert_cmpstr (err, ==, mistakes[i].err);
      g_assert_cmpint (status, ==, mistakes[i].status);
      g_assert_cmpstr (out, ==, "");
    }
}

/* A damaged file of notes keeps no article from being read. */
static void
test_damaged_notes (void)
{
  g_autofree char *out = NULL;
  g_autofree char *err = NULL;

  g_assert_cmpint (run ("-c damaged-notes/article.xml show p-a", &out, &err), ==, 0);
  g_assert_cmpstr (out, ==, "One sentence [1].\n");
  g_assert_cmpstr (err, ==, "");
}

static void
test_version (void)
{
  g_autofree char *out = NULL;
  g_autofree char *err = NULL;
  g_autofree char *expected = g_strdup_printf ("vitk2 %s\n", g_getenv ("VITK2_VERSION"));

  g_assert_cmpint (run ("--version", &out, &err), ==, 0);
  g_assert_cmpstr (out, ==, expected);
}

/* The review: how many lines some commands print. */
static const struct
{
  const char *words;
  guint lines;
} counts[] = {
  { "refs", 144 },
  { "refs --status given", 0 },
  { "refs --status identified", 30 },
  { "refs --status probable", 9 },
  { "refs --status unidentified", 105 },
};

static void
test_review (void)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      g_autofree char *out = NULL;
      g_autofree char *err = NULL;
      guint lines = 0;
      const char *p;

      g_assert_cmpint (run (counts[i].words, &out, &err), ==, 0);
      g_assert_cmpstr (err, ==, "");
      for (p = out; *p != '\0'; p++)
        lines += *p == '\n';
      g_assert_cmpuint (lines, ==, counts[i].lines);
    }
}

static void
test_review_is_valid (void)
{
  g_autoptr (GSubprocessLauncher) launcher =
      new_launcher (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autofree char *out = NULL;
  g_autofree char *err = NULL;

  g_subprocess_launcher_set_cwd (launcher, g_getenv ("VITK2_DATADIR"));
  g_assert_cmpint (run_in (launcher, "validate review.xml", &out, &err), ==, 0);
  g_assert_cmpstr (err, ==, "");
}

/* What commands print that search in nothing, in many articles, in an index that is damaged: words,
 * exit code, a part of the output, what is said. One after the other, in one home. */
static const struct
{
  const char *words;
  int status;
  const char *out;
  const char *err;
} many[] = {
  { "search xyzzyplugh", 1, "Nothing was found", "" },
  { "studies --where xyzzyplugh", 1, "0 studies\n", "" },
  { "studies --where design:rct_comparator:placebo -f json", 1, "[]\n",
    "vitk2: comparator: the tables of this article do not tell it\n" },
  { "search section:xyzzyplugh", 1, "Nothing was found",
    "vitk2: section:xyzzyplugh: no heading has these words\n" },
  { "-c everything/article.xml search --all tin", 0, "row-tin",
    "vitk2: the index of articles is not there or may not be used; only the open article is "
    "searched\n" },
  { "index everything", 0, "1 added, 0 updated, 0 removed, 0 unchanged; 1 in the index\n", "" },
  { "index everything", 0, "0 added, 0 updated, 0 removed, 1 unchanged; 1 in the index\n", "" },
  { "search --all tin", 0, "everything/article.xml", "" },
  { "search --all xyzzyplugh", 1, "Nothing was found", "" },
  { "index none.xml", 1, "1 in the index", "vitk2: there is no “" },
  { "-c everything/article.xml search --all tin", 0, "row-tin",
    "vitk2: the index of articles is damaged; “vitk2 index” makes it anew; only the open article "
    "is "
    "searched\n" },
  { "index everything", 0, "1 added", "vitk2: the index was damaged; it is made anew\n" },
  { "index everything", 0, "1 added", "vitk2: the index was damaged; it is made anew\n" },
};

/* Damages a file from a byte on. */
static void
damage (const char *path, gsize sound)
{
  g_autofree char *content = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  memset (content + sound, 'x', length - sound);
  g_assert_true (g_file_set_contents (path, content, length, NULL));
}

static void
test_many (void)
{
  g_autofree char *home = g_dir_make_tmp ("vitk2-cli-XXXXXX", NULL);
  g_autofree char *folder = g_build_filename (home, "vitk2", NULL);
  g_autofree char *path = g_build_filename (folder, "articles.sqlite", NULL);
  guint i;

  for (i = 0; i < G_N_ELEMENTS (many); i++)
    {
      g_autoptr (GSubprocessLauncher) launcher =
          new_launcher (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
      g_autofree char *out = NULL;
      g_autofree char *err = NULL;

      /* First its head, then what is behind it. */
      if (i == 10 || i == 12)
        damage (path, i == 10 ? 0 : 4096);
      g_test_message ("%s", many[i].words);
      g_subprocess_launcher_setenv (launcher, "XDG_CACHE_HOME", home, TRUE);
      g_assert_cmpint (run_in (launcher, many[i].words, &out, &err), ==, many[i].status);
      g_assert_nonnull (strstr (out, many[i].out));
      g_assert_true (g_str_has_prefix (err, many[i].err));
      g_assert_true (*many[i].err != '\0' || *err == '\0');
    }
  made_folder_remove (folder);
  made_folder_remove (home);
}

/* Shows every anchor that a search names. Returns how many. */
static guint
show_found (const char *words)
{
  static const char member[] = "\"anchor\" : \"";
  g_autofree char *out = NULL;
  g_autofree char *err = NULL;
  const char *p;
  guint n = 0;

  g_assert_cmpint (run (words, &out, &err), ==, 0);
  for (p = strstr (out, member); p != NULL; p = strstr (p, member))
    {
      g_autofree char *show = NULL;
      g_autofree char *shown = NULL;
      g_autofree char *complaint = NULL;

      p += strlen (member);
      show = g_strdup_printf ("show %.*s", (int) strcspn (p, "\""), p);
      g_assert_cmpint (run (show, &shown, &complaint), ==, 0);
      n++;
    }
  return n;
}

/* Whatever a search names can be shown, of each kind. */
static void
test_anchors (void)
{
  static const char *const kinds[] = { "text",      "table", "caption", "figure",
                                       "reference", "term",  "note" };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *words =
          g_strdup_printf ("search vitamin_OR_calcification --in %s -l 4 -f json", kinds[i]);

      g_assert_cmpuint (show_found (words), >, 0);
    }
}

/* What is printed does not depend on the locale's encoding. */
static void
test_encoding (void)
{
  g_autoptr (GSubprocessLauncher) launcher =
      new_launcher (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autofree char *out = NULL;
  g_autofree char *err = NULL;
  g_autofree char *expected = NULL;

  g_subprocess_launcher_setenv (launcher, "LC_ALL", "C", TRUE);
  g_assert_cmpint (run ("-c everything/article.xml text", &expected, NULL), ==, 0);
  g_assert_cmpint (run_in (launcher, "-c everything/article.xml text", &out, &err), ==, 0);
  g_assert_cmpstr (out, ==, expected);
}

static void
test_full_disk (void)
{
  g_autoptr (GSubprocessLauncher) launcher = new_launcher (G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autofree char *err = NULL;

  if (!g_file_test ("/dev/full", G_FILE_TEST_EXISTS))
    {
      g_test_skip ("no /dev/full here");
      return;
    }
  g_subprocess_launcher_set_stdout_file_path (launcher, "/dev/full");
  g_assert_cmpint (run_in (launcher, "-c everything/article.xml text", NULL, &err), ==, 1);
  g_assert_cmpstr (err, ==, "vitk2: the output cannot be written: No space left on device\n");
}

static void
test_closed_pipe (void)
{
  g_autoptr (GSubprocessLauncher) launcher = new_launcher (G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autofree char *err = NULL;
  int pipe_ends[2];

  g_assert_cmpint (pipe (pipe_ends), ==, 0);
  close (pipe_ends[0]);
  g_subprocess_launcher_take_stdout_fd (launcher, pipe_ends[1]);
  g_assert_cmpint (run_in (launcher, "text", NULL, &err), ==, 0);
  g_assert_cmpstr (err, ==, "");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  fixtures = g_test_build_filename (G_TEST_DIST, "..", "fixtures", NULL);
  golden = g_test_build_filename (G_TEST_DIST, "golden", NULL);
  g_test_add_func ("/cli/documents", test_documents);
  g_test_add_func ("/cli/mistakes", test_mistakes);
  g_test_add_func ("/cli/damaged-notes", test_damaged_notes);
  g_test_add_func ("/cli/version", test_version);
  g_test_add_func ("/cli/review", test_review);
  g_test_add_func ("/cli/review-is-valid", test_review_is_valid);
  g_test_add_func ("/cli/many", test_many);
  g_test_add_func ("/cli/anchors", test_anchors);
  g_test_add_func ("/cli/encoding", test_encoding);
  g_test_add_func ("/cli/full-disk", test_full_disk);
  g_test_add_func ("/cli/closed-pipe", test_closed_pipe);
  return g_test_run ();
}
