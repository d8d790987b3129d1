/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "app/vitk-diagram-window.h"

#include "app/vitk-open-dialog.h"
#include "widgets/vitk-diagram-view.h"
#include "widgets/vitk-size-gestures.h"
#include "workspace/vitk-diagram-file.h"

#include <glib/gi18n-lib.h>

#define DEFAULT_WIDTH 1000
#define DEFAULT_HEIGHT 800

/* A diagram that no article has. */
struct _VitkDiagramWindow
{
  AdwApplicationWindow parent_instance;

  GFile *file;
  GCancellable *cancellable;

  AdwWindowTitle *title;
  VitkDiagramView *view;
};

G_DEFINE_FINAL_TYPE (VitkDiagramWindow, vitk_diagram_window, ADW_TYPE_APPLICATION_WINDOW)

static void
diagram_read (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VitkDiagramWindow) self = user_data;
  g_autoptr (VitkDiagrams) diagrams = vitk_diagram_file_read_finish (result);

  if (diagrams == NULL || g_cancellable_is_cancelled (self->cancellable))
    return;
  vitk_diagram_view_set_diagrams (self->view, diagrams);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
choose_file (GtkWidget *widget, const char *action, GVariant *parameter)
{
  vitk_open_dialog_show (GTK_WINDOW (widget));
}

static void
print (GtkWidget *widget, const char *action, GVariant *parameter)
{
  vitk_diagram_view_print (VITK_DIAGRAM_WINDOW (widget)->view);
}

static void
vitk_diagram_window_dispose (GObject *object)
{
  VitkDiagramWindow *self = VITK_DIAGRAM_WINDOW (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->file);
  G_OBJECT_CLASS (vitk_diagram_window_parent_class)->dispose (object);
}

static void
vitk_diagram_window_class_init (VitkDiagramWindowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vitk_diagram_window_dispose;

  g_type_ensure (VITK_TYPE_DIAGRAM_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/VitK2/vitk-diagram-window.ui");
  gtk_widget_class_bind_template_child (widget_class, VitkDiagramWindow, title);
  gtk_widget_class_bind_template_child (widget_class, VitkDiagramWindow, view);
  gtk_widget_class_install_action (widget_class, "win.open", NULL, choose_file);
  gtk_widget_class_install_action (widget_class, "win.print", NULL, print);
}

static void
vitk_diagram_window_init (VitkDiagramWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vitk_open_drop_add (GTK_WINDOW (self));
  vitk_size_gestures_add (GTK_WIDGET (self->view));
  gtk_window_set_default_size (GTK_WINDOW (self), DEFAULT_WIDTH, DEFAULT_HEIGHT);
  self->cancellable = g_cancellable_new ();
}

static VitkDiagramWindow *
find_window (GtkApplication *application, GFile *file)
{
  GList *windows = gtk_application_get_windows (application);

  for (; windows != NULL; windows = windows->next)
    if (VITK_IS_DIAGRAM_WINDOW (windows->data) &&
        g_file_equal (VITK_DIAGRAM_WINDOW (windows->data)->file, file))
      return windows->data;
  return NULL;
}

/**
 * vitk_diagram_window_takes:
 * @file: a file
 *
 * Returns: whether it is a diagram by its name
 */
gboolean
vitk_diagram_window_takes (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return name != NULL && vitk_diagram_is_file_name (name);
}

/**
 * vitk_diagram_window_open:
 * @application: the program
 * @file: a file of SBGN-ML
 *
 * Shows a diagram alone, or why it cannot be read: in the window that has it, else in one of its
 * own.
 */
void
vitk_diagram_window_open (GtkApplication *application, GFile *file)
{
  VitkDiagramWindow *self = find_window (application, file);
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (base);

  if (self == NULL)
    {
      self =
          g_object_new (VITK_TYPE_DIAGRAM_WINDOW, "application", application, "title", name, NULL);
      self->file = g_object_ref (file);
      adw_window_title_set_title (self->title, name);
      vitk_diagram_file_read_async (file, self->cancellable, diagram_read, g_object_ref (self));
    }
  gtk_window_present (GTK_WINDOW (self));
}
