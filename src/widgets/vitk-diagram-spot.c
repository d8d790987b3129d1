/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-diagram-spot.h"

#include "figure/vitk-diagram-words.h"

#include <math.h>

/* A glyph of a diagram for hands and for screen readers; somebody else draws it. What stands in a
 * compartment is a child of it, so that a diagram is a tree: places, what is in them, what that
 * does. */
struct _VitkDiagramSpot
{
  GtkWidget parent_instance;

  const VitkGlyph *glyph; /* of the diagram that the canvas keeps */
  double scale;
  gboolean chosen;
};

G_DEFINE_FINAL_TYPE (VitkDiagramSpot, vitk_diagram_spot, GTK_TYPE_WIDGET)

static void
vitk_diagram_spot_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  VitkDiagramSpot *self = VITK_DIAGRAM_SPOT (widget);
  const VitkBox *box = &self->glyph->box;
  GtkWidget *child;

  for (child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      VitkDiagramSpot *spot = VITK_DIAGRAM_SPOT (child);

      vitk_diagram_spot_place (spot, (spot->glyph->box.x - box->x) * self->scale,
                               (spot->glyph->box.y - box->y) * self->scale, self->scale);
    }
}

static void
draw_ring (VitkDiagramSpot *self, GtkSnapshot *snapshot, const char *name, float width)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const float widths[4] = { width, width, width, width };
  GskRoundedRect ring;
  GdkRGBA color;
  guint i;
  GdkRGBA colors[4];

  if (!gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), name, &color))
    gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  for (i = 0; i < G_N_ELEMENTS (colors); i++)
    colors[i] = color;
  gsk_rounded_rect_init_from_rect (&ring,
                                   &GRAPHENE_RECT_INIT (-4, -4,
                                                        (float) gtk_widget_get_width (widget) + 8,
                                                        (float) gtk_widget_get_height (widget) + 8),
                                   6);
  gtk_snapshot_append_border (snapshot, &ring, widths, colors);
}

static void
vitk_diagram_spot_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  VitkDiagramSpot *self = VITK_DIAGRAM_SPOT (widget);
  const GtkStateFlags state = gtk_widget_get_state_flags (widget);
  GtkWidget *child;

  if (self->chosen)
    draw_ring (self, snapshot, "accent_color", 3);
  else if ((state & GTK_STATE_FLAG_FOCUSED) && (state & GTK_STATE_FLAG_FOCUS_VISIBLE))
    draw_ring (self, snapshot, "accent_color", 2);
  else if ((state & GTK_STATE_FLAG_PRELIGHT) && gtk_widget_get_focusable (widget))
    draw_ring (self, snapshot, "borders", 2);
  for (child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gtk_widget_snapshot_child (widget, child, snapshot);
}

static void
vitk_diagram_spot_state_flags_changed (GtkWidget *widget, GtkStateFlags previous)
{
  const GtkStateFlags shown =
      GTK_STATE_FLAG_FOCUSED | GTK_STATE_FLAG_FOCUS_VISIBLE | GTK_STATE_FLAG_PRELIGHT;

  if ((gtk_widget_get_state_flags (widget) ^ previous) & shown)
    gtk_widget_queue_draw (widget);
}

static void
vitk_diagram_spot_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (vitk_diagram_spot_parent_class)->dispose (object);
}

static void
vitk_diagram_spot_class_init (VitkDiagramSpotClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vitk_diagram_spot_dispose;
  widget_class->size_allocate = vitk_diagram_spot_size_allocate;
  widget_class->snapshot = vitk_diagram_spot_snapshot;
  widget_class->state_flags_changed = vitk_diagram_spot_state_flags_changed;
  gtk_widget_class_set_css_name (widget_class, "vitkdiagramspot");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TREE_ITEM);
}

static void
vitk_diagram_spot_init (VitkDiagramSpot *self)
{
  self->scale = 1;
}

/* What it is, then what it does and what is done to it. */
static void
describe (VitkDiagramSpot *self, const VitkDiagram *diagram)
{
  g_autofree char *name = vitk_diagram_words_dup_glyph (diagram, self->glyph);
  g_autofree char *kind = vitk_diagram_words_dup_glyph_kind (self->glyph);
  g_autoptr (GPtrArray) relations = vitk_diagram_words_dup_relations (diagram, self->glyph);
  g_autoptr (GString) words = g_string_new (self->glyph->words);
  guint i;

  for (i = 0; i < relations->len; i++)
    {
      const VitkDiagramSentence *sentence = g_ptr_array_index (relations, i);

      if (words->len > 0)
        g_string_append_c (words, ' ');
      g_string_append (words, sentence->words);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  words->len > 0 ? words->str : kind, -1);
}

/**
 * vitk_diagram_spot_new:
 * @diagram: a diagram
 * @glyph: a glyph of it; must live as long
 *
 * Returns: (transfer floating): the widget of a glyph; that of a compartment takes no focus
 */
GtkWidget *
vitk_diagram_spot_new (const VitkDiagram *diagram, const VitkGlyph *glyph)
{
  VitkDiagramSpot *self = g_object_new (VITK_TYPE_DIAGRAM_SPOT, NULL);

  self->glyph = glyph;
  gtk_widget_set_focusable (GTK_WIDGET (self), glyph->glyph_class != VITK_GLYPH_COMPARTMENT);
  describe (self, diagram);
  return GTK_WIDGET (self);
}

/**
 * vitk_diagram_spot_get_glyph:
 * @self: a spot
 *
 * Returns: its glyph
 */
const VitkGlyph *
vitk_diagram_spot_get_glyph (VitkDiagramSpot *self)
{
  g_return_val_if_fail (VITK_IS_DIAGRAM_SPOT (self), NULL);

  return self->glyph;
}

/**
 * vitk_diagram_spot_set_chosen:
 * @self: a spot
 * @chosen: whether the reader has chosen it
 */
void
vitk_diagram_spot_set_chosen (VitkDiagramSpot *self, gboolean chosen)
{
  g_return_if_fail (VITK_IS_DIAGRAM_SPOT (self));

  if (self->chosen == chosen)
    return;
  self->chosen = chosen;
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, chosen, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * vitk_diagram_spot_place:
 * @self: a spot whose parent is given its place
 * @x: its left side there
 * @y: its top
 * @scale: pixels for each unit of the diagram
 *
 * Gives it its place, and those in it theirs.
 */
void
vitk_diagram_spot_place (VitkDiagramSpot *self, double x, double y, double scale)
{
  const graphene_point_t corner = GRAPHENE_POINT_INIT ((float) x, (float) y);
  const int width = MAX ((int) ceil (self->glyph->box.width * scale), 1);
  const int height = MAX ((int) ceil (self->glyph->box.height * scale), 1);

  self->scale = scale;
  gtk_widget_measure (GTK_WIDGET (self), GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_allocate (GTK_WIDGET (self), width, height, -1,
                       gsk_transform_translate (NULL, &corner));
}
