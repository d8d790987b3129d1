/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-diagram-spots.h"

#include "widgets/vitk-diagram-spot.h"
#include "widgets/vitk-diagram-way.h"

/* A diagram of no more glyphs has all its spots at all times, so that a screen reader meets the
 * whole tree; of a larger one those near what is in view are there, unless these are more, which
 * then are too small for a hand anyway. */
#define MOST_SPOTS 200
/* So much of the view is covered beyond each of its sides, so that not each move makes new ones. */
#define AROUND 0.25

/* The spots over the glyphs of a diagram: those that there are, and where they lie. */
struct _VitkDiagramSpots
{
  GtkWidget *parent;
  const VitkDiagramFigure *figure; /* NULL without a diagram */
  GPtrArray *glyphs;               /* VitkGlyph that a reader goes to */
  GPtrArray *spots;                /* their VitkDiagramSpot, or NULL: children of parent, or of */
  GtkWidget **places;              /* that of each compartment, by the index of its glyph */
  const VitkGlyph *chosen;         /* or NULL */
  VitkBox covered;
  double x; /* where the corner of the diagram is */
  double y;
  double scale;
};

/**
 * vitk_diagram_spots_new:
 * @parent: the widget they lie in; keeps what is returned
 *
 * Returns: (transfer full): no spots yet
 */
VitkDiagramSpots *
vitk_diagram_spots_new (GtkWidget *parent)
{
  VitkDiagramSpots *self = g_new0 (VitkDiagramSpots, 1);

  self->parent = parent;
  self->glyphs = g_ptr_array_new ();
  self->spots = g_ptr_array_new ();
  self->scale = 1;
  return self;
}

/**
 * vitk_diagram_spots_free:
 * @self: (transfer full): spots, of no diagram any more
 */
void
vitk_diagram_spots_free (VitkDiagramSpots *self)
{
  g_ptr_array_unref (self->glyphs);
  g_ptr_array_unref (self->spots);
  g_free (self->places);
  g_free (self);
}

static GtkWidget *
get_parent (VitkDiagramSpots *self, const VitkGlyph *glyph)
{
  return glyph->compartment != NULL ? self->places[glyph->compartment->index] : self->parent;
}

/* In the order of the file, which is told as the author meant it; what is larger is only drawn
 * before what is smaller. */
static void
add_places (VitkDiagramSpots *self)
{
  const VitkDiagram *diagram = self->figure->diagram;
  guint i;

  self->places = g_new0 (GtkWidget *, MAX (diagram->glyphs->len, 1));
  for (i = 0; i < diagram->glyphs->len; i++)
    {
      const VitkGlyph *glyph = g_ptr_array_index (diagram->glyphs, i);

      if (!g_ptr_array_find (self->figure->compartments, glyph, NULL))
        continue;
      self->places[glyph->index] = vitk_diagram_spot_new (diagram, glyph);
      gtk_widget_set_parent (self->places[glyph->index], self->parent);
    }
}

static void
add (VitkDiagramSpots *self, guint i)
{
  const VitkGlyph *glyph = g_ptr_array_index (self->glyphs, i);
  GtkWidget *spot = vitk_diagram_spot_new (self->figure->diagram, glyph);

  self->spots->pdata[i] = spot;
  vitk_diagram_spot_set_chosen (VITK_DIAGRAM_SPOT (spot), glyph == self->chosen);
  gtk_widget_set_parent (spot, get_parent (self, glyph));
}

/**
 * vitk_diagram_spots_set_figure:
 * @self: spots
 * @figure: (nullable): a diagram; must live until another is set
 *
 * Begins with the spots of another diagram.
 */
void
vitk_diagram_spots_set_figure (VitkDiagramSpots *self, const VitkDiagramFigure *figure)
{
  GtkWidget *child;
  guint i;

  while ((child = gtk_widget_get_first_child (self->parent)) != NULL)
    gtk_widget_unparent (child);
  g_ptr_array_set_size (self->glyphs, 0);
  g_ptr_array_set_size (self->spots, 0);
  g_clear_pointer (&self->places, g_free);
  self->figure = figure;
  self->chosen = NULL;
  self->covered = (VitkBox) { 0 };
  if (figure == NULL)
    return;
  add_places (self);
  for (i = 0; i < figure->diagram->glyphs->len; i++)
    {
      VitkGlyph *glyph = g_ptr_array_index (figure->diagram->glyphs, i);

      if (vitk_diagram_way_is_stop (glyph) && glyph->glyph_class != VITK_GLYPH_COMPARTMENT)
        g_ptr_array_add (self->glyphs, glyph);
    }
  g_ptr_array_set_size (self->spots, (int) self->glyphs->len);
  if (self->glyphs->len > MOST_SPOTS)
    return;
  for (i = 0; i < self->glyphs->len; i++)
    add (self, i);
}

/**
 * vitk_diagram_spots_get_glyphs:
 * @self: spots
 *
 * Returns: (transfer none) (element-type VitkGlyph): the glyphs that a reader goes to, with a spot
 *   or not
 */
GPtrArray *
vitk_diagram_spots_get_glyphs (VitkDiagramSpots *self)
{
  return self->glyphs;
}

/**
 * vitk_diagram_spots_find_focused:
 * @self: spots
 *
 * Returns: on which of the glyphs the keyboard focus is; how many there are if on none
 */
guint
vitk_diagram_spots_find_focused (VitkDiagramSpots *self)
{
  GtkRoot *root = gtk_widget_get_root (self->parent);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  guint i;

  return focus != NULL && g_ptr_array_find (self->spots, focus, &i) ? i : self->spots->len;
}

static void
place (VitkDiagramSpots *self, GtkWidget *spot)
{
  const VitkBox *whole = &self->figure->diagram->box;
  const VitkBox *box = &vitk_diagram_spot_get_glyph (VITK_DIAGRAM_SPOT (spot))->box;

  vitk_diagram_spot_place (VITK_DIAGRAM_SPOT (spot), self->x + (box->x - whole->x) * self->scale,
                           self->y + (box->y - whole->y) * self->scale, self->scale);
}

/**
 * vitk_diagram_spots_take:
 * @self: spots
 * @i: which of the glyphs
 *
 * Returns: (transfer none): its spot, in its place, which is made if it was not there
 */
GtkWidget *
vitk_diagram_spots_take (VitkDiagramSpots *self, guint i)
{
  const VitkGlyph *glyph = g_ptr_array_index (self->glyphs, i);
  GtkWidget *parent;

  if (g_ptr_array_index (self->spots, i) != NULL)
    return g_ptr_array_index (self->spots, i);
  add (self, i);
  parent = get_parent (self, glyph);
  /* What stands in a compartment gets its place with that. */
  place (self, parent == self->parent ? g_ptr_array_index (self->spots, i) : parent);
  return g_ptr_array_index (self->spots, i);
}

/**
 * vitk_diagram_spots_set_chosen:
 * @self: spots
 * @glyph: (nullable): the glyph that is chosen
 */
void
vitk_diagram_spots_set_chosen (VitkDiagramSpots *self, const VitkGlyph *glyph)
{
  guint i;

  self->chosen = glyph;
  for (i = 0; i < self->spots->len; i++)
    if (g_ptr_array_index (self->spots, i) != NULL)
      vitk_diagram_spot_set_chosen (g_ptr_array_index (self->spots, i),
                                    g_ptr_array_index (self->glyphs, i) == glyph);
}

/**
 * vitk_diagram_spots_cover:
 * @self: spots
 * @view: what of the diagram is in view
 *
 * Returns: whether all spots are there that there should be; else vitk_diagram_spots_move_to()
 *   is to be called, when no widget is being allocated
 */
gboolean
vitk_diagram_spots_cover (const VitkDiagramSpots *self, const VitkBox *view)
{
  const VitkBox *covered = &self->covered;

  return self->glyphs->len <= MOST_SPOTS ||
         (view->x >= covered->x && view->y >= covered->y &&
          view->x + view->width <= covered->x + covered->width &&
          view->y + view->height <= covered->y + covered->height);
}

static gboolean
is_covered (const VitkDiagramSpots *self, guint i)
{
  const VitkBox *box = &((const VitkGlyph *) g_ptr_array_index (self->glyphs, i))->box;
  const VitkBox *covered = &self->covered;

  return box->x < covered->x + covered->width && covered->x < box->x + box->width &&
         box->y < covered->y + covered->height && covered->y < box->y + box->height;
}

/**
 * vitk_diagram_spots_move_to:
 * @self: spots
 * @view: what of the diagram is in view
 *
 * Makes the spots of what is in view and near it, and lets go those that are far; that which has
 * the keyboard focus stays.
 */
void
vitk_diagram_spots_move_to (VitkDiagramSpots *self, const VitkBox *view)
{
  const guint focused = vitk_diagram_spots_find_focused (self);
  guint n = 0;
  guint i;

  if (vitk_diagram_spots_cover (self, view))
    return;
  self->covered = (VitkBox) { view->x - AROUND * view->width, view->y - AROUND * view->height,
                              (1 + 2 * AROUND) * view->width, (1 + 2 * AROUND) * view->height };
  for (i = 0; i < self->glyphs->len; i++)
    n += is_covered (self, i);
  for (i = 0; i < self->glyphs->len; i++)
    {
      GtkWidget *spot = g_ptr_array_index (self->spots, i);
      const gboolean wanted = i == focused || (n <= MOST_SPOTS && is_covered (self, i));

      if (wanted && spot == NULL)
        add (self, i);
      else if (!wanted && spot != NULL)
        {
          self->spots->pdata[i] = NULL;
          gtk_widget_unparent (spot);
        }
    }
}

/**
 * vitk_diagram_spots_place:
 * @self: spots whose parent is given its place
 * @x: where the corner of the diagram is in it
 * @y: its height
 * @scale: pixels for each unit of the diagram
 *
 * Gives all their places.
 */
void
vitk_diagram_spots_place (VitkDiagramSpots *self, double x, double y, double scale)
{
  GtkWidget *child;

  self->x = x;
  self->y = y;
  self->scale = scale;
  for (child = gtk_widget_get_first_child (self->parent); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    place (self, child);
}
