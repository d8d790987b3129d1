/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-pdf-problem.h"

#include "pdf/vitk-pdf-error.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* Why a PDF cannot be seen, and what can be done about it: it is read again, or its password is
 * asked for. */
struct _VitkPdfProblem
{
  GtkWidget parent_instance;

  GtkWidget *page;
  GtkWidget *reload;
  GtkWidget *password;
};

G_DEFINE_FINAL_TYPE (VitkPdfProblem, vitk_pdf_problem, GTK_TYPE_WIDGET)

static void
on_password (VitkPdfProblem *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "pdf.unlock", "s",
                              gtk_editable_get_text (GTK_EDITABLE (self->password)));
}

static gboolean
vitk_pdf_problem_grab_focus (GtkWidget *widget)
{
  VitkPdfProblem *self = VITK_PDF_PROBLEM (widget);

  return gtk_widget_grab_focus (gtk_widget_get_visible (self->password) ? self->password
                                                                        : self->reload);
}

static void
vitk_pdf_problem_dispose (GObject *object)
{
  g_clear_pointer (&VITK_PDF_PROBLEM (object)->page, gtk_widget_unparent);
  G_OBJECT_CLASS (vitk_pdf_problem_parent_class)->dispose (object);
}

static void
vitk_pdf_problem_class_init (VitkPdfProblemClass *class)
{
  G_OBJECT_CLASS (class)->dispose = vitk_pdf_problem_dispose;
  GTK_WIDGET_CLASS (class)->grab_focus = vitk_pdf_problem_grab_focus;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (class), GTK_TYPE_BIN_LAYOUT);
}

static void
vitk_pdf_problem_init (VitkPdfProblem *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->page = adw_status_page_new ();
  self->password = gtk_password_entry_new ();
  self->reload = gtk_button_new_with_label (_ ("Reload"));
  gtk_password_entry_set_show_peek_icon (GTK_PASSWORD_ENTRY (self->password), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->password), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Password of the PDF"), -1);
  g_signal_connect_swapped (self->password, "activate", G_CALLBACK (on_password), self);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->reload), "pdf.reload");
  gtk_widget_add_css_class (self->reload, "pill");
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), self->password);
  gtk_box_append (GTK_BOX (box), self->reload);
  adw_status_page_set_child (ADW_STATUS_PAGE (self->page), box);
  gtk_widget_set_parent (self->page, GTK_WIDGET (self));
}

/**
 * vitk_pdf_problem_new:
 *
 * Returns: (transfer floating): no problem yet
 */
GtkWidget *
vitk_pdf_problem_new (void)
{
  return g_object_new (VITK_TYPE_PDF_PROBLEM, NULL);
}

/**
 * vitk_pdf_problem_set_error:
 * @self: a problem
 * @title: what the PDF is called
 * @error: why it cannot be seen
 *
 * Tells it.
 */
void
vitk_pdf_problem_set_error (VitkPdfProblem *self, const char *title, const GError *error)
{
  gboolean locked = g_error_matches (error, VITK_PDF_ERROR, VITK_PDF_ERROR_ENCRYPTED);
  g_autofree char *words = g_markup_escape_text (error->message, -1);

  /* Not before: the drawing would be read for each window. */
  adw_status_page_set_icon_name (ADW_STATUS_PAGE (self->page),
                                 locked ? "dialog-password-symbolic" : "dialog-warning-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (self->page), title);
  adw_status_page_set_description (ADW_STATUS_PAGE (self->page), words);
  gtk_editable_set_text (GTK_EDITABLE (self->password), "");
  gtk_widget_set_visible (self->password, locked);
  gtk_widget_set_visible (self->reload, !locked);
}
