/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "pdf/vitk-pdf-document.h"
#include "pdf/vitk-pdf-protocol.h"

#include "made-pdf.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* PDFs that are broken in as many ways: each opens or fails with a message, whatever happens to the
 * process that reads it. The same numbers every time, so that what fails once fails again. */

#define MUTATIONS 2000
/* Milliseconds for each call. What is broken may be given up early; what is sound may take as long
 * as in the window, however busy the machine is. */
#define PATIENCE_WITH_BROKEN 5000
#define PATIENCE_WITH_SOUND (VITK_PDF_PATIENCE * 1000)

typedef struct
{
  GPtrArray *seeds; /* GBytes */
  int n_opened;
  int n_refused;
  int n_stopped;
} Tally;

static void
add_file (GPtrArray *seeds, const char *path)
{
  char *data;
  gsize length;

  if (g_file_get_contents (path, &data, &length, NULL))
    g_ptr_array_add (seeds, g_bytes_new_take (data, length));
}

/* PDFs of our own, and those that others found to be hard, where they are there. */
static GPtrArray *
find_seeds (void)
{
  const char *pages[] = { "Tin and lead\nsecond line", "second page", NULL };
  const MadePdf plain = { .title = "Tin", .author = "A. Smith", .xmp = "<x/>", .pages = pages };
  const MadePdf secret = { .password = "ore", .pages = pages };
  GPtrArray *seeds = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  const char *folder = g_getenv ("PDF_SAMPLES");
  GDir *dir = folder != NULL ? g_dir_open (folder, 0, NULL) : NULL;
  const char *name;

  g_ptr_array_add (seeds, made_pdf_new (&plain));
  g_ptr_array_add (seeds, made_pdf_new (&secret));
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_str_has_suffix (name, ".pdf"))
        add_file (seeds, path);
    }
  g_clear_pointer (&dir, g_dir_close);
  return seeds;
}

static void
change (GRand *rand, GByteArray *bytes)
{
  static const char *const pieces[] = {
    "<<",        ">>",      "[",       "]",     "endobj", "stream",   "endstream",
    "/Length 0", "/Kids",   "/Parent", "1 0 R", "2 0 R",  "-1",       "99999999999",
    "0 0 0 0",   "/Filter", "xref",    "(",     "\\",     "\xff\xff",
  };
  guint at = g_rand_int_range (rand, 0, bytes->len);
  guint wanted = g_rand_int_range (rand, 1, 200);
  guint length = MIN (bytes->len - at, wanted);
  guint from = g_rand_int_range (rand, 0, bytes->len - length + 1);
  const char *piece = pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))];

  switch (g_rand_int_range (rand, 0, 5))
    {
    case 0:
      bytes->data[at] = g_rand_int_range (rand, 0, 256);
      break;
    case 1:
      g_byte_array_remove_range (bytes, at, length);
      break;
    case 2:
      memmove (bytes->data + at, bytes->data + from, length);
      break;
    case 3:
      g_byte_array_set_size (bytes, MAX (at, bytes->len * 9 / 10 + 1));
      break;
    default:
      memcpy (bytes->data + at, piece, MIN (strlen (piece), bytes->len - at));
    }
}

static GByteArray *
mutate (GBytes *seed, guint number)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (19700101 + number);
  GByteArray *bytes = g_byte_array_new ();
  gsize length;
  const guint8 *data = g_bytes_get_data (seed, &length);
  guint changes = g_rand_int_range (rand, 1, 8);

  g_byte_array_append (bytes, data, length);
  while (changes-- > 0 && bytes->len > 1)
    change (rand, bytes);
  return bytes;
}

static VitkPdfDocument *
open_bytes (const guint8 *data, gsize length, const char *password, guint patience, GError **error)
{
  g_autofree char *program =
      g_build_filename (g_getenv ("VITK2_LIBEXECDIR"), "vitk2-pdf-worker", NULL);
  VitkPdfProcess *process = vitk_pdf_process_start (program, patience, error);
  g_autofree char *path = NULL;
  VitkPdfDocument *document;
  int fd;

  g_assert_nonnull (process);
  fd = g_file_open_tmp ("vitk2-mutation-XXXXXX", &path, NULL);
  g_assert_cmpint (write (fd, data, length), ==, length);
  close (fd);
  document = vitk_pdf_document_open_with (process, path, password, error);
  g_unlink (path);
  return document;
}

/* All that a reader does with a first page. */
static gboolean
read_all (VitkPdfDocument *document, GError **error)
{
  VitkPdfView view = { .page = 0, .scale = 0.5 };
  g_autoptr (VitkPdfRecord) record = vitk_pdf_document_get_record (document, error);
  g_autoptr (GArray) pages = NULL;
  g_autoptr (GArray) headings = NULL;
  g_autoptr (VitkPdfText) text = NULL;
  g_autoptr (GArray) links = NULL;
  g_autoptr (GArray) hits = NULL;
  g_autoptr (VitkPdfPicture) picture = NULL;

  if (record == NULL || (pages = vitk_pdf_document_get_pages (document, 0, 1, error)) == NULL ||
      (headings = vitk_pdf_document_get_headings (document, error)) == NULL ||
      (text = vitk_pdf_document_get_text (document, 0, error)) == NULL ||
      (links = vitk_pdf_document_get_links (document, 0, error)) == NULL ||
      (hits = vitk_pdf_document_find (document, 0, "e", FALSE, FALSE, error)) == NULL)
    return FALSE;
  vitk_pdf_view_fit_page (&view, &g_array_index (pages, VitkPdfPage, 0));
  picture = vitk_pdf_document_render (document, &view, error);
  return picture != NULL;
}

static void
try_one (gpointer data, gpointer user_data)
{
  guint number = GPOINTER_TO_UINT (data) - 1;
  Tally *tally = user_data;
  g_autoptr (GByteArray) bytes = mutate (tally->seeds->pdata[number % tally->seeds->len], number);
  g_autoptr (GError) error = NULL;
  g_autoptr (VitkPdfDocument) document = open_bytes (
      bytes->data, bytes->len, number % 4 == 1 ? "ore" : NULL, PATIENCE_WITH_BROKEN, &error);

  if (document != NULL && read_all (document, &error))
    {
      g_assert_no_error (error);
      g_atomic_int_inc (&tally->n_opened);
      return;
    }
  g_assert_nonnull (error);
  g_assert_true (error->domain == VITK_PDF_ERROR);
  if (error->code == VITK_PDF_ERROR_STOPPED)
    g_atomic_int_inc (&tally->n_stopped);
  else
    g_atomic_int_inc (&tally->n_refused);
}

static void
test_mutations (void)
{
  g_autoptr (GPtrArray) seeds = find_seeds ();
  Tally tally = { .seeds = seeds };
  GThreadPool *pool = g_thread_pool_new (try_one, &tally, g_get_num_processors (), FALSE, NULL);
  guint i;

  for (i = 0; i < MUTATIONS; i++)
    g_thread_pool_push (pool, GUINT_TO_POINTER (i + 1), NULL);
  g_thread_pool_free (pool, FALSE, TRUE);
  g_test_message ("%d opened, %d refused, %d stopped the process", tally.n_opened, tally.n_refused,
                  tally.n_stopped);
  g_assert_cmpint (tally.n_opened + tally.n_refused + tally.n_stopped, ==, MUTATIONS);
  /* Neither is every one of them read nor none. */
  g_assert_cmpint (tally.n_opened, >, MUTATIONS / 10);
  g_assert_cmpint (tally.n_refused, >, MUTATIONS / 100);
}

/* As they are, none of them stops the process: nothing that a PDF needs is forbidden. */
static void
test_samples (void)
{
  g_autoptr (GPtrArray) seeds = find_seeds ();
  guint i;

  for (i = 0; i < seeds->len; i++)
    {
      g_autoptr (GError) error = NULL;
      gsize length;
      const guint8 *data = g_bytes_get_data (g_ptr_array_index (seeds, i), &length);
      g_autoptr (VitkPdfDocument) document =
          open_bytes (data, length, i == 1 ? "ore" : NULL, PATIENCE_WITH_SOUND, &error);

      g_assert_no_error (error);
      read_all (document, &error);
      g_assert_no_error (error);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/mutations/samples", test_samples);
  g_test_add_func ("/pdf/mutations/all", test_mutations);
  return g_test_run ();
}
