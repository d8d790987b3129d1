/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "app/vitk-application.h"
#include "app/vitk-diagram-window.h"
#include "app/vitk-paper-keeper.h"
#include "app/vitk-resources.h"
#include "app/vitk-search-provider.h"
#include "app/vitk-toolkit.h"
#include "app/vitk-wanted-file.h"
#include "app/vitk-window-state.h"
#include "widgets/vitk-size-gestures.h"
#include "workspace/vitk-workspace.h"

#include <glib-unix.h>
#include <glib/gi18n-lib.h>
#include <locale.h>

#define EXIT_USAGE 2

/* How long the program waits for the next question when it has been started to answer one, in
 * milliseconds: as long as somebody types. */
#define SERVICE_PATIENCE 60000

struct _VitkApplication
{
  AdwApplication parent_instance;

  VitkOpening *early; /* what the command line asks for, until a window takes it over; or NULL */
  VitkSession *session;
  VitkReadingSettings *reading;
  VitkSearchProvider *provider;
  GQueue *wishes; /* Wish */
};

G_DEFINE_FINAL_TYPE (VitkApplication, vitk_application, ADW_TYPE_APPLICATION)

static VitkWindow *
find_window (GtkApplication *application, GFile *file)
{
  GList *windows = gtk_application_get_windows (application);

  for (; windows != NULL; windows = windows->next)
    if (VITK_IS_WINDOW (windows->data))
      {
        GFile *other = vitk_window_get_file (windows->data);

        if (other != NULL && g_file_equal (other, file) && !vitk_window_is_spare (windows->data))
          return windows->data;
      }
  return NULL;
}

/* The window used last that shows an article, or is about to. */
static VitkWindow *
find_last_window (VitkApplication *self)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (self));

  for (; windows != NULL; windows = windows->next)
    if (VITK_IS_WINDOW (windows->data) && !vitk_window_is_spare (windows->data))
      return windows->data;
  return NULL;
}

/* The first window takes over what has been on its way since before there were windows. */
static VitkOpening *
begin_opening (VitkApplication *self, GFile *file)
{
  g_autoptr (VitkOpening) early = g_steal_pointer (&self->early);

  if (early != NULL && g_file_equal (vitk_opening_get_file (early), file))
    return g_steal_pointer (&early);
  return vitk_opening_new (file);
}

static VitkWindow *
add_window (VitkApplication *self)
{
  VitkWindow *window = vitk_window_new (GTK_APPLICATION (self));
  VitkArticlePage *page = vitk_window_get_page (window);

  /* However the program was started, it ends with its last window. */
  g_application_set_inactivity_timeout (G_APPLICATION (self), 0);
  vitk_session_add_window (self->session, window);
  vitk_reading_settings_apply (self->reading, vitk_article_page_get_view (page));
  vitk_size_gestures_add (GTK_WIDGET (page));
  return window;
}

static void
open_review (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GFile) file = vitk_workspace_dup_shipped_file ();

  vitk_application_open_file (user_data, NULL, file, NULL);
}

/* Windows appear as their articles come; the one that was in front goes there again. */
static void
raise_if_shown (GtkWindow *window)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (window)))
    gtk_window_present (window);
}

static void
reopen_windows (VitkApplication *self, const VitkDestination *destination)
{
  GPtrArray *former = vitk_session_get_former (self->session);
  VitkWindow *front = NULL;
  guint i;

  for (i = 0; i < former->len; i++)
    {
      const VitkReadingWindow *state = g_ptr_array_index (former, i);
      g_autoptr (GFile) file = g_file_new_for_uri (state->uri);
      g_autoptr (VitkOpening) opening = begin_opening (self, file);
      VitkWindow *window = add_window (self);

      vitk_window_state_apply (GTK_WINDOW (window),
                               vitk_article_page_get_parts (vitk_window_get_page (window)), state);
      if (front == NULL)
        front = window;
      else
        g_signal_connect_object (window, "map", G_CALLBACK (raise_if_shown), front,
                                 G_CONNECT_SWAPPED | G_CONNECT_AFTER);
      vitk_window_open (window, opening, front == window ? destination : NULL);
    }
}

/* What was open: it still is, or it comes back; or there has not been anything. */
static void
open_former (VitkApplication *self, const VitkDestination *destination)
{
  GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (self));
  VitkWindow *last = find_last_window (self);
  g_autoptr (GFile) review = NULL;

  if (destination != NULL && last != NULL)
    {
      vitk_window_go_to (last, destination);
      gtk_window_present (GTK_WINDOW (last));
    }
  else if (destination == NULL && active != NULL)
    gtk_window_present (active);
  else if (vitk_session_get_former (self->session)->len > 0)
    reopen_windows (self, destination);
  else
    {
      review = vitk_workspace_dup_shipped_file ();
      vitk_application_open_file (GTK_APPLICATION (self), NULL, review, destination);
    }
}

static void
open_wanted (VitkApplication *self, GFile *file, const VitkDestination *destination)
{
  if (file != NULL)
    vitk_application_open_file (GTK_APPLICATION (self), NULL, file, destination);
  else
    open_former (self, destination);
}

/* What was asked for before it could be done. */
typedef struct
{
  GFile *file;
  VitkDestination *destination;
} Wish;

static void
wish_free (gpointer data)
{
  Wish *wish = data;

  g_clear_object (&wish->file);
  vitk_destination_free (wish->destination);
  g_free (wish);
}

static void
session_ready (VitkApplication *self)
{
  Wish *wish;

  if (self->early == NULL)
    self->early = vitk_session_take_opening (self->session);
  while ((wish = g_queue_pop_head (self->wishes)) != NULL)
    {
      open_wanted (self, wish->file, wish->destination);
      wish_free (wish);
      g_application_release (G_APPLICATION (self));
    }
}

static int
vitk_application_command_line (GApplication *application, GApplicationCommandLine *command_line)
{
  int argc;
  g_auto (GStrv) argv = g_application_command_line_get_arguments (command_line, &argc);
  g_autoptr (GFile) named = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (VitkDestination) destination = NULL;
  const char *anchor;

  if (argc > 3)
    {
      g_application_command_line_printerr (command_line, "%s\n",
                                           _ ("usage: vitk2 [FILE] [ANCHOR]"));
      return EXIT_USAGE;
    }
  if (argc > 1)
    named = g_application_command_line_create_file_for_arg (command_line, argv[1]);
  file = vitk_wanted_file_dup (argc, argv, named, &anchor);
  if (anchor != NULL)
    destination = vitk_destination_new (anchor, NULL, FALSE);
  vitk_application_open_when_ready (VITK_APPLICATION (application), file, destination);
  return EXIT_SUCCESS;
}

static void
vitk_application_activate (GApplication *application)
{
  vitk_application_open_when_ready (VITK_APPLICATION (application), NULL, NULL);
}

static void
quit (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkApplication *application = user_data;
  GList *windows = g_list_copy (gtk_application_get_windows (application));
  GList *l;

  vitk_session_end (VITK_APPLICATION (application)->session);
  /* Closing them one by one lets each remember what it has to. */
  for (l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
  g_list_free (windows);
}

/* The computer is about to be switched off, or perhaps not. */
static void
save_session (VitkApplication *self)
{
  if (vitk_session_is_ready (self->session))
    vitk_session_save (self->session);
}

/* Whoever ends the program from outside ends it as the reader would. */
static gboolean
on_signal (gpointer user_data)
{
  quit (NULL, NULL, user_data);
  g_application_quit (user_data);
  return G_SOURCE_CONTINUE;
}

/* The keys of actions, wherever the keyboard is in a window. */
static const struct
{
  const char *action;
  const char *accels[4];
} accels[] = {
  { "win.go-back", { "<Alt>Left" } },
  { "win.go-forward", { "<Alt>Right" } },
  { "win.show-history", { "<Control>h" } },
  { "win.search", { "<Control>f", "<Control>k" } },
  { "win.toggle-view::evidence", { "<Control>t" } },
  { "win.toggle-view::map", { "<Control>m" } },
  { "win.toggle-view::diagram", { "<Control>d" } },
  { "win.toggle-contents", { "F9" } },
  { "win.toggle-pane", { "<Shift>F9" } },
  { "win.text-kept", { "<Control>F9" } },
  { "win.notes-shown", { "<Shift><Control>e" } },
  { "win.open", { "<Control>o" } },
  { "win.print", { "<Control>p" } },
  { "win.copy-link", { "<Control><Shift>l" } },
  { "win.copy-with-citation", { "<Control><Shift>c" } },
  { "win.follow-by-letters", { "<Control>l" } },
  { "win.explain-terms", { "<Control>e" } },
  { "win.show-study-here", { "<Control>i" } },
  { "win.read-paper-here", { "<Control>r" } },
  { "win.show-pdf-folders", { "<Shift><Control>o" } },
  { "win.show-pdfs::", { "<Shift><Control>r" } },
  { "win.next-part", { "F6" } },
  { "win.previous-part", { "<Shift>F6" } },
  { "win.show-pane::tables", { "<Control>1" } },
  { "win.show-pane::figures", { "<Control>2" } },
  { "win.show-pane::references", { "<Control>3" } },
  { "win.show-pane::glossary", { "<Control>4" } },
  { "win.show-pane::notes", { "<Control>5" } },
  { "win.show-pane::studies", { "<Control>6" } },
  { "win.show-shortcuts", { "<Control>question" } },
  { "win.larger", { "<Control>plus", "<Control>equal", "<Control>KP_Add" } },
  { "win.smaller", { "<Control>minus", "<Control>KP_Subtract" } },
  { "win.normal-size", { "<Control>0", "<Control>KP_0" } },
  { "window.close", { "<Control>w" } },
  { "app.quit", { "<Control>q" } },
};

static void
vitk_application_startup (GApplication *application)
{
  static const GActionEntry actions[] = { { .name = "quit", .activate = quit },
                                          { .name = "open-review", .activate = open_review } };
  static const int fatal_signals[] = { SIGHUP, SIGINT, SIGTERM };
  VitkApplication *self = VITK_APPLICATION (application);
  guint i;

  G_APPLICATION_CLASS (vitk_application_parent_class)->startup (application);

  vitk_toolkit_read_icons ();
  self->reading = vitk_reading_settings_new ();
  vitk_reading_settings_add_actions (self->reading, G_ACTION_MAP (application));
  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions),
                                   application);
  for (i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application), accels[i].action,
                                           accels[i].accels);
  gtk_window_set_default_icon_name (VITK_APP_ID);
  for (i = 0; i < G_N_ELEMENTS (fatal_signals); i++)
    g_unix_signal_add (fatal_signals[i], on_signal, application);
  g_signal_connect (application, "query-end", G_CALLBACK (save_session), NULL);
  if ((g_application_get_flags (application) & G_APPLICATION_IS_SERVICE) != 0)
    g_application_set_inactivity_timeout (application, SERVICE_PATIENCE);
}

static gboolean
vitk_application_dbus_register (GApplication *application, GDBusConnection *connection,
                                const char *path, GError **error)
{
  VitkApplication *self = VITK_APPLICATION (application);

  if (!G_APPLICATION_CLASS (vitk_application_parent_class)
           ->dbus_register (application, connection, path, error))
    return FALSE;
  self->provider = vitk_search_provider_new (self);
  return vitk_search_provider_export (self->provider, connection, error);
}

static void
vitk_application_dbus_unregister (GApplication *application, GDBusConnection *connection,
                                  const char *path)
{
  VitkApplication *self = VITK_APPLICATION (application);

  if (self->provider != NULL)
    vitk_search_provider_unexport (self->provider);
  g_clear_object (&self->provider);
  G_APPLICATION_CLASS (vitk_application_parent_class)
      ->dbus_unregister (application, connection, path);
}

static void
vitk_application_shutdown (GApplication *application)
{
  vitk_session_finish (VITK_APPLICATION (application)->session);
  G_APPLICATION_CLASS (vitk_application_parent_class)->shutdown (application);
}

static void
vitk_application_dispose (GObject *object)
{
  VitkApplication *self = VITK_APPLICATION (object);

  g_clear_object (&self->early);
  g_clear_object (&self->session);
  g_clear_object (&self->reading);
  if (self->wishes != NULL)
    g_queue_free_full (self->wishes, wish_free);
  self->wishes = NULL;
  G_OBJECT_CLASS (vitk_application_parent_class)->dispose (object);
}

static void
vitk_application_class_init (VitkApplicationClass *class)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = vitk_application_dispose;
  application_class->startup = vitk_application_startup;
  application_class->shutdown = vitk_application_shutdown;
  application_class->activate = vitk_application_activate;
  application_class->command_line = vitk_application_command_line;
  application_class->dbus_register = vitk_application_dbus_register;
  application_class->dbus_unregister = vitk_application_dbus_unregister;
}

static void
vitk_application_init (VitkApplication *self)
{
  self->wishes = g_queue_new ();
}

/**
 * vitk_application_get_reading_settings:
 * @self: the program
 *
 * Returns: (transfer none): how articles look
 */
VitkReadingSettings *
vitk_application_get_reading_settings (VitkApplication *self)
{
  g_return_val_if_fail (VITK_IS_APPLICATION (self), NULL);

  return self->reading;
}

/**
 * vitk_application_get_session:
 * @self: the program
 *
 * Returns: (transfer none): what it remembers
 */
VitkSession *
vitk_application_get_session (VitkApplication *self)
{
  g_return_val_if_fail (VITK_IS_APPLICATION (self), NULL);

  return self->session;
}

/**
 * vitk_application_get_workspace:
 * @self: the program
 *
 * Returns: (transfer none) (nullable): the article of the window used last, if it is open
 */
VitkWorkspace *
vitk_application_get_workspace (VitkApplication *self)
{
  VitkWindow *window;

  g_return_val_if_fail (VITK_IS_APPLICATION (self), NULL);

  window = find_last_window (self);
  return window != NULL ? vitk_article_page_get_workspace (vitk_window_get_page (window)) : NULL;
}

/**
 * vitk_application_dup_former_file:
 * @self: the program, whose session is ready
 *
 * Returns: (transfer full): the article that would open if none is named
 */
GFile *
vitk_application_dup_former_file (VitkApplication *self)
{
  g_return_val_if_fail (VITK_IS_APPLICATION (self), NULL);

  return self->early != NULL ? g_object_ref (vitk_opening_get_file (self->early))
                             : vitk_workspace_dup_shipped_file ();
}

/**
 * vitk_application_open_when_ready:
 * @self: the program
 * @file: (nullable): an article; %NULL for what is open, or was
 * @destination: (nullable): what to show of it
 *
 * Opens an article as soon as there can be windows.
 */
void
vitk_application_open_when_ready (VitkApplication *self, GFile *file,
                                  const VitkDestination *destination)
{
  Wish *wish;

  g_return_if_fail (VITK_IS_APPLICATION (self));

  if (vitk_session_is_ready (self->session))
    {
      open_wanted (self, file, destination);
      return;
    }
  wish = g_new0 (Wish, 1);
  wish->file = file != NULL ? g_object_ref (file) : NULL;
  wish->destination = vitk_destination_copy (destination);
  g_queue_push_tail (self->wishes, wish);
  g_application_hold (G_APPLICATION (self));
}

/**
 * vitk_application_open_file:
 * @application: the program
 * @from: (nullable): the window from which it was asked for
 * @file: an article, or a diagram
 * @destination: (nullable): what to show of an article
 *
 * Shows a diagram in a window of its own, an article in the window that has it; else in @from, if
 * that has no article; else in a window of its own, so that nothing that is open ever has to give
 * way.
 */
void
vitk_application_open_file (GtkApplication *application, VitkWindow *from, GFile *file,
                            const VitkDestination *destination)
{
  g_autoptr (VitkOpening) opening = NULL;
  VitkWindow *window;

  g_return_if_fail (VITK_IS_APPLICATION (application));
  g_return_if_fail (G_IS_FILE (file));

  if (vitk_diagram_window_takes (file))
    {
      g_application_set_inactivity_timeout (G_APPLICATION (application), 0);
      vitk_diagram_window_open (application, file);
      return;
    }
  window = find_window (application, file);
  if (window != NULL)
    {
      if (destination != NULL)
        vitk_window_go_to (window, destination);
      gtk_window_present (GTK_WINDOW (window));
      return;
    }
  window = from != NULL && vitk_window_is_spare (from)
               ? from
               : add_window (VITK_APPLICATION (application));
  opening = begin_opening (VITK_APPLICATION (application), file);
  vitk_window_open (window, opening, destination);
}

/* The article is read while GTK starts, which takes longer. What was open, if that is what is asked
 * for, or if the bus has started the program, the session finds out and begins to read. */
static VitkOpening *
begin_early (int argc, char **argv)
{
  g_autoptr (GFile) named = argc > 1 ? g_file_new_for_commandline_arg (argv[1]) : NULL;
  g_autoptr (GFile) file = NULL;
  const char *anchor;

  if (argc == 2 && g_str_equal (argv[1], "--gapplication-service"))
    return NULL;
  file = vitk_wanted_file_dup (argc, argv, named, &anchor);
  return file != NULL && !vitk_diagram_window_takes (file) ? vitk_opening_new (file) : NULL;
}

/**
 * vitk_application_run_window:
 * @argc: number of arguments
 * @argv: arguments, the name of the program first
 *
 * Runs the program with its windows.
 *
 * Returns: exit status
 */
int
vitk_application_run_window (int argc, char **argv)
{
  g_autoptr (GApplication) application = NULL;
  g_autoptr (VitkOpening) early = NULL;
  g_autoptr (VitkSession) session = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, VITK_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  vitk_toolkit_prepare ();
  early = begin_early (argc, argv);
  session = vitk_session_new (early == NULL);
  vitk_paper_keeper_prepare ();
  if (!vitk_toolkit_start ())
    {
      g_printerr ("%s\n", _ ("vitk2: no display; “vitk2 --help” tells what works without one"));
      return EXIT_FAILURE;
    }
  g_resources_register (vitk_get_resource ());
  application = g_object_new (VITK_TYPE_APPLICATION, "application-id", VITK_APP_ID, "flags",
                              G_APPLICATION_HANDLES_COMMAND_LINE, "register-session", TRUE, NULL);
  VITK_APPLICATION (application)->early = g_steal_pointer (&early);
  VITK_APPLICATION (application)->session = g_object_ref (session);
  g_signal_connect_object (session, "ready", G_CALLBACK (session_ready), application,
                           G_CONNECT_SWAPPED);
  return g_application_run (application, argc, argv);
}
