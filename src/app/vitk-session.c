/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "app/vitk-session.h"
#include "app/vitk-pdf-notes.h"
#include "app/vitk-window-state.h"
#include "library/vitk-reading-file.h"

#include <glib/gi18n-lib.h>

/* Seconds without a jump after which it is noted where the reader is, and the least between two
 * such notes. */
#define QUIET_SECONDS 5
#define REST_SECONDS 30

/* The windows that are open and where the reader is in each, from one start of the program to the
 * next. Read in a thread before there is a window; written in a thread when a window closes or the
 * reader has jumped, never for a scroll or another size alone; and, once no window is left to wait
 * for it, at the end. */
struct _VitkSession
{
  GObject parent_instance;

  char *path;
  VitkReadingState *state; /* NULL until it is read */
  VitkPdfMemory *pdfs;     /* the same: what it has of PDFs */
  VitkOpening *opening;    /* of the article of the window used last, if it is to be opened */
  GPtrArray *former;       /* VitkReadingWindow: what can be opened again */
  GQueue *unsaid;          /* messages for the first window there is */
  GList *windows;          /* VitkWindow, the one used last first; not owned */
  gboolean read_only;
  gboolean ended;
  char *saved;  /* what the file has, as far as is known */
  char *saving; /* what is being written, or NULL */
  gint64 saved_at;
  guint timer;
};

G_DEFINE_FINAL_TYPE (VitkSession, vitk_session, G_TYPE_OBJECT)

enum
{
  READY,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What the thread has found. */
typedef struct
{
  VitkReadingState *state;
  VitkOpening *opening;
  GPtrArray *former;
  GQueue *unsaid;
  gboolean read_only;
} Found;

static void
found_free (gpointer data)
{
  Found *found = data;

  g_clear_pointer (&found->state, vitk_reading_state_free);
  g_clear_object (&found->opening);
  g_clear_pointer (&found->former, g_ptr_array_unref);
  if (found->unsaid != NULL)
    g_queue_free_full (found->unsaid, g_free);
  g_free (found);
}

static VitkReadingWindow *
copy_window (const VitkReadingWindow *window)
{
  VitkReadingWindow *copy = vitk_reading_window_new (window->uri);
  char *uri = copy->uri;

  *copy = *window;
  copy->uri = uri;
  return copy;
}

/* A file on another computer is not asked for: that may take any time, and the window will say. */
static gboolean
is_gone (GFile *file)
{
  return g_file_is_native (file) && !g_file_query_exists (file, NULL);
}

static void
look_for_windows (Found *found)
{
  GPtrArray *windows = vitk_reading_state_get_windows (found->state);
  g_autoptr (GFile) first = NULL;
  guint i;

  for (i = 0; i < windows->len; i++)
    {
      const VitkReadingWindow *window = g_ptr_array_index (windows, i);
      g_autoptr (GFile) file = g_file_new_for_uri (window->uri);

      if (is_gone (file))
        {
          g_autofree char *name = g_file_get_parse_name (file);

          g_queue_push_tail (found->unsaid,
                             g_strdup_printf (_ ("It was open, and is gone: %s"), name));
          continue;
        }
      if (first == NULL)
        first = g_object_ref (file);
      g_ptr_array_add (found->former, copy_window (window));
    }
  if (first == NULL)
    first = vitk_workspace_dup_shipped_file ();
  found->opening = vitk_opening_new (first);
}

static void
read_thread (GTask *task, gpointer source_object, gpointer task_data, GCancellable *cancellable)
{
  VitkSession *self = source_object;
  Found *found = g_new0 (Found, 1);
  g_autoptr (GError) error = NULL;

  found->former = g_ptr_array_new_with_free_func ((GDestroyNotify) vitk_reading_window_free);
  found->unsaid = g_queue_new ();
  found->state = vitk_reading_file_load (self->path, &error);
  if (found->state == NULL)
    {
      g_queue_push_tail (
          found->unsaid,
          g_strdup_printf (_ ("What was read cannot be remembered: %s"), error->message));
      found->read_only = TRUE;
      found->state = vitk_reading_state_new ();
    }
  if (GPOINTER_TO_INT (task_data))
    look_for_windows (found);
  g_task_return_pointer (task, found, found_free);
}

static void
say (VitkSession *self)
{
  if (self->windows == NULL)
    return;
  while (!g_queue_is_empty (self->unsaid))
    {
      g_autofree char *message = g_queue_pop_head (self->unsaid);

      vitk_window_tell (self->windows->data, message);
    }
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer user_data)
{
  VitkSession *self = VITK_SESSION (source);
  Found *found = g_task_propagate_pointer (G_TASK (result), NULL);

  self->state = g_steal_pointer (&found->state);
  self->opening = g_steal_pointer (&found->opening);
  self->former = g_steal_pointer (&found->former);
  self->unsaid = g_steal_pointer (&found->unsaid);
  self->read_only = found->read_only;
  found_free (found);
  self->pdfs = vitk_pdf_notes_new (self->state);
  self->saved = vitk_reading_state_to_data (self->state);
  g_signal_emit (self, signals[READY], 0);
}

static char *
dup_key (VitkWorkspace *workspace)
{
  g_autofree char *uri = g_file_get_uri (vitk_workspace_get_file (workspace));

  return vitk_reading_place_dup_key (vitk_workspace_get_article (workspace), uri);
}

static void
note_place (VitkSession *self, VitkWindow *window)
{
  VitkArticlePage *page = vitk_window_get_page (window);
  VitkWorkspace *workspace = vitk_article_page_get_workspace (page);
  g_autoptr (VitkStop) stop = NULL;
  g_autofree char *key = NULL;
  VitkReadingPlace *place;

  if (workspace == NULL)
    return;
  stop = vitk_trail_dup_here (vitk_article_page_get_trail (page));
  if (stop->place == NULL)
    return;
  key = dup_key (workspace);
  place = vitk_reading_place_new (key, stop->place->anchor);
  place->character = stop->place->character;
  place->offset = stop->place->offset;
  place->pane = g_strdup (stop->pane);
  place->shown = g_strdup (stop->shown);
  vitk_reading_state_set_place (self->state, place);
}

static VitkReadingWindow *
describe (VitkWindow *window)
{
  g_autofree char *uri = g_file_get_uri (vitk_window_get_file (window));
  VitkReadingWindow *described = vitk_reading_window_new (uri);

  vitk_window_state_get (GTK_WINDOW (window),
                         vitk_article_page_get_parts (vitk_window_get_page (window)), described);
  return described;
}

static void
note_windows (VitkSession *self)
{
  GPtrArray *windows;
  GList *l;

  /* Who has only asked something has not closed anything. */
  if (self->windows == NULL)
    return;
  vitk_pdf_memory_note (self->pdfs);
  windows = g_ptr_array_new_with_free_func ((GDestroyNotify) vitk_reading_window_free);
  /* Each place that is set is the latest: the one used last comes last. */
  for (l = g_list_last (self->windows); l != NULL; l = l->prev)
    note_place (self, l->data);
  for (l = self->windows; l != NULL; l = l->next)
    if (!vitk_window_is_spare (l->data))
      g_ptr_array_add (windows, describe (l->data));
  vitk_reading_state_set_windows (self->state, windows);
}

static void begin_saving (VitkSession *self);

static void
on_saved (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VitkSession) self = user_data;
  g_autoptr (GError) error = NULL;

  if (vitk_reading_file_save_finish (result, &error))
    {
      g_free (self->saved);
      self->saved = g_steal_pointer (&self->saving);
      begin_saving (self);
      return;
    }
  /* Whatever is wrong with the file, it is said once. */
  self->read_only = TRUE;
  g_clear_pointer (&self->saving, g_free);
  g_queue_push_tail (
      self->unsaid, g_strdup_printf (_ ("What was read cannot be remembered: %s"), error->message));
  say (self);
}

/* Writes what is noted, unless the file has it; after what is being written now, if that is so. */
static void
begin_saving (VitkSession *self)
{
  g_autofree char *data = NULL;

  if (self->read_only || self->saving != NULL)
    return;
  data = vitk_reading_state_to_data (self->state);
  if (g_str_equal (data, self->saved))
    return;
  self->saved_at = g_get_monotonic_time ();
  self->saving = g_steal_pointer (&data);
  vitk_reading_file_save_async (self->path, self->saving, on_saved, g_object_ref (self));
}

static gboolean
on_quiet (gpointer user_data)
{
  VitkSession *self = user_data;

  self->timer = 0;
  vitk_session_save (self);
  return G_SOURCE_REMOVE;
}

/* The reader has jumped, or come to another section: in a while that is worth a note. */
static void
on_moved (VitkSession *self)
{
  const gint64 since = (g_get_monotonic_time () - self->saved_at) / G_USEC_PER_SEC;
  const guint rest =
      self->saved_at != 0 && since < REST_SECONDS ? (guint) (REST_SECONDS - since) : 0;

  if (self->ended)
    return;
  g_clear_handle_id (&self->timer, g_source_remove);
  self->timer = g_timeout_add_seconds (MAX (QUIET_SECONDS, rest), on_quiet, self);
}

static void
on_active (VitkWindow *window, GParamSpec *pspec, VitkSession *self)
{
  if (!gtk_window_is_active (GTK_WINDOW (window)) || self->ended)
    return;
  self->windows = g_list_remove (self->windows, window);
  self->windows = g_list_prepend (self->windows, window);
}

static void
on_destroy (VitkWindow *window, VitkSession *self)
{
  self->windows = g_list_remove (self->windows, window);
}

/* The last window to be closed ends the program: it is what was open. */
static gboolean
on_close_request (VitkWindow *window, VitkSession *self)
{
  if (self->ended)
    return FALSE;
  if (self->windows != NULL && self->windows->next == NULL)
    {
      vitk_session_end (self);
      return FALSE;
    }
  note_place (self, window);
  self->windows = g_list_remove (self->windows, window);
  vitk_session_save (self);
  return FALSE;
}

static void
vitk_session_finalize (GObject *object)
{
  VitkSession *self = VITK_SESSION (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  g_free (self->path);
  if (self->pdfs != NULL)
    g_signal_handlers_disconnect_by_data (self->pdfs, self->state);
  g_clear_object (&self->pdfs);
  g_clear_pointer (&self->state, vitk_reading_state_free);
  g_clear_object (&self->opening);
  g_clear_pointer (&self->former, g_ptr_array_unref);
  if (self->unsaid != NULL)
    g_queue_free_full (self->unsaid, g_free);
  g_list_free (self->windows);
  g_free (self->saved);
  g_free (self->saving);
  G_OBJECT_CLASS (vitk_session_parent_class)->finalize (object);
}

static void
vitk_session_class_init (VitkSessionClass *class)
{
  G_OBJECT_CLASS (class)->finalize = vitk_session_finalize;

  /**
   * VitkSession::ready:
   * @self: a session
   *
   * What was open, and what was read, is known.
   */
  signals[READY] = g_signal_new ("ready", VITK_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
}

static void
vitk_session_init (VitkSession *self)
{
  self->path = vitk_reading_file_dup_path ();
}

/**
 * vitk_session_new:
 * @reopen: whether what was open is to be opened again
 *
 * Begins to read what is remembered, in another thread; and then, if @reopen, the article that was
 * in front. Needs no display. #VitkSession::ready follows, in the main context.
 *
 * Returns: (transfer full): the session
 */
VitkSession *
vitk_session_new (gboolean reopen)
{
  VitkSession *self = g_object_new (VITK_TYPE_SESSION, NULL);
  g_autoptr (GTask) task = g_task_new (self, NULL, on_read, NULL);

  g_task_set_source_tag (task, vitk_session_new);
  g_task_set_task_data (task, GINT_TO_POINTER (reopen), NULL);
  g_task_run_in_thread (task, read_thread);
  return self;
}

/**
 * vitk_session_is_ready:
 * @self: a session
 *
 * Returns: whether all is read; until then there can be no windows
 */
gboolean
vitk_session_is_ready (VitkSession *self)
{
  g_return_val_if_fail (VITK_IS_SESSION (self), FALSE);

  return self->state != NULL;
}

/**
 * vitk_session_take_opening:
 * @self: a session that is ready
 *
 * Returns: (transfer full) (nullable): the article that is on its way already
 */
VitkOpening *
vitk_session_take_opening (VitkSession *self)
{
  g_return_val_if_fail (VITK_IS_SESSION (self), NULL);

  return g_steal_pointer (&self->opening);
}

/**
 * vitk_session_get_former:
 * @self: a session that is ready
 *
 * Returns: (transfer none) (element-type VitkReadingWindow): the windows that were open and whose
 *   articles are still there, the one used last first; none unless they are to be opened again
 */
GPtrArray *
vitk_session_get_former (VitkSession *self)
{
  g_return_val_if_fail (VITK_IS_SESSION (self), NULL);

  return self->former;
}

/**
 * vitk_session_add_window:
 * @self: a session that is ready
 * @window: a new window
 *
 * Remembers the window, and where the reader is in it, from now on. It says what there is to say of
 * what could not be remembered.
 */
void
vitk_session_add_window (VitkSession *self, VitkWindow *window)
{
  VitkArticlePage *page;

  g_return_if_fail (VITK_IS_SESSION (self));
  g_return_if_fail (VITK_IS_WINDOW (window));

  page = vitk_window_get_page (window);
  self->windows = g_list_append (self->windows, window);
  vitk_pdf_memory_attach (self->pdfs, GTK_WIDGET (window));
  g_signal_connect_object (window, "notify::is-active", G_CALLBACK (on_active), self, 0);
  g_signal_connect_object (window, "close-request", G_CALLBACK (on_close_request), self, 0);
  g_signal_connect_object (window, "destroy", G_CALLBACK (on_destroy), self, 0);
  g_signal_connect_object (page, "notify::place-words", G_CALLBACK (on_moved), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (vitk_article_page_get_navigator (page), "notify", G_CALLBACK (on_moved),
                           self, G_CONNECT_SWAPPED);
  say (self);
}

/**
 * vitk_session_bring_back:
 * @self: a session that is ready
 * @window: a window with an article that has just been opened in it
 *
 * Goes to where the reader last was in that article; nowhere, if it is new to them.
 */
void
vitk_session_bring_back (VitkSession *self, VitkWindow *window)
{
  VitkArticlePage *page;
  VitkParts *parts;
  const VitkReadingPlace *place;
  g_autoptr (VitkStop) stop = NULL;
  g_autofree char *key = NULL;

  g_return_if_fail (VITK_IS_SESSION (self));

  page = vitk_window_get_page (window);
  parts = vitk_article_page_get_parts (page);
  key = dup_key (vitk_article_page_get_workspace (page));
  place = vitk_reading_state_get_place (self->state, key);
  if (place == NULL)
    return;
  stop = vitk_stop_new (vitk_place_new (place->anchor, place->character, place->offset, -1),
                        place->pane, place->shown);
  /* Whether the pane can be seen is the window's, not the place's. */
  stop->mode = vitk_parts_get_mode (parts);
  stop->pane_shown = vitk_parts_get_pane_shown (parts);
  if (stop->mode == VITK_PARTS_NARROW && stop->pane_shown)
    stop->focus = VITK_STOP_FOCUS_PANE;
  vitk_trail_restore (vitk_article_page_get_trail (page), stop);
}

/**
 * vitk_session_save:
 * @self: a session that is ready
 *
 * Notes what is open and begins to write it, in another thread.
 */
void
vitk_session_save (VitkSession *self)
{
  g_return_if_fail (VITK_IS_SESSION (self));

  if (self->ended)
    return;
  note_windows (self);
  begin_saving (self);
}

/**
 * vitk_session_end:
 * @self: a session that is ready
 *
 * What is open now is what will be opened again, whatever is closed from now on.
 */
void
vitk_session_end (VitkSession *self)
{
  g_return_if_fail (VITK_IS_SESSION (self));

  if (self->ended || self->state == NULL)
    return;
  g_clear_handle_id (&self->timer, g_source_remove);
  note_windows (self);
  self->ended = TRUE;
}

/**
 * vitk_session_finish:
 * @self: a session
 *
 * Ends it, if it has not ended, and writes what is not written yet. Waits for the disk: by now
 * there is no window that would have to wait as well.
 */
void
vitk_session_finish (VitkSession *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *data = NULL;

  g_return_if_fail (VITK_IS_SESSION (self));

  if (self->state == NULL)
    return;
  vitk_session_end (self);
  while (self->saving != NULL)
    g_main_context_iteration (NULL, TRUE);
  data = vitk_reading_state_to_data (self->state);
  if (self->read_only || g_str_equal (data, self->saved))
    return;
  if (!vitk_reading_file_save (self->path, data, &error))
    g_printerr ("vitk2: %s\n", error->message);
}
