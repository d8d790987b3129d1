/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "fuzz.h"

#include "corpus/vitk-sbgn-reader.h"

/* Any file is a diagram or one error. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GFileIOStream) stream = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_file_new_tmp ("vitk2-XXXXXX", &stream, &error);
  g_autoptr (VitkDiagram) diagram = NULL;

  g_assert_no_error (error);
  g_output_stream_write_all (g_io_stream_get_output_stream (G_IO_STREAM (stream)), data, size, NULL,
                             NULL, &error);
  g_assert_no_error (error);
  g_io_stream_close (G_IO_STREAM (stream), NULL, NULL);
  diagram = vitk_sbgn_reader_read_file (file, NULL, &error);
  g_assert_true ((diagram == NULL) == (error != NULL));
  g_file_delete (file, NULL, NULL);
  return 0;
}
