/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-paper-button.h"

#include "widgets/vitk-paper-rack.h"

#include <glib/gi18n-lib.h>

/* Says whether the user has the PDF of a reference, and opens it. */
struct _VitkPaperButton
{
  GtkWidget parent_instance;

  const VitkAnchor *anchor;
  gboolean brief; /* only words, and none for what is missing */
  VitkPaperRack *rack;
  GtkWidget *button; /* NULL if brief */
  GtkWidget *label;
};

G_DEFINE_FINAL_TYPE (VitkPaperButton, vitk_paper_button, GTK_TYPE_WIDGET)

static void
update (VitkPaperButton *self)
{
  const VitkRackPaper *paper =
      self->rack != NULL ? vitk_paper_rack_get (self->rack, self->anchor->name) : NULL;
  VitkRackState state = paper != NULL ? paper->state : VITK_RACK_MISSING;
  gboolean readable = state == VITK_RACK_AVAILABLE || state == VITK_RACK_UNREADABLE;

  gtk_label_set_label (GTK_LABEL (self->label), vitk_rack_state_get_words (state));
  gtk_widget_set_tooltip_text (self->label, paper != NULL ? paper->path : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), !self->brief || state != VITK_RACK_MISSING);
  if (self->button == NULL)
    return;
  /* What is locked is unreadable too, and asks for its password when it is opened. */
  gtk_widget_set_visible (self->button, readable);
  gtk_widget_set_visible (self->label, state != VITK_RACK_AVAILABLE);
}

static void
take_rack (VitkPaperButton *self)
{
  VitkPaperRack *rack = vitk_paper_rack_find (GTK_WIDGET (self));

  if (rack == self->rack)
    return;
  if (self->rack != NULL)
    g_signal_handlers_disconnect_by_func (self->rack, update, self);
  g_set_object (&self->rack, rack);
  if (rack != NULL)
    g_signal_connect_object (rack, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

static void
on_clicked (VitkPaperButton *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.read-paper", "s", self->anchor->name);
}

static void
vitk_paper_button_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (vitk_paper_button_parent_class)->root (widget);
  take_rack (VITK_PAPER_BUTTON (widget));
}

static void
vitk_paper_button_dispose (GObject *object)
{
  VitkPaperButton *self = VITK_PAPER_BUTTON (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->rack);
  G_OBJECT_CLASS (vitk_paper_button_parent_class)->dispose (object);
}

static void
vitk_paper_button_class_init (VitkPaperButtonClass *class)
{
  G_OBJECT_CLASS (class)->dispose = vitk_paper_button_dispose;
  GTK_WIDGET_CLASS (class)->root = vitk_paper_button_root;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (class), GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (class), "vitkpaperbutton");
}

static void
vitk_paper_button_init (VitkPaperButton *self)
{
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                              12);
}

/**
 * vitk_paper_button_new:
 * @anchor: the anchor of a reference; must live as long
 * @brief: whether there are only words, and none if there is no PDF
 *
 * Returns: (transfer floating): what says whether the user has its PDF; if not @brief, it opens it
 */
GtkWidget *
vitk_paper_button_new (const VitkAnchor *anchor, gboolean brief)
{
  VitkPaperButton *self = g_object_new (VITK_TYPE_PAPER_BUTTON, NULL);

  self->anchor = anchor;
  self->brief = brief;
  if (!brief)
    {
      self->button = gtk_button_new_with_label (_ ("Read PDF"));
      g_signal_connect_swapped (self->button, "clicked", G_CALLBACK (on_clicked), self);
      gtk_widget_set_parent (self->button, GTK_WIDGET (self));
    }
  self->label = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_widget_add_css_class (self->label, "dim-label");
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  update (self);
  return GTK_WIDGET (self);
}
