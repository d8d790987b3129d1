/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "corpus/vitk-sbgn-reader.h"

#include "corpus/vitk-corpus-error.h"
#include "corpus/vitk-sbgn.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Around a diagram that does not say how large its canvas is. */
#define MARGIN 20

static VitkDiagramLanguage
find_language (const xmlNode *map)
{
  const char *version = vitk_xml_peek (map, "version");
  const char *language = vitk_xml_peek (map, "language");

  if (version != NULL && strstr (version, "sbgn.pd.") != NULL)
    return VITK_DIAGRAM_PROCESS_DESCRIPTION;
  if (version != NULL && strstr (version, "sbgn.af.") != NULL)
    return VITK_DIAGRAM_ACTIVITY_FLOW;
  if (version != NULL && strstr (version, "sbgn.er.") != NULL)
    return VITK_DIAGRAM_ENTITY_RELATIONSHIP;
  if (g_strcmp0 (language, "process description") == 0)
    return VITK_DIAGRAM_PROCESS_DESCRIPTION;
  if (g_strcmp0 (language, "activity flow") == 0)
    return VITK_DIAGRAM_ACTIVITY_FLOW;
  if (g_strcmp0 (language, "entity relationship") == 0)
    return VITK_DIAGRAM_ENTITY_RELATIONSHIP;
  return VITK_DIAGRAM_UNTOLD;
}

/* Glyphs first, wherever they stand: arcs may come before what they join. */
static gboolean
read_glyphs (VitkSbgn *self, const xmlNode *node, GError **error)
{
  const xmlNode *child;
  VitkGlyph *glyph;

  for (child = node->children; child != NULL; child = child->next)
    {
      if (vitk_xml_is (child, "glyph") && !vitk_sbgn_read_glyph (self, child, NULL, &glyph, error))
        return FALSE;
      if ((vitk_xml_is (child, "arc") || vitk_xml_is (child, "arcgroup")) &&
          !read_glyphs (self, child, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_arcs (VitkSbgn *self, const xmlNode *node, GError **error)
{
  const xmlNode *child;

  for (child = node->children; child != NULL; child = child->next)
    {
      if (vitk_xml_is (child, "arc") && !vitk_sbgn_read_arc (self, child, error))
        return FALSE;
      if (vitk_xml_is (child, "arcgroup") && !read_arcs (self, child, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
find_compartments (VitkSbgn *self, GError **error)
{
  guint i;

  for (i = 0; i < self->pending->len; i++)
    {
      const VitkSbgnPending *pending = &g_array_index (self->pending, VitkSbgnPending, i);
      const VitkGlyph *compartment = vitk_diagram_get_glyph (self->diagram, pending->compartment);

      if (compartment == NULL || compartment->glyph_class != VITK_GLYPH_COMPARTMENT)
        return vitk_sbgn_fail (self, pending->node, error, _ ("no compartment has the id “%s”"),
                               pending->compartment);
      pending->glyph->compartment = compartment;
    }
  return TRUE;
}

static void
include_box (VitkBox *all, double x, double y, double width, double height)
{
  const double right = MAX (all->x + all->width, x + width);
  const double bottom = MAX (all->y + all->height, y + height);

  if (all->width < 0)
    *all = (VitkBox) { x, y, width, height };
  else
    {
      all->x = MIN (all->x, x);
      all->y = MIN (all->y, y);
      all->width = right - all->x;
      all->height = bottom - all->y;
    }
}

/* All that is drawn, which a canvas in the file may be too small for. */
static void
find_box (VitkDiagram *diagram)
{
  VitkBox all = { 0, 0, -1, -1 };
  guint i;
  guint j;

  for (i = 0; i < diagram->glyphs->len; i++)
    {
      const VitkGlyph *glyph = g_ptr_array_index (diagram->glyphs, i);

      include_box (&all, glyph->box.x, glyph->box.y, glyph->box.width, glyph->box.height);
    }
  for (i = 0; i < diagram->arcs->len; i++)
    {
      const VitkArc *arc = g_ptr_array_index (diagram->arcs, i);

      for (j = 0; j < arc->points->len; j++)
        include_box (&all, g_array_index (arc->points, VitkPoint, j).x,
                     g_array_index (arc->points, VitkPoint, j).y, 0, 0);
    }
  if (all.width < 0)
    all = (VitkBox) { 0 };
  diagram->box =
      (VitkBox) { all.x - MARGIN, all.y - MARGIN, all.width + 2 * MARGIN, all.height + 2 * MARGIN };
}

static gboolean
read_canvas (VitkSbgn *self, const xmlNode *map, GError **error)
{
  const xmlNode *bbox = vitk_sbgn_find (map, "bbox");
  VitkBox box;

  find_box (self->diagram);
  if (bbox == NULL)
    return TRUE;
  if (!vitk_sbgn_read_box (self, bbox, &box, error))
    return FALSE;
  /* What is outside the canvas would be cut off. */
  if (box.x <= self->diagram->box.x + MARGIN && box.y <= self->diagram->box.y + MARGIN &&
      box.x + box.width >= self->diagram->box.x + self->diagram->box.width - MARGIN &&
      box.y + box.height >= self->diagram->box.y + self->diagram->box.height - MARGIN)
    self->diagram->box = box;
  return TRUE;
}

static gboolean
check_map (const VitkSbgn *self, const xmlNode *map, GError **error)
{
  static const char *const known[] = { "notes", "extension", "bbox", "glyph",
                                       "arc",   "arcgroup",  NULL };
  const xmlNode *child;

  if (!vitk_sbgn_check_namespace (self, map, error))
    return FALSE;
  for (child = map->children; child != NULL; child = child->next)
    {
      if (child->type != XML_ELEMENT_NODE)
        continue;
      if (!g_strv_contains (known, (const char *) child->name))
        return vitk_sbgn_fail (self, child, error, _ ("<%s> does not belong in <%s>"),
                               (const char *) child->name, (const char *) map->name);
      if (!vitk_sbgn_check_namespace (self, child, error))
        return FALSE;
    }
  return TRUE;
}

/* Names of maps are as unique as those of glyphs, but a map need not have one. */
static gboolean
name_map (const VitkSbgn *self, const xmlNode *map, GPtrArray *maps, VitkDiagram *diagram,
          GError **error)
{
  const char *id = vitk_xml_peek (map, "id");
  guint i;

  diagram->name = id != NULL && *id != '\0' ? g_strdup (id) : g_strdup_printf ("%u", maps->len + 1);
  for (i = 0; i < maps->len; i++)
    if (g_str_equal (((VitkDiagram *) g_ptr_array_index (maps, i))->name, diagram->name))
      return vitk_sbgn_fail (self, map, error, _ ("the id “%s” stands twice"), diagram->name);
  return maps->len < VITK_SBGN_MAX_MAPS ||
         vitk_sbgn_fail (self, map, error, _ ("more than %d maps"), VITK_SBGN_MAX_MAPS);
}

/* What arcs and glyphs name is in their map. */
static gboolean
read_map (VitkSbgn *self, const xmlNode *map, GPtrArray *maps, GError **error)
{
  g_autoptr (VitkDiagram) diagram = vitk_diagram_new ();
  g_autoptr (GHashTable) ports = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GArray) pending = g_array_new (FALSE, FALSE, sizeof (VitkSbgnPending));
  gboolean good;

  self->diagram = diagram;
  self->port_glyphs = ports;
  self->pending = pending;
  diagram->language = find_language (map);
  good = check_map (self, map, error) && name_map (self, map, maps, diagram, error) &&
         vitk_sbgn_read_styles (self, map, error) &&
         vitk_sbgn_read_words (self, map, &diagram->words, NULL, error) &&
         read_glyphs (self, map, error) && read_arcs (self, map, error) &&
         find_compartments (self, error) && read_canvas (self, map, error);
  g_clear_pointer (&self->styles, g_hash_table_unref);
  if (good)
    g_ptr_array_add (maps, g_steal_pointer (&diagram));
  return good;
}

static gboolean
read_maps (VitkSbgn *self, const xmlNode *root, GPtrArray *maps, GError **error)
{
  const xmlNode *child;

  if (!vitk_xml_is (root, "sbgn"))
    return vitk_sbgn_fail (self, root, error, _ ("<%s> is not <sbgn>, so this is no diagram"),
                           (const char *) root->name);
  if (!vitk_sbgn_check_namespace (self, root, error))
    return FALSE;
  for (child = root->children; child != NULL; child = child->next)
    if (vitk_xml_is (child, "map") && !read_map (self, child, maps, error))
      return FALSE;
  return maps->len > 0 || vitk_sbgn_fail (self, root, error, _ ("<%s> lacks <%s>"),
                                          (const char *) root->name, "map");
}

/* What loses nothing in an article may lose a glyph in a diagram: the first warning is the error.
 */
static void
keep_first_warning (int line, int column, const char *message, gpointer user_data)
{
  char **warning = user_data;

  if (*warning == NULL)
    *warning = g_strdup_printf ("%d:%d: %s", line, column, message);
}

/**
 * vitk_sbgn_reader_read_maps:
 * @file: a file of SBGN-ML 0.3 or 0.2
 * @cancellable: (nullable): to stop it
 * @error: return location
 *
 * Reads the diagrams of a file, which are mostly one. What is not understood is an error with its
 * place: a glyph that is left out would make a diagram say something else.
 *
 * Returns: (transfer full) (element-type VitkDiagram): the diagrams, at least one, in the order of
 *   the file and each with a name of its own; or %NULL with an error of %VITK_CORPUS_ERROR or
 *   %G_IO_ERROR
 */
GPtrArray *
vitk_sbgn_reader_read_maps (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (xmlDoc) doc = NULL;
  g_autoptr (GPtrArray) maps = NULL;
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *name = g_file_get_parse_name (file);
  g_autofree char *warning = NULL;
  VitkSbgn reading = { .name = name, .ids = ids };

  stream = g_file_read (file, cancellable, error);
  if (stream == NULL)
    return NULL;
  doc = vitk_xml_parse (G_INPUT_STREAM (stream), name, NULL, keep_first_warning, &warning,
                        cancellable, error);
  if (doc == NULL)
    return NULL;
  if (warning != NULL)
    {
      g_set_error (error, VITK_CORPUS_ERROR, VITK_CORPUS_ERROR_NOT_XML, "%s:%s", name, warning);
      return NULL;
    }
  maps = g_ptr_array_new_with_free_func ((GDestroyNotify) vitk_diagram_unref);
  return read_maps (&reading, xmlDocGetRootElement (doc), maps, error) ? g_steal_pointer (&maps)
                                                                       : NULL;
}

/**
 * vitk_sbgn_reader_read_file:
 * @file: a file of SBGN-ML 0.3 or 0.2
 * @cancellable: (nullable): to stop it
 * @error: return location
 *
 * Reads what a figure is drawn after.
 *
 * Returns: (transfer full): the first diagram of the file, or %NULL with an error as of
 *   vitk_sbgn_reader_read_maps()
 */
VitkDiagram *
vitk_sbgn_reader_read_file (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) maps = vitk_sbgn_reader_read_maps (file, cancellable, error);

  return maps != NULL ? vitk_diagram_ref (g_ptr_array_index (maps, 0)) : NULL;
}
