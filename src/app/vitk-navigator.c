/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "app/vitk-navigator.h"

/* More than anybody retraces; what is older is forgotten. */
#define MAX_STOPS 200

struct _VitkNavigator
{
  GObject parent_instance;

  GQueue *behind; /* VitkStop, the nearest last */
  GQueue *ahead;  /* VitkStop, the nearest last */
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

static VitkStop *
go (VitkNavigator *self, GQueue *from, GQueue *to, VitkStop *here)
{
  VitkStop *stop = g_queue_pop_tail (from);

  if (stop == NULL)
    {
      vitk_stop_free (here);
      return NULL;
    }
  remember (to, here);
  notify (self);
  return stop;
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

/**
 * vitk_navigator_leave:
 * @self: a navigator
 * @here: (transfer full): where a jump is made from
 *
 * Notes a jump. What lay ahead is forgotten.
 */
void
vitk_navigator_leave (VitkNavigator *self, VitkStop *here)
{
  g_return_if_fail (VITK_IS_NAVIGATOR (self));
  g_return_if_fail (here != NULL);

  forget (self->ahead);
  remember (self->behind, here);
  notify (self);
}

/**
 * vitk_navigator_go_back:
 * @self: a navigator
 * @here: (transfer full): where the reader is
 *
 * Returns: (transfer full) (nullable): where the last jump was made from
 */
VitkStop *
vitk_navigator_go_back (VitkNavigator *self, VitkStop *here)
{
  g_return_val_if_fail (VITK_IS_NAVIGATOR (self), NULL);

  return go (self, self->behind, self->ahead, here);
}

/**
 * vitk_navigator_go_forward:
 * @self: a navigator
 * @here: (transfer full): where the reader is
 *
 * Returns: (transfer full) (nullable): where the reader last went back from
 */
VitkStop *
vitk_navigator_go_forward (VitkNavigator *self, VitkStop *here)
{
  g_return_val_if_fail (VITK_IS_NAVIGATOR (self), NULL);

  return go (self, self->ahead, self->behind, here);
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
  notify (self);
}
