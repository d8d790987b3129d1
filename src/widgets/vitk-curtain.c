/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-curtain.h"

#include "widgets/vitk-styling.h"

#include <adwaita.h>

/* The only child of a widget fills it, and is hidden while the widget is not on the screen. What is
 * only behind something else is looked after by GTK as if it were to be seen: when the colours
 * change, each of its widgets gets its style anew. The room it asks for stays the same, so that
 * nothing moves when it comes and goes. */
struct _VitkCurtain
{
  GtkLayoutManager parent_instance;

  GtkWidget *hung; /* whose curtain it is; NULL before it is known */
  int minimum[2];  /* of the child when it was seen last, by orientation */
  int natural[2];
};

G_DEFINE_FINAL_TYPE (VitkCurtain, vitk_curtain, GTK_TYPE_LAYOUT_MANAGER)

/* A window that goes altogether needs no curtains; and if the keyboard focus is behind one that
 * comes down then, GTK never lets go of what is there. */
static void
on_unmap (GtkWidget *widget)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);
  GtkRoot *root = gtk_widget_get_root (widget);

  if (child != NULL && root != NULL && gtk_widget_get_mapped (GTK_WIDGET (root)))
    gtk_widget_set_visible (child, FALSE);
}

/* The curtain hangs once the widget stands somewhere. */
static void
vitk_curtain_root (GtkLayoutManager *manager)
{
  VitkCurtain *self = VITK_CURTAIN (manager);
  GtkWidget *widget = gtk_layout_manager_get_widget (manager);

  if (self->hung == widget)
    return;
  self->hung = widget;
  g_signal_connect (widget, "map", G_CALLBACK (vitk_curtain_open), NULL);
  /* After all in it has left the screen. */
  g_signal_connect_after (widget, "unmap", G_CALLBACK (on_unmap), NULL);
}

static void
vitk_curtain_measure (GtkLayoutManager *manager, GtkWidget *widget, GtkOrientation orientation,
                      int for_size, int *minimum, int *natural, int *minimum_baseline,
                      int *natural_baseline)
{
  VitkCurtain *self = VITK_CURTAIN (manager);
  GtkWidget *child = gtk_widget_get_first_child (widget);

  /* A stack asks how narrow it could be for the height it has. That is found by trial, and nothing
   * comes of it. */
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    for_size = -1;
  if (child != NULL && gtk_widget_get_visible (child))
    gtk_widget_measure (child, orientation, for_size, &self->minimum[orientation],
                        &self->natural[orientation], minimum_baseline, natural_baseline);
  *minimum = self->minimum[orientation];
  *natural = self->natural[orientation];
}

static void
vitk_curtain_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height,
                       int baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  if (child != NULL && gtk_widget_should_layout (child))
    gtk_widget_allocate (child, width, height, baseline, NULL);
}

static GtkSizeRequestMode
vitk_curtain_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  return child != NULL ? gtk_widget_get_request_mode (child) : GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
vitk_curtain_class_init (VitkCurtainClass *class)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (class);

  manager_class->root = vitk_curtain_root;
  manager_class->measure = vitk_curtain_measure;
  manager_class->allocate = vitk_curtain_allocate;
  manager_class->get_request_mode = vitk_curtain_get_request_mode;
}

static void
vitk_curtain_init (VitkCurtain *self)
{
}

/**
 * vitk_curtain_new_around:
 * @child: (transfer floating): a widget
 *
 * Returns: (transfer floating): a widget that has nothing in it but @child, behind a curtain
 */
GtkWidget *
vitk_curtain_new_around (GtkWidget *child)
{
  GtkWidget *bin;

  g_return_val_if_fail (GTK_IS_WIDGET (child), NULL);

  bin = adw_bin_new ();
  gtk_widget_set_layout_manager (bin, g_object_new (VITK_TYPE_CURTAIN, NULL));
  gtk_widget_set_visible (child, FALSE);
  adw_bin_set_child (ADW_BIN (bin), child);
  return bin;
}

/**
 * vitk_curtain_open:
 * @widget: a widget that is laid out by a curtain
 *
 * Shows what is in it, as is done when it comes to the screen: for something that is about to, and
 * is to have the keyboard focus there.
 */
void
vitk_curtain_open (GtkWidget *widget)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  if (child == NULL || gtk_widget_get_visible (child))
    return;
  gtk_widget_set_visible (child, TRUE);
  vitk_styling_prepare (child);
}
