/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "library/vitk-paper.h"

#include "library/vitk-paper-clues.h"
#include "pdf/vitk-pdf-document.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <sys/stat.h>
#include <unistd.h>

/* Pages on which a paper says which it is. */
#define PAGES 2

/* Bytes of the first page that are kept: title, authors and year are there. */
#define OPENING 3000

#define PIECE (256 * 1024)

/**
 * vitk_paper_state_get_words:
 * @state: how a paper is
 *
 * Returns: it for a reader
 */
const char *
vitk_paper_state_get_words (VitkPaperState state)
{
  static const char *const words[] = { NC_ ("PDF", "available"), NC_ ("PDF", "moved"),
                                       NC_ ("PDF", "unreadable") };

  return g_dpgettext2 (GETTEXT_PACKAGE, "PDF", words[state]);
}

/**
 * vitk_paper_state_get_nick:
 * @state: how a paper is
 *
 * Returns: it for a program
 */
const char *
vitk_paper_state_get_nick (VitkPaperState state)
{
  static const char *const nicks[] = { "available", "moved", "unreadable" };

  return nicks[state];
}

/**
 * vitk_paper_new:
 *
 * Returns: (transfer full): a paper of which nothing is known
 */
VitkPaper *
vitk_paper_new (void)
{
  VitkPaper *paper = g_new0 (VitkPaper, 1);

  paper->described = g_new0 (char *, 1);
  paper->printed = g_new0 (char *, 1);
  return paper;
}

/**
 * vitk_paper_free:
 * @paper: (transfer full) (nullable): a paper
 *
 * Frees what is known of it.
 */
void
vitk_paper_free (VitkPaper *paper)
{
  if (paper == NULL)
    return;
  g_free (paper->hash);
  g_free (paper->path);
  g_free (paper->problem);
  g_strfreev (paper->described);
  g_strfreev (paper->printed);
  g_free (paper->title);
  g_free (paper->opening);
  g_free (paper);
}

/**
 * vitk_paper_look:
 * @path: a file
 * @size: (out): its bytes
 * @modified: (out): when it was changed, in microseconds since 1970
 *
 * Returns: whether there is such a file
 */
gboolean
vitk_paper_look (const char *path, guint64 *size, gint64 *modified)
{
  struct stat status;

  if (stat (path, &status) != 0 || !S_ISREG (status.st_mode))
    return FALSE;
  *size = status.st_size;
  *modified = (gint64) status.st_mtim.tv_sec * G_USEC_PER_SEC + status.st_mtim.tv_nsec / 1000;
  return TRUE;
}

/**
 * vitk_paper_hash:
 * @path: a file
 * @error: return location
 *
 * Returns: (transfer full): SHA-256 of what is in it, or %NULL with an error of %G_IO_ERROR
 */
char *
vitk_paper_hash (const char *path, GError **error)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree guint8 *piece = g_malloc (PIECE);
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  gssize length = fd < 0 ? -1 : 0;

  while (fd >= 0 && (length = read (fd, piece, PIECE)) > 0)
    g_checksum_update (checksum, piece, length);
  if (length < 0)
    g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (errno), g_strerror (errno));
  if (fd >= 0)
    close (fd);
  return length < 0 ? NULL : g_strdup (g_checksum_get_string (checksum));
}

/* The words of the first pages; what cannot be read is left out. Returns whether the process is
 * still there. */
static gboolean
read_pages (VitkPaper *paper, VitkPdfDocument *document)
{
  guint n_pages = MIN (vitk_pdf_document_get_n_pages (document), PAGES);
  g_autoptr (GString) pages = g_string_new (NULL);
  gboolean stopped = FALSE;
  guint i;

  for (i = 0; i < n_pages; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (VitkPdfText) text = vitk_pdf_document_get_text (document, i, &error);

      stopped = g_error_matches (error, VITK_PDF_ERROR, VITK_PDF_ERROR_STOPPED);
      if (text == NULL)
        continue;
      if (i == 0)
        {
          g_free (paper->opening);
          paper->opening = vitk_paper_clues_dup_words (text->text, OPENING);
        }
      g_string_append (pages, text->text);
      g_string_append_c (pages, '\n');
    }
  g_strfreev (paper->printed);
  paper->printed = vitk_paper_clues_find_dois (pages->str);
  return !stopped;
}

static gboolean
read_record (VitkPaper *paper, VitkPdfDocument *document, GError **error)
{
  g_autoptr (VitkPdfRecord) record = vitk_pdf_document_get_record (document, error);
  const char *title;

  if (record == NULL)
    return FALSE;
  g_strfreev (paper->described);
  paper->described = vitk_paper_clues_find_identifiers (record);
  title = g_hash_table_lookup (record->fields, "title");
  g_free (paper->title);
  paper->title = title != NULL ? vitk_paper_clues_dup_words (title, OPENING) : NULL;
  return TRUE;
}

/* Reads it in a process of its own. Fails if it cannot be read as a PDF. */
static gboolean
read_document (VitkPaper *paper, gboolean *stopped, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (VitkPdfDocument) document = NULL;
  VitkPdfProcess *process = vitk_pdf_process_new (&local_error);

  if (process != NULL)
    document = vitk_pdf_document_open_with (process, paper->path, NULL, &local_error);
  if (document != NULL && read_record (paper, document, &local_error))
    {
      *stopped = !read_pages (paper, document);
      return TRUE;
    }
  *stopped = g_error_matches (local_error, VITK_PDF_ERROR, VITK_PDF_ERROR_STOPPED);
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

/**
 * vitk_paper_read:
 * @path: a PDF
 * @hash: what vitk_paper_hash() says of it
 * @error: return location
 *
 * Reads what a PDF says it is, in a confined process. One that cannot be read as a PDF is a paper
 * all the same, and says why. A process that stops may have been ended by something else: only if
 * it stops once more that is what this PDF does to it. May be called in any thread.
 *
 * Returns: (transfer full): the paper, or %NULL with an error of %G_IO_ERROR if the file itself
 *   cannot be read, or of %VITK_PDF_ERROR if no PDF can
 */
VitkPaper *
vitk_paper_read (const char *path, const char *hash, GError **error)
{
  g_autoptr (VitkPaper) paper = vitk_paper_new ();
  g_autoptr (GError) problem = NULL;
  gboolean stopped;
  gboolean done;

  /* Before it is read: what is changed while it is read is read again. */
  if (!vitk_paper_look (path, &paper->size, &paper->modified))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, g_strerror (ENOENT));
      return NULL;
    }
  paper->hash = g_strdup (hash);
  paper->path = g_strdup (path);
  done = read_document (paper, &stopped, &problem);
  if (stopped)
    {
      g_clear_error (&problem);
      done = read_document (paper, &stopped, &problem);
    }
  if (!done)
    {
      if (g_error_matches (problem, VITK_PDF_ERROR, VITK_PDF_ERROR_NO_PROCESS))
        {
          g_propagate_error (error, g_steal_pointer (&problem));
          return NULL;
        }
      paper->state = VITK_PAPER_UNREADABLE;
      paper->problem = g_strdup (problem->message);
    }
  return g_steal_pointer (&paper);
}
