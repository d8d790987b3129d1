/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-explorer.h"

#include "evidence/vitk-study-filter.h"
#include "widgets/vitk-announce.h"
#include "widgets/vitk-study-chips.h"
#include "widgets/vitk-study-column.h"
#include "widgets/vitk-study-columns.h"
#include "widgets/vitk-study-grid.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* The query, what is chosen in which facet, the column that is sorted by and which way, the study
 * the reader is at, whether they are in the grid, and how far that is scrolled. */
#define STATE "(sa(us)ubsbd)"

/* All studies of an article in one grid, with what chooses among them. */
struct _VitkExplorer
{
  GtkWidget parent_instance;

  VitkStudyChoice *choice; /* NULL before there are studies */
  GtkEditable *entry;
  VitkStudyColumns *columns;
  VitkStudyChips *chips;
  GtkLabel *summary;
  GtkStack *stack;
  AdwStatusPage *nothing;
  GtkWidget *scrolled;
  VitkStudyGrid *grid;
  gboolean at_grid; /* whether the reader was in the grid rather than in the entry */
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

static char *
dup_summary (VitkExplorer *self)
{
  const guint n = get_n_studies (self);

  /* Translators: how many studies are shown, of how many. */
  return g_strdup_printf (ngettext ("%u of %u study", "%u of %u studies", n),
                          vitk_study_choice_get_n_shown (self->choice), n);
}

static void
say (VitkExplorer *self, const char *words, gboolean wrong)
{
  gtk_label_set_label (self->summary, words);
  if (wrong)
    gtk_widget_add_css_class (GTK_WIDGET (self->summary), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->summary), "error");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  words, -1);
  vitk_announce (GTK_WIDGET (self), words);
}

static void
explain_nothing (VitkExplorer *self)
{
  g_autoptr (VitkQuery) query = vitk_query_parse_where (gtk_editable_get_text (self->entry));
  g_autoptr (GPtrArray) problems =
      vitk_studies_explain (vitk_study_choice_get_studies (self->choice), query);
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
}

static void
on_choice_changed (VitkExplorer *self)
{
  g_autofree char *summary = dup_summary (self);
  const gboolean some = vitk_study_choice_get_n_shown (self->choice) > 0;

  if (!some)
    explain_nothing (self);
  gtk_stack_set_visible_child (self->stack, some ? self->scrolled : GTK_WIDGET (self->nothing));
  say (self, summary, FALSE);
}

/* A query with a mistake chooses nothing else: what is shown stays until it is mended. */
static void
on_query_changed (VitkExplorer *self)
{
  g_autoptr (VitkQuery) query = vitk_query_parse_where (gtk_editable_get_text (self->entry));

  if (self->choice == NULL)
    return;
  if (query->problems->len > 0)
    say (self, ((const VitkQueryProblem *) g_ptr_array_index (query->problems, 0))->message, TRUE);
  else
    vitk_study_choice_set_query (self->choice, query);
}

static void
set_entry (VitkExplorer *self, const char *text)
{
  g_signal_handlers_block_by_func (self->entry, on_query_changed, self);
  gtk_editable_set_text (self->entry, text);
  g_signal_handlers_unblock_by_func (self->entry, on_query_changed, self);
}

static void
clear (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VitkExplorer *self = VITK_EXPLORER (widget);

  if (self->choice == NULL)
    return;
  set_entry (self, "");
  vitk_study_choice_clear (self->choice);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
on_activated (VitkExplorer *self, const VitkStudy *study)
{
  const char *name = study->reference != NULL ? study->reference->anchor->name
                                              : study->places[0].row->anchor->name;

  if (!gtk_widget_activate_action (GTK_WIDGET (self), "win.show-study", "s", name))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-anchor", "s", name);
}

static void
on_entry_activate (VitkExplorer *self)
{
  if (self->choice != NULL && vitk_study_choice_get_n_shown (self->choice) > 0)
    gtk_widget_grab_focus (GTK_WIDGET (self->grid));
}

/* From the entry, Down leads to what it found. */
static gboolean
on_entry_key (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state,
              VitkExplorer *self)
{
  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0 ||
      (key != GDK_KEY_Down && key != GDK_KEY_KP_Down))
    return FALSE;
  on_entry_activate (self);
  return TRUE;
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
vitk_explorer_set_studies (VitkStageView *view, VitkStudies *studies)
{
  VitkExplorer *self = VITK_EXPLORER (view);

  if (self->choice != NULL)
    g_signal_handlers_disconnect_by_func (self->choice, on_choice_changed, self);
  g_clear_object (&self->choice);
  self->choice = vitk_study_choice_new (studies);
  set_entry (self, "");
  g_signal_connect_object (self->choice, "changed", G_CALLBACK (on_choice_changed), self,
                           G_CONNECT_SWAPPED);
  vitk_study_chips_set_choice (self->chips, self->choice);
  vitk_study_grid_set_choice (self->grid, self->choice);
  vitk_study_grid_sort (self->grid, VITK_STUDY_COLUMN_STUDY + 1, FALSE);
  on_choice_changed (self);
}

static gboolean
is_in_grid (VitkExplorer *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (focus == GTK_WIDGET (self->grid) ||
                           gtk_widget_is_ancestor (focus, GTK_WIDGET (self->grid)));
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
  GVariantBuilder chosen;
  const VitkStudy *study;
  gboolean descending;
  guint sorted;
  guint i;
  guint j;

  if (self->choice == NULL)
    return NULL;
  /* The reader is about to leave, or has left already. */
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->at_grid = is_in_grid (self);
  study = vitk_study_grid_get_study (self->grid);
  sorted = vitk_study_grid_get_sorted (self->grid, &descending);
  g_variant_builder_init (&chosen, G_VARIANT_TYPE ("a(us)"));
  for (i = 0; i < VITK_STUDY_N_FACETS; i++)
    {
      g_autoptr (GPtrArray) values = vitk_study_choice_dup_chosen (self->choice, i);

      for (j = 0; j < values->len; j++)
        g_variant_builder_add (&chosen, "(us)", i, g_ptr_array_index (values, j));
    }
  return g_variant_ref_sink (
      g_variant_new (STATE, gtk_editable_get_text (self->entry), &chosen, sorted, descending,
                     study != NULL ? vitk_study_get_name (study) : "", self->at_grid,
                     gtk_adjustment_get_value (get_adjustment (self))));
}

static void
vitk_explorer_set_state (VitkStageView *view, GVariant *state)
{
  VitkExplorer *self = VITK_EXPLORER (view);
  g_autoptr (GVariantIter) chosen = NULL;
  const char *query;
  const char *name;
  const char *value;
  gboolean descending;
  double scrolled;
  guint sorted;
  guint facet;

  g_variant_get (state, "(&sa(us)ub&sbd)", &query, &chosen, &sorted, &descending, &name,
                 &self->at_grid, &scrolled);
  vitk_study_choice_clear (self->choice);
  set_entry (self, query);
  on_query_changed (self);
  while (g_variant_iter_next (chosen, "(u&s)", &facet, &value))
    vitk_study_choice_set_chosen (self->choice, facet, value, TRUE);
  vitk_study_grid_sort (self->grid, sorted, descending);
  vitk_study_grid_show_study (
      self->grid, vitk_studies_find (vitk_study_choice_get_studies (self->choice), name));
  gtk_adjustment_set_value (get_adjustment (self), scrolled);
}

static char *
vitk_explorer_dup_words (VitkStageView *view)
{
  VitkExplorer *self = VITK_EXPLORER (view);
  g_autofree char *summary = self->choice != NULL ? dup_summary (self) : NULL;

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
  interface->set_studies = vitk_explorer_set_studies;
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

  return gtk_widget_grab_focus (self->at_grid ? GTK_WIDGET (self->grid) : GTK_WIDGET (self->entry));
}

/* By default GTK would grab the focus, and so keep it, where there is nothing left to move to. */
static gboolean
vitk_explorer_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (gtk_widget_get_first_child (widget), direction);
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
  widget_class->grab_focus = vitk_explorer_grab_focus;
  widget_class->focus = vitk_explorer_focus;

  properties[PROP_HIDDEN_COLUMNS] =
      g_param_spec_boxed ("hidden-columns", NULL, NULL, G_TYPE_STRV,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "evidence.clear", NULL, clear);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "vitkexplorer");
}

static GtkWidget *
make_entry (VitkExplorer *self)
{
  GtkWidget *entry = gtk_search_entry_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->entry = GTK_EDITABLE (entry);
  gtk_editable_set_width_chars (self->entry, 8);
  gtk_widget_set_hexpand (entry, TRUE);
  /* Translators: "n>500" is typed as it is. */
  g_object_set (entry, "placeholder-text", _ ("Words, or a filter such as n>500"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Filter Studies"), -1);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (on_query_changed), self);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (on_entry_activate), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_entry_key), self);
  gtk_widget_add_controller (entry, keys);
  return entry;
}

static GtkWidget *
make_nothing (VitkExplorer *self)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Clear All Filters"));

  self->nothing = ADW_STATUS_PAGE (adw_status_page_new ());
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "evidence.clear");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "pill");
  adw_status_page_set_icon_name (self->nothing, "vitk-evidence-symbolic");
  adw_status_page_set_child (self->nothing, button);
  gtk_widget_add_css_class (GTK_WIDGET (self->nothing), "compact");
  return GTK_WIDGET (self->nothing);
}

static GtkWidget *
make_stack (VitkExplorer *self)
{
  GtkWidget *stack = gtk_stack_new ();

  self->stack = GTK_STACK (stack);
  self->grid = VITK_STUDY_GRID (vitk_study_grid_new ());
  g_signal_connect_swapped (self->grid, "activated", G_CALLBACK (on_activated), self);
  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_overlay_scrolling (GTK_SCROLLED_WINDOW (self->scrolled), FALSE);
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
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->columns = VITK_STUDY_COLUMNS (vitk_study_columns_new ());
  g_signal_connect_swapped (self->columns, "changed", G_CALLBACK (on_columns_changed), self);
  self->chips = VITK_STUDY_CHIPS (vitk_study_chips_new ());
  self->summary = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->summary), "summary");

  gtk_widget_add_css_class (head, "choosing");
  gtk_box_append (GTK_BOX (head), make_entry (self));
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->columns));
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->chips));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->summary));
  gtk_box_append (GTK_BOX (box), make_stack (self));
  gtk_widget_set_parent (box, GTK_WIDGET (self));
}

/**
 * vitk_explorer_get_choice:
 * @self: an explorer
 *
 * Returns: (transfer none) (nullable): which studies it shows
 */
VitkStudyChoice *
vitk_explorer_get_choice (VitkExplorer *self)
{
  g_return_val_if_fail (VITK_IS_EXPLORER (self), NULL);

  return self->choice;
}
