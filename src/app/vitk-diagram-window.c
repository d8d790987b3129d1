/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "app/vitk-diagram-window.h"

#include "app/vitk-open-dialog.h"
#include "app/vitk-print.h"
#include "widgets/vitk-diagram-view.h"
#include "widgets/vitk-size-gestures.h"
#include "workspace/vitk-article-packet.h"
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
  GtkWidget *maps; /* the button that offers those of the file */
  VitkDiagramView *view;
};

G_DEFINE_FINAL_TYPE (VitkDiagramWindow, vitk_diagram_window, ADW_TYPE_APPLICATION_WINDOW)

static void
on_map (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  VitkDiagramWindow *self = user_data;
  const char *name = g_variant_get_string (state, NULL);
  g_autofree char *address = g_strconcat (name, "/", NULL);

  g_simple_action_set_state (action, state);
  adw_window_title_set_subtitle (self->title, name);
  vitk_diagram_view_choose (self->view, address);
}

/* A file has mostly one, of which nothing is said. */
static void
offer_maps (VitkDiagramWindow *self, GPtrArray *maps)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GSimpleAction) action = NULL;
  const char *first = vitk_figure_diagram_get_name (g_ptr_array_index (maps, 0));
  guint i;

  gtk_widget_set_visible (self->maps, maps->len > 1);
  if (maps->len < 2)
    return;
  for (i = 0; i < maps->len; i++)
    {
      const char *name = vitk_figure_diagram_get_name (g_ptr_array_index (maps, i));
      g_autoptr (GString) label = g_string_new (name);
      g_autoptr (GMenuItem) item = NULL;

      /* It has no letter for the keyboard. */
      g_string_replace (label, "_", "__", 0);
      item = g_menu_item_new (label->str, NULL);
      g_menu_item_set_action_and_target (item, "win.map", "s", name);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->maps), G_MENU_MODEL (menu));
  action =
      g_simple_action_new_stateful ("map", G_VARIANT_TYPE_STRING, g_variant_new_string (first));
  g_signal_connect (action, "change-state", G_CALLBACK (on_map), self);
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (action));
  adw_window_title_set_subtitle (self->title, first);
}

static void
diagram_read (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VitkDiagramWindow) self = user_data;
  g_autoptr (VitkDiagrams) diagrams = vitk_diagram_file_read_finish (result);

  if (diagrams == NULL)
    return;
  vitk_diagram_view_set_diagrams (self->view, diagrams);
  offer_maps (self, diagrams->figures);
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
  VitkDiagramWindow *self = VITK_DIAGRAM_WINDOW (widget);
  VitkDiagram *diagram = vitk_diagram_view_get_shown (self->view);
  const char *name = adw_window_title_get_title (self->title);

  if (diagram != NULL)
    vitk_print_run (vitk_article_packet_new_of_diagram (diagram, name), name, GTK_WINDOW (self));
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
  gtk_widget_class_bind_template_child (widget_class, VitkDiagramWindow, maps);
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
