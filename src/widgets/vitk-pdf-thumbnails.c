/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-pdf-thumbnails.h"

#include "widgets/vitk-pdf-painter.h"
#include "widgets/vitk-pdf-thumbnail.h"

#include <glib/gi18n-lib.h>

/* All pages of a PDF, small, one below the other. Only those in view are widgets, and that which
 * the keyboard is at; they are drawn one after the other, while they can be seen. */
struct _VitkPdfThumbnails
{
  GtkWidget parent_instance;

  GtkAdjustment *down;     /* how far this is scrolled */
  GArray *pages;           /* VitkPdfPage; NULL without a document */
  VitkPdfPainter *painter; /* the same */
  GHashTable *thumbnails;  /* page to VitkPdfThumbnail, children of this */
  guint current;           /* the page that is read */
  guint cursor;            /* that which the keyboard is at, or comes to */
  guint rotation;
  gboolean dark;
  int awaited; /* a page that is still to be brought into view, or -1 */
  guint settling;
};

G_DEFINE_FINAL_TYPE (VitkPdfThumbnails, vitk_pdf_thumbnails, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static VitkPdfThumbnail *
get_thumbnail (VitkPdfThumbnails *self, guint page)
{
  return g_hash_table_lookup (self->thumbnails, GUINT_TO_POINTER (page));
}

static VitkPdfThumbnail *
take_thumbnail (VitkPdfThumbnails *self, guint page)
{
  VitkPdfThumbnail *thumbnail = get_thumbnail (self, page);
  GtkWidget *next;

  if (thumbnail != NULL)
    return thumbnail;
  thumbnail = VITK_PDF_THUMBNAIL (vitk_pdf_thumbnail_new (
      page, self->pages->len, &g_array_index (self->pages, VitkPdfPage, page)));
  /* In the order of pages: that of a screen reader. */
  for (next = gtk_widget_get_first_child (GTK_WIDGET (self)); next != NULL;
       next = gtk_widget_get_next_sibling (next))
    if (vitk_pdf_sheet_get_page (vitk_pdf_thumbnail_get_sheet (VITK_PDF_THUMBNAIL (next))) > page)
      break;
  gtk_widget_insert_before (GTK_WIDGET (thumbnail), GTK_WIDGET (self), next);
  vitk_pdf_thumbnail_set_rotation (thumbnail, self->rotation);
  vitk_pdf_thumbnail_set_current (thumbnail, page == self->current);
  g_hash_table_insert (self->thumbnails, GUINT_TO_POINTER (page), thumbnail);
  return thumbnail;
}

/* All are as large as that which the keyboard is at: it is always there. */
static int
measure_one (VitkPdfThumbnails *self, GtkOrientation orientation)
{
  int size;

  gtk_widget_measure (GTK_WIDGET (get_thumbnail (self, self->cursor)), orientation, -1, &size, NULL,
                      NULL, NULL);
  return size;
}

static int
measure_row (VitkPdfThumbnails *self)
{
  return measure_one (self, GTK_ORIENTATION_VERTICAL);
}

/* -- what is in view */

static void
drop_others (VitkPdfThumbnails *self, guint first, guint last)
{
  GHashTableIter iter;
  gpointer page;
  gpointer thumbnail;

  g_hash_table_iter_init (&iter, self->thumbnails);
  while (g_hash_table_iter_next (&iter, &page, &thumbnail))
    {
      if ((GPOINTER_TO_UINT (page) >= first && GPOINTER_TO_UINT (page) <= last) ||
          GPOINTER_TO_UINT (page) == self->cursor)
        continue;
      gtk_widget_unparent (thumbnail);
      g_hash_table_iter_remove (&iter);
    }
}

/* Of what cannot be seen there is no other. */
static void
set_cursor (VitkPdfThumbnails *self, guint page)
{
  self->cursor = page;
  take_thumbnail (self, page);
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    drop_others (self, 1, 0);
}

static void
get_view (VitkPdfSheet *sheet, VitkPdfView *view, gpointer user_data)
{
  vitk_pdf_thumbnail_get_view (VITK_PDF_THUMBNAIL (gtk_widget_get_parent (GTK_WIDGET (sheet))),
                               view);
}

/* Not before there is room for all pages. */
static void
show_awaited (VitkPdfThumbnails *self, int row)
{
  const double top = (double) self->awaited * row;

  if (self->awaited < 0 || gtk_adjustment_get_upper (self->down) < (double) self->pages->len * row)
    return;
  self->awaited = -1;
  gtk_adjustment_clamp_page (self->down, top, top + row);
}

/* Brings what is in view into being, and has it drawn. Not while this is allocated: GTK would
 * forget who asks for an allocation meanwhile. */
static void
settle (VitkPdfThumbnails *self)
{
  g_autoptr (GPtrArray) sheets = g_ptr_array_new ();
  guint first;
  guint last;
  guint i;
  int row;

  if (self->pages == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  row = measure_row (self);
  show_awaited (self, row);
  first = gtk_adjustment_get_value (self->down) / row;
  last = (gtk_adjustment_get_value (self->down) + gtk_adjustment_get_page_size (self->down)) / row;
  last = MIN (last, self->pages->len - 1);
  drop_others (self, first, last);
  for (i = first; i <= last; i++)
    g_ptr_array_add (sheets, vitk_pdf_thumbnail_get_sheet (take_thumbnail (self, i)));
  vitk_pdf_painter_paint (self->painter, sheets);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static gboolean
on_settling (gpointer user_data)
{
  VitkPdfThumbnails *self = user_data;

  self->settling = 0;
  settle (self);
  return G_SOURCE_REMOVE;
}

static void
settle_soon (VitkPdfThumbnails *self)
{
  if (self->settling == 0)
    self->settling = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_settling, self, NULL);
}

/* -- the keyboard */

static gboolean
go_to_cursor (VitkPdfThumbnails *self)
{
  self->awaited = self->cursor;
  show_awaited (self, measure_row (self));
  settle_soon (self);
  return gtk_widget_grab_focus (GTK_WIDGET (get_thumbnail (self, self->cursor)));
}

/* Its parameter is how many pages further; very many lead to the first or last one. */
static void
move (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VitkPdfThumbnails *self = VITK_PDF_THUMBNAILS (widget);

  if (self->pages == NULL)
    return;
  set_cursor (self, CLAMP ((gint64) self->cursor + g_variant_get_int32 (parameter), 0,
                           (gint64) self->pages->len - 1));
  go_to_cursor (self);
  g_signal_emit (self, signals[CHOSEN], 0, self->cursor);
}

/* The list is one stop for Tab. */
static gboolean
vitk_pdf_thumbnails_focus (GtkWidget *widget, GtkDirectionType direction)
{
  VitkPdfThumbnails *self = VITK_PDF_THUMBNAILS (widget);

  if (self->pages == NULL || gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;
  return go_to_cursor (self);
}

static gboolean
vitk_pdf_thumbnails_grab_focus (GtkWidget *widget)
{
  return vitk_pdf_thumbnails_focus (widget, GTK_DIR_TAB_FORWARD);
}

/* -- the widget */

static void
vitk_pdf_thumbnails_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                             int *minimum, int *natural, int *minimum_baseline,
                             int *natural_baseline)
{
  VitkPdfThumbnails *self = VITK_PDF_THUMBNAILS (widget);
  gint64 size = self->pages != NULL ? measure_one (self, orientation) : 0;

  if (self->pages != NULL && orientation == GTK_ORIENTATION_VERTICAL)
    size *= self->pages->len;
  *minimum = MIN (size, G_MAXINT / 2);
  *natural = *minimum;
}

static void
vitk_pdf_thumbnails_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  VitkPdfThumbnails *self = VITK_PDF_THUMBNAILS (widget);
  GHashTableIter iter;
  gpointer page;
  gpointer thumbnail;
  int row;

  if (self->pages == NULL)
    return;
  row = measure_row (self);
  g_hash_table_iter_init (&iter, self->thumbnails);
  while (g_hash_table_iter_next (&iter, &page, &thumbnail))
    {
      const GtkAllocation area = { 0, GPOINTER_TO_UINT (page) * row, width, row };

      gtk_widget_measure (thumbnail, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
      gtk_widget_size_allocate (thumbnail, &area, -1);
    }
}

static void
vitk_pdf_thumbnails_map (GtkWidget *widget)
{
  VitkPdfThumbnails *self = VITK_PDF_THUMBNAILS (widget);

  GTK_WIDGET_CLASS (vitk_pdf_thumbnails_parent_class)->map (widget);
  self->awaited = self->cursor;
  settle_soon (self);
}

/* What cannot be seen takes no memory. */
static void
vitk_pdf_thumbnails_unmap (GtkWidget *widget)
{
  VitkPdfThumbnails *self = VITK_PDF_THUMBNAILS (widget);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  GTK_WIDGET_CLASS (vitk_pdf_thumbnails_parent_class)->unmap (widget);
  if (self->painter != NULL)
    vitk_pdf_painter_paint (self->painter, none);
  drop_others (self, 1, 0);
}

static void
forget_document (VitkPdfThumbnails *self)
{
  GtkWidget *child;

  g_clear_handle_id (&self->settling, g_source_remove);
  if (self->painter != NULL)
    vitk_pdf_painter_stop (self->painter);
  g_clear_object (&self->painter);
  g_clear_pointer (&self->pages, g_array_unref);
  g_hash_table_remove_all (self->thumbnails);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

static void
vitk_pdf_thumbnails_dispose (GObject *object)
{
  VitkPdfThumbnails *self = VITK_PDF_THUMBNAILS (object);

  forget_document (self);
  g_clear_object (&self->down);
  G_OBJECT_CLASS (vitk_pdf_thumbnails_parent_class)->dispose (object);
}

static void
vitk_pdf_thumbnails_finalize (GObject *object)
{
  g_hash_table_unref (VITK_PDF_THUMBNAILS (object)->thumbnails);
  G_OBJECT_CLASS (vitk_pdf_thumbnails_parent_class)->finalize (object);
}

static void
install_keys (GtkWidgetClass *class)
{
  static const struct
  {
    guint key;
    int by;
  } bindings[] = {
    { GDK_KEY_Up, -1 },       { GDK_KEY_Down, 1 },         { GDK_KEY_Page_Up, -5 },
    { GDK_KEY_Page_Down, 5 }, { GDK_KEY_Home, -G_MAXINT }, { GDK_KEY_End, G_MAXINT },
  };
  gsize i;

  gtk_widget_class_install_action (class, "thumbnails.move", "i", move);
  for (i = 0; i < G_N_ELEMENTS (bindings); i++)
    gtk_widget_class_add_binding_action (class, bindings[i].key, 0, "thumbnails.move", "i",
                                         bindings[i].by);
}

static void
vitk_pdf_thumbnails_class_init (VitkPdfThumbnailsClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->dispose = vitk_pdf_thumbnails_dispose;
  object_class->finalize = vitk_pdf_thumbnails_finalize;
  widget_class->measure = vitk_pdf_thumbnails_measure;
  widget_class->size_allocate = vitk_pdf_thumbnails_size_allocate;
  widget_class->map = vitk_pdf_thumbnails_map;
  widget_class->unmap = vitk_pdf_thumbnails_unmap;
  widget_class->focus = vitk_pdf_thumbnails_focus;
  widget_class->grab_focus = vitk_pdf_thumbnails_grab_focus;

  /**
   * VitkPdfThumbnails::chosen:
   * @page: a page, from 0
   *
   * The keyboard has come to it: it is to be seen, while the keyboard stays.
   */
  signals[CHOSEN] = g_signal_new ("chosen", VITK_TYPE_PDF_THUMBNAILS, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  /**
   * VitkPdfThumbnails::failed:
   * @error: why
   *
   * The process that reads the document is no more.
   */
  signals[FAILED] = g_signal_new ("failed", VITK_TYPE_PDF_THUMBNAILS, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);

  install_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "vitkpdfthumbnails");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
vitk_pdf_thumbnails_init (VitkPdfThumbnails *self)
{
  self->thumbnails = g_hash_table_new (NULL, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Thumbnails of the pages"), -1);
}

/**
 * vitk_pdf_thumbnails_new:
 * @down: how far they are scrolled
 *
 * Returns: (transfer floating): thumbnails of no document, to be put into what @down scrolls
 */
GtkWidget *
vitk_pdf_thumbnails_new (GtkAdjustment *down)
{
  VitkPdfThumbnails *self = g_object_new (VITK_TYPE_PDF_THUMBNAILS, NULL);

  self->down = g_object_ref (down);
  g_signal_connect_object (down, "value-changed", G_CALLBACK (settle_soon), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (down, "changed", G_CALLBACK (settle_soon), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

static void
on_failed (VitkPdfThumbnails *self, const GError *error, VitkPdfPainter *painter)
{
  if (painter == self->painter)
    g_signal_emit (self, signals[FAILED], 0, error);
}

/**
 * vitk_pdf_thumbnails_set_document:
 * @self: thumbnails
 * @document: (nullable): a document
 * @pages: (nullable) (element-type VitkPdfPage): its pages
 *
 * Shows its pages.
 */
void
vitk_pdf_thumbnails_set_document (VitkPdfThumbnails *self, VitkPdfDocument *document, GArray *pages)
{
  forget_document (self);
  self->current = 0;
  self->rotation = 0;
  if (document != NULL)
    {
      self->pages = g_array_ref (pages);
      set_cursor (self, 0);
      self->painter = vitk_pdf_painter_new (document, get_view, self);
      vitk_pdf_painter_draw_only (self->painter);
      vitk_pdf_painter_set_dark (self->painter, self->dark);
      g_signal_connect_object (self->painter, "failed", G_CALLBACK (on_failed), self,
                               G_CONNECT_SWAPPED);
      self->awaited = 0;
      settle_soon (self);
    }
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * vitk_pdf_thumbnails_set_dark:
 * @self: thumbnails
 * @dark: whether light and dark change places
 */
void
vitk_pdf_thumbnails_set_dark (VitkPdfThumbnails *self, gboolean dark)
{
  self->dark = dark;
  if (self->painter != NULL)
    vitk_pdf_painter_set_dark (self->painter, dark);
  settle_soon (self);
}

/**
 * vitk_pdf_thumbnails_set_place:
 * @self: thumbnails
 * @page: the page that is read, from 0
 * @rotation: quarters of a turn that pages have, clockwise
 *
 * Marks the page, and brings it into view, unless the keyboard is in the list.
 */
void
vitk_pdf_thumbnails_set_place (VitkPdfThumbnails *self, guint page, guint rotation)
{
  GHashTableIter iter;
  gpointer number;
  gpointer thumbnail;

  if (self->pages == NULL || page >= self->pages->len)
    return;
  self->current = page;
  self->rotation = rotation;
  if (gtk_widget_get_focus_child (GTK_WIDGET (self)) == NULL)
    {
      set_cursor (self, page);
      self->awaited = page;
    }
  g_hash_table_iter_init (&iter, self->thumbnails);
  while (g_hash_table_iter_next (&iter, &number, &thumbnail))
    {
      vitk_pdf_thumbnail_set_current (thumbnail, GPOINTER_TO_UINT (number) == page);
      vitk_pdf_thumbnail_set_rotation (thumbnail, rotation);
    }
  settle_soon (self);
}
