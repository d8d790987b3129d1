/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-pdf-front.h"

#include "widgets/vitk-pdf-problem.h"

/* Pixels across in which a page can be read; what would leave less stands over it. */
#define ENOUGH 360

/* What stands in the middle of a reader of PDFs: the pages, that they are on their way, or why
 * there are none. */
struct _VitkPdfFront
{
  GtkWidget parent_instance;

  GtkWidget *stack;
  GtkWidget *pages;
  GtkWidget *problem;
};

G_DEFINE_FINAL_TYPE (VitkPdfFront, vitk_pdf_front, GTK_TYPE_WIDGET)

static gboolean
vitk_pdf_front_grab_focus (GtkWidget *widget)
{
  VitkPdfFront *self = VITK_PDF_FRONT (widget);

  if (gtk_stack_get_visible_child (GTK_STACK (self->stack)) == self->problem)
    return gtk_widget_grab_focus (self->problem);
  return gtk_widget_grab_focus (self->pages);
}

/* GTK 4.8 would give the focus back to the pages when Shift+Tab is to leave them. */
static gboolean
vitk_pdf_front_focus (GtkWidget *widget, GtkDirectionType direction)
{
  if (direction == GTK_DIR_TAB_BACKWARD && gtk_widget_is_focus (VITK_PDF_FRONT (widget)->pages))
    return FALSE;
  return GTK_WIDGET_CLASS (vitk_pdf_front_parent_class)->focus (widget, direction);
}

static void
vitk_pdf_front_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                        int *natural, int *minimum_baseline, int *natural_baseline)
{
  gtk_widget_measure (VITK_PDF_FRONT (widget)->stack, orientation, for_size, minimum, natural, NULL,
                      NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = MAX (*minimum, ENOUGH);
}

static void
vitk_pdf_front_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gtk_widget_allocate (VITK_PDF_FRONT (widget)->stack, width, height, baseline, NULL);
}

static void
vitk_pdf_front_dispose (GObject *object)
{
  g_clear_pointer (&VITK_PDF_FRONT (object)->stack, gtk_widget_unparent);
  G_OBJECT_CLASS (vitk_pdf_front_parent_class)->dispose (object);
}

static void
vitk_pdf_front_class_init (VitkPdfFrontClass *class)
{
  G_OBJECT_CLASS (class)->dispose = vitk_pdf_front_dispose;
  GTK_WIDGET_CLASS (class)->grab_focus = vitk_pdf_front_grab_focus;
  GTK_WIDGET_CLASS (class)->focus = vitk_pdf_front_focus;
  GTK_WIDGET_CLASS (class)->measure = vitk_pdf_front_measure;
  GTK_WIDGET_CLASS (class)->size_allocate = vitk_pdf_front_size_allocate;
}

static void
vitk_pdf_front_init (VitkPdfFront *self)
{
  GtkWidget *spinner = gtk_spinner_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->pages = vitk_pdf_pages_new ();
  self->problem = vitk_pdf_problem_new ();
  self->stack = gtk_stack_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->pages);
  gtk_widget_set_focusable (scroller, FALSE);
  gtk_widget_set_halign (spinner, GTK_ALIGN_CENTER);
  /* GTK goes on turning it, and drawing the window, where nobody sees it. */
  g_signal_connect (spinner, "map", G_CALLBACK (gtk_spinner_start), NULL);
  g_signal_connect (spinner, "unmap", G_CALLBACK (gtk_spinner_stop), NULL);
  gtk_stack_add_named (GTK_STACK (self->stack), scroller, "pages");
  gtk_stack_add_named (GTK_STACK (self->stack), spinner, "loading");
  gtk_stack_add_named (GTK_STACK (self->stack), self->problem, "problem");
  gtk_widget_set_parent (self->stack, GTK_WIDGET (self));
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
}

/**
 * vitk_pdf_front_new:
 *
 * Returns: (transfer floating): pages of no PDF yet
 */
GtkWidget *
vitk_pdf_front_new (void)
{
  return g_object_new (VITK_TYPE_PDF_FRONT, NULL);
}

/**
 * vitk_pdf_front_get_pages:
 * @self: a front
 *
 * Returns: (transfer none): the pages in it
 */
VitkPdfPages *
vitk_pdf_front_get_pages (VitkPdfFront *self)
{
  return VITK_PDF_PAGES (self->pages);
}

/* The keyboard focus goes along with what comes in place of what had it. */
static void
turn_to (VitkPdfFront *self, const char *page)
{
  gboolean focused = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;

  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), page);
  if (focused)
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

/**
 * vitk_pdf_front_show_loading:
 * @self: a front
 *
 * Says that a PDF is on its way.
 */
void
vitk_pdf_front_show_loading (VitkPdfFront *self)
{
  turn_to (self, "loading");
}

/**
 * vitk_pdf_front_show_pages:
 * @self: a front
 *
 * Shows the pages.
 */
void
vitk_pdf_front_show_pages (VitkPdfFront *self)
{
  turn_to (self, "pages");
}

/**
 * vitk_pdf_front_show_problem:
 * @self: a front
 * @title: what the PDF is called
 * @error: why it cannot be seen
 *
 * Says so.
 */
void
vitk_pdf_front_show_problem (VitkPdfFront *self, const char *title, const GError *error)
{
  vitk_pdf_problem_set_error (VITK_PDF_PROBLEM (self->problem), title, error);
  turn_to (self, "problem");
}
