/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-pdf-loader.h"

#include "pdf/vitk-pdf-calls.h"
#include "pdf/vitk-pdf-process.h"

/* A PDF on its way: first it is opened, then its pages are measured, then that is drawn which will
 * be seen first, then its outline is read. */
struct _VitkPdfLoader
{
  GObject parent_instance;

  GCancellable *cancellable; /* NULL when nothing is loaded */
  VitkPdfDocument *document; /* NULL before it is open */
  GArray *pages;             /* VitkPdfPage; NULL before they are known */
  VitkPdfDrawn drawn;        /* what will be seen first, or without a picture */
  gboolean loaded;
  VitkPdfLoaderFunc func;
  gpointer user_data;
};

G_DEFINE_FINAL_TYPE (VitkPdfLoader, vitk_pdf_loader, G_TYPE_OBJECT)

enum
{
  LOADED,
  OUTLINED,
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_headings (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VitkPdfLoader) self = user_data;
  g_autoptr (GArray) headings = vitk_pdf_calls_get_headings_finish (result, NULL);

  /* A document without an outline is read without. */
  if (headings != NULL)
    g_signal_emit (self, signals[OUTLINED], 0, headings);
}

static gboolean
on_leisure (gpointer user_data)
{
  vitk_pdf_process_prepare ();
  return G_SOURCE_REMOVE;
}

/* The next PDF need not wait for its process; this one, when it is seen, has need of none. */
static void
prepare_next (void)
{
  g_idle_add_full (G_PRIORITY_LOW, on_leisure, NULL, NULL);
}

static void
fail (VitkPdfLoader *self, const GError *error)
{
  prepare_next ();
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit (self, signals[FAILED], 0, error);
}

static void
finish (VitkPdfLoader *self)
{
  self->loaded = TRUE;
  prepare_next ();
  g_signal_emit (self, signals[LOADED], 0);
  g_clear_pointer (&self->drawn.picture, vitk_pdf_picture_free);
  if (self->document != NULL)
    vitk_pdf_calls_get_headings (self->document, self->cancellable, on_headings,
                                 g_object_ref (self));
}

/* A page that cannot be drawn is no reason not to show the others. */
static void
on_drawn (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VitkPdfLoader) self = user_data;
  g_autoptr (GError) error = NULL;
  VitkPdfPicture *picture = vitk_pdf_calls_render_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self->drawn.picture = picture;
  if (g_error_matches (error, VITK_PDF_ERROR, VITK_PDF_ERROR_STOPPED))
    fail (self, error);
  else
    finish (self);
}

static void
on_pages (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VitkPdfLoader) self = user_data;
  g_autoptr (GError) error = NULL;
  GArray *pages = vitk_pdf_calls_get_pages_finish (result, &error);

  if (pages == NULL)
    {
      fail (self, error);
      return;
    }
  self->pages = pages;
  if (self->func (pages, &self->drawn, self->user_data))
    vitk_pdf_calls_render (self->document, &self->drawn.view, self->drawn.dark, self->cancellable,
                           on_drawn, g_object_ref (self));
  else
    finish (self);
}

static void
on_opened (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VitkPdfLoader) self = user_data;
  g_autoptr (GError) error = NULL;
  VitkPdfDocument *document = vitk_pdf_calls_open_finish (result, &error);

  if (document == NULL)
    {
      fail (self, error);
      return;
    }
  self->document = document;
  vitk_pdf_calls_get_pages (document, self->cancellable, on_pages, g_object_ref (self));
}

static void
vitk_pdf_loader_dispose (GObject *object)
{
  vitk_pdf_loader_stop (VITK_PDF_LOADER (object));
  G_OBJECT_CLASS (vitk_pdf_loader_parent_class)->dispose (object);
}

static void
vitk_pdf_loader_class_init (VitkPdfLoaderClass *class)
{
  G_OBJECT_CLASS (class)->dispose = vitk_pdf_loader_dispose;

  /**
   * VitkPdfLoader::loaded:
   *
   * The document is open, its pages are known, and what will be seen first is drawn.
   */
  signals[LOADED] = g_signal_new ("loaded", VITK_TYPE_PDF_LOADER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
  /**
   * VitkPdfLoader::outlined:
   * @headings: (element-type VitkPdfHeading): the outline
   *
   * The outline is known.
   */
  signals[OUTLINED] = g_signal_new ("outlined", VITK_TYPE_PDF_LOADER, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ARRAY);
  /**
   * VitkPdfLoader::failed:
   * @error: why
   *
   * The document cannot be read.
   */
  signals[FAILED] = g_signal_new ("failed", VITK_TYPE_PDF_LOADER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
vitk_pdf_loader_init (VitkPdfLoader *self)
{
}

/**
 * vitk_pdf_loader_new:
 * @func: says what will be seen first, as long as something is loaded
 * @user_data: data of @func
 *
 * Returns: (transfer full): a loader with nothing to do
 */
VitkPdfLoader *
vitk_pdf_loader_new (VitkPdfLoaderFunc func, gpointer user_data)
{
  VitkPdfLoader *self = g_object_new (VITK_TYPE_PDF_LOADER, NULL);

  self->func = func;
  self->user_data = user_data;
  return self;
}

/**
 * vitk_pdf_loader_load:
 * @self: a loader
 * @path: a PDF
 * @password: (nullable): its password
 *
 * Begins to load a PDF, and gives up the one before.
 */
void
vitk_pdf_loader_load (VitkPdfLoader *self, const char *path, const char *password)
{
  vitk_pdf_loader_stop (self);
  self->cancellable = g_cancellable_new ();
  vitk_pdf_calls_open (path, password, self->cancellable, on_opened, g_object_ref (self));
}

/**
 * vitk_pdf_loader_stop:
 * @self: a loader
 *
 * Lets go of the document.
 */
void
vitk_pdf_loader_stop (VitkPdfLoader *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->document);
  g_clear_pointer (&self->pages, g_array_unref);
  g_clear_pointer (&self->drawn.picture, vitk_pdf_picture_free);
  self->loaded = FALSE;
}

/**
 * vitk_pdf_loader_get_document:
 * @self: a loader
 *
 * Returns: (transfer none) (nullable): the document, once it is loaded
 */
VitkPdfDocument *
vitk_pdf_loader_get_document (VitkPdfLoader *self)
{
  return self->loaded ? self->document : NULL;
}

/**
 * vitk_pdf_loader_get_pages:
 * @self: a loader
 *
 * Returns: (transfer none) (nullable) (element-type VitkPdfPage): its pages, once it is loaded
 */
GArray *
vitk_pdf_loader_get_pages (VitkPdfLoader *self)
{
  return self->loaded ? self->pages : NULL;
}

/**
 * vitk_pdf_loader_get_drawn:
 * @self: a loader
 *
 * Returns: (transfer none) (nullable): what will be seen first, while #VitkPdfLoader::loaded is
 *   emitted
 */
const VitkPdfDrawn *
vitk_pdf_loader_get_drawn (VitkPdfLoader *self)
{
  return self->drawn.picture != NULL ? &self->drawn : NULL;
}

/**
 * vitk_pdf_loader_find_page:
 * @self: a loader
 * @words: what a page is called: by its printed number, else by counting
 *
 * Returns: the page, from 0, or -1 if there is none
 */
int
vitk_pdf_loader_find_page (VitkPdfLoader *self, const char *words)
{
  guint64 number;
  guint i;

  for (i = 0; self->loaded && i < self->pages->len; i++)
    if (g_ascii_strcasecmp (g_array_index (self->pages, VitkPdfPage, i).label, words) == 0)
      return i;
  if (self->loaded && g_ascii_string_to_unsigned (words, 10, 1, self->pages->len, &number, NULL))
    return number - 1;
  return -1;
}
