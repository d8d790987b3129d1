/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-pdf-reader.h"
#include "widgets/vitk-pdf-sheet.h"

#include "made-folder.h"
#include "made-pdf.h"
#include "test-window.h"

#include <adwaita.h>
#include <glib/gstdio.h>

#define HASH "of what is in it"

/* One and a half times the usual, as GTK has it. */
#define LARGE_LETTERS (144 * 1024)

static gboolean
has_pages (gpointer data)
{
  return test_window_find (data, VITK_TYPE_PDF_SHEET, 0) != NULL;
}

static void
check_state (VitkPdfReader *reader, const char *path, const char *title)
{
  g_autoptr (GVariant) state = vitk_stage_view_dup_state (VITK_STAGE_VIEW (reader));
  g_autofree char *words = vitk_stage_view_dup_words (VITK_STAGE_VIEW (reader));
  g_autofree char *expected = g_strdup_printf ("PDF: %s, page 1", title);
  const char *told;

  g_variant_get_child (state, 0, "^&ay", &told);
  g_assert_cmpstr (told, ==, path);
  g_variant_get_child (state, 2, "&s", &told);
  g_assert_cmpstr (told, ==, title);
  g_assert_cmpstr (words, ==, expected);
}

/* What was moved, or is called something else meanwhile, is known by that when it is opened again,
 * and the page is not read anew. */
static void
test_moved (void)
{
  const char *pages[] = { "tin", NULL };
  const MadePdf made = { .pages = pages };
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("vitk2-reader-XXXXXX", &error);
  g_autofree char *before = g_build_filename (folder, "before.pdf", NULL);
  g_autofree char *after = g_build_filename (folder, "after.pdf", NULL);
  GtkWidget *reader = g_object_new (VITK_TYPE_PDF_READER, NULL);
  GtkWidget *window = test_window_new (reader, 600, 600);
  GtkWidget *sheet;

  g_assert_no_error (error);
  made_pdf_write (&made, before);
  vitk_pdf_reader_open (VITK_PDF_READER (reader), before, HASH, "A guess");
  test_window_wait (has_pages, reader);
  sheet = test_window_find (reader, VITK_TYPE_PDF_SHEET, 0);
  check_state (VITK_PDF_READER (reader), before, "A guess");
  g_assert_no_errno (g_rename (before, after));
  vitk_pdf_reader_open (VITK_PDF_READER (reader), after, HASH, "Reference 85");
  check_state (VITK_PDF_READER (reader), after, "Reference 85");
  g_assert_true (test_window_find (reader, VITK_TYPE_PDF_SHEET, 0) == sheet);
  gtk_window_destroy (GTK_WINDOW (window));
  made_folder_remove (folder);
}

/* All of it fits a telephone, also with large letters. */
static void
test_narrow (void)
{
  GtkWidget *reader = g_object_new (VITK_TYPE_PDF_READER, NULL);
  GtkWidget *window;
  int least;

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", LARGE_LETTERS, NULL);
  window = test_window_new (reader, 360, 600);
  gtk_widget_measure (reader, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, 360);
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-xft-dpi");
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/pdf-reader/moved", test_moved);
  g_test_add_func ("/pdf-reader/narrow", test_narrow);
  return g_test_run ();
}
