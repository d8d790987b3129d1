/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "app/vitk-navigator.h"

/* More than anybody retraces; what is older is forgotten. */
#define MAX_STOPS 200

/* Who jumps on sooner than this, in microseconds, has not stayed. */
#define STAY (2 * G_USEC_PER_SEC)

struct _VitkNavigator
{
  GObject parent_instance;

  GQueue *behind; /* VitkStop, the nearest last */
  GQueue *ahead;  /* VitkStop, the nearest last */

  VitkStop *arrival; /* where the last jump led; NULL if the reader went elsewhere since */
  gint64 left;       /* when it was made */
};

G_DEFINE_FINAL_TYPE (VitkNavigator, vitk_navigator, G_TYPE_OBJECT)

enum
{
  PROP_CAN_GO_BACK = 1,
  PROP_CAN_GO_FORWARD,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
notify (VitkNavigator *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_GO_BACK]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_GO_FORWARD]);
}

static void
remember (GQueue *stops, VitkStop *stop)
{
  g_queue_push_tail (stops, stop);
  if (g_queue_get_length (stops) > MAX_STOPS)
    vitk_stop_free (g_queue_pop_head (stops));
}

static void
forget (GQueue *stops)
{
  g_queue_clear_full (stops, (GDestroyNotify) vitk_stop_free);
}

static void
vitk_navigator_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  VitkNavigator *self = VITK_NAVIGATOR (object);

  switch (id)
    {
    case PROP_CAN_GO_BACK:
      g_value_set_boolean (value, vitk_navigator_get_can_go_back (self));
      break;
    case PROP_CAN_GO_FORWARD:
      g_value_set_boolean (value, vitk_navigator_get_can_go_forward (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
vitk_navigator_finalize (GObject *object)
{
  VitkNavigator *self = VITK_NAVIGATOR (object);

  g_clear_pointer (&self->arrival, vitk_stop_free);
  g_queue_free_full (self->behind, (GDestroyNotify) vitk_stop_free);
  g_queue_free_full (self->ahead, (GDestroyNotify) vitk_stop_free);
  G_OBJECT_CLASS (vitk_navigator_parent_class)->finalize (object);
}

static void
vitk_navigator_class_init (VitkNavigatorClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = vitk_navigator_get_property;
  object_class->finalize = vitk_navigator_finalize;

  properties[PROP_CAN_GO_BACK] = g_param_spec_boolean ("can-go-back", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_GO_FORWARD] =
      g_param_spec_boolean ("can-go-forward", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
vitk_navigator_init (VitkNavigator *self)
{
  self->behind = g_queue_new ();
  self->ahead = g_queue_new ();
}

/**
 * vitk_navigator_new:
 *
 * The way a reader took through an article: where each jump was made from.
 *
 * Returns: (transfer full): a navigator without a past
 */
VitkNavigator *
vitk_navigator_new (void)
{
  return g_object_new (VITK_TYPE_NAVIGATOR, NULL);
}

/* Whether the reader has only looked at where the last jump led, and now jumps from elsewhere. */
static gboolean
has_not_stayed (VitkNavigator *self, const VitkStop *here, gint64 now)
{
  return self->arrival != NULL && now - self->left < STAY &&
         vitk_stop_looks_like (self->arrival, here) && self->arrival->focus != here->focus;
}

/**
 * vitk_navigator_leave:
 * @self: a navigator
 * @here: (transfer full): where a jump is made from
 * @now: when, on a clock that only goes forward, in microseconds
 *
 * Notes a jump. What lay ahead is forgotten.
 *
 * Jumps that follow one another quickly become one: @here is not noted, and Back leads to where the
 * jump before was made from, if all of this is so:
 *
 * - the jump before was made less than two seconds ago, and vitk_navigator_arrive() told where it
 *   led;
 * - the reader has not moved since: text and pane show what they showed on arrival, to the pixel;
 * - the jump is not made from within what the last one led to, as by a link in the table that it
 *   brought up: the keyboard focus is in another part of the window. So whoever looks up one
 *   citation after another from the same line, or tries one line of the contents after another,
 *   comes back in one step; whoever goes from one thing on to the next finds each again.
 *
 * The first jump after going back or forward is always noted.
 */
void
vitk_navigator_leave (VitkNavigator *self, VitkStop *here, gint64 now)
{
  g_return_if_fail (VITK_IS_NAVIGATOR (self));
  g_return_if_fail (here != NULL);

  forget (self->ahead);
  if (has_not_stayed (self, here, now))
    vitk_stop_free (here);
  else
    remember (self->behind, here);
  g_clear_pointer (&self->arrival, vitk_stop_free);
  self->left = now;
  notify (self);
}

/**
 * vitk_navigator_arrive:
 * @self: a navigator
 * @there: (transfer full): where the jump led that vitk_navigator_leave() has noted
 *
 * Lets the next jump be one with the last.
 */
void
vitk_navigator_arrive (VitkNavigator *self, VitkStop *there)
{
  g_return_if_fail (VITK_IS_NAVIGATOR (self));
  g_return_if_fail (there != NULL);

  g_clear_pointer (&self->arrival, vitk_stop_free);
  self->arrival = there;
}

/**
 * vitk_navigator_go_by:
 * @self: a navigator
 * @steps: how many jumps to go forward; back, if negative
 * @here: (transfer full): where the reader is
 *
 * Goes along the way the reader took. Each stop that is passed can be come back to.
 *
 * Returns: (transfer full) (nullable): where that leads; %NULL if there are not so many stops, and
 *   then nothing has changed
 */
VitkStop *
vitk_navigator_go_by (VitkNavigator *self, int steps, VitkStop *here)
{
  GQueue *from;
  GQueue *to;
  guint n;

  g_return_val_if_fail (VITK_IS_NAVIGATOR (self), NULL);
  g_return_val_if_fail (here != NULL, NULL);

  from = steps < 0 ? self->behind : self->ahead;
  to = steps < 0 ? self->ahead : self->behind;
  n = ABS (steps);
  if (n == 0 || n > g_queue_get_length (from))
    {
      vitk_stop_free (here);
      return NULL;
    }
  for (; n > 0; n--)
    {
      remember (to, here);
      here = g_queue_pop_tail (from);
    }
  g_clear_pointer (&self->arrival, vitk_stop_free);
  notify (self);
  return here;
}

/**
 * vitk_navigator_get_stop:
 * @self: a navigator
 * @steps: how many jumps forward; back, if negative
 *
 * Returns: (transfer none) (nullable): where vitk_navigator_go_by() would lead
 */
const VitkStop *
vitk_navigator_get_stop (VitkNavigator *self, int steps)
{
  GQueue *from;

  g_return_val_if_fail (VITK_IS_NAVIGATOR (self), NULL);

  from = steps < 0 ? self->behind : self->ahead;
  if (steps == 0 || (guint) ABS (steps) > g_queue_get_length (from))
    return NULL;
  return g_queue_peek_nth (from, g_queue_get_length (from) - ABS (steps));
}

/**
 * vitk_navigator_get_can_go_back:
 * @self: a navigator
 *
 * Returns: whether there is something to go back to
 */
gboolean
vitk_navigator_get_can_go_back (VitkNavigator *self)
{
  g_return_val_if_fail (VITK_IS_NAVIGATOR (self), FALSE);

  return !g_queue_is_empty (self->behind);
}

/**
 * vitk_navigator_get_can_go_forward:
 * @self: a navigator
 *
 * Returns: whether there is something to go forward to
 */
gboolean
vitk_navigator_get_can_go_forward (VitkNavigator *self)
{
  g_return_val_if_fail (VITK_IS_NAVIGATOR (self), FALSE);

  return !g_queue_is_empty (self->ahead);
}

/**
 * vitk_navigator_clear:
 * @self: a navigator
 *
 * Forgets it all: another article has been opened.
 */
void
vitk_navigator_clear (VitkNavigator *self)
{
  g_return_if_fail (VITK_IS_NAVIGATOR (self));

  forget (self->behind);
  forget (self->ahead);
  g_clear_pointer (&self->arrival, vitk_stop_free);
  notify (self);
}
