/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-parts.h"

#include "widgets/vitk-side-part.h"
#include "widgets/vitk-styling.h"
#include "widgets/vitk-text-scale.h"

#define DEFAULT_CONTENTS_WIDTH 260
#define DEFAULT_PANE_WIDTH 380
#define MIN_CONTENTS_WIDTH 160
#define OVER_CONTENTS_WIDTH 280
#define MIN_TEXT_WIDTH 300
#define MIN_PANE_WIDTH 260

/* What a divider takes at most. */
#define HANDLE_WIDTH 8

/* The flap slides the contents over the rest. The leaflet slides from the text to the pane where
 * there is room for one of them. In it, two panes with a handle each: (contents | text) | pane.
 * Contents and pane move between their two places; the text stays where it is, so that nothing of
 * what the reader sees there is ever made anew. */
struct _VitkParts
{
  GtkWidget parent_instance;

  AdwFlap *flap;
  AdwLeaflet *leaflet;
  GtkPaned *outer;
  GtkPaned *inner;

  VitkSidePart contents;
  GtkWidget *text;
  VitkSidePart pane;

  VitkPartsMode mode;
  gboolean lent;       /* whether the pane has given its room to the text */
  gboolean settled;    /* whether the parts are placed for the width they have */
  gboolean pane_asked; /* whether the pane was asked for before they were */
  guint adapting;
};

G_DEFINE_FINAL_TYPE (VitkParts, vitk_parts, GTK_TYPE_WIDGET)

enum
{
  PROP_CONTENTS = 1,
  PROP_TEXT,
  PROP_PANE,
  PROP_CONTENTS_SHOWN,
  PROP_PANE_SHOWN,
  PROP_MODE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* Notes the widths that the reader gave the parts. Between two modes the parts are squeezed, and
 * their widths nobody's choice. */
static void
note_widths (VitkParts *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self->outer));

  if (!self->settled)
    return;
  if (gtk_widget_get_mapped (GTK_WIDGET (self->contents.beside)))
    self->contents.width = gtk_paned_get_position (self->inner);
  if (gtk_widget_get_mapped (GTK_WIDGET (self->pane.beside)))
    self->pane.width = width - gtk_paned_get_position (self->outer);
}

static void
apply_widths (VitkParts *self, int width)
{
  gtk_paned_set_position (self->inner, self->contents.width);
  gtk_paned_set_position (self->outer, width - MIN (self->pane.width, width / 2));
}

static void
place_parts (VitkParts *self)
{
  const gboolean wide = self->mode == VITK_PARTS_WIDE;

  vitk_side_part_place (&self->contents, wide, self->contents.wanted);
  vitk_side_part_place (&self->pane, self->mode != VITK_PARTS_NARROW,
                        self->pane.wanted && !self->lent);
  adw_flap_set_swipe_to_open (self->flap, !wide);
}

static void
set_mode (VitkParts *self, VitkPartsMode mode, int width)
{
  note_widths (self);
  self->mode = mode;
  adw_flap_set_reveal_flap (self->flap, FALSE);
  place_parts (self);
  adw_leaflet_set_visible_child (self->leaflet, mode == VITK_PARTS_NARROW && self->pane_asked
                                                    ? GTK_WIDGET (self->pane.away)
                                                    : GTK_WIDGET (self->outer));
  apply_widths (self, width);
  /* What stands elsewhere now gets its style anew. */
  vitk_styling_prepare (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CONTENTS_SHOWN]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PANE_SHOWN]);
}

static int
get_min_width (GtkWidget *widget)
{
  int min = 0;

  if (widget != NULL)
    gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &min, NULL, NULL, NULL);
  return min;
}

static VitkPartsMode
choose_mode (VitkParts *self, int width)
{
  /* Measuring takes its time, and what is not on the screen yet may be measured in vain. */
  const gboolean measured = gtk_widget_get_mapped (GTK_WIDGET (self));

  return vitk_parts_mode_choose (
      width, vitk_text_scale_get (GTK_WIDGET (self)),
      measured ? get_min_width (self->text) + get_min_width (self->pane.child) : 0,
      measured ? get_min_width (self->contents.child) : 0);
}

static gboolean
adapt_in_idle (gpointer user_data)
{
  VitkParts *self = user_data;

  self->adapting = 0;
  vitk_parts_adapt (self, gtk_widget_get_width (GTK_WIDGET (self)));
  return G_SOURCE_REMOVE;
}

static void
vitk_parts_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                    int *natural, int *minimum_baseline, int *natural_baseline)
{
  VitkParts *self = VITK_PARTS (widget);

  gtk_widget_measure (GTK_WIDGET (self->flap), orientation, -1, minimum, natural, NULL, NULL);
  /* What does not fit is put elsewhere: one part at a time is enough room. */
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = MAX (get_min_width (self->text),
                    MAX (get_min_width (self->pane.child), get_min_width (self->contents.child)));
  *natural = MAX (*natural, *minimum);
}

static void
vitk_parts_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  VitkParts *self = VITK_PARTS (widget);
  const int least = get_min_width (GTK_WIDGET (self->flap));
  int flap_width = MAX (width, least);

  note_widths (self);
  if (gtk_widget_get_width (GTK_WIDGET (self->outer)) == 0)
    apply_widths (self, width);
  self->settled = choose_mode (self, width) == self->mode;
  /* Until the parts have been placed anew, for one frame, they are as wide as they were, whether
   * that reaches over the edge or not: they would be laid out for nothing. */
  if (!self->settled && gtk_widget_get_width (GTK_WIDGET (self->flap)) > 0)
    flap_width = MAX (gtk_widget_get_width (GTK_WIDGET (self->flap)), least);
  gtk_widget_allocate (GTK_WIDGET (self->flap), flap_width, height, baseline, NULL);
  self->pane_asked = self->pane_asked && !self->settled;
  if (!self->settled && self->adapting == 0)
    self->adapting = g_idle_add_full (G_PRIORITY_HIGH_IDLE, adapt_in_idle, self, NULL);
}

static void
contents_slid (VitkParts *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CONTENTS_SHOWN]);
}

static void
pane_slid (VitkParts *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PANE_SHOWN]);
}

static void
vitk_parts_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  VitkParts *self = VITK_PARTS (object);

  switch (id)
    {
    case PROP_CONTENTS:
      g_value_set_object (value, self->contents.child);
      break;
    case PROP_TEXT:
      g_value_set_object (value, self->text);
      break;
    case PROP_PANE:
      g_value_set_object (value, self->pane.child);
      break;
    case PROP_CONTENTS_SHOWN:
      g_value_set_boolean (value, vitk_parts_get_contents_shown (self));
      break;
    case PROP_PANE_SHOWN:
      g_value_set_boolean (value, vitk_parts_get_pane_shown (self));
      break;
    case PROP_MODE:
      g_value_set_int (value, self->mode);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
vitk_parts_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  VitkParts *self = VITK_PARTS (object);

  switch (id)
    {
    case PROP_CONTENTS:
      vitk_side_part_set_child (&self->contents, g_value_get_object (value));
      break;
    case PROP_TEXT:
      self->text = g_value_get_object (value);
      gtk_widget_set_size_request (self->text, MIN_TEXT_WIDTH, -1);
      gtk_paned_set_end_child (self->inner, self->text);
      break;
    case PROP_PANE:
      vitk_side_part_set_child (&self->pane, g_value_get_object (value));
      break;
    case PROP_CONTENTS_SHOWN:
      vitk_parts_set_contents_shown (self, g_value_get_boolean (value));
      break;
    case PROP_PANE_SHOWN:
      vitk_parts_set_pane_shown (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
vitk_parts_dispose (GObject *object)
{
  VitkParts *self = VITK_PARTS (object);

  g_clear_handle_id (&self->adapting, g_source_remove);
  self->contents.child = NULL;
  self->text = NULL;
  self->pane.child = NULL;
  g_clear_pointer ((GtkWidget **) &self->flap, gtk_widget_unparent);
  G_OBJECT_CLASS (vitk_parts_parent_class)->dispose (object);
}

static void
vitk_parts_class_init (VitkPartsClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = vitk_parts_get_property;
  object_class->set_property = vitk_parts_set_property;
  object_class->dispose = vitk_parts_dispose;
  widget_class->measure = vitk_parts_measure;
  widget_class->size_allocate = vitk_parts_size_allocate;

  properties[PROP_CONTENTS] = g_param_spec_object ("contents", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_TEXT] = g_param_spec_object ("text", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_PANE] = g_param_spec_object ("pane", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_CONTENTS_SHOWN] =
      g_param_spec_boolean ("contents-shown", NULL, NULL, TRUE, flags);
  properties[PROP_PANE_SHOWN] = g_param_spec_boolean ("pane-shown", NULL, NULL, TRUE, flags);
  properties[PROP_MODE] =
      g_param_spec_int ("mode", NULL, NULL, VITK_PARTS_WIDE, VITK_PARTS_NARROW, VITK_PARTS_WIDE,
                        G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "vitkparts");
}

static void
vitk_parts_init (VitkParts *self)
{
  vitk_side_part_init (&self->contents, DEFAULT_CONTENTS_WIDTH, MIN_CONTENTS_WIDTH);
  vitk_side_part_init (&self->pane, DEFAULT_PANE_WIDTH, MIN_PANE_WIDTH);
  gtk_widget_add_css_class (GTK_WIDGET (self->contents.away), "background");
  gtk_widget_set_size_request (GTK_WIDGET (self->contents.away), OVER_CONTENTS_WIDTH, -1);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);

  self->inner = GTK_PANED (gtk_paned_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_paned_set_start_child (self->inner, GTK_WIDGET (self->contents.beside));
  gtk_paned_set_resize_start_child (self->inner, FALSE);
  gtk_paned_set_shrink_start_child (self->inner, FALSE);
  gtk_paned_set_shrink_end_child (self->inner, FALSE);
  gtk_paned_set_position (self->inner, self->contents.width);

  self->outer = GTK_PANED (gtk_paned_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_paned_set_start_child (self->outer, GTK_WIDGET (self->inner));
  gtk_paned_set_end_child (self->outer, GTK_WIDGET (self->pane.beside));
  gtk_paned_set_resize_end_child (self->outer, FALSE);
  gtk_paned_set_shrink_start_child (self->outer, FALSE);
  gtk_paned_set_shrink_end_child (self->outer, FALSE);

  self->leaflet = ADW_LEAFLET (adw_leaflet_new ());
  adw_leaflet_set_can_unfold (self->leaflet, FALSE);
  adw_leaflet_set_can_navigate_back (self->leaflet, TRUE);
  adw_leaflet_append (self->leaflet, GTK_WIDGET (self->outer));
  adw_leaflet_append (self->leaflet, GTK_WIDGET (self->pane.away));
  g_signal_connect_swapped (self->leaflet, "notify::visible-child", G_CALLBACK (pane_slid), self);

  self->flap = ADW_FLAP (adw_flap_new ());
  adw_flap_set_fold_policy (self->flap, ADW_FLAP_FOLD_POLICY_ALWAYS);
  adw_flap_set_reveal_flap (self->flap, FALSE);
  adw_flap_set_locked (self->flap, TRUE);
  adw_flap_set_content (self->flap, GTK_WIDGET (self->leaflet));
  adw_flap_set_flap (self->flap, GTK_WIDGET (self->contents.away));
  g_signal_connect_swapped (self->flap, "notify::reveal-flap", G_CALLBACK (contents_slid), self);
  gtk_widget_set_parent (GTK_WIDGET (self->flap), GTK_WIDGET (self));
}

/**
 * vitk_parts_adapt:
 * @self: the parts of a window
 * @width: the width there is, in pixels
 *
 * Places the parts for a width. They do so by themselves whenever they are given another one; a
 * window that knows its width beforehand can spare them the first, wrong, frame.
 */
void
vitk_parts_adapt (VitkParts *self, int width)
{
  VitkPartsMode mode;

  g_return_if_fail (VITK_IS_PARTS (self));

  mode = choose_mode (self, width);
  if (mode != self->mode || gtk_widget_get_width (GTK_WIDGET (self)) == 0)
    set_mode (self, mode, width);
}

/**
 * vitk_parts_get_mode:
 * @self: the parts of a window
 *
 * Returns: how much there is room for
 */
VitkPartsMode
vitk_parts_get_mode (VitkParts *self)
{
  g_return_val_if_fail (VITK_IS_PARTS (self), VITK_PARTS_WIDE);

  return self->mode;
}

/**
 * vitk_parts_get_contents_shown:
 * @self: the parts of a window
 *
 * Returns: whether the contents can be seen
 */
gboolean
vitk_parts_get_contents_shown (VitkParts *self)
{
  g_return_val_if_fail (VITK_IS_PARTS (self), FALSE);

  if (self->mode == VITK_PARTS_WIDE)
    return self->contents.wanted;
  return adw_flap_get_reveal_flap (self->flap);
}

/**
 * vitk_parts_set_contents_shown:
 * @self: the parts of a window
 * @shown: whether the contents are to be seen
 *
 * Shows the contents beside the text or, where there is no room, over it.
 */
void
vitk_parts_set_contents_shown (VitkParts *self, gboolean shown)
{
  g_return_if_fail (VITK_IS_PARTS (self));

  if (vitk_parts_get_contents_shown (self) == shown)
    return;
  if (self->mode != VITK_PARTS_WIDE)
    {
      adw_flap_set_reveal_flap (self->flap, shown);
      return;
    }
  note_widths (self);
  self->contents.wanted = shown;
  place_parts (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CONTENTS_SHOWN]);
}

/**
 * vitk_parts_get_pane_shown:
 * @self: the parts of a window
 *
 * Returns: whether the pane can be seen
 */
gboolean
vitk_parts_get_pane_shown (VitkParts *self)
{
  g_return_val_if_fail (VITK_IS_PARTS (self), FALSE);

  if (self->mode != VITK_PARTS_NARROW)
    return self->pane.wanted && !self->lent;
  return adw_leaflet_get_visible_child (self->leaflet) == GTK_WIDGET (self->pane.away);
}

/**
 * vitk_parts_set_pane_shown:
 * @self: the parts of a window
 * @shown: whether the pane is to be seen
 *
 * Shows the pane beside the text or, where there is no room, in place of it.
 */
void
vitk_parts_set_pane_shown (VitkParts *self, gboolean shown)
{
  g_return_if_fail (VITK_IS_PARTS (self));

  /* Before the first frame nobody knows whether there is room for it beside the text. */
  self->pane_asked = shown && !self->settled;
  if (vitk_parts_get_pane_shown (self) == shown)
    return;
  if (self->mode == VITK_PARTS_NARROW)
    {
      adw_leaflet_set_visible_child (self->leaflet, shown ? GTK_WIDGET (self->pane.away)
                                                          : GTK_WIDGET (self->outer));
      return;
    }
  note_widths (self);
  self->pane.wanted = shown;
  self->lent = FALSE;
  place_parts (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PANE_SHOWN]);
}

/**
 * vitk_parts_get_wanted:
 * @self: the parts of a window
 * @contents: (out): whether the contents stand beside the text where there is room
 * @pane: (out): whether the pane does
 */
void
vitk_parts_get_wanted (VitkParts *self, gboolean *contents, gboolean *pane)
{
  g_return_if_fail (VITK_IS_PARTS (self));

  *contents = self->contents.wanted;
  *pane = self->pane.wanted;
}

/**
 * vitk_parts_set_wanted:
 * @self: the parts of a window
 * @contents: whether the contents stand beside the text where there is room
 * @pane: whether the pane does
 */
void
vitk_parts_set_wanted (VitkParts *self, gboolean contents, gboolean pane)
{
  g_return_if_fail (VITK_IS_PARTS (self));

  self->contents.wanted = contents;
  self->pane.wanted = pane;
  place_parts (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CONTENTS_SHOWN]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PANE_SHOWN]);
}

/**
 * vitk_parts_get_widths:
 * @self: the parts of a window
 * @contents: (out): width of the contents, in pixels
 * @pane: (out): width of the pane, in pixels
 */
void
vitk_parts_get_widths (VitkParts *self, int *contents, int *pane)
{
  g_return_if_fail (VITK_IS_PARTS (self));

  note_widths (self);
  *contents = self->contents.width;
  *pane = self->pane.width;
}

/**
 * vitk_parts_set_widths:
 * @self: the parts of a window
 * @contents: width of the contents, in pixels
 * @pane: width of the pane, in pixels
 *
 * Sets the widths to begin with; vitk_parts_adapt() puts them to use.
 */
void
vitk_parts_set_widths (VitkParts *self, int contents, int pane)
{
  g_return_if_fail (VITK_IS_PARTS (self));

  self->contents.width = contents;
  self->pane.width = pane;
}

/* How wide the text is, or will be once the parts are placed. */
static int
get_text_width (VitkParts *self, gboolean with_pane)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));

  if (self->mode == VITK_PARTS_WIDE && self->contents.wanted)
    width -= self->contents.width + HANDLE_WIDTH;
  if (self->mode != VITK_PARTS_NARROW && with_pane)
    width -= self->pane.width + HANDLE_WIDTH;
  return width;
}

static void
set_lent (VitkParts *self, gboolean lent)
{
  self->lent = lent;
  place_parts (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PANE_SHOWN]);
}

/**
 * vitk_parts_make_room:
 * @self: the parts of a window
 * @width: what the text needs, in pixels
 *
 * Hides the pane if the text is that wide without it, and not with it. It is still wanted there,
 * and comes back with vitk_parts_end_room() or when it is asked for.
 *
 * Returns: the width that the text will have, in pixels
 */
int
vitk_parts_make_room (VitkParts *self, int width)
{
  gboolean shown;

  g_return_val_if_fail (VITK_IS_PARTS (self), 0);

  note_widths (self);
  shown = self->mode != VITK_PARTS_NARROW && vitk_parts_get_pane_shown (self);
  if (!shown || get_text_width (self, TRUE) >= width || get_text_width (self, FALSE) < width)
    return get_text_width (self, shown);
  set_lent (self, TRUE);
  return get_text_width (self, FALSE);
}

/**
 * vitk_parts_end_room:
 * @self: the parts of a window
 *
 * Shows the pane again, if it is hidden to make room.
 */
void
vitk_parts_end_room (VitkParts *self)
{
  g_return_if_fail (VITK_IS_PARTS (self));

  if (self->lent)
    set_lent (self, FALSE);
}
