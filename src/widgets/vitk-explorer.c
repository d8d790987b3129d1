/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-explorer.h"

#include "evidence/vitk-comparison.h"
#include "evidence/vitk-study-filter.h"
#include "widgets/vitk-focus-within.h"
#include "widgets/vitk-study-bar.h"
#include "widgets/vitk-study-columns.h"
#include "widgets/vitk-study-desk.h"
#include "widgets/vitk-study-grid.h"
#include "widgets/vitk-study-list-button.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* The choice, the column that is sorted by and which way, the study the reader is at, whether they
 * are in the grid, and how far that is scrolled. */
#define STATE "(@" VITK_STUDY_CHOICE_STATE "ubsbd)"

/* All studies of an article in one grid, with what chooses among them. */
struct _VitkExplorer
{
  GtkWidget parent_instance;

  VitkStudyChoice *choice; /* NULL before there are studies */
  VitkStudyBar *bar;
  VitkStudyColumns *columns;
  GtkButton *compare;
  GtkStack *stack;
  AdwStatusPage *nothing;
  GtkWidget *scrolled;
  VitkStudyGrid *grid;
  gboolean at_grid; /* whether the reader was in the grid rather than in the bar */
};

enum
{
  PROP_HIDDEN_COLUMNS = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void vitk_explorer_stage_view_init (VitkStageViewInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (VitkExplorer, vitk_explorer, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (VITK_TYPE_STAGE_VIEW,
                                                      vitk_explorer_stage_view_init))

static guint
get_n_studies (VitkExplorer *self)
{
  return vitk_study_choice_get_studies (self->choice)->studies->len;
}

static void
explain_nothing (VitkExplorer *self)
{
  VitkQuery *query = vitk_study_choice_get_query (self->choice);
  g_autoptr (GPtrArray) problems =
      query != NULL ? vitk_studies_explain (vitk_study_choice_get_studies (self->choice), query)
                    : g_ptr_array_new ();
  const gboolean none = get_n_studies (self) == 0;

  adw_status_page_set_title (self->nothing, none ? _ ("No Studies") : _ ("No Study Is Like That"));
  if (none)
    adw_status_page_set_description (
        self->nothing, _ ("The tables of this article do not say in their markup what they tell "
                          "of studies"));
  else if (problems->len > 0)
    {
      g_autofree char *markup = g_markup_escape_text (g_ptr_array_index (problems, 0), -1);

      adw_status_page_set_description (self->nothing, markup);
    }
  else
    adw_status_page_set_description (self->nothing, NULL);
  gtk_widget_set_visible (adw_status_page_get_child (self->nothing), !none);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "evidence.search",
                                 *vitk_study_choice_get_words (self->choice) != '\0');
}

/* Those that have been chosen one by one or else, if they are few enough, all that are shown. */
static GPtrArray *
list_compared (VitkExplorer *self)
{
  VitkStudyDesk *desk = vitk_study_desk_find (GTK_WIDGET (self));
  GPtrArray *compared = g_ptr_array_new ();
  GPtrArray *chosen = desk != NULL ? vitk_study_desk_get_chosen (desk) : NULL;
  const guint n = self->choice != NULL ? vitk_study_choice_get_n_shown (self->choice) : 0;
  guint i;

  if (chosen != NULL && chosen->len > 0)
    {
      g_ptr_array_extend (compared, chosen, NULL, NULL);
      return compared;
    }
  for (i = 0; n <= VITK_COMPARISON_MOST && i < n; i++)
    g_ptr_array_add (compared, (gpointer) vitk_study_choice_get_shown (self->choice, i));
  return compared;
}

static void
on_compare (VitkExplorer *self)
{
  VitkStudyDesk *desk = vitk_study_desk_find (GTK_WIDGET (self));
  g_autoptr (GPtrArray) compared = list_compared (self);

  if (desk != NULL)
    vitk_study_desk_set_chosen (desk, compared);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-comparison", NULL);
}

static void
update_compare (VitkExplorer *self)
{
  g_autoptr (GPtrArray) compared = list_compared (self);
  const gboolean enough = compared->len >= VITK_COMPARISON_LEAST;
  g_autofree char *words =
      enough ? g_strdup_printf (ngettext ("Compare %u Study", "Compare %u Studies", compared->len),
                                compared->len)
             : g_strdup (_ ("Compare"));

  gtk_button_set_label (self->compare, words);
  gtk_widget_set_sensitive (GTK_WIDGET (self->compare), enough);
}

static void
on_desk_changed (VitkExplorer *self)
{
  update_compare (self);
  vitk_study_grid_update (self->grid);
}

static void
on_choice_changed (VitkExplorer *self)
{
  const gboolean some = vitk_study_choice_get_n_shown (self->choice) > 0;

  if (!some)
    explain_nothing (self);
  gtk_stack_set_visible_child (self->stack, some ? self->scrolled : GTK_WIDGET (self->nothing));
  update_compare (self);
}

static void
clear (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VitkExplorer *self = VITK_EXPLORER (widget);

  if (self->choice == NULL)
    return;
  vitk_study_choice_clear (self->choice);
  gtk_widget_grab_focus (GTK_WIDGET (self->bar));
}

/* What no table tells may stand in the text. */
static void
search (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VitkExplorer *self = VITK_EXPLORER (widget);

  if (self->choice != NULL)
    gtk_widget_activate_action (widget, "win.search-for", "s",
                                vitk_study_choice_get_words (self->choice));
}

static void
on_activated (VitkExplorer *self, const VitkStudy *study)
{
  const char *name = study->reference != NULL ? study->reference->anchor->name
                                              : study->places[0].row->anchor->name;

  if (!gtk_widget_activate_action (GTK_WIDGET (self), "win.show-study", "s", name))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-anchor", "s", name);
}

/* What there is only one of is opened at once. */
static void
on_entered (VitkExplorer *self, gboolean open)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
  if (open && vitk_study_choice_get_n_shown (self->choice) == 1)
    on_activated (self, vitk_study_choice_get_shown (self->choice, 0));
}

static void
on_columns_changed (VitkExplorer *self)
{
  g_auto (GStrv) hidden = vitk_study_columns_dup_hidden (self->columns);

  vitk_study_grid_set_hidden (self->grid, (const char *const *) hidden);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HIDDEN_COLUMNS]);
}

/* -- as a view */

static void
vitk_explorer_set_choice (VitkStageView *view, VitkStudyChoice *choice)
{
  VitkExplorer *self = VITK_EXPLORER (view);

  if (self->choice != NULL)
    g_signal_handlers_disconnect_by_func (self->choice, on_choice_changed, self);
  g_set_object (&self->choice, choice);
  g_signal_connect_object (self->choice, "changed", G_CALLBACK (on_choice_changed), self,
                           G_CONNECT_SWAPPED);
  vitk_study_bar_set_choice (self->bar, self->choice);
  vitk_study_grid_set_choice (self->grid, self->choice);
  on_choice_changed (self);
}

static GtkAdjustment *
get_adjustment (VitkExplorer *self)
{
  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled));
}

static GVariant *
vitk_explorer_dup_state (VitkStageView *view)
{
  VitkExplorer *self = VITK_EXPLORER (view);
  g_autoptr (GVariant) chosen = NULL;
  const VitkStudy *study;
  gboolean descending;
  guint sorted;

  if (self->choice == NULL)
    return NULL;
  /* The reader is about to leave, or has left already. */
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->at_grid = vitk_focus_within (GTK_WIDGET (self->grid));
  study = vitk_study_grid_get_study (self->grid);
  sorted = vitk_study_grid_get_sorted (self->grid, &descending);
  chosen = vitk_study_choice_dup_state (self->choice);
  return g_variant_ref_sink (g_variant_new (
      STATE, chosen, sorted, descending, study != NULL ? vitk_study_get_name (study) : "",
      self->at_grid, gtk_adjustment_get_value (get_adjustment (self))));
}

static void
vitk_explorer_set_state (VitkStageView *view, GVariant *state)
{
  VitkExplorer *self = VITK_EXPLORER (view);
  g_autoptr (GVariant) chosen = NULL;
  const char *name;
  gboolean descending;
  double scrolled;
  guint sorted;

  g_variant_get (state, "(@" VITK_STUDY_CHOICE_STATE "ub&sbd)", &chosen, &sorted, &descending,
                 &name, &self->at_grid, &scrolled);
  vitk_study_choice_set_state (self->choice, chosen);
  vitk_study_grid_sort (self->grid, sorted, descending);
  vitk_study_grid_show_study (
      self->grid, vitk_studies_find (vitk_study_choice_get_studies (self->choice), name));
  gtk_adjustment_set_value (get_adjustment (self), scrolled);
}

static char *
vitk_explorer_dup_words (VitkStageView *view)
{
  VitkExplorer *self = VITK_EXPLORER (view);
  g_autofree char *summary = self->choice != NULL ? vitk_study_bar_dup_summary (self->bar) : NULL;

  /* Translators: a place in the history: the studies of the article, and how many were shown. */
  return summary != NULL ? g_strdup_printf (C_ ("history", "Evidence: %s"), summary) : NULL;
}

static char *
vitk_explorer_dup_anchor (VitkStageView *view)
{
  const VitkStudy *study = vitk_study_grid_get_study (VITK_EXPLORER (view)->grid);

  return study != NULL && study->reference != NULL ? g_strdup (study->reference->anchor->name)
                                                   : NULL;
}

static void
vitk_explorer_stage_view_init (VitkStageViewInterface *interface)
{
  interface->set_choice = vitk_explorer_set_choice;
  interface->dup_state = vitk_explorer_dup_state;
  interface->set_state = vitk_explorer_set_state;
  interface->dup_words = vitk_explorer_dup_words;
  interface->dup_anchor = vitk_explorer_dup_anchor;
}

/* -- as a widget */

static gboolean
vitk_explorer_grab_focus (GtkWidget *widget)
{
  VitkExplorer *self = VITK_EXPLORER (widget);

  return gtk_widget_grab_focus (self->at_grid ? GTK_WIDGET (self->grid) : GTK_WIDGET (self->bar));
}

/* By default GTK would grab the focus, and so keep it, where there is nothing left to move to. */
static gboolean
vitk_explorer_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (gtk_widget_get_first_child (widget), direction);
}

/* GTK 4.8 gives a scrollbar on the left a place outside of the window. */
static void
place_scrollbar (VitkExplorer *self)
{
  const gboolean right_to_left = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  gtk_scrolled_window_set_placement (GTK_SCROLLED_WINDOW (self->scrolled),
                                     right_to_left ? GTK_CORNER_TOP_RIGHT : GTK_CORNER_TOP_LEFT);
}

static void
vitk_explorer_direction_changed (GtkWidget *widget, GtkTextDirection before)
{
  GTK_WIDGET_CLASS (vitk_explorer_parent_class)->direction_changed (widget, before);
  place_scrollbar (VITK_EXPLORER (widget));
}

static void
vitk_explorer_root (GtkWidget *widget)
{
  VitkStudyDesk *desk;

  GTK_WIDGET_CLASS (vitk_explorer_parent_class)->root (widget);
  desk = vitk_study_desk_find (widget);
  if (desk != NULL)
    g_signal_connect_object (desk, "changed", G_CALLBACK (on_desk_changed), widget,
                             G_CONNECT_SWAPPED);
  update_compare (VITK_EXPLORER (widget));
}

static void
vitk_explorer_unroot (GtkWidget *widget)
{
  VitkStudyDesk *desk = vitk_study_desk_find (widget);

  if (desk != NULL)
    g_signal_handlers_disconnect_by_func (desk, on_desk_changed, widget);
  GTK_WIDGET_CLASS (vitk_explorer_parent_class)->unroot (widget);
}

static void
vitk_explorer_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_HIDDEN_COLUMNS:
      g_value_take_boxed (value, vitk_study_columns_dup_hidden (VITK_EXPLORER (object)->columns));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
vitk_explorer_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_HIDDEN_COLUMNS:
      vitk_study_columns_set_hidden (VITK_EXPLORER (object)->columns, g_value_get_boxed (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
vitk_explorer_dispose (GObject *object)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (object));

  if (child != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&VITK_EXPLORER (object)->choice);
  G_OBJECT_CLASS (vitk_explorer_parent_class)->dispose (object);
}

static void
vitk_explorer_class_init (VitkExplorerClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = vitk_explorer_get_property;
  object_class->set_property = vitk_explorer_set_property;
  object_class->dispose = vitk_explorer_dispose;
  widget_class->root = vitk_explorer_root;
  widget_class->unroot = vitk_explorer_unroot;
  widget_class->grab_focus = vitk_explorer_grab_focus;
  widget_class->focus = vitk_explorer_focus;
  widget_class->direction_changed = vitk_explorer_direction_changed;

  properties[PROP_HIDDEN_COLUMNS] =
      g_param_spec_boxed ("hidden-columns", NULL, NULL, G_TYPE_STRV,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "evidence.clear", NULL, clear);
  gtk_widget_class_install_action (widget_class, "evidence.search", NULL, search);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "vitkexplorer");
}

static GtkWidget *
make_pill (const char *words, const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (words);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "pill");
  return button;
}

static GtkWidget *
make_nothing (VitkExplorer *self)
{
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->nothing = ADW_STATUS_PAGE (adw_status_page_new ());
  gtk_box_append (GTK_BOX (buttons), make_pill (_ ("Clear All Filters"), "evidence.clear"));
  gtk_box_append (GTK_BOX (buttons), make_pill (_ ("Search the Article"), "evidence.search"));
  adw_status_page_set_icon_name (self->nothing, "vitk-evidence-symbolic");
  adw_status_page_set_child (self->nothing, buttons);
  gtk_widget_add_css_class (GTK_WIDGET (self->nothing), "compact");
  return GTK_WIDGET (self->nothing);
}

static GtkWidget *
make_stack (VitkExplorer *self)
{
  GtkWidget *stack = gtk_stack_new ();

  self->stack = GTK_STACK (stack);
  gtk_stack_set_hhomogeneous (self->stack, FALSE);
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  self->grid = VITK_STUDY_GRID (vitk_study_grid_new ());
  g_signal_connect_swapped (self->grid, "activated", G_CALLBACK (on_activated), self);
  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_overlay_scrolling (GTK_SCROLLED_WINDOW (self->scrolled), FALSE);
  /* Columns do not become wider because there are few rows. */
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_AUTOMATIC,
                                  GTK_POLICY_ALWAYS);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), GTK_WIDGET (self->grid));
  gtk_widget_set_focusable (self->scrolled, FALSE);
  gtk_stack_add_child (self->stack, self->scrolled);
  gtk_stack_add_child (self->stack, make_nothing (self));
  gtk_widget_set_vexpand (stack, TRUE);
  return stack;
}

static void
vitk_explorer_init (VitkExplorer *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->columns = VITK_STUDY_COLUMNS (vitk_study_columns_new ());
  g_signal_connect_swapped (self->columns, "changed", G_CALLBACK (on_columns_changed), self);
  self->bar = VITK_STUDY_BAR (vitk_study_bar_new ());
  self->compare = GTK_BUTTON (gtk_button_new ());
  g_signal_connect_swapped (self->compare, "clicked", G_CALLBACK (on_compare), self);
  vitk_study_bar_add (self->bar, GTK_WIDGET (self->columns));
  vitk_study_bar_add_below (self->bar, vitk_study_list_button_new ());
  vitk_study_bar_add_below (self->bar, GTK_WIDGET (self->compare));
  g_signal_connect_swapped (self->bar, "entered", G_CALLBACK (on_entered), self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->bar));
  gtk_box_append (GTK_BOX (box), make_stack (self));
  gtk_widget_set_parent (box, GTK_WIDGET (self));
  place_scrollbar (self);
}

/**
 * vitk_explorer_get_hidden_fields:
 * @self: an explorer
 *
 * Returns: the fields whose columns the reader has hidden: the bit 1 << field for each
 */
guint
vitk_explorer_get_hidden_fields (VitkExplorer *self)
{
  g_return_val_if_fail (VITK_IS_EXPLORER (self), 0);

  return vitk_study_columns_get_hidden_fields (self->columns);
}
