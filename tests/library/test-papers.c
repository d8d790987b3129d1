/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "library/vitk-paper-clues.h"
#include "library/vitk-paper-match.h"
#include "library/vitk-paper-scan.h"

#include "made-folder.h"
#include "made-pdf.h"
#include "made-worker.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#define KEY "doi:10.5555/review"

/* What is cited: number, first author, year, title, DOI, PMID, PMCID. */
static const struct
{
  const char *label;
  const char *family;
  const char *year;
  const char *title;
  const char *doi;
  const char *pmid;
  const char *pmcid;
} cited[] = {
  { "1", "Smith", "2001", "Tin in the bones of mice and men", "10.5555/Tin.1", "11111",
    "PMC11111" },
  { "2", "Ödegård", "2002", "Lead in the bones of mice and men", "10.5555/lead.2", "22222", NULL },
  { "3", "Kanellakis", "2012", "Zinc for everybody, a controlled trial",
    "10.1007/s00223-012-9571-z", NULL, NULL },
  { "4", "Smith", "2001", "Tin", NULL, NULL, NULL },
  { "5", "Unknown", "1999", "A work that nobody has ever seen", NULL, "55555", NULL },
};

static VitkArticle *
make_article (void)
{
  VitkArticle *article = vitk_article_new ();
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (cited); i++)
    {
      VitkReference *reference = vitk_reference_new ();
      g_autofree char *id = g_strconcat ("ref-", cited[i].label, NULL);
      VitkName *name = vitk_name_new (VITK_NAME_PERSON, cited[i].family);

      name->family = g_strdup (cited[i].family);
      g_ptr_array_add (reference->record->names, name);
      reference->label = g_strdup (cited[i].label);
      reference->record->year = g_strdup (cited[i].year);
      reference->record->title = g_strdup (cited[i].title);
      reference->record->doi = g_strdup (cited[i].doi);
      reference->record->pmid = g_strdup (cited[i].pmid);
      reference->record->pmcid = g_strdup (cited[i].pmcid);
      reference->anchor = vitk_article_add_anchor (
          article, vitk_anchor_new (VITK_ANCHOR_REFERENCE, id, id, NULL, reference));
      vitk_article_add_reference (article, reference);
    }
  return article;
}

#define XMP_DOI(doi) "<rdf:RDF><prism:doi>" doi "</prism:doi></rdf:RDF>"

/* A PDF, and what it is taken for: "LABEL confidence reasons", "ask A B" or "none". */
static const struct
{
  const char *name;
  MadePdf made;
  const char *words;
  const char *match;
} table[] = {
  { "a-xmp.pdf", { .xmp = XMP_DOI ("10.5555/tin.1") }, "whatever", "1 certain description" },
  { "b-subject.pdf",
    { .info = "/Subject (J Lead 2, doi:10.5555/LEAD.2.)" },
    "",
    "2 certain description" },
  { "c-pmid.pdf", { .xmp = "<pdfx:PMID>55555</pdfx:PMID>" }, "", "5 certain description" },
  { "d-printed.pdf",
    { .title = "x" },
    "J Zinc\nhttps://doi.org/10.1007/s00223-\n012-9571-z.",
    "3 strong printed-doi" },
  { "e-other-first.pdf", { .title = "x" }, "doi:10.9999/mine.7\ncites doi:10.5555/tin.1", "none" },
  { "10.1007_s00223-012-9571-z.pdf", { .title = "x" }, "no words", "3 strong name-doi" },
  { "PMC11111.pdf", { .title = "x" }, "scanned", "1 strong name-pmcid" },
  { "PMC111110.pdf", { .title = "x" }, "scanned", "none" },
  { "003 Kanellakis 2012.pdf", { .title = "x" }, "scanned", "3 probable name-label" },
  { "002 Odegard et al. 2002.pdf", { .title = "x" }, "scanned", "2 probable name-label" },
  { "003 Kanellakis 2013.pdf", { .title = "x" }, "scanned", "none" },
  { "001 Kanellakis 2012.pdf", { .title = "x" }, "scanned", "none" },
  { "f-title.pdf",
    { .title = "x" },
    "Received 2001\nTin in the bones of\nmice and men\nA. Smith, B. Jones",
    "1 probable title" },
  { "g-title-broken.pdf",
    { .title = "x" },
    "2001 Smith\nTin in the bo-\nnes of mice and men",
    "1 probable title" },
  { "h-title-alone.pdf",
    { .title = "Tin in the bones of mice and men" },
    "Erratum to: a paper",
    "none" },
  { "i-wrong-year.pdf", { .title = "x" }, "Tin in the bones of mice and men\nSmith 2003", "none" },
  { "j-wrong-author.pdf",
    { .title = "x" },
    "Tin in the bones of mice and men\nSmithson 2001",
    "none" },
  { "k-wrong-title.pdf",
    { .title = "Tin in the bones of mice and men" },
    "Zinc for everybody, a controlled trial\nKanellakis 2012",
    "3 probable title" },
  { "l-short-title.pdf", { .title = "Tin" }, "Tin\nSmith 2001", "none" },
  { "m-comment.pdf",
    { .xmp = XMP_DOI ("10.9999/comment") },
    "On: Tin in the bones of mice and men\nSmith 2001",
    "none" },
  /* An erratum may have title, authors and year of what it corrects, but has its own DOI. */
  { "p-erratum.pdf",
    { .title = "x" },
    "doi:10.9999/erratum.1 Erratum to\nTin in the bones of mice and men\nSmith 2001",
    "ask 1" },
  { "q-own-doi.pdf",
    { .title = "x" },
    "Tin in the bones of mice and men\nSmith 2001 doi:10.5555/tin.1, 10.9999/cited.7",
    "1 strong printed-doi title" },
  { "n-two.pdf",
    { .title = "x" },
    "Tin in the bones of mice and men Smith 2001\nZinc for everybody, a controlled trial "
    "Kanellakis 2012",
    "ask 1 3" },
  { "o-two-ids.pdf",
    { .xmp = XMP_DOI ("10.5555/tin.1") XMP_DOI ("10.5555/lead.2") },
    "",
    "ask 1 2" },
  { "003 Kanellakis 2012 b.pdf",
    { .xmp = XMP_DOI ("10.5555/tin.1") },
    "",
    "1 certain description" },
};

static char *
tell (const VitkPaperMatch *match)
{
  GString *text = g_string_new (match->ask ? "ask" : NULL);
  guint i;

  for (i = 0; match->ask && i < match->candidates->len; i++)
    g_string_append_printf (
        text, " %s", g_array_index (match->candidates, VitkPaperCandidate, i).reference->label);
  if (match->chosen != NULL)
    {
      const VitkPaperCandidate *first = &g_array_index (match->candidates, VitkPaperCandidate, 0);

      g_string_append_printf (text, "%s %s", match->chosen->label,
                              vitk_paper_confidence_get_nick (first->confidence));
      for (i = 0; i < VITK_PAPER_N_REASONS; i++)
        if ((first->reasons & 1u << i) != 0)
          g_string_append_printf (text, " %s", vitk_paper_reason_get_nick (1u << i));
    }
  return text->len > 0 ? g_string_free (text, FALSE)
                       : (g_string_free (text, TRUE), g_strdup ("none"));
}

typedef struct
{
  char *folder;
  VitkPapers *papers;
  VitkArticle *article;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("vitk2-papers-XXXXXX", NULL);
  fixture->papers = vitk_papers_new ();
  fixture->article = make_article ();
  vitk_papers_add_place (fixture->papers, fixture->folder);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  made_folder_remove (fixture->folder);
  g_free (fixture->folder);
  vitk_papers_free (fixture->papers);
  g_object_unref (fixture->article);
}

static char *
write_paper (Fixture *fixture, const char *name, const char *words)
{
  const char *pages[] = { words, NULL };
  const MadePdf made = { .title = "x", .pages = pages };
  char *path = g_build_filename (fixture->folder, name, NULL);
  g_autofree char *folder = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  made_pdf_write (&made, path);
  return path;
}

/* What a scan finds: added, moved, known, gone. */
static void
check_scan (Fixture *fixture, guint n_added, guint n_moved, guint n_known, guint n_gone)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VitkPaperReport) report = vitk_paper_scan (fixture->papers, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (report->n_added, ==, n_added);
  g_assert_cmpuint (report->n_moved, ==, n_moved);
  g_assert_cmpuint (report->n_known, ==, n_known);
  g_assert_cmpuint (report->n_gone, ==, n_gone);
}

static char *
tell_only (Fixture *fixture)
{
  g_autoptr (GPtrArray) matches = vitk_paper_match_all (fixture->papers, fixture->article, KEY);

  g_assert_cmpuint (matches->len, ==, 1);
  return tell (g_ptr_array_index (matches, 0));
}

/* Each of the table alone: twins are another test. */
static void
test_table (Fixture *fixture, gconstpointer data)
{
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (table); i++)
    {
      const char *pages[] = { table[i].words, NULL };
      MadePdf made = table[i].made;
      g_autofree char *path = g_build_filename (fixture->folder, table[i].name, NULL);
      g_autofree char *found = NULL;

      made.pages = pages;
      made_pdf_write (&made, path);
      vitk_papers_free (fixture->papers);
      fixture->papers = vitk_papers_new ();
      vitk_papers_add_place (fixture->papers, path);
      check_scan (fixture, 1, 0, 0, 0);
      found = tell_only (fixture);
      g_test_message ("%s", table[i].name);
      g_assert_cmpstr (found, ==, table[i].match);
      g_assert_cmpint (g_unlink (path), ==, 0);
    }
}

/* The file of the papers, and all that is in it, there and back. */
static void
keep (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *data = vitk_papers_to_data (fixture->papers);
  g_autofree char *again = NULL;
  VitkPapers *papers = vitk_papers_new_from_data (data, strlen (data), &error);

  g_assert_no_error (error);
  again = vitk_papers_to_data (papers);
  g_assert_cmpstr (again, ==, data);
  vitk_papers_free (fixture->papers);
  fixture->papers = papers;
}

/* What the user says holds wherever the file is. */
static void
test_decisions (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = write_paper (fixture, "paper.pdf", "doi:10.5555/tin.1");
  g_autofree char *other = g_build_filename (fixture->folder, "other.pdf", NULL);
  g_autofree char *hash = vitk_paper_hash (path, NULL);
  static const struct
  {
    const char *anchor;
    VitkPaperVerdict verdict;
    const char *match;
  } steps[] = {
    { "ref-1", VITK_PAPER_VERDICT_CONFIRMED, "1 confirmed user printed-doi" },
    { "ref-5", VITK_PAPER_VERDICT_CONFIRMED, "5 confirmed user" },
    { "ref-5", VITK_PAPER_VERDICT_NONE, "1 strong printed-doi" },
    { "ref-1", VITK_PAPER_VERDICT_REFUSED, "none" },
    { "ref-4", VITK_PAPER_VERDICT_CONFIRMED, "4 confirmed user" },
  };
  g_autofree char *last = NULL;
  gsize i;

  check_scan (fixture, 1, 0, 0, 0);
  for (i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autofree char *found = NULL;

      vitk_papers_set_verdict (fixture->papers, hash, KEY, steps[i].anchor, steps[i].verdict);
      keep (fixture);
      found = tell_only (fixture);
      g_assert_cmpstr (found, ==, steps[i].match);
    }
  /* Of another article nothing was said. */
  g_assert_cmpint (vitk_papers_get_verdict (fixture->papers, hash, "doi:10.5555/x", "ref-4"), ==,
                   VITK_PAPER_VERDICT_NONE);
  g_assert_cmpint (g_rename (path, other), ==, 0);
  check_scan (fixture, 0, 1, 0, 0);
  last = tell_only (fixture);
  g_assert_cmpstr (last, ==, "4 confirmed user");
}

/* Two different files for one reference: none is taken until the user says which. */
static void
test_twins (Fixture *fixture, gconstpointer data)
{
  g_autofree char *first = write_paper (fixture, "a.pdf", "doi:10.5555/tin.1 accepted");
  g_autofree char *second = write_paper (fixture, "b.pdf", "doi:10.5555/tin.1 published");
  g_autofree char *hash = vitk_paper_hash (second, NULL);
  g_autofree char *other_hash = vitk_paper_hash (first, NULL);
  g_autoptr (GPtrArray) matches = NULL;
  g_autofree char *text = NULL;
  g_autofree char *other = NULL;
  guint i;

  check_scan (fixture, 2, 0, 0, 0);
  matches = vitk_paper_match_all (fixture->papers, fixture->article, KEY);
  for (i = 0; i < 2; i++)
    {
      g_autofree char *asked = tell (g_ptr_array_index (matches, i));

      g_assert_cmpstr (asked, ==, "ask 1");
    }
  g_clear_pointer (&matches, g_ptr_array_unref);
  vitk_papers_set_verdict (fixture->papers, hash, KEY, "ref-1", VITK_PAPER_VERDICT_CONFIRMED);
  matches = vitk_paper_match_all (fixture->papers, fixture->article, KEY);
  other = tell (g_ptr_array_index (matches, 0));
  g_assert_cmpstr (other, ==, "none");
  text = tell (g_ptr_array_index (matches, 1));
  g_assert_cmpstr (text, ==, "1 confirmed user printed-doi");
  /* The user changes their mind: a reference is one paper. */
  vitk_papers_set_verdict (fixture->papers, other_hash, KEY, "ref-1", VITK_PAPER_VERDICT_CONFIRMED);
  g_assert_cmpint (vitk_papers_get_verdict (fixture->papers, hash, KEY, "ref-1"), ==,
                   VITK_PAPER_VERDICT_NONE);
}

/* A file that was only touched is where it was, and is not read again. */
static void
test_touched (Fixture *fixture, gconstpointer data)
{
  const struct timespec times[] = { { 1000, 0 }, { 1000, 0 } };
  g_autofree char *path = write_paper (fixture, "a.pdf", "first");

  check_scan (fixture, 1, 0, 0, 0);
  g_assert_cmpint (utimensat (AT_FDCWD, path, times, 0), ==, 0);
  check_scan (fixture, 0, 0, 1, 0);
  g_assert_cmpint (vitk_papers_find_path (fixture->papers, path)->modified, ==,
                   1000 * G_USEC_PER_SEC);
}

/* Another version takes the place of one that is gone; of two that are there the user says. */
static void
test_gone_twin (Fixture *fixture, gconstpointer data)
{
  g_autofree char *first = write_paper (fixture, "a.pdf", "doi:10.5555/tin.1 accepted");
  g_autofree char *hash = vitk_paper_hash (first, NULL);
  g_autoptr (GPtrArray) matches = NULL;
  g_autofree char *gone = NULL;
  g_autofree char *there = NULL;
  g_autofree char *confirmed = NULL;

  check_scan (fixture, 1, 0, 0, 0);
  g_assert_cmpint (g_unlink (first), ==, 0);
  g_free (write_paper (fixture, "b.pdf", "doi:10.5555/tin.1 published"));
  check_scan (fixture, 1, 0, 0, 1);
  matches = vitk_paper_match_all (fixture->papers, fixture->article, KEY);
  gone = tell (g_ptr_array_index (matches, 0));
  g_assert_cmpstr (gone, ==, "none");
  there = tell (g_ptr_array_index (matches, 1));
  g_assert_cmpstr (there, ==, "1 strong printed-doi");
  g_clear_pointer (&matches, g_ptr_array_unref);
  /* What the user said holds, though the file be gone. */
  vitk_papers_set_verdict (fixture->papers, hash, KEY, "ref-1", VITK_PAPER_VERDICT_CONFIRMED);
  matches = vitk_paper_match_all (fixture->papers, fixture->article, KEY);
  confirmed = tell (g_ptr_array_index (matches, 0));
  g_assert_cmpstr (confirmed, ==, "1 confirmed user printed-doi");
}

/* What becomes of files from one scan to the next. */
static void
test_scans (Fixture *fixture, gconstpointer data)
{
  g_autofree char *first = write_paper (fixture, "a.pdf", "first");
  g_autofree char *second = write_paper (fixture, "deep/er/b.PDF", "second");
  g_autofree char *copy = write_paper (fixture, "copy.pdf", "first");
  g_autofree char *no_pdf = g_build_filename (fixture->folder, "words.txt", NULL);
  g_autofree char *broken = g_build_filename (fixture->folder, "broken.pdf", NULL);
  g_autofree char *moved = g_build_filename (fixture->folder, "moved.pdf", NULL);
  VitkPaper *paper;

  g_file_set_contents (no_pdf, "words", -1, NULL);
  g_file_set_contents (broken, "words", -1, NULL);
  check_scan (fixture, 3, 0, 1, 0); /* a copy is the same paper */
  keep (fixture);
  paper = vitk_papers_find_path (fixture->papers, broken);
  g_assert_cmpint (paper->state, ==, VITK_PAPER_UNREADABLE);
  g_assert_cmpstr (paper->problem, ==, "it is no PDF, or too damaged to be read");
  check_scan (fixture, 0, 0, 4, 0);
  g_assert_cmpint (g_rename (second, moved), ==, 0);
  check_scan (fixture, 0, 1, 3, 0);
  g_assert_nonnull (vitk_papers_find_path (fixture->papers, moved));
  g_assert_cmpint (g_unlink (moved), ==, 0);
  check_scan (fixture, 0, 0, 3, 1);
  paper = vitk_papers_find_path (fixture->papers, moved);
  g_assert_cmpint (paper->state, ==, VITK_PAPER_MOVED);
  /* It comes back, and another takes the place of one that moves away. */
  g_free (write_paper (fixture, "moved.pdf", "second"));
  g_assert_cmpint (g_unlink (copy), ==, 0);
  g_assert_cmpint (g_rename (first, copy), ==, 0);
  g_free (write_paper (fixture, "a.pdf", "third"));
  check_scan (fixture, 1, 2, 1, 0);
  g_assert_cmpuint (vitk_papers_get_all (fixture->papers)->len, ==, 4);
}

/* The folders that are to be watched: those in folders too, but no hidden ones. */
static void
test_folders (Fixture *fixture, gconstpointer data)
{
  static const char *const expected[] = { "", "/deep", "/deep/er" };
  g_autofree char *first = write_paper (fixture, "deep/er/a.pdf", "first");
  g_autofree char *second = write_paper (fixture, ".hidden/b.pdf", "second");
  g_autoptr (GError) error = NULL;
  g_autoptr (VitkPaperReport) report = vitk_paper_scan (fixture->papers, NULL, NULL, NULL, &error);
  gsize i;

  g_assert_no_error (error);
  g_assert_cmpuint (report->folders->len, ==, G_N_ELEMENTS (expected));
  for (i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *path = g_strconcat (fixture->folder, expected[i], NULL);

      g_assert_cmpstr (g_ptr_array_index (report->folders, i), ==, path);
    }
}

static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_free (write_paper (fixture, "a.pdf", "first"));
  g_cancellable_cancel (cancellable);
  g_assert_null (vitk_paper_scan (fixture->papers, NULL, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* That the process was ended is no fault of the PDF, which is read anew. If that ends as well it
 * is, and there is what could be read. */
static void
test_stopped (Fixture *fixture, gconstpointer data)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  g_free (write_paper (fixture, "a.pdf", "doi:10.5555/tin.1"));
  made_worker_let_stop (fixture->folder, 1);
  check_scan (fixture, 1, 0, 0, 0);
  made_worker_end ();
  first = tell_only (fixture);
  g_assert_cmpstr (first, ==, "1 strong printed-doi");
  vitk_papers_remove (fixture->papers,
                      g_ptr_array_index (vitk_papers_get_all (fixture->papers), 0));
  made_worker_let_stop (fixture->folder, 2);
  check_scan (fixture, 1, 0, 0, 0);
  made_worker_end ();
  second = tell_only (fixture);
  g_assert_cmpstr (second, ==, "none");
}

/* One that has not all of its pages says on the others which it is. */
static void
test_lost_page (Fixture *fixture, gconstpointer data)
{
  static const char *const pages[] = { "doi:10.5555/tin.1", "?", NULL };
  const MadePdf made = { .title = "x", .lost = "?", .pages = pages };
  g_autofree char *path = g_build_filename (fixture->folder, "a.pdf", NULL);
  g_autofree char *told = NULL;

  made_pdf_write (&made, path);
  check_scan (fixture, 1, 0, 0, 0);
  told = tell_only (fixture);
  g_assert_cmpstr (told, ==, "1 strong printed-doi");
}

/* A file that this version did not write is told and kept. */
static void
test_file (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *data;
    const char *message;
  } files[] = {
    { "[papers]\nversion=2\n", "a newer version of the program wrote it" },
    { "[papers]\n", "“papers” has no version" },
    { "[papers]\nversion=1\n[paper abc]\npath=/a.pdf\n",
      "“paper abc” is no description of a file" },
    { "[papers]\nversion=1\n[verdict abc]\nconfirmed=x;\n", "“verdict abc” is no decision" },
    { "[papers]\nversion=1\n[other]\nx=1\n", "“other” is not known" },
  };
  g_autofree char *path = g_build_filename (fixture->folder, "vitk2", "papers", NULL);
  g_autoptr (GError) error = NULL;
  gsize i;

  g_assert_true (vitk_papers_save (fixture->papers, path, &error));
  g_assert_no_error (error);
  for (i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *message = g_strconcat (path, ": ", files[i].message, NULL);
      g_autofree char *kept = NULL;

      g_file_set_contents (path, files[i].data, -1, NULL);
      g_assert_null (vitk_papers_load (path, &error));
      g_assert_cmpstr (error->message, ==, message);
      g_clear_error (&error);
      g_assert_false (vitk_papers_save (fixture->papers, path, &error));
      g_assert_cmpstr (error->message, ==, message);
      g_clear_error (&error);
      g_file_get_contents (path, &kept, NULL, NULL);
      g_assert_cmpstr (kept, ==, files[i].data);
    }
}

static void
test_names (void)
{
  static const struct
  {
    const char *name;
    const char *parts; /* label, family, year */
  } names[] = {
    { "085 Kanellakis 2012.pdf", "85| kanellakis |2012" },
    { "[12] van der Meer 1999 final.pdf", "12| van der meer |1999" },
    { "7_Smith_2001.pdf", "7| smith |2001" },
    { "Kanellakis 2012.pdf", NULL },
    { "085 2012.pdf", NULL },
    { "085 Kanellakis.pdf", NULL },
    { "085 Kanellakis 2012.txt", NULL },
  };
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *label = NULL;
      g_autofree char *family = NULL;
      g_autofree char *year = NULL;
      g_autofree char *parts = NULL;

      if (vitk_paper_clues_split_name (names[i].name, &label, &family, &year))
        parts = g_strjoin ("|", label, family, year, NULL);
      g_assert_cmpstr (parts, ==, names[i].parts);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/papers/table", Fixture, NULL, set_up, test_table, tear_down);
  g_test_add ("/papers/decisions", Fixture, NULL, set_up, test_decisions, tear_down);
  g_test_add ("/papers/folders", Fixture, NULL, set_up, test_folders, tear_down);
  g_test_add ("/papers/twins", Fixture, NULL, set_up, test_twins, tear_down);
  g_test_add ("/papers/touched", Fixture, NULL, set_up, test_touched, tear_down);
  g_test_add ("/papers/gone-twin", Fixture, NULL, set_up, test_gone_twin, tear_down);
  g_test_add ("/papers/scans", Fixture, NULL, set_up, test_scans, tear_down);
  g_test_add ("/papers/cancelled", Fixture, NULL, set_up, test_cancelled, tear_down);
  g_test_add ("/papers/stopped", Fixture, NULL, set_up, test_stopped, tear_down);
  g_test_add ("/papers/lost-page", Fixture, NULL, set_up, test_lost_page, tear_down);
  g_test_add ("/papers/file", Fixture, NULL, set_up, test_file, tear_down);
  g_test_add_func ("/papers/names", test_names);
  return g_test_run ();
}
