/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-pdf-thumbnail.h"

#include <glib/gi18n-lib.h>

/* The largest that a page may be, in pixels, and the space around it. */
#define MOST_WIDTH 128
#define MOST_HEIGHT 160
#define MARGIN 8

/* A page of a PDF, small, with its number below it: what leads there. */
struct _VitkPdfThumbnail
{
  GtkWidget parent_instance;

  guint page;
  VitkPdfPage size; /* without its label */
  guint rotation;
  GtkWidget *sheet;
  GtkWidget *number;
};

G_DEFINE_FINAL_TYPE (VitkPdfThumbnail, vitk_pdf_thumbnail, GTK_TYPE_WIDGET)

/* The page with its rotation, in points. */
static VitkPdfPage
get_turned (VitkPdfThumbnail *self)
{
  VitkPdfPage turned = self->size;

  if (self->rotation % 2 == 1)
    turned = (VitkPdfPage) { self->size.height, self->size.width, NULL };
  return turned;
}

static double
get_scale (VitkPdfThumbnail *self)
{
  const VitkPdfPage page = get_turned (self);

  return MIN (MOST_WIDTH / page.width, MOST_HEIGHT / page.height);
}

static void
go_there (VitkPdfThumbnail *self)
{
  g_autofree char *target = g_strdup_printf ("%u 0", self->page);

  gtk_widget_activate_action (GTK_WIDGET (self), "pdf.go-to", "s", target);
}

static void
vitk_pdf_thumbnail_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                            int *minimum, int *natural, int *minimum_baseline,
                            int *natural_baseline)
{
  VitkPdfThumbnail *self = VITK_PDF_THUMBNAIL (widget);
  int number;

  gtk_widget_measure (self->number, orientation, -1, &number, NULL, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = MAX (MOST_WIDTH, number) + 2 * MARGIN;
  else
    *minimum = MOST_HEIGHT + number + 3 * MARGIN;
  *natural = *minimum;
}

static void
vitk_pdf_thumbnail_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  VitkPdfThumbnail *self = VITK_PDF_THUMBNAIL (widget);
  const VitkPdfPage page = get_turned (self);
  const double scale = get_scale (self);
  GtkAllocation area = { 0, 0, MAX (page.width * scale, 1), MAX (page.height * scale, 1) };
  int number;

  area.x = (width - area.width) / 2;
  area.y = MARGIN + MOST_HEIGHT - area.height;
  vitk_pdf_sheet_set_view (VITK_PDF_SHEET (self->sheet), scale, self->rotation);
  gtk_widget_measure (self->sheet, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (self->sheet, &area, -1);
  gtk_widget_measure (self->number, GTK_ORIENTATION_VERTICAL, width, &number, NULL, NULL, NULL);
  area = (GtkAllocation) { 0, MOST_HEIGHT + 2 * MARGIN, width, number };
  gtk_widget_size_allocate (self->number, &area, -1);
}

static void
vitk_pdf_thumbnail_dispose (GObject *object)
{
  VitkPdfThumbnail *self = VITK_PDF_THUMBNAIL (object);

  g_clear_pointer (&self->sheet, gtk_widget_unparent);
  g_clear_pointer (&self->number, gtk_widget_unparent);
  G_OBJECT_CLASS (vitk_pdf_thumbnail_parent_class)->dispose (object);
}

static void
vitk_pdf_thumbnail_class_init (VitkPdfThumbnailClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  static const guint keys[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_space };
  gsize i;

  G_OBJECT_CLASS (class)->dispose = vitk_pdf_thumbnail_dispose;
  widget_class->measure = vitk_pdf_thumbnail_measure;
  widget_class->size_allocate = vitk_pdf_thumbnail_size_allocate;

  gtk_widget_class_set_activate_signal (
      widget_class, g_signal_new_class_handler (
                        "activate", VITK_TYPE_PDF_THUMBNAIL, G_SIGNAL_RUN_LAST | G_SIGNAL_ACTION,
                        G_CALLBACK (go_there), NULL, NULL, NULL, G_TYPE_NONE, 0));
  for (i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_signal (widget_class, keys[i], 0, "activate", NULL);
  gtk_widget_class_set_css_name (widget_class, "vitkpdfthumbnail");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
vitk_pdf_thumbnail_init (VitkPdfThumbnail *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (click, "released", G_CALLBACK (go_there), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

/**
 * vitk_pdf_thumbnail_new:
 * @page: which page, from 0
 * @n_pages: how many there are
 * @size: its size, and its printed number
 *
 * Returns: (transfer floating): the page, still blank
 */
GtkWidget *
vitk_pdf_thumbnail_new (guint page, guint n_pages, const VitkPdfPage *size)
{
  VitkPdfThumbnail *self = g_object_new (VITK_TYPE_PDF_THUMBNAIL, NULL);
  g_autofree char *number =
      *size->label != '\0' ? g_strdup (size->label) : g_strdup_printf ("%u", page + 1);
  /* Translators: a page of a PDF, by its printed number. */
  g_autofree char *name = g_strdup_printf (C_ ("PDF", "Page %s"), number);

  self->page = page;
  self->size = *size;
  self->size.label = NULL;
  self->sheet = vitk_pdf_sheet_new (page, n_pages, size);
  self->number = gtk_label_new (number);
  gtk_label_set_ellipsize (GTK_LABEL (self->number), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (self->number, "numeric");
  /* The thumbnail says it all. */
  g_object_set (self->sheet, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  g_object_set (self->number, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_widget_set_parent (self->sheet, GTK_WIDGET (self));
  gtk_widget_set_parent (self->number, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_WIDGET (self);
}

/**
 * vitk_pdf_thumbnail_get_sheet:
 * @self: a thumbnail
 *
 * Returns: (transfer none): what shows the page
 */
VitkPdfSheet *
vitk_pdf_thumbnail_get_sheet (VitkPdfThumbnail *self)
{
  return VITK_PDF_SHEET (self->sheet);
}

/**
 * vitk_pdf_thumbnail_set_rotation:
 * @self: a thumbnail
 * @rotation: quarters of a turn, clockwise
 *
 * Turns it.
 */
void
vitk_pdf_thumbnail_set_rotation (VitkPdfThumbnail *self, guint rotation)
{
  if (self->rotation == rotation)
    return;
  self->rotation = rotation;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * vitk_pdf_thumbnail_set_current:
 * @self: a thumbnail
 * @current: whether it is the page that is read
 *
 * Marks it.
 */
void
vitk_pdf_thumbnail_set_current (VitkPdfThumbnail *self, gboolean current)
{
  if (current)
    gtk_widget_set_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED, FALSE);
  else
    gtk_widget_unset_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, current, -1);
}

/**
 * vitk_pdf_thumbnail_get_view:
 * @self: a thumbnail
 * @view: (out): what is to be drawn of the page, in pixels of the screen
 */
void
vitk_pdf_thumbnail_get_view (VitkPdfThumbnail *self, VitkPdfView *view)
{
  *view = (VitkPdfView) {
    .page = self->page,
    .scale = get_scale (self) * gtk_widget_get_scale_factor (GTK_WIDGET (self)),
    .rotation = self->rotation,
  };
  vitk_pdf_view_fit_page (view, &self->size);
}
