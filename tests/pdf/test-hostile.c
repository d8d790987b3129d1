/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "pdf/vitk-pdf-document.h"

#include <glib/gstdio.h>
#include <unistd.h>

#define STOPPED "the program that reads this PDF stopped working"
#define BROKEN "the page cannot be drawn"

/* What the process does, and how the call that it spoils ends. The first word is the method. */
static const struct
{
  const char *script;
  const char *message;
} cases[] = {
  { "Open !end", STOPPED },
  { "Open !spin", STOPPED },
  { "Open !error com.example.VitK2.Pdf.Error.Mischief", STOPPED },
  { "Open !error org.freedesktop.DBus.Error.UnknownMethod", STOPPED },
  { "Open !error com.example.VitK2.Pdf.Error.Damaged", "it is no PDF, or too damaged to be read" },
  { "Open !error com.example.VitK2.Pdf.Error.Encrypted", "it is encrypted and needs its password" },
  { "Open (uint32 0,)", STOPPED },
  { "Open (uint32 4294967295,)", STOPPED },
  { "Open ('many',)", STOPPED },
  { "Open ()", STOPPED },
  { "GetRecord !end", STOPPED },
  { "GetRecord ((@a{ss} {}, '', int64 -1, int64 0, true),)", STOPPED },
  { "GetRecord ((@a{ss} {}, '', int64 0, int64 -9, true),)", STOPPED },
  { "GetRecord ((@a{sv} {}, '', int64 0, int64 0, true),)", STOPPED },
  { "GetPages (@a(dds) [],)", STOPPED },
  { "GetPages ([(100.0, 200.0, 'i'), (100.0, 200.0, 'ii')],)", STOPPED },
  { "GetPages ([(0.0, 200.0, 'i')],)", STOPPED },
  { "GetPages ([(-5.0, 200.0, 'i')],)", STOPPED },
  { "GetPages ([(nan, 200.0, 'i')],)", STOPPED },
  { "GetPages ([(100.0, inf, 'i')],)", STOPPED },
  { "GetPages ([(100.0, 1e300, 'i')],)", STOPPED },
  { "GetHeadings ([(uint32 1, 'too deep', 0, 0.0, '')],)", STOPPED },
  { "GetHeadings ([(uint32 0, 'a', 0, 0.0, ''), (uint32 2, 'b', 0, 0.0, '')],)", STOPPED },
  { "GetHeadings ([(uint32 0, 'no such page', 3, 0.0, '')],)", STOPPED },
  { "GetHeadings ([(uint32 0, 'no such page', -2, 0.0, '')],)", STOPPED },
  { "GetHeadings ([(uint32 0, 'nowhere', 0, nan, '')],)", STOPPED },
  { "GetText (('ab', [0.0, 0.0, 1.0, 1.0]),)", STOPPED },
  { "GetText (('', [0.0, 0.0, 1.0, 1.0]),)", STOPPED },
  { "GetText (('a', [0.0, 0.0, 1.0]),)", STOPPED },
  { "GetText (('a', [1.0, 0.0, 0.0, 1.0]),)", STOPPED },
  { "GetText (('a', [0.0, 0.0, inf, 1.0]),)", STOPPED },
  { "GetLinks ([((0.0, 0.0, 1.0, 1.0), 3, 0.0, '')],)", STOPPED },
  { "GetLinks ([((0.0, 2.0, 1.0, 1.0), 0, 0.0, '')],)", STOPPED },
  { "GetLinks ([((0.0, 0.0, 1.0, 1.0), 0, -inf, '')],)", STOPPED },
  { "GetPictures ([(0.0, 0.0, 1.0, inf)],)", STOPPED },
  { "GetPictures ([(2.0, 0.0, 1.0, 1.0)],)", STOPPED },
  { "Find ([((0.0, 0.0, 1.0, nan), false)],)", STOPPED },
  { "Find ([((0.0, 0.0, 1.0, 1.0), true)],)", STOPPED },
  { "SetBuffer !end", STOPPED },
  { "SetBuffer (1,)", STOPPED },
  { "Render !end", STOPPED },
  { "Render !spin", STOPPED },
  { "Render ('nothing',)", STOPPED },
  { "Render !error com.example.VitK2.Pdf.Error.Refused", BROKEN },
  { "GetText !flood", NULL },
  { "GetText (('a', [0.0, 0.0, 1.0, 1.0]),)", NULL },
};

static VitkPdfDocument *
open_script (const char *script, GError **error)
{
  VitkPdfProcess *process = vitk_pdf_process_start (g_getenv ("PDF_HOSTILE_WORKER"), 1000, error);
  g_autofree char *path = NULL;
  VitkPdfDocument *document;
  int fd = g_file_open_tmp ("vitk2-hostile-XXXXXX", &path, NULL);

  g_assert_nonnull (process);
  g_close (fd, NULL);
  g_file_set_contents (path, script, -1, NULL);
  document = vitk_pdf_document_open_with (process, path, NULL, error);
  g_unlink (path);
  return document;
}

/* All that can be asked, until something fails. */
static gboolean
ask_all (VitkPdfDocument *document, GError **error)
{
  const VitkPdfView view = { .page = 0, .scale = 1, .width = 10, .height = 10 };
  g_autoptr (VitkPdfRecord) record = vitk_pdf_document_get_record (document, error);
  g_autoptr (GArray) pages = NULL;
  g_autoptr (GArray) headings = NULL;
  g_autoptr (VitkPdfText) text = NULL;
  g_autoptr (GArray) links = NULL;
  g_autoptr (GArray) pictures = NULL;
  g_autoptr (GArray) hits = NULL;
  g_autoptr (VitkPdfPicture) picture = NULL;

  return record != NULL && (pages = vitk_pdf_document_get_pages (document, 0, 1, error)) != NULL &&
         (headings = vitk_pdf_document_get_headings (document, error)) != NULL &&
         (text = vitk_pdf_document_get_text (document, 0, error)) != NULL &&
         (links = vitk_pdf_document_get_links (document, 0, error)) != NULL &&
         (pictures = vitk_pdf_document_get_pictures (document, 0, error)) != NULL &&
         (hits = vitk_pdf_document_find (document, 0, "a", FALSE, FALSE, error)) != NULL &&
         (picture = vitk_pdf_document_render (document, &view, error)) != NULL;
}

/* Whether a process is still there, running or not yet mourned. */
static gboolean
has_children (void)
{
  g_autofree char *path = g_strdup_printf ("/proc/self/task/%d/children", (int) getpid ());
  g_autofree char *children = NULL;

  return g_file_get_contents (path, &children, NULL, NULL) && *children != '\0';
}

static void
test_nonsense (void)
{
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (VitkPdfDocument) document = open_script (cases[i].script, &error);
      gboolean done = document != NULL && ask_all (document, &error);

      g_test_message ("%s", cases[i].script);
      g_assert_cmpstr (error != NULL ? error->message : NULL, ==, cases[i].message);
      g_assert_true (done == (cases[i].message == NULL));
      if (document == NULL || g_strcmp0 (cases[i].message, STOPPED) != 0)
        continue;
      /* It stays stopped, and says so at once. */
      g_clear_error (&error);
      g_assert_false (ask_all (document, &error));
      g_assert_error (error, VITK_PDF_ERROR, VITK_PDF_ERROR_STOPPED);
    }
  /* Not even one that spins outlives its document. */
  while (has_children ())
    g_thread_yield ();
}

/* Programs that are no readers of PDFs. */
static void
test_no_process (void)
{
  static const char *const programs[] = { "/nowhere/at-all", "/bin/true", "/bin/cat" };
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (programs); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (vitk_pdf_process_start (programs[i], 1000, &error));
      g_assert_error (error, VITK_PDF_ERROR, VITK_PDF_ERROR_NO_PROCESS);
    }
}

static void
test_too_large (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VitkPdfDocument) document = open_script ("", &error);
  VitkPdfView view = { .scale = 1, .width = 32767, .height = 32767 };

  g_assert_no_error (error);
  g_assert_null (vitk_pdf_document_render (document, &view, &error));
  g_assert_cmpstr (error->message, ==, "a picture of 32767 × 32767 pixels is too large");
  g_clear_error (&error);
  view.width = 0;
  g_assert_null (vitk_pdf_document_render (document, &view, &error));
  g_assert_error (error, VITK_PDF_ERROR, VITK_PDF_ERROR_TOO_LARGE);
}

/* Pictures that are let go of are drawn over; those that are held are not, and when all that there
 * may be are held the next is refused. */
static void
test_pool (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VitkPdfDocument) document = open_script ("", &error);
  const VitkPdfView view = { .scale = 1, .width = 4096, .height = 4096 };
  g_autoptr (GPtrArray) held =
      g_ptr_array_new_with_free_func ((GDestroyNotify) vitk_pdf_picture_free);
  const void *first;
  VitkPdfPicture *picture = vitk_pdf_document_render (document, &view, &error);

  g_assert_no_error (error);
  first = g_bytes_get_data (picture->pixels, NULL);
  vitk_pdf_picture_free (picture);
  for (picture = vitk_pdf_document_render (document, &view, &error); picture != NULL;
       picture = vitk_pdf_document_render (document, &view, &error))
    {
      if (held->len == 0)
        g_assert_true (g_bytes_get_data (picture->pixels, NULL) == first);
      else
        g_assert_true (g_bytes_get_data (picture->pixels, NULL) != first);
      g_ptr_array_add (held, picture);
    }
  g_assert_error (error, VITK_PDF_ERROR, VITK_PDF_ERROR_TOO_LARGE);
  g_assert_cmpuint (held->len, ==, 8); /* of 64 MiB, in 512 MiB */
  g_clear_error (&error);
  g_ptr_array_set_size (held, 0);
  picture = vitk_pdf_document_render (
      document, &(VitkPdfView) { .scale = 1, .width = 9, .height = 9 }, &error);
  g_assert_no_error (error);
  vitk_pdf_picture_free (picture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/hostile/nonsense", test_nonsense);
  g_test_add_func ("/pdf/hostile/no-process", test_no_process);
  g_test_add_func ("/pdf/hostile/too-large", test_too_large);
  g_test_add_func ("/pdf/hostile/pool", test_pool);
  return g_test_run ();
}
