/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-steady-view.h"

#include "widgets/vitk-allocation.h"
#include "widgets/vitk-line-breaker.h"

/* A text view that gets another width, or letters of another size, without holding up the window:
 * to break the lines that are in view, to place what lies on them and to draw all that in one frame
 * takes too long. So what was drawn before stays until the lines are broken. */
typedef struct
{
  VitkLineBreaker *breaker;
  GskRenderNode *drawn; /* what was drawn last; NULL for nothing */
  int width;            /* of the room it has */
  int height;
  int text_width;  /* for which its lines are broken, or are about to be */
  gboolean broken; /* they have just been, and the text view has not asked for their heights */
} VitkSteadyViewPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (VitkSteadyView, vitk_steady_view, GTK_TYPE_TEXT_VIEW)

static VitkSteadyViewPrivate *
get_private (gpointer self)
{
  return vitk_steady_view_get_instance_private (self);
}

/* All lines lose their heights. Where there seems to be no room for any none is broken yet. */
static void
begin_breaking (GtkTextView *view)
{
  VITK_STEADY_VIEW_GET_CLASS (view)->take_width (VITK_STEADY_VIEW (view), get_private (view)->width,
                                                 1);
}

static void
end_breaking (GtkTextView *view)
{
  get_private (view)->broken = TRUE;
  vitk_allocation_ask (GTK_WIDGET (view));
}

static void
vitk_steady_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  VitkSteadyView *self = VITK_STEADY_VIEW (widget);
  VitkSteadyViewPrivate *priv = get_private (self);

  priv->width = width;
  priv->height = height;
  if (width != priv->text_width)
    vitk_steady_view_break_lines (self);
  priv->text_width = width;
  if (vitk_steady_view_is_breaking (self))
    return;
  VITK_STEADY_VIEW_GET_CLASS (self)->take_width (self, width, height);
  VITK_STEADY_VIEW_GET_CLASS (self)->lay_out (self, width, height, baseline);
}

static void
vitk_steady_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  VitkSteadyViewPrivate *priv = get_private (widget);

  if (!vitk_line_breaker_is_running (priv->breaker))
    {
      GtkSnapshot *drawing = gtk_snapshot_new ();

      g_clear_pointer (&priv->drawn, gsk_render_node_unref);
      GTK_WIDGET_CLASS (vitk_steady_view_parent_class)->snapshot (widget, drawing);
      priv->drawn = gtk_snapshot_free_to_node (drawing);
    }
  if (priv->drawn != NULL)
    gtk_snapshot_append_node (snapshot, priv->drawn);
}

/* Off the screen nothing holds up a frame. */
static void
vitk_steady_view_unmap (GtkWidget *widget)
{
  VitkSteadyViewPrivate *priv = get_private (widget);

  GTK_WIDGET_CLASS (vitk_steady_view_parent_class)->unmap (widget);
  g_clear_pointer (&priv->drawn, gsk_render_node_unref);
  if (vitk_line_breaker_is_running (priv->breaker))
    gtk_widget_queue_allocate (widget);
  vitk_line_breaker_stop (priv->breaker);
}

static void
vitk_steady_view_dispose (GObject *object)
{
  vitk_line_breaker_stop (get_private (object)->breaker);
  G_OBJECT_CLASS (vitk_steady_view_parent_class)->dispose (object);
}

static void
vitk_steady_view_finalize (GObject *object)
{
  VitkSteadyViewPrivate *priv = get_private (object);

  vitk_line_breaker_free (priv->breaker);
  g_clear_pointer (&priv->drawn, gsk_render_node_unref);
  G_OBJECT_CLASS (vitk_steady_view_parent_class)->finalize (object);
}

static void
vitk_steady_view_class_init (VitkSteadyViewClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->dispose = vitk_steady_view_dispose;
  object_class->finalize = vitk_steady_view_finalize;
  widget_class->size_allocate = vitk_steady_view_size_allocate;
  widget_class->snapshot = vitk_steady_view_snapshot;
  widget_class->unmap = vitk_steady_view_unmap;
}

static void
vitk_steady_view_init (VitkSteadyView *self)
{
  get_private (self)->breaker =
      vitk_line_breaker_new (GTK_TEXT_VIEW (self), begin_breaking, end_breaking);
}

/**
 * vitk_steady_view_allocate_text:
 * @self: a view
 * @width: its width
 * @height: its height
 * @baseline: its baseline, or -1
 *
 * Allocates it as a text view does. For those who are derived from it.
 */
void
vitk_steady_view_allocate_text (VitkSteadyView *self, int width, int height, int baseline)
{
  VitkSteadyViewPrivate *priv = get_private (self);
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self));

  GTK_WIDGET_CLASS (vitk_steady_view_parent_class)
      ->size_allocate (GTK_WIDGET (self), width, height, baseline);
  /* Where it had no height the text view took the lines for known, and looks at them again only
   * when it is scrolled. */
  if (priv->broken && adjustment != NULL)
    g_signal_emit_by_name (adjustment, "value-changed");
  priv->broken = FALSE;
}

/**
 * vitk_steady_view_break_lines:
 * @self: a view
 *
 * Has the lines in view broken anew after this frame, which shows them as they were. Where nothing
 * has been drawn that could be shown meanwhile, it does without: the first frame has the text.
 */
void
vitk_steady_view_break_lines (VitkSteadyView *self)
{
  VitkSteadyViewPrivate *priv = get_private (self);

  g_return_if_fail (VITK_IS_STEADY_VIEW (self));

  if (priv->drawn != NULL && priv->height > 0)
    vitk_line_breaker_start (priv->breaker, priv->height);
}

/**
 * vitk_steady_view_is_breaking:
 * @self: a view
 *
 * Returns: whether its lines are about to be broken anew
 */
gboolean
vitk_steady_view_is_breaking (VitkSteadyView *self)
{
  g_return_val_if_fail (VITK_IS_STEADY_VIEW (self), FALSE);

  return vitk_line_breaker_is_running (get_private (self)->breaker);
}
