/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
/* "vitk2 print" as a terminal without a display would run it, and what Poppler reads of its pages.
 */
#include "paper.h"

#include <glib/gstdio.h>
#include <string.h>

/* Of all pages: 2026-11-29. */
#define DAY "1795960000"

/**
 * paper_run:
 * @words: what follows the name of the program, as a shell reads it
 * @err: (out): what was said on standard error
 *
 * Returns: the exit code
 */
int
paper_run (const char *words, char **err)
{
  static const char *const unset[] = { "DISPLAY", "WAYLAND_DISPLAY", "BROADWAY_DISPLAY",
                                       "LANGUAGE" };
  g_autoptr (GSubprocessLauncher) launcher =
      g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autofree char *line = g_strconcat ("\"$VITK2_PROGRAM\" ", words, NULL);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  guint i;

  for (i = 0; i < G_N_ELEMENTS (unset); i++)
    g_subprocess_launcher_unsetenv (launcher, unset[i]);
  g_subprocess_launcher_setenv (launcher, "XDG_RUNTIME_DIR", "/nonexistent", TRUE);
  g_subprocess_launcher_setenv (launcher, "SOURCE_DATE_EPOCH", DAY, TRUE);
  g_subprocess_launcher_setenv (launcher, "TZ", "UTC", TRUE);
  process = g_subprocess_launcher_spawn (launcher, &error, "/bin/sh", "-c", line, NULL);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, NULL, err, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  return g_subprocess_get_exit_status (process);
}

/**
 * paper_print:
 * @words: what follows the name of the program but for the file that is written
 *
 * Returns: (transfer full): the pages
 */
PopplerDocument *
paper_print (const char *words)
{
  g_autofree char *folder = g_dir_make_tmp ("vitk2-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "pages.pdf", NULL);
  g_autofree char *line = g_strdup_printf ("%s -o '%s'", words, path);
  g_autofree char *err = NULL;
  g_autofree char *data = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  PopplerDocument *document;
  gsize length;
  int status;

  g_test_message ("%s", words);
  status = paper_run (line, &err);
  g_assert_cmpstr (err, ==, "");
  g_assert_cmpint (status, ==, 0);
  g_assert_true (g_file_get_contents (path, &data, &length, NULL));
  bytes = g_bytes_new_take (g_steal_pointer (&data), length);
  document = poppler_document_new_from_bytes (bytes, NULL, &error);
  g_assert_no_error (error);
  g_unlink (path);
  g_rmdir (folder);
  return document;
}

/**
 * paper_dup_page:
 * @document: pages
 * @page: one of them, from 0
 *
 * Returns: (transfer full): its words, in the order in which they stand in the file
 */
char *
paper_dup_page (PopplerDocument *document, int page)
{
  g_autoptr (PaperPage) found = poppler_document_get_page (document, page);

  return poppler_page_get_text (found);
}

/**
 * paper_dup_text:
 * @document: pages
 *
 * Returns: (transfer full): the words of all pages, with a line between them
 */
char *
paper_dup_text (PopplerDocument *document)
{
  GString *text = g_string_new (NULL);
  int i;

  for (i = 0; i < poppler_document_get_n_pages (document); i++)
    {
      g_autofree char *page = paper_dup_page (document, i);

      g_string_append_printf (text, "%s\n-- end of page %d\n", page, i + 1);
    }
  return g_string_free (text, FALSE);
}

/**
 * paper_count:
 * @text: a text
 * @words: some words
 *
 * Returns: how often they stand there
 */
guint
paper_count (const char *text, const char *words)
{
  guint n = 0;

  while ((text = strstr (text, words)) != NULL)
    {
      n++;
      text += strlen (words);
    }
  return n;
}

static const char *
get_tag (PopplerStructureElement *element)
{
  switch (poppler_structure_element_get_kind (element))
    {
    case POPPLER_STRUCTURE_ELEMENT_DOCUMENT:
      return "Document";
    case POPPLER_STRUCTURE_ELEMENT_HEADING_1:
      return "H1";
    case POPPLER_STRUCTURE_ELEMENT_HEADING_2:
      return "H2";
    case POPPLER_STRUCTURE_ELEMENT_HEADING_3:
      return "H3";
    case POPPLER_STRUCTURE_ELEMENT_PARAGRAPH:
      return "P";
    case POPPLER_STRUCTURE_ELEMENT_CAPTION:
      return "Caption";
    case POPPLER_STRUCTURE_ELEMENT_TABLE:
      return "Table";
    case POPPLER_STRUCTURE_ELEMENT_TABLE_ROW:
      return "TR";
    case POPPLER_STRUCTURE_ELEMENT_TABLE_HEADING:
      return "TH";
    case POPPLER_STRUCTURE_ELEMENT_TABLE_DATA:
      return "TD";
    case POPPLER_STRUCTURE_ELEMENT_LIST:
      return "L";
    case POPPLER_STRUCTURE_ELEMENT_LIST_ITEM:
      return "LI";
    case POPPLER_STRUCTURE_ELEMENT_NOTE:
      return "Note";
    case POPPLER_STRUCTURE_ELEMENT_FIGURE:
      return "Figure";
    default:
      return NULL;
    }
}

static void
append_tags (GString *tags, PopplerStructureElementIter *iter, guint depth)
{
  /* Their words are those of their parts. */
  static const char *const holders[] = { "Document", "Table", "TR", "L", NULL };

  do
    {
      g_autoptr (PaperElement) element = poppler_structure_element_iter_get_element (iter);
      PopplerStructureElementIter *child = poppler_structure_element_iter_get_child (iter);
      const char *tag = get_tag (element);

      if (tag != NULL)
        {
          g_autofree char *text =
              poppler_structure_element_get_text (element, POPPLER_STRUCTURE_GET_TEXT_RECURSIVE);

          g_string_append_printf (tags, "%*s%s", (int) depth * 2, "", tag);
          /* Poppler 22.12 reads other letters wrongly here. */
          if (text != NULL && g_str_is_ascii (text) && !g_strv_contains (holders, tag))
            g_string_append_printf (tags, ": %s", g_strdelimit (g_strstrip (text), "\n", ' '));
          g_string_append_c (tags, '\n');
        }
      if (child != NULL)
        append_tags (tags, child, depth + (tag != NULL));
      g_clear_pointer (&child, poppler_structure_element_iter_free);
    }
  while (poppler_structure_element_iter_next (iter));
}

/**
 * paper_dup_tags:
 * @document: pages
 *
 * Returns: (transfer full): what the file says of its parts, a line for each with its words; empty
 *   if it says nothing
 */
char *
paper_dup_tags (PopplerDocument *document)
{
  GString *tags = g_string_new (NULL);
  PopplerStructureElementIter *iter = poppler_structure_element_iter_new (document);

  if (iter != NULL)
    append_tags (tags, iter, 0);
  g_clear_pointer (&iter, poppler_structure_element_iter_free);
  return g_string_free (tags, FALSE);
}

/* A newer Poppler than the one that wrote the files has other thoughts on where there is a blank
 * between the columns of a table, and on the words of a tag whose content is on two pages: there,
 * the letters and their order count, and the names of the tags. */
static char *
dup_what_counts (const char *text, const char *file)
{
#if POPPLER_CHECK_VERSION(23, 0, 0)
  const char *rest = g_str_has_suffix (file, ".tags") ? "(?m):.*$" : "[ \n]";
  g_autoptr (GRegex) regex = g_regex_new (rest, 0, 0, NULL);

  return g_regex_replace_literal (regex, text, -1, 0, "", 0, NULL);
#else
  return g_strdup (text);
#endif
}

/**
 * paper_compare_golden:
 * @text: what stands on pages, or their tags
 * @file: the golden file of it
 *
 * Fails the test where they differ. Set VITK2_WRITE_GOLDEN to write what stands on the pages to the
 * golden files instead of comparing; then read what changed.
 */
void
paper_compare_golden (const char *text, const char *file)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "golden", file, NULL);
  g_autofree char *contents = NULL;
  g_autofree char *counts = dup_what_counts (text, file);
  g_autofree char *expected = NULL;

  if (g_getenv ("VITK2_WRITE_GOLDEN") != NULL)
    g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  expected = dup_what_counts (contents, file);
  g_assert_cmpstr (counts, ==, expected);
}
