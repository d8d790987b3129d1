/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-width-limit.h"

/* The only child of a widget is as wide as there is room, up to a limit, and then stands in the
 * middle. AdwClampLayout does so too, and gives the child a class that says whether the limit was
 * reached: with it all that lies on the text of an article gets its style anew, in the frame that
 * has most to do without that. */
struct _VitkWidthLimit
{
  GtkLayoutManager parent_instance;

  int width;
};

G_DEFINE_FINAL_TYPE (VitkWidthLimit, vitk_width_limit, GTK_TYPE_LAYOUT_MANAGER)

/* What the child needs at least, it has. */
static int
find_limit (VitkWidthLimit *self, GtkWidget *child)
{
  int least;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  return MAX (least, self->width);
}

static void
vitk_width_limit_measure (GtkLayoutManager *manager, GtkWidget *widget, GtkOrientation orientation,
                          int for_size, int *minimum, int *natural, int *minimum_baseline,
                          int *natural_baseline)
{
  VitkWidthLimit *self = VITK_WIDTH_LIMIT (manager);
  GtkWidget *child = gtk_widget_get_first_child (widget);

  if (child == NULL)
    return;
  if (orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0)
    for_size = MIN (for_size, find_limit (self, child));
  gtk_widget_measure (child, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = MAX (*minimum, self->width);
}

static void
vitk_width_limit_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height,
                           int baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);
  int child_width;

  if (child == NULL)
    return;
  child_width = MIN (width, find_limit (VITK_WIDTH_LIMIT (manager), child));
  gtk_widget_size_allocate (
      child, &(GtkAllocation) { (width - child_width) / 2, 0, child_width, height }, baseline);
}

static GtkSizeRequestMode
vitk_width_limit_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
vitk_width_limit_class_init (VitkWidthLimitClass *class)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (class);

  manager_class->measure = vitk_width_limit_measure;
  manager_class->allocate = vitk_width_limit_allocate;
  manager_class->get_request_mode = vitk_width_limit_get_request_mode;
}

static void
vitk_width_limit_init (VitkWidthLimit *self)
{
}

/**
 * vitk_width_limit_set:
 * @self: a limit
 * @width: how wide the child is at most, in pixels, unless it needs more
 */
void
vitk_width_limit_set (VitkWidthLimit *self, int width)
{
  g_return_if_fail (VITK_IS_WIDTH_LIMIT (self));

  if (self->width == width)
    return;
  self->width = width;
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
}
