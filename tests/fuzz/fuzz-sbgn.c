/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "fuzz.h"

#include "corpus/vitk-sbgn-reader.h"
#include "figure/vitk-diagram-sheet.h"
#include "figure/vitk-diagram-words.h"

/* So many glyphs and arcs are drawn; more of them would only take longer. */
#define MOST_DRAWN 200

/* Whatever is read can be said, and be drawn or refused. */
static void
check (gpointer data, gpointer user_data)
{
  VitkDiagram *diagram = data;
  g_autofree char *words = vitk_diagram_words_dup_all (diagram);
  g_autoptr (VitkDrawing) drawing = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) svg = NULL;
  g_autoptr (GError) picture_error = NULL;
  g_autoptr (GBytes) picture = NULL;

  g_assert_true (g_utf8_validate (words, -1, NULL));
  if (diagram->glyphs->len + diagram->arcs->len > MOST_DRAWN)
    return;
  drawing = vitk_diagram_sheet_into_drawing (vitk_diagram_sheet_new (diagram, "Diagram"));
  svg = vitk_drawing_write (drawing, VITK_DRAWING_SVG, 1, &error);
  g_assert_true ((svg == NULL) == (error != NULL));
  picture = vitk_drawing_write (drawing, VITK_DRAWING_PNG, 0.05, &picture_error);
  g_assert_true ((picture == NULL) == (picture_error != NULL));
}

/* Any file is diagrams or one error. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GFileIOStream) stream = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_file_new_tmp ("vitk2-XXXXXX", &stream, &error);
  g_autoptr (GPtrArray) maps = NULL;

  g_assert_no_error (error);
  g_output_stream_write_all (g_io_stream_get_output_stream (G_IO_STREAM (stream)), data, size, NULL,
                             NULL, &error);
  g_assert_no_error (error);
  g_io_stream_close (G_IO_STREAM (stream), NULL, NULL);
  maps = vitk_sbgn_reader_read_maps (file, NULL, &error);
  g_assert_true ((maps == NULL) == (error != NULL));
  if (maps != NULL)
    g_ptr_array_foreach (maps, check, NULL);
  g_file_delete (file, NULL, NULL);
  return 0;
}
