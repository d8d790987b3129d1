/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "cli/vitk-output.h"

#include "base/vitk-whole-file.h"

#include <glib/gi18n-lib.h>
#include <signal.h>
#include <stdio.h>

/**
 * vitk_output_entry:
 * @path: where the name of the file goes
 *
 * Returns: the option that says which file is written
 */
GOptionEntry
vitk_output_entry (char **path)
{
  return (GOptionEntry) { .long_name = "output",
                          .short_name = 'o',
                          .arg = G_OPTION_ARG_FILENAME,
                          .arg_data = path,
                          .description = N_ ("Write FILE, whole or not at all"),
                          .arg_description = N_ ("FILE") };
}

/**
 * vitk_output_new_printer:
 * @path: (nullable): a file; standard output for %NULL
 * @width: see vitk_printer_new()
 *
 * Returns: (transfer full): a printer for vitk_output_finish()
 */
VitkPrinter *
vitk_output_new_printer (const char *path, int width)
{
  return path != NULL ? vitk_printer_new (-1, width) : vitk_command_new_printer (width);
}

static int
fail (const GError *error, const char *path)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *message = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY))
    message = g_strdup_printf (_ ("“%s” is a folder"), name);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE))
    message = g_strdup_printf (_ ("“%s” is not a file"), name);
  else
    message = g_strdup_printf (_ ("“%s” cannot be written: %s"), name, error->message);
  return vitk_command_fail (message);
}

/**
 * vitk_output_write:
 * @path: a file
 * @data: what shall be in it
 * @length: bytes in @data
 *
 * Writes the file, whole or not at all.
 *
 * Returns: the exit code, once it was said if it could not be written
 */
int
vitk_output_write (const char *path, const char *data, gsize length)
{
  g_autoptr (GError) error = NULL;

  /* A file that grows beyond what is allowed is seen by the writing that fails then. */
  signal (SIGXFSZ, SIG_IGN);
  return vitk_whole_file_write (path, data, length, &error) ? VITK_COMMAND_DONE
                                                            : fail (error, path);
}

/**
 * vitk_output_find_format:
 * @formats: the formats of a command, ending in %NULL; the last one is what it prints if nothing is
 *   said
 * @format: (nullable): one of them, as it was asked for
 * @path: (nullable): the file, whose name may tell one
 *
 * Returns: which it is
 */
guint
vitk_output_find_format (const char *const *formats, const char *format, const char *path)
{
  guint i;

  for (i = 0; formats[i + 1] != NULL; i++)
    {
      g_autofree char *ending = g_strconcat (".", formats[i], NULL);

      if (format != NULL ? g_str_equal (format, formats[i])
                         : path != NULL && g_str_has_suffix (path, ending))
        return i;
    }
  return i;
}

/**
 * vitk_output_put:
 * @path: (nullable): a file; standard output for %NULL
 * @bytes: what shall be in it
 *
 * Writes a picture or the like.
 *
 * Returns: the exit code, once it was said if it could not be written
 */
int
vitk_output_put (const char *path, GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  if (path != NULL)
    return vitk_output_write (path, data, length);
  if (fwrite (data, 1, length, stdout) == length && fflush (stdout) == 0)
    return VITK_COMMAND_DONE;
  return vitk_command_fail (_ ("the output cannot be written"));
}

/**
 * vitk_output_write_pieces:
 * @path: a file
 * @func: (scope call): writes it piece by piece, or says why not
 * @user_data: its data
 *
 * Writes a file that is too large to be kept in memory, whole or not at all.
 *
 * Returns: the exit code, once it was said if it could not be written
 */
int
vitk_output_write_pieces (const char *path, VitkOutputFunc func, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) other = NULL;
  VitkWholeFile *file;
  gboolean whole;

  signal (SIGXFSZ, SIG_IGN);
  file = vitk_whole_file_begin (path, &error);
  if (file == NULL)
    return fail (error, path);
  whole = func (file, user_data, &other);
  if (vitk_whole_file_end (file, whole, &error))
    return VITK_COMMAND_DONE;
  return error != NULL ? fail (error, path) : vitk_command_fail (other->message);
}

/**
 * vitk_output_finish:
 * @printer: a printer
 * @path: (nullable): as it was made for
 *
 * Writes the file, whole or not at all, or what is left for standard output.
 *
 * Returns: the exit code, once it was said if something could not be written
 */
int
vitk_output_finish (VitkPrinter *printer, const char *path)
{
  g_autofree char *text = NULL;
  gsize length;

  if (path == NULL)
    return vitk_command_finish (printer);
  text = vitk_printer_take (printer, &length);
  return vitk_output_write (path, text, length);
}
