/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-flow-layout.h"

#define SPACING 12

/* Side by side, as wide as they like to be, and what has no room left in the next line, as words
 * do. A GtkFlowBox would put them in columns, and a stop for the keyboard around each. */
struct _VitkFlowLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (VitkFlowLayout, vitk_flow_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkWidget *
get_next (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static int
measure_height (GtkWidget *child, int width)
{
  int height;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  return height;
}

static int
measure_width (GtkWidget *child, int most)
{
  int least;
  int wanted;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wanted, NULL, NULL);
  return MAX (MIN (wanted, most), least);
}

/* Puts the line from @first to before @end in its place, in the middle of its height. */
static void
allocate_line (GtkWidget *widget, GtkWidget *first, GtkWidget *end, int width, int top, int height)
{
  const gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkAllocation place = { 0 };
  GtkWidget *child;
  int start = 0;

  for (child = first; child != end; child = get_next (gtk_widget_get_next_sibling (child)))
    {
      place.width = measure_width (child, width);
      place.height = measure_height (child, place.width);
      place.x = mirrored ? width - start - place.width : start;
      place.y = top + (height - place.height) / 2;
      gtk_widget_size_allocate (child, &place, -1);
      start += place.width + SPACING;
    }
}

/* Returns how high all lines are; they are put in their places if @allocates. */
static int
go_through_lines (GtkWidget *widget, int width, gboolean allocates)
{
  GtkWidget *first = get_next (gtk_widget_get_first_child (widget));
  int top = 0;

  while (first != NULL)
    {
      int used = measure_width (first, width);
      int height = measure_height (first, used);
      GtkWidget *child = get_next (gtk_widget_get_next_sibling (first));

      while (child != NULL && used + SPACING + measure_width (child, width) <= width)
        {
          int own = measure_width (child, width);

          used += SPACING + own;
          height = MAX (height, measure_height (child, own));
          child = get_next (gtk_widget_get_next_sibling (child));
        }
      if (allocates)
        allocate_line (widget, first, child, width, top, height);
      top += height + (child != NULL ? SPACING : 0);
      first = child;
    }
  return top;
}

static GtkSizeRequestMode
vitk_flow_layout_get_request_mode (GtkLayoutManager *layout, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
vitk_flow_layout_measure (GtkLayoutManager *layout, GtkWidget *widget, GtkOrientation orientation,
                          int for_size, int *minimum, int *natural, int *minimum_baseline,
                          int *natural_baseline)
{
  GtkWidget *child;

  *minimum = 0;
  *natural = -SPACING;
  for (child = get_next (gtk_widget_get_first_child (widget)); child != NULL;
       child = get_next (gtk_widget_get_next_sibling (child)))
    {
      *minimum = MAX (*minimum, measure_width (child, 0));
      *natural += SPACING + measure_width (child, G_MAXINT);
    }
  *natural = MAX (*natural, *minimum);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = go_through_lines (widget, for_size < 0 ? *natural : for_size, FALSE);
}

static void
vitk_flow_layout_allocate (GtkLayoutManager *layout, GtkWidget *widget, int width, int height,
                           int baseline)
{
  go_through_lines (widget, width, TRUE);
}

static void
vitk_flow_layout_class_init (VitkFlowLayoutClass *class)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (class);

  layout_class->get_request_mode = vitk_flow_layout_get_request_mode;
  layout_class->measure = vitk_flow_layout_measure;
  layout_class->allocate = vitk_flow_layout_allocate;
}

static void
vitk_flow_layout_init (VitkFlowLayout *self)
{
}
