/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-link-hints.h"

#include "widgets/vitk-hint-labels.h"
#include "widgets/vitk-in-view.h"
#include "widgets/vitk-link.h"
#include "widgets/vitk-note-flag.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How much of a row, from its top, stands for it. */
#define ROW_PART 24

/* How much of a label lies on the words. */
#define OVERLAP 0.35

/* Pixels between labels that stand beside each other. */
#define GAP 1

/* With these a letter is a command and not itself. */
#define COMMAND_MODIFIERS (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK)

/* A link in view with the letters that lead to it. */
typedef struct
{
  GtkWidget *target; /* a VitkLink, a VitkNoteFlag or a GtkListBoxRow */
  char *letters;
  GtkWidget *label; /* child */
  graphene_rect_t bounds;
  gboolean seen;
} Hint;

/* Lies over the parts of a window, with nothing in it until it is started. Then it has the keyboard
 * focus and a label over each link in view: letters choose one and follow it, letters with Shift
 * only move the focus there, anything else ends it. To a screen reader it is a list of the links,
 * each with its letters. */
struct _VitkLinkHints
{
  GtkWidget parent_instance;

  GPtrArray *parts; /* GtkWidget */
  GPtrArray *hints; /* Hint */
  GString *typed;
  GtkWidget *prompt;
  GWeakRef focus; /* what had it before */
  guint watching; /* tick callback while there are labels */
};

G_DEFINE_FINAL_TYPE (VitkLinkHints, vitk_link_hints, GTK_TYPE_WIDGET)

static void
free_hint (gpointer data)
{
  Hint *hint = data;

  gtk_widget_unparent (hint->label);
  g_object_unref (hint->target);
  g_free (hint->letters);
  g_free (hint);
}

static gboolean
is_active (VitkLinkHints *self)
{
  return self->watching != 0;
}

static void
end (VitkLinkHints *self)
{
  if (!is_active (self))
    return;
  gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->watching);
  self->watching = 0;
  g_string_truncate (self->typed, 0);
  g_ptr_array_set_size (self->hints, 0);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/* Ends it and gives the focus back. */
static void
give_up (VitkLinkHints *self)
{
  g_autoptr (GtkWidget) focus = g_weak_ref_get (&self->focus);

  if (focus != NULL && gtk_widget_get_mapped (focus))
    gtk_widget_grab_focus (focus);
  end (self);
}

static void
choose (VitkLinkHints *self, const Hint *hint, gboolean follow)
{
  g_autoptr (GtkWidget) target = g_object_ref (hint->target);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  /* Whoever uses keys has to see where they lead. */
  if (GTK_IS_WINDOW (root))
    gtk_window_set_focus_visible (GTK_WINDOW (root), TRUE);
  gtk_widget_grab_focus (target);
  end (self);
  if (follow && VITK_IS_LINK (target))
    gtk_widget_activate_action (target, "link.activate", NULL);
  else if (follow)
    gtk_widget_activate (target);
}

/* What has been typed is dimmed in the labels that go on with it; the others are hidden. */
static void
update_labels (VitkLinkHints *self)
{
  g_autoptr (GString) state = g_string_new (NULL);
  guint n_left = 0;
  guint i;

  for (i = 0; i < self->hints->len; i++)
    {
      const Hint *hint = g_ptr_array_index (self->hints, i);
      const gboolean possible = g_str_has_prefix (hint->letters, self->typed->str);
      PangoAttrList *attributes = pango_attr_list_new ();
      PangoAttribute *dim = pango_attr_foreground_alpha_new (G_MAXUINT16 / 2);

      dim->end_index = self->typed->len;
      pango_attr_list_insert (attributes, dim);
      gtk_label_set_attributes (GTK_LABEL (hint->label), attributes);
      pango_attr_list_unref (attributes);
      gtk_widget_set_visible (hint->label, possible);
      n_left += possible;
    }
  if (self->typed->len > 0)
    {
      g_autofree char *typed = g_utf8_strup (self->typed->str, -1);

      /* Translators: the letters that were typed, and how many links they may still lead to. */
      g_string_printf (state, ngettext ("%s: %u link", "%s: %u links", n_left), typed, n_left);
    }
  else
    g_string_assign (state, _ ("Type the letters of a link to follow it, with Shift to only move "
                               "there. Esc ends."));
  gtk_label_set_label (GTK_LABEL (self->prompt), state->str);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  state->str, -1);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
type (VitkLinkHints *self, char letter, gboolean follow)
{
  gboolean possible = FALSE;
  guint i;

  g_string_append_c (self->typed, letter);
  for (i = 0; i < self->hints->len; i++)
    {
      const Hint *hint = g_ptr_array_index (self->hints, i);

      if (g_str_equal (hint->letters, self->typed->str))
        {
          choose (self, hint, follow);
          return;
        }
      possible = possible || g_str_has_prefix (hint->letters, self->typed->str);
    }
  if (!possible)
    {
      g_string_truncate (self->typed, self->typed->len - 1);
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }
  update_labels (self);
}

static void
take_back (VitkLinkHints *self)
{
  if (self->typed->len == 0)
    {
      give_up (self);
      return;
    }
  g_string_truncate (self->typed, self->typed->len - 1);
  update_labels (self);
}

/* The letter of a key, with a keyboard for another script the one that stands in its place. */
static gunichar
find_letter (VitkLinkHints *self, guint keyval, guint keycode)
{
  gunichar letter = gdk_keyval_to_unicode (gdk_keyval_to_lower (keyval));
  g_autofree GdkKeymapKey *keys = NULL;
  g_autofree guint *keyvals = NULL;
  int n = 0;
  int i;

  if (letter < 0x80 || !gdk_display_map_keycode (gtk_widget_get_display (GTK_WIDGET (self)),
                                                 keycode, &keys, &keyvals, &n))
    return letter;
  for (i = 0; i < n && letter >= 0x80; i++)
    if (vitk_hint_labels_has_letter (gdk_keyval_to_unicode (keyvals[i])))
      letter = gdk_keyval_to_unicode (keyvals[i]);
  return letter;
}

static gboolean
on_key_pressed (GtkEventControllerKey *controller, guint keyval, guint keycode,
                GdkModifierType state, VitkLinkHints *self)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (controller));
  const gunichar letter = find_letter (self, keyval, keycode);

  if (event != NULL && gdk_key_event_is_modifier (event))
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_BackSpace)
    take_back (self);
  else if (vitk_hint_labels_has_letter (letter) && !(state & COMMAND_MODIFIERS))
    type (self, (char) letter, !(state & GDK_SHIFT_MASK));
  else
    give_up (self);
  return GDK_EVENT_STOP;
}

/* The pointer, or the window's keys, took the reader elsewhere. */
static void
on_leave (VitkLinkHints *self)
{
  end (self);
}

static gboolean
find_bounds (VitkLinkHints *self, GtkWidget *target, graphene_rect_t *bounds)
{
  GtkWidget *within = gtk_widget_get_parent (GTK_WIDGET (self));
  GdkRectangle part = { 0, 0, gtk_widget_get_width (target), ROW_PART };
  const GdkRectangle *lines;
  guint n_lines;
  guint i;

  if (!VITK_IS_LINK (target))
    return vitk_in_view_find (target, &part, within, bounds);
  lines = vitk_link_get_rectangles (VITK_LINK (target), &n_lines);
  for (i = 0; i < n_lines; i++)
    if (vitk_in_view_find (target, &lines[i], within, bounds))
      return TRUE;
  return FALSE;
}

/* Labels go with their links when these move. */
static gboolean
watch (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  VitkLinkHints *self = VITK_LINK_HINTS (widget);
  guint i;

  for (i = 0; i < self->hints->len; i++)
    {
      const Hint *hint = g_ptr_array_index (self->hints, i);
      graphene_rect_t bounds;
      const gboolean seen = find_bounds (self, hint->target, &bounds);

      if (seen != hint->seen || (seen && !graphene_rect_equal (&bounds, &hint->bounds)))
        {
          gtk_widget_queue_allocate (widget);
          break;
        }
    }
  return G_SOURCE_CONTINUE;
}

static const char *
get_words (GtkWidget *widget)
{
  GtkWidget *child;
  const char *words = NULL;

  if (VITK_IS_LINK (widget))
    return vitk_link_get_label (VITK_LINK (widget));
  if (VITK_IS_NOTE_FLAG (widget))
    return vitk_note_flag_get_name (VITK_NOTE_FLAG (widget));
  if (GTK_IS_LABEL (widget))
    return gtk_label_get_text (GTK_LABEL (widget));
  for (child = gtk_widget_get_first_child (widget); child != NULL && words == NULL;
       child = gtk_widget_get_next_sibling (child))
    words = get_words (child);
  return words;
}

static gboolean
can_follow (GtkWidget *widget)
{
  return VITK_IS_LINK (widget) || VITK_IS_NOTE_FLAG (widget) ||
         (GTK_IS_LIST_BOX_ROW (widget) &&
          gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (widget)));
}

/* Finds what can be followed in @widget, in the order of the tree, which is that of reading. */
static void
collect (VitkLinkHints *self, GtkWidget *widget)
{
  GtkWidget *child;
  graphene_rect_t bounds;

  if (!gtk_widget_get_mapped (widget))
    return;
  if (can_follow (widget) && find_bounds (self, widget, &bounds) &&
      vitk_in_view_is_uncovered (widget, gtk_widget_get_parent (GTK_WIDGET (self)), &bounds))
    {
      Hint *hint = g_new0 (Hint, 1);

      hint->target = g_object_ref (widget);
      hint->label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM,
                                  "css-name", "hint", NULL);
      gtk_widget_set_parent (hint->label, GTK_WIDGET (self));
      g_ptr_array_add (self->hints, hint);
    }
  for (child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (self, child);
}

static void
give_letters (VitkLinkHints *self)
{
  g_auto (GStrv) labels = vitk_hint_labels_new (self->hints->len);
  guint i;

  for (i = 0; i < self->hints->len; i++)
    {
      Hint *hint = g_ptr_array_index (self->hints, i);
      const char *words = get_words (hint->target);
      g_autofree char *capitals = g_utf8_strup (labels[i], -1);
      /* Translators: the letters of a link, and what it leads to, as in "AS: Reference 85". */
      g_autofree char *name =
          g_strdup_printf (C_ ("link letters", "%s: %s"), capitals, words != NULL ? words : "");

      hint->letters = g_steal_pointer (&labels[i]);
      gtk_label_set_label (GTK_LABEL (hint->label), capitals);
      gtk_accessible_update_property (GTK_ACCESSIBLE (hint->label), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      name, -1);
    }
}

static gboolean
collides (VitkLinkHints *self, guint n_placed, const GdkRectangle *place)
{
  guint i;

  for (i = 0; i < n_placed; i++)
    {
      GtkWidget *label = ((Hint *) g_ptr_array_index (self->hints, i))->label;
      graphene_rect_t bounds;
      GdkRectangle other;

      if (!gtk_widget_should_layout (label) || !gtk_widget_get_child_visible (label) ||
          !gtk_widget_compute_bounds (label, GTK_WIDGET (self), &bounds))
        continue;
      other.x = (int) bounds.origin.x;
      other.y = (int) bounds.origin.y;
      other.width = (int) bounds.size.width;
      other.height = (int) bounds.size.height;
      if (gdk_rectangle_intersect (place, &other, NULL))
        return TRUE;
    }
  return FALSE;
}

/* On the upper edge of the words where there is room, else on the lower, so that most of them can
 * still be read; else as near to them as can be. */
static void
place_label (VitkLinkHints *self, guint position, int width, int height)
{
  Hint *hint = g_ptr_array_index (self->hints, position);
  const gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  const graphene_rect_t *words = &hint->bounds;
  GdkRectangle place;
  double above;
  double below;

  gtk_widget_measure (hint->label, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &place.width, NULL, NULL);
  gtk_widget_measure (hint->label, GTK_ORIENTATION_VERTICAL, -1, NULL, &place.height, NULL, NULL);
  place.x = (int) words->origin.x;
  if (mirrored)
    place.x += (int) words->size.width - place.width;
  place.x = CLAMP (place.x, 0, MAX (width - place.width, 0));
  above = words->origin.y - place.height * (1 - OVERLAP);
  below = words->origin.y + words->size.height - place.height * OVERLAP;
  place.y = CLAMP ((int) above, 0, MAX (height - place.height, 0));
  if (collides (self, position, &place))
    place.y = CLAMP ((int) below, 0, MAX (height - place.height, 0));
  while (collides (self, position, &place) && place.x >= 0 && place.x + place.width <= width)
    place.x += mirrored ? -GAP : GAP;
  gtk_widget_size_allocate (hint->label, &place, -1);
}

static void
vitk_link_hints_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  VitkLinkHints *self = VITK_LINK_HINTS (widget);
  GdkRectangle foot;
  guint i;

  for (i = 0; i < self->hints->len; i++)
    {
      Hint *hint = g_ptr_array_index (self->hints, i);

      hint->seen = find_bounds (self, hint->target, &hint->bounds);
      gtk_widget_set_child_visible (hint->label, hint->seen);
      if (hint->seen && gtk_widget_should_layout (hint->label))
        place_label (self, i, width, height);
    }
  gtk_widget_measure (self->prompt, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &foot.width, NULL, NULL);
  foot.width = MIN (foot.width, width);
  gtk_widget_measure (self->prompt, GTK_ORIENTATION_VERTICAL, foot.width, &foot.height, NULL, NULL,
                      NULL);
  foot.x = (width - foot.width) / 2;
  foot.y = height - foot.height;
  gtk_widget_size_allocate (self->prompt, &foot, -1);
}

static void
vitk_link_hints_dispose (GObject *object)
{
  VitkLinkHints *self = VITK_LINK_HINTS (object);

  end (self);
  g_ptr_array_set_size (self->parts, 0);
  g_clear_pointer (&self->prompt, gtk_widget_unparent);
  G_OBJECT_CLASS (vitk_link_hints_parent_class)->dispose (object);
}

static void
vitk_link_hints_finalize (GObject *object)
{
  VitkLinkHints *self = VITK_LINK_HINTS (object);

  g_ptr_array_unref (self->parts);
  g_ptr_array_unref (self->hints);
  g_string_free (self->typed, TRUE);
  g_weak_ref_clear (&self->focus);
  G_OBJECT_CLASS (vitk_link_hints_parent_class)->finalize (object);
}

static void
vitk_link_hints_class_init (VitkLinkHintsClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->dispose = vitk_link_hints_dispose;
  object_class->finalize = vitk_link_hints_finalize;
  widget_class->size_allocate = vitk_link_hints_size_allocate;

  gtk_widget_class_set_css_name (widget_class, "vitklinkhints");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
vitk_link_hints_init (VitkLinkHints *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->parts = g_ptr_array_new_with_free_func (g_object_unref);
  self->hints = g_ptr_array_new_with_free_func (free_hint);
  self->typed = g_string_new (NULL);
  g_weak_ref_init (&self->focus, NULL);
  self->prompt = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "justify", GTK_JUSTIFY_CENTER, NULL);
  gtk_widget_add_css_class (self->prompt, "prompt");
  gtk_widget_set_parent (self->prompt, widget);

  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_pressed), self);
  gtk_widget_add_controller (widget, keys);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_leave), self);
  gtk_widget_add_controller (widget, focus);
  gtk_widget_set_focusable (widget, TRUE);
  gtk_widget_set_can_target (widget, FALSE);
  gtk_widget_set_visible (widget, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Links in view"), -1);
}

/**
 * vitk_link_hints_new:
 *
 * Returns: (transfer floating): an overlay that shows nothing until it is started
 */
GtkWidget *
vitk_link_hints_new (void)
{
  return g_object_new (VITK_TYPE_LINK_HINTS, NULL);
}

/**
 * vitk_link_hints_add_part:
 * @self: an overlay
 * @part: something that it lies over; its links come after those of the parts added before
 */
void
vitk_link_hints_add_part (VitkLinkHints *self, GtkWidget *part)
{
  g_return_if_fail (VITK_IS_LINK_HINTS (self));

  g_ptr_array_add (self->parts, g_object_ref (part));
}

/**
 * vitk_link_hints_start:
 * @self: an overlay
 *
 * Labels every link in view, and every row that leads somewhere, and takes the keyboard.
 *
 * Returns: whether there is any
 */
gboolean
vitk_link_hints_start (VitkLinkHints *self)
{
  guint i;

  g_return_val_if_fail (VITK_IS_LINK_HINTS (self), FALSE);

  if (is_active (self))
    return TRUE;
  g_weak_ref_set (&self->focus, gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self))));
  for (i = 0; i < self->parts->len; i++)
    collect (self, g_ptr_array_index (self->parts, i));
  if (self->hints->len == 0)
    return FALSE;
  give_letters (self);
  update_labels (self);
  self->watching = gtk_widget_add_tick_callback (GTK_WIDGET (self), watch, NULL, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  return TRUE;
}
