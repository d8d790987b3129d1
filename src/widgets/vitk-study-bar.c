/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-study-bar.h"

#include "widgets/vitk-announce.h"
#include "widgets/vitk-focus-move.h"
#include "widgets/vitk-study-chips.h"
#include "widgets/vitk-typed-query.h"

#include <glib/gi18n-lib.h>

/* What chooses among the studies, above whatever view shows them: words, values, and below them
 * how many studies there are. */
struct _VitkStudyBar
{
  GtkWidget parent_instance;

  VitkStudyChoice *choice; /* or NULL */
  GtkWidget *head;
  GtkEditable *entry;
  VitkTypedQuery *query; /* in the entry */
  VitkStudyChips *chips;
  GtkWidget *foot;
  GtkLabel *summary;
};

G_DEFINE_FINAL_TYPE (VitkStudyBar, vitk_study_bar, GTK_TYPE_WIDGET)

enum
{
  ENTERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_typed (VitkStudyBar *self)
{
  g_autoptr (VitkQuery) query = NULL;

  if (self->choice == NULL)
    return;
  query = vitk_typed_query_read (self->query);
  vitk_study_choice_set_typed (self->choice, gtk_editable_get_text (self->entry), query);
}

/* An entry is empty for a moment while it is given other words, and tells that at once. */
static void
write_entry (VitkStudyBar *self)
{
  const char *words = vitk_study_choice_get_words (self->choice);

  if (g_str_equal (gtk_editable_get_text (self->entry), words))
    return;
  g_signal_handlers_block_by_func (self->entry, on_typed, self);
  gtk_editable_set_text (self->entry, words);
  g_signal_handlers_unblock_by_func (self->entry, on_typed, self);
}

static void
say (VitkStudyBar *self, const char *words, gboolean wrong)
{
  gtk_label_set_label (self->summary, words);
  if (wrong)
    gtk_widget_add_css_class (GTK_WIDGET (self->summary), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->summary), "error");
  /* Another view may have the same choice. */
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    vitk_announce (GTK_WIDGET (self), words);
}

static void
update (VitkStudyBar *self)
{
  const VitkQueryProblem *problem = vitk_study_choice_get_problem (self->choice);
  const gboolean wrong = problem != NULL && !problem->unfinished;
  g_autofree char *summary = vitk_study_bar_dup_summary (self);

  write_entry (self);
  vitk_typed_query_mark (self->query, wrong ? problem->start : 0, wrong ? problem->end : 0);
  vitk_typed_query_set_lack (self->query, problem != NULL ? problem->message : NULL, wrong);
  vitk_typed_query_describe (self->query, problem != NULL ? NULL : summary);
  say (self, problem != NULL ? problem->message : summary, wrong);
}

static void
enter (VitkStudyBar *self, gboolean open)
{
  if (self->choice != NULL && vitk_study_choice_get_n_shown (self->choice) > 0)
    g_signal_emit (self, signals[ENTERED], 0, open);
}

/* Who presses Enter is done typing. */
static void
on_activate (VitkStudyBar *self)
{
  if (vitk_typed_query_get_unfinished (self->query) != NULL)
    vitk_study_choice_set_words (self->choice, gtk_editable_get_text (self->entry));
  else
    enter (self, TRUE);
}

/* From the entry, Down leads to what it found. */
static gboolean
on_key (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state,
        VitkStudyBar *self)
{
  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0 ||
      (key != GDK_KEY_Down && key != GDK_KEY_KP_Down))
    return FALSE;
  enter (self, FALSE);
  return TRUE;
}

static gboolean
vitk_study_bar_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (VITK_STUDY_BAR (widget)->entry));
}

static void
vitk_study_bar_dispose (GObject *object)
{
  VitkStudyBar *self = VITK_STUDY_BAR (object);
  GtkWidget *child;

  if (self->choice != NULL)
    g_signal_handlers_disconnect_by_func (self->choice, update, self);
  g_clear_object (&self->choice);
  g_clear_pointer (&self->query, vitk_typed_query_free);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (vitk_study_bar_parent_class)->dispose (object);
}

static void
vitk_study_bar_class_init (VitkStudyBarClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vitk_study_bar_dispose;
  widget_class->grab_focus = vitk_study_bar_grab_focus;
  widget_class->focus = vitk_focus_move;

  /**
   * VitkStudyBar::entered:
   * @self: a bar
   * @open: whether a study is to be opened if there is no other
   *
   * The reader wants to go from the words to the studies that they found.
   */
  signals[ENTERED] = g_signal_new ("entered", VITK_TYPE_STUDY_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "vitkstudybar");
}

static GtkWidget *
make_entry (VitkStudyBar *self)
{
  GtkWidget *entry = gtk_search_entry_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->entry = GTK_EDITABLE (entry);
  self->query = vitk_typed_query_new (self->entry, vitk_query_parse_where_typed,
                                      (VitkTypedQueryFunc) on_typed, self);
  gtk_editable_set_width_chars (self->entry, 8);
  gtk_widget_set_hexpand (entry, TRUE);
  /* Translators: "n>500" is typed as it is. */
  g_object_set (entry, "placeholder-text", _ ("Words, or a filter such as n>500"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Filter Studies"), -1);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (on_typed), self);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (on_activate), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (entry, keys);
  return entry;
}

static void
vitk_study_bar_init (VitkStudyBar *self)
{
  gtk_orientable_set_orientation (
      GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);
  self->head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->chips = VITK_STUDY_CHIPS (vitk_study_chips_new ());
  self->foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->summary = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "hexpand", TRUE, NULL);
  gtk_widget_add_css_class (self->head, "choosing");
  gtk_widget_add_css_class (self->foot, "chosen");
  gtk_widget_add_css_class (GTK_WIDGET (self->summary), "summary");
  gtk_box_append (GTK_BOX (self->foot), GTK_WIDGET (self->summary));
  gtk_box_append (GTK_BOX (self->head), make_entry (self));
  gtk_widget_set_parent (self->head, GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->chips), GTK_WIDGET (self));
  gtk_widget_set_parent (self->foot, GTK_WIDGET (self));
}

/**
 * vitk_study_bar_new:
 *
 * Returns: (transfer floating): a bar without a choice
 */
GtkWidget *
vitk_study_bar_new (void)
{
  return g_object_new (VITK_TYPE_STUDY_BAR, NULL);
}

/**
 * vitk_study_bar_add:
 * @self: a bar
 * @widget: (transfer floating): something of the view
 *
 * Puts it after the entry, in the same line.
 */
void
vitk_study_bar_add (VitkStudyBar *self, GtkWidget *widget)
{
  g_return_if_fail (VITK_IS_STUDY_BAR (self));

  gtk_box_append (GTK_BOX (self->head), widget);
}

/**
 * vitk_study_bar_add_below:
 * @self: a bar
 * @widget: (transfer floating): something of the view
 *
 * Puts it after the number of studies, in the same line.
 */
void
vitk_study_bar_add_below (VitkStudyBar *self, GtkWidget *widget)
{
  g_return_if_fail (VITK_IS_STUDY_BAR (self));

  gtk_box_append (GTK_BOX (self->foot), widget);
}

/**
 * vitk_study_bar_set_choice:
 * @self: a bar
 * @choice: what the reader chooses from
 */
void
vitk_study_bar_set_choice (VitkStudyBar *self, VitkStudyChoice *choice)
{
  g_return_if_fail (VITK_IS_STUDY_BAR (self));

  if (self->choice != NULL)
    g_signal_handlers_disconnect_by_func (self->choice, update, self);
  g_set_object (&self->choice, choice);
  vitk_study_chips_set_choice (self->chips, choice);
  g_signal_connect_object (choice, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

/**
 * vitk_study_bar_dup_summary:
 * @self: a bar with a choice
 *
 * Returns: (transfer full): how many studies are chosen, for people
 */
char *
vitk_study_bar_dup_summary (VitkStudyBar *self)
{
  guint n;

  g_return_val_if_fail (VITK_IS_STUDY_BAR (self), NULL);

  n = vitk_study_choice_get_studies (self->choice)->studies->len;
  /* Translators: how many studies are shown, of how many. */
  return g_strdup_printf (ngettext ("%u of %u study", "%u of %u studies", n),
                          vitk_study_choice_get_n_shown (self->choice), n);
}
