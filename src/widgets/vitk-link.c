/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-link.h"
#include "widgets/vitk-menu.h"

/* A link lies over words that somebody else draws, so that the words stay selectable; by itself it
 * draws only what shows that it can be activated. */
struct _VitkLink
{
  GtkWidget parent_instance;

  char *label;
  char *action;
  char *target;
  GMenu *choices; /* NULL while it leads to one place only */
  GtkWidget *popover;
  GArray *rectangles; /* GdkRectangle, from the link's own corner */
};

G_DEFINE_FINAL_TYPE (VitkLink, vitk_link, GTK_TYPE_WIDGET)

static void
activate (VitkLink *self)
{
  if (self->choices == NULL)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), self->action, "s", self->target);
      return;
    }
  if (self->popover == NULL)
    {
      self->popover = gtk_popover_menu_new_from_model (G_MENU_MODEL (self->choices));
      gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
      vitk_menu_name_items (self->popover);
    }
  if (self->rectangles->len > 0)
    gtk_popover_set_pointing_to (GTK_POPOVER (self->popover),
                                 &g_array_index (self->rectangles, GdkRectangle, 0));
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
on_activate_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  activate (VITK_LINK (widget));
}

static void
on_pressed (GtkGestureClick *gesture, int n_press, double x, double y, VitkLink *self)
{
  /* Otherwise the text below takes the press for the start of a selection. */
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
on_released (GtkGestureClick *gesture, int n_press, double x, double y, VitkLink *self)
{
  if (n_press != 1 || !gtk_widget_contains (GTK_WIDGET (self), x, y))
    return;
  gtk_widget_grab_focus (GTK_WIDGET (self));
  activate (self);
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
  gtk_widget_queue_draw (widget);
  GTK_WIDGET_CLASS (vitk_link_parent_class)->state_flags_changed (widget, previous);
}

static void
vitk_link_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  VitkLink *self = VITK_LINK (widget);

  if (self->popover != NULL)
    gtk_popover_present (GTK_POPOVER (self->popover));
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

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_object (&self->choices);
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
  widget_class->size_allocate = vitk_link_size_allocate;
  widget_class->measure = vitk_link_measure;
  widget_class->query_tooltip = vitk_link_query_tooltip;

  /* An action of the class is also what assistive technologies activate. */
  gtk_widget_class_install_action (widget_class, "link.activate", NULL, on_activate_action);
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
 * vitk_link_add_choice:
 * @self: a link
 * @label: what a choice leads to
 * @target: the string for the link's action
 *
 * Makes a link that leads to several places: activating it offers the choices that were added (its
 * own target only names the first of them).
 */
void
vitk_link_add_choice (VitkLink *self, const char *label, const char *target)
{
  g_autoptr (GMenuItem) choice = g_menu_item_new (label, NULL);

  if (self->choices == NULL)
    {
      self->choices = g_menu_new ();
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_HAS_POPUP,
                                      TRUE, -1);
    }
  g_menu_item_set_action_and_target (choice, self->action, "s", target);
  g_menu_append_item (self->choices, choice);
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
