/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "figure/vitk-map-legend.h"

#include "evidence/vitk-map-words.h"
#include "figure/vitk-map-layout.h"
#include "figure/vitk-map-symbol.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* In em. */
#define GAP 0.5
#define SPACE 1.3
#define LEAST_WIDTH 16
#define SAMPLE 0.75

/* The three sizes shown are a power of ten apart. */
#define N_SIZES 3
#define STEP 10

/* A symbol with what it means; a heading has none. */
typedef struct
{
  VitkMapSymbol symbol;
  gboolean has_symbol;
  gboolean neutral; /* its colour says nothing */
  PangoLayout *words;
  double x;
  double y;
  double width;
  double height;
} Key;

typedef struct
{
  VitkMapLegend *legend;
  const VitkEvidenceMap *map;
  PangoContext *context;
  double em;
  double x;
  double y;
  guint first; /* of the line */
} Draft;

static void
key_clear (Key *key)
{
  g_object_unref (key->words);
}

/* Puts the keys of a line on one middle. */
static void
finish_line (Draft *draft)
{
  GArray *keys = draft->legend->keys;
  double height = 0;
  guint i;

  for (i = draft->first; i < keys->len; i++)
    height = MAX (height, g_array_index (keys, Key, i).height);
  for (i = draft->first; i < keys->len; i++)
    {
      Key *key = &g_array_index (keys, Key, i);

      key->y = draft->y + (height - key->height) / 2;
    }
  if (keys->len > draft->first)
    draft->y += height + GAP / 2 * draft->em;
  draft->first = keys->len;
  draft->x = 0;
}

static void
add_key (Draft *draft, const VitkMapSymbol *symbol, gboolean neutral, const char *words)
{
  Key key = { .has_symbol = symbol != NULL, .neutral = neutral };
  const double side =
      symbol != NULL ? 2 * vitk_map_symbol_get_extent (symbol) + GAP * draft->em : 0;
  double width;
  double height;

  if (symbol != NULL)
    key.symbol = *symbol;
  key.words = vitk_map_layout_new (draft->context, words, 0, symbol != NULL ? 0.9 : 0.8, FALSE);
  vitk_map_layout_get_size (key.words, &width, &height);
  if (side + width > draft->legend->width)
    {
      pango_layout_set_width (key.words, (int) ((draft->legend->width - side) * PANGO_SCALE));
      vitk_map_layout_get_size (key.words, &width, &height);
    }
  key.width = side + width;
  key.height = MAX (height, side - GAP * draft->em);
  if (draft->x > 0 && draft->x + key.width > draft->legend->width)
    finish_line (draft);
  key.x = draft->x;
  draft->x += key.width + SPACE * draft->em;
  g_array_append_val (draft->legend->keys, key);
}

static void
add_heading (Draft *draft, const char *words)
{
  finish_line (draft);
  add_key (draft, NULL, FALSE, words);
}

/* Whether a mark has a design, counted or not. */
static gboolean
occurs (const VitkEvidenceMap *map, guint design)
{
  guint i;

  for (i = 0; i < map->marks->len; i++)
    if (g_array_index (map->marks, VitkMapMark, i).design == design)
      return TRUE;
  return FALSE;
}

static void
add_designs (Draft *draft)
{
  guint i;

  add_heading (draft, C_ ("legend of a map", "Shape: design"));
  for (i = 0; i < draft->map->designs->len; i++)
    {
      const VitkMapHeading *design = &g_array_index (draft->map->designs, VitkMapHeading, i);
      const VitkMapSymbol symbol = { vitk_map_symbol_find_shape (draft->map, i),
                                     VITK_EFFECT_FAVOURABLE, TRUE, SAMPLE * draft->em };

      if (occurs (draft->map, i))
        add_key (draft, &symbol, TRUE, vitk_map_heading_get_words (design));
    }
}

static void
add_effects (Draft *draft)
{
  static const VitkEffect order[] = { VITK_EFFECT_FAVOURABLE, VITK_EFFECT_NONE,
                                      VITK_EFFECT_UNFAVOURABLE, VITK_EFFECT_MIXED,
                                      VITK_EFFECT_UNSTATED };
  gboolean found[VITK_N_EFFECTS] = { FALSE };
  guint i;

  for (i = 0; i < draft->map->marks->len; i++)
    found[g_array_index (draft->map->marks, VitkMapMark, i).effect] = TRUE;
  add_heading (draft, C_ ("legend of a map", "Pattern: direction, as the article states it"));
  for (i = 0; i < G_N_ELEMENTS (order); i++)
    {
      const VitkMapSymbol symbol = { 0, order[i], TRUE, SAMPLE * draft->em };

      if (found[order[i]])
        add_key (draft, &symbol, FALSE, vitk_effect_get_words (order[i]));
    }
}

static void
add_sizes (Draft *draft)
{
  const double most = draft->map->most;
  double size = most > 0 ? pow (STEP, floor (log10 (most))) : 0;
  gboolean unknown = FALSE;
  guint i;

  for (i = 0; i < draft->map->marks->len; i++)
    unknown = unknown || g_array_index (draft->map->marks, VitkMapMark, i).participants <= 0;
  add_heading (draft, C_ ("legend of a map", "Area: participants"));
  for (i = 0; i < N_SIZES && size >= 1; i++, size /= STEP)
    {
      const VitkMapSymbol symbol = { 0, VITK_EFFECT_FAVOURABLE, TRUE,
                                     vitk_map_symbol_find_radius (size, most, draft->em) };
      g_autofree char *words = vitk_map_dup_participants (size);

      add_key (draft, &symbol, TRUE, words);
    }
  if (unknown)
    {
      const VitkMapSymbol symbol = { 0, VITK_EFFECT_FAVOURABLE, FALSE,
                                     vitk_map_symbol_find_radius (0, most, draft->em) };

      add_key (draft, &symbol, TRUE, C_ ("of a study", "Not reported"));
    }
}

/**
 * vitk_map_legend_find_least_width:
 * @context: how words are laid out
 *
 * Returns: how wide a legend must be
 */
double
vitk_map_legend_find_least_width (PangoContext *context)
{
  return LEAST_WIDTH * vitk_map_context_get_em (context);
}

/**
 * vitk_map_legend_new:
 * @map: a map
 * @context: how its words are laid out, and from which side it is read
 * @width: how wide it may be
 *
 * Returns: (transfer full): the legend of the map
 */
VitkMapLegend *
vitk_map_legend_new (const VitkEvidenceMap *map, PangoContext *context, double width)
{
  VitkMapLegend *self = g_new0 (VitkMapLegend, 1);
  Draft draft = { .legend = self, .map = map, .context = context };

  self->width = width;
  self->from_right = pango_context_get_base_dir (context) == PANGO_DIRECTION_RTL;
  self->keys = g_array_new (FALSE, FALSE, sizeof (Key));
  g_array_set_clear_func (self->keys, (GDestroyNotify) key_clear);
  draft.em = vitk_map_context_get_em (context);
  if (map->marks->len > 0)
    {
      add_designs (&draft);
      add_effects (&draft);
      add_sizes (&draft);
      add_heading (&draft, vitk_map_get_note ());
      finish_line (&draft);
    }
  self->height = draft.y;
  return self;
}

/**
 * vitk_map_legend_free:
 * @self: (transfer full): a legend
 */
void
vitk_map_legend_free (VitkMapLegend *self)
{
  g_array_unref (self->keys);
  g_free (self);
}

/**
 * vitk_map_legend_draw:
 * @self: a legend
 * @pen: what is drawn with; the origin of its cairo is the corner of the legend
 * @palette: the colours
 *
 * Draws it, on whatever is there.
 */
void
vitk_map_legend_draw (const VitkMapLegend *self, VitkPen *pen, const VitkMapPalette *palette)
{
  VitkMapPalette grey = *palette;
  guint i;

  grey.effects[VITK_EFFECT_FAVOURABLE] = palette->dim;
  for (i = 0; i < self->keys->len; i++)
    {
      const Key *key = &g_array_index (self->keys, Key, i);
      const double left = self->from_right ? self->width - key->x - key->width : key->x;
      const double reach = key->has_symbol ? vitk_map_symbol_get_extent (&key->symbol) : 0;
      double width;
      double height;

      vitk_map_layout_get_size (key->words, &width, &height);
      if (key->has_symbol)
        vitk_map_symbol_draw (&key->symbol, pen, key->neutral ? &grey : palette,
                              self->from_right ? left + key->width - reach : left + reach,
                              key->y + key->height / 2);
      vitk_pen_show (pen, key->words, self->from_right ? left : left + key->width - width,
                     key->y + (key->height - height) / 2,
                     key->has_symbol ? palette->text : palette->dim, NULL);
    }
}

/**
 * vitk_map_legend_dup_words:
 * @self: a legend
 *
 * Returns: (transfer full): its words, a line for each
 */
char *
vitk_map_legend_dup_words (const VitkMapLegend *self)
{
  GString *words = g_string_new (NULL);
  guint i;

  for (i = 0; i < self->keys->len; i++)
    g_string_append_printf (words, "%s%s", i > 0 ? "\n" : "",
                            pango_layout_get_text (g_array_index (self->keys, Key, i).words));
  return g_string_free (words, FALSE);
}
