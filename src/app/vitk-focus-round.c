/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "app/vitk-focus-round.h"

#include "widgets/vitk-in-view.h"

typedef struct
{
  GtkWidget *widget;
  GWeakRef focus; /* what has the keyboard focus in it, or had it last */
} Part;

/* Moves the keyboard focus from part to part of a window, back to where it was in each. */
struct _VitkFocusRound
{
  GObject parent_instance;

  GPtrArray *parts; /* Part */
};

G_DEFINE_FINAL_TYPE (VitkFocusRound, vitk_focus_round, G_TYPE_OBJECT)

static void
free_part (gpointer data)
{
  Part *part = data;

  g_object_unref (part->widget);
  g_weak_ref_clear (&part->focus);
  g_free (part);
}

static void
vitk_focus_round_finalize (GObject *object)
{
  g_ptr_array_unref (VITK_FOCUS_ROUND (object)->parts);
  G_OBJECT_CLASS (vitk_focus_round_parent_class)->finalize (object);
}

static void
vitk_focus_round_class_init (VitkFocusRoundClass *class)
{
  G_OBJECT_CLASS (class)->finalize = vitk_focus_round_finalize;
}

static void
vitk_focus_round_init (VitkFocusRound *self)
{
  self->parts = g_ptr_array_new_with_free_func (free_part);
}

static gboolean
is_in (GtkWidget *focus, const Part *part)
{
  return focus != NULL && (focus == part->widget || gtk_widget_is_ancestor (focus, part->widget));
}

/* However it is left, a part is found again as it was. */
static void
on_focus_moved (VitkFocusRound *self, GParamSpec *pspec, GtkWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (window);
  guint i;

  for (i = 0; i < self->parts->len; i++)
    {
      Part *part = g_ptr_array_index (self->parts, i);

      if (is_in (focus, part))
        g_weak_ref_set (&part->focus, focus);
    }
}

static void
on_root_changed (VitkFocusRound *self, GParamSpec *pspec, GtkWidget *part)
{
  GtkRoot *root = gtk_widget_get_root (part);

  if (!GTK_IS_WINDOW (root))
    return;
  g_signal_handlers_disconnect_by_func (root, on_focus_moved, self);
  g_signal_connect_object (root, "notify::focus-widget", G_CALLBACK (on_focus_moved), self,
                           G_CONNECT_SWAPPED);
}

/* To what had the focus, unless it was scrolled away since: nothing jumps. */
static gboolean
enter (Part *part)
{
  g_autoptr (GtkWidget) focus = g_weak_ref_get (&part->focus);
  graphene_rect_t bounds;

  if (!gtk_widget_get_mapped (part->widget))
    return FALSE;
  return (focus != NULL && vitk_in_view_find (focus, NULL, part->widget, &bounds) &&
          gtk_widget_grab_focus (focus)) ||
         gtk_widget_grab_focus (part->widget);
}

/**
 * vitk_focus_round_new:
 *
 * Returns: (transfer full): a round of no parts
 */
VitkFocusRound *
vitk_focus_round_new (void)
{
  return g_object_new (VITK_TYPE_FOCUS_ROUND, NULL);
}

/**
 * vitk_focus_round_add_part:
 * @self: a round
 * @part: a part of the window, which comes after those added before
 */
void
vitk_focus_round_add_part (VitkFocusRound *self, GtkWidget *part)
{
  Part *added = g_new0 (Part, 1);

  g_return_if_fail (VITK_IS_FOCUS_ROUND (self));

  added->widget = g_object_ref (part);
  g_weak_ref_init (&added->focus, NULL);
  g_ptr_array_add (self->parts, added);
  g_signal_connect_object (part, "notify::root", G_CALLBACK (on_root_changed), self,
                           G_CONNECT_SWAPPED);
  on_root_changed (self, NULL, part);
}

/**
 * vitk_focus_round_move:
 * @self: a round
 * @forward: which way round
 *
 * Moves the focus to the next part that is shown; to the first or the last from elsewhere.
 *
 * Returns: whether there was one
 */
gboolean
vitk_focus_round_move (VitkFocusRound *self, gboolean forward)
{
  const int n = self->parts->len;
  int at = forward ? -1 : n;
  int i;

  g_return_val_if_fail (VITK_IS_FOCUS_ROUND (self), FALSE);

  for (i = 0; i < n; i++)
    {
      const Part *part = g_ptr_array_index (self->parts, i);

      if (is_in (gtk_root_get_focus (gtk_widget_get_root (part->widget)), part))
        at = i;
    }
  for (i = 1; i <= n; i++)
    if (enter (g_ptr_array_index (self->parts, (at + (forward ? i : -i) + n + n) % n)))
      return TRUE;
  return FALSE;
}
