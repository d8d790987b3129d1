/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#include "config.h"

#include "widgets/vitk-map-output.h"

#include "widgets/vitk-save-dialog.h"

#include <glib/gi18n-lib.h>

/* A sheet on its way to a file. */
typedef struct
{
  VitkMapSheet *sheet;
  VitkDrawingFormat format;
} Output;

static void
free_output (gpointer data)
{
  Output *self = data;

  vitk_map_sheet_free (self->sheet);
  g_free (self);
}

static GBytes *
make (gpointer content, GError **error)
{
  const Output *self = content;

  return vitk_map_sheet_write (self->sheet, self->format, error);
}

/**
 * vitk_map_output_save:
 * @sheet: (transfer full): a map
 * @format: what it is written as
 * @widget: from which it is asked for
 *
 * Asks for a file and writes it.
 */
void
vitk_map_output_save (VitkMapSheet *sheet, VitkDrawingFormat format, GtkWidget *widget)
{
  Output *self = g_new0 (Output, 1);

  self->sheet = sheet;
  self->format = format;
  vitk_save_dialog_show (widget, _ ("Save the Map"),
                         format == VITK_DRAWING_SVG ? _ ("evidence-map.svg")
                                                    : _ ("evidence-map.pdf"),
                         make, self, free_output);
}
