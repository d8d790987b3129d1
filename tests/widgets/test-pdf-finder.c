/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-pdf-finder.h"

#include "made-pdf.h"

#include <glib/gstdio.h>
#include <unistd.h>

static VitkPdfDocument *
open_made (void)
{
  const char *pages[] = { "tin here and tin there", "nothing", "more TIN", NULL };
  const MadePdf made = { .pages = pages };
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  VitkPdfDocument *document;
  int fd = g_file_open_tmp ("vitk2-find-XXXXXX", &path, NULL);

  close (fd);
  made_pdf_write (&made, path);
  document = vitk_pdf_document_open (path, NULL, &error);
  g_assert_no_error (error);
  g_unlink (path);
  return document;
}

static void
finish (VitkPdfFinder *finder)
{
  while (!vitk_pdf_finder_is_done (finder))
    g_main_context_iteration (NULL, TRUE);
}

static char *
tell (VitkPdfFinder *finder)
{
  guint page;
  int index;
  guint number;

  if (vitk_pdf_finder_get_current (finder, &page, &index, &number) == NULL)
    return g_strdup ("none");
  return g_strdup_printf ("page %u hit %d, %u of %u", page, index, number,
                          vitk_pdf_finder_get_n_hits (finder));
}

static void
check (VitkPdfFinder *finder, const char *expected)
{
  g_autofree char *told = tell (finder);

  g_assert_cmpstr (told, ==, expected);
}

/* A search begins where the reader is, and goes round. */
static void
test_round (void)
{
  g_autoptr (VitkPdfDocument) document = open_made ();
  g_autoptr (VitkPdfFinder) finder = vitk_pdf_finder_new ();
  static const char *const forward[] = { "page 0 hit 0, 1 of 3", "page 0 hit 1, 2 of 3",
                                         "page 2 hit 0, 3 of 3" };
  gsize i;

  vitk_pdf_finder_set_document (finder, document);
  vitk_pdf_finder_find (finder, "tin", 1);
  finish (finder);
  check (finder, "page 2 hit 0, 3 of 3");
  for (i = 0; i < G_N_ELEMENTS (forward); i++)
    {
      vitk_pdf_finder_move (finder, TRUE);
      check (finder, forward[i]);
    }
  vitk_pdf_finder_move (finder, FALSE);
  check (finder, "page 0 hit 1, 2 of 3");
  vitk_pdf_finder_move (finder, FALSE);
  vitk_pdf_finder_move (finder, FALSE);
  check (finder, "page 2 hit 0, 3 of 3");
}

static void
test_nothing (void)
{
  g_autoptr (VitkPdfDocument) document = open_made ();
  g_autoptr (VitkPdfFinder) finder = vitk_pdf_finder_new ();

  vitk_pdf_finder_move (finder, TRUE);
  check (finder, "none");
  vitk_pdf_finder_set_document (finder, document);
  vitk_pdf_finder_find (finder, "lead", 0);
  finish (finder);
  check (finder, "none");
  vitk_pdf_finder_move (finder, TRUE);
  check (finder, "none");
  /* Another search gives up the one before. */
  vitk_pdf_finder_find (finder, "tin", 0);
  vitk_pdf_finder_find (finder, "nothing", 0);
  finish (finder);
  check (finder, "page 1 hit 0, 1 of 1");
  vitk_pdf_finder_find (finder, "", 0);
  check (finder, "none");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf-finder/round", test_round);
  g_test_add_func ("/pdf-finder/nothing", test_nothing);
  return g_test_run ();
}
