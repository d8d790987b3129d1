/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "widgets/vitk-molecule-canvas.h"

#include "figure/vitk-molecule-figure.h"
#include "figure/vitk-molecule-words.h"

#include <pango/pangocairo.h>

/* How far a long molecule is drawn smaller before it has to be scrolled. */
#define LEAST_SCALE 0.5
/* Of the screen a size in pixels was thought for. */
#define USUAL_RESOLUTION 96.0

/* The skeletal formula of a molecule: as large as the letters around it, smaller where there is no
 * room. */
struct _VitkMoleculeCanvas
{
  GtkWidget parent_instance;

  VitkMolecule *molecule;
  VitkMoleculeFigure *figure;
};

G_DEFINE_FINAL_TYPE (VitkMoleculeCanvas, vitk_molecule_canvas, GTK_TYPE_WIDGET)

static double
get_zoom (VitkMoleculeCanvas *self)
{
  const double resolution =
      pango_cairo_context_get_resolution (gtk_widget_get_pango_context (GTK_WIDGET (self)));

  return resolution > 0 ? resolution / USUAL_RESOLUTION : 1;
}

static void
vitk_molecule_canvas_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                              int *minimum, int *natural, int *minimum_baseline,
                              int *natural_baseline)
{
  VitkMoleculeCanvas *self = VITK_MOLECULE_CANVAS (widget);
  const double zoom = get_zoom (self);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = (int) (self->figure->width * zoom * LEAST_SCALE) + 1;
      *natural = (int) (self->figure->width * zoom) + 1;
    }
  else
    *minimum = *natural = (int) (self->figure->height * zoom) + 1;
}

static void
vitk_molecule_canvas_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  VitkMoleculeCanvas *self = VITK_MOLECULE_CANVAS (widget);
  const double width = gtk_widget_get_width (widget);
  const double height = gtk_widget_get_height (widget);
  const double scale = MIN (get_zoom (self), width / self->figure->width);
  const gboolean turned = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  g_autoptr (VitkPen) pen = NULL;
  cairo_t *cr;
  GdkRGBA color;

  cr = gtk_snapshot_append_cairo (snapshot,
                                  &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  /* A formula is not mirrored: it stands where the line begins. */
  cairo_translate (cr, turned ? width - self->figure->width * scale : 0,
                   (height - self->figure->height * scale) / 2);
  cairo_scale (cr, scale, scale);
  pen = vitk_pen_new (cr, (VitkInk) { 1, 1, 1 });
  vitk_molecule_figure_draw (self->figure, pen, (VitkInk) { color.red, color.green, color.blue });
  cairo_destroy (cr);
}

static void
vitk_molecule_canvas_finalize (GObject *object)
{
  VitkMoleculeCanvas *self = VITK_MOLECULE_CANVAS (object);

  g_clear_pointer (&self->figure, vitk_molecule_figure_free);
  g_clear_pointer (&self->molecule, vitk_molecule_unref);
  G_OBJECT_CLASS (vitk_molecule_canvas_parent_class)->finalize (object);
}

static void
vitk_molecule_canvas_class_init (VitkMoleculeCanvasClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = vitk_molecule_canvas_finalize;
  widget_class->measure = vitk_molecule_canvas_measure;
  widget_class->snapshot = vitk_molecule_canvas_snapshot;
  gtk_widget_class_set_css_name (widget_class, "vitkmolecule");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
vitk_molecule_canvas_init (VitkMoleculeCanvas *self)
{
}

/**
 * vitk_molecule_canvas_set_molecule:
 * @self: a canvas
 * @molecule: what it shows; kept
 */
void
vitk_molecule_canvas_set_molecule (VitkMoleculeCanvas *self, VitkMolecule *molecule)
{
  PangoContext *context = vitk_pen_create_context ();
  g_autofree char *title = vitk_molecule_dup_title (molecule);
  g_autofree char *facts = vitk_molecule_dup_facts (molecule);

  vitk_molecule_ref (molecule);
  g_clear_pointer (&self->figure, vitk_molecule_figure_free);
  g_clear_pointer (&self->molecule, vitk_molecule_unref);
  self->molecule = molecule;
  self->figure = vitk_molecule_figure_new (molecule, context);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, facts, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_unref (context);
}

/**
 * vitk_molecule_canvas_new:
 * @molecule: what it shows; kept
 *
 * Returns: (transfer floating): a canvas
 */
GtkWidget *
vitk_molecule_canvas_new (VitkMolecule *molecule)
{
  VitkMoleculeCanvas *self = g_object_new (VITK_TYPE_MOLECULE_CANVAS, NULL);

  vitk_molecule_canvas_set_molecule (self, molecule);
  return GTK_WIDGET (self);
}
