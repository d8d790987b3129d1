/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-choice-layout.h"

#define SPACING 3

/* Buttons of which one is chosen: side by side and equally wide where there is room, else below
 * each other. */
struct _VitkChoiceLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (VitkChoiceLayout, vitk_choice_layout, GTK_TYPE_LAYOUT_MANAGER)

typedef struct
{
  int least;   /* what the widest needs */
  int natural; /* what the widest would like */
  int n;
} Widths;

static GtkWidget *
get_next (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static Widths
measure_widths (GtkWidget *widget)
{
  Widths widths = { 0, 0, 0 };
  GtkWidget *child;

  for (child = get_next (gtk_widget_get_first_child (widget)); child != NULL;
       child = get_next (gtk_widget_get_next_sibling (child)))
    {
      int least;
      int natural;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &natural, NULL, NULL);
      widths.least = MAX (widths.least, least);
      widths.natural = MAX (widths.natural, natural);
      widths.n++;
    }
  return widths;
}

/* How wide each is beside the others, or 0 if they do not fit side by side. */
static int
get_share (const Widths *widths, int width)
{
  const int share = widths->n > 0 ? (width - (widths->n - 1) * SPACING) / widths->n : 0;

  return share >= widths->natural ? share : 0;
}

static GtkSizeRequestMode
vitk_choice_layout_get_request_mode (GtkLayoutManager *layout, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
vitk_choice_layout_measure (GtkLayoutManager *layout, GtkWidget *widget, GtkOrientation orientation,
                            int for_size, int *minimum, int *natural, int *minimum_baseline,
                            int *natural_baseline)
{
  const Widths widths = measure_widths (widget);
  const int side_by_side = widths.n * widths.natural + MAX (widths.n - 1, 0) * SPACING;
  const int width = for_size < 0 ? side_by_side : for_size;
  const int share = get_share (&widths, width);
  int height = 0;
  GtkWidget *child;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = widths.least;
      *natural = side_by_side;
      return;
    }
  for (child = get_next (gtk_widget_get_first_child (widget)); child != NULL;
       child = get_next (gtk_widget_get_next_sibling (child)))
    {
      int own;

      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL,
                          share > 0 ? share : MAX (width, widths.least), &own, NULL, NULL, NULL);
      height = share > 0 ? MAX (height, own) : height + own + (height > 0 ? SPACING : 0);
    }
  *minimum = height;
  *natural = height;
}

static void
vitk_choice_layout_allocate (GtkLayoutManager *layout, GtkWidget *widget, int width, int height,
                             int baseline)
{
  const Widths widths = measure_widths (widget);
  const int share = get_share (&widths, width);
  const gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkAllocation place = { mirrored && share > 0 ? width - share : 0, 0, share > 0 ? share : width,
                          height };
  GtkWidget *child;

  for (child = get_next (gtk_widget_get_first_child (widget)); child != NULL;
       child = get_next (gtk_widget_get_next_sibling (child)))
    {
      if (share == 0)
        gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &place.height, NULL, NULL,
                            NULL);
      gtk_widget_size_allocate (child, &place, -1);
      if (share > 0)
        place.x += mirrored ? -(share + SPACING) : share + SPACING;
      else
        place.y += place.height + SPACING;
    }
}

static void
vitk_choice_layout_class_init (VitkChoiceLayoutClass *class)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (class);

  layout_class->get_request_mode = vitk_choice_layout_get_request_mode;
  layout_class->measure = vitk_choice_layout_measure;
  layout_class->allocate = vitk_choice_layout_allocate;
}

static void
vitk_choice_layout_init (VitkChoiceLayout *self)
{
}

/**
 * vitk_choice_layout_new:
 *
 * Returns: (transfer full): lays buttons out of which one is chosen, side by side if they fit
 */
GtkLayoutManager *
vitk_choice_layout_new (void)
{
  return g_object_new (VITK_TYPE_CHOICE_LAYOUT, NULL);
}
