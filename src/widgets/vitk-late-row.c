/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-late-row.h"

/* A row of a long list that is not drawn before it comes near to what can be seen of the list. GTK
 * draws all rows of a list that comes to the screen, or gets other letters, in one frame, wherever
 * it is scrolled to, and lays out their words for that. */
typedef struct
{
  GdkFrameClock *clock; /* while it is not drawn; or NULL */
} VitkLateRowPrivate;

G_DEFINE_TYPE_WITH_PRIVATE (VitkLateRow, vitk_late_row, GTK_TYPE_LIST_BOX_ROW)

static VitkLateRowPrivate *
get_private (gpointer self)
{
  return vitk_late_row_get_instance_private (self);
}

/* What is less than a page away may be in view with the next frame. */
static gboolean
is_near (GtkWidget *row)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (row, GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t place;
  int page;

  if (scrolled == NULL || !gtk_widget_compute_bounds (row, scrolled, &place))
    return TRUE;
  page = gtk_widget_get_height (scrolled);
  return place.origin.y + place.size.height > -page && place.origin.y < 2 * page;
}

static void
stop_waiting (GtkWidget *row)
{
  VitkLateRowPrivate *priv = get_private (row);

  if (priv->clock != NULL)
    g_signal_handlers_disconnect_by_data (priv->clock, row);
  g_clear_object (&priv->clock);
}

/* All has its place, and is about to be drawn. */
static void
on_laid_out (GtkWidget *row)
{
  if (!is_near (row))
    return;
  stop_waiting (row);
  gtk_widget_queue_draw (row);
}

static void
start_waiting (GtkWidget *row)
{
  VitkLateRowPrivate *priv = get_private (row);

  if (priv->clock != NULL)
    return;
  priv->clock = g_object_ref (gtk_widget_get_frame_clock (row));
  g_signal_connect_data (priv->clock, "layout", G_CALLBACK (on_laid_out), row, NULL,
                         G_CONNECT_AFTER | G_CONNECT_SWAPPED);
}

static void
vitk_late_row_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  if (is_near (widget))
    GTK_WIDGET_CLASS (vitk_late_row_parent_class)->snapshot (widget, snapshot);
  else
    start_waiting (widget);
}

static void
vitk_late_row_unmap (GtkWidget *widget)
{
  stop_waiting (widget);
  GTK_WIDGET_CLASS (vitk_late_row_parent_class)->unmap (widget);
  /* When it comes back it may stand elsewhere. */
  gtk_widget_queue_draw (widget);
}

static void
vitk_late_row_dispose (GObject *object)
{
  stop_waiting (GTK_WIDGET (object));
  G_OBJECT_CLASS (vitk_late_row_parent_class)->dispose (object);
}

static void
vitk_late_row_class_init (VitkLateRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vitk_late_row_dispose;
  widget_class->snapshot = vitk_late_row_snapshot;
  widget_class->unmap = vitk_late_row_unmap;
}

static void
vitk_late_row_init (VitkLateRow *self)
{
}

/**
 * vitk_late_row_new:
 *
 * Returns: (transfer floating): an empty row
 */
GtkWidget *
vitk_late_row_new (void)
{
  return g_object_new (VITK_TYPE_LATE_ROW, NULL);
}
