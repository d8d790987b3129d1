/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
/* The render extension of SBGN-ML: colours and gradients by name, styles for lists of ids. */
#include "config.h"

#include "corpus/vitk-sbgn.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* #rgb is not in the extension; #rrggbb and #rrggbbaa are. */
static gboolean
parse_color (const char *value, VitkColorStop *color)
{
  const gsize length = strlen (value);
  guint parts[4] = { 0, 0, 0, 255 };
  guint i;

  if (*value != '#' || (length != 7 && length != 9))
    return FALSE;
  for (i = 0; i < (length - 1) / 2; i++)
    {
      const int high = g_ascii_xdigit_value (value[1 + 2 * i]);
      const int low = g_ascii_xdigit_value (value[2 + 2 * i]);

      if (high < 0 || low < 0)
        return FALSE;
      parts[i] = 16 * high + low;
    }
  *color = (VitkColorStop) { color->offset, parts[0] / 255.0, parts[1] / 255.0, parts[2] / 255.0,
                             parts[3] / 255.0 };
  return TRUE;
}

static gboolean
read_color (const VitkSbgn *self, const xmlNode *node, const char *attribute, VitkColorStop *color,
            GError **error)
{
  const char *value = vitk_xml_peek (node, attribute);

  if (value != NULL && parse_color (value, color))
    return TRUE;
  return vitk_sbgn_fail (self, node, error, _ ("“%s” of <%s> is no colour as #rrggbb: “%s”"),
                         attribute, (const char *) node->name, value != NULL ? value : "");
}

/* "25%" or "0.25"; what is neither is passed over, as it only shifts a shade. */
static double
read_part (const xmlNode *node, const char *attribute, double otherwise)
{
  const char *value = vitk_xml_peek (node, attribute);
  char *end = NULL;
  double number;

  if (value == NULL)
    return otherwise;
  number = g_ascii_strtod (value, &end);
  if (end == value)
    return otherwise;
  if (*end == '%')
    number /= 100;
  return number >= 0 && number <= 1 ? number : otherwise;
}

static gboolean
add_color (const VitkSbgn *self, const xmlNode *node, GHashTable *paints, GError **error)
{
  g_autoptr (VitkDiagramPaint) paint = vitk_diagram_paint_new ();
  VitkColorStop stop = { 0 };
  const char *id = vitk_xml_peek (node, "id");

  if (!read_color (self, node, "value", &stop, error))
    return FALSE;
  g_array_append_val (paint->stops, stop);
  if (id != NULL)
    g_hash_table_insert (paints, (gpointer) id, g_steal_pointer (&paint));
  return TRUE;
}

static gboolean
add_gradient (const VitkSbgn *self, const xmlNode *node, GHashTable *paints, GError **error)
{
  g_autoptr (VitkDiagramPaint) paint = vitk_diagram_paint_new ();
  const char *id = vitk_xml_peek (node, "id");
  const xmlNode *child;

  paint->x1 = read_part (node, "x1", 0);
  paint->y1 = read_part (node, "y1", 0);
  paint->x2 = read_part (node, "x2", 1);
  paint->y2 = read_part (node, "y2", 0);
  for (child = node->children; child != NULL; child = child->next)
    {
      VitkColorStop stop = { 0 };

      if (!vitk_xml_is (child, "stop"))
        continue;
      stop.offset = read_part (child, "offset", 0);
      if (!read_color (self, child, "stop-color", &stop, error))
        return FALSE;
      g_array_append_val (paint->stops, stop);
    }
  if (paint->stops->len == 0)
    return vitk_sbgn_fail (self, node, error, _ ("<%s> lacks <%s>"), (const char *) node->name,
                           "stop");
  if (id != NULL)
    g_hash_table_insert (paints, (gpointer) id, g_steal_pointer (&paint));
  return TRUE;
}

/* A colour by its name, or written out. */
static gboolean
find_paint (const VitkSbgn *self, const xmlNode *node, const char *attribute, GHashTable *paints,
            VitkDiagramPaint **paint, GError **error)
{
  const char *name = vitk_xml_peek (node, attribute);
  VitkColorStop stop = { 0 };

  if (name == NULL || g_str_equal (name, "none"))
    return TRUE;
  *paint = g_hash_table_lookup (paints, name);
  if (*paint != NULL)
    {
      vitk_diagram_paint_ref (*paint);
      return TRUE;
    }
  if (!parse_color (name, &stop))
    return vitk_sbgn_fail (self, node, error, _ ("no colour has the name “%s”"), name);
  *paint = vitk_diagram_paint_new ();
  g_array_append_val ((*paint)->stops, stop);
  return TRUE;
}

static void
style_free (VitkDiagramStyle *style)
{
  vitk_diagram_style_clear (style);
  g_free (style);
}

static void
add_style (VitkSbgn *self, const VitkDiagramStyle *style, const char *id)
{
  VitkDiagramStyle *copy = g_memdup2 (style, sizeof *style);

  if (copy->fill != NULL)
    vitk_diagram_paint_ref (copy->fill);
  if (copy->stroke != NULL)
    vitk_diagram_paint_ref (copy->stroke);
  g_hash_table_insert (self->styles, g_strdup (id), copy);
}

static gboolean
read_style (VitkSbgn *self, const xmlNode *node, GHashTable *paints, GError **error)
{
  const xmlNode *g = vitk_sbgn_find (node, "g");
  const char *list = vitk_xml_peek (node, "idList");
  VitkDiagramStyle style = { 0 };
  g_auto (GStrv) ids = NULL;
  gboolean good;
  guint i;

  if (g == NULL || list == NULL)
    return TRUE;
  good = find_paint (self, g, "fill", paints, &style.fill, error) &&
         find_paint (self, g, "stroke", paints, &style.stroke, error) &&
         (vitk_xml_peek (g, "stroke-width") == NULL ||
          vitk_sbgn_read_number (self, g, "stroke-width", &style.stroke_width, error));
  ids = g_strsplit_set (list, " \t\r\n", -1);
  for (i = 0; good && ids[i] != NULL; i++)
    if (*ids[i] != '\0')
      add_style (self, &style, ids[i]);
  vitk_diagram_style_clear (&style);
  return good;
}

/* What is in a list of the extension, kind by kind. */
static gboolean
read_list (VitkSbgn *self, const xmlNode *list, GHashTable *paints, GError **error)
{
  const xmlNode *child;

  for (child = list != NULL ? list->children : NULL; child != NULL; child = child->next)
    {
      gboolean good = TRUE;

      if (vitk_xml_is (child, "colorDefinition"))
        good = add_color (self, child, paints, error);
      else if (vitk_xml_is (child, "linearGradient"))
        good = add_gradient (self, child, paints, error);
      else if (vitk_xml_is (child, "style"))
        good = read_style (self, child, paints, error);
      if (!good)
        return FALSE;
    }
  return TRUE;
}

/**
 * vitk_sbgn_read_styles:
 * @self: a reading
 * @map: the map
 * @error: return location
 *
 * Reads how the file wishes its glyphs and arcs to look, if it says so.
 *
 * Returns: whether nothing is wrong with that
 */
gboolean
vitk_sbgn_read_styles (VitkSbgn *self, const xmlNode *map, GError **error)
{
  static const char *const lists[] = { "listOfColorDefinitions", "listOfGradientDefinitions",
                                       "listOfStyles" };
  const xmlNode *extension = vitk_sbgn_find (map, "extension");
  const xmlNode *render =
      extension != NULL ? vitk_sbgn_find (extension, "renderInformation") : NULL;
  g_autoptr (GHashTable) paints = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                                         (GDestroyNotify) vitk_diagram_paint_unref);
  guint i;

  self->styles =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) style_free);
  for (i = 0; render != NULL && i < G_N_ELEMENTS (lists); i++)
    if (!read_list (self, vitk_sbgn_find (render, lists[i]), paints, error))
      return FALSE;
  return TRUE;
}
