/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-diagram-view.h"

#include "figure/vitk-diagram-words.h"
#include "widgets/vitk-announce.h"
#include "widgets/vitk-diagram-bar.h"
#include "widgets/vitk-diagram-canvas.h"
#include "widgets/vitk-diagram-detail.h"
#include "widgets/vitk-diagram-here.h"
#include "widgets/vitk-diagram-hint.h"
#include "widgets/vitk-diagram-output.h"
#include "widgets/vitk-diagram-place.h"
#include "widgets/vitk-drawing-button.h"
#include "widgets/vitk-focus-move.h"
#include "widgets/vitk-stage-view.h"
#include "widgets/vitk-tall.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* The address of what is chosen, and how large the diagram is drawn. */
#define STATE "(sd)"

#define ZOOM_STEP 1.2

struct _VitkDiagramView
{
  GtkWidget parent_instance;

  VitkDiagrams *diagrams;         /* or NULL */
  const VitkFigureDiagram *shown; /* belongs to them; or NULL */
  VitkDiagramChoice *choice;      /* of what is shown, or NULL */
  char *awaited;                  /* address to be chosen once there are diagrams, or NULL */
  char *place;                    /* or the place of the text of which they are to show something */
  guint byte;
  gboolean focus_awaited;
  GtkWidget *stack;
  GtkWidget *canvas;
  GtkWidget *detail;
  GtkWidget *detail_scroller;
  GtkWidget *bar;
  GtkWidget *hint;
  GtkWidget *empty;
  VitkDrawingButton *output;
};

static void vitk_diagram_view_stage_view_init (VitkStageViewInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (VitkDiagramView, vitk_diagram_view, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (VITK_TYPE_STAGE_VIEW,
                                                      vitk_diagram_view_stage_view_init))

enum
{
  GO_TO,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
update_tour (VitkDiagramView *self)
{
  const guint n = vitk_diagram_choice_get_n_steps (self->choice);
  const int step = vitk_diagram_choice_get_step (self->choice);

  vitk_diagram_bar_set_step (VITK_DIAGRAM_BAR (self->bar), step, n);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "tour.previous", step > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "tour.next", n > 0 && step + 1 < (int) n);
}

static void
on_choice_changed (VitkDiagramView *self)
{
  GtkAdjustment *adjustment =
      gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->detail_scroller));

  update_tour (self);
  gtk_adjustment_set_value (adjustment, 0);
}

static void
on_pointed (VitkDiagramView *self, const char *id)
{
  /* Nothing is, once a diagram has gone. */
  vitk_diagram_hint_show (VITK_DIAGRAM_HINT (self->hint), self->choice,
                          self->choice != NULL ? id : NULL);
}

static void
choose_and_go (VitkDiagramView *self, const char *id)
{
  const VitkGlyph *glyph =
      vitk_diagram_get_glyph (vitk_diagram_choice_get_diagram (self->choice), id);

  vitk_diagram_choice_choose (self->choice, id);
  if (glyph != NULL)
    vitk_diagram_canvas_go_to (VITK_DIAGRAM_CANVAS (self->canvas), glyph);
  else
    gtk_widget_grab_focus (self->canvas);
}

static void
on_go_to (VitkDiagramView *self, gpointer marks, guint place)
{
  g_signal_emit (self, signals[GO_TO], 0, marks, place);
}

static void
go_on (VitkDiagramView *self, int by)
{
  g_autofree char *words = NULL;
  const VitkArc *arc;

  vitk_diagram_choice_go_to_step (self->choice,
                                  (guint) (vitk_diagram_choice_get_step (self->choice) + by));
  arc = g_ptr_array_index (vitk_diagram_choice_get_arcs (self->choice), 0);
  vitk_diagram_canvas_show (VITK_DIAGRAM_CANVAS (self->canvas), vitk_glyph_get_whole (arc->target));
  words = vitk_diagram_choice_dup_name (self->choice);
  vitk_announce (GTK_WIDGET (self), words);
}

static void
on_tour_next (GtkWidget *widget, const char *name, GVariant *parameter)
{
  go_on (VITK_DIAGRAM_VIEW (widget), 1);
}

static void
on_tour_previous (GtkWidget *widget, const char *name, GVariant *parameter)
{
  go_on (VITK_DIAGRAM_VIEW (widget), -1);
}

static void
on_zoom (GtkWidget *widget, const char *name, GVariant *parameter)
{
  VitkDiagramCanvas *canvas = VITK_DIAGRAM_CANVAS (VITK_DIAGRAM_VIEW (widget)->canvas);
  const double scale = vitk_diagram_canvas_get_scale (canvas);

  if (g_str_equal (name, "zoom.fit"))
    vitk_diagram_canvas_set_zoom (canvas, 0, NULL);
  else
    vitk_diagram_canvas_set_zoom (
        canvas, g_str_equal (name, "zoom.in") ? scale * ZOOM_STEP : scale / ZOOM_STEP, NULL);
}

/* Around the pointer. */
static void
on_zoom_at (GtkWidget *widget, const char *name, GVariant *parameter)
{
  VitkDiagramCanvas *canvas = VITK_DIAGRAM_CANVAS (VITK_DIAGRAM_VIEW (widget)->canvas);
  const double scale = vitk_diagram_canvas_get_scale (canvas);
  gboolean larger;
  double x;
  double y;

  g_variant_get (parameter, "(bdd)", &larger, &x, &y);
  vitk_diagram_canvas_set_zoom (canvas, larger ? scale * ZOOM_STEP : scale / ZOOM_STEP,
                                &GRAPHENE_POINT_INIT ((float) x, (float) y));
}

static VitkDrawingOutput *
create_output (gpointer view)
{
  return vitk_diagram_output_new (VITK_DIAGRAM_VIEW (view)->choice);
}

/* Out of what is chosen, then out of the diagram. */
static gboolean
escape (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  VitkDiagramView *self = VITK_DIAGRAM_VIEW (widget);

  if (self->choice == NULL || vitk_diagram_choice_get_id (self->choice) == NULL)
    return gtk_widget_activate_action (widget, "win.toggle-view", "s", "diagram");
  vitk_diagram_choice_choose (self->choice, NULL);
  gtk_widget_grab_focus (self->canvas);
  return TRUE;
}

static void
enable_actions (VitkDiagramView *self)
{
  static const char *const actions[] = { "zoom.in", "zoom.out", "zoom.fit", "zoom.at" };
  guint i;

  vitk_drawing_button_set_enabled (self->output, self->choice != NULL);
  for (i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i], self->choice != NULL);
  if (self->choice != NULL)
    return;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "tour.next", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "tour.previous", FALSE);
}

static void
vitk_diagram_view_dispose (GObject *object)
{
  VitkDiagramView *self = VITK_DIAGRAM_VIEW (object);
  GtkWidget *child;

  if (self->choice != NULL)
    g_signal_handlers_disconnect_by_func (self->choice, on_choice_changed, self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->choice);
  g_clear_pointer (&self->diagrams, vitk_diagrams_unref);
  g_clear_pointer (&self->awaited, g_free);
  g_clear_pointer (&self->place, g_free);
  G_OBJECT_CLASS (vitk_diagram_view_parent_class)->dispose (object);
}

static gboolean
vitk_diagram_view_grab_focus (GtkWidget *widget)
{
  VitkDiagramView *self = VITK_DIAGRAM_VIEW (widget);

  /* What is there soon will have it. */
  self->focus_awaited = self->choice == NULL;
  return gtk_widget_grab_focus (self->canvas);
}

static char *
dup_address (VitkDiagramView *self)
{
  return vitk_figure_diagram_dup_address (
      self->shown, self->choice != NULL ? vitk_diagram_choice_get_id (self->choice) : NULL);
}

static GVariant *
vitk_diagram_view_dup_state (VitkStageView *view)
{
  VitkDiagramView *self = VITK_DIAGRAM_VIEW (view);
  g_autofree char *address = self->shown != NULL ? dup_address (self) : g_strdup (self->awaited);

  return g_variant_ref_sink (
      g_variant_new (STATE, address != NULL ? address : "",
                     vitk_diagram_canvas_get_zoom (VITK_DIAGRAM_CANVAS (self->canvas))));
}

static void
vitk_diagram_view_set_state (VitkStageView *view, GVariant *state)
{
  VitkDiagramView *self = VITK_DIAGRAM_VIEW (view);
  g_autofree char *shown = self->shown != NULL ? dup_address (self) : NULL;
  const char *address;
  double zoom;

  g_variant_get (state, "(&sd)", &address, &zoom);
  if (vitk_diagram_canvas_get_zoom (VITK_DIAGRAM_CANVAS (self->canvas)) != zoom)
    vitk_diagram_canvas_set_zoom (VITK_DIAGRAM_CANVAS (self->canvas), zoom, NULL);
  /* What is shown as it was left is not made anew. */
  if (g_strcmp0 (shown, address) == 0)
    gtk_widget_grab_focus (self->canvas);
  else
    vitk_diagram_view_choose (self, address);
}

static char *
vitk_diagram_view_dup_words (VitkStageView *view)
{
  VitkDiagramView *self = VITK_DIAGRAM_VIEW (view);

  char *words = self->choice != NULL ? vitk_diagram_choice_dup_name (self->choice) : NULL;

  if (words == NULL && self->shown != NULL && self->shown->figure != NULL)
    words = g_strdup (self->shown->figure->label);
  return words;
}

static char *
vitk_diagram_view_dup_anchor (VitkStageView *view)
{
  VitkDiagramView *self = VITK_DIAGRAM_VIEW (view);

  return self->shown != NULL && self->shown->figure != NULL
             ? g_strdup (vitk_figure_diagram_get_name (self->shown))
             : NULL;
}

static void
vitk_diagram_view_stage_view_init (VitkStageViewInterface *interface)
{
  interface->dup_state = vitk_diagram_view_dup_state;
  interface->set_state = vitk_diagram_view_set_state;
  interface->dup_words = vitk_diagram_view_dup_words;
  interface->dup_anchor = vitk_diagram_view_dup_anchor;
}

static void
vitk_diagram_view_class_init (VitkDiagramViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vitk_diagram_view_dispose;
  widget_class->grab_focus = vitk_diagram_view_grab_focus;
  widget_class->focus = vitk_focus_move;

  /**
   * VitkDiagramView::go-to:
   * @self: a view
   * @marks: (type VitkMarkSet): all places of the article that say what is chosen
   * @place: which of them the reader wishes to see
   */
  signals[GO_TO] = g_signal_new ("go-to", VITK_TYPE_DIAGRAM_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 2, G_TYPE_POINTER, G_TYPE_UINT);

  gtk_widget_class_install_action (widget_class, "tour.next", NULL, on_tour_next);
  gtk_widget_class_install_action (widget_class, "tour.previous", NULL, on_tour_previous);
  gtk_widget_class_install_action (widget_class, "zoom.in", NULL, on_zoom);
  gtk_widget_class_install_action (widget_class, "zoom.out", NULL, on_zoom);
  gtk_widget_class_install_action (widget_class, "zoom.fit", NULL, on_zoom);
  gtk_widget_class_install_action (widget_class, "zoom.at", "(bdd)", on_zoom_at);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_plus, 0, "zoom.in", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_minus, 0, "zoom.out", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_0, 0, "zoom.fit", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, 0, "tour.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, 0, "tour.previous", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape, NULL);
  gtk_widget_class_set_css_name (widget_class, "vitkdiagramview");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static GtkWidget *
create_picture (VitkDiagramView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->canvas = vitk_diagram_canvas_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->canvas);
  gtk_widget_set_vexpand (scroller, TRUE);
  self->hint = vitk_diagram_hint_new ();
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_box_append (GTK_BOX (box), self->hint);
  return box;
}

static GtkWidget *
create_page (VitkDiagramView *self)
{
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *paned = gtk_paned_new (GTK_ORIENTATION_VERTICAL);

  self->detail = vitk_diagram_detail_new ();
  self->detail_scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->detail_scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (self->detail_scroller), 180);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->detail_scroller),
                                 vitk_tall_new (self->detail));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->detail_scroller),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Legend and What Is Chosen"),
                                  -1);
  gtk_paned_set_start_child (GTK_PANED (paned), create_picture (self));
  gtk_paned_set_end_child (GTK_PANED (paned), self->detail_scroller);
  gtk_paned_set_resize_end_child (GTK_PANED (paned), FALSE);
  gtk_paned_set_shrink_end_child (GTK_PANED (paned), FALSE);
  gtk_widget_set_vexpand (paned, TRUE);
  self->output = VITK_DRAWING_BUTTON (
      vitk_drawing_button_new (_ ("Copy, Save or Print the Diagram"), create_output, self));
  self->bar = vitk_diagram_bar_new (GTK_WIDGET (self->output));
  gtk_box_append (GTK_BOX (page), self->bar);
  gtk_box_append (GTK_BOX (page), paned);
  return page;
}

static void
vitk_diagram_view_init (VitkDiagramView *self)
{
  self->stack = gtk_stack_new ();
  self->empty = adw_status_page_new ();
  gtk_widget_set_vexpand (self->stack, TRUE);
  gtk_widget_set_hexpand (self->stack, TRUE);
  gtk_stack_set_hhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_add_named (GTK_STACK (self->stack), gtk_box_new (GTK_ORIENTATION_VERTICAL, 0),
                       "waiting");
  gtk_stack_add_named (GTK_STACK (self->stack), self->empty, "empty");
  gtk_stack_add_named (GTK_STACK (self->stack), create_page (self), "diagram");
  gtk_widget_set_parent (self->stack, GTK_WIDGET (self));
  g_signal_connect_swapped (self->canvas, "pointed", G_CALLBACK (on_pointed), self);
  g_signal_connect_swapped (self->detail, "chosen", G_CALLBACK (choose_and_go), self);
  g_signal_connect_swapped (self->detail, "go-to", G_CALLBACK (on_go_to), self);
  enable_actions (self);
}

/**
 * vitk_diagram_view_new:
 *
 * Returns: (transfer floating): a view without a diagram
 */
GtkWidget *
vitk_diagram_view_new (void)
{
  return g_object_new (VITK_TYPE_DIAGRAM_VIEW, NULL);
}

static void
forget (VitkDiagramView *self)
{
  self->shown = NULL;
  if (self->choice == NULL)
    return;
  vitk_diagram_canvas_set_choice (VITK_DIAGRAM_CANVAS (self->canvas), NULL);
  vitk_diagram_detail_set_choice (VITK_DIAGRAM_DETAIL (self->detail), NULL);
  g_signal_handlers_disconnect_by_func (self->choice, on_choice_changed, self);
  g_clear_object (&self->choice);
  vitk_diagram_here_set (GTK_WIDGET (self), NULL);
  enable_actions (self);
}

static void
show_problem (VitkDiagramView *self, const char *title, const char *problem)
{
  g_autofree char *markup = g_markup_escape_text (problem, -1);

  adw_status_page_set_title (ADW_STATUS_PAGE (self->empty), title);
  adw_status_page_set_description (ADW_STATUS_PAGE (self->empty), markup);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "empty");
}

static void
describe (VitkDiagramView *self, const VitkFigure *figure)
{
  GtkAccessible *canvas = GTK_ACCESSIBLE (self->canvas);
  g_autofree char *label = figure != NULL && figure->label != NULL
                               ? g_strdup_printf (_ ("Diagram of %s"), figure->label)
                               : g_strdup (_ ("Diagram"));

  gtk_accessible_update_property (canvas, GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  if (figure != NULL && figure->long_description != NULL)
    gtk_accessible_update_property (canvas, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    figure->long_description, -1);
  else
    gtk_accessible_reset_property (canvas, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

static void
show (VitkDiagramView *self, const VitkFigureDiagram *figure)
{
  if (figure == self->shown)
    return;
  forget (self);
  self->shown = figure;
  if (figure->diagram == NULL)
    {
      show_problem (self, _ ("The Diagram Cannot Be Read"), figure->problem);
      return;
    }
  self->choice = vitk_diagram_choice_new (self->diagrams->article, figure->figure, figure->diagram);
  vitk_diagram_here_set (GTK_WIDGET (self), self->choice);
  g_signal_connect_object (self->choice, "changed", G_CALLBACK (on_choice_changed), self,
                           G_CONNECT_SWAPPED);
  vitk_diagram_canvas_set_choice (VITK_DIAGRAM_CANVAS (self->canvas), self->choice);
  vitk_diagram_detail_set_choice (VITK_DIAGRAM_DETAIL (self->detail), self->choice);
  describe (self, figure->figure);
  enable_actions (self);
  update_tour (self);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "diagram");
}

/**
 * vitk_diagram_view_set_diagrams:
 * @self: a view
 * @diagrams: (nullable): the diagrams of an article; %NULL while they are being read
 *
 * Shows what was asked for, or else the first of them.
 */
void
vitk_diagram_view_set_diagrams (VitkDiagramView *self, VitkDiagrams *diagrams)
{
  g_autofree char *awaited = NULL;
  g_autofree char *place = NULL;

  g_return_if_fail (VITK_IS_DIAGRAM_VIEW (self));

  forget (self);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "waiting");
  g_clear_pointer (&self->diagrams, vitk_diagrams_unref);
  if (diagrams == NULL)
    return;
  self->diagrams = vitk_diagrams_ref (diagrams);
  awaited = g_steal_pointer (&self->awaited);
  place = g_steal_pointer (&self->place);
  if (diagrams->figures->len == 0)
    {
      show_problem (self, _ ("No Diagram"),
                    _ ("No figure of this article is a diagram in SBGN-ML."));
      return;
    }
  if (place != NULL)
    vitk_diagram_view_choose_place (self, place, self->byte);
  else if (awaited != NULL)
    vitk_diagram_view_choose (self, awaited);
  if (self->shown == NULL)
    show (self, g_ptr_array_index (diagrams->figures, 0));
  if (self->focus_awaited && gtk_widget_get_mapped (GTK_WIDGET (self)) && self->choice != NULL &&
      vitk_diagram_choice_get_id (self->choice) == NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

/**
 * vitk_diagram_view_choose:
 * @self: a view
 * @address: the address of a glyph or an arc, or of a figure; see #VitkDiagrams
 *
 * Shows the diagram and chooses that in it, or nothing, now or as soon as there are diagrams, with
 * the keyboard focus on it. An address that none of them has changes nothing.
 */
void
vitk_diagram_view_choose (VitkDiagramView *self, const char *address)
{
  const VitkFigureDiagram *figure;
  const char *id = NULL;

  g_return_if_fail (VITK_IS_DIAGRAM_VIEW (self));

  if (self->diagrams == NULL)
    {
      g_free (self->awaited);
      self->awaited = g_strdup (address);
      return;
    }
  figure = vitk_diagrams_find (self->diagrams, address, &id);
  if (figure == NULL)
    return;
  show (self, figure);
  if (self->choice == NULL)
    return;
  if (id != NULL)
    choose_and_go (self, id);
  else
    {
      vitk_diagram_choice_choose (self->choice, NULL);
      gtk_widget_grab_focus (GTK_WIDGET (self));
    }
}

/**
 * vitk_diagram_view_choose_place:
 * @self: a view
 * @anchor: name of a paragraph or caption of the article
 * @byte: where in it
 *
 * Chooses what a diagram shows of what is said there, now or as soon as there are diagrams; of the
 * one that is shown, if others show no more of it. Where none shows anything of it, that is said,
 * and nothing is chosen.
 */
void
vitk_diagram_view_choose_place (VitkDiagramView *self, const char *anchor, guint byte)
{
  g_autofree char *address = NULL;

  g_return_if_fail (VITK_IS_DIAGRAM_VIEW (self));

  if (self->diagrams == NULL)
    {
      g_free (self->place);
      self->place = g_strdup (anchor);
      self->byte = byte;
      return;
    }
  address = vitk_diagram_place_dup_address (self->diagrams, self->shown, anchor, byte);
  if (address != NULL)
    {
      vitk_diagram_view_choose (self, address);
      return;
    }
  if (self->shown == NULL)
    show (self, g_ptr_array_index (self->diagrams->figures, 0));
  if (self->choice != NULL)
    vitk_diagram_choice_choose (self->choice, NULL);
  vitk_diagram_hint_say (VITK_DIAGRAM_HINT (self->hint),
                         _ ("The diagram shows nothing of what is said there."));
  vitk_announce (GTK_WIDGET (self), _ ("The diagram shows nothing of what is said there."));
}

/**
 * vitk_diagram_view_get_shown:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): the diagram that it shows
 */
VitkDiagram *
vitk_diagram_view_get_shown (VitkDiagramView *self)
{
  g_return_val_if_fail (VITK_IS_DIAGRAM_VIEW (self), NULL);

  return self->choice != NULL ? vitk_diagram_choice_get_diagram (self->choice) : NULL;
}
