/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "pdf/vitk-pdf-calls.h"

#include "pdf/vitk-pdf-dark.h"

#include "pdf/vitk-pdf-protocol.h"

/* What a call needs; not all calls need all of it. */
typedef struct
{
  char *path;
  char *words; /* what is looked for, or a password */
  VitkPdfView view;
  gboolean dark;
  gboolean whole_words;
} Call;

static void
call_free (gpointer data)
{
  Call *call = data;

  g_free (call->path);
  g_free (call->words);
  g_free (call);
}

static void
run (VitkPdfDocument *document, Call *call, GTaskThreadFunc func, GCancellable *cancellable,
     GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (document, cancellable, callback, user_data);

  g_task_set_source_tag (task, func);
  g_task_set_task_data (task, call, call_free);
  g_task_run_in_thread (task, func);
}

static void
give (GTask *task, gpointer answer, GError *error, GDestroyNotify destroy)
{
  if (answer != NULL)
    g_task_return_pointer (task, answer, destroy);
  else
    g_task_return_error (task, error);
}

static void
open_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Call *call = data;
  GError *error = NULL;
  VitkPdfDocument *document;

  if (g_task_return_error_if_cancelled (task))
    return;
  document = vitk_pdf_document_open (call->path, call->words, &error);
  give (task, document, error, g_object_unref);
}

/**
 * vitk_pdf_calls_open:
 * @path: a file
 * @password: (nullable): its password
 * @cancellable: (nullable): to give it up
 * @callback: called when it is open
 * @user_data: data of @callback
 *
 * Opens a PDF.
 */
void
vitk_pdf_calls_open (const char *path, const char *password, GCancellable *cancellable,
                     GAsyncReadyCallback callback, gpointer user_data)
{
  Call *call = g_new0 (Call, 1);

  call->path = g_strdup (path);
  call->words = g_strdup (password);
  run (NULL, call, open_thread, cancellable, callback, user_data);
}

/**
 * vitk_pdf_calls_open_finish:
 * @result: what the callback was given
 * @error: return location
 *
 * Returns: (transfer full): the document, or %NULL with an error
 */
VitkPdfDocument *
vitk_pdf_calls_open_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* A long document is asked for in parts, so that other calls get their turn between them. */
static void
get_pages_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  guint n_pages = vitk_pdf_document_get_n_pages (source);
  g_autoptr (GArray) pages = NULL;
  GError *error = NULL;
  guint first;

  for (first = 0; first < n_pages; first += VITK_PDF_MOST_PAGES_AT_ONCE)
    {
      GArray *some;

      if (g_task_return_error_if_cancelled (task))
        return;
      some = vitk_pdf_document_get_pages (
          source, first, MIN (n_pages - first, VITK_PDF_MOST_PAGES_AT_ONCE), &error);
      if (some == NULL)
        {
          g_task_return_error (task, error);
          return;
        }
      if (pages == NULL)
        pages = some;
      else
        {
          /* The labels go over to the other array. */
          g_array_append_vals (pages, some->data, some->len);
          g_array_set_clear_func (some, NULL);
          g_array_unref (some);
        }
    }
  g_task_return_pointer (task, g_steal_pointer (&pages), (GDestroyNotify) g_array_unref);
}

/**
 * vitk_pdf_calls_get_pages:
 * @document: a document
 * @cancellable: (nullable): to give it up
 * @callback: called when they are there
 * @user_data: data of @callback
 *
 * Asks for all pages.
 */
void
vitk_pdf_calls_get_pages (VitkPdfDocument *document, GCancellable *cancellable,
                          GAsyncReadyCallback callback, gpointer user_data)
{
  run (document, g_new0 (Call, 1), get_pages_thread, cancellable, callback, user_data);
}

/**
 * vitk_pdf_calls_get_pages_finish:
 * @result: what the callback was given
 * @error: return location
 *
 * Returns: (transfer full) (element-type VitkPdfPage): the pages, or %NULL with an error
 */
GArray *
vitk_pdf_calls_get_pages_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
render_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Call *call = data;
  GError *error = NULL;
  VitkPdfPicture *picture;

  if (g_task_return_error_if_cancelled (task))
    return;
  picture = vitk_pdf_document_render (source, &call->view, &error);
  if (picture != NULL && call->dark)
    vitk_pdf_dark_apply (picture, source, &call->view);
  give (task, picture, error, (GDestroyNotify) vitk_pdf_picture_free);
}

/**
 * vitk_pdf_calls_render:
 * @document: a document
 * @view: what to draw
 * @dark: whether light and dark change places
 * @cancellable: (nullable): to give it up
 * @callback: called when it is drawn
 * @user_data: data of @callback
 *
 * Draws a page.
 */
void
vitk_pdf_calls_render (VitkPdfDocument *document, const VitkPdfView *view, gboolean dark,
                       GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  Call *call = g_new0 (Call, 1);

  call->view = *view;
  call->dark = dark;
  run (document, call, render_thread, cancellable, callback, user_data);
}

/**
 * vitk_pdf_calls_render_finish:
 * @result: what the callback was given
 * @error: return location
 *
 * Returns: (transfer full): the picture, or %NULL with an error
 */
VitkPdfPicture *
vitk_pdf_calls_render_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * vitk_pdf_page_read_free:
 * @read: (nullable) (transfer full): what was read
 *
 * Frees it.
 */
void
vitk_pdf_page_read_free (VitkPdfPageRead *read)
{
  if (read == NULL)
    return;
  vitk_pdf_text_free (read->text);
  g_clear_pointer (&read->links, g_array_unref);
  g_free (read);
}

static void
read_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Call *call = data;
  GError *error = NULL;
  g_autoptr (VitkPdfPageRead) read = g_new0 (VitkPdfPageRead, 1);

  if (g_task_return_error_if_cancelled (task))
    return;
  read->text = vitk_pdf_document_get_text (source, call->view.page, &error);
  if (read->text != NULL)
    read->links = vitk_pdf_document_get_links (source, call->view.page, &error);
  if (read->links == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_steal_pointer (&read), (GDestroyNotify) vitk_pdf_page_read_free);
}

/**
 * vitk_pdf_calls_read:
 * @document: a document
 * @page: a page, from 0
 * @cancellable: (nullable): to give it up
 * @callback: called when it is read
 * @user_data: data of @callback
 *
 * Reads the words and the links of a page.
 */
void
vitk_pdf_calls_read (VitkPdfDocument *document, guint page, GCancellable *cancellable,
                     GAsyncReadyCallback callback, gpointer user_data)
{
  Call *call = g_new0 (Call, 1);

  call->view.page = page;
  run (document, call, read_thread, cancellable, callback, user_data);
}

/**
 * vitk_pdf_calls_read_finish:
 * @result: what the callback was given
 * @error: return location
 *
 * Returns: (transfer full): what is on the page, or %NULL with an error
 */
VitkPdfPageRead *
vitk_pdf_calls_read_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
find_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Call *call = data;
  GError *error = NULL;
  GArray *hits;

  if (g_task_return_error_if_cancelled (task))
    return;
  hits = vitk_pdf_document_find (source, call->view.page, call->words, FALSE, call->whole_words,
                                 &error);
  give (task, hits, error, (GDestroyNotify) g_array_unref);
}

/**
 * vitk_pdf_calls_find:
 * @document: a document
 * @page: a page, from 0
 * @words: what to look for
 * @whole_words: whether it is not to be found inside of other words
 * @cancellable: (nullable): to give it up
 * @callback: called when the page was searched
 * @user_data: data of @callback
 *
 * Looks for words on a page, however they are written.
 */
void
vitk_pdf_calls_find (VitkPdfDocument *document, guint page, const char *words, gboolean whole_words,
                     GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  Call *call = g_new0 (Call, 1);

  call->view.page = page;
  call->words = g_strdup (words);
  call->whole_words = whole_words;
  run (document, call, find_thread, cancellable, callback, user_data);
}

/**
 * vitk_pdf_calls_find_finish:
 * @result: what the callback was given
 * @error: return location
 *
 * Returns: (transfer full) (element-type VitkPdfHit): where they are, or %NULL with an error
 */
GArray *
vitk_pdf_calls_find_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
get_headings_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  GArray *headings;

  if (g_task_return_error_if_cancelled (task))
    return;
  headings = vitk_pdf_document_get_headings (source, &error);
  give (task, headings, error, (GDestroyNotify) g_array_unref);
}

/**
 * vitk_pdf_calls_get_headings:
 * @document: a document
 * @cancellable: (nullable): to give it up
 * @callback: called when it is there
 * @user_data: data of @callback
 *
 * Asks for the outline.
 */
void
vitk_pdf_calls_get_headings (VitkPdfDocument *document, GCancellable *cancellable,
                             GAsyncReadyCallback callback, gpointer user_data)
{
  run (document, g_new0 (Call, 1), get_headings_thread, cancellable, callback, user_data);
}

/**
 * vitk_pdf_calls_get_headings_finish:
 * @result: what the callback was given
 * @error: return location
 *
 * Returns: (transfer full) (element-type VitkPdfHeading): the outline, or %NULL with an error
 */
GArray *
vitk_pdf_calls_get_headings_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
get_record_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  VitkPdfRecord *record;

  if (g_task_return_error_if_cancelled (task))
    return;
  record = vitk_pdf_document_get_record (source, &error);
  give (task, record, error, (GDestroyNotify) vitk_pdf_record_free);
}

/**
 * vitk_pdf_calls_get_record:
 * @document: a document
 * @cancellable: (nullable): to give it up
 * @callback: called when it is there
 * @user_data: data of @callback
 *
 * Asks what the document says of itself.
 */
void
vitk_pdf_calls_get_record (VitkPdfDocument *document, GCancellable *cancellable,
                           GAsyncReadyCallback callback, gpointer user_data)
{
  run (document, g_new0 (Call, 1), get_record_thread, cancellable, callback, user_data);
}

/**
 * vitk_pdf_calls_get_record_finish:
 * @result: what the callback was given
 * @error: return location
 *
 * Returns: (transfer full): what it says, or %NULL with an error
 */
VitkPdfRecord *
vitk_pdf_calls_get_record_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
