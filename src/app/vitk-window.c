/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "app/vitk-window.h"
#include "app/vitk-about.h"
#include "app/vitk-application.h"
#include "app/vitk-decoration.h"
#include "app/vitk-error-page.h"
#include "app/vitk-history-box.h"
#include "app/vitk-key-list.h"
#include "app/vitk-main-menu.h"
#include "app/vitk-open-dialog.h"
#include "app/vitk-open-drop.h"
#include "app/vitk-page-actions.h"
#include "app/vitk-page-papers.h"
#include "app/vitk-page-pdf.h"
#include "app/vitk-window-state.h"
#include "widgets/vitk-presenting.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A reader who waits no longer than this, in milliseconds, need not be told that there is
 * something to wait for. */
#define PATIENCE 300

/* The view that the button in the header bar shows. */
#define EVIDENCE "evidence"

#define MOUSE_BACK 8
#define MOUSE_FORWARD 9

struct _VitkWindow
{
  AdwApplicationWindow parent_instance;

  GFile *file;
  VitkDestination *destination; /* what to show when it is open, or NULL */
  VitkOpening *opening;         /* NULL when it is over */
  guint patience;

  AdwToastOverlay *toasts;
  AdwHeaderBar *header;
  AdwWindowTitle *title;
  VitkHistoryBox *history;
  GtkToggleButton *contents_button;
  GtkToggleButton *evidence_button;
  GtkToggleButton *pane_button;
  GtkStack *stack;
  VitkArticlePage *page;
  GtkWidget *error_page; /* or NULL */
};

G_DEFINE_FINAL_TYPE (VitkWindow, vitk_window, ADW_TYPE_APPLICATION_WINDOW)

static void
show_toast (VitkWindow *self, const char *message)
{
  g_autofree char *markup = g_markup_escape_text (message, -1);

  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (markup));
}

static void
update_subtitle (VitkWindow *self)
{
  g_autofree char *words = vitk_article_page_dup_place_words (self->page);

  adw_window_title_set_subtitle (self->title, words != NULL ? words : "");
}

static void
update_actions (VitkWindow *self)
{
  VitkNavigator *navigator = vitk_article_page_get_navigator (self->page);
  VitkParts *parts = vitk_article_page_get_parts (self->page);
  VitkStage *stage = vitk_article_page_get_stage (self->page);
  gboolean shown = vitk_article_page_get_workspace (self->page) != NULL;
  gboolean narrow = vitk_parts_get_mode (parts) == VITK_PARTS_NARROW;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.go-back",
                                 vitk_navigator_get_can_go_back (navigator));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.go-forward",
                                 vitk_navigator_get_can_go_forward (navigator));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.show-history",
                                 vitk_navigator_get_can_go_back (navigator) ||
                                     vitk_navigator_get_can_go_forward (navigator));
  vitk_page_actions_set_enabled (G_ACTION_MAP (self), shown);
  vitk_decoration_set_narrow (self->header, narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->history), shown);
  vitk_history_box_set_narrow (self->history, narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->contents_button), shown);
  /* Where there is no room for the title beside it, it is in the menu only. */
  gtk_widget_set_visible (GTK_WIDGET (self->evidence_button),
                          shown && !narrow && vitk_stage_has_view (stage, EVIDENCE));
  gtk_widget_set_visible (GTK_WIDGET (self->pane_button), shown);
}

static void
set_titles (VitkWindow *self, const char *title, const char *short_title)
{
  gtk_window_set_title (GTK_WINDOW (self), title);
  adw_window_title_set_title (self->title, short_title);
}

/* The file's name, as long as there is no better one. */
static void
set_file_title (VitkWindow *self)
{
  g_autofree char *name = g_file_get_basename (self->file);
  g_autofree char *words = g_filename_display_name (name);

  set_titles (self, words, words);
  adw_window_title_set_subtitle (self->title, "");
}

/* The title without its subtitle, which journals set off with a colon. */
static void
set_article_title (VitkWindow *self, const VitkRecord *record)
{
  g_autofree char *short_title = NULL;
  const char *colon;

  if (record->title == NULL || *record->title == '\0')
    return;
  colon = strstr (record->title, ": ");
  short_title =
      colon != NULL ? g_strndup (record->title, colon - record->title) : g_strdup (record->title);
  set_titles (self, record->title, short_title);
}

static gboolean
patience_ends (gpointer user_data)
{
  VitkWindow *self = user_data;

  self->patience = 0;
  gtk_window_present (GTK_WINDOW (self));
  return G_SOURCE_REMOVE;
}

static void
stop_waiting (VitkWindow *self)
{
  g_clear_handle_id (&self->patience, g_source_remove);
}

static void
show_article (VitkWindow *self, VitkWorkspace *workspace)
{
  const GError *notes_error = vitk_workspace_get_notes_error (workspace);
  g_autoptr (VitkDestination) destination = g_steal_pointer (&self->destination);

  /* The focus can go only to what is in front. */
  gtk_stack_set_visible_child_name (self->stack, "article");
  vitk_article_page_set_workspace (self->page, workspace);
  set_article_title (self, vitk_article_get_record (vitk_workspace_get_article (workspace)));
  update_subtitle (self);
  update_actions (self);
  if (destination == NULL || destination->query != NULL)
    vitk_session_bring_back (vitk_application_get_session (
                                 VITK_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)))),
                             self);
  if (destination != NULL)
    {
      vitk_window_go_to (self, destination);
      /* The reader has not been anywhere else yet. */
      vitk_navigator_clear (vitk_article_page_get_navigator (self->page));
    }
  if (notes_error != NULL)
    show_toast (self, notes_error->message);
  vitk_page_papers_serve (self->page, self->file);
}

/* Made when there is something wrong: most windows never show one. */
static void
show_error (VitkWindow *self, const GError *error)
{
  if (self->error_page != NULL)
    gtk_stack_remove (self->stack, self->error_page);
  self->error_page = vitk_error_page_new (error->message);
  gtk_stack_add_child (self->stack, self->error_page);
  gtk_stack_set_visible_child (self->stack, self->error_page);
  update_actions (self);
  gtk_widget_grab_focus (self->error_page);
}

static void
opened (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VitkWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (VitkWorkspace) workspace =
      vitk_opening_wait_finish (VITK_OPENING (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  stop_waiting (self);
  g_clear_object (&self->opening);
  if (workspace != NULL)
    show_article (self, workspace);
  else
    show_error (self, error);
  vitk_presenting_begin (GTK_WINDOW (self));
}

static void
show_anchor (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const VitkDestination destination = { (char *) g_variant_get_string (parameter, NULL) };

  vitk_window_go_to (VITK_WINDOW (widget), &destination);
}

static void
show_missing (VitkWindow *self, const char *anchor)
{
  g_autofree char *message = g_strdup_printf (_ ("The article has no place “%s”"), anchor);

  show_toast (self, message);
}

static void
show_in_text (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VitkWindow *self = VITK_WINDOW (widget);
  const char *anchor = g_variant_get_string (parameter, NULL);

  if (!vitk_guide_jump (vitk_article_page_get_guide (self->page), anchor, VITK_JUMP_TO_TEXT))
    show_missing (self, anchor);
}

/* An article may come from anywhere: its links lead to the web or the post, and nowhere else. */
static void
open_uri (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const char *uri = g_variant_get_string (parameter, NULL);
  g_autofree char *scheme = g_uri_parse_scheme (uri);
  const char *const allowed[] = { "http", "https", "ftp", "mailto", NULL };

  if (scheme != NULL && g_strv_contains (allowed, scheme))
    gtk_show_uri (GTK_WINDOW (widget), uri, GDK_CURRENT_TIME);
  else
    {
      g_autofree char *message = g_strdup_printf (_ ("This address is not opened: %s"), uri);

      show_toast (VITK_WINDOW (widget), message);
    }
}

static void
go_back (GtkWidget *widget, const char *action, GVariant *parameter)
{
  vitk_trail_go_by (vitk_article_page_get_trail (VITK_WINDOW (widget)->page), -1);
}

static void
go_forward (GtkWidget *widget, const char *action, GVariant *parameter)
{
  vitk_trail_go_by (vitk_article_page_get_trail (VITK_WINDOW (widget)->page), 1);
}

static void
show_history (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VitkWindow *self = VITK_WINDOW (widget);

  vitk_history_box_show_list (self->history, vitk_article_page_get_trail (self->page));
}

static void
show_about (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VitkWorkspace *workspace = vitk_article_page_get_workspace (VITK_WINDOW (widget)->page);

  vitk_about_show (
      GTK_WINDOW (widget),
      workspace != NULL ? vitk_article_get_record (vitk_workspace_get_article (workspace)) : NULL);
}

static void
choose_file (GtkWidget *widget, const char *action, GVariant *parameter)
{
  vitk_open_dialog_show (GTK_WINDOW (widget));
}

static void
show_shortcuts (GtkWidget *widget, const char *action, GVariant *parameter)
{
  vitk_key_list_show (GTK_APPLICATION_WINDOW (widget));
}

static void
button_pressed (GtkGestureClick *gesture, int n_press, double x, double y, VitkWindow *self)
{
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));

  if (button != MOUSE_BACK && button != MOUSE_FORWARD)
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_activate_action (GTK_WIDGET (self),
                              button == MOUSE_BACK ? "win.go-back" : "win.go-forward", NULL);
}

static gboolean
vitk_window_close_request (GtkWindow *window)
{
  VitkWindow *self = VITK_WINDOW (window);

  vitk_window_state_save (window, vitk_article_page_get_parts (self->page));
  return GTK_WINDOW_CLASS (vitk_window_parent_class)->close_request (window);
}

static void
give_up (VitkWindow *self)
{
  if (self->opening != NULL)
    vitk_opening_cancel (self->opening);
  g_clear_object (&self->opening);
}

static void
vitk_window_dispose (GObject *object)
{
  VitkWindow *self = VITK_WINDOW (object);

  give_up (self);
  g_clear_handle_id (&self->patience, g_source_remove);
  g_clear_object (&self->file);
  g_clear_pointer (&self->destination, vitk_destination_free);
  G_OBJECT_CLASS (vitk_window_parent_class)->dispose (object);
}

static void
vitk_window_class_init (VitkWindowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vitk_window_dispose;
  GTK_WINDOW_CLASS (class)->close_request = vitk_window_close_request;

  g_type_ensure (VITK_TYPE_ARTICLE_PAGE);
  g_type_ensure (VITK_TYPE_HISTORY_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/VitK2/vitk-window.ui");
  gtk_widget_class_bind_template_child (widget_class, VitkWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, VitkWindow, header);
  gtk_widget_class_bind_template_child (widget_class, VitkWindow, title);
  gtk_widget_class_bind_template_child (widget_class, VitkWindow, history);
  gtk_widget_class_bind_template_child (widget_class, VitkWindow, contents_button);
  gtk_widget_class_bind_template_child (widget_class, VitkWindow, evidence_button);
  gtk_widget_class_bind_template_child (widget_class, VitkWindow, pane_button);
  gtk_widget_class_bind_template_child (widget_class, VitkWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, VitkWindow, page);
  gtk_widget_class_bind_template_callback (widget_class, vitk_main_menu_add_to);

  gtk_widget_class_install_action (widget_class, "win.show-anchor", "s", show_anchor);
  gtk_widget_class_install_action (widget_class, "win.show-in-text", "s", show_in_text);
  gtk_widget_class_install_action (widget_class, "win.open-uri", "s", open_uri);
  gtk_widget_class_install_action (widget_class, "win.go-back", NULL, go_back);
  gtk_widget_class_install_action (widget_class, "win.go-forward", NULL, go_forward);
  gtk_widget_class_install_action (widget_class, "win.show-history", NULL, show_history);
  gtk_widget_class_install_action (widget_class, "win.open", NULL, choose_file);
  gtk_widget_class_install_action (widget_class, "win.show-shortcuts", NULL, show_shortcuts);
  gtk_widget_class_install_action (widget_class, "win.about", NULL, show_about);
}

static void
listen_to_mouse (VitkWindow *self)
{
  GtkGesture *gesture = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (gesture), 0);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (gesture), GTK_PHASE_CAPTURE);
  g_signal_connect (gesture, "pressed", G_CALLBACK (button_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (gesture));
}

static gboolean
is_evidence (GBinding *binding, const GValue *front, GValue *active, gpointer user_data)
{
  g_value_set_boolean (active, g_strcmp0 (g_value_get_string (front), EVIDENCE) == 0);
  return TRUE;
}

static void
vitk_window_init (VitkWindow *self)
{
  VitkNavigator *navigator;
  VitkParts *parts;

  gtk_widget_init_template (GTK_WIDGET (self));
  listen_to_mouse (self);
  vitk_open_drop_add (GTK_APPLICATION_WINDOW (self));
  vitk_page_actions_add (G_ACTION_MAP (self), self->page, self->toasts);
  vitk_page_papers_add (G_ACTION_MAP (self), self->page);
  vitk_page_pdf_add_actions (G_ACTION_MAP (self), self->page);

  navigator = vitk_article_page_get_navigator (self->page);
  g_signal_connect_object (navigator, "notify", G_CALLBACK (update_actions), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->page, "notify::place-words", G_CALLBACK (update_subtitle), self,
                           G_CONNECT_SWAPPED);
  parts = vitk_article_page_get_parts (self->page);
  g_object_bind_property (parts, "contents-shown", self->contents_button, "active",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  g_object_bind_property (parts, "pane-shown", self->pane_button, "active", G_BINDING_SYNC_CREATE);
  g_object_bind_property_full (vitk_article_page_get_stage (self->page), "front",
                               self->evidence_button, "active", G_BINDING_SYNC_CREATE, is_evidence,
                               NULL, NULL, NULL);
  g_signal_connect_object (parts, "notify::mode", G_CALLBACK (update_actions), self,
                           G_CONNECT_SWAPPED);
  vitk_window_state_restore (GTK_WINDOW (self), parts);
  update_actions (self);
}

/**
 * vitk_window_new:
 * @application: the program
 *
 * Returns: (transfer none): an empty window, as large as the last one was
 */
VitkWindow *
vitk_window_new (GtkApplication *application)
{
  return g_object_new (VITK_TYPE_WINDOW, "application", application, NULL);
}

/**
 * vitk_window_open:
 * @self: a window
 * @opening: an article on its way, for which nobody waits yet
 * @destination: (nullable): what to show of it
 *
 * Shows an article as soon as it is there, or says why it cannot. What was opened before and is not
 * there yet is given up. A window that is not on the screen yet appears with the article
 * in it, which is sooner than twice; if that takes long, it appears without.
 */
void
vitk_window_open (VitkWindow *self, VitkOpening *opening, const VitkDestination *destination)
{
  g_return_if_fail (VITK_IS_WINDOW (self));
  g_return_if_fail (VITK_IS_OPENING (opening));

  give_up (self);
  stop_waiting (self);

  self->opening = g_object_ref (opening);
  g_set_object (&self->file, vitk_opening_get_file (opening));
  vitk_destination_free (self->destination);
  self->destination = vitk_destination_copy (destination);
  set_file_title (self);
  gtk_stack_set_visible_child_name (self->stack, "loading");
  self->patience = g_timeout_add (PATIENCE, patience_ends, self);
  vitk_opening_wait_async (opening, opened, g_object_ref (self));
}

/**
 * vitk_window_go_to:
 * @self: a window
 * @destination: what to show of its article
 *
 * Goes there; while the article is still being opened, as soon as it is open.
 */
void
vitk_window_go_to (VitkWindow *self, const VitkDestination *destination)
{
  g_return_if_fail (VITK_IS_WINDOW (self));

  if (self->opening != NULL)
    {
      vitk_destination_free (self->destination);
      self->destination = vitk_destination_copy (destination);
    }
  else if (destination->query != NULL)
    vitk_page_search_find (vitk_article_page_get_search (self->page), destination);
  else if (!vitk_guide_jump (vitk_article_page_get_guide (self->page), destination->anchor,
                             VITK_JUMP_TO_THING))
    show_missing (self, destination->anchor);
}

/**
 * vitk_window_tell:
 * @self: a window
 * @message: what there is to say
 *
 * Says something that the reader has not asked for; it stays until they have taken note.
 */
void
vitk_window_tell (VitkWindow *self, const char *message)
{
  g_autofree char *markup = g_markup_escape_text (message, -1);
  AdwToast *toast = adw_toast_new (markup);

  g_return_if_fail (VITK_IS_WINDOW (self));

  adw_toast_set_timeout (toast, 0);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/**
 * vitk_window_get_page:
 * @self: a window
 *
 * Returns: (transfer none): what shows its article
 */
VitkArticlePage *
vitk_window_get_page (VitkWindow *self)
{
  g_return_val_if_fail (VITK_IS_WINDOW (self), NULL);

  return self->page;
}

/**
 * vitk_window_get_file:
 * @self: a window
 *
 * Returns: (nullable): the article that is open, or being opened, in it
 */
GFile *
vitk_window_get_file (VitkWindow *self)
{
  g_return_val_if_fail (VITK_IS_WINDOW (self), NULL);

  return self->file;
}

/**
 * vitk_window_is_spare:
 * @self: a window
 *
 * Returns: whether it shows no article and is not about to
 */
gboolean
vitk_window_is_spare (VitkWindow *self)
{
  g_return_val_if_fail (VITK_IS_WINDOW (self), FALSE);

  return self->opening == NULL && vitk_article_page_get_workspace (self->page) == NULL;
}
