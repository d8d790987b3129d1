/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-mark-bar.h"

#include "widgets/vitk-icon-button.h"
#include "widgets/vitk-tooltip.h"

#include <glib/gi18n-lib.h>

/* A line that says what is marked and how often, with the ways to it. */
struct _VitkMarkBar
{
  GtkWidget parent_instance;

  GtkLabel *label;
};

G_DEFINE_FINAL_TYPE (VitkMarkBar, vitk_mark_bar, GTK_TYPE_WIDGET)

static void
vitk_mark_bar_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (vitk_mark_bar_parent_class)->dispose (object);
}

static void
vitk_mark_bar_class_init (VitkMarkBarClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vitk_mark_bar_dispose;
  gtk_widget_class_set_css_name (widget_class, "vitkmarkbar");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
add_button (VitkMarkBar *self, const char *icon, const char *action, const char *name,
            const char *tooltip)
{
  GtkWidget *button = vitk_icon_button_new (icon, name, action);

  vitk_tooltip_set (button, tooltip);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_parent (button, GTK_WIDGET (self));
}

static void
vitk_mark_bar_init (VitkMarkBar *self)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "hexpand", TRUE, "margin-start",
                                   9, "ellipsize", PANGO_ELLIPSIZE_END, NULL);

  self->label = GTK_LABEL (label);
  gtk_widget_set_parent (label, GTK_WIDGET (self));
  add_button (self, "go-up-symbolic", "marks.previous", _ ("Previous Marked Place"),
              _ ("Previous Marked Place (Shift+F3)"));
  add_button (self, "go-down-symbolic", "marks.next", _ ("Next Marked Place"),
              _ ("Next Marked Place (F3)"));
  add_button (self, "window-close-symbolic", "marks.dismiss", _ ("Remove the Marks"),
              _ ("Remove the Marks (Esc)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Marked places"), -1);
}

/**
 * vitk_mark_bar_new:
 *
 * Its buttons activate marks.previous, marks.next and marks.dismiss of a widget around it.
 *
 * Returns: (transfer floating): a bar
 */
GtkWidget *
vitk_mark_bar_new (void)
{
  return g_object_new (VITK_TYPE_MARK_BAR, NULL);
}

/**
 * vitk_mark_bar_show_place:
 * @self: a bar
 * @set: what is marked
 * @current: the place where the reader is, or -1
 */
void
vitk_mark_bar_show_place (VitkMarkBar *self, VitkMarkSet *set, int current)
{
  const char *title = vitk_mark_set_get_title (set);
  const guint n = vitk_mark_set_get_n_places (set);
  g_autofree char *words = NULL;

  if (current >= 0)
    /* Translators: what is marked, and at which of the marked places the reader is. */
    words = g_strdup_printf (ngettext ("%s: place %u of %u", "%s: place %u of %u", n), title,
                             current + 1, n);
  else
    words = g_strdup_printf (ngettext ("%s: %u place", "%s: %u places", n), title, n);
  gtk_label_set_label (self->label, words);
}

/**
 * vitk_mark_bar_get_words:
 * @self: a bar
 *
 * Returns: what it says
 */
const char *
vitk_mark_bar_get_words (VitkMarkBar *self)
{
  return gtk_label_get_label (self->label);
}
