/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-slot.h"

/* The place of a table or a figure in a text, always as wide as the column. Whenever a text view is
 * measured or allocated it does so with all that stands in it, in view or not; so the child has the
 * width it had, and answers from memory, until it is its turn to be laid out for another one. */
struct _VitkSlot
{
  GtkWidget parent_instance;

  int width; /* of the slot */
  int given; /* what the child has of it, or had */
};

G_DEFINE_FINAL_TYPE (VitkSlot, vitk_slot, GTK_TYPE_WIDGET)

/* Returns: how wide the child is: a word of it may need more than it is given */
static int
measure_child (VitkSlot *self, int *height)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));
  int width;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  width = MAX (width, self->given);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, height, NULL, NULL, NULL);
  return width;
}

static void
vitk_slot_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                   int *natural, int *minimum_baseline, int *natural_baseline)
{
  VitkSlot *self = VITK_SLOT (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = self->width;
  else
    measure_child (self, minimum);
  *natural = *minimum;
}

static void
vitk_slot_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  int child_height;
  const int child_width = measure_child (VITK_SLOT (widget), &child_height);

  gtk_widget_allocate (gtk_widget_get_first_child (widget), child_width, child_height, -1, NULL);
}

static GtkSizeRequestMode
vitk_slot_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
vitk_slot_dispose (GObject *object)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (object));

  if (child != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (vitk_slot_parent_class)->dispose (object);
}

static void
vitk_slot_class_init (VitkSlotClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vitk_slot_dispose;
  widget_class->measure = vitk_slot_measure;
  widget_class->size_allocate = vitk_slot_size_allocate;
  widget_class->get_request_mode = vitk_slot_get_request_mode;
  gtk_widget_class_set_css_name (widget_class, "vitkslot");
}

static void
vitk_slot_init (VitkSlot *self)
{
}

/**
 * vitk_slot_new:
 * @child: (transfer floating): a widget whose height depends on its width
 * @width: how wide the slot and the child are, in pixels
 *
 * Returns: (transfer floating): a place for @child
 */
GtkWidget *
vitk_slot_new (GtkWidget *child, int width)
{
  VitkSlot *self = g_object_new (VITK_TYPE_SLOT, NULL);

  self->width = width;
  self->given = width;
  gtk_widget_set_parent (child, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

/**
 * vitk_slot_set_width:
 * @self: a slot
 * @width: how wide it is, in pixels
 *
 * The child is as wide as it was until vitk_slot_give_width().
 */
void
vitk_slot_set_width (VitkSlot *self, int width)
{
  g_return_if_fail (VITK_IS_SLOT (self));

  if (width == self->width)
    return;
  self->width = width;
  /* A child that is wider meanwhile does not reach over the margin. */
  gtk_widget_set_overflow (GTK_WIDGET (self),
                           vitk_slot_waits (self) ? GTK_OVERFLOW_HIDDEN : GTK_OVERFLOW_VISIBLE);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * vitk_slot_give_width:
 * @self: a slot
 *
 * Has the child laid out for the width of the slot, with the next frame.
 */
void
vitk_slot_give_width (VitkSlot *self)
{
  g_return_if_fail (VITK_IS_SLOT (self));

  if (!vitk_slot_waits (self))
    return;
  self->given = self->width;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_VISIBLE);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * vitk_slot_waits:
 * @self: a slot
 *
 * Returns: whether the child still has another width
 */
gboolean
vitk_slot_waits (VitkSlot *self)
{
  g_return_val_if_fail (VITK_IS_SLOT (self), FALSE);

  return self->given != self->width;
}
