/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-tall.h"

/* What scrolls up and down: at the top, as wide as there is room and as high as it must be. By
 * itself GTK also asks such a widget how high it were if it had all the room it likes, and, where
 * it is aligned to the top, how narrow it could be for its height, which a box finds by trial:
 * every word in it is laid out a dozen times. Neither changes anything, so neither is asked. */
struct _VitkTall
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (VitkTall, vitk_tall, GTK_TYPE_WIDGET)

static void
vitk_tall_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                   int *natural, int *minimum_baseline, int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_VERTICAL && for_size < 0)
    return;
  gtk_widget_measure (gtk_widget_get_first_child (widget), orientation,
                      orientation == GTK_ORIENTATION_VERTICAL ? for_size : -1, minimum, natural,
                      NULL, NULL);
}

static void
vitk_tall_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);
  int least;
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &least, &natural, NULL, NULL);
  gtk_widget_allocate (child, width, CLAMP (height, least, natural), -1, NULL);
}

static GtkSizeRequestMode
vitk_tall_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
vitk_tall_dispose (GObject *object)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (object));

  if (child != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (vitk_tall_parent_class)->dispose (object);
}

static void
vitk_tall_class_init (VitkTallClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vitk_tall_dispose;
  widget_class->measure = vitk_tall_measure;
  widget_class->size_allocate = vitk_tall_size_allocate;
  widget_class->get_request_mode = vitk_tall_get_request_mode;
}

static void
vitk_tall_init (VitkTall *self)
{
}

/**
 * vitk_tall_new:
 * @child: (transfer floating): a widget whose height depends on its width
 *
 * Stands between @child and a scrolled window that scrolls it up and down only.
 *
 * Returns: (transfer floating): the child at the top of the window
 */
GtkWidget *
vitk_tall_new (GtkWidget *child)
{
  GtkWidget *self = g_object_new (VITK_TYPE_TALL, NULL);

  gtk_widget_set_parent (child, self);
  return self;
}
