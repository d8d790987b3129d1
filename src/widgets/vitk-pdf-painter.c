/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-pdf-painter.h"

/* Has the pages in view drawn and read, one after the other: pictures first, those that matter most
 * first of all. What is not wanted any more when its turn comes is never asked for, so that a
 * reader who scrolls far does not wait for what they passed. */
struct _VitkPdfPainter
{
  GObject parent_instance;

  VitkPdfDocument *document;
  VitkPdfPainterFunc func;
  gpointer user_data;
  GPtrArray *sheets; /* VitkPdfSheet, the most wanted first */
  gboolean dark;
  gboolean draws_only;
  GCancellable *cancellable;

  VitkPdfSheet *sheet; /* the one at work on, or NULL */
  VitkPdfView view;    /* what is drawn of it */
  gboolean drawn_dark;
};

G_DEFINE_FINAL_TYPE (VitkPdfPainter, vitk_pdf_painter, G_TYPE_OBJECT)

enum
{
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void go_on (VitkPdfPainter *self);

/* A page that cannot be drawn stays blank; a process that stopped is told of. */
static void
end_work (VitkPdfPainter *self, const GError *error)
{
  g_clear_object (&self->sheet);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (g_error_matches (error, VITK_PDF_ERROR, VITK_PDF_ERROR_STOPPED))
    {
      g_cancellable_cancel (self->cancellable);
      g_signal_emit (self, signals[FAILED], 0, error);
      return;
    }
  go_on (self);
}

static void
on_drawn (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VitkPdfPainter) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VitkPdfPicture) picture = vitk_pdf_calls_render_finish (result, &error);

  if (picture != NULL)
    vitk_pdf_sheet_set_picture (self->sheet, picture, &self->view, self->drawn_dark);
  else if (self->sheet != NULL)
    /* It is not tried again and again. */
    g_ptr_array_remove (self->sheets, self->sheet);
  end_work (self, error);
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VitkPdfPainter) self = user_data;
  g_autoptr (GError) error = NULL;
  VitkPdfPageRead *read = vitk_pdf_calls_read_finish (result, &error);

  if (read != NULL)
    vitk_pdf_sheet_set_read (self->sheet, read);
  else if (self->sheet != NULL)
    g_ptr_array_remove (self->sheets, self->sheet);
  end_work (self, error);
}

static gboolean
draw_one (VitkPdfPainter *self)
{
  guint i;

  for (i = 0; i < self->sheets->len; i++)
    {
      VitkPdfSheet *sheet = g_ptr_array_index (self->sheets, i);

      self->func (sheet, &self->view, self->user_data);
      if (vitk_pdf_sheet_has_picture (sheet, &self->view, self->dark))
        continue;
      self->sheet = g_object_ref (sheet);
      self->drawn_dark = self->dark;
      vitk_pdf_calls_render (self->document, &self->view, self->dark, self->cancellable, on_drawn,
                             g_object_ref (self));
      return TRUE;
    }
  return FALSE;
}

static gboolean
read_one (VitkPdfPainter *self)
{
  guint i;

  for (i = 0; i < self->sheets->len; i++)
    {
      VitkPdfSheet *sheet = g_ptr_array_index (self->sheets, i);

      if (vitk_pdf_sheet_has_read (sheet))
        continue;
      self->sheet = g_object_ref (sheet);
      vitk_pdf_calls_read (self->document, vitk_pdf_sheet_get_page (sheet), self->cancellable,
                           on_read, g_object_ref (self));
      return TRUE;
    }
  return FALSE;
}

static void
go_on (VitkPdfPainter *self)
{
  if (self->sheet != NULL || g_cancellable_is_cancelled (self->cancellable))
    return;
  if (!draw_one (self) && !self->draws_only)
    read_one (self);
}

static void
vitk_pdf_painter_dispose (GObject *object)
{
  VitkPdfPainter *self = VITK_PDF_PAINTER (object);

  g_clear_object (&self->sheet);
  g_clear_object (&self->document);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->sheets, g_ptr_array_unref);
  G_OBJECT_CLASS (vitk_pdf_painter_parent_class)->dispose (object);
}

static void
vitk_pdf_painter_class_init (VitkPdfPainterClass *class)
{
  G_OBJECT_CLASS (class)->dispose = vitk_pdf_painter_dispose;

  /**
   * VitkPdfPainter::failed:
   * @error: why
   *
   * The process that reads the document is no more.
   */
  signals[FAILED] = g_signal_new ("failed", VITK_TYPE_PDF_PAINTER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
vitk_pdf_painter_init (VitkPdfPainter *self)
{
  self->cancellable = g_cancellable_new ();
  self->sheets = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * vitk_pdf_painter_new:
 * @document: a document
 * @func: says how pages are to be drawn, until vitk_pdf_painter_stop()
 * @user_data: data of @func
 *
 * Returns: (transfer full): a painter with nothing to do
 */
VitkPdfPainter *
vitk_pdf_painter_new (VitkPdfDocument *document, VitkPdfPainterFunc func, gpointer user_data)
{
  VitkPdfPainter *self = g_object_new (VITK_TYPE_PDF_PAINTER, NULL);

  self->document = g_object_ref (document);
  self->func = func;
  self->user_data = user_data;
  return self;
}

/**
 * vitk_pdf_painter_stop:
 * @self: a painter
 *
 * Lets it do nothing any more.
 */
void
vitk_pdf_painter_stop (VitkPdfPainter *self)
{
  g_cancellable_cancel (self->cancellable);
  g_ptr_array_set_size (self->sheets, 0);
}

/**
 * vitk_pdf_painter_set_dark:
 * @self: a painter
 * @dark: whether pages are dark
 */
void
vitk_pdf_painter_set_dark (VitkPdfPainter *self, gboolean dark)
{
  self->dark = dark;
}

/**
 * vitk_pdf_painter_draw_only:
 * @self: a painter
 *
 * Lets it have pages drawn, and not read.
 */
void
vitk_pdf_painter_draw_only (VitkPdfPainter *self)
{
  self->draws_only = TRUE;
}

/**
 * vitk_pdf_painter_paint:
 * @self: a painter
 * @sheets: (element-type VitkPdfSheet): the pages that are wanted, the most wanted first
 *
 * Has them drawn and read, and no others.
 */
void
vitk_pdf_painter_paint (VitkPdfPainter *self, GPtrArray *sheets)
{
  guint i;

  g_ptr_array_set_size (self->sheets, 0);
  for (i = 0; i < sheets->len; i++)
    g_ptr_array_add (self->sheets, g_object_ref (g_ptr_array_index (sheets, i)));
  go_on (self);
}
