/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-map-output.h"

#include "figure/vitk-map-sheet.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  VitkEvidenceMap *map;
  char *filter;
} Content;

static void
free_content (gpointer data)
{
  Content *self = data;

  vitk_evidence_map_unref (self->map);
  g_free (self->filter);
  g_free (self);
}

static VitkDrawing *
draw (gconstpointer content)
{
  const Content *self = content;
  const VitkRecord *record = vitk_article_get_record (self->map->studies->article);

  return vitk_map_sheet_into_drawing (vitk_map_sheet_new (
      self->map, record->title != NULL ? record->title : _ ("Untitled"), self->filter));
}

/**
 * vitk_map_output_new:
 * @map: a map; kept
 * @filter: (nullable): the query that its studies pass
 *
 * Returns: (transfer full): the map, to be saved or copied
 */
VitkDrawingOutput *
vitk_map_output_new (VitkEvidenceMap *map, const char *filter)
{
  Content *content = g_new (Content, 1);

  content->map = vitk_evidence_map_ref (map);
  content->filter = g_strdup (filter);
  return vitk_drawing_output_new (_ ("Save the Map"), _ ("evidence-map"), draw, content,
                                  free_content);
}
