/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-pair.h"

#include "widgets/vitk-focus-within.h"
#include "widgets/vitk-text-scale.h"

/* What each side needs to be read beside the other, in pixels at the ordinary size of text. */
#define MIN_START_WIDTH 340
#define MIN_END_WIDTH 400

/* How much of the width is the start's, in thousandths. */
#define DEFAULT_SHARE 420

/* Two widgets side by side with a divider or, where there is no room for both, the one that the
 * reader is in. */
struct _VitkPair
{
  GtkWidget parent_instance;

  GtkPaned *paned;
  GtkWidget *start;
  GtkWidget *end;
  VitkPairSides wanted;
  VitkPairSides shown;
  VitkPairSides reading; /* which of them the reader is in, or was last */
  int share;             /* where the divider stands when the two come together */
  int divided;           /* where it was put in pixels; 0 if it still has to be */
  int min_width[2];      /* of start and end when they were seen last */
  int expected;          /* the width that is still to be given; 0 if none is known */
  guint adapting;
};

G_DEFINE_FINAL_TYPE (VitkPair, vitk_pair, GTK_TYPE_WIDGET)

enum
{
  PROP_SHOWN = 1,
  PROP_SHARE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static int
get_min_width (GtkWidget *widget)
{
  int min = 0;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &min, NULL, NULL, NULL);
  return min;
}

/* What is hidden measures nothing. */
static int
get_room (VitkPair *self)
{
  const double scale = vitk_text_scale_get (GTK_WIDGET (self));

  if (gtk_widget_get_visible (self->start))
    self->min_width[VITK_PAIR_START] = get_min_width (self->start);
  if (gtk_widget_get_visible (self->end))
    self->min_width[VITK_PAIR_END] = get_min_width (self->end);
  return MAX ((int) (MIN_START_WIDTH * scale), self->min_width[VITK_PAIR_START]) +
         MAX ((int) (MIN_END_WIDTH * scale), self->min_width[VITK_PAIR_END]);
}

static VitkPairSides
choose_shown (VitkPair *self, int width)
{
  if (self->wanted != VITK_PAIR_BOTH || width >= get_room (self))
    return self->wanted;
  if (self->shown != VITK_PAIR_BOTH)
    return self->shown;
  return self->reading;
}

/* Notes where the reader put the divider. */
static void
note_share (VitkPair *self)
{
  const int width = gtk_widget_get_width (GTK_WIDGET (self->paned));
  const int position = gtk_paned_get_position (self->paned);
  const gboolean chosen = self->divided > 0 && position != self->divided && width > 0;

  self->divided = 0;
  if (!chosen)
    return;
  self->share = position * 1000 / width;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHARE]);
}

/* A GtkPaned would let it be seen, and so have the keyboard focus, only once it is allocated. */
static void
set_side_shown (GtkWidget *side, gboolean shown)
{
  gtk_widget_set_visible (side, shown);
  gtk_widget_set_child_visible (side, shown);
}

/* Never while they are given their room: GTK would forget who asks for another one then. */
static void
divide (VitkPair *self, int width)
{
  if (width <= 0)
    return;
  gtk_paned_set_position (self->paned, width * self->share / 1000);
  self->divided = gtk_paned_get_position (self->paned);
}

static void
set_shown (VitkPair *self, VitkPairSides shown, int width)
{
  if (shown == self->shown)
    return;
  note_share (self);
  self->shown = shown;
  set_side_shown (self->start, shown != VITK_PAIR_END);
  set_side_shown (self->end, shown != VITK_PAIR_START);
  if (shown == VITK_PAIR_BOTH)
    divide (self, width);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOWN]);
}

static void
on_enter (VitkPair *self, GtkEventController *focus)
{
  self->reading =
      gtk_event_controller_get_widget (focus) == self->start ? VITK_PAIR_START : VITK_PAIR_END;
}

static void
watch_focus (VitkPair *self, GtkWidget *side)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (focus, "enter", G_CALLBACK (on_enter), self);
  gtk_widget_add_controller (side, focus);
}

static gboolean
adapt_in_idle (gpointer user_data)
{
  VitkPair *self = user_data;
  const int width = gtk_widget_get_width (GTK_WIDGET (self));

  self->adapting = 0;
  set_shown (self, choose_shown (self, width), width);
  if (self->shown == VITK_PAIR_BOTH && self->divided == 0)
    divide (self, width);
  return G_SOURCE_REMOVE;
}

static void
vitk_pair_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                   int *natural, int *minimum_baseline, int *natural_baseline)
{
  VitkPair *self = VITK_PAIR (widget);

  gtk_widget_measure (GTK_WIDGET (self->paned), orientation, -1, minimum, natural, NULL, NULL);
  /* Where there is no room for both, one is enough. */
  if (orientation == GTK_ORIENTATION_HORIZONTAL && self->shown == VITK_PAIR_BOTH)
    *minimum = MAX (get_min_width (self->start), get_min_width (self->end));
  *natural = MAX (*natural, *minimum);
}

static void
vitk_pair_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  VitkPair *self = VITK_PAIR (widget);

  self->expected = 0;
  /* Until one of them is hidden, for one frame, they may reach over the edge. */
  gtk_widget_allocate (GTK_WIDGET (self->paned),
                       MAX (width, get_min_width (GTK_WIDGET (self->paned))), height, baseline,
                       NULL);
  if (self->adapting == 0 && (choose_shown (self, width) != self->shown ||
                              (self->shown == VITK_PAIR_BOTH && self->divided == 0)))
    self->adapting = g_idle_add_full (G_PRIORITY_HIGH_IDLE, adapt_in_idle, self, NULL);
}

static void
vitk_pair_unmap (GtkWidget *widget)
{
  note_share (VITK_PAIR (widget));
  GTK_WIDGET_CLASS (vitk_pair_parent_class)->unmap (widget);
}

/* From one to the other, and out: by default GTK would grab the focus, and so keep it, where there
 * is nothing left to move to. */
static gboolean
vitk_pair_focus (GtkWidget *widget, GtkDirectionType direction)
{
  VitkPair *self = VITK_PAIR (widget);
  const gboolean back = direction == GTK_DIR_TAB_BACKWARD || direction == GTK_DIR_UP;
  GtkWidget *first = back ? self->end : self->start;
  GtkWidget *second = back ? self->start : self->end;

  if (!vitk_focus_within (second) && gtk_widget_get_visible (first) &&
      gtk_widget_child_focus (first, direction))
    return TRUE;
  return gtk_widget_get_visible (second) && gtk_widget_child_focus (second, direction);
}

static void
vitk_pair_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_SHOWN:
      g_value_set_int (value, VITK_PAIR (object)->shown);
      break;
    case PROP_SHARE:
      g_value_set_int (value, VITK_PAIR (object)->share);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
vitk_pair_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  VitkPair *self = VITK_PAIR (object);

  switch (id)
    {
    case PROP_SHARE:
      if (g_value_get_int (value) == self->share)
        break;
      self->share = g_value_get_int (value);
      if (self->shown == VITK_PAIR_BOTH)
        divide (self, gtk_widget_get_width (GTK_WIDGET (self)));
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
vitk_pair_dispose (GObject *object)
{
  VitkPair *self = VITK_PAIR (object);

  g_clear_handle_id (&self->adapting, g_source_remove);
  g_clear_pointer ((GtkWidget **) &self->paned, gtk_widget_unparent);
  G_OBJECT_CLASS (vitk_pair_parent_class)->dispose (object);
}

static void
vitk_pair_class_init (VitkPairClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = vitk_pair_get_property;
  object_class->set_property = vitk_pair_set_property;
  object_class->dispose = vitk_pair_dispose;
  widget_class->measure = vitk_pair_measure;
  widget_class->size_allocate = vitk_pair_size_allocate;
  widget_class->unmap = vitk_pair_unmap;
  widget_class->focus = vitk_pair_focus;

  properties[PROP_SHOWN] =
      g_param_spec_int ("shown", NULL, NULL, VITK_PAIR_START, VITK_PAIR_BOTH, VITK_PAIR_START,
                        G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_SHARE] =
      g_param_spec_int ("share", NULL, NULL, 0, 1000, DEFAULT_SHARE,
                        G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "vitkpair");
}

static void
vitk_pair_init (VitkPair *self)
{
  self->share = DEFAULT_SHARE;
  self->wanted = VITK_PAIR_START;
  self->shown = VITK_PAIR_START;
  self->paned = GTK_PANED (gtk_paned_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_paned_set_resize_start_child (self->paned, FALSE);
  gtk_paned_set_shrink_start_child (self->paned, FALSE);
  gtk_paned_set_shrink_end_child (self->paned, FALSE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_parent (GTK_WIDGET (self->paned), GTK_WIDGET (self));
}

/**
 * vitk_pair_new:
 * @start: (transfer floating): what is read first
 * @end: (transfer floating): what may stand beside it, or in its place
 *
 * Returns: (transfer floating): the two, with @start shown
 */
GtkWidget *
vitk_pair_new (GtkWidget *start, GtkWidget *end)
{
  VitkPair *self = g_object_new (VITK_TYPE_PAIR, NULL);

  self->start = start;
  self->end = end;
  gtk_paned_set_start_child (self->paned, start);
  gtk_paned_set_end_child (self->paned, end);
  gtk_widget_set_visible (end, FALSE);
  watch_focus (self, start);
  watch_focus (self, end);
  return GTK_WIDGET (self);
}

/**
 * vitk_pair_show:
 * @self: a pair
 * @sides: what is to be shown
 *
 * Shows one of them, or both: where there is no room for that only the end, until there is.
 */
void
vitk_pair_show (VitkPair *self, VitkPairSides sides)
{
  const int width = self->expected > 0 ? self->expected : gtk_widget_get_width (GTK_WIDGET (self));
  VitkPairSides shown = sides;

  g_return_if_fail (VITK_IS_PAIR (self));

  if (sides == VITK_PAIR_BOTH && self->wanted != VITK_PAIR_BOTH)
    self->reading = VITK_PAIR_END;
  self->wanted = sides;
  if (sides == VITK_PAIR_BOTH && width > 0 && width < get_room (self))
    shown = VITK_PAIR_END;
  set_shown (self, shown, width);
}

/**
 * vitk_pair_get_shown:
 * @self: a pair
 *
 * Returns: what is shown
 */
VitkPairSides
vitk_pair_get_shown (VitkPair *self)
{
  g_return_val_if_fail (VITK_IS_PAIR (self), VITK_PAIR_START);

  return self->shown;
}

/**
 * vitk_pair_get_room:
 * @self: a pair
 *
 * Returns: the width that both need to stand side by side, in pixels
 */
int
vitk_pair_get_room (VitkPair *self)
{
  g_return_val_if_fail (VITK_IS_PAIR (self), 0);

  return get_room (self);
}

/**
 * vitk_pair_expect:
 * @self: a pair
 * @width: the width that it is about to be given, in pixels
 *
 * Spares a pair whose surroundings are just changing a wrong frame.
 */
void
vitk_pair_expect (VitkPair *self, int width)
{
  g_return_if_fail (VITK_IS_PAIR (self));

  self->expected = width;
}
