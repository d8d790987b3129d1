/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-font-metrics.h"

#include <pango/pangocairo.h>

/* More fonts than this are not in use at a time. */
#define MOST_FONTS 50

/* Pixels, at which a family is measured from which its other sizes are estimated: so large that no
 * hinting counts. */
#define ESTIMATE_EM 64

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

static PangoFontMetrics *
find (PangoContext *context, const PangoFontDescription *font)
{
  PangoFontMetrics *metrics;

  set_setting (context);
  metrics = g_hash_table_lookup (known, font);
  if (metrics == NULL)
    {
      metrics = pango_context_get_metrics (context, font, NULL);
      g_hash_table_insert (known, pango_font_description_copy (font), metrics);
    }
  return metrics;
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
  return find (context, pango_context_get_font_description (context));
}

static double
measure_em (PangoContext *context)
{
  const PangoFontDescription *font = pango_context_get_font_description (context);
  const double size = pango_font_description_get_size (font) / (double) PANGO_SCALE;
  const double resolution = pango_cairo_context_get_resolution (context);

  if (pango_font_description_get_size_is_absolute (font))
    return size;
  return size * (resolution > 0 ? resolution : 96.0) / 72.0;
}

/**
 * vitk_font_metrics_estimate:
 * @context: what words are written with
 *
 * How large the letters are, by those of the same family in another size and weight: not exact, but
 * a sample text is laid out once for a family and not for each of its sizes and weights. Main
 * thread only.
 *
 * Returns: the sizes
 */
VitkFontEstimate
vitk_font_metrics_estimate (PangoContext *context)
{
  const PangoFontDescription *font = pango_context_get_font_description (context);
  PangoFontDescription *regular = pango_font_description_new ();
  const double em = measure_em (context);
  const double scale = em / ESTIMATE_EM / PANGO_SCALE;
  PangoFontMetrics *metrics;

  pango_font_description_set_family_static (regular, pango_font_description_get_family (font));
  pango_font_description_set_absolute_size (regular, ESTIMATE_EM * PANGO_SCALE);
  metrics = find (context, regular);
  pango_font_description_free (regular);
  return (VitkFontEstimate) { em, scale * pango_font_metrics_get_approximate_char_width (metrics),
                              scale * pango_font_metrics_get_approximate_digit_width (metrics),
                              scale * pango_font_metrics_get_height (metrics) };
}
