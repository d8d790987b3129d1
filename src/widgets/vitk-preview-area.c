/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-preview-area.h"

#include "widgets/vitk-preview.h"

/* How long the pointer rests on a link before its preview opens, and how long it may be away from
 * both before that closes: long enough to travel from one to the other. In milliseconds. */
#define OPEN_DELAY 300
#define CLOSE_DELAY 300

/* What has a preview, and what that shows. */
typedef struct
{
  GtkWidget *origin; /* weak */
  GdkRectangle line; /* of origin */
  GPtrArray *names;  /* utf8 */
  char *first;
} Target;

/* Everything in it can have a preview, of which one is open at a time. A link knows by its own
 * state whether the pointer is on it, so there is one controller here and none on each link. A
 * preview opened by the pointer leaves the focus where it is; one that was asked for takes it, and
 * gives it back. */
struct _VitkPreviewArea
{
  GtkWidget parent_instance;

  VitkArticle *article;
  VitkGraphicFunc find_graphic;
  gpointer user_data;
  GDestroyNotify destroy;

  Target pointed;  /* what the pointer is on */
  gboolean denied; /* it has been, and is not to open again before it leaves */
  gboolean seen;   /* the pointer has been seen in the window */
  double x;        /* where it was last, there */
  double y;
  guint opening; /* source */

  GtkWidget *preview; /* NULL while none is open */
  Target shown;
  gboolean focused; /* the focus is in the preview */
  guint closing;    /* source */
  guint removing;   /* source */
};

G_DEFINE_FINAL_TYPE (VitkPreviewArea, vitk_preview_area, GTK_TYPE_WIDGET)

static void
target_clear (Target *target)
{
  g_clear_weak_pointer (&target->origin);
  g_clear_pointer (&target->names, g_ptr_array_unref);
  g_clear_pointer (&target->first, g_free);
}

static void
target_set (Target *target, GtkWidget *origin, const GdkRectangle *line, GPtrArray *names,
            const char *first)
{
  target_clear (target);
  g_set_weak_pointer (&target->origin, origin);
  target->line = *line;
  target->names = g_ptr_array_ref (names);
  target->first = g_strdup (first);
}

/* The members of a group share one list. */
static gboolean
is_shown (VitkPreviewArea *self, GPtrArray *names)
{
  return self->preview != NULL && self->shown.names == names;
}

static gboolean
are_same (GPtrArray *one, GPtrArray *two)
{
  guint i;

  for (i = 0; one->len == two->len && i < one->len; i++)
    if (!g_str_equal (g_ptr_array_index (one, i), g_ptr_array_index (two, i)))
      return FALSE;
  return one->len == two->len;
}

/* Whether the pointer has come back to what is shown: when its preview opens beside it, it leaves
 * for a moment. */
static gboolean
is_back (VitkPreviewArea *self, GtkWidget *origin, const GdkRectangle *line, GPtrArray *names)
{
  return self->preview != NULL && self->shown.origin == origin &&
         gdk_rectangle_equal (&self->shown.line, line) && are_same (self->shown.names, names);
}

/* Removes what has been closed. */
static gboolean
remove_closed (gpointer user_data)
{
  VitkPreviewArea *self = VITK_PREVIEW_AREA (user_data);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  self->removing = 0;
  while (child != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);

      if (VITK_IS_PREVIEW (child) && child != self->preview)
        gtk_widget_unparent (child);
      child = next;
    }
  return G_SOURCE_REMOVE;
}

static void
on_closed (VitkPreviewArea *self)
{
  g_signal_handlers_disconnect_by_data (self->preview, self);
  self->preview = NULL;
  /* Not at once: it may have been closed by something in it that is not done yet. */
  if (self->removing == 0)
    self->removing = g_idle_add (remove_closed, self);
  g_clear_handle_id (&self->closing, g_source_remove);
  self->denied = TRUE;
  if (self->focused && self->shown.origin != NULL)
    gtk_widget_grab_focus (self->shown.origin);
  self->focused = FALSE;
  target_clear (&self->shown);
}

static void
close_preview (VitkPreviewArea *self)
{
  if (self->preview != NULL)
    vitk_preview_close (VITK_PREVIEW (self->preview));
}

static gboolean
close_in_time (gpointer user_data)
{
  VitkPreviewArea *self = VITK_PREVIEW_AREA (user_data);

  self->closing = 0;
  close_preview (self);
  return G_SOURCE_REMOVE;
}

/* What was asked for stays until it is sent away, and so does what the reader is busy in. */
static void
start_closing (VitkPreviewArea *self)
{
  if (self->preview == NULL || self->closing != 0 || self->focused ||
      gtk_popover_get_autohide (GTK_POPOVER (self->preview)))
    return;
  self->closing = g_timeout_add (CLOSE_DELAY, close_in_time, self);
}

static void
on_preview_state (VitkPreviewArea *self)
{
  const GtkStateFlags state = gtk_widget_get_state_flags (self->preview);

  /* Closing takes the focus away by itself. */
  if (gtk_widget_get_visible (self->preview))
    self->focused = (state & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
  if (state & GTK_STATE_FLAG_PRELIGHT)
    g_clear_handle_id (&self->closing, g_source_remove);
  else if (!is_shown (self, self->pointed.names))
    start_closing (self);
}

/* Goes where something in the preview leads, from the place that the preview belongs to: that is
 * where the reader comes back to. */
static void
on_left (VitkPreviewArea *self, const char *action, GVariant *parameter)
{
  g_autoptr (GtkWidget) origin =
      g_object_ref (self->shown.origin != NULL ? self->shown.origin : GTK_WIDGET (self));

  self->focused = TRUE;
  close_preview (self);
  gtk_widget_activate_action_variant (origin, action, parameter);
}

static void
show_preview (VitkPreviewArea *self, const Target *target, gboolean focus)
{
  GdkRectangle line = target->line;
  GtkWidget *preview;
  double x;
  double y;

  close_preview (self);
  preview = vitk_preview_new (self->article, target->names, target->first, self->find_graphic,
                              self->user_data);
  if (preview == NULL)
    return;
  target_set (&self->shown, target->origin, &target->line, target->names, target->first);
  self->preview = preview;
  gtk_widget_set_parent (preview, GTK_WIDGET (self));
  gtk_widget_translate_coordinates (target->origin, GTK_WIDGET (self), line.x, line.y, &x, &y);
  line.x = (int) x;
  line.y = (int) y;
  g_signal_connect_swapped (preview, "closed", G_CALLBACK (on_closed), self);
  g_signal_connect_swapped (preview, "left", G_CALLBACK (on_left), self);
  g_signal_connect_swapped (preview, "state-flags-changed", G_CALLBACK (on_preview_state), self);
  vitk_preview_open (VITK_PREVIEW (preview), &line, focus);
}

static gboolean
open_in_time (gpointer user_data)
{
  VitkPreviewArea *self = VITK_PREVIEW_AREA (user_data);

  self->opening = 0;
  if (self->pointed.origin != NULL)
    show_preview (self, &self->pointed, FALSE);
  return G_SOURCE_REMOVE;
}

/* The pointer was moved, and not the text under it. */
static void
on_moved (VitkPreviewArea *self)
{
  if (self->pointed.origin == NULL || self->denied || is_shown (self, self->pointed.names))
    return;
  if (self->preview != NULL)
    show_preview (self, &self->pointed, FALSE);
  else if (self->opening == 0)
    self->opening = g_timeout_add (OPEN_DELAY, open_in_time, self);
}

static void
deny (VitkPreviewArea *self)
{
  g_clear_handle_id (&self->opening, g_source_remove);
  self->denied = TRUE;
}

static gboolean
on_key (VitkPreviewArea *self, guint key)
{
  const gboolean open = self->preview != NULL && !self->focused;

  deny (self);
  if (key != GDK_KEY_Escape || !open)
    return GDK_EVENT_PROPAGATE;
  close_preview (self);
  return GDK_EVENT_STOP;
}

/* What the reader's hand does outside the preview. */
static gboolean
on_event (GtkEventControllerLegacy *controller, GdkEvent *event, VitkPreviewArea *self)
{
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));
  gboolean moved;
  double x;
  double y;

  if (gdk_event_get_surface (event) != gtk_native_get_surface (native))
    return GDK_EVENT_PROPAGATE;
  switch ((int) gdk_event_get_event_type (event))
    {
    case GDK_ENTER_NOTIFY:
    case GDK_MOTION_NOTIFY:
      if (!gdk_event_get_position (event, &x, &y) || (x == self->x && y == self->y))
        break;
      /* A pointer that is seen for the first time may rest there, and the window have come to it.
       */
      moved = self->seen && !(gdk_event_get_modifier_state (event) & GDK_BUTTON1_MASK);
      self->seen = TRUE;
      self->x = x;
      self->y = y;
      if (moved)
        on_moved (self);
      break;
    case GDK_BUTTON_PRESS:
    case GDK_TOUCH_BEGIN:
      deny (self);
      close_preview (self);
      break;
    case GDK_SCROLL:
      deny (self);
      break;
    case GDK_KEY_PRESS:
      return on_key (self, gdk_key_event_get_keyval (event));
    default:
      break;
    }
  return GDK_EVENT_PROPAGATE;
}

static void
on_long_press (GtkGesture *gesture, double x, double y, VitkPreviewArea *self)
{
  GtkWidget *widget = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  if (widget != NULL && gtk_widget_activate_action (widget, "link.preview", NULL))
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

/* The focus does not go in or out of the preview by the Tab key. By default GTK would also grab the
 * focus, and so keep it, where there is nothing left to move to. */
static gboolean
vitk_preview_area_focus (GtkWidget *widget, GtkDirectionType direction)
{
  VitkPreviewArea *self = VITK_PREVIEW_AREA (widget);
  GtkWidget *child = gtk_widget_get_first_child (widget);

  if (self->focused)
    {
      gtk_widget_child_focus (self->preview, direction);
      return TRUE;
    }
  return child != NULL && gtk_widget_child_focus (child, direction);
}

static void
vitk_preview_area_unmap (GtkWidget *widget)
{
  VitkPreviewArea *self = VITK_PREVIEW_AREA (widget);

  deny (self);
  close_preview (self);
  GTK_WIDGET_CLASS (vitk_preview_area_parent_class)->unmap (widget);
}

static void
forget_article (VitkPreviewArea *self)
{
  deny (self);
  close_preview (self);
  target_clear (&self->pointed);
  g_clear_object (&self->article);
  if (self->destroy != NULL)
    self->destroy (self->user_data);
  self->destroy = NULL;
  self->user_data = NULL;
}

static void
vitk_preview_area_dispose (GObject *object)
{
  VitkPreviewArea *self = VITK_PREVIEW_AREA (object);
  GtkWidget *child;

  forget_article (self);
  g_clear_handle_id (&self->removing, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (vitk_preview_area_parent_class)->dispose (object);
}

static void
vitk_preview_area_class_init (VitkPreviewAreaClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vitk_preview_area_dispose;
  widget_class->focus = vitk_preview_area_focus;
  widget_class->unmap = vitk_preview_area_unmap;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
vitk_preview_area_init (VitkPreviewArea *self)
{
  GtkEventController *hand = gtk_event_controller_legacy_new ();
  GtkGesture *long_press = gtk_gesture_long_press_new ();

  gtk_event_controller_set_propagation_phase (hand, GTK_PHASE_CAPTURE);
  g_signal_connect (hand, "event", G_CALLBACK (on_event), self);
  gtk_widget_add_controller (GTK_WIDGET (self), hand);

  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (long_press), TRUE);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (long_press), GTK_PHASE_CAPTURE);
  g_signal_connect (long_press, "pressed", G_CALLBACK (on_long_press), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (long_press));
}

/**
 * vitk_preview_area_new:
 *
 * Returns: (transfer floating): an area without an article; it takes one child
 */
GtkWidget *
vitk_preview_area_new (void)
{
  return g_object_new (VITK_TYPE_PREVIEW_AREA, NULL);
}

/**
 * vitk_preview_area_set_article:
 * @self: an area
 * @article: (nullable): the article that everything in it speaks of
 * @find_graphic: (nullable): finds its pictures
 * @user_data: data of @find_graphic
 * @destroy: (nullable): frees them
 */
void
vitk_preview_area_set_article (VitkPreviewArea *self, VitkArticle *article,
                               VitkGraphicFunc find_graphic, gpointer user_data,
                               GDestroyNotify destroy)
{
  g_return_if_fail (VITK_IS_PREVIEW_AREA (self));

  forget_article (self);
  g_set_object (&self->article, article);
  self->find_graphic = find_graphic;
  self->user_data = user_data;
  self->destroy = destroy;
}

static VitkPreviewArea *
find_area (GtkWidget *widget)
{
  GtkWidget *area = gtk_widget_get_ancestor (widget, VITK_TYPE_PREVIEW_AREA);

  return area != NULL && VITK_PREVIEW_AREA (area)->article != NULL ? VITK_PREVIEW_AREA (area)
                                                                   : NULL;
}

/**
 * vitk_preview_area_enter:
 * @origin: what the pointer has come upon
 * @line: its words, and all lines they stand on, in its coordinates; the preview covers none of it
 * @names: (element-type utf8): names of the anchors to show; kept, and what shares it shares one
 *   preview
 * @first: (nullable): which of them @origin stands for
 *
 * Opens a preview in a moment, if the pointer rests; at once if another one is open. In a preview
 * itself nothing opens by the pointer.
 */
void
vitk_preview_area_enter (GtkWidget *origin, const GdkRectangle *line, GPtrArray *names,
                         const char *first)
{
  VitkPreviewArea *self = find_area (origin);

  if (self == NULL || gtk_widget_get_ancestor (GTK_WIDGET (self), VITK_TYPE_PREVIEW) != NULL)
    return;
  if (is_back (self, origin, line, names))
    names = self->shown.names;
  target_set (&self->pointed, origin, line, names, first);
  self->denied = FALSE;
  if (is_shown (self, names))
    g_clear_handle_id (&self->closing, g_source_remove);
}

/**
 * vitk_preview_area_leave:
 * @origin: what the pointer was on
 *
 * Lets its preview close, unless the pointer goes into that.
 */
void
vitk_preview_area_leave (GtkWidget *origin)
{
  VitkPreviewArea *self = find_area (origin);

  if (self == NULL || self->pointed.origin != origin)
    return;
  target_clear (&self->pointed);
  g_clear_handle_id (&self->opening, g_source_remove);
  start_closing (self);
}

/**
 * vitk_preview_area_open:
 * @origin: what the reader asks about; gets the focus back
 * @line: see vitk_preview_area_enter()
 * @names: (element-type utf8): names of the anchors to show
 * @first: (nullable): which of them to begin with
 *
 * Opens a preview before the next frame, and moves the focus into it.
 *
 * Returns: whether there is anything to show
 */
gboolean
vitk_preview_area_open (GtkWidget *origin, const GdkRectangle *line, GPtrArray *names,
                        const char *first)
{
  VitkPreviewArea *self = find_area (origin);
  Target target = { 0 };

  if (self == NULL)
    return FALSE;
  deny (self);
  target_set (&target, origin, line, names, first);
  show_preview (self, &target, TRUE);
  target_clear (&target);
  return self->preview != NULL;
}
