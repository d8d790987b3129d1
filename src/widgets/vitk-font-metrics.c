/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-font-metrics.h"

#include <pango/pangocairo.h>

/* More fonts than this are not in use at a time. */
#define MOST_FONTS 50

/* What metrics depend on beside the font. */
typedef struct
{
  PangoFontMap *map; /* not kept; only compared */
  guint serial;      /* of the map */
  PangoLanguage *language;
  double resolution;
} Setting;

static GHashTable *known; /* PangoFontDescription to PangoFontMetrics, in this setting: */
static Setting setting;

/* What is known belongs to one setting. */
static void
set_setting (PangoContext *context)
{
  PangoFontMap *map = pango_context_get_font_map (context);
  const Setting now = { map, pango_font_map_get_serial (map), pango_context_get_language (context),
                        pango_cairo_context_get_resolution (context) };

  if (known == NULL)
    known = g_hash_table_new_full (
        (GHashFunc) pango_font_description_hash, (GEqualFunc) pango_font_description_equal,
        (GDestroyNotify) pango_font_description_free, (GDestroyNotify) pango_font_metrics_unref);
  else if (now.map != setting.map || now.serial != setting.serial ||
           now.language != setting.language || now.resolution != setting.resolution ||
           g_hash_table_size (known) >= MOST_FONTS)
    g_hash_table_remove_all (known);
  setting = now;
}

/**
 * vitk_font_metrics_find:
 * @context: what words are written with
 *
 * As pango_context_get_metrics() for the font of @context, which lays out a sample text each time
 * it is asked, and is asked for each label. Main thread only.
 *
 * Returns: (transfer none): its metrics, until the next are asked for
 */
PangoFontMetrics *
vitk_font_metrics_find (PangoContext *context)
{
  const PangoFontDescription *font = pango_context_get_font_description (context);
  PangoFontMetrics *metrics;

  set_setting (context);
  metrics = g_hash_table_lookup (known, font);
  if (metrics == NULL)
    {
      metrics = pango_context_get_metrics (context, NULL, NULL);
      g_hash_table_insert (known, pango_font_description_copy (font), metrics);
    }
  return metrics;
}
