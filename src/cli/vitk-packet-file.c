/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "cli/vitk-packet-file.h"

#include "cli/vitk-output.h"
#include "export/vitk-pages.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <unistd.h>

static cairo_status_t
append_to_file (void *closure, const unsigned char *data, unsigned int length)
{
  return vitk_whole_file_append (closure, data, length) ? CAIRO_STATUS_SUCCESS
                                                        : CAIRO_STATUS_WRITE_ERROR;
}

static cairo_status_t
print_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  return fwrite (data, 1, length, closure) == length ? CAIRO_STATUS_SUCCESS
                                                     : CAIRO_STATUS_WRITE_ERROR;
}

static gboolean
write_pages (VitkWholeFile *file, gpointer user_data, GError **error)
{
  return vitk_pages_write_pdf (user_data, append_to_file, file, error);
}

/**
 * vitk_packet_file_write:
 * @packet: what is put on paper
 * @paper: the paper
 * @output: (nullable): a file; standard output for %NULL
 *
 * Writes the pages as PDF, a file whole or not at all.
 *
 * Returns: the exit code, once it was said if something went wrong
 */
int
vitk_packet_file_write (const VitkPacket *packet, const VitkPaper *paper, const char *output)
{
  g_autoptr (VitkPages) pages = NULL;
  g_autoptr (GError) error = NULL;

  if (output == NULL && isatty (STDOUT_FILENO))
    return vitk_command_refuse (NULL, _ ("a terminal shows no pdf: say where with --output"));
  pages = vitk_pages_new (packet, paper);
  if (output != NULL)
    return vitk_output_write_pieces (output, write_pages, pages);
  if (!vitk_pages_write_pdf (pages, print_bytes, stdout, &error))
    return vitk_command_fail (error->message);
  return fflush (stdout) == 0 ? VITK_COMMAND_DONE
                              : vitk_command_fail (_ ("the output cannot be written"));
}
