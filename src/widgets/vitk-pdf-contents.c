/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-pdf-contents.h"

#include "pdf/vitk-pdf-parts.h"

#include <glib/gi18n-lib.h>

/* A row for each heading costs as much as a widget does; more than a reader looks through. */
#define MOST_ROWS 1000

#define INDENT 14

/* The outline of a PDF. */
struct _VitkPdfContents
{
  GtkWidget parent_instance;

  GArray *headings; /* VitkPdfHeading, or NULL */
  GtkWidget *scroller;
  GtkWidget *list;
};

G_DEFINE_FINAL_TYPE (VitkPdfContents, vitk_pdf_contents, GTK_TYPE_WIDGET)

static void
on_activated (VitkPdfContents *self, GtkListBoxRow *row)
{
  const VitkPdfHeading *heading =
      &g_array_index (self->headings, VitkPdfHeading, gtk_list_box_row_get_index (row));
  g_autofree char *target = g_strdup_printf ("%d %.0f", heading->page, heading->top);

  if (heading->page >= 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "pdf.go-to", "s", target);
  else if (heading->uri != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-uri", "s", heading->uri);
}

static void
vitk_pdf_contents_dispose (GObject *object)
{
  VitkPdfContents *self = VITK_PDF_CONTENTS (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_pointer (&self->headings, g_array_unref);
  G_OBJECT_CLASS (vitk_pdf_contents_parent_class)->dispose (object);
}

static void
vitk_pdf_contents_class_init (VitkPdfContentsClass *class)
{
  G_OBJECT_CLASS (class)->dispose = vitk_pdf_contents_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (class), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (class), "vitkpdfcontents");
}

static void
vitk_pdf_contents_init (VitkPdfContents *self)
{
  GtkWidget *empty = gtk_label_new (_ ("This PDF has no contents."));

  gtk_label_set_wrap (GTK_LABEL (empty), TRUE);
  gtk_widget_add_css_class (empty, "dim-label");
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_list_box_set_placeholder (GTK_LIST_BOX (self->list), empty);
  gtk_widget_add_css_class (self->list, "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Contents of the PDF"), -1);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (on_activated), self);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->list);
  gtk_widget_set_focusable (self->scroller, FALSE);
  gtk_widget_set_size_request (self->scroller, 180, -1);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

/**
 * vitk_pdf_contents_new:
 *
 * Returns: (transfer floating): contents without headings
 */
GtkWidget *
vitk_pdf_contents_new (void)
{
  return g_object_new (VITK_TYPE_PDF_CONTENTS, NULL);
}

/**
 * vitk_pdf_contents_set_headings:
 * @self: contents
 * @headings: (nullable) (element-type VitkPdfHeading): the outline of a PDF
 *
 * Shows it.
 */
void
vitk_pdf_contents_set_headings (VitkPdfContents *self, GArray *headings)
{
  GtkWidget *row;
  guint i;

  while ((row = GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0))) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
  if (headings != NULL)
    g_array_ref (headings);
  g_clear_pointer (&self->headings, g_array_unref);
  self->headings = headings;
  for (i = 0; headings != NULL && i < MIN (headings->len, MOST_ROWS); i++)
    {
      const VitkPdfHeading *heading = &g_array_index (headings, VitkPdfHeading, i);
      GtkWidget *label = gtk_label_new (heading->title);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
      gtk_widget_set_margin_start (label, heading->depth * INDENT);
      gtk_list_box_append (GTK_LIST_BOX (self->list), label);
      /* GTK 4.8 does not name a row by what is in it. */
      gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (label)),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, heading->title, -1);
    }
}
