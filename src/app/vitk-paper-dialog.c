/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "app/vitk-paper-dialog.h"

#include "app/vitk-path-entry.h"
#include "widgets/vitk-icon-button.h"
#include "widgets/vitk-presenting.h"
#include "widgets/vitk-rows-window.h"

#include <glib/gi18n-lib.h>

/* Where the user says which folders have their PDFs. */
typedef struct
{
  VitkPaperKeeper *keeper;
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
  g_autofree char *name = g_filename_display_name (place);
  g_autofree char *markup = g_markup_escape_text (name, -1);
  g_autofree char *words = g_strdup_printf (_ ("Forget %s"), name);
  GtkWidget *button = vitk_icon_button_new ("list-remove-symbolic", words, NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), markup);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
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

static void
on_chosen (VitkPathEntry *entry, const char *path, Dialog *dialog)
{
  vitk_paper_keeper_add_place (dialog->keeper, path);
}

static GtkWidget *
create_entry (Dialog *dialog)
{
  GtkWidget *entry = vitk_path_entry_new (_ ("Add a Folder or a PDF"), _ ("Choose a Folder"),
                                          GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER);

  g_signal_connect (entry, "chosen", G_CALLBACK (on_chosen), dialog);
  return entry;
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
  Dialog *dialog = g_new0 (Dialog, 1);
  GtkWidget *window;

  dialog->keeper = g_object_ref (keeper);
  dialog->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  dialog->rows = g_ptr_array_new ();
  adw_preferences_group_set_title (dialog->group, _ ("Folders"));
  adw_preferences_group_set_description (
      dialog->group,
      _ ("PDFs in these folders are matched to the references. They are never changed or moved."));
  adw_preferences_group_add (dialog->group, create_entry (dialog));
  window = vitk_rows_window_new (parent, _ ("PDF Folders"), dialog->group);
  g_object_set_data_full (G_OBJECT (window), "vitk-paper-dialog", dialog, free_dialog);
  g_signal_connect_object (keeper, "changed", G_CALLBACK (on_keeper_changed), window, 0);
  update (dialog);
  vitk_presenting_begin (GTK_WINDOW (window));
}
