/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-yielding.h"

/* The only child of a widget fills it where it has room, and else is not there, so that it asks
 * nobody for any. What it does can be done elsewhere as well. */
struct _VitkYielding
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (VitkYielding, vitk_yielding, GTK_TYPE_LAYOUT_MANAGER)

static void
vitk_yielding_measure (GtkLayoutManager *manager, GtkWidget *widget, GtkOrientation orientation,
                       int for_size, int *minimum, int *natural, int *minimum_baseline,
                       int *natural_baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  gtk_widget_measure (child, orientation, -1, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *natural = *minimum;
      *minimum = 0;
    }
}

static void
vitk_yielding_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height,
                        int baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);
  int least;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_set_child_visible (child, width >= least);
  if (width >= least)
    gtk_widget_allocate (child, width, height, baseline, NULL);
}

static void
vitk_yielding_class_init (VitkYieldingClass *class)
{
  GTK_LAYOUT_MANAGER_CLASS (class)->measure = vitk_yielding_measure;
  GTK_LAYOUT_MANAGER_CLASS (class)->allocate = vitk_yielding_allocate;
}

static void
vitk_yielding_init (VitkYielding *self)
{
}

/**
 * vitk_yielding_new:
 *
 * Returns: (transfer full): a layout for a widget with one child
 */
GtkLayoutManager *
vitk_yielding_new (void)
{
  return g_object_new (VITK_TYPE_YIELDING, NULL);
}
