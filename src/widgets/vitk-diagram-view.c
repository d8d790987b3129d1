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
#include "widgets/vitk-diagram-output.h"
#include "widgets/vitk-diagram-place.h"
#include "widgets/vitk-drawing-button.h"
#include "widgets/vitk-stage-view.h"
#include "widgets/vitk-tall.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* What is chosen, and how large the diagram is drawn. */
#define STATE "(sd)"

#define ZOOM_STEP 1.2

struct _VitkDiagramView
{
  GtkWidget parent_instance;

  VitkDiagramChoice *choice; /* or NULL */
  char *awaited;             /* what is to be chosen once there is a diagram, or NULL */
  char *place;               /* or the place of the text of which it is to show something */
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

/* What is at the pointer or has the focus, and how much the article says of it. */
static void
on_pointed (VitkDiagramView *self, const char *id)
{
  VitkDiagram *diagram = vitk_diagram_choice_get_diagram (self->choice);
  const VitkGlyph *glyph = id != NULL ? vitk_diagram_get_glyph (diagram, id) : NULL;
  const VitkArc *arc = id != NULL ? vitk_diagram_get_arc (diagram, id) : NULL;
  g_autofree char *name = NULL;
  g_autofree char *words = NULL;
  guint n;

  if (glyph == NULL && arc == NULL)
    {
      gtk_label_set_label (GTK_LABEL (self->hint), "");
      return;
    }
  name = arc != NULL ? vitk_diagram_words_dup_arc (diagram, arc)
                     : vitk_diagram_words_dup_glyph (diagram, glyph);
  n = vitk_diagram_choice_count_claims (self->choice, id);
  if (glyph != NULL && glyph->words != NULL)
    /* Translators: a name, what it is, and in how many places the article speaks of it. */
    words = g_strdup_printf (ngettext ("%s – %s The article speaks of it in %u place.",
                                       "%s – %s The article speaks of it in %u places.", n),
                             name, glyph->words, n);
  else
    /* Translators: a name, and in how many places the article speaks of it. */
    words = g_strdup_printf (ngettext ("%s – the article speaks of it in %u place.",
                                       "%s – the article speaks of it in %u places.", n),
                             name, n);
  gtk_label_set_label (GTK_LABEL (self->hint), words);
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
    vitk_diagram_canvas_set_zoom (canvas, 0);
  else
    vitk_diagram_canvas_set_zoom (canvas, g_str_equal (name, "zoom.in") ? scale * ZOOM_STEP
                                                                        : scale / ZOOM_STEP);
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
  static const char *const actions[] = { "zoom.in", "zoom.out", "zoom.fit" };
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

static GVariant *
vitk_diagram_view_dup_state (VitkStageView *view)
{
  VitkDiagramView *self = VITK_DIAGRAM_VIEW (view);
  const char *id = self->choice != NULL ? vitk_diagram_choice_get_id (self->choice) : NULL;

  return g_variant_ref_sink (
      g_variant_new (STATE, id != NULL ? id : "",
                     vitk_diagram_canvas_get_zoom (VITK_DIAGRAM_CANVAS (self->canvas))));
}

static void
vitk_diagram_view_set_state (VitkStageView *view, GVariant *state)
{
  VitkDiagramView *self = VITK_DIAGRAM_VIEW (view);
  const char *id;
  double zoom;

  g_variant_get (state, "(&sd)", &id, &zoom);
  id = *id != '\0' ? id : NULL;
  if (vitk_diagram_canvas_get_zoom (VITK_DIAGRAM_CANVAS (self->canvas)) != zoom)
    vitk_diagram_canvas_set_zoom (VITK_DIAGRAM_CANVAS (self->canvas), zoom);
  /* What is shown as it was left is not made anew. */
  if (self->choice != NULL && g_strcmp0 (vitk_diagram_choice_get_id (self->choice), id) == 0)
    gtk_widget_grab_focus (self->canvas);
  else
    vitk_diagram_view_choose (self, id);
}

static char *
vitk_diagram_view_dup_words (VitkStageView *view)
{
  VitkDiagramView *self = VITK_DIAGRAM_VIEW (view);

  return self->choice != NULL ? vitk_diagram_choice_dup_name (self->choice) : NULL;
}

static char *
vitk_diagram_view_dup_anchor (VitkStageView *view)
{
  VitkDiagramView *self = VITK_DIAGRAM_VIEW (view);

  return self->choice != NULL
             ? g_strdup (vitk_diagram_choice_get_figure (self->choice)->anchor->name)
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
  self->hint = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (self->hint), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (self->hint), 0);
  gtk_widget_add_css_class (self->hint, "hint");
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
  adw_status_page_set_title (ADW_STATUS_PAGE (self->empty), _ ("No Diagram"));
  adw_status_page_set_description (ADW_STATUS_PAGE (self->empty),
                                   _ ("No figure of this article is a diagram in SBGN-ML."));
  gtk_widget_set_vexpand (self->stack, TRUE);
  gtk_widget_set_hexpand (self->stack, TRUE);
  gtk_stack_set_hhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_add_named (GTK_STACK (self->stack), gtk_label_new (NULL), "waiting");
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

/**
 * vitk_diagram_view_set_diagram:
 * @self: a view
 * @article: an article
 * @figure: a figure of it
 * @diagram: its diagram
 *
 * Shows it.
 */
void
vitk_diagram_view_set_diagram (VitkDiagramView *self, VitkArticle *article,
                               const VitkFigure *figure, VitkDiagram *diagram)
{
  g_autofree char *label = NULL;
  g_autofree char *awaited = NULL;
  g_autofree char *place = NULL;

  g_return_if_fail (VITK_IS_DIAGRAM_VIEW (self));

  g_clear_object (&self->choice);
  self->choice = vitk_diagram_choice_new (article, figure, diagram);
  vitk_diagram_here_set (GTK_WIDGET (self), self->choice);
  g_signal_connect_object (self->choice, "changed", G_CALLBACK (on_choice_changed), self,
                           G_CONNECT_SWAPPED);
  vitk_diagram_canvas_set_choice (VITK_DIAGRAM_CANVAS (self->canvas), self->choice);
  vitk_diagram_detail_set_choice (VITK_DIAGRAM_DETAIL (self->detail), self->choice);
  label = figure->label != NULL ? g_strdup_printf (_ ("Diagram of %s"), figure->label)
                                : g_strdup (_ ("Diagram"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->canvas), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
  if (figure->long_description != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->canvas),
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, figure->long_description,
                                    -1);
  enable_actions (self);
  update_tour (self);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "diagram");
  awaited = g_steal_pointer (&self->awaited);
  place = g_steal_pointer (&self->place);
  if (awaited != NULL)
    vitk_diagram_view_choose (self, awaited);
  else if (place != NULL)
    vitk_diagram_view_choose_place (self, place, self->byte);
  else if (self->focus_awaited && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

/**
 * vitk_diagram_view_forget:
 * @self: a view
 *
 * Shows no diagram, until it is given one.
 */
void
vitk_diagram_view_forget (VitkDiagramView *self)
{
  g_return_if_fail (VITK_IS_DIAGRAM_VIEW (self));

  if (self->choice == NULL)
    return;
  vitk_diagram_canvas_set_choice (VITK_DIAGRAM_CANVAS (self->canvas), NULL);
  vitk_diagram_detail_set_choice (VITK_DIAGRAM_DETAIL (self->detail), NULL);
  g_signal_handlers_disconnect_by_func (self->choice, on_choice_changed, self);
  g_clear_object (&self->choice);
  vitk_diagram_here_set (GTK_WIDGET (self), NULL);
  enable_actions (self);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "waiting");
}

/**
 * vitk_diagram_view_set_problem:
 * @self: a view without a diagram
 * @problem: (nullable): why it cannot be read; %NULL if the article has none
 */
void
vitk_diagram_view_set_problem (VitkDiagramView *self, const char *problem)
{
  g_autofree char *markup = problem != NULL ? g_markup_escape_text (problem, -1) : NULL;

  g_return_if_fail (VITK_IS_DIAGRAM_VIEW (self));

  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "empty");
  if (problem == NULL)
    return;
  adw_status_page_set_title (ADW_STATUS_PAGE (self->empty), _ ("The Diagram Cannot Be Read"));
  adw_status_page_set_description (ADW_STATUS_PAGE (self->empty), markup);
}

/**
 * vitk_diagram_view_choose:
 * @self: a view
 * @id: (nullable): the name of a glyph or an arc in the file; %NULL for none
 *
 * Chooses it, now or as soon as there is a diagram, with the keyboard focus on it.
 */
void
vitk_diagram_view_choose (VitkDiagramView *self, const char *id)
{
  g_return_if_fail (VITK_IS_DIAGRAM_VIEW (self));

  if (self->choice == NULL)
    {
      g_free (self->awaited);
      self->awaited = g_strdup (id);
    }
  else if (id == NULL)
    vitk_diagram_choice_choose (self->choice, NULL);
  else
    choose_and_go (self, id);
}

/**
 * vitk_diagram_view_choose_place:
 * @self: a view
 * @anchor: name of a paragraph or caption of the article
 * @byte: where in it
 *
 * Chooses what the diagram shows of what is said there, now or as soon as there is a diagram. Where
 * it shows nothing of it, that is said, and nothing is chosen.
 */
void
vitk_diagram_view_choose_place (VitkDiagramView *self, const char *anchor, guint byte)
{
  const char *id;

  g_return_if_fail (VITK_IS_DIAGRAM_VIEW (self));

  if (self->choice == NULL)
    {
      g_free (self->place);
      self->place = g_strdup (anchor);
      self->byte = byte;
      return;
    }
  id = vitk_diagram_place_find (vitk_diagram_choice_get_article (self->choice),
                                vitk_diagram_choice_get_diagram (self->choice), anchor, byte);
  vitk_diagram_view_choose (self, id);
  if (id != NULL)
    return;
  gtk_label_set_label (GTK_LABEL (self->hint),
                       _ ("The diagram shows nothing of what is said there."));
  vitk_announce (GTK_WIDGET (self), _ ("The diagram shows nothing of what is said there."));
}
