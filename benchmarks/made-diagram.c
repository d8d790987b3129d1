/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "made-diagram.h"

#include <glib/gstdio.h>

#define COLUMNS 50
#define ROWS 40

/* A grid of 2,000 macromolecules, each of which acts on its neighbours, in a file to be deleted. */
char *
made_diagram_write (void)
{
  g_autoptr (GString) xml = g_string_new ("<sbgn xmlns='http://sbgn.org/libsbgn/0.3'>"
                                          "<map id='m' language='activity flow'>");
  char *path = NULL;
  const int fd = g_file_open_tmp ("vitk2-XXXXXX.sbgn", &path, NULL);
  int i;

  for (i = 0; i < COLUMNS * ROWS; i++)
    g_string_append_printf (xml,
                            "<glyph id='g%d' class='macromolecule'><label text='P%d'/>"
                            "<bbox x='%d' y='%d' w='100' h='50'/></glyph>\n",
                            i, i, i % COLUMNS * 160, i / COLUMNS * 110);
  for (i = 0; i < 3 * COLUMNS * ROWS / 2; i++)
    {
      const int from = i % (COLUMNS * ROWS - COLUMNS);
      const gboolean down = i >= COLUMNS * ROWS - COLUMNS;
      const int to = from + (down ? COLUMNS : 1);

      g_string_append_printf (
          xml,
          "<arc id='a%d' class='%s influence' source='g%d' target='g%d'>"
          "<start x='%d' y='%d'/><end x='%d' y='%d'/></arc>\n",
          i, i % 3 == 0 ? "negative" : "positive", from, to,
          from % COLUMNS * 160 + (down ? 50 : 100), from / COLUMNS * 110 + (down ? 50 : 25),
          to % COLUMNS * 160 + (down ? 50 : 0), to / COLUMNS * 110 + (down ? 0 : 25));
    }
  g_string_append (xml, "</map></sbgn>");
  g_close (fd, NULL);
  g_file_set_contents (path, xml->str, -1, NULL);
  return path;
}
