/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "workspace/vitk-opening.h"

/* An article on its way: read in a thread from the moment this is made, whether or not somebody
 * waits for it yet. So a program can read its article while it still makes its window. */
struct _VitkOpening
{
  GObject parent_instance;

  GFile *file;
  GCancellable *cancellable;
  gboolean done;
  VitkWorkspace *workspace; /* when it is done, or */
  GError *error;            /* why it is not there */
  GTask *waiting;           /* who is to be told, or NULL */
};

G_DEFINE_FINAL_TYPE (VitkOpening, vitk_opening, G_TYPE_OBJECT)

static void
answer (VitkOpening *self)
{
  g_autoptr (GTask) task = g_steal_pointer (&self->waiting);

  if (self->workspace != NULL)
    g_task_return_pointer (task, g_object_ref (self->workspace), g_object_unref);
  else
    g_task_return_error (task, g_error_copy (self->error));
}

static void
on_opened (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VitkOpening) self = user_data;

  self->workspace = vitk_workspace_open_finish (result, &self->error);
  self->done = TRUE;
  if (self->waiting != NULL)
    answer (self);
}

static void
vitk_opening_finalize (GObject *object)
{
  VitkOpening *self = VITK_OPENING (object);

  g_object_unref (self->file);
  g_object_unref (self->cancellable);
  g_clear_object (&self->workspace);
  g_clear_error (&self->error);
  G_OBJECT_CLASS (vitk_opening_parent_class)->finalize (object);
}

static void
vitk_opening_class_init (VitkOpeningClass *class)
{
  G_OBJECT_CLASS (class)->finalize = vitk_opening_finalize;
}

static void
vitk_opening_init (VitkOpening *self)
{
  self->cancellable = g_cancellable_new ();
}

/**
 * vitk_opening_new:
 * @file: a JATS file
 *
 * Begins to open an article in another thread; see vitk_workspace_open(). Whatever comes of it is
 * kept until somebody asks with vitk_opening_wait_async().
 *
 * Returns: (transfer full): the article on its way
 */
VitkOpening *
vitk_opening_new (GFile *file)
{
  VitkOpening *self;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self = g_object_new (VITK_TYPE_OPENING, NULL);
  self->file = g_object_ref (file);
  vitk_workspace_open_async (file, self->cancellable, on_opened, g_object_ref (self));
  return self;
}

/**
 * vitk_opening_get_file:
 * @self: an article on its way
 *
 * Returns: (transfer none): its file
 */
GFile *
vitk_opening_get_file (VitkOpening *self)
{
  g_return_val_if_fail (VITK_IS_OPENING (self), NULL);

  return self->file;
}

/**
 * vitk_opening_cancel:
 * @self: an article on its way
 *
 * Gives it up: who waits is told %G_IO_ERROR_CANCELLED.
 */
void
vitk_opening_cancel (VitkOpening *self)
{
  g_return_if_fail (VITK_IS_OPENING (self));

  g_cancellable_cancel (self->cancellable);
}

/**
 * vitk_opening_wait_async:
 * @self: an article on its way, for which nobody waits yet
 * @callback: called when it is there or cannot be had
 * @user_data: data of @callback
 *
 * Waits for the article, in the main context in which the opening was made.
 */
void
vitk_opening_wait_async (VitkOpening *self, GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (VITK_IS_OPENING (self));
  g_return_if_fail (self->waiting == NULL);

  self->waiting = g_task_new (self, self->cancellable, callback, user_data);
  g_task_set_source_tag (self->waiting, vitk_opening_wait_async);
  if (self->done)
    answer (self);
}

/**
 * vitk_opening_wait_finish:
 * @self: what was waited for
 * @result: what the callback was given
 * @error: return location
 *
 * Returns: (transfer full): as vitk_workspace_open()
 */
VitkWorkspace *
vitk_opening_wait_finish (VitkOpening *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
