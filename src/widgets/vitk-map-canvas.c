/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-map-canvas.h"

#include "evidence/vitk-map-words.h"
#include "figure/vitk-map-figure.h"
#include "widgets/vitk-link.h"
#include "widgets/vitk-map-colors.h"
#include "widgets/vitk-reveal.h"
#include "widgets/vitk-study-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* How many marks a cell has room for. */
#define ROOM 9

/* The figure of a map, with a link over each of its spots that passes. Tab goes to one of them and
 * on, arrows go from one to the next. */
struct _VitkMapCanvas
{
  GtkWidget parent_instance;

  VitkEvidenceMap *map;  /* or NULL */
  VitkMapFigure *figure; /* NULL until it is asked for */
  guint serial;          /* of the letters it was made with */
  GPtrArray *links;      /* VitkLink, as those spots of the figure that pass */
  GArray *places;        /* guint: for each of them, which spot it is */
  guint current;         /* which of them Tab goes to */
};

G_DEFINE_FINAL_TYPE (VitkMapCanvas, vitk_map_canvas, GTK_TYPE_WIDGET)

static VitkMapFigure *
get_figure (VitkMapCanvas *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));

  if (self->figure == NULL && self->map != NULL)
    {
      self->figure = vitk_map_figure_new (self->map, context, ROOM);
      self->serial = pango_context_get_serial (context);
    }
  return self->figure;
}

static const VitkMapSpot *
get_spot (VitkMapCanvas *self, guint i)
{
  return &g_array_index (get_figure (self)->spots, VitkMapSpot,
                         g_array_index (self->places, guint, i));
}

static void
forget_figure (VitkMapCanvas *self)
{
  g_clear_pointer (&self->figure, vitk_map_figure_free);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
vitk_map_canvas_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                         int *natural, int *minimum_baseline, int *natural_baseline)
{
  const VitkMapFigure *figure = get_figure (VITK_MAP_CANVAS (widget));

  if (figure != NULL)
    *minimum =
        (int) ceil (orientation == GTK_ORIENTATION_HORIZONTAL ? figure->width : figure->height);
  *natural = *minimum;
}

/* A figure that has more room than it needs begins where one begins to read. */
static double
get_shift (VitkMapCanvas *self)
{
  const double rest = gtk_widget_get_width (GTK_WIDGET (self)) - get_figure (self)->width;

  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? MAX (floor (rest), 0)
                                                                          : 0;
}

static void
vitk_map_canvas_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  VitkMapCanvas *self = VITK_MAP_CANVAS (widget);
  guint i;

  for (i = 0; i < self->links->len; i++)
    {
      VitkLink *link = g_ptr_array_index (self->links, i);
      const VitkMapSpot *spot = get_spot (self, i);
      const GdkRectangle whole = { 0, 0, (int) ceil (spot->width), (int) ceil (spot->height) };
      const graphene_point_t corner =
          GRAPHENE_POINT_INIT ((float) (spot->left + get_shift (self)), (float) spot->top);

      vitk_link_set_rectangles (link, &whole, 1);
      gtk_widget_measure (GTK_WIDGET (link), GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL,
                          NULL);
      gtk_widget_allocate (GTK_WIDGET (link), whole.width, whole.height, -1,
                           gsk_transform_translate (NULL, &corner));
    }
}

static void
vitk_map_canvas_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  VitkMapCanvas *self = VITK_MAP_CANVAS (widget);
  const VitkMapPalette palette = vitk_map_colors_get (widget);
  const graphene_rect_t area = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                                   (float) gtk_widget_get_height (widget));
  VitkPen *pen;
  cairo_t *cr;
  guint i;

  if (self->map == NULL)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &area);
  cairo_translate (cr, get_shift (self), 0);
  pen = vitk_pen_new (cr, palette.ground);
  vitk_map_figure_draw (get_figure (self), pen, &palette);
  vitk_pen_free (pen);
  cairo_destroy (cr);
  for (i = 0; i < self->links->len; i++)
    gtk_widget_snapshot_child (widget, g_ptr_array_index (self->links, i), snapshot);
}

static void
go_to (VitkMapCanvas *self, guint i)
{
  GtkWidget *link = g_ptr_array_index (self->links, i);

  self->current = i;
  gtk_widget_grab_focus (link);
  vitk_reveal_widget (link);
}

/* Which link has the focus; the number of links if none has. */
static guint
find_focused (VitkMapCanvas *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  guint i;

  return focus != NULL && g_ptr_array_find (self->links, focus, &i) ? i : self->links->len;
}

static gboolean
vitk_map_canvas_grab_focus (GtkWidget *widget)
{
  VitkMapCanvas *self = VITK_MAP_CANVAS (widget);

  if (self->links->len == 0)
    return FALSE;
  go_to (self, MIN (self->current, self->links->len - 1));
  return TRUE;
}

/* Tab goes in and out; a link that was clicked is where it comes back to. */
static gboolean
vitk_map_canvas_focus (GtkWidget *widget, GtkDirectionType direction)
{
  VitkMapCanvas *self = VITK_MAP_CANVAS (widget);
  const guint focused = find_focused (self);

  if (focused < self->links->len)
    {
      self->current = focused;
      return FALSE;
    }
  return vitk_map_canvas_grab_focus (widget);
}

/* The spot nearest to another in the next row above or below that has one. */
static guint
find_across (VitkMapCanvas *self, guint from, int step)
{
  const VitkMapSpot *here = get_spot (self, from);
  const guint row = here->marks->row;
  guint best = from;
  guint i;

  for (i = 0; i < self->links->len; i++)
    {
      const VitkMapSpot *spot = get_spot (self, i);
      const VitkMapSpot *other = get_spot (self, best);
      const gboolean is_beyond = step < 0 ? spot->marks->row < row : spot->marks->row > row;
      const gboolean is_nearer =
          step < 0 ? spot->marks->row > other->marks->row : spot->marks->row < other->marks->row;

      if (!is_beyond)
        continue;
      if (best == from || is_nearer ||
          (spot->marks->row == other->marks->row &&
           fabs (spot->x - here->x) < fabs (other->x - here->x)))
        best = i;
    }
  return best;
}

static guint
find_end (VitkMapCanvas *self, guint from, int step)
{
  const guint row = get_spot (self, from)->marks->row;
  guint i = from;

  while (i + step < self->links->len && get_spot (self, i + step)->marks->row == row)
    i += step;
  return i;
}

static gboolean
move (GtkWidget *widget, GVariant *parameters, gpointer user_data)
{
  VitkMapCanvas *self = VITK_MAP_CANVAS (widget);
  guint from = find_focused (self);
  guint to;
  int across;
  int along;
  int end;

  if (from == self->links->len)
    return FALSE;
  g_variant_get (parameters, "(iii)", &along, &across, &end);
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    along = -along;
  if (across != 0)
    to = find_across (self, from, across);
  else if (end != 0)
    to = find_end (self, from, end);
  else
    to = from + along < self->links->len ? from + along : from;
  go_to (self, to);
  return TRUE;
}

static void
add_keys (GtkWidgetClass *class, guint key, guint keypad_key, int along, int across)
{
  gtk_widget_class_add_binding (class, key, 0, move, "(iii)", along, across, 0);
  gtk_widget_class_add_binding (class, keypad_key, 0, move, "(iii)", along, across, 0);
}

static void
vitk_map_canvas_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  VitkMapCanvas *self = VITK_MAP_CANVAS (widget);

  GTK_WIDGET_CLASS (vitk_map_canvas_parent_class)->css_changed (widget, change);
  /* Other colours are for when it is drawn. */
  if (pango_context_get_serial (gtk_widget_get_pango_context (widget)) != self->serial)
    forget_figure (self);
}

static void
vitk_map_canvas_direction_changed (GtkWidget *widget, GtkTextDirection previous)
{
  GTK_WIDGET_CLASS (vitk_map_canvas_parent_class)->direction_changed (widget, previous);
  forget_figure (VITK_MAP_CANVAS (widget));
}

static void
remove_links (VitkMapCanvas *self)
{
  guint i;

  for (i = 0; i < self->links->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->links, i));
  g_ptr_array_set_size (self->links, 0);
  g_array_set_size (self->places, 0);
}

static void
vitk_map_canvas_dispose (GObject *object)
{
  VitkMapCanvas *self = VITK_MAP_CANVAS (object);

  remove_links (self);
  g_clear_pointer (&self->figure, vitk_map_figure_free);
  g_clear_pointer (&self->map, vitk_evidence_map_unref);
  G_OBJECT_CLASS (vitk_map_canvas_parent_class)->dispose (object);
}

static void
vitk_map_canvas_finalize (GObject *object)
{
  g_ptr_array_unref (VITK_MAP_CANVAS (object)->links);
  g_array_unref (VITK_MAP_CANVAS (object)->places);
  G_OBJECT_CLASS (vitk_map_canvas_parent_class)->finalize (object);
}

static void
vitk_map_canvas_class_init (VitkMapCanvasClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->dispose = vitk_map_canvas_dispose;
  object_class->finalize = vitk_map_canvas_finalize;
  widget_class->measure = vitk_map_canvas_measure;
  widget_class->size_allocate = vitk_map_canvas_size_allocate;
  widget_class->snapshot = vitk_map_canvas_snapshot;
  widget_class->focus = vitk_map_canvas_focus;
  widget_class->grab_focus = vitk_map_canvas_grab_focus;
  widget_class->css_changed = vitk_map_canvas_css_changed;
  widget_class->direction_changed = vitk_map_canvas_direction_changed;
  add_keys (widget_class, GDK_KEY_Left, GDK_KEY_KP_Left, -1, 0);
  add_keys (widget_class, GDK_KEY_Right, GDK_KEY_KP_Right, 1, 0);
  add_keys (widget_class, GDK_KEY_Up, GDK_KEY_KP_Up, 0, -1);
  add_keys (widget_class, GDK_KEY_Down, GDK_KEY_KP_Down, 0, 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, 0, move, "(iii)", 0, 0, -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_End, 0, move, "(iii)", 0, 0, 1);
  gtk_widget_class_set_css_name (widget_class, "vitkmap");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
vitk_map_canvas_init (VitkMapCanvas *self)
{
  self->links = g_ptr_array_new ();
  self->places = g_array_new (FALSE, FALSE, sizeof (guint));
  vitk_map_colors_watch (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Evidence map"), -1);
}

/**
 * vitk_map_canvas_new:
 *
 * Returns: (transfer floating): a canvas without a map
 */
GtkWidget *
vitk_map_canvas_new (void)
{
  return g_object_new (VITK_TYPE_MAP_CANVAS, NULL);
}

static const char *
get_target (const VitkMapMark *mark)
{
  return vitk_study_get_anchor (mark->study)->name;
}

static char *
dup_name (const VitkEvidenceMap *map, const VitkMapSpot *spot)
{
  if (spot->n_marks == 1)
    return vitk_map_mark_dup_name (map, spot->marks);
  /* Translators: how many more studies there are than there is room for: of an intervention, on an
   * outcome. */
  return g_strdup_printf (
      ngettext ("%u more study: %s on %s", "%u more studies: %s on %s", spot->n_passing),
      spot->n_passing,
      vitk_map_heading_get_words (vitk_evidence_map_get_row (map, spot->marks->row)),
      vitk_map_heading_get_words (vitk_evidence_map_get_column (map, spot->marks->column)));
}

/* Its preview shows the row of the table, and the reference; or, where there was no room, the
 * references of all. */
static GtkWidget *
create_link (const VitkEvidenceMap *map, const VitkMapSpot *spot)
{
  g_autofree char *name = dup_name (map, spot);
  g_autoptr (GPtrArray) previewed = g_ptr_array_new_with_free_func (g_free);
  const VitkMapMark *first = spot->marks;
  GtkWidget *link;
  guint i;

  while (!first->passes)
    first++;
  link = vitk_link_new (name, "win.show-study", get_target (first));
  if (spot->n_marks == 1)
    g_ptr_array_add (previewed, g_strdup (first->place->name));
  for (i = 0; i < spot->n_marks; i++)
    if (spot->marks[i].passes && (spot->n_marks > 1 || first->study->reference != NULL))
      g_ptr_array_add (previewed, g_strdup (get_target (&spot->marks[i])));
  vitk_link_set_preview (VITK_LINK (link), previewed, spot->n_marks > 1);
  return link;
}

static void
add_links (VitkMapCanvas *self)
{
  const GArray *spots = get_figure (self)->spots;
  guint i;

  for (i = 0; i < spots->len; i++)
    {
      const VitkMapSpot *spot = &g_array_index (spots, VitkMapSpot, i);
      GtkWidget *link;

      if (spot->n_passing == 0)
        continue;
      link = create_link (self->map, spot);
      gtk_widget_set_parent (link, GTK_WIDGET (self));
      g_ptr_array_add (self->links, link);
      g_array_append_val (self->places, i);
    }
}

/**
 * vitk_map_canvas_set_map:
 * @self: a canvas
 * @map: (nullable): what it shows from now on; kept
 *
 * In another map of the same studies the reader stays where they were, or comes to what is next.
 */
void
vitk_map_canvas_set_map (VitkMapCanvas *self, VitkEvidenceMap *map)
{
  gboolean same;
  guint place = 0;

  g_return_if_fail (VITK_IS_MAP_CANVAS (self));

  same = self->map != NULL && map != NULL && self->map->studies == map->studies;
  if (same && self->current < self->places->len)
    place = g_array_index (self->places, guint, self->current);
  remove_links (self);
  g_clear_pointer (&self->map, vitk_evidence_map_unref);
  self->map = map != NULL ? vitk_evidence_map_ref (map) : NULL;
  self->current = 0;
  forget_figure (self);
  if (map == NULL)
    return;
  add_links (self);
  while (self->current < self->places->len &&
         g_array_index (self->places, guint, self->current) < place)
    self->current++;
}

/**
 * vitk_map_canvas_get_current:
 * @self: a canvas
 *
 * Returns: (nullable): the name of the anchor of the study that the reader is at
 */
const char *
vitk_map_canvas_get_current (VitkMapCanvas *self)
{
  guint i;

  g_return_val_if_fail (VITK_IS_MAP_CANVAS (self), NULL);

  i = find_focused (self);
  if (i == self->links->len)
    i = self->current;
  return i < self->links->len ? vitk_link_get_target (g_ptr_array_index (self->links, i)) : NULL;
}
