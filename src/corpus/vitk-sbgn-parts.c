/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
/* What glyphs, arcs and maps of SBGN-ML have in common: ids, places, words. */
#include "config.h"

#include "corpus/vitk-corpus-error.h"
#include "corpus/vitk-sbgn-reader.h"
#include "corpus/vitk-sbgn.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* All versions of SBGN-ML; 0.2 differs in nothing that is drawn. */
#define SBGN_NAMESPACE "http://sbgn.org/libsbgn/"

/* A place further out than this is a slip; and what is drawn counts in numbers of this size. */
#define FARTHEST 1e6

/**
 * vitk_sbgn_fail:
 * @self: a reading
 * @node: the element that is wrong
 * @error: return location
 * @format: what is wrong
 * @...: what goes into @format
 *
 * Returns: %FALSE, with @error set to where it is and what is wrong
 */
gboolean
vitk_sbgn_fail (const VitkSbgn *self, const xmlNode *node, GError **error, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error (error, VITK_CORPUS_ERROR, VITK_CORPUS_ERROR_NOT_DIAGRAM, "%s:%d:%d: %s", self->name,
               vitk_xml_get_line (node), vitk_xml_get_column (node), message);
  return FALSE;
}

/**
 * vitk_sbgn_check_namespace:
 * @self: a reading
 * @node: an element
 * @error: return location
 *
 * Returns: whether it is of SBGN-ML: what only has the same name means something else
 */
gboolean
vitk_sbgn_check_namespace (const VitkSbgn *self, const xmlNode *node, GError **error)
{
  const char *name = node->ns != NULL ? (const char *) node->ns->href : "";

  return g_str_has_prefix (name, SBGN_NAMESPACE) ||
         vitk_sbgn_fail (self, node, error, _ ("<%s> is not of SBGN-ML: its namespace is “%s”"),
                         (const char *) node->name, name);
}

/**
 * vitk_sbgn_find:
 * @node: an element
 * @element: a name
 *
 * Returns: (nullable): its first child of that name
 */
const xmlNode *
vitk_sbgn_find (const xmlNode *node, const char *element)
{
  const xmlNode *child;

  for (child = node->children; child != NULL; child = child->next)
    if (vitk_xml_is (child, element))
      return child;
  return NULL;
}

/**
 * vitk_sbgn_read_id:
 * @self: a reading
 * @node: an element that must have an id of its own
 * @id: (out) (nullable): a copy of it
 * @error: return location
 *
 * Returns: whether it has one
 */
gboolean
vitk_sbgn_read_id (VitkSbgn *self, const xmlNode *node, char **id, GError **error)
{
  const char *value = vitk_xml_peek (node, "id");

  if (value == NULL || *value == '\0')
    return vitk_sbgn_fail (self, node, error, _ ("<%s> lacks its attribute “%s”"),
                           (const char *) node->name, "id");
  if (!g_hash_table_insert (self->ids, (gpointer) value, (gpointer) node))
    return vitk_sbgn_fail (self, node, error, _ ("the id “%s” stands twice"), value);
  if (g_hash_table_size (self->ids) > VITK_SBGN_MAX_PARTS)
    return vitk_sbgn_fail (self, node, error, _ ("more than %d glyphs, arcs and ports"),
                           VITK_SBGN_MAX_PARTS);
  if (id != NULL)
    *id = g_strdup (value);
  return TRUE;
}

/**
 * vitk_sbgn_read_number:
 * @self: a reading
 * @node: an element
 * @attribute: an attribute that must be a number
 * @number: (out): the number
 * @error: return location
 *
 * Returns: whether it is one, and not out of all bounds
 */
gboolean
vitk_sbgn_read_number (const VitkSbgn *self, const xmlNode *node, const char *attribute,
                       double *number, GError **error)
{
  const char *value = vitk_xml_peek (node, attribute);
  g_autofree char *words = NULL;
  char *end;

  if (value == NULL)
    return vitk_sbgn_fail (self, node, error, _ ("<%s> lacks its attribute “%s”"),
                           (const char *) node->name, attribute);
  words = g_strstrip (g_strdup (value));
  *number = g_ascii_strtod (words, &end);
  /* Nor are 0x10, inf and nan, which C knows. */
  if (words[strspn (words, "+-.0123456789eE")] != '\0' || *words == '\0' || *end != '\0' ||
      !isfinite (*number))
    return vitk_sbgn_fail (self, node, error, _ ("“%s” of <%s> is not a number: “%s”"), attribute,
                           (const char *) node->name, value);
  if (fabs (*number) > FARTHEST)
    return vitk_sbgn_fail (self, node, error, _ ("“%s” of <%s> is out of all bounds: %s"),
                           attribute, (const char *) node->name, value);
  return TRUE;
}

/**
 * vitk_sbgn_read_point:
 * @self: a reading
 * @node: a point, start, end, next or port
 * @point: (out): where it is
 * @error: return location
 *
 * Returns: whether it has a place
 */
gboolean
vitk_sbgn_read_point (const VitkSbgn *self, const xmlNode *node, VitkPoint *point, GError **error)
{
  return vitk_sbgn_read_number (self, node, "x", &point->x, error) &&
         vitk_sbgn_read_number (self, node, "y", &point->y, error);
}

/**
 * vitk_sbgn_read_box:
 * @self: a reading
 * @node: a bbox
 * @box: (out): where it is
 * @error: return location
 *
 * Returns: whether it has a place and a size
 */
gboolean
vitk_sbgn_read_box (const VitkSbgn *self, const xmlNode *node, VitkBox *box, GError **error)
{
  if (!vitk_sbgn_read_number (self, node, "x", &box->x, error) ||
      !vitk_sbgn_read_number (self, node, "y", &box->y, error) ||
      !vitk_sbgn_read_number (self, node, "w", &box->width, error) ||
      !vitk_sbgn_read_number (self, node, "h", &box->height, error))
    return FALSE;
  if (box->width < 0 || box->height < 0)
    return vitk_sbgn_fail (self, node, error, _ ("<bbox> is smaller than nothing"));
  return TRUE;
}

/* What binds a diagram to an article is no part of SBGN-ML. */
static gboolean
is_ours (const xmlNode *node, const char *name)
{
  return vitk_xml_is (node, name) && node->ns != NULL &&
         strcmp ((const char *) node->ns->href, VITK_SBGN_NAMESPACE) == 0;
}

static gboolean
read_claim (const VitkSbgn *self, const xmlNode *node, GPtrArray *claims, GError **error)
{
  const char *anchor = vitk_xml_peek (node, "anchor");
  g_autofree char *quote = vitk_xml_dup_text (node);

  if (anchor == NULL || *anchor == '\0')
    return vitk_sbgn_fail (self, node, error, _ ("<%s> lacks its attribute “%s”"),
                           (const char *) node->name, "anchor");
  if (*quote == '\0')
    return vitk_sbgn_fail (self, node, error, _ ("<%s> is empty"), (const char *) node->name);
  g_ptr_array_add (
      claims, vitk_claim_new (anchor, quote, vitk_xml_get_line (node), vitk_xml_get_column (node)));
  return TRUE;
}

/**
 * vitk_sbgn_read_words:
 * @self: a reading
 * @node: a map, glyph or arc
 * @words: (out) (nullable): its notes as plain words
 * @claims: (nullable) (element-type VitkClaim): where those of its extension go
 * @error: return location
 *
 * Returns: whether nothing is wrong with them
 */
gboolean
vitk_sbgn_read_words (const VitkSbgn *self, const xmlNode *node, char **words, GPtrArray *claims,
                      GError **error)
{
  const xmlNode *notes = vitk_sbgn_find (node, "notes");
  const xmlNode *extension = vitk_sbgn_find (node, "extension");
  const xmlNode *child;

  if (notes != NULL)
    *words = vitk_xml_dup_text (notes);
  if (extension == NULL || claims == NULL)
    return TRUE;
  for (child = extension->children; child != NULL; child = child->next)
    if (is_ours (child, "says") && !read_claim (self, child, claims, error))
      return FALSE;
  return TRUE;
}

/**
 * vitk_sbgn_read_outcomes:
 * @self: a reading
 * @node: a glyph
 * @outcomes: (element-type utf8): where the outcomes of its extension go
 * @error: return location
 *
 * Returns: whether nothing is wrong with them
 */
gboolean
vitk_sbgn_read_outcomes (const VitkSbgn *self, const xmlNode *node, GPtrArray *outcomes,
                         GError **error)
{
  const xmlNode *extension = vitk_sbgn_find (node, "extension");
  const xmlNode *child;

  for (child = extension != NULL ? extension->children : NULL; child != NULL; child = child->next)
    {
      g_autofree char *outcome = is_ours (child, "outcome") ? vitk_xml_dup_text (child) : NULL;

      if (outcome != NULL && *outcome == '\0')
        return vitk_sbgn_fail (self, child, error, _ ("<%s> is empty"), (const char *) child->name);
      if (outcome != NULL)
        g_ptr_array_add (outcomes, g_steal_pointer (&outcome));
    }
  return TRUE;
}
