/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "app/vitk-paper-dialog.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* Where the user says which folders have their PDFs. */
typedef struct
{
  VitkPaperKeeper *keeper;
  GtkWindow *window;
  AdwPreferencesGroup *group;
  GPtrArray *rows;
} Dialog;

static void
free_dialog (gpointer data)
{
  Dialog *dialog = data;

  g_object_unref (dialog->keeper);
  g_ptr_array_unref (dialog->rows);
  g_free (dialog);
}

static void
on_remove (GtkWidget *button, Dialog *dialog)
{
  vitk_paper_keeper_remove_place (dialog->keeper, g_object_get_data (G_OBJECT (button), "place"));
}

static void
add_row (Dialog *dialog, const char *place)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("list-remove-symbolic");
  g_autofree char *name = g_filename_display_name (place);
  g_autofree char *markup = g_markup_escape_text (name, -1);
  g_autofree char *words = g_strdup_printf (_ ("Forget %s"), name);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), markup);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
  g_object_set_data_full (G_OBJECT (button), "place", g_strdup (place), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (on_remove), dialog);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_preferences_group_add (dialog->group, row);
  g_ptr_array_add (dialog->rows, row);
}

static void
update (Dialog *dialog)
{
  GPtrArray *places = vitk_paper_keeper_get_places (dialog->keeper);
  guint i;

  for (i = 0; i < dialog->rows->len; i++)
    adw_preferences_group_remove (dialog->group, g_ptr_array_index (dialog->rows, i));
  g_ptr_array_set_size (dialog->rows, 0);
  for (i = 0; i < places->len; i++)
    add_row (dialog, g_ptr_array_index (places, i));
}

static void
on_keeper_changed (VitkPaperKeeper *keeper, gpointer matches, GtkWindow *window)
{
  update (g_object_get_data (G_OBJECT (window), "vitk-paper-dialog"));
}

/* A path may be typed, too. */
static void
on_apply (AdwEntryRow *row, Dialog *dialog)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (row));
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (typed);
  g_autofree char *path = g_file_get_path (file);

  if (path != NULL && g_file_is_native (file) && g_file_test (path, G_FILE_TEST_EXISTS))
    {
      vitk_paper_keeper_add_place (dialog->keeper, path);
      gtk_editable_set_text (GTK_EDITABLE (row), "");
    }
  else
    gtk_widget_error_bell (GTK_WIDGET (row));
}

static void
on_chosen (GtkNativeDialog *chooser, int response, GtkWindow *window)
{
  Dialog *dialog = g_object_get_data (G_OBJECT (window), "vitk-paper-dialog");

  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
      g_autofree char *path = g_file_get_path (file);

      if (path != NULL)
        vitk_paper_keeper_add_place (dialog->keeper, path);
    }
  g_object_unref (chooser);
}

static void
on_choose (GtkButton *button, Dialog *dialog)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (
      _ ("Folder with PDFs"), dialog->window, GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, NULL, NULL);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (on_chosen), dialog->window, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static GtkWidget *
create_entry (Dialog *dialog)
{
  GtkWidget *row = adw_entry_row_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("folder-open-symbolic");

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Add a Folder or a PDF"));
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (row), TRUE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("Choose a Folder"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Choose a Folder"), -1);
  g_signal_connect (button, "clicked", G_CALLBACK (on_choose), dialog);
  g_signal_connect (row, "apply", G_CALLBACK (on_apply), dialog);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), button);
  return row;
}

/**
 * vitk_paper_dialog_show:
 * @parent: a window
 * @keeper: who keeps the user's PDFs
 *
 * Lets the user say in which folders their PDFs are.
 */
void
vitk_paper_dialog_show (GtkWindow *parent, VitkPaperKeeper *keeper)
{
  GtkWidget *window = adw_preferences_window_new ();
  GtkWidget *page = adw_preferences_page_new ();
  Dialog *dialog = g_new0 (Dialog, 1);

  dialog->keeper = g_object_ref (keeper);
  dialog->window = GTK_WINDOW (window);
  dialog->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  dialog->rows = g_ptr_array_new ();
  g_object_set_data_full (G_OBJECT (window), "vitk-paper-dialog", dialog, free_dialog);
  adw_preferences_group_set_title (dialog->group, _ ("Folders"));
  adw_preferences_group_set_description (
      dialog->group,
      _ ("PDFs in these folders are matched to the references. They are never changed or moved."));
  adw_preferences_group_add (dialog->group, create_entry (dialog));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), dialog->group);
  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (window), ADW_PREFERENCES_PAGE (page));
  adw_preferences_window_set_search_enabled (ADW_PREFERENCES_WINDOW (window), FALSE);
  gtk_window_set_title (dialog->window, _ ("PDF Folders"));
  gtk_window_set_transient_for (dialog->window, parent);
  gtk_window_set_modal (dialog->window, TRUE);
  gtk_window_set_default_size (dialog->window, 480, 400);
  g_signal_connect_object (keeper, "changed", G_CALLBACK (on_keeper_changed), window, 0);
  update (dialog);
  gtk_window_present (dialog->window);
}
