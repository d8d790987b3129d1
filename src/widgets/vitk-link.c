/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-link.h"

#include "widgets/vitk-preview-area.h"

/* A link lies over words that somebody else draws, so that the words stay selectable; by itself it
 * draws only what shows that it can be activated. */
struct _VitkLink
{
  GtkWidget parent_instance;

  char *label;
  char *action;
  char *target;
  GPtrArray *previewed; /* names of anchors, or NULL */
  gboolean activates;   /* opens its preview when it is activated */
  GArray *rectangles;   /* GdkRectangle, from the link's own corner */
};

G_DEFINE_FINAL_TYPE (VitkLink, vitk_link, GTK_TYPE_WIDGET)

/* Where its words begin, and all the lines it stands on. */
static GdkRectangle
get_line (VitkLink *self)
{
  GdkRectangle line = { 0, 0, gtk_widget_get_width (GTK_WIDGET (self)),
                        gtk_widget_get_height (GTK_WIDGET (self)) };

  if (self->rectangles->len > 0)
    {
      const GdkRectangle *first = &g_array_index (self->rectangles, GdkRectangle, 0);

      line.x = first->x;
      line.width = first->width;
    }
  return line;
}

static void
on_preview_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  VitkLink *self = VITK_LINK (widget);
  const GdkRectangle line = get_line (self);

  if (self->previewed != NULL)
    vitk_preview_area_open (widget, &line, self->previewed, self->target);
}

static void
on_activate_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  VitkLink *self = VITK_LINK (widget);
  const GdkRectangle line = get_line (self);

  if (!self->activates || !vitk_preview_area_open (widget, &line, self->previewed, self->target))
    gtk_widget_activate_action (widget, self->action, "s", self->target);
}

static gboolean
is_touch (GtkGestureClick *gesture)
{
  return gtk_gesture_single_get_current_sequence (GTK_GESTURE_SINGLE (gesture)) != NULL;
}

static void
on_pressed (GtkGestureClick *gesture, int n_press, double x, double y, VitkLink *self)
{
  /* Otherwise the text below takes the press for the start of a selection. A finger may yet scroll,
   * or stay for the preview. */
  if (!is_touch (gesture))
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
on_released (GtkGestureClick *gesture, int n_press, double x, double y, VitkLink *self)
{
  if (n_press != 1 || !gtk_widget_contains (GTK_WIDGET (self), x, y))
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  gtk_widget_activate_action (GTK_WIDGET (self), "link.activate", NULL);
}

static gboolean
vitk_link_contains (GtkWidget *widget, double x, double y)
{
  VitkLink *self = VITK_LINK (widget);
  guint i;

  for (i = 0; i < self->rectangles->len; i++)
    {
      const GdkRectangle *part = &g_array_index (self->rectangles, GdkRectangle, i);

      if (gdk_rectangle_contains_point (part, (int) x, (int) y))
        return TRUE;
    }
  return FALSE;
}

static void
vitk_link_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  VitkLink *self = VITK_LINK (widget);
  GtkStateFlags state = gtk_widget_get_state_flags (widget);
  gboolean focused = (state & GTK_STATE_FLAG_FOCUS_VISIBLE) && (state & GTK_STATE_FLAG_FOCUSED);
  GdkRGBA color;
  guint i;

  if (!focused && !(state & GTK_STATE_FLAG_PRELIGHT))
    return;
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  for (i = 0; i < self->rectangles->len; i++)
    {
      const GdkRectangle *part = &g_array_index (self->rectangles, GdkRectangle, i);
      const graphene_rect_t line =
          GRAPHENE_RECT_INIT (part->x, part->y + part->height - 2, part->width, 1);

      gtk_snapshot_append_color (snapshot, &color, &line);
      if (focused)
        {
          const float widths[4] = { 2, 2, 2, 2 };
          const GdkRGBA colors[4] = { color, color, color, color };
          GskRoundedRect ring;

          gsk_rounded_rect_init_from_rect (
              &ring,
              &GRAPHENE_RECT_INIT (part->x - 3, part->y - 2, part->width + 6, part->height + 4), 5);
          gtk_snapshot_append_border (snapshot, &ring, widths, colors);
        }
    }
}

static void
vitk_link_state_flags_changed (GtkWidget *widget, GtkStateFlags previous)
{
  VitkLink *self = VITK_LINK (widget);
  const GtkStateFlags state = gtk_widget_get_state_flags (widget);

  gtk_widget_queue_draw (widget);
  if (self->previewed != NULL && ((state ^ previous) & GTK_STATE_FLAG_PRELIGHT))
    {
      const GdkRectangle line = get_line (self);

      if (state & GTK_STATE_FLAG_PRELIGHT)
        vitk_preview_area_enter (widget, &line, self->previewed, self->target);
      else
        vitk_preview_area_leave (widget);
    }
  GTK_WIDGET_CLASS (vitk_link_parent_class)->state_flags_changed (widget, previous);
}

static void
vitk_link_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                   int *natural, int *minimum_baseline, int *natural_baseline)
{
  VitkLink *self = VITK_LINK (widget);
  int size = 0;
  guint i;

  for (i = 0; i < self->rectangles->len; i++)
    {
      const GdkRectangle *part = &g_array_index (self->rectangles, GdkRectangle, i);
      gboolean across = orientation == GTK_ORIENTATION_HORIZONTAL;

      size = MAX (size, across ? part->x + part->width : part->y + part->height);
    }
  *minimum = size;
  *natural = size;
}

/* Where it leads out to. (A text set beforehand would cost a question to the display, at once.) */
static gboolean
vitk_link_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  gtk_tooltip_set_text (tooltip, VITK_LINK (widget)->target);
  return TRUE;
}

static void
vitk_link_dispose (GObject *object)
{
  VitkLink *self = VITK_LINK (object);

  g_clear_pointer (&self->previewed, g_ptr_array_unref);
  G_OBJECT_CLASS (vitk_link_parent_class)->dispose (object);
}

static void
vitk_link_finalize (GObject *object)
{
  VitkLink *self = VITK_LINK (object);

  g_free (self->label);
  g_free (self->action);
  g_free (self->target);
  g_array_unref (self->rectangles);
  G_OBJECT_CLASS (vitk_link_parent_class)->finalize (object);
}

static void
vitk_link_class_init (VitkLinkClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->dispose = vitk_link_dispose;
  object_class->finalize = vitk_link_finalize;
  widget_class->contains = vitk_link_contains;
  widget_class->snapshot = vitk_link_snapshot;
  widget_class->state_flags_changed = vitk_link_state_flags_changed;
  widget_class->measure = vitk_link_measure;
  widget_class->query_tooltip = vitk_link_query_tooltip;

  /* Actions of the class are also what assistive technologies activate, the last one first. */
  gtk_widget_class_install_action (widget_class, "link.preview", NULL, on_preview_action);
  gtk_widget_class_install_action (widget_class, "link.activate", NULL, on_activate_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "link.preview",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Down, GDK_ALT_MASK, "link.preview",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, 0, "link.activate", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, 0, "link.activate", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_ISO_Enter, 0, "link.activate", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_space, 0, "link.activate", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Space, 0, "link.activate", NULL);
  gtk_widget_class_set_css_name (widget_class, "vitklink");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LINK);
}

static void
vitk_link_init (VitkLink *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->rectangles = g_array_new (FALSE, FALSE, sizeof (GdkRectangle));
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_PRIMARY);
  g_signal_connect (click, "pressed", G_CALLBACK (on_pressed), self);
  g_signal_connect (click, "released", G_CALLBACK (on_released), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "pointer");
}

/**
 * vitk_link_new:
 * @label: what it leads to, as a screen reader says it
 * @action: the action it activates, which takes a string
 * @target: that string
 *
 * Returns: (transfer floating): a link that has no place yet; see vitk_link_set_rectangles()
 */
GtkWidget *
vitk_link_new (const char *label, const char *action, const char *target)
{
  VitkLink *self = g_object_new (VITK_TYPE_LINK, NULL);

  self->label = g_strdup (label);
  self->action = g_strdup (action);
  self->target = g_strdup (target);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return GTK_WIDGET (self);
}

/**
 * vitk_link_set_preview:
 * @self: a link
 * @names: (element-type utf8): names of the anchors that its preview shows; kept
 * @activates: whether it leads to several places, so that activating it opens the preview
 */
void
vitk_link_set_preview (VitkLink *self, GPtrArray *names, gboolean activates)
{
  g_clear_pointer (&self->previewed, g_ptr_array_unref);
  self->previewed = g_ptr_array_ref (names);
  self->activates = activates;
  if (activates)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_HAS_POPUP, TRUE,
                                    -1);
}

/**
 * vitk_link_set_rectangles:
 * @self: a link
 * @rectangles: (array length=n_rectangles): the words it lies on, line by line, in its own
 *   coordinates
 * @n_rectangles: how many
 */
void
vitk_link_set_rectangles (VitkLink *self, const GdkRectangle *rectangles, guint n_rectangles)
{
  g_array_set_size (self->rectangles, 0);
  g_array_append_vals (self->rectangles, rectangles, n_rectangles);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * vitk_link_set_mark:
 * @self: a link
 * @words: (nullable): what a screen reader says of it while its words are marked; %NULL if they are
 *   not
 */
void
vitk_link_set_mark (VitkLink *self, const char *words)
{
  if (words != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    words, -1);
  else if (gtk_widget_get_has_tooltip (GTK_WIDGET (self)))
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    self->target, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

/**
 * vitk_link_get_label:
 * @self: a link
 *
 * Returns: what it leads to, as a screen reader says it
 */
const char *
vitk_link_get_label (VitkLink *self)
{
  return self->label;
}

/**
 * vitk_link_get_target:
 * @self: a link
 *
 * Returns: the string its action is activated with: name of an anchor, or an address
 */
const char *
vitk_link_get_target (VitkLink *self)
{
  return self->target;
}

/**
 * vitk_link_dup_targets:
 * @self: a link
 *
 * Returns: (transfer full): all that it leads to
 */
GStrv
vitk_link_dup_targets (VitkLink *self)
{
  g_autoptr (GStrvBuilder) targets = g_strv_builder_new ();
  guint i;

  if (!self->activates)
    g_strv_builder_add (targets, self->target);
  else
    for (i = 0; i < self->previewed->len; i++)
      g_strv_builder_add (targets, g_ptr_array_index (self->previewed, i));
  return g_strv_builder_end (targets);
}

/**
 * vitk_link_get_rectangles:
 * @self: a link
 * @n_rectangles: (out): how many
 *
 * Returns: (transfer none) (array length=n_rectangles): what vitk_link_set_rectangles() was given
 */
const GdkRectangle *
vitk_link_get_rectangles (VitkLink *self, guint *n_rectangles)
{
  *n_rectangles = self->rectangles->len;
  return (const GdkRectangle *) (gpointer) self->rectangles->data;
}
