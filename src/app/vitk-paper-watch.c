/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "app/vitk-paper-watch.h"

/* It is told when nothing has changed in the folders for so long, in milliseconds: a file that is
 * being copied changes all the time. */
#define QUIET 1500

/* The system lets a user watch some thousands of folders, in all programs. What is not watched is
 * seen when it is looked for PDFs again. */
#define MOST 4000

/* So many are begun to be watched in one turn of the main loop. */
#define AT_ONCE 16

/* Watches folders, and says when something was changed in them. */
struct _VitkPaperWatch
{
  GObject parent_instance;

  GPtrArray *folders;   /* paths, or NULL */
  GHashTable *monitors; /* path to GFileMonitor */
  guint next;           /* of the folders, to be watched */
  guint beginning;
  guint quiet;
};

G_DEFINE_FINAL_TYPE (VitkPaperWatch, vitk_paper_watch, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
on_quiet (gpointer user_data)
{
  VitkPaperWatch *self = user_data;

  self->quiet = 0;
  g_signal_emit (self, signals[CHANGED], 0);
  return G_SOURCE_REMOVE;
}

static void
on_monitored (VitkPaperWatch *self)
{
  g_clear_handle_id (&self->quiet, g_source_remove);
  self->quiet = g_timeout_add (QUIET, on_quiet, self);
}

static void
watch (VitkPaperWatch *self, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GFileMonitor *monitor;

  if (g_hash_table_contains (self->monitors, path) || g_hash_table_size (self->monitors) >= MOST)
    return;
  monitor = g_file_monitor (file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (monitor == NULL)
    return;
  g_signal_connect_object (monitor, "changed", G_CALLBACK (on_monitored), self, G_CONNECT_SWAPPED);
  g_hash_table_insert (self->monitors, g_strdup (path), monitor);
}

static gboolean
on_beginning (gpointer user_data)
{
  VitkPaperWatch *self = user_data;
  guint end = MIN (self->next + AT_ONCE, self->folders->len);

  for (; self->next < end; self->next++)
    watch (self, g_ptr_array_index (self->folders, self->next));
  if (end < self->folders->len)
    return G_SOURCE_CONTINUE;
  self->beginning = 0;
  return G_SOURCE_REMOVE;
}

static void
vitk_paper_watch_finalize (GObject *object)
{
  VitkPaperWatch *self = VITK_PAPER_WATCH (object);

  g_clear_handle_id (&self->quiet, g_source_remove);
  g_clear_handle_id (&self->beginning, g_source_remove);
  g_hash_table_unref (self->monitors);
  g_clear_pointer (&self->folders, g_ptr_array_unref);
  G_OBJECT_CLASS (vitk_paper_watch_parent_class)->finalize (object);
}

static void
vitk_paper_watch_class_init (VitkPaperWatchClass *class)
{
  G_OBJECT_CLASS (class)->finalize = vitk_paper_watch_finalize;

  /**
   * VitkPaperWatch::changed:
   *
   * Something was changed in the folders, and nothing since a while.
   */
  signals[CHANGED] = g_signal_new ("changed", VITK_TYPE_PAPER_WATCH, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
vitk_paper_watch_init (VitkPaperWatch *self)
{
  self->monitors = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
}

/**
 * vitk_paper_watch_new:
 *
 * Returns: (transfer full): what watches nothing yet
 */
VitkPaperWatch *
vitk_paper_watch_new (void)
{
  return g_object_new (VITK_TYPE_PAPER_WATCH, NULL);
}

static gboolean
is_gone (gpointer path, gpointer monitor, gpointer folders)
{
  return !g_hash_table_contains (folders, path);
}

/**
 * vitk_paper_watch_set_folders:
 * @self: a watch
 * @folders: (transfer none) (element-type filename): folders, and files; nobody changes it any more
 *
 * Watches these, a few at a time, and no others.
 */
void
vitk_paper_watch_set_folders (VitkPaperWatch *self, GPtrArray *folders)
{
  g_autoptr (GHashTable) wanted = g_hash_table_new (g_str_hash, g_str_equal);
  guint i;

  g_return_if_fail (VITK_IS_PAPER_WATCH (self));

  for (i = 0; i < folders->len; i++)
    g_hash_table_add (wanted, g_ptr_array_index (folders, i));
  g_ptr_array_ref (folders);
  g_clear_pointer (&self->folders, g_ptr_array_unref);
  self->folders = folders;
  self->next = 0;
  g_hash_table_foreach_remove (self->monitors, is_gone, wanted);
  if (self->beginning == 0)
    self->beginning = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, on_beginning, self, NULL);
}
