/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "pdf/vitk-pdf-document.h"

#include "pdf/vitk-pdf-buffers.h"
#include "pdf/vitk-pdf-check.h"
#include "pdf/vitk-pdf-protocol.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <math.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* An open PDF. All that is asked of it may be asked in any thread; the process that reads it does
 * one thing after the other, and is killed with the last reference. */
struct _VitkPdfDocument
{
  GObject parent_instance;

  VitkPdfProcess *process;
  VitkPdfBuffers *buffers;
  guint n_pages;
};

G_DEFINE_FINAL_TYPE (VitkPdfDocument, vitk_pdf_document, G_TYPE_OBJECT)

static void
vitk_pdf_document_finalize (GObject *object)
{
  VitkPdfDocument *self = VITK_PDF_DOCUMENT (object);

  g_clear_pointer (&self->process, vitk_pdf_process_free);
  g_clear_pointer (&self->buffers, vitk_pdf_buffers_unref);

  G_OBJECT_CLASS (vitk_pdf_document_parent_class)->finalize (object);
}

static void
vitk_pdf_document_class_init (VitkPdfDocumentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vitk_pdf_document_finalize;
}

static void
vitk_pdf_document_init (VitkPdfDocument *self)
{
  self->buffers = vitk_pdf_buffers_new ();
}

static int
open_file (const char *path, GError **error)
{
  /* A pipe would be waited for. */
  int fd = g_open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK, 0);
  struct stat status;
  int number = 0;

  if (fd < 0)
    number = errno;
  else if (fstat (fd, &status) != 0)
    number = errno;
  else if (S_ISDIR (status.st_mode))
    number = EISDIR;
  else if (!S_ISREG (status.st_mode))
    number = EINVAL;
  if (number == 0)
    return fd;
  if (fd >= 0)
    close (fd);
  g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (number), g_strerror (number));
  return -1;
}

/**
 * vitk_pdf_document_open_with:
 * @process: (transfer full): a process that has no document yet
 * @path: a file
 * @password: (nullable): its password, if it has one
 * @error: return location
 *
 * As vitk_pdf_document_open(), with a process of one's own.
 *
 * Returns: (transfer full): the document, or %NULL with an error
 */
VitkPdfDocument *
vitk_pdf_document_open_with (VitkPdfProcess *process, const char *path, const char *password,
                             GError **error)
{
  g_autoptr (VitkPdfDocument) self = g_object_new (VITK_TYPE_PDF_DOCUMENT, NULL);
  g_autoptr (GVariant) answer = NULL;
  int fd;

  self->process = process;
  fd = open_file (path, error);
  if (fd < 0)
    return NULL;
  answer = vitk_pdf_process_call (process, "Open",
                                  g_variant_new ("(hs)", 0, password != NULL ? password : ""), fd,
                                  "(u)", error);
  close (fd);
  if (answer == NULL)
    {
      /* Who has given one would take the same words for no answer. */
      if (error != NULL && password != NULL && *password != '\0' &&
          g_error_matches (*error, VITK_PDF_ERROR, VITK_PDF_ERROR_ENCRYPTED))
        {
          g_clear_error (error);
          g_set_error_literal (error, VITK_PDF_ERROR, VITK_PDF_ERROR_ENCRYPTED,
                               _ ("it is encrypted, and that is not its password"));
        }
      return NULL;
    }
  g_variant_get (answer, "(u)", &self->n_pages);
  if (self->n_pages < 1 || self->n_pages > VITK_PDF_MOST_PAGES)
    {
      vitk_pdf_process_stop (process, error);
      return NULL;
    }
  return g_steal_pointer (&self);
}

/**
 * vitk_pdf_document_open:
 * @path: a file
 * @password: (nullable): its password, if it has one
 * @error: return location
 *
 * Opens a PDF in a process of its own, which sees nothing but this file, opened for reading. May be
 * called in any thread, as all functions of a document.
 *
 * Returns: (transfer full): the document, or %NULL with an error of %G_IO_ERROR or
 *   %VITK_PDF_ERROR, which does not name the file
 */
VitkPdfDocument *
vitk_pdf_document_open (const char *path, const char *password, GError **error)
{
  VitkPdfProcess *process = vitk_pdf_process_take (error);

  return process != NULL ? vitk_pdf_document_open_with (process, path, password, error) : NULL;
}

/**
 * vitk_pdf_document_get_n_pages:
 * @self: a document
 *
 * Returns: how many pages it has, at least one
 */
guint
vitk_pdf_document_get_n_pages (VitkPdfDocument *self)
{
  return self->n_pages;
}

/* What was asked for, inside the tuple that every answer is. */
static GVariant *
ask (VitkPdfDocument *self, const char *method, GVariant *parameters, const char *type,
     GError **error)
{
  g_autofree char *tuple = g_strdup_printf ("(%s)", type);
  g_autoptr (GVariant) answer =
      vitk_pdf_process_call (self->process, method, parameters, -1, tuple, error);

  return answer != NULL ? g_variant_get_child_value (answer, 0) : NULL;
}

/* A process that answered nonsense is killed. */
static gpointer
believe (VitkPdfDocument *self, gpointer checked, GError **error)
{
  if (checked == NULL)
    vitk_pdf_process_stop (self->process, error);
  return checked;
}

/**
 * vitk_pdf_document_get_record:
 * @self: a document
 * @error: return location
 *
 * Returns: (transfer full): what it says of itself, or %NULL with an error
 */
VitkPdfRecord *
vitk_pdf_document_get_record (VitkPdfDocument *self, GError **error)
{
  g_autoptr (GVariant) answer = ask (self, "GetRecord", NULL, VITK_PDF_TYPE_RECORD, error);

  return answer != NULL ? believe (self, vitk_pdf_check_record (answer), error) : NULL;
}

/**
 * vitk_pdf_document_get_pages:
 * @self: a document
 * @first: the first of them, from 0
 * @n_pages: how many, at most %VITK_PDF_MOST_PAGES_AT_ONCE
 * @error: return location
 *
 * Returns: (transfer full) (element-type VitkPdfPage): the pages, or %NULL with an error
 */
GArray *
vitk_pdf_document_get_pages (VitkPdfDocument *self, guint first, guint n_pages, GError **error)
{
  g_autoptr (GVariant) answer =
      ask (self, "GetPages", g_variant_new ("(uu)", first, n_pages), VITK_PDF_TYPE_PAGES, error);

  return answer != NULL ? believe (self, vitk_pdf_check_pages (answer, n_pages), error) : NULL;
}

/**
 * vitk_pdf_document_get_headings:
 * @self: a document
 * @error: return location
 *
 * Returns: (transfer full) (element-type VitkPdfHeading): its outline, in order, or %NULL with an
 *   error
 */
GArray *
vitk_pdf_document_get_headings (VitkPdfDocument *self, GError **error)
{
  g_autoptr (GVariant) answer = ask (self, "GetHeadings", NULL, VITK_PDF_TYPE_HEADINGS, error);

  return answer != NULL ? believe (self, vitk_pdf_check_headings (answer, self->n_pages), error)
                        : NULL;
}

/**
 * vitk_pdf_document_get_text:
 * @self: a document
 * @page: a page, from 0
 * @error: return location
 *
 * Returns: (transfer full): its text, or %NULL with an error
 */
VitkPdfText *
vitk_pdf_document_get_text (VitkPdfDocument *self, guint page, GError **error)
{
  g_autoptr (GVariant) answer =
      ask (self, "GetText", g_variant_new ("(u)", page), VITK_PDF_TYPE_TEXT, error);

  return answer != NULL ? believe (self, vitk_pdf_check_text (answer), error) : NULL;
}

/**
 * vitk_pdf_document_get_links:
 * @self: a document
 * @page: a page, from 0
 * @error: return location
 *
 * Returns: (transfer full) (element-type VitkPdfLink): the links on it, or %NULL with an error
 */
GArray *
vitk_pdf_document_get_links (VitkPdfDocument *self, guint page, GError **error)
{
  g_autoptr (GVariant) answer =
      ask (self, "GetLinks", g_variant_new ("(u)", page), VITK_PDF_TYPE_LINKS, error);

  return answer != NULL ? believe (self, vitk_pdf_check_links (answer, self->n_pages), error)
                        : NULL;
}

/**
 * vitk_pdf_document_get_pictures:
 * @self: a document
 * @page: a page, from 0
 * @error: return location
 *
 * Returns: (transfer full) (element-type VitkPdfRectangle): where pictures of pixels are on it, or
 *   %NULL with an error
 */
GArray *
vitk_pdf_document_get_pictures (VitkPdfDocument *self, guint page, GError **error)
{
  g_autoptr (GVariant) answer =
      ask (self, "GetPictures", g_variant_new ("(u)", page), VITK_PDF_TYPE_PICTURES, error);

  return answer != NULL ? believe (self, vitk_pdf_check_pictures (answer), error) : NULL;
}

/**
 * vitk_pdf_document_find:
 * @self: a document
 * @page: a page, from 0
 * @words: what to look for
 * @match_case: whether small letters and capitals differ
 * @whole_words: whether it has to stand alone
 * @error: return location
 *
 * Returns: (transfer full) (element-type VitkPdfHit): where it is on the page, or %NULL with an
 *   error
 */
GArray *
vitk_pdf_document_find (VitkPdfDocument *self, guint page, const char *words, gboolean match_case,
                        gboolean whole_words, GError **error)
{
  g_autoptr (GVariant) answer =
      ask (self, "Find", g_variant_new ("(usbb)", page, words, match_case, whole_words),
           VITK_PDF_TYPE_HITS, error);

  return answer != NULL ? believe (self, vitk_pdf_check_hits (answer), error) : NULL;
}

/**
 * vitk_pdf_view_fit_page:
 * @view: a view, of which scale and rotation are set
 * @page: its page
 *
 * Makes it the whole page.
 */
void
vitk_pdf_view_fit_page (VitkPdfView *view, const VitkPdfPage *page)
{
  gboolean lies = view->rotation % 2 == 1;

  view->x = 0;
  view->y = 0;
  view->width = MAX (ceil ((lies ? page->height : page->width) * view->scale - 1e-6), 1);
  view->height = MAX (ceil ((lies ? page->width : page->height) * view->scale - 1e-6), 1);
}

/**
 * vitk_pdf_document_render:
 * @self: a document
 * @view: what to draw
 * @error: return location
 *
 * Returns: (transfer full): the picture, or %NULL with an error
 */
VitkPdfPicture *
vitk_pdf_document_render (VitkPdfDocument *self, const VitkPdfView *view, GError **error)
{
  g_autoptr (GVariant) answer = NULL;
  VitkPdfPicture *picture;
  gsize size;
  guint buffer;

  if (view->width < 1 || view->width > VITK_PDF_MOST_SIDE || view->height < 1 ||
      view->height > VITK_PDF_MOST_SIDE ||
      (gint64) view->width * view->height > VITK_PDF_MOST_PIXELS)
    {
      g_set_error (error, VITK_PDF_ERROR, VITK_PDF_ERROR_TOO_LARGE,
                   _ ("a picture of %d × %d pixels is too large"), view->width, view->height);
      return NULL;
    }
  size = (gsize) view->width * view->height * 4;
  if (!vitk_pdf_buffers_take (self->buffers, self->process, size, &buffer, error))
    return NULL;
  answer =
      vitk_pdf_process_call (self->process, "Render",
                             g_variant_new ("(udu(iiii)u)", view->page, view->scale, view->rotation,
                                            view->x, view->y, view->width, view->height, buffer),
                             -1, NULL, error);
  if (answer == NULL)
    {
      vitk_pdf_buffers_give_back (self->buffers, buffer);
      return NULL;
    }
  picture = g_new0 (VitkPdfPicture, 1);
  picture->width = view->width;
  picture->height = view->height;
  picture->stride = view->width * 4;
  picture->pixels = vitk_pdf_buffers_wrap (self->buffers, buffer, size);
  return picture;
}
