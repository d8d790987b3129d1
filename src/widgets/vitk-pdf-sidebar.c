/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-pdf-sidebar.h"

#include "widgets/vitk-pdf-contents.h"
#include "widgets/vitk-pdf-thumbnails.h"

#include <glib/gi18n-lib.h>

/* What stands beside the pages of a PDF: its contents, or its pages, small. */
struct _VitkPdfSidebar
{
  GtkWidget parent_instance;

  GtkWidget *stack;
  GtkWidget *contents;
  GtkWidget *thumbnails;
  gboolean awaited; /* the keyboard focus is to come here */
};

G_DEFINE_FINAL_TYPE (VitkPdfSidebar, vitk_pdf_sidebar, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_chosen (VitkPdfSidebar *self, guint page)
{
  g_signal_emit (self, signals[CHOSEN], 0, page);
}

static void
on_failed (VitkPdfSidebar *self, const GError *error)
{
  g_signal_emit (self, signals[FAILED], 0, error);
}

/* It may still be on its way into view. */
static gboolean
vitk_pdf_sidebar_grab_focus (GtkWidget *widget)
{
  VitkPdfSidebar *self = VITK_PDF_SIDEBAR (widget);

  self->awaited = !gtk_widget_get_mapped (widget);
  return self->awaited || gtk_widget_child_focus (self->stack, GTK_DIR_TAB_FORWARD);
}

static void
vitk_pdf_sidebar_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (vitk_pdf_sidebar_parent_class)->map (widget);
  if (VITK_PDF_SIDEBAR (widget)->awaited)
    gtk_widget_grab_focus (widget);
}

/* Whoever hides it waits for it no more. */
static void
vitk_pdf_sidebar_unmap (GtkWidget *widget)
{
  VITK_PDF_SIDEBAR (widget)->awaited = FALSE;
  GTK_WIDGET_CLASS (vitk_pdf_sidebar_parent_class)->unmap (widget);
}

static void
vitk_pdf_sidebar_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (vitk_pdf_sidebar_parent_class)->dispose (object);
}

static void
vitk_pdf_sidebar_class_init (VitkPdfSidebarClass *class)
{
  G_OBJECT_CLASS (class)->dispose = vitk_pdf_sidebar_dispose;
  GTK_WIDGET_CLASS (class)->grab_focus = vitk_pdf_sidebar_grab_focus;
  GTK_WIDGET_CLASS (class)->map = vitk_pdf_sidebar_map;
  GTK_WIDGET_CLASS (class)->unmap = vitk_pdf_sidebar_unmap;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (class), GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (class), "vitkpdfsidebar");

  /**
   * VitkPdfSidebar::chosen:
   * @page: a page, from 0
   *
   * It is to be seen, while the keyboard stays where it is.
   */
  signals[CHOSEN] = g_signal_new ("chosen", VITK_TYPE_PDF_SIDEBAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  /**
   * VitkPdfSidebar::failed:
   * @error: why
   *
   * The process that reads the document is no more.
   */
  signals[FAILED] = g_signal_new ("failed", VITK_TYPE_PDF_SIDEBAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static GtkWidget *
create_thumbnails (VitkPdfSidebar *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkAdjustment *down = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  GtkWidget *viewport = gtk_viewport_new (NULL, down);

  self->thumbnails = vitk_pdf_thumbnails_new (down);
  /* What has the keyboard focus is scrolled to before it has a place there. */
  gtk_viewport_set_scroll_to_focus (GTK_VIEWPORT (viewport), FALSE);
  gtk_viewport_set_child (GTK_VIEWPORT (viewport), self->thumbnails);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), viewport);
  /* Shift+Tab would come to it, and from it to the thumbnails again. */
  gtk_widget_set_focusable (scroller, FALSE);
  g_signal_connect_object (self->thumbnails, "chosen", G_CALLBACK (on_chosen), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->thumbnails, "failed", G_CALLBACK (on_failed), self,
                           G_CONNECT_SWAPPED);
  return scroller;
}

static void
vitk_pdf_sidebar_init (VitkPdfSidebar *self)
{
  GtkWidget *switcher = gtk_stack_switcher_new ();

  gtk_orientable_set_orientation (
      GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);
  self->stack = gtk_stack_new ();
  self->contents = vitk_pdf_contents_new ();
  gtk_stack_add_titled (GTK_STACK (self->stack), self->contents, "contents", _ ("Contents"));
  gtk_stack_add_titled (GTK_STACK (self->stack), create_thumbnails (self), "pages", _ ("Pages"));
  gtk_widget_set_vexpand (self->stack, TRUE);
  gtk_stack_switcher_set_stack (GTK_STACK_SWITCHER (switcher), GTK_STACK (self->stack));
  gtk_widget_set_halign (switcher, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (switcher, GTK_WIDGET (self));
  gtk_widget_set_parent (self->stack, GTK_WIDGET (self));
}

/**
 * vitk_pdf_sidebar_new:
 *
 * Returns: (transfer floating): a sidebar of no document
 */
GtkWidget *
vitk_pdf_sidebar_new (void)
{
  return g_object_new (VITK_TYPE_PDF_SIDEBAR, NULL);
}

/**
 * vitk_pdf_sidebar_set_document:
 * @self: a sidebar
 * @document: (nullable): a document
 * @pages: (nullable) (element-type VitkPdfPage): its pages
 *
 * Is about another document, whose contents are not known yet.
 */
void
vitk_pdf_sidebar_set_document (VitkPdfSidebar *self, VitkPdfDocument *document, GArray *pages)
{
  vitk_pdf_contents_set_headings (VITK_PDF_CONTENTS (self->contents), NULL);
  vitk_pdf_thumbnails_set_document (VITK_PDF_THUMBNAILS (self->thumbnails), document, pages);
}

/**
 * vitk_pdf_sidebar_set_headings:
 * @self: a sidebar
 * @headings: (element-type VitkPdfHeading): the outline of the document
 *
 * Shows it, or, if there is none, the pages.
 */
void
vitk_pdf_sidebar_set_headings (VitkPdfSidebar *self, GArray *headings)
{
  vitk_pdf_contents_set_headings (VITK_PDF_CONTENTS (self->contents), headings);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack),
                                    headings->len > 0 ? "contents" : "pages");
}

/**
 * vitk_pdf_sidebar_set_dark:
 * @self: a sidebar
 * @dark: whether light and dark change places
 */
void
vitk_pdf_sidebar_set_dark (VitkPdfSidebar *self, gboolean dark)
{
  vitk_pdf_thumbnails_set_dark (VITK_PDF_THUMBNAILS (self->thumbnails), dark);
}

/**
 * vitk_pdf_sidebar_set_place:
 * @self: a sidebar
 * @page: the page that is read, from 0
 * @rotation: quarters of a turn that pages have, clockwise
 *
 * Marks where the reader is.
 */
void
vitk_pdf_sidebar_set_place (VitkPdfSidebar *self, guint page, guint rotation)
{
  vitk_pdf_thumbnails_set_place (VITK_PDF_THUMBNAILS (self->thumbnails), page, rotation);
}
