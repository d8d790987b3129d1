/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "cli/vitk-packet-file.h"

#include "cli/vitk-command.h"
#include "cli/vitk-output.h"
#include "export/vitk-pages.h"
#include "workspace/vitk-graphic-pixels.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

/* A drawing across a page has some 300 dots to the inch. */
#define PICTURE_WIDTH 2400

static cairo_surface_t *
find_picture (GPtrArray *graphics, gpointer user_data)
{
  g_autoptr (GFile) file = vitk_workspace_dup_graphic (user_data, graphics);

  return file != NULL ? vitk_graphic_load (file, PICTURE_WIDTH) : NULL;
}

/* Today, or the day that a build which must always come out the same is given:
 * https://reproducible-builds.org/specs/source-date-epoch/ */
static char *
dup_date (void)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  g_autoptr (GDateTime) now =
      epoch != NULL ? g_date_time_new_from_unix_utc (g_ascii_strtoll (epoch, NULL, 10))
                    : g_date_time_new_now_local ();

  if (now == NULL)
    return NULL;
  /* Translators: the day on which something is printed: see g_date_time_format(). */
  return g_date_time_format (now, _ ("%-d %B %Y"));
}

/**
 * vitk_packet_file_new_packet:
 * @workspace: an open article; has to stay
 *
 * Returns: (transfer full): nothing of it yet, for paper that is printed today
 */
VitkPacket *
vitk_packet_file_new_packet (VitkWorkspace *workspace)
{
  VitkPacket *packet = vitk_packet_new (vitk_workspace_get_article (workspace));

  packet->date = dup_date ();
  packet->find_picture = find_picture;
  packet->find_picture_data = workspace;
  return packet;
}

static cairo_status_t
append_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/**
 * vitk_packet_file_write:
 * @packet: what is put on paper
 * @paper: the paper
 * @output: (nullable): a file; standard output for %NULL
 *
 * Writes the pages as PDF, whole or not at all.
 *
 * Returns: the exit code, once it was said if something went wrong
 */
int
vitk_packet_file_write (const VitkPacket *packet, const VitkPaper *paper, const char *output)
{
  g_autoptr (VitkPages) pages = vitk_pages_new (packet, paper);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (GError) error = NULL;

  if (!vitk_pages_write_pdf (pages, append_bytes, bytes, &error))
    return vitk_command_fail (error->message);
  if (output != NULL)
    return vitk_output_write (output, (const char *) bytes->data, bytes->len);
  if (fwrite (bytes->data, 1, bytes->len, stdout) == bytes->len && fflush (stdout) == 0)
    return VITK_COMMAND_DONE;
  return vitk_command_fail (_ ("the output cannot be written"));
}
