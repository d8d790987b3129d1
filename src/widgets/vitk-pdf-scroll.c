/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-pdf-scroll.h"

#include <stdlib.h>

/* How far a key goes: a step, a view, or to the end. */
enum
{
  STEP = 1,
  VIEW,
  ALL
};

static void
scroll (GtkWidget *widget, const char *action, GVariant *parameter)
{
  int by = g_variant_get_int32 (parameter);
  gboolean across = g_str_equal (action, "pages.scroll-across");
  GtkAdjustment *adjustment = across ? gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (widget))
                                     : gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (widget));
  double value;

  if (adjustment == NULL)
    return;
  value = gtk_adjustment_get_value (adjustment);
  if (abs (by) == STEP)
    value += by * gtk_adjustment_get_step_increment (adjustment);
  else if (abs (by) == VIEW)
    value += by / VIEW * gtk_adjustment_get_page_increment (adjustment);
  else
    value = by > 0 ? gtk_adjustment_get_upper (adjustment) : 0;
  gtk_adjustment_set_value (adjustment, value);
}

/**
 * vitk_pdf_scroll_install:
 * @class: a class of widgets that can be scrolled
 *
 * Lets their reader scroll with the keys that readers of PDFs know.
 */
void
vitk_pdf_scroll_install (GtkWidgetClass *class)
{
  static const struct
  {
    guint key;
    GdkModifierType modifiers;
    int by;
  } bindings[] = {
    { GDK_KEY_Down, 0, STEP },
    { GDK_KEY_Up, 0, -STEP },
    { GDK_KEY_j, 0, STEP },
    { GDK_KEY_k, 0, -STEP },
    { GDK_KEY_Page_Down, 0, VIEW },
    { GDK_KEY_Page_Up, 0, -VIEW },
    { GDK_KEY_space, 0, VIEW },
    { GDK_KEY_space, GDK_SHIFT_MASK, -VIEW },
    { GDK_KEY_BackSpace, 0, -VIEW },
    { GDK_KEY_End, 0, ALL },
    { GDK_KEY_Home, 0, -ALL },
    { GDK_KEY_End, GDK_CONTROL_MASK, ALL },
    { GDK_KEY_Home, GDK_CONTROL_MASK, -ALL },
  };
  gsize i;

  gtk_widget_class_install_action (class, "pages.scroll", "i", scroll);
  gtk_widget_class_install_action (class, "pages.scroll-across", "i", scroll);
  for (i = 0; i < G_N_ELEMENTS (bindings); i++)
    gtk_widget_class_add_binding_action (class, bindings[i].key, bindings[i].modifiers,
                                         "pages.scroll", "i", bindings[i].by);
  gtk_widget_class_add_binding_action (class, GDK_KEY_Right, 0, "pages.scroll-across", "i", STEP);
  gtk_widget_class_add_binding_action (class, GDK_KEY_Left, 0, "pages.scroll-across", "i", -STEP);
}
