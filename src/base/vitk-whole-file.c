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

/* Fills a file beside the one that is meant, and gives it the mode of @old if there is one. Returns
 * 0 or what went wrong. */
static int
fill (char *beside, const struct stat *old, const char *data, gsize length)
{
  int fd = g_mkstemp_full (beside, O_RDWR | O_CLOEXEC, old != NULL ? 0600 : 0666);
  int number = 0;

  if (fd < 0)
    return errno;
  if (!write_all (fd, data, length) || (old != NULL && fchmod (fd, old->st_mode & 0777) != 0) ||
      fsync (fd) != 0)
    number = errno;
  if (close (fd) != 0 && number == 0)
    number = errno;
  if (number != 0)
    g_unlink (beside);
  return number;
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
 * vitk_whole_file_write:
 * @path: a file
 * @data: what shall be in it
 * @length: bytes in @data
 * @error: return location
 *
 * Writes a file so that at any time, whatever happens to the program or the computer, either what
 * was there before or the new file is there, and whole. Where a file size is limited, SIGXFSZ must
 * be ignored. Only files are written: no folder, no device.
 *
 * Returns: whether it is written; if not, @error is of %G_IO_ERROR and says what is wrong without
 *   naming the file
 */
gboolean
vitk_whole_file_write (const char *path, const char *data, gsize length, GError **error)
{
  g_autofree char *target = dup_target (path);
  g_autofree char *beside = g_strconcat (target, ".XXXXXX", NULL);
  struct stat old;
  gboolean exists = stat (target, &old) == 0;
  int number;

  if ((exists && S_ISDIR (old.st_mode)) || g_str_has_suffix (path, "/"))
    return fail (EISDIR, error);
  if (exists && !S_ISREG (old.st_mode))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, g_strerror (EINVAL));
      return FALSE;
    }
  if (exists && access (target, W_OK) != 0)
    return fail (errno, error);
  number = fill (beside, exists ? &old : NULL, data, length);
  if (number == 0 && g_rename (beside, target) != 0)
    {
      number = errno;
      g_unlink (beside);
    }
  if (number != 0)
    return fail (number, error);
  settle_folder (target);
  return TRUE;
}
