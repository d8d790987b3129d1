/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "corpus/vitk-sbgn.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
read_side (const VitkSbgn *self, const xmlNode *node, VitkGlyphSide *side, GError **error)
{
  static const char *const sides[] = { "horizontal", "vertical", "left", "right", "up", "down" };
  const char *value = vitk_xml_peek (node, "orientation");
  guint i;

  if (value == NULL)
    return TRUE;
  for (i = 0; i < G_N_ELEMENTS (sides); i++)
    if (g_str_equal (value, sides[i]))
      {
        *side = i;
        return TRUE;
      }
  return vitk_sbgn_fail (self, node, error, _ ("“%s” is no orientation of a glyph"), value);
}

static gboolean
read_entity (const VitkSbgn *self, const xmlNode *node, VitkGlyphClass *entity, GError **error)
{
  const char *name = vitk_xml_peek (node, "name");

  *entity = name != NULL ? vitk_glyph_class_from_name (name) : VITK_GLYPH_UNKNOWN;
  if (*entity == VITK_GLYPH_UNKNOWN)
    return vitk_sbgn_fail (self, node, error, _ ("“%s” is no kind of entity"),
                           name != NULL ? name : "");
  return TRUE;
}

static gboolean
read_label (const VitkSbgn *self, const xmlNode *node, char **label, VitkBox *box, GError **error)
{
  const char *text = vitk_xml_peek (node, "text");
  const xmlNode *bbox = vitk_sbgn_find (node, "bbox");

  if (text == NULL)
    return vitk_sbgn_fail (self, node, error, _ ("<%s> lacks its attribute “%s”"),
                           (const char *) node->name, "text");
  g_free (*label);
  *label = *text != '\0' ? g_strdup (text) : NULL;
  return bbox == NULL || box == NULL || vitk_sbgn_read_box (self, bbox, box, error);
}

/* A state is written "value@variable", or what there is of it. */
static char *
dup_state (const xmlNode *node)
{
  const char *value = vitk_xml_peek (node, "value");
  const char *variable = vitk_xml_peek (node, "variable");

  if (variable != NULL && *variable != '\0')
    return g_strconcat (value != NULL ? value : "", "@", variable, NULL);
  return g_strdup (value);
}

static gboolean
read_port (VitkSbgn *self, const xmlNode *node, VitkGlyph *glyph, GError **error)
{
  VitkPoint point = { 0 };

  if (!vitk_sbgn_read_id (self, node, NULL, error) ||
      !vitk_sbgn_read_point (self, node, &point, error))
    return FALSE;
  g_array_append_val (glyph->ports, point);
  g_hash_table_insert (self->port_glyphs, (gpointer) vitk_xml_peek (node, "id"), glyph);
  return TRUE;
}

static gboolean
read_callout (const VitkSbgn *self, const xmlNode *node, VitkGlyph *glyph, GError **error)
{
  const xmlNode *point = vitk_sbgn_find (node, "point");

  if (point == NULL)
    return vitk_sbgn_fail (self, node, error, _ ("<%s> lacks <%s>"), (const char *) node->name,
                           "point");
  g_free (glyph->callout);
  glyph->callout = g_new0 (VitkPoint, 1);
  return vitk_sbgn_read_point (self, point, glyph->callout, error);
}

static gboolean
read_clone (const VitkSbgn *self, const xmlNode *node, VitkGlyph *glyph, GError **error)
{
  const xmlNode *label = vitk_sbgn_find (node, "label");

  glyph->is_clone = TRUE;
  return label == NULL || read_label (self, label, &glyph->clone_label, NULL, error);
}

/* One element inside a glyph. */
static gboolean
read_part (VitkSbgn *self, const xmlNode *node, VitkGlyph *glyph, GError **error)
{
  VitkGlyph *child;

  if (vitk_xml_is (node, "glyph"))
    {
      if (!vitk_sbgn_read_glyph (self, node, glyph, &child, error))
        return FALSE;
      g_ptr_array_add (glyph->children, child);
      return TRUE;
    }
  if (vitk_xml_is (node, "label"))
    return read_label (self, node, &glyph->label, &glyph->label_box, error);
  if (vitk_xml_is (node, "state"))
    {
      g_free (glyph->label);
      glyph->label = dup_state (node);
      return TRUE;
    }
  if (vitk_xml_is (node, "bbox"))
    return vitk_sbgn_read_box (self, node, &glyph->box, error);
  if (vitk_xml_is (node, "port"))
    return read_port (self, node, glyph, error);
  if (vitk_xml_is (node, "clone"))
    return read_clone (self, node, glyph, error);
  if (vitk_xml_is (node, "entity"))
    return read_entity (self, node, &glyph->entity, error);
  if (vitk_xml_is (node, "callout"))
    return read_callout (self, node, glyph, error);
  if (vitk_xml_is (node, "notes") || vitk_xml_is (node, "extension"))
    return TRUE;
  return vitk_sbgn_fail (self, node, error, _ ("<%s> does not belong in <%s>"),
                         (const char *) node->name, (const char *) node->parent->name);
}

static gboolean
read_attributes (VitkSbgn *self, const xmlNode *node, VitkGlyph *glyph, GError **error)
{
  const char *name = vitk_xml_peek (node, "class");
  const char *compartment = vitk_xml_peek (node, "compartmentRef");

  if (name == NULL)
    return vitk_sbgn_fail (self, node, error, _ ("<%s> lacks its attribute “%s”"),
                           (const char *) node->name, "class");
  glyph->glyph_class = vitk_glyph_class_from_name (name);
  if (glyph->glyph_class == VITK_GLYPH_UNKNOWN)
    return vitk_sbgn_fail (self, node, error, _ ("“%s” is no class of glyphs"), name);
  if (compartment != NULL)
    {
      VitkSbgnPending pending = { glyph, node, compartment };

      g_array_append_val (self->pending, pending);
    }
  if (vitk_xml_peek (node, "compartmentOrder") != NULL &&
      !vitk_sbgn_read_number (self, node, "compartmentOrder", &glyph->order, error))
    return FALSE;
  return read_side (self, node, &glyph->side, error);
}

static void
take_style (const VitkSbgn *self, const char *id, VitkDiagramStyle *style)
{
  const VitkDiagramStyle *known = g_hash_table_lookup (self->styles, id);

  if (known == NULL)
    return;
  *style = *known;
  if (style->fill != NULL)
    vitk_diagram_paint_ref (style->fill);
  if (style->stroke != NULL)
    vitk_diagram_paint_ref (style->stroke);
}

/**
 * vitk_sbgn_read_glyph:
 * @self: a reading
 * @node: a glyph
 * @parent: (nullable): the glyph it is part of
 * @glyph: (out) (transfer none): what was read, now in the diagram
 * @error: return location
 *
 * Reads a glyph with all its parts.
 *
 * Returns: whether nothing is wrong with it
 */
gboolean
vitk_sbgn_read_glyph (VitkSbgn *self, const xmlNode *node, VitkGlyph *parent, VitkGlyph **glyph,
                      GError **error)
{
  g_autoptr (VitkGlyph) made = vitk_glyph_new ();
  const xmlNode *child;

  if (!vitk_sbgn_read_id (self, node, &made->id, error) ||
      !read_attributes (self, node, made, error) ||
      !vitk_sbgn_read_words (self, node, &made->words, made->claims, error) ||
      !vitk_sbgn_read_outcomes (self, node, made->outcomes, error))
    return FALSE;
  made->parent = parent;
  take_style (self, made->id, &made->style);
  if (vitk_sbgn_find (node, "bbox") == NULL)
    return vitk_sbgn_fail (self, node, error, _ ("<%s> lacks <%s>"), (const char *) node->name,
                           "bbox");
  *glyph = made;
  vitk_diagram_add_glyph (self->diagram, g_steal_pointer (&made));
  for (child = node->children; child != NULL; child = child->next)
    if (child->type == XML_ELEMENT_NODE && (!vitk_sbgn_check_namespace (self, child, error) ||
                                            !read_part (self, child, *glyph, error)))
      return FALSE;
  return TRUE;
}

static gboolean
find_end (const VitkSbgn *self, const xmlNode *node, const char *attribute, const VitkGlyph **glyph,
          GError **error)
{
  const char *id = vitk_xml_peek (node, attribute);

  if (id == NULL)
    return vitk_sbgn_fail (self, node, error, _ ("<%s> lacks its attribute “%s”"),
                           (const char *) node->name, attribute);
  *glyph = vitk_diagram_get_glyph (self->diagram, id);
  if (*glyph == NULL)
    *glyph = g_hash_table_lookup (self->port_glyphs, id);
  if (*glyph == NULL)
    return vitk_sbgn_fail (self, node, error, _ ("no glyph or port has the id “%s”"), id);
  return TRUE;
}

/* One piece of a line, which is curved if it has two control points, or one that stands for both.
 */
static gboolean
read_piece (const VitkSbgn *self, const xmlNode *node, VitkArc *arc, GError **error)
{
  VitkPoint points[3];
  const xmlNode *child;
  guint n = 0;
  gboolean curved;

  for (child = node->children; child != NULL; child = child->next)
    {
      if (!vitk_xml_is (child, "point"))
        continue;
      if (n == 2)
        return vitk_sbgn_fail (self, child, error, _ ("a curve has no more than two <point>"));
      if (!vitk_sbgn_read_point (self, child, &points[n++], error))
        return FALSE;
    }
  curved = n > 0;
  if (n == 1)
    points[n++] = points[0];
  if (!vitk_sbgn_read_point (self, node, &points[n++], error))
    return FALSE;
  g_array_append_vals (arc->points, points, n);
  g_array_append_val (arc->curved, curved);
  return TRUE;
}

static gboolean
check_arc (const VitkSbgn *self, const xmlNode *node, GError **error)
{
  static const char *const known[] = { "notes", "extension", "glyph", "port",
                                       "start", "next",      "end",   NULL };
  const xmlNode *child;

  for (child = node->children; child != NULL; child = child->next)
    {
      if (child->type != XML_ELEMENT_NODE)
        continue;
      if (!g_strv_contains (known, (const char *) child->name))
        return vitk_sbgn_fail (self, child, error, _ ("<%s> does not belong in <%s>"),
                               (const char *) child->name, (const char *) node->name);
      if (!vitk_sbgn_check_namespace (self, child, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_line (VitkSbgn *self, const xmlNode *node, VitkArc *arc, GError **error)
{
  const xmlNode *start = vitk_sbgn_find (node, "start");
  const xmlNode *end = vitk_sbgn_find (node, "end");
  const xmlNode *child;
  VitkPoint first;

  if (start == NULL || end == NULL)
    return vitk_sbgn_fail (self, node, error, _ ("<%s> lacks <%s>"), (const char *) node->name,
                           start == NULL ? "start" : "end");
  if (!vitk_sbgn_read_point (self, start, &first, error))
    return FALSE;
  g_array_append_val (arc->points, first);
  for (child = node->children; child != NULL; child = child->next)
    {
      VitkGlyph *glyph;

      if (vitk_xml_is (child, "next") && !read_piece (self, child, arc, error))
        return FALSE;
      if (!vitk_xml_is (child, "glyph"))
        continue;
      /* Glyphs on the line were read before any line: other arcs may lead to them. */
      glyph = (VitkGlyph *) vitk_diagram_get_glyph (self->diagram, vitk_xml_peek (child, "id"));
      g_ptr_array_add (arc->children, glyph);
    }
  return read_piece (self, end, arc, error);
}

/**
 * vitk_sbgn_read_arc:
 * @self: a reading that has read all glyphs
 * @node: an arc
 * @error: return location
 *
 * Returns: whether nothing is wrong with it; it is in the diagram then
 */
gboolean
vitk_sbgn_read_arc (VitkSbgn *self, const xmlNode *node, GError **error)
{
  g_autoptr (VitkArc) arc = vitk_arc_new ();
  const char *name = vitk_xml_peek (node, "class");

  if (!vitk_sbgn_read_id (self, node, &arc->id, error))
    return FALSE;
  if (name == NULL)
    return vitk_sbgn_fail (self, node, error, _ ("<%s> lacks its attribute “%s”"),
                           (const char *) node->name, "class");
  arc->arc_class = vitk_arc_class_from_name (name);
  if (arc->arc_class == VITK_ARC_UNKNOWN)
    return vitk_sbgn_fail (self, node, error, _ ("“%s” is no class of arcs"), name);
  if (!find_end (self, node, "source", &arc->source, error) ||
      !find_end (self, node, "target", &arc->target, error) || !check_arc (self, node, error) ||
      !read_line (self, node, arc, error) ||
      !vitk_sbgn_read_words (self, node, &arc->words, arc->claims, error))
    return FALSE;
  take_style (self, arc->id, &arc->style);
  vitk_diagram_add_arc (self->diagram, g_steal_pointer (&arc));
  return TRUE;
}
