/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "model/vitk-diagram.h"

/**
 * vitk_diagram_new:
 *
 * Returns: (transfer full): an empty diagram, for a reader to fill
 */
VitkDiagram *
vitk_diagram_new (void)
{
  VitkDiagram *self = g_atomic_rc_box_new0 (VitkDiagram);

  self->glyphs = g_ptr_array_new_with_free_func ((GDestroyNotify) vitk_glyph_free);
  self->arcs = g_ptr_array_new_with_free_func ((GDestroyNotify) vitk_arc_free);
  self->glyphs_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->arcs_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  return self;
}

/**
 * vitk_diagram_ref:
 * @self: a diagram
 *
 * Returns: (transfer full): the same
 */
VitkDiagram *
vitk_diagram_ref (VitkDiagram *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
diagram_clear (gpointer data)
{
  VitkDiagram *self = data;

  g_hash_table_unref (self->glyphs_by_id);
  g_hash_table_unref (self->arcs_by_id);
  g_ptr_array_unref (self->arcs);
  g_ptr_array_unref (self->glyphs);
  g_free (self->words);
  g_free (self->name);
}

/**
 * vitk_diagram_unref:
 * @self: (transfer full): a diagram
 */
void
vitk_diagram_unref (VitkDiagram *self)
{
  g_atomic_rc_box_release_full (self, diagram_clear);
}

/**
 * vitk_diagram_add_glyph:
 * @self: a diagram being made
 * @glyph: (transfer full): a glyph with an id, after the one it is part of
 */
void
vitk_diagram_add_glyph (VitkDiagram *self, VitkGlyph *glyph)
{
  glyph->index = self->glyphs->len;
  g_ptr_array_add (self->glyphs, glyph);
  g_hash_table_insert (self->glyphs_by_id, glyph->id, glyph);
}

/**
 * vitk_diagram_add_arc:
 * @self: a diagram being made
 * @arc: (transfer full): an arc with an id
 */
void
vitk_diagram_add_arc (VitkDiagram *self, VitkArc *arc)
{
  arc->index = self->arcs->len;
  g_ptr_array_add (self->arcs, arc);
  g_hash_table_insert (self->arcs_by_id, arc->id, arc);
}

/**
 * vitk_diagram_get_glyph:
 * @self: a diagram
 * @id: a name in its file
 *
 * Returns: (nullable): the glyph of that name
 */
const VitkGlyph *
vitk_diagram_get_glyph (const VitkDiagram *self, const char *id)
{
  return g_hash_table_lookup (self->glyphs_by_id, id);
}

/**
 * vitk_diagram_get_arc:
 * @self: a diagram
 * @id: a name in its file
 *
 * Returns: (nullable): the arc of that name
 */
const VitkArc *
vitk_diagram_get_arc (const VitkDiagram *self, const char *id)
{
  return g_hash_table_lookup (self->arcs_by_id, id);
}

/**
 * vitk_diagram_dup_arcs_at:
 * @self: a diagram
 * @glyph: a glyph of it
 *
 * Returns: (transfer full) (element-type VitkArc): the arcs that come from @glyph, then those that
 *   lead to it, parts of it included; they belong to the diagram
 */
GPtrArray *
vitk_diagram_dup_arcs_at (const VitkDiagram *self, const VitkGlyph *glyph)
{
  GPtrArray *arcs = g_ptr_array_new ();
  guint i;

  for (i = 0; i < self->arcs->len; i++)
    {
      const VitkArc *arc = g_ptr_array_index (self->arcs, i);

      if (arc->source == glyph || vitk_glyph_get_whole (arc->source) == glyph)
        g_ptr_array_add (arcs, (gpointer) arc);
    }
  for (i = 0; i < self->arcs->len; i++)
    {
      const VitkArc *arc = g_ptr_array_index (self->arcs, i);

      if (arc->target == glyph || vitk_glyph_get_whole (arc->target) == glyph)
        g_ptr_array_add (arcs, (gpointer) arc);
    }
  return arcs;
}

/**
 * vitk_diagram_is_file_name:
 * @name: of a file
 *
 * Returns: whether it ends as names of diagrams in SBGN-ML do
 */
gboolean
vitk_diagram_is_file_name (const char *name)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);

  return g_str_has_suffix (lower, ".sbgn");
}
