/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "base/vitk-whole-file.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

struct _VitkWholeFile
{
  char *target;
  char *beside; /* where it is until it is whole */
  int fd;
  int number; /* of the first error, or 0 */
  gboolean keeps_mode;
  mode_t mode;
};

static gboolean
fail (int number, GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (number), g_strerror (number));
  return FALSE;
}

/* Where a file really is: a symbolic link stays one, and what it leads to is written. */
static char *
dup_target (const char *path)
{
  char *real = realpath (path, NULL);
  char *target = g_strdup (real != NULL ? real : path);

  free (real);
  return target;
}

static gboolean
write_all (int fd, const char *data, gsize length)
{
  while (length > 0)
    {
      gssize written = write (fd, data, length);

      if (written >= 0)
        {
          data += written;
          length -= written;
        }
      else if (errno != EINTR)
        return FALSE;
    }
  return TRUE;
}

/* That the name is the new file's survives a crash only if the folder is on the disk too. */
static void
settle_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (fd < 0)
    return;
  fsync (fd);
  close (fd);
}

/**
 * vitk_whole_file_begin:
 * @path: a file
 * @error: return location
 *
 * Begins to write a file piece by piece. Only files are written: no folder, no device. Where a file
 * size is limited, SIGXFSZ must be ignored.
 *
 * Returns: (transfer full) (nullable): what is written to, until vitk_whole_file_end(); if it is
 *   %NULL, @error is of %G_IO_ERROR and says what is wrong without naming the file
 */
VitkWholeFile *
vitk_whole_file_begin (const char *path, GError **error)
{
  g_autofree char *target = dup_target (path);
  g_autofree char *beside = g_strconcat (target, ".XXXXXX", NULL);
  struct stat old;
  gboolean exists = stat (target, &old) == 0;
  VitkWholeFile *self;
  int fd;

  if ((exists && S_ISDIR (old.st_mode)) || g_str_has_suffix (path, "/"))
    {
      fail (EISDIR, error);
      return NULL;
    }
  if (exists && !S_ISREG (old.st_mode))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, g_strerror (EINVAL));
      return NULL;
    }
  fd = exists && access (target, W_OK) != 0
           ? -1
           : g_mkstemp_full (beside, O_RDWR | O_CLOEXEC, exists ? 0600 : 0666);
  if (fd < 0)
    {
      fail (errno, error);
      return NULL;
    }
  self = g_new0 (VitkWholeFile, 1);
  self->target = g_steal_pointer (&target);
  self->beside = g_steal_pointer (&beside);
  self->fd = fd;
  self->keeps_mode = exists;
  self->mode = exists ? old.st_mode & 0777 : 0;
  return self;
}

/**
 * vitk_whole_file_append:
 * @self: a file that is being written
 * @data: what comes next in it
 * @length: bytes in @data
 *
 * Returns: whether it could be written; if not, nor can what comes after
 */
gboolean
vitk_whole_file_append (VitkWholeFile *self, const void *data, gsize length)
{
  if (self->number == 0 && !write_all (self->fd, data, length))
    self->number = errno;
  return self->number == 0;
}

/* Gives the file the mode of the one it replaces, and its name. */
static void
settle (VitkWholeFile *self)
{
  if (self->number == 0 && self->keeps_mode && fchmod (self->fd, self->mode) != 0)
    self->number = errno;
  if (self->number == 0 && fsync (self->fd) != 0)
    self->number = errno;
  if (close (self->fd) != 0 && self->number == 0)
    self->number = errno;
  if (self->number == 0 && g_rename (self->beside, self->target) != 0)
    self->number = errno;
  if (self->number != 0)
    g_unlink (self->beside);
  else
    settle_folder (self->target);
}

/**
 * vitk_whole_file_end:
 * @self: (transfer full): a file that is being written
 * @whole: whether all of it was given; else what was there before stays
 * @error: return location
 *
 * Ends writing, so that at any time, whatever happens to the program or the computer, either what
 * was there before or the new file is there, and whole.
 *
 * Returns: whether it is written; if something kept it from being written, @error is set as by
 *   vitk_whole_file_begin(), but not only because @whole is %FALSE
 */
gboolean
vitk_whole_file_end (VitkWholeFile *self, gboolean whole, GError **error)
{
  const gboolean canceled = !whole && self->number == 0;
  gboolean written;

  if (canceled)
    self->number = ECANCELED;
  settle (self);
  written = self->number == 0;
  if (!written && !canceled)
    fail (self->number, error);
  g_free (self->target);
  g_free (self->beside);
  g_free (self);
  return written;
}

/**
 * vitk_whole_file_write:
 * @path: a file
 * @data: what shall be in it
 * @length: bytes in @data
 * @error: return location
 *
 * Writes a file at once: see vitk_whole_file_begin().
 *
 * Returns: whether it is written; if not, @error is of %G_IO_ERROR and says what is wrong without
 *   naming the file
 */
gboolean
vitk_whole_file_write (const char *path, const char *data, gsize length, GError **error)
{
  VitkWholeFile *self = vitk_whole_file_begin (path, error);

  if (self == NULL)
    return FALSE;
  vitk_whole_file_append (self, data, length);
  return vitk_whole_file_end (self, TRUE, error);
}
