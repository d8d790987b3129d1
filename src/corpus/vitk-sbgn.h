/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "corpus/vitk-xml.h"
#include "model/vitk-diagram.h"

G_BEGIN_DECLS

/**
 * VitkSbgn:
 * @name: of the file, for messages
 * @diagram: the map that is being made
 * @styles: (element-type utf8 VitkDiagramStyle): how the file wishes glyphs and arcs to look
 * @ids: (element-type utf8 xmlNode): every id of the file so far and its element
 * @port_glyphs: (element-type utf8 VitkGlyph): the glyph of each port of the map
 * @pending: (element-type VitkSbgnPending): compartments named by glyphs of the map
 *
 * One reading of a file of SBGN-ML.
 */
typedef struct
{
  const char *name;
  VitkDiagram *diagram;
  GHashTable *styles;
  GHashTable *ids;
  GHashTable *port_glyphs;
  GArray *pending;
} VitkSbgn;

/**
 * VitkSbgnPending:
 * @glyph: a glyph
 * @node: its element
 * @compartment: the id of the compartment it says it is in
 */
typedef struct
{
  VitkGlyph *glyph;
  const xmlNode *node;
  const char *compartment;
} VitkSbgnPending;

/* No diagram has more glyphs and arcs than this: nobody could look at it. */
#define VITK_SBGN_MAX_PARTS 50000

/* Nor has a file more maps than a reader can choose from. */
#define VITK_SBGN_MAX_MAPS 100

gboolean vitk_sbgn_fail (const VitkSbgn *self, const xmlNode *node, GError **error,
                         const char *format, ...) G_GNUC_PRINTF (4, 5);
gboolean vitk_sbgn_check_namespace (const VitkSbgn *self, const xmlNode *node, GError **error);
const xmlNode *vitk_sbgn_find (const xmlNode *node, const char *element);
gboolean vitk_sbgn_read_id (VitkSbgn *self, const xmlNode *node, char **id, GError **error);
gboolean vitk_sbgn_read_point (const VitkSbgn *self, const xmlNode *node, VitkPoint *point,
                               GError **error);
gboolean vitk_sbgn_read_box (const VitkSbgn *self, const xmlNode *node, VitkBox *box,
                             GError **error);
gboolean vitk_sbgn_read_words (const VitkSbgn *self, const xmlNode *node, char **words,
                               GPtrArray *claims, GError **error);
gboolean vitk_sbgn_read_outcomes (const VitkSbgn *self, const xmlNode *node, GPtrArray *outcomes,
                                  GError **error);
gboolean vitk_sbgn_read_number (const VitkSbgn *self, const xmlNode *node, const char *attribute,
                                double *number, GError **error);
gboolean vitk_sbgn_read_glyph (VitkSbgn *self, const xmlNode *node, VitkGlyph *parent,
                               VitkGlyph **glyph, GError **error);
gboolean vitk_sbgn_read_arc (VitkSbgn *self, const xmlNode *node, GError **error);
gboolean vitk_sbgn_read_styles (VitkSbgn *self, const xmlNode *map, GError **error);

G_END_DECLS
