/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-mark-frame.h"

#include "widgets/vitk-announce.h"
#include "widgets/vitk-mark-bar.h"

/* The view of an article with what belongs to its marks: ticks over its scrollbar, a bar below it,
 * and the keys that go from mark to mark. */
struct _VitkMarkFrame
{
  GtkWidget parent_instance;

  VitkArticleView *view;
  VitkMarks *marks;
  VitkColumnMarks *column_marks;
  GtkWidget *ticks;
  GtkWidget *bar;
};

G_DEFINE_FINAL_TYPE (VitkMarkFrame, vitk_mark_frame, GTK_TYPE_WIDGET)

enum
{
  PROP_VIEW = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  LEAVING,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
update (VitkMarkFrame *self)
{
  VitkMarkSet *set = vitk_marks_get_set (self->marks);
  const gboolean marked = set != NULL;

  /* The focus does not vanish together with a button. */
  if (!marked && gtk_widget_get_focus_child (GTK_WIDGET (self)) == self->bar)
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
  if (marked)
    vitk_mark_bar_show_place (VITK_MARK_BAR (self->bar), set, vitk_marks_get_current (self->marks));
  gtk_widget_set_visible (self->bar, marked);
  gtk_widget_set_visible (self->ticks, marked);
  gtk_widget_queue_draw (self->ticks);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "marks.next", marked);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "marks.previous", marked);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "marks.dismiss", marked);
  vitk_column_marks_describe (self->column_marks);
}

/* While the text grows, a tick is where its place is by then. */
static void
on_layout_changed (VitkMarkFrame *self)
{
  vitk_mark_ticks_set_exact (VITK_MARK_TICKS (self->ticks),
                             vitk_article_view_is_settled (self->view));
}

static void
on_settled (VitkMarkFrame *self)
{
  on_layout_changed (self);
  vitk_column_marks_describe (self->column_marks);
}

static void
go_to_next (GtkWidget *widget, const char *action, GVariant *parameter)
{
  vitk_mark_frame_step (VITK_MARK_FRAME (widget), g_str_equal (action, "marks.next") ? 1 : -1);
}

static void
dismiss (GtkWidget *widget, const char *action, GVariant *parameter)
{
  vitk_marks_set (VITK_MARK_FRAME (widget)->marks, NULL, -1);
}

/* Esc means something else where nothing is marked. */
static gboolean
escape (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  VitkMarkFrame *self = VITK_MARK_FRAME (widget);

  if (vitk_marks_get_set (self->marks) == NULL)
    return FALSE;
  vitk_marks_set (self->marks, NULL, -1);
  return TRUE;
}

static gboolean
vitk_mark_frame_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (VITK_MARK_FRAME (widget)->view));
}

/* By default GTK would grab the focus, and so keep it, where there is nothing left to move to. */
static gboolean
vitk_mark_frame_focus (GtkWidget *widget, GtkDirectionType direction)
{
  VitkMarkFrame *self = VITK_MARK_FRAME (widget);
  const gboolean back = direction == GTK_DIR_TAB_BACKWARD || direction == GTK_DIR_UP;
  GtkWidget *first = back ? self->bar : GTK_WIDGET (self->view);
  GtkWidget *last = back ? GTK_WIDGET (self->view) : self->bar;

  return (gtk_widget_get_focus_child (widget) != last &&
          gtk_widget_child_focus (first, direction)) ||
         gtk_widget_child_focus (last, direction);
}

static void
vitk_mark_frame_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                         int *natural, int *minimum_baseline, int *natural_baseline)
{
  VitkMarkFrame *self = VITK_MARK_FRAME (widget);
  int bar_minimum = 0;
  int bar_natural = 0;

  gtk_widget_measure (GTK_WIDGET (self->view), orientation, -1, minimum, natural, NULL, NULL);
  /* Also while it is hidden: the parts of the window do not move when it appears. */
  gtk_widget_measure (self->bar, orientation, -1, &bar_minimum, &bar_natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MAX (*minimum, bar_minimum);
      *natural = MAX (*natural, bar_natural);
    }
  else if (gtk_widget_get_visible (self->bar))
    {
      *minimum += bar_minimum;
      *natural += bar_natural;
    }
}

static void
vitk_mark_frame_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  VitkMarkFrame *self = VITK_MARK_FRAME (widget);
  const gboolean right_to_left = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int bar_height = 0;
  int ticks_width;

  if (gtk_widget_get_visible (self->bar))
    {
      gtk_widget_measure (self->bar, GTK_ORIENTATION_VERTICAL, width, NULL, &bar_height, NULL,
                          NULL);
      gtk_widget_allocate (
          self->bar, width, bar_height, -1,
          gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (0, height - bar_height)));
    }
  gtk_widget_allocate (GTK_WIDGET (self->view), width, height - bar_height, -1, NULL);
  if (!gtk_widget_get_visible (self->ticks))
    return;
  gtk_widget_measure (self->ticks, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &ticks_width, NULL, NULL);
  gtk_widget_allocate (
      self->ticks, ticks_width, height - bar_height, -1,
      gsk_transform_translate (NULL,
                               &GRAPHENE_POINT_INIT (right_to_left ? 0 : width - ticks_width, 0)));
}

static void
vitk_mark_frame_constructed (GObject *object)
{
  VitkMarkFrame *self = VITK_MARK_FRAME (object);
  VitkReadingColumn *column = vitk_article_view_get_column (self->view);
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (column));

  G_OBJECT_CLASS (vitk_mark_frame_parent_class)->constructed (object);
  vitk_marks_attach (self->marks, GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->view), GTK_WIDGET (self));
  self->column_marks = vitk_column_marks_new (column, self->marks);
  self->ticks = vitk_mark_ticks_new (self->column_marks, GTK_TEXT_VIEW (column));
  gtk_widget_set_parent (self->ticks, GTK_WIDGET (self));
  self->bar = vitk_mark_bar_new ();
  gtk_widget_set_parent (self->bar, GTK_WIDGET (self));
  g_signal_connect_object (self->marks, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (on_layout_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "settled", G_CALLBACK (on_settled), self, G_CONNECT_SWAPPED);
  update (self);
}

static void
vitk_mark_frame_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_VIEW:
      g_value_set_object (value, VITK_MARK_FRAME (object)->view);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
vitk_mark_frame_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_VIEW:
      VITK_MARK_FRAME (object)->view = g_value_get_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
vitk_mark_frame_dispose (GObject *object)
{
  VitkMarkFrame *self = VITK_MARK_FRAME (object);

  g_clear_object (&self->column_marks);
  g_clear_pointer (&self->bar, gtk_widget_unparent);
  g_clear_pointer (&self->ticks, gtk_widget_unparent);
  g_clear_pointer ((GtkWidget **) &self->view, gtk_widget_unparent);
  g_clear_object (&self->marks);
  G_OBJECT_CLASS (vitk_mark_frame_parent_class)->dispose (object);
}

static void
vitk_mark_frame_class_init (VitkMarkFrameClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->constructed = vitk_mark_frame_constructed;
  object_class->get_property = vitk_mark_frame_get_property;
  object_class->set_property = vitk_mark_frame_set_property;
  object_class->dispose = vitk_mark_frame_dispose;
  widget_class->grab_focus = vitk_mark_frame_grab_focus;
  widget_class->focus = vitk_mark_frame_focus;
  widget_class->measure = vitk_mark_frame_measure;
  widget_class->size_allocate = vitk_mark_frame_size_allocate;

  properties[PROP_VIEW] =
      g_param_spec_object ("view", NULL, NULL, VITK_TYPE_ARTICLE_VIEW,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * VitkMarkFrame::leaving:
   * @self: a frame
   *
   * The reader is about to be led to another marked place.
   */
  signals[LEAVING] = g_signal_new ("leaving", VITK_TYPE_MARK_FRAME, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "marks.next", NULL, go_to_next);
  gtk_widget_class_install_action (widget_class, "marks.previous", NULL, go_to_next);
  gtk_widget_class_install_action (widget_class, "marks.dismiss", NULL, dismiss);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape, NULL);
  gtk_widget_class_set_css_name (widget_class, "vitkmarkframe");
}

static void
vitk_mark_frame_init (VitkMarkFrame *self)
{
  self->marks = vitk_marks_new ();
}

/**
 * vitk_mark_frame_new:
 * @view: (transfer floating): the view of an article
 *
 * Returns: (transfer floating): a frame around it
 */
GtkWidget *
vitk_mark_frame_new (VitkArticleView *view)
{
  return g_object_new (VITK_TYPE_MARK_FRAME, "view", view, NULL);
}

static gboolean
on_next_key (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  vitk_mark_frame_step (user_data, 1);
  return TRUE;
}

static gboolean
on_previous_key (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  vitk_mark_frame_step (user_data, -1);
  return TRUE;
}

static void
add_key (VitkMarkFrame *self, GtkEventController *keys, GtkShortcutTrigger *trigger,
         GtkShortcutFunc func)
{
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (trigger, gtk_callback_action_new (func, self, NULL)));
}

/**
 * vitk_mark_frame_add_keys:
 * @self: a frame
 * @widget: a widget around it
 *
 * Lets the keys for the next place and the one before lead there from anywhere in the window, as
 * long as @widget is on the screen: the text itself may be hidden behind another part, and GTK
 * passes over the keys of what is hidden.
 */
void
vitk_mark_frame_add_keys (VitkMarkFrame *self, GtkWidget *widget)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  g_return_if_fail (VITK_IS_MARK_FRAME (self));

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (keys), GTK_SHORTCUT_SCOPE_GLOBAL);
  add_key (self, keys, gtk_shortcut_trigger_parse_string ("F3"), on_next_key);
  add_key (self, keys, gtk_shortcut_trigger_parse_string ("<Shift>F3"), on_previous_key);
  gtk_widget_add_controller (widget, keys);
}

/**
 * vitk_mark_frame_get_view:
 * @self: a frame
 *
 * Returns: (transfer none): the view of the article
 */
VitkArticleView *
vitk_mark_frame_get_view (VitkMarkFrame *self)
{
  g_return_val_if_fail (VITK_IS_MARK_FRAME (self), NULL);

  return self->view;
}

/**
 * vitk_mark_frame_get_marks:
 * @self: a frame
 *
 * Returns: (transfer none): what is marked in the article
 */
VitkMarks *
vitk_mark_frame_get_marks (VitkMarkFrame *self)
{
  g_return_val_if_fail (VITK_IS_MARK_FRAME (self), NULL);

  return self->marks;
}

/**
 * vitk_mark_frame_get_ticks:
 * @self: a frame
 *
 * Returns: (transfer none): the ticks over the scrollbar
 */
VitkMarkTicks *
vitk_mark_frame_get_ticks (VitkMarkFrame *self)
{
  g_return_val_if_fail (VITK_IS_MARK_FRAME (self), NULL);

  return VITK_MARK_TICKS (self->ticks);
}

/**
 * vitk_mark_frame_show:
 * @self: a frame
 * @set: (nullable): what is to be marked
 *
 * Marks something else. The place that has the focus, if it is one of them, is the current one.
 */
void
vitk_mark_frame_show (VitkMarkFrame *self, VitkMarkSet *set)
{
  g_return_if_fail (VITK_IS_MARK_FRAME (self));

  vitk_marks_set (self->marks, set,
                  set != NULL ? vitk_column_marks_find_focus (self->column_marks, set) : -1);
}

/**
 * vitk_mark_frame_go_to:
 * @self: a frame
 * @set: what is to be marked
 * @place: one of its places
 *
 * Marks something and leads the reader to a place of it. The text moves only if that is not in
 * view; the focus goes along, unless it is on a button of the bar, where it may be wanted again.
 */
void
vitk_mark_frame_go_to (VitkMarkFrame *self, VitkMarkSet *set, guint place)
{
  const VitkMark *mark;

  g_return_if_fail (VITK_IS_MARK_FRAME (self));

  g_signal_emit (self, signals[LEAVING], 0);
  mark = vitk_mark_set_get_place (set, place);
  vitk_marks_set (self->marks, set, place);
  if (!vitk_column_marks_is_in_view (self->column_marks, mark))
    vitk_article_view_show_character (self->view, mark->anchor,
                                      vitk_column_marks_get_character (self->column_marks, mark));
  if (gtk_widget_get_focus_child (GTK_WIDGET (self)) == self->bar)
    vitk_announce (GTK_WIDGET (self), vitk_mark_bar_get_words (VITK_MARK_BAR (self->bar)));
  else
    vitk_column_marks_grab_focus (self->column_marks, mark);
}

/**
 * vitk_mark_frame_step:
 * @self: a frame
 * @step: 1 for the next marked place, -1 for the one before
 *
 * Leads the reader to another marked place, as vitk_mark_frame_go_to() does.
 */
void
vitk_mark_frame_step (VitkMarkFrame *self, int step)
{
  const int place = vitk_column_marks_find_next (self->column_marks, step);

  g_return_if_fail (VITK_IS_MARK_FRAME (self));

  if (place >= 0)
    vitk_mark_frame_go_to (self, vitk_marks_get_set (self->marks), place);
}
