/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-map-key.h"

#include "figure/vitk-map-legend.h"
#include "widgets/vitk-map-colors.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* For which its words are put together; they are the same for any. */
#define NATURAL_WIDTH 1000

/* The legend below a map, as wide as there is room. */
struct _VitkMapKey
{
  GtkWidget parent_instance;

  VitkEvidenceMap *map;  /* or NULL */
  VitkMapLegend *legend; /* for one width, or NULL */
  guint serial;          /* of the letters it was made with */
  guint describing;      /* its words for a screen reader, in a turn to come */
};

G_DEFINE_FINAL_TYPE (VitkMapKey, vitk_map_key, GTK_TYPE_WIDGET)

static VitkMapLegend *
get_legend (VitkMapKey *self, double width)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));

  if (self->map != NULL && (self->legend == NULL || self->legend->width != width))
    {
      g_clear_pointer (&self->legend, vitk_map_legend_free);
      self->legend = vitk_map_legend_new (self->map, context, width);
      self->serial = pango_context_get_serial (context);
    }
  return self->legend;
}

static void
forget_legend (VitkMapKey *self)
{
  g_clear_pointer (&self->legend, vitk_map_legend_free);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* In a turn of its own before the frame, which finds the fonts loaded then. */
static gboolean
describe (gpointer user_data)
{
  VitkMapKey *self = user_data;
  g_autofree char *words = vitk_map_legend_dup_words (get_legend (self, NATURAL_WIDTH));

  self->describing = 0;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words,
                                  -1);
  return G_SOURCE_REMOVE;
}

static GtkSizeRequestMode
vitk_map_key_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
vitk_map_key_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                      int *natural, int *minimum_baseline, int *natural_baseline)
{
  VitkMapKey *self = VITK_MAP_KEY (widget);
  const double least = vitk_map_legend_find_least_width (gtk_widget_get_pango_context (widget));
  const VitkMapLegend *legend;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = (int) ceil (least);
  else if ((legend = get_legend (self, MAX (for_size, ceil (least)))) != NULL)
    *minimum = (int) ceil (legend->height);
  *natural = *minimum;
}

static void
vitk_map_key_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  VitkMapKey *self = VITK_MAP_KEY (widget);
  const int width = gtk_widget_get_width (widget);
  const graphene_rect_t area =
      GRAPHENE_RECT_INIT (0, 0, (float) width, (float) gtk_widget_get_height (widget));
  const VitkMapPalette palette = vitk_map_colors_get (widget);
  VitkPen *pen;
  cairo_t *cr;

  if (self->map == NULL)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &area);
  pen = vitk_pen_new (cr, palette.ground);
  vitk_map_legend_draw (get_legend (self, width), pen, &palette);
  vitk_pen_free (pen);
  cairo_destroy (cr);
}

static void
vitk_map_key_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  VitkMapKey *self = VITK_MAP_KEY (widget);

  GTK_WIDGET_CLASS (vitk_map_key_parent_class)->css_changed (widget, change);
  if (pango_context_get_serial (gtk_widget_get_pango_context (widget)) != self->serial)
    forget_legend (self);
}

static void
vitk_map_key_direction_changed (GtkWidget *widget, GtkTextDirection previous)
{
  GTK_WIDGET_CLASS (vitk_map_key_parent_class)->direction_changed (widget, previous);
  forget_legend (VITK_MAP_KEY (widget));
}

static void
vitk_map_key_dispose (GObject *object)
{
  VitkMapKey *self = VITK_MAP_KEY (object);

  g_clear_handle_id (&self->describing, g_source_remove);
  g_clear_pointer (&self->legend, vitk_map_legend_free);
  g_clear_pointer (&self->map, vitk_evidence_map_unref);
  G_OBJECT_CLASS (vitk_map_key_parent_class)->dispose (object);
}

static void
vitk_map_key_class_init (VitkMapKeyClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vitk_map_key_dispose;
  widget_class->get_request_mode = vitk_map_key_get_request_mode;
  widget_class->measure = vitk_map_key_measure;
  widget_class->snapshot = vitk_map_key_snapshot;
  widget_class->css_changed = vitk_map_key_css_changed;
  widget_class->direction_changed = vitk_map_key_direction_changed;
  gtk_widget_class_set_css_name (widget_class, "vitkmapkey");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
vitk_map_key_init (VitkMapKey *self)
{
  vitk_map_colors_watch (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Legend"), -1);
}

/**
 * vitk_map_key_new:
 *
 * Returns: (transfer floating): the legend of no map
 */
GtkWidget *
vitk_map_key_new (void)
{
  return g_object_new (VITK_TYPE_MAP_KEY, NULL);
}

/**
 * vitk_map_key_set_map:
 * @self: a legend
 * @map: (nullable): the map it explains from now on; kept
 */
void
vitk_map_key_set_map (VitkMapKey *self, VitkEvidenceMap *map)
{
  g_return_if_fail (VITK_IS_MAP_KEY (self));

  g_clear_pointer (&self->map, vitk_evidence_map_unref);
  self->map = map != NULL ? vitk_evidence_map_ref (map) : NULL;
  forget_legend (self);
  if (map == NULL)
    g_clear_handle_id (&self->describing, g_source_remove);
  else if (self->describing == 0)
    self->describing = g_idle_add_full (G_PRIORITY_HIGH_IDLE, describe, self, NULL);
}
