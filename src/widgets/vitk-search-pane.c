/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-search-pane.h"

#include "widgets/vitk-announce.h"
#include "widgets/vitk-check-button.h"
#include "widgets/vitk-completer.h"
#include "widgets/vitk-search-list.h"
#include "widgets/vitk-search-words.h"
#include "widgets/vitk-typed-query.h"
#include "widgets/vitk-wrapping.h"

#include <glib/gi18n-lib.h>

/* What is searched for, and what was found. It asks for results whenever the query changes, and
 * somebody else searches. */
struct _VitkSearchPane
{
  GtkWidget parent_instance;

  GtkEditable *entry;
  VitkCompleter *completer;
  GtkLabel *summary;
  GtkCheckButton *expand;
  GtkLabel *expansions;
  GtkCheckButton *all;
  VitkSearchList *list;

  VitkTypedQuery *query;
  char *wanted;     /* address of the result to select when it comes, or NULL */
  gboolean asking;  /* whether what is asked for is not answered yet */
  gboolean hurried; /* whether the first is to be opened as soon as it comes */
};

G_DEFINE_FINAL_TYPE (VitkSearchPane, vitk_search_pane, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  ACTIVATED,
  STOPPED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
say (VitkSearchPane *self, const char *words, gboolean wrong)
{
  gtk_label_set_label (self->summary, words);
  if (wrong)
    gtk_widget_add_css_class (GTK_WIDGET (self->summary), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->summary), "error");
  vitk_announce (GTK_WIDGET (self), words);
}

/* What is offered is said of the entry, which has the focus. */
static void
describe (VitkSearchPane *self)
{
  /* Its list is closed as well when the pane goes. */
  if (self->query != NULL)
    vitk_typed_query_describe (self->query, vitk_completer_get_words (self->completer));
}

static void
say_summary (VitkSearchPane *self)
{
  const VitkSearchResults *results = vitk_search_list_get_results (self->list);
  g_autofree char *summary = NULL;

  if (results != NULL)
    summary = vitk_search_words_dup_summary (results, vitk_search_list_get_n_shown (self->list));
  say (self,
       summary != NULL
           ? summary
           /* Translators: "in:table" and "n>500" are typed as they are. */
           : _ ("Words, “exact words”, -without, begin*, or a filter such as in:table or n>500"),
       FALSE);
}

/* Who has switched them off can switch them on again, whatever is searched for. */
static void
show_expansions (VitkSearchPane *self)
{
  const VitkSearchResults *results = vitk_search_list_get_results (self->list);
  g_autofree char *words = NULL;

  if (!gtk_check_button_get_active (self->expand))
    words = g_strdup (_ ("Also search for what means the same"));
  else if (results != NULL)
    words = vitk_search_words_dup_expansions (results);
  if (words != NULL)
    {
      gtk_label_set_label (self->expansions, words);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->expand), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      words, -1);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->expand), words != NULL);
}

static void
activate (VitkSearchPane *self)
{
  const VitkSearchResult *result = vitk_search_pane_get_selected (self);

  if (result != NULL)
    g_signal_emit (self, signals[ACTIVATED], 0, result);
}

/* Whether the results are those of what is typed. */
static gboolean
is_answered (VitkSearchPane *self)
{
  const VitkSearchResults *results = vitk_search_list_get_results (self->list);

  return results != NULL && !self->asking &&
         g_str_equal (results->query->text, gtk_editable_get_text (self->entry));
}

static void
on_changed (VitkSearchPane *self)
{
  g_clear_pointer (&self->wanted, g_free);
  self->hurried = FALSE;
  self->asking = TRUE;
  vitk_typed_query_mark (self->query, 0, 0);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_expand_toggled (VitkSearchPane *self)
{
  show_expansions (self);
  on_changed (self);
}

/* What is not there yet may come with the next results. */
static void
select_wanted (VitkSearchPane *self)
{
  if (self->wanted != NULL && vitk_search_list_select (self->list, self->wanted))
    g_clear_pointer (&self->wanted, g_free);
}

/* Nobody who types fast is given what they typed before. */
static void
on_activate (VitkSearchPane *self)
{
  const VitkQueryProblem *unfinished = vitk_typed_query_get_unfinished (self->query);

  if (unfinished != NULL)
    {
      vitk_search_pane_show_problem (self, unfinished->message, unfinished->start, unfinished->end);
      return;
    }
  self->hurried = !is_answered (self);
  if (!self->hurried)
    activate (self);
}

static void
on_stop (VitkSearchPane *self)
{
  g_signal_emit (self, signals[STOPPED], 0);
}

static gboolean
escape (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  on_stop (VITK_SEARCH_PANE (widget));
  return TRUE;
}

static void
move_selection (VitkSearchPane *self, int step)
{
  const VitkSearchResult *selected;

  vitk_search_list_step (self->list, step);
  selected = vitk_search_list_get_selected (self->list);
  if (selected != NULL)
    vitk_announce (GTK_WIDGET (self), selected->snippet);
}

/* From the entry the keys of the list move its selection, and the focus stays. */
static gboolean
on_key (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state,
        VitkSearchPane *self)
{
  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return FALSE;
  if (vitk_completer_press (self->completer, key))
    return TRUE;
  if (key == GDK_KEY_Down || key == GDK_KEY_KP_Down)
    move_selection (self, 1);
  else if (key == GDK_KEY_Up || key == GDK_KEY_KP_Up)
    move_selection (self, -1);
  else
    return FALSE;
  return TRUE;
}

static gboolean
vitk_search_pane_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (VITK_SEARCH_PANE (widget)->entry));
}

/* By default GTK would grab the focus, and so keep it, where there is nothing left to move to. */
static gboolean
vitk_search_pane_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (gtk_widget_get_first_child (widget), direction);
}

static void
vitk_search_pane_dispose (GObject *object)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (object));

  g_clear_pointer (&VITK_SEARCH_PANE (object)->query, vitk_typed_query_free);
  if (child != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (vitk_search_pane_parent_class)->dispose (object);
}

static void
vitk_search_pane_finalize (GObject *object)
{
  g_free (VITK_SEARCH_PANE (object)->wanted);
  G_OBJECT_CLASS (vitk_search_pane_parent_class)->finalize (object);
}

static void
vitk_search_pane_class_init (VitkSearchPaneClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vitk_search_pane_dispose;
  G_OBJECT_CLASS (class)->finalize = vitk_search_pane_finalize;
  widget_class->grab_focus = vitk_search_pane_grab_focus;
  widget_class->focus = vitk_search_pane_focus;

  /**
   * VitkSearchPane::changed:
   *
   * Something else is to be searched for.
   */
  signals[CHANGED] = g_signal_new ("changed", VITK_TYPE_SEARCH_PANE, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  /**
   * VitkSearchPane::activated:
   * @self: a pane
   * @result: the #VitkSearchResult that the reader wants to see
   */
  signals[ACTIVATED] = g_signal_new ("activated", VITK_TYPE_SEARCH_PANE, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);

  /**
   * VitkSearchPane::stopped:
   *
   * The reader is done with it.
   */
  signals[STOPPED] = g_signal_new ("stopped", VITK_TYPE_SEARCH_PANE, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape, NULL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "vitksearchpane");
}

static GtkLabel *
make_label (GtkAccessibleRole role)
{
  GtkLabel *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", role, "xalign", 0.0, NULL);

  vitk_wrapping_apply (label);
  return label;
}

static GtkWidget *
make_entry (VitkSearchPane *self)
{
  GtkWidget *entry = gtk_search_entry_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->entry = GTK_EDITABLE (entry);
  self->query = vitk_typed_query_new (self->entry, vitk_query_parse_typed,
                                      (VitkTypedQueryFunc) on_changed, self);
  gtk_editable_set_width_chars (self->entry, 8);
  g_object_set (entry, "placeholder-text", _ ("Search the Article"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Search the Article"), -1);
  /* Not search-changed, which waits: answers come before the next key. */
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (on_changed), self);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (on_activate), self);
  g_signal_connect_swapped (entry, "stop-search", G_CALLBACK (on_stop), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (entry, keys);
  return entry;
}

/* What is offered lies over what was found, which does not move. */
static GtkWidget *
make_body (VitkSearchPane *self)
{
  GtkWidget *overlay = gtk_overlay_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *completer = vitk_completer_new (self->entry);

  self->completer = VITK_COMPLETER (completer);
  g_signal_connect_swapped (completer, "said", G_CALLBACK (describe), self);
  gtk_widget_set_valign (completer, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->expand));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->all));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  gtk_overlay_set_child (GTK_OVERLAY (overlay), box);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), completer);
  return overlay;
}

static void
vitk_search_pane_init (VitkSearchPane *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->list = VITK_SEARCH_LIST (vitk_search_list_new ());
  gtk_widget_set_vexpand (GTK_WIDGET (self->list), TRUE);
  g_signal_connect_swapped (self->list, "activated", G_CALLBACK (activate), self);

  /* Not a status, which has no name in newer GTK. What is said is announced. */
  self->summary = make_label (GTK_ACCESSIBLE_ROLE_LABEL);
  self->expansions = make_label (GTK_ACCESSIBLE_ROLE_PRESENTATION);
  self->expand = GTK_CHECK_BUTTON (vitk_check_button_new (NULL));
  gtk_check_button_set_child (self->expand, GTK_WIDGET (self->expansions));
  gtk_check_button_set_active (self->expand, TRUE);
  g_signal_connect_swapped (self->expand, "toggled", G_CALLBACK (on_expand_toggled), self);

  self->all = GTK_CHECK_BUTTON (vitk_check_button_new (_ ("All Articles")));
  g_signal_connect_swapped (self->all, "toggled", G_CALLBACK (on_changed), self);

  gtk_widget_add_css_class (head, "head");
  gtk_widget_add_css_class (GTK_WIDGET (self->summary), "summary");
  gtk_widget_add_css_class (GTK_WIDGET (self->expand), "switch");
  gtk_widget_add_css_class (GTK_WIDGET (self->all), "switch");
  gtk_box_append (GTK_BOX (head), make_entry (self));
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->summary));
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), make_body (self));
  gtk_widget_set_parent (box, GTK_WIDGET (self));
  say_summary (self);
  show_expansions (self);
}

/**
 * vitk_search_pane_new:
 *
 * Returns: (transfer floating): a pane with an empty query
 */
GtkWidget *
vitk_search_pane_new (void)
{
  return g_object_new (VITK_TYPE_SEARCH_PANE, NULL);
}

/**
 * vitk_search_pane_get_query:
 * @self: a pane
 *
 * Returns: what is searched for
 */
const char *
vitk_search_pane_get_query (VitkSearchPane *self)
{
  g_return_val_if_fail (VITK_IS_SEARCH_PANE (self), NULL);

  return gtk_editable_get_text (self->entry);
}

/**
 * vitk_search_pane_read_query:
 * @self: a pane
 *
 * Returns: (transfer full): what is searched for, as far as it is typed
 */
VitkQuery *
vitk_search_pane_read_query (VitkSearchPane *self)
{
  g_return_val_if_fail (VITK_IS_SEARCH_PANE (self), NULL);

  return vitk_typed_query_read (self->query);
}

/**
 * vitk_search_pane_get_expand:
 * @self: a pane
 *
 * Returns: whether what means the same is searched for too
 */
gboolean
vitk_search_pane_get_expand (VitkSearchPane *self)
{
  g_return_val_if_fail (VITK_IS_SEARCH_PANE (self), FALSE);

  return gtk_check_button_get_active (self->expand);
}

/**
 * vitk_search_pane_get_all:
 * @self: a pane
 *
 * Returns: whether all articles are searched
 */
gboolean
vitk_search_pane_get_all (VitkSearchPane *self)
{
  g_return_val_if_fail (VITK_IS_SEARCH_PANE (self), FALSE);

  return gtk_check_button_get_active (self->all);
}

/**
 * vitk_search_pane_set_all:
 * @self: a pane
 * @all: whether all articles are searched
 */
void
vitk_search_pane_set_all (VitkSearchPane *self, gboolean all)
{
  g_return_if_fail (VITK_IS_SEARCH_PANE (self));

  gtk_check_button_set_active (self->all, all);
}

/**
 * vitk_search_pane_set_choices:
 * @self: a pane
 * @choices: (nullable): what filters may be given in the article, to be offered; %NULL if that is
 *   not known
 */
void
vitk_search_pane_set_choices (VitkSearchPane *self, VitkChoices *choices)
{
  g_return_if_fail (VITK_IS_SEARCH_PANE (self));

  vitk_completer_set_choices (self->completer, choices);
}

/**
 * vitk_search_pane_begin:
 * @self: a pane
 * @query: (nullable): the first letters; %NULL to begin with the last query, which gives way to
 *   what is typed
 *
 * Gives the keyboard focus to the entry.
 */
void
vitk_search_pane_begin (VitkSearchPane *self, const char *query)
{
  g_return_if_fail (VITK_IS_SEARCH_PANE (self));

  if (query != NULL)
    gtk_editable_set_text (self->entry, query);
  /* In this order: what slides in is not on the screen yet, and GTK 4.8 has a caret blink there in
   * spite of a selection that comes later. */
  gtk_editable_select_region (self->entry, query != NULL ? -1 : 0, -1);
  gtk_text_grab_focus_without_selecting (GTK_TEXT (gtk_editable_get_delegate (self->entry)));
}

/**
 * vitk_search_pane_bring_back:
 * @self: a pane
 * @query: a query that was there before
 * @address: (nullable): what of its results was selected
 *
 * Searches once more, and selects the same result.
 */
void
vitk_search_pane_bring_back (VitkSearchPane *self, const char *query, const char *address)
{
  g_return_if_fail (VITK_IS_SEARCH_PANE (self));

  if (!g_str_equal (query, gtk_editable_get_text (self->entry)))
    gtk_editable_set_text (self->entry, query);
  g_free (self->wanted);
  self->wanted = g_strdup (address);
  if (is_answered (self))
    select_wanted (self);
}

/**
 * vitk_search_pane_show_results:
 * @self: a pane
 * @results: (transfer full) (nullable): what was found; %NULL if nothing was searched for
 *
 * Shows what was found, the best first and selected.
 */
void
vitk_search_pane_show_results (VitkSearchPane *self, VitkSearchResults *results)
{
  g_return_if_fail (VITK_IS_SEARCH_PANE (self));

  self->asking = FALSE;
  vitk_typed_query_set_lack (self->query, NULL, FALSE);
  vitk_search_list_set_results (self->list, results);
  select_wanted (self);
  show_expansions (self);
  say_summary (self);
  if (self->hurried && is_answered (self))
    {
      self->hurried = FALSE;
      activate (self);
    }
}

/**
 * vitk_search_pane_show_problem:
 * @self: a pane
 * @problem: what is wrong with the query, or with the search
 * @start: where in the query that is, first byte
 * @end: the byte after the last; @start if it is nowhere
 *
 * Says what is wrong, and marks it. What was found before stays: who is not done typing is not to
 * lose it.
 */
void
vitk_search_pane_show_problem (VitkSearchPane *self, const char *problem, guint start, guint end)
{
  g_return_if_fail (VITK_IS_SEARCH_PANE (self));

  self->asking = FALSE;
  vitk_typed_query_mark (self->query, start, end);
  vitk_typed_query_set_lack (self->query, problem, TRUE);
  say (self, problem, TRUE);
}

/**
 * vitk_search_pane_show_unfinished:
 * @self: a pane
 * @words: what is missing still
 *
 * Says how the query may go on. Nothing is wrong with it yet, and what was found before stays.
 */
void
vitk_search_pane_show_unfinished (VitkSearchPane *self, const char *words)
{
  g_return_if_fail (VITK_IS_SEARCH_PANE (self));

  self->asking = FALSE;
  vitk_typed_query_set_lack (self->query, words, FALSE);
  say (self, words, FALSE);
}

/**
 * vitk_search_pane_get_results:
 * @self: a pane
 *
 * Returns: (transfer none) (nullable): what was found
 */
const VitkSearchResults *
vitk_search_pane_get_results (VitkSearchPane *self)
{
  g_return_val_if_fail (VITK_IS_SEARCH_PANE (self), NULL);

  return vitk_search_list_get_results (self->list);
}

/**
 * vitk_search_pane_get_selected:
 * @self: a pane
 *
 * Returns: (transfer none) (nullable): the result that is selected
 */
const VitkSearchResult *
vitk_search_pane_get_selected (VitkSearchPane *self)
{
  g_return_val_if_fail (VITK_IS_SEARCH_PANE (self), NULL);

  return vitk_search_list_get_selected (self->list);
}
