/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "app/vitk-path-entry.h"

#include "widgets/vitk-icon-button.h"

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* A row in which a path is typed, or chosen in a dialog. */
struct _VitkPathEntry
{
  VitkEntryRow parent_instance;

  char *choose; /* what the dialog is called, and the button that shows it */
  GtkFileChooserAction action;
  char *mime_type;               /* of the files that may be chosen, or NULL for any */
  GtkFileChooserNative *chooser; /* while it is shown */
};

G_DEFINE_FINAL_TYPE (VitkPathEntry, vitk_path_entry, VITK_TYPE_ENTRY_ROW)

/* Returns: whether it is a file that programs find by a path. */
static gboolean
take (VitkPathEntry *self, GFile *file)
{
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path == NULL || !g_file_is_native (file) || !g_file_test (path, G_FILE_TEST_EXISTS))
    return FALSE;
  g_signal_emit (self, signals[CHOSEN], 0, path);
  return TRUE;
}

static void
on_apply (VitkPathEntry *self)
{
  const char *typed = vitk_entry_row_get_text (VITK_ENTRY_ROW (self));
  g_autoptr (GFile) file = *typed != '\0' ? g_file_new_for_commandline_arg (typed) : NULL;

  if (take (self, file))
    vitk_entry_row_set_text (VITK_ENTRY_ROW (self), "");
  else
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      vitk_entry_row_set_wrong (VITK_ENTRY_ROW (self), TRUE);
    }
}

static void
on_response (GtkNativeDialog *chooser, int response, VitkPathEntry *self)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

  if (response == GTK_RESPONSE_ACCEPT && !take (self, file))
    gtk_widget_error_bell (GTK_WIDGET (self));
  g_clear_object (&self->chooser);
}

static void
add_filter (VitkPathEntry *self)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_add_mime_type (filter, self->mime_type);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (self->chooser), filter);
}

static void
on_choose (VitkPathEntry *self)
{
  if (self->chooser != NULL)
    return;
  self->chooser = gtk_file_chooser_native_new (
      self->choose, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), self->action, NULL, NULL);
  if (self->mime_type != NULL)
    add_filter (self);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (on_response), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
vitk_path_entry_dispose (GObject *object)
{
  g_clear_object (&VITK_PATH_ENTRY (object)->chooser);
  G_OBJECT_CLASS (vitk_path_entry_parent_class)->dispose (object);
}

static void
vitk_path_entry_finalize (GObject *object)
{
  VitkPathEntry *self = VITK_PATH_ENTRY (object);

  g_free (self->choose);
  g_free (self->mime_type);
  G_OBJECT_CLASS (vitk_path_entry_parent_class)->finalize (object);
}

static void
vitk_path_entry_class_init (VitkPathEntryClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->dispose = vitk_path_entry_dispose;
  object_class->finalize = vitk_path_entry_finalize;

  /**
   * VitkPathEntry::chosen:
   * @self: the row
   * @path: a file or folder that is there
   *
   * Emitted when the user has typed or chosen a path.
   */
  signals[CHOSEN] = g_signal_new ("chosen", VITK_TYPE_PATH_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
vitk_path_entry_init (VitkPathEntry *self)
{
  vitk_entry_row_add_apply (VITK_ENTRY_ROW (self));
  g_signal_connect (self, "apply", G_CALLBACK (on_apply), NULL);
}

/**
 * vitk_path_entry_new:
 * @title: what the path is of
 * @choose: what the button does that lets the user choose instead, and what the dialog is called
 * @action: whether a file is chosen or a folder
 *
 * Returns: (transfer floating): a row for a path
 */
GtkWidget *
vitk_path_entry_new (const char *title, const char *choose, GtkFileChooserAction action)
{
  VitkPathEntry *self = g_object_new (VITK_TYPE_PATH_ENTRY, "title", title, NULL);
  GtkWidget *button = vitk_icon_button_new ("folder-open-symbolic", choose, NULL);

  self->choose = g_strdup (choose);
  self->action = action;
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (on_choose), self);
  vitk_entry_row_add_button (VITK_ENTRY_ROW (self), button);
  return GTK_WIDGET (self);
}

/**
 * vitk_path_entry_set_mime_type:
 * @self: a row for a path
 * @mime_type: of the files that the dialog lets the user choose
 */
void
vitk_path_entry_set_mime_type (VitkPathEntry *self, const char *mime_type)
{
  g_return_if_fail (VITK_IS_PATH_ENTRY (self));

  g_free (self->mime_type);
  self->mime_type = g_strdup (mime_type);
}
