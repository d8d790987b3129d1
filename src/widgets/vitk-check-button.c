/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-check-button.h"

/* A check button that the arrow keys lead past. They choose among radio buttons that stand side by
 * side; but GTK 4.8 lets no arrow lead out of those, and one that is alone is checked, or not any
 * more, by any arrow. */
struct _VitkCheckButton
{
  GtkCheckButton parent_instance;
};

G_DEFINE_FINAL_TYPE (VitkCheckButton, vitk_check_button, GTK_TYPE_CHECK_BUTTON)

static gboolean
is_radio (GtkWidget *widget)
{
  return gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)) == GTK_ACCESSIBLE_ROLE_RADIO;
}

static gboolean
leads_along (GtkDirectionType direction)
{
  return direction == GTK_DIR_LEFT || direction == GTK_DIR_RIGHT;
}

static gboolean
vitk_check_button_focus (GtkWidget *widget, GtkDirectionType direction)
{
  if (gtk_widget_is_focus (widget) && !(is_radio (widget) && leads_along (direction)))
    return FALSE;
  return GTK_WIDGET_CLASS (vitk_check_button_parent_class)->focus (widget, direction);
}

static void
vitk_check_button_class_init (VitkCheckButtonClass *class)
{
  GTK_WIDGET_CLASS (class)->focus = vitk_check_button_focus;
}

static void
vitk_check_button_init (VitkCheckButton *self)
{
}

/**
 * vitk_check_button_new:
 * @words: (nullable): what is checked
 *
 * Returns: (transfer floating): a check button that only the reader checks
 */
GtkWidget *
vitk_check_button_new (const char *words)
{
  return g_object_new (VITK_TYPE_CHECK_BUTTON, "label", words, NULL);
}
