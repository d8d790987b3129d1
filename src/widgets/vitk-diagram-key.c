/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-diagram-key.h"

#include "figure/vitk-diagram-legend.h"
#include "widgets/vitk-diagram-colors.h"
#include "widgets/vitk-text-scale.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* What the shapes and lines of a diagram mean. */
struct _VitkDiagramKey
{
  GtkWidget parent_instance;

  VitkDiagram *diagram;
  VitkDiagramLegend *legend; /* for the width it was last asked for, or NULL */
};

G_DEFINE_FINAL_TYPE (VitkDiagramKey, vitk_diagram_key, GTK_TYPE_WIDGET)

static VitkDiagramLegend *
get_legend (VitkDiagramKey *self, int width)
{
  PangoContext *context;

  if (self->legend != NULL && self->legend->width == width)
    return self->legend;
  g_clear_pointer (&self->legend, vitk_diagram_legend_free);
  context = vitk_pen_create_context ();
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    pango_context_set_base_dir (context, PANGO_DIRECTION_RTL);
  self->legend = vitk_diagram_legend_new (self->diagram, context, width);
  g_object_unref (context);
  return self->legend;
}

static GtkSizeRequestMode
vitk_diagram_key_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
vitk_diagram_key_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                          int *natural, int *minimum_baseline, int *natural_baseline)
{
  VitkDiagramKey *self = VITK_DIAGRAM_KEY (widget);

  const double scale = vitk_text_scale_get (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = (int) ceil (get_legend (self, 0)->least * scale);
  else
    *minimum = (int) ceil (get_legend (self, (int) (for_size / scale))->height * scale);
  *natural = *minimum;
}

static void
vitk_diagram_key_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  VitkDiagramKey *self = VITK_DIAGRAM_KEY (widget);
  const VitkDiagramPalette palette = vitk_diagram_colors_get (widget);
  const double scale = vitk_text_scale_get (widget);
  const int width = gtk_widget_get_width (widget);
  cairo_t *cr = gtk_snapshot_append_cairo (
      snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) gtk_widget_get_height (widget)));
  VitkPen *pen = vitk_pen_new (cr, palette.paper);

  /* Its letters are as large as those around it. */
  cairo_scale (cr, scale, scale);
  vitk_diagram_legend_draw (get_legend (self, (int) (width / scale)), pen, &palette);
  vitk_pen_free (pen);
  cairo_destroy (cr);
}

static void
vitk_diagram_key_direction_changed (GtkWidget *widget, GtkTextDirection previous)
{
  GTK_WIDGET_CLASS (vitk_diagram_key_parent_class)->direction_changed (widget, previous);
  g_clear_pointer (&VITK_DIAGRAM_KEY (widget)->legend, vitk_diagram_legend_free);
}

static void
vitk_diagram_key_finalize (GObject *object)
{
  VitkDiagramKey *self = VITK_DIAGRAM_KEY (object);

  g_clear_pointer (&self->legend, vitk_diagram_legend_free);
  vitk_diagram_unref (self->diagram);
  G_OBJECT_CLASS (vitk_diagram_key_parent_class)->finalize (object);
}

static void
vitk_diagram_key_class_init (VitkDiagramKeyClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = vitk_diagram_key_finalize;
  widget_class->get_request_mode = vitk_diagram_key_get_request_mode;
  widget_class->measure = vitk_diagram_key_measure;
  widget_class->snapshot = vitk_diagram_key_snapshot;
  widget_class->direction_changed = vitk_diagram_key_direction_changed;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "vitkdiagramkey");
}

static void
vitk_diagram_key_init (VitkDiagramKey *self)
{
  vitk_diagram_colors_watch (GTK_WIDGET (self));
}

/**
 * vitk_diagram_key_new:
 * @diagram: a diagram; kept
 *
 * Returns: (transfer floating): the legend of a diagram
 */
GtkWidget *
vitk_diagram_key_new (VitkDiagram *diagram)
{
  VitkDiagramKey *self = g_object_new (VITK_TYPE_DIAGRAM_KEY, NULL);
  g_auto (GStrv) entries = NULL;
  g_autofree char *all = NULL;
  g_autofree char *words = NULL;

  self->diagram = vitk_diagram_ref (diagram);
  entries = vitk_diagram_legend_dup_words (get_legend (self, 0));
  /* Translators: between the entries of a legend, as a screen reader says them. */
  all = g_strjoinv (C_ ("legend of a diagram", "; "), entries);
  /* Translators: what a screen reader says of the legend of a diagram: its entries. */
  words = g_strdup_printf (_ ("Legend: %s"), all);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  return GTK_WIDGET (self);
}
