/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-comparison-view.h"

#include "evidence/vitk-comparison.h"
#include "widgets/vitk-card.h"
#include "widgets/vitk-comparison-table.h"
#include "widgets/vitk-scroll.h"
#include "widgets/vitk-stage-view.h"
#include "widgets/vitk-study-desk.h"
#include "widgets/vitk-study-words.h"
#include "widgets/vitk-table-view.h"
#include "widgets/vitk-tall.h"
#include "widgets/vitk-tooltip.h"

#include <glib/gi18n-lib.h>

#define MARGIN 18

/* The studies that are chosen on the #VitkStudyDesk around it, side by side. */
struct _VitkComparisonView
{
  GtkWidget parent_instance;

  GtkWidget *scrolled;
  GtkWidget *card;     /* child of scrolled; NULL before there is a desk */
  VitkStudyDesk *desk; /* NULL as long as it is in no window */
  GtkWidget *last;     /* weak; what had the focus in it when the reader went elsewhere */
};

static void vitk_comparison_view_stage_view_init (VitkStageViewInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (VitkComparisonView, vitk_comparison_view, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (VITK_TYPE_STAGE_VIEW,
                                                      vitk_comparison_view_stage_view_init))

static char *
dup_title (VitkComparisonView *self)
{
  const guint n = vitk_study_desk_get_chosen (self->desk)->len;

  return g_strdup_printf (ngettext ("Comparison of %u Study", "Comparison of %u Studies", n), n);
}

static void
copy (GtkWidget *button, const VitkTable *table)
{
  g_autofree char *text = vitk_comparison_table_dup_text (table);

  gtk_widget_activate_action (button, "win.copy-words", "s", text);
}

static void
leave (GtkWidget *button)
{
  gtk_widget_activate_action (button, "win.toggle-view", "s", "comparison");
}

static void
remove_study (GtkWidget *button, const VitkStudy *study)
{
  VitkStudyDesk *desk = vitk_study_desk_find (button);

  vitk_study_desk_choose (desk, study, FALSE);
}

static GtkWidget *
add_button (GtkWidget *box, const char *label, GCallback callback, gconstpointer data)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect (button, "clicked", callback, (gpointer) data);
  gtk_flow_box_insert (GTK_FLOW_BOX (box), button, -1);
  /* The button takes the focus, not its place. */
  gtk_widget_set_focusable (gtk_widget_get_parent (button), FALSE);
  return button;
}

/* Rows of buttons, as many in each as there is room for. */
static GtkWidget *
make_button_box (VitkCard *card, const char *name)
{
  GtkWidget *box = gtk_flow_box_new ();

  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (box), GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (box), VITK_COMPARISON_MOST);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (box), 6);
  gtk_flow_box_set_row_spacing (GTK_FLOW_BOX (box), 6);
  gtk_widget_set_halign (box, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  vitk_card_append (card, box);
  return box;
}

/* As what is chosen from is taken back. */
static void
add_study (GtkWidget *box, const VitkStudy *study)
{
  g_autofree char *title = vitk_study_dup_title (study);
  /* Translators: on a button that takes a study away, as in "Study 85 ×". */
  g_autofree char *words = g_strdup_printf (C_ ("of a study", "%s ×"), title);
  /* Translators: a button, as in "Remove Study 85". */
  g_autofree char *name = g_strdup_printf (_ ("Remove %s"), title);
  GtkWidget *button = add_button (box, words, G_CALLBACK (remove_study), study);

  vitk_tooltip_set (button, name);
  gtk_widget_add_css_class (button, "chip");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
add_studies (VitkCard *card, GPtrArray *chosen)
{
  GtkWidget *box = make_button_box (card, _ ("Studies that are compared"));
  guint i;

  for (i = 0; i < chosen->len; i++)
    add_study (box, g_ptr_array_index (chosen, i));
}

static void
add_table (VitkComparisonView *self, VitkCard *card, GPtrArray *chosen)
{
  g_autoptr (VitkComparison) comparison = vitk_comparison_new (chosen);
  VitkTable *table = vitk_comparison_table_new (comparison);
  GtkWidget *view = vitk_table_view_new (vitk_study_desk_get_studies (self->desk)->article, table);
  GtkWidget *box;

  g_object_set_data_full (G_OBJECT (view), "vitk-table", table, (GDestroyNotify) vitk_table_free);
  vitk_card_append (card, view);
  vitk_card_append_label (card,
                          _ ("≠ they differ; = they report the same, whatever the words and units; "
                             "~ not all report it, "
                             "and those that do report the same; – none reports it."),
                          "caption");
  box = make_button_box (card, _ ("What to do with the comparison"));
  add_button (box, _ ("Copy as Text"), G_CALLBACK (copy), table);
  add_button (box, _ ("Back to the Text"), G_CALLBACK (leave), NULL);
}

static void
add_hint (VitkCard *card)
{
  GtkWidget *box;

  vitk_card_append_label (card,
                          _ ("Two to six studies can be compared: show a study, and press “Add to "
                             "Comparison” on its card."),
                          NULL);
  box = make_button_box (card, _ ("What to do with the comparison"));
  add_button (box, _ ("Back to the Text"), G_CALLBACK (leave), NULL);
}

/* What has the keyboard focus in it, or %NULL. */
static GtkWidget *
get_focus (VitkComparisonView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)) ? focus : NULL;
}

static void
update (VitkComparisonView *self)
{
  GPtrArray *chosen = vitk_study_desk_get_chosen (self->desk);
  const gboolean focused = get_focus (self) != NULL;
  g_autofree char *title = dup_title (self);

  self->card = vitk_card_new (title);
  gtk_widget_add_css_class (self->card, "comparison");
  gtk_widget_set_margin_start (self->card, MARGIN);
  gtk_widget_set_margin_end (self->card, MARGIN);
  gtk_widget_set_margin_top (self->card, MARGIN);
  gtk_widget_set_margin_bottom (self->card, MARGIN);
  vitk_card_append_label (VITK_CARD (self->card), title, "title-2");
  if (chosen->len > 0)
    add_studies (VITK_CARD (self->card), chosen);
  if (chosen->len >= VITK_COMPARISON_LEAST)
    add_table (self, VITK_CARD (self->card), chosen);
  else
    add_hint (VITK_CARD (self->card));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), vitk_tall_new (self->card));
  if (focused)
    gtk_widget_grab_focus (self->card);
}

static void
set_desk (VitkComparisonView *self, VitkStudyDesk *desk)
{
  if (desk == self->desk)
    return;
  if (self->desk != NULL)
    g_signal_handlers_disconnect_by_func (self->desk, update, self);
  g_set_object (&self->desk, desk);
  if (desk == NULL)
    return;
  g_signal_connect_swapped (desk, "changed", G_CALLBACK (update), self);
  update (self);
}

static void
vitk_comparison_view_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (vitk_comparison_view_parent_class)->root (widget);
  set_desk (VITK_COMPARISON_VIEW (widget), vitk_study_desk_find (widget));
}

static gboolean
vitk_comparison_view_grab_focus (GtkWidget *widget)
{
  VitkComparisonView *self = VITK_COMPARISON_VIEW (widget);
  GtkAdjustment *adjustment =
      gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled));
  const double value = gtk_adjustment_get_value (adjustment);
  gboolean done = (self->last != NULL && gtk_widget_grab_focus (self->last)) ||
                  (self->card != NULL && gtk_widget_grab_focus (self->card));

  /* To show all of a long card GTK would scroll to its end. */
  gtk_adjustment_set_value (adjustment, value);
  return done;
}

/* By default GTK would grab the focus, and so keep it, where there is nothing left to move to. */
static gboolean
vitk_comparison_view_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (VITK_COMPARISON_VIEW (widget)->scrolled, direction);
}

/* The names of what is compared, and how far it is scrolled. */
static GVariant *
vitk_comparison_view_dup_state (VitkStageView *view)
{
  VitkComparisonView *self = VITK_COMPARISON_VIEW (view);
  GtkAdjustment *adjustment =
      gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled));
  GVariantBuilder names;
  GPtrArray *chosen;
  guint i;

  if (get_focus (self) != NULL)
    g_set_weak_pointer (&self->last, get_focus (self));

  g_variant_builder_init (&names, G_VARIANT_TYPE ("as"));
  chosen = self->desk != NULL ? vitk_study_desk_get_chosen (self->desk) : NULL;
  for (i = 0; chosen != NULL && i < chosen->len; i++)
    g_variant_builder_add (&names, "s",
                           vitk_study_get_anchor (g_ptr_array_index (chosen, i))->name);
  return g_variant_ref_sink (
      g_variant_new ("(asd)", &names, gtk_adjustment_get_value (adjustment)));
}

static void
vitk_comparison_view_set_state (VitkStageView *view, GVariant *state)
{
  VitkComparisonView *self = VITK_COMPARISON_VIEW (view);
  g_autoptr (GPtrArray) studies = g_ptr_array_new ();
  g_autoptr (GVariantIter) names = NULL;
  const char *name;
  double scroll;

  if (self->desk == NULL)
    return;
  g_variant_get (state, "(asd)", &names, &scroll);
  while (g_variant_iter_next (names, "&s", &name))
    {
      const VitkStudy *study = vitk_studies_find (vitk_study_desk_get_studies (self->desk), name);

      if (study != NULL)
        g_ptr_array_add (studies, (gpointer) study);
    }
  vitk_study_desk_set_chosen (self->desk, studies);
  vitk_scroll_to_value (GTK_SCROLLED_WINDOW (self->scrolled), scroll);
}

static char *
vitk_comparison_view_dup_words (VitkStageView *view)
{
  VitkComparisonView *self = VITK_COMPARISON_VIEW (view);

  return self->desk != NULL ? dup_title (self) : NULL;
}

static void
vitk_comparison_view_stage_view_init (VitkStageViewInterface *interface)
{
  interface->dup_state = vitk_comparison_view_dup_state;
  interface->set_state = vitk_comparison_view_set_state;
  interface->dup_words = vitk_comparison_view_dup_words;
}

static void
vitk_comparison_view_dispose (GObject *object)
{
  VitkComparisonView *self = VITK_COMPARISON_VIEW (object);

  set_desk (self, NULL);
  g_clear_weak_pointer (&self->last);
  self->card = NULL;
  g_clear_pointer (&self->scrolled, gtk_widget_unparent);
  G_OBJECT_CLASS (vitk_comparison_view_parent_class)->dispose (object);
}

static void
vitk_comparison_view_class_init (VitkComparisonViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vitk_comparison_view_dispose;
  widget_class->root = vitk_comparison_view_root;
  widget_class->grab_focus = vitk_comparison_view_grab_focus;
  widget_class->focus = vitk_comparison_view_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "vitkcomparison");
}

static void
vitk_comparison_view_init (VitkComparisonView *self)
{
  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
}

/**
 * vitk_comparison_view_new:
 *
 * Returns: (transfer floating): a view of the studies that are chosen, side by side: a column for
 *   each, a row for each field, which says in words whether they differ
 */
GtkWidget *
vitk_comparison_view_new (void)
{
  return g_object_new (VITK_TYPE_COMPARISON_VIEW, NULL);
}
