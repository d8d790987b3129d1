/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "figure/vitk-diagram-figure.h"

#include "figure/vitk-arc-line.h"
#include "figure/vitk-diagram-words.h"
#include "figure/vitk-glyph-label.h"
#include "figure/vitk-glyph-shape.h"

/* What sticks out of the box of a glyph: lines, the one behind. */
#define OVERLAP 8
/* How high most letters are, in the units of the diagram. */
#define LETTERS 12
/* So many glyphs have their words laid out before they are drawn. */
#define AHEAD 100

/* A higher order is drawn above; of the same order, a larger one below. */
static int
compare_compartments (gconstpointer a, gconstpointer b)
{
  const VitkGlyph *one = *(const VitkGlyph *const *) a;
  const VitkGlyph *other = *(const VitkGlyph *const *) b;
  const double areas = one->box.width * one->box.height - other->box.width * other->box.height;

  if (one->order != other->order)
    return one->order < other->order ? -1 : 1;
  if (areas != 0)
    return areas > 0 ? -1 : 1;
  return (int) one->index - (int) other->index;
}

/**
 * vitk_diagram_figure_new:
 * @diagram: a diagram; kept
 * @context: fonts; kept
 *
 * Returns: (transfer full): the diagram, laid out
 */
VitkDiagramFigure *
vitk_diagram_figure_new (VitkDiagram *diagram, PangoContext *context)
{
  VitkDiagramFigure *self = g_new0 (VitkDiagramFigure, 1);
  guint n_grounds = 0;
  guint i;

  self->diagram = vitk_diagram_ref (diagram);
  self->width = diagram->box.width;
  self->height = diagram->box.height;
  self->context = g_object_ref (context);
  self->labels = g_new0 (PangoLayout *, diagram->glyphs->len);
  self->grounds = g_new0 (guint, diagram->glyphs->len);
  self->compartments = g_ptr_array_new ();
  for (i = 0; i < diagram->glyphs->len; i++)
    {
      VitkGlyph *glyph = g_ptr_array_index (diagram->glyphs, i);

      if (glyph->glyph_class != VITK_GLYPH_COMPARTMENT)
        continue;
      self->grounds[i] = n_grounds++;
      g_ptr_array_add (self->compartments, glyph);
    }
  g_ptr_array_sort (self->compartments, compare_compartments);
  return self;
}

/* Returns: (transfer none) (nullable): its words, laid out when they are first asked for */
static PangoLayout *
get_label (VitkDiagramFigure *self, const VitkGlyph *glyph)
{
  PangoLayout **label = &self->labels[glyph->index];

  if (*label == NULL)
    *label = vitk_glyph_label_create (glyph, self->context);
  return *label;
}

/**
 * vitk_diagram_figure_lay_out_words:
 * @self: a figure
 * @deadline: when to stop, in monotonic time; what is begun is finished
 *
 * Lays out words of glyphs, which is otherwise done when they are first drawn: for who has time
 * before that. Of a diagram with very many, most of which cannot be seen at once, it does some.
 *
 * Returns: whether there is more to do
 */
gboolean
vitk_diagram_figure_lay_out_words (VitkDiagramFigure *self, gint64 deadline)
{
  const guint end = MIN (self->diagram->glyphs->len, AHEAD);

  while (self->n_laid_out < end && g_get_monotonic_time () < deadline)
    {
      PangoLayout *label =
          get_label (self, g_ptr_array_index (self->diagram->glyphs, self->n_laid_out++));

      if (label != NULL)
        pango_layout_get_extents (label, NULL, NULL);
    }
  return self->n_laid_out < end;
}

/**
 * vitk_diagram_figure_free:
 * @self: (transfer full): a figure
 */
void
vitk_diagram_figure_free (VitkDiagramFigure *self)
{
  guint i;

  for (i = 0; i < self->diagram->glyphs->len; i++)
    g_clear_object (&self->labels[i]);
  g_ptr_array_unref (self->compartments);
  vitk_diagram_unref (self->diagram);
  g_object_unref (self->context);
  g_free (self->grounds);
  g_free (self->labels);
  g_free (self);
}

static gboolean
meets (const VitkBox *box, const VitkBox *clip)
{
  return clip == NULL ||
         (box->x - OVERLAP < clip->x + clip->width && clip->x < box->x + box->width + OVERLAP &&
          box->y - OVERLAP < clip->y + clip->height && clip->y < box->y + box->height + OVERLAP);
}

/* What a reader of SVG is told of a glyph: nothing of what only says something of another. */
static void
open_glyph (const VitkDiagramFigure *self, const VitkGlyph *glyph, VitkPen *pen)
{
  g_autofree char *name = NULL;
  g_autofree char *kind = NULL;

  if (pen->svg == NULL)
    return;
  if (!vitk_glyph_class_is_auxiliary (glyph->glyph_class))
    {
      name = vitk_diagram_words_dup_glyph (self->diagram, glyph);
      kind = glyph->words != NULL ? g_strdup (glyph->words)
                                  : vitk_diagram_words_dup_glyph_kind (glyph);
    }
  vitk_pen_open (pen, glyph->id, name, g_strcmp0 (name, kind) != 0 ? kind : NULL);
}

/* Whether the words of glyphs would be large enough to be read. */
static gboolean
has_words (const VitkPen *pen)
{
  double dx = LETTERS;
  double dy = 0;

  cairo_user_to_device_distance (pen->cr, &dx, &dy);
  return dx >= pen->least;
}

static void
draw_glyph (VitkDiagramFigure *self, const VitkGlyph *glyph, VitkPen *pen,
            const VitkDiagramPalette *palette)
{
  PangoLayout *label = has_words (pen) ? get_label (self, glyph) : NULL;
  guint i;

  open_glyph (self, glyph, pen);
  vitk_glyph_shape_draw (glyph, pen, palette, self->grounds[glyph->index]);
  if (label != NULL)
    vitk_glyph_label_draw (glyph, label, pen, palette);
  if (glyph->clone_label != NULL && has_words (pen))
    vitk_glyph_label_draw_clone (glyph, self->context, pen, palette);
  for (i = 0; i < glyph->children->len; i++)
    draw_glyph (self, g_ptr_array_index (glyph->children, i), pen, palette);
  vitk_pen_close (pen);
}

static void
draw_arc (VitkDiagramFigure *self, const VitkArc *arc, VitkPen *pen,
          const VitkDiagramPalette *palette)
{
  g_autofree char *sentence =
      pen->svg != NULL ? vitk_diagram_words_dup_arc (self->diagram, arc) : NULL;
  guint i;

  vitk_pen_open (pen, arc->id, sentence, NULL);
  vitk_arc_line_draw (arc, self->diagram->language, pen, palette);
  for (i = 0; i < arc->children->len; i++)
    draw_glyph (self, g_ptr_array_index (arc->children, i), pen, palette);
  vitk_pen_close (pen);
}

static void
draw_arcs (VitkDiagramFigure *self, VitkPen *pen, const VitkDiagramPalette *palette,
           const VitkBox *clip, const gboolean *stand_out)
{
  guint i;

  for (i = 0; i < self->diagram->arcs->len; i++)
    {
      const VitkArc *arc = g_ptr_array_index (self->diagram->arcs, i);
      const VitkBox extents = vitk_arc_line_get_extents (arc);

      if (!meets (&extents, clip))
        continue;
      pen->strength = stand_out == NULL || stand_out[i] ? 1 : palette->faded;
      draw_arc (self, arc, pen, palette);
    }
}

/* Glyphs on arcs are drawn with these; they are no one's part. */
static gboolean *
find_on_arcs (const VitkDiagram *diagram)
{
  gboolean *on_arcs = g_new0 (gboolean, MAX (diagram->glyphs->len, 1));
  guint i;
  guint j;

  for (i = 0; i < diagram->arcs->len; i++)
    {
      const VitkArc *arc = g_ptr_array_index (diagram->arcs, i);

      for (j = 0; j < arc->children->len; j++)
        on_arcs[((const VitkGlyph *) g_ptr_array_index (arc->children, j))->index] = TRUE;
    }
  return on_arcs;
}

static void
draw_glyphs (VitkDiagramFigure *self, VitkPen *pen, const VitkDiagramPalette *palette,
             const VitkBox *clip, const gboolean *stand_out)
{
  g_autofree gboolean *on_arcs = find_on_arcs (self->diagram);
  guint i;

  for (i = 0; i < self->diagram->glyphs->len; i++)
    {
      const VitkGlyph *glyph = g_ptr_array_index (self->diagram->glyphs, i);

      if (glyph->parent != NULL || glyph->glyph_class == VITK_GLYPH_COMPARTMENT || on_arcs[i] ||
          !meets (&glyph->box, clip))
        continue;
      pen->strength = stand_out == NULL || stand_out[i] ? 1 : palette->faded;
      draw_glyph (self, glyph, pen, palette);
    }
}

/**
 * vitk_diagram_figure_draw:
 * @self: a figure
 * @pen: what it is drawn with; its origin is that of the diagram, which may be outside the canvas
 * @palette: the colours
 * @clip: (nullable): what need not be drawn is outside of this
 * @emphasis: (nullable): what stands out
 *
 * Draws places first, then lines, then what they join.
 */
void
vitk_diagram_figure_draw (VitkDiagramFigure *self, VitkPen *pen, const VitkDiagramPalette *palette,
                          const VitkBox *clip, const VitkDiagramEmphasis *emphasis)
{
  guint i;

  pen->strength = 1;
  /* So much at once that no letter can be read has no use for smooth edges. */
  if (!has_words (pen))
    cairo_set_antialias (pen->cr, CAIRO_ANTIALIAS_NONE);
  for (i = 0; i < self->compartments->len; i++)
    {
      const VitkGlyph *compartment = g_ptr_array_index (self->compartments, i);

      if (meets (&compartment->box, clip))
        draw_glyph (self, compartment, pen, palette);
    }
  draw_arcs (self, pen, palette, clip, emphasis != NULL ? emphasis->arcs : NULL);
  draw_glyphs (self, pen, palette, clip, emphasis != NULL ? emphasis->glyphs : NULL);
  pen->strength = 1;
}

/**
 * vitk_diagram_figure_find_glyph:
 * @self: a figure
 * @x: a place in the diagram
 * @y: its height
 *
 * Returns: (nullable): the glyph there that is no part of another; a compartment if nothing else is
 */
const VitkGlyph *
vitk_diagram_figure_find_glyph (const VitkDiagramFigure *self, double x, double y)
{
  const VitkGlyph *compartment = NULL;
  guint i = self->diagram->glyphs->len;

  while (i-- > 0)
    {
      const VitkGlyph *glyph = g_ptr_array_index (self->diagram->glyphs, i);
      const VitkBox *box = &glyph->box;

      if (x < box->x || x > box->x + box->width || y < box->y || y > box->y + box->height ||
          vitk_glyph_class_is_auxiliary (vitk_glyph_get_whole (glyph)->glyph_class))
        continue;
      if (glyph->glyph_class != VITK_GLYPH_COMPARTMENT)
        return vitk_glyph_get_whole (glyph);
      if (compartment == NULL || glyph->order > compartment->order)
        compartment = glyph;
    }
  return compartment;
}

/**
 * vitk_diagram_figure_find_arc:
 * @self: a figure
 * @x: a place in the diagram
 * @y: its height
 * @distance: how near a line must be
 *
 * Returns: (nullable): the arc whose line passes there
 */
const VitkArc *
vitk_diagram_figure_find_arc (const VitkDiagramFigure *self, double x, double y, double distance)
{
  guint i = self->diagram->arcs->len;

  while (i-- > 0)
    {
      const VitkArc *arc = g_ptr_array_index (self->diagram->arcs, i);

      if (vitk_arc_line_is_near (arc, x, y, distance))
        return arc;
    }
  return NULL;
}
