/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "workspace/vitk-paper-pages.h"

#include "base/vitk-lines.h"
#include "pdf/vitk-pdf-document.h"
#include "pdf/vitk-pdf-protocol.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Bytes of text: of one page, which has some thousands, and of a whole PDF, so that there is an end
 * to the memory that it takes. */
#define MOST_OF_A_PAGE (128 * 1024)
#define MOST_OF_ALL (32 * 1024 * 1024)

/* Reads one PDF. */
typedef struct
{
  VitkPdfDocument *document;
  GPtrArray *pages; /* VitkPage */
  gsize length;     /* of all texts */
  char *problem;    /* the first there was, or NULL */
  guint n_lost;     /* pages that it says it has, and that cannot be read */
  gboolean stopped; /* whether that was that the process stopped */
} Reading;

static void
note_problem (Reading *self, guint page, const char *message)
{
  if (self->problem == NULL)
    /* Translators: a page that cannot be read, and why. */
    self->problem = g_strdup_printf (_ ("page %u: %s"), page + 1, message);
}

static void
note_error (Reading *self, guint page, const GError *error)
{
  note_problem (self, page, error->message);
  self->stopped = g_error_matches (error, VITK_PDF_ERROR, VITK_PDF_ERROR_STOPPED);
}

/* No more than there is room for, and no half character. */
static char *
dup_start (const char *text)
{
  const gsize length = strlen (text);
  const char *end = text + MIN (length, MOST_OF_A_PAGE);

  while (length > MOST_OF_A_PAGE && (*end & 0xc0) == 0x80)
    end--;
  return g_strndup (text, end - text);
}

/* Returns whether there is anything to be expected of the next page. */
static gboolean
read_page (Reading *self, guint number, const char *label)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VitkPdfText) text = vitk_pdf_document_get_text (self->document, number, &error);
  VitkPage *page;

  if (text == NULL)
    {
      note_error (self, number, error);
      self->n_lost++;
      return !self->stopped;
    }
  page = g_new (VitkPage, 1);
  page->number = number + 1;
  page->label = g_strdup (label);
  page->text = dup_start (text->text);
  g_ptr_array_add (self->pages, page);
  self->length += strlen (page->text);
  if (self->length < MOST_OF_ALL)
    return TRUE;
  note_problem (self, number, _ ("what comes after is too much to be searched"));
  return FALSE;
}

static void
read_pages (Reading *self, GCancellable *cancellable)
{
  const guint n_pages = vitk_pdf_document_get_n_pages (self->document);
  guint first;

  for (first = 0; first < n_pages; first += VITK_PDF_MOST_PAGES_AT_ONCE)
    {
      const guint n = MIN (n_pages - first, VITK_PDF_MOST_PAGES_AT_ONCE);
      g_autoptr (GError) error = NULL;
      g_autoptr (GArray) pages = vitk_pdf_document_get_pages (self->document, first, n, &error);
      guint i;

      if (pages == NULL)
        {
          note_error (self, first, error);
          return;
        }
      for (i = 0; i < n; i++)
        if (g_cancellable_is_cancelled (cancellable) ||
            !read_page (self, first + i, g_array_index (pages, VitkPdfPage, i).label))
          return;
    }
}

static void
join_lines (GPtrArray *pages)
{
  g_autoptr (GHashTable) words = vitk_lines_new_words ();
  guint i;

  for (i = 0; i < pages->len; i++)
    vitk_lines_add_words (words, ((VitkPage *) g_ptr_array_index (pages, i))->text);
  for (i = 0; i < pages->len; i++)
    {
      VitkPage *page = g_ptr_array_index (pages, i);
      g_autofree char *lines = page->text;

      page->text = vitk_lines_join (lines, words);
    }
}

/* Reads it in a process of its own, from the beginning. */
static gboolean
read_document (Reading *self, const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (VitkPdfDocument) document = NULL;
  g_autoptr (GError) open_error = NULL;
  VitkPdfProcess *process = vitk_pdf_process_new (error);

  if (process == NULL)
    return FALSE;
  document = vitk_pdf_document_open_with (process, path, NULL, &open_error);
  if (document == NULL && open_error->domain != VITK_PDF_ERROR)
    {
      g_propagate_error (error, g_steal_pointer (&open_error));
      return FALSE;
    }
  g_ptr_array_set_size (self->pages, 0);
  g_clear_pointer (&self->problem, g_free);
  self->length = 0;
  self->n_lost = 0;
  self->stopped = g_error_matches (open_error, VITK_PDF_ERROR, VITK_PDF_ERROR_STOPPED);
  self->document = document;
  if (document != NULL)
    read_pages (self, cancellable);
  else
    self->problem = g_strdup (open_error->message);
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}

/* Says how many pages there is something wrong with, if it is more than the one that is told of. */
static char *
take_problem (Reading *self)
{
  g_autofree char *problem = g_steal_pointer (&self->problem);
  const guint n_others = MAX (self->n_lost, 1) - 1;

  if (n_others == 0)
    return g_steal_pointer (&problem);
  /* Translators: which page cannot be read and why, then how many others cannot. */
  return g_strdup_printf (ngettext ("%s; neither can %u other page be read",
                                    "%s; neither can %u other pages be read", n_others),
                          problem, n_others);
}

/**
 * vitk_paper_pages_read:
 * @path: a PDF
 * @problem: (out) (nullable): why not all of it could be read
 * @cancellable: (nullable): to stop it
 * @error: return location
 *
 * Reads the text of a PDF in a confined process of its own. Of a PDF that is broken, locked or too
 * large there are the pages that could be read, if any. A process that stops may have been ended by
 * something else: only if it stops once more that is what this PDF does to it.
 *
 * Returns: (transfer full) (element-type VitkPage): its pages, or %NULL with an error of
 *   %VITK_PDF_ERROR if no PDF can be read, or %G_IO_ERROR if this file is not there or it was
 *   cancelled
 */
GPtrArray *
vitk_paper_pages_read (const char *path, char **problem, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func ((GDestroyNotify) vitk_page_free);
  Reading self = { .pages = pages };

  *problem = NULL;
  if (!read_document (&self, path, cancellable, error) ||
      (self.stopped && !read_document (&self, path, cancellable, error)))
    {
      g_free (self.problem);
      return NULL;
    }
  *problem = take_problem (&self);
  join_lines (pages);
  return g_steal_pointer (&pages);
}
