/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-molecule-view.h"

#include "widgets/vitk-drawing-button.h"
#include "widgets/vitk-molecule-box.h"
#include "widgets/vitk-molecule-output.h"
#include "widgets/vitk-scroll.h"
#include "widgets/vitk-stage-view.h"
#include "widgets/vitk-view-bar.h"
#include "widgets/vitk-wrapping.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define MARGIN 18
#define GAP 24
#define MOST_WIDTH 1200

/* The molecules of a figure, one below the other. */
struct _VitkMoleculeView
{
  GtkWidget parent_instance;

  GtkWidget *whole; /* of this and all below */
  VitkViewBar *bar;
  VitkDrawingButton *output;
  GtkWidget *scrolled;
  GtkWidget *box; /* in scrolled */
  VitkArticle *article;
  const VitkFigure *figure; /* belongs to article; NULL as long as nothing is shown */
  GPtrArray *boxes;         /* of VitkMoleculeBox, children of box */
  GVariant *awaited;        /* a state for molecules that are still being read */
};

static void vitk_molecule_view_stage_view_init (VitkStageViewInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (VitkMoleculeView, vitk_molecule_view, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (VITK_TYPE_STAGE_VIEW,
                                                      vitk_molecule_view_stage_view_init))

static char *
dup_title (VitkMoleculeView *self)
{
  if (self->figure == NULL || self->figure->label == NULL)
    return g_strdup (_ ("Molecules"));
  /* Translators: as in "Molecules of Figure 1". */
  return g_strdup_printf (_ ("Molecules of %s"), self->figure->label);
}

static VitkDrawingOutput *
create_output (gpointer data)
{
  VitkMoleculeView *self = VITK_MOLECULE_VIEW (data);

  return vitk_molecule_output_new (self->figure, vitk_molecule_view_dup_shown (self));
}

/* Begins anew, with nothing but a title. */
static void
start (VitkMoleculeView *self)
{
  g_autofree char *title = dup_title (self);
  GtkWidget *child;

  g_ptr_array_set_size (self->boxes, 0);
  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), child);
  vitk_view_bar_set_title (self->bar, title);
  vitk_drawing_button_set_enabled (self->output, self->figure != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

static void
apply (VitkMoleculeView *self, GVariant *state)
{
  g_autoptr (GVariantIter) repeats = NULL;
  double scroll;
  guint n;
  guint i;

  g_variant_get (state, "(aud)", &repeats, &scroll);
  for (i = 0; i < self->boxes->len && g_variant_iter_next (repeats, "u", &n); i++)
    vitk_molecule_box_set_repeats (g_ptr_array_index (self->boxes, i), n);
  vitk_scroll_to_value (GTK_SCROLLED_WINDOW (self->scrolled), scroll);
}

static GVariant *
vitk_molecule_view_dup_state (VitkStageView *view)
{
  VitkMoleculeView *self = VITK_MOLECULE_VIEW (view);
  GtkAdjustment *adjustment =
      gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled));
  GVariantBuilder repeats;
  guint i;

  if (self->awaited != NULL)
    return g_variant_ref (self->awaited);
  g_variant_builder_init (&repeats, G_VARIANT_TYPE ("au"));
  for (i = 0; i < self->boxes->len; i++)
    g_variant_builder_add (&repeats, "u",
                           vitk_molecule_box_get_repeats (g_ptr_array_index (self->boxes, i)));
  return g_variant_ref_sink (
      g_variant_new ("(aud)", &repeats, gtk_adjustment_get_value (adjustment)));
}

static void
vitk_molecule_view_set_state (VitkStageView *view, GVariant *state)
{
  VitkMoleculeView *self = VITK_MOLECULE_VIEW (view);

  g_clear_pointer (&self->awaited, g_variant_unref);
  if (self->boxes->len > 0)
    apply (self, state);
  else
    self->awaited = g_variant_ref (state);
}

static char *
vitk_molecule_view_dup_words (VitkStageView *view)
{
  return dup_title (VITK_MOLECULE_VIEW (view));
}

static char *
vitk_molecule_view_dup_anchor (VitkStageView *view)
{
  const VitkFigure *figure = VITK_MOLECULE_VIEW (view)->figure;

  return figure != NULL ? g_strdup (figure->anchor->name) : NULL;
}

static void
vitk_molecule_view_stage_view_init (VitkStageViewInterface *interface)
{
  interface->dup_state = vitk_molecule_view_dup_state;
  interface->set_state = vitk_molecule_view_set_state;
  interface->dup_words = vitk_molecule_view_dup_words;
  interface->dup_anchor = vitk_molecule_view_dup_anchor;
}

/* By default GTK would grab the focus, and so keep it, where there is nothing left to move to. */
static gboolean
vitk_molecule_view_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (VITK_MOLECULE_VIEW (widget)->whole, direction);
}

static void
vitk_molecule_view_dispose (GObject *object)
{
  VitkMoleculeView *self = VITK_MOLECULE_VIEW (object);

  g_clear_pointer (&self->boxes, g_ptr_array_unref);
  g_clear_pointer (&self->whole, gtk_widget_unparent);
  g_clear_pointer (&self->awaited, g_variant_unref);
  g_clear_object (&self->article);
  G_OBJECT_CLASS (vitk_molecule_view_parent_class)->dispose (object);
}

static void
vitk_molecule_view_class_init (VitkMoleculeViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vitk_molecule_view_dispose;
  widget_class->focus = vitk_molecule_view_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "vitkmolecules");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
create_bar (VitkMoleculeView *self)
{
  self->bar = VITK_VIEW_BAR (vitk_view_bar_new ("molecules"));
  self->output = VITK_DRAWING_BUTTON (
      vitk_drawing_button_new (_ ("Copy, Save or Print the Molecules"), create_output, self));
  vitk_view_bar_append (self->bar, GTK_WIDGET (self->output));
  gtk_box_append (GTK_BOX (self->whole), GTK_WIDGET (self->bar));
}

static void
vitk_molecule_view_init (VitkMoleculeView *self)
{
  GtkWidget *clamp = adw_clamp_new ();

  self->whole = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->whole, GTK_WIDGET (self));
  create_bar (self);
  /* What is to be read is not there yet when the view is shown. */
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  self->boxes = g_ptr_array_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);
  gtk_widget_set_margin_start (self->box, MARGIN);
  gtk_widget_set_margin_end (self->box, MARGIN);
  gtk_widget_set_margin_top (self->box, MARGIN);
  gtk_widget_set_margin_bottom (self->box, MARGIN);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), MOST_WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), self->box);
  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), clamp);
  gtk_widget_set_vexpand (self->scrolled, TRUE);
  gtk_box_append (GTK_BOX (self->whole), self->scrolled);
  start (self);
}

/**
 * vitk_molecule_view_new:
 *
 * Returns: (transfer floating): a view that waits for molecules
 */
GtkWidget *
vitk_molecule_view_new (void)
{
  return g_object_new (VITK_TYPE_MOLECULE_VIEW, NULL);
}

/**
 * vitk_molecule_view_set_molecules:
 * @self: a view
 * @article: the article they are of; kept
 * @figure: the figure of @article that they are
 * @molecules: (element-type VitkMolecule): what is shown
 */
void
vitk_molecule_view_set_molecules (VitkMoleculeView *self, VitkArticle *article,
                                  const VitkFigure *figure, GPtrArray *molecules)
{
  guint i;

  g_set_object (&self->article, article);
  self->figure = figure;
  start (self);
  for (i = 0; i < molecules->len; i++)
    {
      GtkWidget *box = vitk_molecule_box_new (article, g_ptr_array_index (molecules, i));

      g_ptr_array_add (self->boxes, box);
      gtk_box_append (GTK_BOX (self->box), box);
    }
  if (self->awaited != NULL)
    {
      g_autoptr (GVariant) state = g_steal_pointer (&self->awaited);

      apply (self, state);
    }
}

/**
 * vitk_molecule_view_set_problem:
 * @self: a view
 * @problem: why there are no molecules
 */
void
vitk_molecule_view_set_problem (VitkMoleculeView *self, const char *problem)
{
  GtkWidget *label = gtk_label_new (problem);

  self->figure = NULL;
  start (self);
  vitk_wrapping_apply_filling (GTK_LABEL (label));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (GTK_BOX (self->box), label);
}

/**
 * vitk_molecule_view_dup_shown:
 * @self: a view
 *
 * Returns: (transfer full) (element-type VitkMolecule): what it shows, with what is repeated
 *   written out
 */
GPtrArray *
vitk_molecule_view_dup_shown (VitkMoleculeView *self)
{
  GPtrArray *shown = g_ptr_array_new_with_free_func ((GDestroyNotify) vitk_molecule_unref);
  guint i;

  g_return_val_if_fail (VITK_IS_MOLECULE_VIEW (self), shown);

  for (i = 0; i < self->boxes->len; i++)
    g_ptr_array_add (shown, vitk_molecule_box_dup_shown (g_ptr_array_index (self->boxes, i)));
  return shown;
}
