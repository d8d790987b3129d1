/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-view-bar.h"

#include "widgets/vitk-icon-button.h"
#include "widgets/vitk-menu.h"
#include "widgets/vitk-tooltip.h"

#include <glib/gi18n-lib.h>

/* What stands above a figure in place of the text: the way back, what it is, what can be done. */
struct _VitkViewBar
{
  GtkWidget parent_instance;

  char *view;
  GtkWidget *box;
  GtkWidget *title;
};

G_DEFINE_FINAL_TYPE (VitkViewBar, vitk_view_bar, GTK_TYPE_WIDGET)

static void
leave (VitkViewBar *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toggle-view", "s", self->view);
}

static void
vitk_view_bar_dispose (GObject *object)
{
  g_clear_pointer (&VITK_VIEW_BAR (object)->box, gtk_widget_unparent);
  G_OBJECT_CLASS (vitk_view_bar_parent_class)->dispose (object);
}

static void
vitk_view_bar_finalize (GObject *object)
{
  g_free (VITK_VIEW_BAR (object)->view);
  G_OBJECT_CLASS (vitk_view_bar_parent_class)->finalize (object);
}

static void
vitk_view_bar_class_init (VitkViewBarClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vitk_view_bar_dispose;
  G_OBJECT_CLASS (class)->finalize = vitk_view_bar_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
vitk_view_bar_init (VitkViewBar *self)
{
  GtkWidget *back = gtk_button_new_with_label (_ ("Back to the Text"));

  /* With large letters in a narrow window the buttons have the room. */
  gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (back))),
                           PANGO_ELLIPSIZE_END);
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  self->title = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (self->title), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (self->title, TRUE);
  gtk_widget_add_css_class (self->title, "heading");
  gtk_widget_add_css_class (self->box, "toolbar");
  gtk_widget_add_css_class (back, "flat");
  g_signal_connect_swapped (back, "clicked", G_CALLBACK (leave), self);
  gtk_box_append (GTK_BOX (self->box), back);
  gtk_box_append (GTK_BOX (self->box), self->title);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/**
 * vitk_view_bar_new:
 * @view: what the stage calls the view
 *
 * Returns: (transfer floating): a bar for it
 */
GtkWidget *
vitk_view_bar_new (const char *view)
{
  VitkViewBar *self = g_object_new (VITK_TYPE_VIEW_BAR, NULL);

  self->view = g_strdup (view);
  return GTK_WIDGET (self);
}

/**
 * vitk_view_bar_set_title:
 * @self: a bar
 * @title: what is shown
 */
void
vitk_view_bar_set_title (VitkViewBar *self, const char *title)
{
  g_return_if_fail (VITK_IS_VIEW_BAR (self));

  gtk_label_set_label (GTK_LABEL (self->title), title);
}

/**
 * vitk_view_bar_append:
 * @self: a bar
 * @child: (transfer floating): what stands at its end
 */
void
vitk_view_bar_append (VitkViewBar *self, GtkWidget *child)
{
  g_return_if_fail (VITK_IS_VIEW_BAR (self));

  gtk_box_append (GTK_BOX (self->box), child);
}

/**
 * vitk_view_bar_append_action:
 * @self: a bar
 * @icon: name of an icon
 * @name: what a button does
 * @action: the action that does it
 *
 * Adds a button.
 */
void
vitk_view_bar_append_action (VitkViewBar *self, const char *icon, const char *name,
                             const char *action)
{
  GtkWidget *button = vitk_icon_button_new (icon, name, action);

  gtk_widget_add_css_class (button, "flat");
  vitk_view_bar_append (self, button);
}

/**
 * vitk_view_bar_append_menu:
 * @self: a bar
 * @name: what can be done
 * @menu: what in particular
 *
 * Adds a button with what can be done with all that is shown.
 */
void
vitk_view_bar_append_menu (VitkViewBar *self, const char *name, GMenuModel *menu)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "document-save-symbolic");
  vitk_menu_give (GTK_MENU_BUTTON (button), menu);
  vitk_tooltip_set (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_add_css_class (button, "flat");
  vitk_view_bar_append (self, button);
}
