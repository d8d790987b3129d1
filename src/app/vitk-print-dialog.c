/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "app/vitk-print-dialog.h"

#include "app/vitk-print-choice.h"
#include "app/vitk-print.h"
#include "widgets/vitk-check-button.h"
#include "widgets/vitk-entry-row.h"
#include "widgets/vitk-presenting.h"
#include "widgets/vitk-wrapping.h"
#include "workspace/vitk-article-packet.h"

#include <glib/gi18n-lib.h>

#define WIDTH 460
#define HEIGHT 560
#define SUBTITLE_LINES 2

/* Asks what is to be printed, before the printer is asked for. */
struct _VitkPrintDialog
{
  AdwWindow parent_instance;

  VitkArticlePage *page; /* weak */
  GPtrArray *choices;    /* VitkPrintChoice */
  GPtrArray *rows;       /* for each of them the entry of its rows, or NULL */
  AdwPreferencesGroup *group;
  GtkSwitch *notes;
  AdwToastOverlay *toasts;
};

G_DEFINE_FINAL_TYPE (VitkPrintDialog, vitk_print_dialog, ADW_TYPE_WINDOW)

static void
update (VitkPrintDialog *self)
{
  gboolean some = FALSE;
  guint i;

  for (i = 0; i < self->choices->len; i++)
    some = some || ((VitkPrintChoice *) g_ptr_array_index (self->choices, i))->chosen;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "print-dialog.print", some);
}

static void
on_toggled (GtkCheckButton *check, VitkPrintDialog *self)
{
  VitkPrintChoice *choice = g_object_get_data (G_OBJECT (check), "vitk-choice");

  choice->chosen = gtk_check_button_get_active (check);
  update (self);
}

static GtkWidget *
new_check (VitkPrintDialog *self, VitkPrintChoice *choice)
{
  GtkWidget *check = vitk_check_button_new (NULL);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), choice->chosen);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  g_object_set_data (G_OBJECT (check), "vitk-choice", choice);
  g_signal_connect (check, "toggled", G_CALLBACK (on_toggled), self);
  return check;
}

static void
set_words (GtkWidget *row, const VitkPrintChoice *choice)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), choice->title);
}

/* A table, of which some rows may be asked for. */
static GtkWidget *
new_table_row (VitkPrintDialog *self, VitkPrintChoice *choice)
{
  GtkWidget *row = adw_expander_row_new ();
  GtkWidget *check = new_check (self, choice);
  GtkWidget *entry = vitk_entry_row_new (_ ("Only Rows, as in 1,3-5"));

  set_words (row, choice);
  if (choice->subtitle != NULL)
    adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), choice->subtitle);
  /* Another row has a name, and names what it activates. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  choice->title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  choice->title, -1);
  adw_expander_row_add_prefix (ADW_EXPANDER_ROW (row), check);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), entry);
  g_ptr_array_add (self->rows, entry);
  return row;
}

static GtkWidget *
new_row (VitkPrintDialog *self, VitkPrintChoice *choice)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = new_check (self, choice);

  set_words (row, choice);
  if (choice->subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), choice->subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), SUBTITLE_LINES);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  g_ptr_array_add (self->rows, NULL);
  return row;
}

static void
add_choices (VitkPrintDialog *self)
{
  guint i;

  self->choices = vitk_print_choice_list (self->page);
  for (i = 0; i < self->choices->len; i++)
    {
      VitkPrintChoice *choice = g_ptr_array_index (self->choices, i);
      const gboolean table = choice->anchor != NULL && choice->anchor->kind == VITK_ANCHOR_TABLE;

      adw_preferences_group_add (self->group,
                                 table ? new_table_row (self, choice) : new_row (self, choice));
    }
  update (self);
}

static const char *
get_rows (VitkPrintDialog *self, guint i)
{
  VitkEntryRow *row = g_ptr_array_index (self->rows, i);

  return row != NULL ? vitk_entry_row_get_text (row) : NULL;
}

/* The rows of a table that has no such rows, where the reader can mend them. */
static void
show_wrong (GtkWidget *row)
{
  GtkWidget *table = gtk_widget_get_ancestor (row, ADW_TYPE_EXPANDER_ROW);

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (table), TRUE);
  vitk_entry_row_set_wrong (VITK_ENTRY_ROW (row), TRUE);
  gtk_widget_grab_focus (row);
}

/* Whether all that is chosen could be added; else the reader is told. */
static gboolean
add_chosen (VitkPrintDialog *self, VitkPacket *packet)
{
  guint i;

  for (i = 0; i < self->choices->len; i++)
    {
      const VitkPrintChoice *choice = g_ptr_array_index (self->choices, i);
      g_autoptr (GError) error = NULL;
      g_autofree char *markup = NULL;

      if (!choice->chosen ||
          vitk_print_choice_add (choice, self->page, get_rows (self, i), packet, &error))
        continue;
      markup = g_markup_escape_text (error->message, -1);
      adw_toast_overlay_add_toast (self->toasts, adw_toast_new (markup));
      show_wrong (g_ptr_array_index (self->rows, i));
      return FALSE;
    }
  return TRUE;
}

static void
print (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VitkPrintDialog *self = VITK_PRINT_DIALOG (widget);
  GtkWindow *window = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autoptr (VitkPacket) packet = NULL;
  VitkWorkspace *workspace;

  if (self->page == NULL)
    return;
  workspace = vitk_article_page_get_workspace (self->page);
  packet = vitk_article_packet_new (workspace);
  if (gtk_switch_get_active (self->notes))
    packet->notes = g_ptr_array_ref (vitk_workspace_get_notes (workspace));
  if (!add_chosen (self, packet))
    return;
  vitk_print_run (g_steal_pointer (&packet), gtk_window_get_title (window), window);
  gtk_window_destroy (GTK_WINDOW (self));
}

static GtkWidget *
new_header (VitkPrintDialog *self)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *cancel = gtk_button_new_with_label (_ ("Cancel"));
  GtkWidget *next = gtk_button_new_with_label (_ ("Print…"));

  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (cancel), "window.close");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (next), "print-dialog.print");
  gtk_widget_add_css_class (next, "suggested-action");
  gtk_window_set_default_widget (GTK_WINDOW (self), next);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), cancel);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), next);
  return header;
}

static GtkWidget *
new_notes_group (VitkPrintDialog *self)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *row = adw_action_row_new ();

  self->notes = GTK_SWITCH (gtk_switch_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->notes), GTK_ALIGN_CENTER);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Editor’s Notes"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _ ("Set off from the words of the article"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), GTK_WIDGET (self->notes));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), GTK_WIDGET (self->notes));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  return group;
}

static void
vitk_print_dialog_dispose (GObject *object)
{
  VitkPrintDialog *self = VITK_PRINT_DIALOG (object);

  g_clear_weak_pointer (&self->page);
  G_OBJECT_CLASS (vitk_print_dialog_parent_class)->dispose (object);
}

static void
vitk_print_dialog_finalize (GObject *object)
{
  VitkPrintDialog *self = VITK_PRINT_DIALOG (object);

  g_clear_pointer (&self->choices, g_ptr_array_unref);
  g_ptr_array_unref (self->rows);
  G_OBJECT_CLASS (vitk_print_dialog_parent_class)->finalize (object);
}

static void
vitk_print_dialog_class_init (VitkPrintDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = vitk_print_dialog_dispose;
  object_class->finalize = vitk_print_dialog_finalize;
  gtk_widget_class_install_action (widget_class, "print-dialog.print", NULL, print);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
vitk_print_dialog_init (VitkPrintDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *page = adw_preferences_page_new ();

  self->rows = g_ptr_array_new ();
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  self->toasts = ADW_TOAST_OVERLAY (adw_toast_overlay_new ());
  gtk_window_set_title (GTK_WINDOW (self), _ ("Print"));
  gtk_window_set_default_size (GTK_WINDOW (self), WIDTH, HEIGHT);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), self->group);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page),
                            ADW_PREFERENCES_GROUP (new_notes_group (self)));
  gtk_widget_set_vexpand (page, TRUE);
  gtk_box_append (GTK_BOX (box), new_header (self));
  gtk_box_append (GTK_BOX (box), page);
  adw_toast_overlay_set_child (self->toasts, box);
  adw_window_set_content (ADW_WINDOW (self), GTK_WIDGET (self->toasts));
}

/**
 * vitk_print_dialog_show:
 * @page: a page that shows an article
 *
 * Asks what of it is to be printed, then for a printer. What is in front of the reader is chosen.
 */
void
vitk_print_dialog_show (VitkArticlePage *page)
{
  VitkPrintDialog *self = g_object_new (VITK_TYPE_PRINT_DIALOG, NULL);

  g_set_weak_pointer (&self->page, page);
  add_choices (self);
  gtk_window_set_transient_for (GTK_WINDOW (self),
                                GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (page))));
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  /* Its default widget: only what is in the window by now can have the focus. */
  gtk_window_set_focus (GTK_WINDOW (self), gtk_window_get_default_widget (GTK_WINDOW (self)));
  vitk_wrapping_apply_within (GTK_WIDGET (self));
  vitk_presenting_begin (GTK_WINDOW (self));
}
