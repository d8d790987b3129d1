/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-map-view.h"

#include "evidence/vitk-map-table.h"
#include "evidence/vitk-map-words.h"
#include "widgets/vitk-drawing-button.h"
#include "widgets/vitk-focus-move.h"
#include "widgets/vitk-map-canvas.h"
#include "widgets/vitk-map-key.h"
#include "widgets/vitk-map-output.h"
#include "widgets/vitk-side-scroller.h"
#include "widgets/vitk-stage-view.h"
#include "widgets/vitk-study-bar.h"
#include "widgets/vitk-table-view.h"
#include "widgets/vitk-tall.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* The choice, and whether it is shown as a table. */
#define STATE "(@" VITK_STUDY_CHOICE_STATE "b)"

struct _VitkMapView
{
  GtkWidget parent_instance;

  VitkStudyChoice *choice; /* or NULL */
  VitkEvidenceMap *map; /* of all studies; NULL without any, or if others have been chosen since */
  VitkTable *table;     /* the same in words, once it is asked for */
  VitkStudyBar *bar;
  VitkDrawingButton *output;
  GtkWidget *stack;
  GtkWidget *canvas;
  GtkWidget *key;
  GtkWidget *table_bin;
  gboolean as_table;
};

static void vitk_map_view_stage_view_init (VitkStageViewInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (VitkMapView, vitk_map_view, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (VITK_TYPE_STAGE_VIEW,
                                                      vitk_map_view_stage_view_init))

enum
{
  PROP_AS_TABLE = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static void
forget_table (VitkMapView *self)
{
  adw_bin_set_child (ADW_BIN (self->table_bin), NULL);
  g_clear_pointer (&self->table, vitk_table_free);
}

static GArray *
list_shown (VitkStudyChoice *choice)
{
  GArray *shown = g_array_new (FALSE, FALSE, sizeof (guint));
  guint i;

  for (i = 0; i < vitk_study_choice_get_n_shown (choice); i++)
    g_array_append_val (shown, vitk_study_choice_get_shown (choice, i)->index);
  return shown;
}

static void
make_map (VitkMapView *self)
{
  g_autoptr (GArray) shown = list_shown (self->choice);

  self->map = vitk_evidence_map_new_whole (vitk_study_choice_get_studies (self->choice), shown);
  vitk_map_canvas_set_map (VITK_MAP_CANVAS (self->canvas), self->map);
  vitk_map_key_set_map (VITK_MAP_KEY (self->key), self->map);
  forget_table (self);
}

/* Shows the picture, the table, or that there is nothing. */
static void
update (VitkMapView *self)
{
  const char *page = self->as_table ? "table" : "map";

  if (self->map == NULL && self->choice != NULL)
    make_map (self);
  /* Where no study passes, there is nothing to write. */
  vitk_drawing_button_set_enabled (self->output, self->map != NULL && self->map->n_studies > 0);
  if (self->map == NULL || self->map->marks->len == 0)
    page = "empty";
  else if (self->as_table && self->table == NULL)
    {
      self->table = vitk_evidence_map_dup_table (self->map);
      adw_bin_set_child (ADW_BIN (self->table_bin),
                         vitk_table_view_new (self->map->studies->article, self->table));
    }
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), page);
}

/* What nobody sees is not drawn anew. */
static void
on_choice_changed (VitkMapView *self)
{
  g_clear_pointer (&self->map, vitk_evidence_map_unref);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    update (self);
}

static void
set_as_table (VitkMapView *self, gboolean as_table)
{
  if (self->as_table == as_table)
    return;
  self->as_table = as_table;
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_AS_TABLE]);
}

/* What passes, without the gaps. */
static VitkDrawingOutput *
create_output (gpointer view)
{
  VitkStudyChoice *choice = VITK_MAP_VIEW (view)->choice;
  g_autoptr (GArray) shown = list_shown (choice);
  g_autoptr (VitkEvidenceMap) map =
      vitk_evidence_map_new (vitk_study_choice_get_studies (choice), shown);
  g_autofree char *filter = vitk_study_choice_dup_filter (choice);

  return vitk_map_output_new (map, filter);
}

static void
vitk_map_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  VitkMapView *self = VITK_MAP_VIEW (object);

  switch (id)
    {
    case PROP_AS_TABLE:
      set_as_table (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
vitk_map_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  VitkMapView *self = VITK_MAP_VIEW (object);

  switch (id)
    {
    case PROP_AS_TABLE:
      g_value_set_boolean (value, self->as_table);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
vitk_map_view_dispose (GObject *object)
{
  VitkMapView *self = VITK_MAP_VIEW (object);
  GtkWidget *child;

  if (self->canvas != NULL)
    forget_table (self);
  self->canvas = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->map, vitk_evidence_map_unref);
  g_clear_object (&self->choice);
  G_OBJECT_CLASS (vitk_map_view_parent_class)->dispose (object);
}

/* Who comes to the map comes to its marks; where none passes, to what chooses them. */
static gboolean
vitk_map_view_grab_focus (GtkWidget *widget)
{
  VitkMapView *self = VITK_MAP_VIEW (widget);
  const char *page = gtk_stack_get_visible_child_name (GTK_STACK (self->stack));

  if ((g_str_equal (page, "map") && gtk_widget_grab_focus (self->canvas)) ||
      (g_str_equal (page, "table") &&
       gtk_widget_child_focus (self->table_bin, GTK_DIR_TAB_FORWARD)))
    return TRUE;
  return gtk_widget_grab_focus (GTK_WIDGET (self->bar));
}

static void
vitk_map_view_map (GtkWidget *widget)
{
  update (VITK_MAP_VIEW (widget));
  GTK_WIDGET_CLASS (vitk_map_view_parent_class)->map (widget);
}

static GVariant *
vitk_map_view_dup_state (VitkStageView *view)
{
  VitkMapView *self = VITK_MAP_VIEW (view);
  g_autoptr (GVariant) chosen = NULL;

  if (self->choice == NULL)
    return NULL;
  chosen = vitk_study_choice_dup_state (self->choice);
  return g_variant_ref_sink (g_variant_new (STATE, chosen, self->as_table));
}

static void
vitk_map_view_set_state (VitkStageView *view, GVariant *state)
{
  VitkMapView *self = VITK_MAP_VIEW (view);
  g_autoptr (GVariant) chosen = NULL;
  gboolean as_table;

  g_variant_get (state, STATE, &chosen, &as_table);
  vitk_study_choice_set_state (self->choice, chosen);
  set_as_table (self, as_table);
}

static void
vitk_map_view_set_choice (VitkStageView *view, VitkStudyChoice *choice)
{
  VitkMapView *self = VITK_MAP_VIEW (view);

  if (self->choice != NULL)
    g_signal_handlers_disconnect_by_func (self->choice, on_choice_changed, self);
  g_set_object (&self->choice, choice);
  g_signal_connect_object (choice, "changed", G_CALLBACK (on_choice_changed), self,
                           G_CONNECT_SWAPPED);
  vitk_study_bar_set_choice (self->bar, choice);
  on_choice_changed (self);
}

static char *
vitk_map_view_dup_words (VitkStageView *view)
{
  VitkMapView *self = VITK_MAP_VIEW (view);
  g_autofree char *summary = self->choice != NULL ? vitk_study_bar_dup_summary (self->bar) : NULL;

  /* Translators: a place in the history: the map of the article, and how many studies were shown.
   */
  return summary != NULL ? g_strdup_printf (C_ ("history", "Evidence Map: %s"), summary) : NULL;
}

static char *
vitk_map_view_dup_anchor (VitkStageView *view)
{
  return g_strdup (vitk_map_canvas_get_current (VITK_MAP_CANVAS (VITK_MAP_VIEW (view)->canvas)));
}

static void
vitk_map_view_stage_view_init (VitkStageViewInterface *interface)
{
  interface->set_choice = vitk_map_view_set_choice;
  interface->dup_state = vitk_map_view_dup_state;
  interface->set_state = vitk_map_view_set_state;
  interface->dup_words = vitk_map_view_dup_words;
  interface->dup_anchor = vitk_map_view_dup_anchor;
}

static void
vitk_map_view_class_init (VitkMapViewClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->set_property = vitk_map_view_set_property;
  object_class->get_property = vitk_map_view_get_property;
  object_class->dispose = vitk_map_view_dispose;
  widget_class->map = vitk_map_view_map;
  widget_class->grab_focus = vitk_map_view_grab_focus;
  widget_class->focus = vitk_focus_move;

  /**
   * VitkMapView:as-table:
   *
   * Whether the map is shown as a table.
   */
  properties[PROP_AS_TABLE] =
      g_param_spec_boolean ("as-table", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_install_property_action (widget_class, "map.as-table", "as-table");
  gtk_widget_class_set_css_name (widget_class, "vitkmapview");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
on_entered (VitkMapView *self, gboolean open)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
create_bar (VitkMapView *self)
{
  GtkWidget *toggle = gtk_toggle_button_new_with_label (_ ("As Table"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (toggle), "map.as-table");
  self->bar = VITK_STUDY_BAR (vitk_study_bar_new ());
  vitk_study_bar_add (self->bar, toggle);
  self->output = VITK_DRAWING_BUTTON (
      vitk_drawing_button_new (_ ("Copy, Save or Print the Map"), create_output, self));
  vitk_study_bar_add (self->bar, GTK_WIDGET (self->output));
  g_signal_connect_swapped (self->bar, "entered", G_CALLBACK (on_entered), self);
  gtk_widget_set_parent (GTK_WIDGET (self->bar), GTK_WIDGET (self));
}

/* As wide as there is room, as high as it likes. */
static GtkWidget *
create_scroller (GtkWidget *child)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), vitk_tall_new (child));
  return scroller;
}

static void
create_pages (VitkMapView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *empty = adw_status_page_new ();

  self->canvas = vitk_map_canvas_new ();
  self->key = vitk_map_key_new ();
  self->table_bin = adw_bin_new ();
  gtk_widget_add_css_class (box, "page");
  gtk_widget_add_css_class (self->table_bin, "page");
  gtk_box_append (GTK_BOX (box), vitk_side_scroller_new (self->canvas, _ ("Evidence map")));
  gtk_box_append (GTK_BOX (box), self->key);
  adw_status_page_set_icon_name (ADW_STATUS_PAGE (empty), "system-search-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (empty), _ ("No Studies"));
  adw_status_page_set_description (
      ADW_STATUS_PAGE (empty),
      _ ("The tables of this article do not say in their markup what they tell "
         "of studies"));
  self->stack = gtk_stack_new ();
  gtk_stack_set_hhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_set_vhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_widget_set_vexpand (self->stack, TRUE);
  gtk_stack_add_named (GTK_STACK (self->stack), create_scroller (box), "map");
  gtk_stack_add_named (GTK_STACK (self->stack), create_scroller (self->table_bin), "table");
  gtk_stack_add_named (GTK_STACK (self->stack), empty, "empty");
  gtk_widget_set_parent (self->stack, GTK_WIDGET (self));
}

static void
vitk_map_view_init (VitkMapView *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  create_bar (self);
  create_pages (self);
  update (self);
}

/**
 * vitk_map_view_new:
 *
 * Returns: (transfer floating): a view of a map without studies yet
 */
GtkWidget *
vitk_map_view_new (void)
{
  return g_object_new (VITK_TYPE_MAP_VIEW, NULL);
}
