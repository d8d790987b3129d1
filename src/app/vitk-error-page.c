/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "app/vitk-error-page.h"

/* Says why an article cannot be opened, and offers to open another. */
struct _VitkErrorPage
{
  AdwBin parent_instance;

  GtkLabel *label;
};

G_DEFINE_FINAL_TYPE (VitkErrorPage, vitk_error_page, ADW_TYPE_BIN)

/* What is wrong is read out, and can be copied. */
static gboolean
vitk_error_page_grab_focus (GtkWidget *widget)
{
  VitkErrorPage *self = VITK_ERROR_PAGE (widget);

  gtk_widget_grab_focus (GTK_WIDGET (self->label));
  gtk_label_select_region (self->label, 0, 0);
  return TRUE;
}

static void
vitk_error_page_class_init (VitkErrorPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  widget_class->grab_focus = vitk_error_page_grab_focus;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/VitK2/vitk-error-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VitkErrorPage, label);
}

static void
vitk_error_page_init (VitkErrorPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * vitk_error_page_new:
 * @message: what is wrong with the article
 *
 * Returns: (transfer floating): a page that says so
 */
GtkWidget *
vitk_error_page_new (const char *message)
{
  VitkErrorPage *self = g_object_new (VITK_TYPE_ERROR_PAGE, NULL);

  gtk_label_set_label (self->label, message);
  return GTK_WIDGET (self);
}
