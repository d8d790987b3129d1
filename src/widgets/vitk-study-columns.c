/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-study-columns.h"

#include "widgets/vitk-check-button.h"
#include "widgets/vitk-study-column.h"
#include "widgets/vitk-tooltip.h"

#include <glib/gi18n-lib.h>

/* A button with a menu of the columns, to show or hide each; the first is always shown. */
struct _VitkStudyColumns
{
  GtkWidget parent_instance;

  GtkWidget *button;
  GtkCheckButton *checks[VITK_STUDY_N_COLUMNS];
};

G_DEFINE_FINAL_TYPE (VitkStudyColumns, vitk_study_columns, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_toggled (VitkStudyColumns *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
vitk_study_columns_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (VITK_STUDY_COLUMNS (widget)->button, direction);
}

static void
vitk_study_columns_dispose (GObject *object)
{
  g_clear_pointer (&VITK_STUDY_COLUMNS (object)->button, gtk_widget_unparent);
  G_OBJECT_CLASS (vitk_study_columns_parent_class)->dispose (object);
}

static void
vitk_study_columns_class_init (VitkStudyColumnsClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vitk_study_columns_dispose;
  widget_class->focus = vitk_study_columns_focus;

  /**
   * VitkStudyColumns::changed:
   *
   * Other columns are to be shown.
   */
  signals[CHANGED] = g_signal_new ("changed", VITK_TYPE_STUDY_COLUMNS, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
vitk_study_columns_init (VitkStudyColumns *self)
{
  GtkWidget *list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *popover = gtk_popover_new ();
  guint i;

  gtk_widget_add_css_class (list, "study-values");
  for (i = VITK_STUDY_COLUMN_STUDY + 1; i < VITK_STUDY_N_COLUMNS; i++)
    {
      GtkWidget *check = vitk_check_button_new (vitk_study_column_get_title (i));

      self->checks[i] = GTK_CHECK_BUTTON (check);
      gtk_check_button_set_active (self->checks[i], TRUE);
      g_signal_connect_swapped (check, "toggled", G_CALLBACK (on_toggled), self);
      gtk_box_append (GTK_BOX (list), check);
    }
  gtk_popover_set_child (GTK_POPOVER (popover), list);
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->button), "view-more-symbolic");
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), popover);
  vitk_tooltip_set (self->button, _ ("Columns"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Columns"), -1);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
}

/**
 * vitk_study_columns_new:
 *
 * Returns: (transfer floating): a menu with all columns shown
 */
GtkWidget *
vitk_study_columns_new (void)
{
  return g_object_new (VITK_TYPE_STUDY_COLUMNS, NULL);
}

/**
 * vitk_study_columns_dup_hidden:
 * @self: a menu
 *
 * Returns: (transfer full) (array zero-terminated=1): the names of the columns that are hidden
 */
char **
vitk_study_columns_dup_hidden (VitkStudyColumns *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  guint i;

  g_return_val_if_fail (VITK_IS_STUDY_COLUMNS (self), NULL);

  for (i = VITK_STUDY_COLUMN_STUDY + 1; i < VITK_STUDY_N_COLUMNS; i++)
    if (!gtk_check_button_get_active (self->checks[i]))
      g_strv_builder_add (builder, vitk_study_column_get_name (i));
  return g_strv_builder_end (builder);
}

/**
 * vitk_study_columns_get_hidden_fields:
 * @self: a menu
 *
 * Returns: the fields of the columns that are hidden: the bit 1 << field for each
 */
guint
vitk_study_columns_get_hidden_fields (VitkStudyColumns *self)
{
  guint hidden = 0;
  guint i;

  g_return_val_if_fail (VITK_IS_STUDY_COLUMNS (self), 0);

  for (i = VITK_STUDY_COLUMN_STUDY + 1; i < VITK_STUDY_N_COLUMNS; i++)
    {
      const VitkStudyOrder order = vitk_study_column_get_order (i);

      if (order.key == VITK_STUDY_KEY_FIELD && !gtk_check_button_get_active (self->checks[i]))
        hidden |= 1u << order.field;
    }
  return hidden;
}

/**
 * vitk_study_columns_set_hidden:
 * @self: a menu
 * @names: (array zero-terminated=1): the names of the columns that are to be hidden
 */
void
vitk_study_columns_set_hidden (VitkStudyColumns *self, const char *const *names)
{
  guint i;

  g_return_if_fail (VITK_IS_STUDY_COLUMNS (self));

  for (i = VITK_STUDY_COLUMN_STUDY + 1; i < VITK_STUDY_N_COLUMNS; i++)
    gtk_check_button_set_active (self->checks[i],
                                 !g_strv_contains (names, vitk_study_column_get_name (i)));
}
