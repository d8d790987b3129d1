/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "app/vitk-history-box.h"

#include <glib/gi18n-lib.h>

/* How many stops the list has, at most, before and after where the reader is. */
#define MAX_BACK 20
#define MAX_FORWARD 10

#define MAX_HEIGHT 480
#define WIDTH_CHARS 40

#define STEPS "vitk-steps"

/* Back and Forward, and the list of where they lead. */
struct _VitkHistoryBox
{
  GtkWidget parent_instance;

  GtkWidget *back_button;
  GtkWidget *forward_button;
  GtkWidget *popover;    /* the last list, or NULL */
  GWeakRef former_focus; /* what had the keyboard focus before the list */
};

G_DEFINE_FINAL_TYPE (VitkHistoryBox, vitk_history_box, GTK_TYPE_WIDGET)

static int
get_steps (gpointer row)
{
  return GPOINTER_TO_INT (g_object_get_data (row, STEPS));
}

static void
append_words (GtkWidget *box, const char *words, const char *css_class)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), WIDTH_CHARS);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
}

static GtkWidget *
make_row (const VitkStop *stop, int steps)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  const char *section =
      stop->section_words != NULL ? stop->section_words : _ ("Beginning of the article");
  g_autofree char *words =
      stop->shown_words != NULL
          /* Translators: a section that was read, and a table or reference
           * beside it. */
          ? g_strdup_printf (C_ ("history", "%s; %s"), section, stop->shown_words)
          : g_strdup (section);
  g_autofree char *name = NULL;

  if (steps < 0)
    /* Translators: what a screen reader says of a place in the history. */
    name = g_strdup_printf (C_ ("history", "Back: %s"), words);
  else if (steps > 0)
    /* Translators: what a screen reader says of a place in the history. */
    name = g_strdup_printf (C_ ("history", "Forward: %s"), words);
  else
    /* Translators: what a screen reader says of a place in the history. */
    name = g_strdup_printf (C_ ("history", "Here: %s"), words);
  gtk_widget_add_css_class (box, "stop");
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  append_words (box, section, steps == 0 ? "heading" : NULL);
  if (stop->shown_words != NULL)
    append_words (box, stop->shown_words, NULL);
  if (stop->line_words != NULL)
    {
      append_words (box, stop->line_words, "dim-label");
      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                      stop->line_words, -1);
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data (G_OBJECT (row), STEPS, GINT_TO_POINTER (steps));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return row;
}

static void
give_focus_back (VitkHistoryBox *self)
{
  g_autoptr (GtkWidget) widget = g_weak_ref_get (&self->former_focus);

  if (widget != NULL && gtk_widget_get_mapped (widget))
    gtk_widget_grab_focus (widget);
  g_weak_ref_set (&self->former_focus, NULL);
}

/* The list goes first: where the reader is has the focus that it had before. */
static void
follow_row (VitkHistoryBox *self, GtkListBoxRow *row)
{
  const int steps = get_steps (row);

  gtk_popover_popdown (GTK_POPOVER (self->popover));
  if (steps != 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.go-by", "i", steps);
}

static GtkWidget *
make_list (VitkHistoryBox *self, VitkTrail *trail)
{
  VitkNavigator *navigator = vitk_trail_get_navigator (trail);
  g_autoptr (VitkStop) here = vitk_trail_dup_here (trail);
  GtkWidget *list = gtk_list_box_new ();
  int steps;

  /* As the buttons have it: what is behind is below, as in a pile. */
  for (steps = MAX_FORWARD; steps >= -MAX_BACK; steps--)
    {
      const VitkStop *stop = steps == 0 ? here : vitk_navigator_get_stop (navigator, steps);

      if (stop != NULL)
        gtk_list_box_append (GTK_LIST_BOX (list), make_row (stop, steps));
    }
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("History"), -1);
  g_signal_connect_swapped (list, "row-activated", G_CALLBACK (follow_row), self);
  return list;
}

/* The nearest place behind; where there is none, the nearest ahead. */
static GtkWidget *
find_first_row (GtkWidget *list)
{
  GtkWidget *row;
  GtkWidget *ahead = NULL;

  for (row = gtk_widget_get_first_child (list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      const int steps = get_steps (row);

      if (steps == -1)
        return row;
      if (steps == 1)
        ahead = row;
    }
  return ahead;
}

/* By hand as by key: the window knows of whose history. */
static void
ask_for_list (VitkHistoryBox *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-history", NULL);
}

static gboolean
on_menu_key (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  ask_for_list (VITK_HISTORY_BOX (widget));
  return TRUE;
}

static void
on_press (GtkGesture *gesture, double x, double y, VitkHistoryBox *self)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  ask_for_list (self);
}

static void
on_click (GtkGesture *gesture, int n_press, double x, double y, VitkHistoryBox *self)
{
  on_press (gesture, x, y, self);
}

static void
vitk_history_box_dispose (GObject *object)
{
  VitkHistoryBox *self = VITK_HISTORY_BOX (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_pointer (&self->back_button, gtk_widget_unparent);
  g_clear_pointer (&self->forward_button, gtk_widget_unparent);
  G_OBJECT_CLASS (vitk_history_box_parent_class)->dispose (object);
}

static void
vitk_history_box_finalize (GObject *object)
{
  g_weak_ref_clear (&VITK_HISTORY_BOX (object)->former_focus);
  G_OBJECT_CLASS (vitk_history_box_parent_class)->finalize (object);
}

static void
vitk_history_box_class_init (VitkHistoryBoxClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vitk_history_box_dispose;
  G_OBJECT_CLASS (class)->finalize = vitk_history_box_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/VitK2/vitk-history-box.ui");
  gtk_widget_class_bind_template_child (widget_class, VitkHistoryBox, back_button);
  gtk_widget_class_bind_template_child (widget_class, VitkHistoryBox, forward_button);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, on_menu_key, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, on_menu_key, NULL);
}

static void
vitk_history_box_init (VitkHistoryBox *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *press = gtk_gesture_long_press_new ();

  g_weak_ref_init (&self->former_focus, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                              6);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect (click, "pressed", G_CALLBACK (on_click), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));

  /* Before the button takes it for a click. */
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (press), GTK_PHASE_CAPTURE);
  g_signal_connect (press, "pressed", G_CALLBACK (on_press), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (press));
}

/**
 * vitk_history_box_set_narrow:
 * @self: Back and Forward
 * @narrow: whether there is room for one of them only
 */
void
vitk_history_box_set_narrow (VitkHistoryBox *self, gboolean narrow)
{
  g_return_if_fail (VITK_IS_HISTORY_BOX (self));

  /* Back matters more. */
  gtk_widget_set_visible (self->forward_button, !narrow);
}

/**
 * vitk_history_box_show_list:
 * @self: Back and Forward
 * @trail: the way the reader has taken
 *
 * Lists the places before and after the one where the reader is. Choosing one activates
 * `win.go-by`.
 */
void
vitk_history_box_show_list (VitkHistoryBox *self, VitkTrail *trail)
{
  GtkWidget *scrolled;
  GtkWidget *list;
  GtkRoot *root;

  g_return_if_fail (VITK_IS_HISTORY_BOX (self));

  if (self->popover != NULL && gtk_widget_get_visible (self->popover))
    return;
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  root = gtk_widget_get_root (GTK_WIDGET (self));
  g_weak_ref_set (&self->former_focus, gtk_root_get_focus (root));

  list = make_list (self, trail);
  scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), MAX_HEIGHT);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), list);

  self->popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (self->popover), scrolled);
  gtk_popover_set_position (GTK_POPOVER (self->popover), GTK_POS_BOTTOM);
  gtk_widget_add_css_class (self->popover, "history");
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
  g_signal_connect_swapped (self->popover, "closed", G_CALLBACK (give_focus_back), self);
  gtk_popover_popup (GTK_POPOVER (self->popover));
  gtk_widget_grab_focus (find_first_row (list));
}
