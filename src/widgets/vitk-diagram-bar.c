/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-diagram-bar.h"

#include "widgets/vitk-icon-button.h"

#include <glib/gi18n-lib.h>

/* Room for as much as "10 of 12". */
#define TOUR_CHARS 8

/* The buttons over a diagram: its tour, its size, and what becomes of it outside the window. What
 * they do is done by the view around them. */
struct _VitkDiagramBar
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *tour;  /* the label between */
  GtkWidget *steps; /* these buttons */
};

G_DEFINE_FINAL_TYPE (VitkDiagramBar, vitk_diagram_bar, GTK_TYPE_WIDGET)

static void
append_button (GtkWidget *box, const char *icon, const char *name, const char *action)
{
  GtkWidget *button = vitk_icon_button_new (icon, name, action);

  gtk_widget_add_css_class (button, "flat");
  gtk_box_append (GTK_BOX (box), button);
}

static void
vitk_diagram_bar_dispose (GObject *object)
{
  g_clear_pointer (&VITK_DIAGRAM_BAR (object)->box, gtk_widget_unparent);
  G_OBJECT_CLASS (vitk_diagram_bar_parent_class)->dispose (object);
}

static void
vitk_diagram_bar_class_init (VitkDiagramBarClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vitk_diagram_bar_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "vitkdiagrambar");
}

static void
vitk_diagram_bar_init (VitkDiagramBar *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *space = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->box = bar;
  self->steps = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  self->tour = gtk_label_new (_ ("Tour"));
  gtk_label_set_width_chars (GTK_LABEL (self->tour), TOUR_CHARS);
  gtk_widget_add_css_class (self->tour, "numeric");
  gtk_widget_set_hexpand (space, TRUE);
  gtk_widget_add_css_class (bar, "toolbar");
  append_button (self->steps, "go-previous-symbolic", _ ("Previous Step of the Tour"),
                 "tour.previous");
  gtk_box_append (GTK_BOX (self->steps), self->tour);
  append_button (self->steps, "go-next-symbolic", _ ("Next Step of the Tour"), "tour.next");
  gtk_box_append (GTK_BOX (bar), self->steps);
  gtk_box_append (GTK_BOX (bar), space);
  append_button (bar, "zoom-out-symbolic", _ ("Smaller"), "zoom.out");
  append_button (bar, "zoom-fit-best-symbolic", _ ("Fit the Window"), "zoom.fit");
  append_button (bar, "zoom-in-symbolic", _ ("Larger"), "zoom.in");
  gtk_widget_set_parent (bar, GTK_WIDGET (self));
}

/**
 * vitk_diagram_bar_new:
 * @output: (transfer floating): the button for what becomes of the diagram outside the window
 *
 * Returns: (transfer floating): a bar with the buttons of a diagram, @output last
 */
GtkWidget *
vitk_diagram_bar_new (GtkWidget *output)
{
  VitkDiagramBar *self = g_object_new (VITK_TYPE_DIAGRAM_BAR, NULL);

  gtk_box_append (GTK_BOX (self->box), output);
  return GTK_WIDGET (self);
}

/**
 * vitk_diagram_bar_set_step:
 * @self: a bar
 * @step: where on the tour the reader is; -1 if not on it
 * @n: how many steps it has; of none nothing is said
 */
void
vitk_diagram_bar_set_step (VitkDiagramBar *self, int step, guint n)
{
  /* Translators: where on a tour, as in "3 of 9". */
  g_autofree char *words =
      step >= 0 ? g_strdup_printf (_ ("%d of %u"), step + 1, n) : g_strdup (_ ("Tour"));

  g_return_if_fail (VITK_IS_DIAGRAM_BAR (self));

  gtk_label_set_label (GTK_LABEL (self->tour), words);
  gtk_widget_set_visible (self->steps, n > 0);
}
