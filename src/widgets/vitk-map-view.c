/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-map-view.h"

#include "evidence/vitk-map-table.h"
#include "evidence/vitk-map-words.h"
#include "evidence/vitk-study-filter.h"
#include "widgets/vitk-announce.h"
#include "widgets/vitk-map-canvas.h"
#include "widgets/vitk-map-key.h"
#include "widgets/vitk-map-output.h"
#include "widgets/vitk-side-scroller.h"
#include "widgets/vitk-stage-view.h"
#include "widgets/vitk-table-view.h"
#include "widgets/vitk-tall.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _VitkMapView
{
  GtkWidget parent_instance;

  VitkStudies *studies; /* or NULL */
  VitkEvidenceMap *map; /* of those that pass the filter; NULL without studies */
  VitkTable *table;     /* the same in words, once it is asked for */
  char *filter;
  GtkWidget *entry;
  GtkWidget *summary;
  GtkWidget *stack;
  GtkWidget *canvas;
  GtkWidget *key;
  GtkWidget *table_bin;
  gboolean as_table;
};

static void vitk_map_view_stage_view_init (VitkStageViewInterface *interface);
static void apply_filter (VitkMapView *self);

G_DEFINE_FINAL_TYPE_WITH_CODE (VitkMapView, vitk_map_view, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (VITK_TYPE_STAGE_VIEW,
                                                      vitk_map_view_stage_view_init))

enum
{
  PROP_AS_TABLE = 1,
  PROP_FILTER,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static void
forget_table (VitkMapView *self)
{
  adw_bin_set_child (ADW_BIN (self->table_bin), NULL);
  g_clear_pointer (&self->table, vitk_table_free);
}

/* Shows the picture, the table, or that there is nothing. */
static void
update (VitkMapView *self)
{
  const char *page = self->as_table ? "table" : "map";

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

static void
set_as_table (VitkMapView *self, gboolean as_table)
{
  if (self->as_table == as_table)
    return;
  self->as_table = as_table;
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_AS_TABLE]);
}

static VitkMapOutput *
create_output (VitkMapView *self)
{
  const VitkRecord *record = vitk_article_get_record (self->map->studies->article);

  return vitk_map_output_new (self->map, record->title != NULL ? record->title : _ ("Untitled"),
                              self->filter);
}

static void
on_save_svg (GtkWidget *widget, const char *name, GVariant *parameter)
{
  vitk_map_output_save (create_output (VITK_MAP_VIEW (widget)), VITK_MAP_FORMAT_SVG, widget);
}

static void
on_save_pdf (GtkWidget *widget, const char *name, GVariant *parameter)
{
  vitk_map_output_save (create_output (VITK_MAP_VIEW (widget)), VITK_MAP_FORMAT_PDF, widget);
}

static void
on_print (GtkWidget *widget, const char *name, GVariant *parameter)
{
  vitk_map_output_print (create_output (VITK_MAP_VIEW (widget)), widget);
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
    case PROP_FILTER:
      vitk_map_view_set_filter (self, g_value_get_string (value));
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
    case PROP_FILTER:
      g_value_set_string (value, self->filter);
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
    {
      forget_table (self);
    }
  self->canvas = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->map, vitk_evidence_map_unref);
  g_clear_pointer (&self->studies, vitk_studies_unref);
  g_clear_pointer (&self->filter, g_free);
  G_OBJECT_CLASS (vitk_map_view_parent_class)->dispose (object);
}

/* Who comes to the map comes to its marks; where there are none, to the filter. */
static gboolean
vitk_map_view_grab_focus (GtkWidget *widget)
{
  VitkMapView *self = VITK_MAP_VIEW (widget);
  const char *page = gtk_stack_get_visible_child_name (GTK_STACK (self->stack));

  if ((g_str_equal (page, "map") && gtk_widget_grab_focus (self->canvas)) ||
      (g_str_equal (page, "table") &&
       gtk_widget_child_focus (self->table_bin, GTK_DIR_TAB_FORWARD)))
    return TRUE;
  return gtk_widget_grab_focus (self->entry);
}

static GVariant *
vitk_map_view_dup_state (VitkStageView *view)
{
  VitkMapView *self = VITK_MAP_VIEW (view);

  return g_variant_ref_sink (g_variant_new ("(sb)", self->filter, self->as_table));
}

static void
vitk_map_view_set_state (VitkStageView *view, GVariant *state)
{
  VitkMapView *self = VITK_MAP_VIEW (view);
  const char *filter;
  gboolean as_table;

  if (!g_variant_is_of_type (state, G_VARIANT_TYPE ("(sb)")))
    return;
  g_variant_get (state, "(&sb)", &filter, &as_table);
  vitk_map_view_set_filter (self, filter);
  set_as_table (self, as_table);
}

/* What was asked of one article is not asked of the next. */
static void
vitk_map_view_set_studies (VitkStageView *view, VitkStudies *studies)
{
  VitkMapView *self = VITK_MAP_VIEW (view);
  VitkStudies *before = self->studies;

  vitk_map_view_set_filter (self, NULL);
  self->studies = vitk_studies_ref (studies);
  apply_filter (self);
  g_clear_pointer (&before, vitk_studies_unref);
}

static char *
vitk_map_view_dup_words (VitkStageView *view)
{
  VitkMapView *self = VITK_MAP_VIEW (view);

  if (*self->filter == '\0')
    return g_strdup (_ ("Evidence Map"));
  /* Translators: the query that the studies of a map pass. */
  return g_strdup_printf (_ ("Evidence Map: %s"), self->filter);
}

static char *
vitk_map_view_dup_anchor (VitkStageView *view)
{
  return g_strdup (vitk_map_canvas_get_current (VITK_MAP_CANVAS (VITK_MAP_VIEW (view)->canvas)));
}

static void
vitk_map_view_stage_view_init (VitkStageViewInterface *interface)
{
  interface->set_studies = vitk_map_view_set_studies;
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
  widget_class->grab_focus = vitk_map_view_grab_focus;

  /**
   * VitkMapView:as-table:
   *
   * Whether the map is shown as a table.
   */
  properties[PROP_AS_TABLE] =
      g_param_spec_boolean ("as-table", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * VitkMapView:filter:
   *
   * The query that the studies of the map pass; empty for all of them.
   */
  properties[PROP_FILTER] =
      g_param_spec_string ("filter", NULL, NULL, "",
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_install_property_action (widget_class, "map.as-table", "as-table");
  gtk_widget_class_install_action (widget_class, "map.save-svg", NULL, on_save_svg);
  gtk_widget_class_install_action (widget_class, "map.save-pdf", NULL, on_save_pdf);
  gtk_widget_class_install_action (widget_class, "map.print", NULL, on_print);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "map.print",
                                       NULL);
  gtk_widget_class_set_css_name (widget_class, "vitkmapview");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static GtkWidget *
create_menu_button (void)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *button = gtk_menu_button_new ();

  g_menu_append (menu, _ ("Save as _SVG…"), "map.save-svg");
  g_menu_append (menu, _ ("Save as P_DF…"), "map.save-pdf");
  g_menu_append (menu, _ ("_Print…"), "map.print");
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "document-save-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_set_tooltip_text (button, _ ("Save or Print the Map"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Save or Print the Map"), -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  return button;
}

static void
on_search_changed (GtkSearchEntry *entry, VitkMapView *self)
{
  vitk_map_view_set_filter (self, gtk_editable_get_text (GTK_EDITABLE (entry)));
}

/* An entry is empty for a moment while it is given other words, and tells that at once. */
static void
write_entry (VitkMapView *self)
{
  GtkEditable *entry = GTK_EDITABLE (self->entry);

  if (g_str_equal (gtk_editable_get_text (entry), self->filter))
    return;
  g_signal_handlers_block_by_func (entry, on_search_changed, self);
  gtk_editable_set_text (entry, self->filter);
  g_signal_handlers_unblock_by_func (entry, on_search_changed, self);
}

static void
create_bar (VitkMapView *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *toggle = gtk_toggle_button_new_with_label (_ ("As Table"));

  self->entry = gtk_search_entry_new ();
  g_object_set (self->entry, "placeholder-text", _ ("Filter: words, design:rct, n>500"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Filter of the map"), -1);
  gtk_widget_set_hexpand (self->entry, TRUE);
  g_signal_connect (self->entry, "search-changed", G_CALLBACK (on_search_changed), self);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (toggle), "map.as-table");
  gtk_widget_add_css_class (bar, "bar");
  gtk_box_append (GTK_BOX (bar), self->entry);
  gtk_box_append (GTK_BOX (bar), toggle);
  gtk_box_append (GTK_BOX (bar), create_menu_button ());
  gtk_widget_set_parent (bar, GTK_WIDGET (self));
  self->summary = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->summary), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->summary), 0.0);
  gtk_widget_add_css_class (self->summary, "summary");
  gtk_widget_add_css_class (self->summary, "dim-label");
  gtk_widget_set_parent (self->summary, GTK_WIDGET (self));
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
  adw_status_page_set_description (ADW_STATUS_PAGE (empty),
                                   _ ("No table tells of a study that passes the filter."));
  self->stack = gtk_stack_new ();
  gtk_widget_set_vexpand (self->stack, TRUE);
  gtk_stack_add_named (GTK_STACK (self->stack), create_scroller (box), "map");
  gtk_stack_add_named (GTK_STACK (self->stack), create_scroller (self->table_bin), "table");
  gtk_stack_add_named (GTK_STACK (self->stack), empty, "empty");
  gtk_widget_set_parent (self->stack, GTK_WIDGET (self));
}

/* What is wrong with a query, or why nothing passes it; %NULL if there is nothing to say. */
static char *
dup_problem (VitkMapView *self, const VitkQuery *query)
{
  g_autoptr (GPtrArray) problems = NULL;

  if (query == NULL)
    return NULL;
  if (query->problems->len > 0)
    return g_strdup (((VitkQueryProblem *) g_ptr_array_index (query->problems, 0))->message);
  if (self->map == NULL || self->map->marks->len > 0)
    return NULL;
  problems = vitk_studies_explain (self->studies, query);
  return problems->len > 0 ? g_strdup (g_ptr_array_index (problems, 0)) : NULL;
}

/* A query that is wrong, or not yet written to its end, leaves the map as it is. */
static void
apply_filter (VitkMapView *self)
{
  g_autoptr (VitkQuery) query =
      *self->filter != '\0' ? vitk_query_parse_where (self->filter) : NULL;
  g_autofree char *problem = NULL;
  gboolean has_marks;

  if (self->studies != NULL && (query == NULL || query->problems->len == 0))
    {
      g_autoptr (GArray) shown = vitk_studies_filter (self->studies, query);

      g_clear_pointer (&self->map, vitk_evidence_map_unref);
      self->map = vitk_evidence_map_new (self->studies, shown);
      vitk_map_canvas_set_map (VITK_MAP_CANVAS (self->canvas), self->map);
      vitk_map_key_set_map (VITK_MAP_KEY (self->key), self->map);
      forget_table (self);
    }
  problem = dup_problem (self, query);
  if (problem == NULL && self->map != NULL)
    problem = vitk_evidence_map_dup_summary (self->map);
  gtk_label_set_text (GTK_LABEL (self->summary), problem != NULL ? problem : "");
  has_marks = self->map != NULL && self->map->marks->len > 0;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "map.save-svg", has_marks);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "map.save-pdf", has_marks);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "map.print", has_marks);
  update (self);
}

static void
vitk_map_view_init (VitkMapView *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  self->filter = g_strdup ("");
  create_bar (self);
  create_pages (self);
  apply_filter (self);
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

/**
 * vitk_map_view_set_filter:
 * @self: a view
 * @filter: (nullable): a query; %NULL or empty for all studies
 *
 * Shows those studies that pass it from now on.
 */
void
vitk_map_view_set_filter (VitkMapView *self, const char *filter)
{
  g_return_if_fail (VITK_IS_MAP_VIEW (self));

  if (g_str_equal (self->filter, filter != NULL ? filter : ""))
    return;
  g_free (self->filter);
  self->filter = g_strdup (filter != NULL ? filter : "");
  write_entry (self);
  apply_filter (self);
  vitk_announce (GTK_WIDGET (self), gtk_label_get_text (GTK_LABEL (self->summary)));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILTER]);
}
