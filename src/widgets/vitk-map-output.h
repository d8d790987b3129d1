/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "figure/vitk-map-sheet.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _VitkMapOutput VitkMapOutput;

VitkMapOutput *vitk_map_output_new (VitkEvidenceMap *map, const char *title, const char *filter);
void vitk_map_output_free (VitkMapOutput *self);
void vitk_map_output_save (VitkMapOutput *self, VitkDrawingFormat format, GtkWidget *widget);
void vitk_map_output_write (VitkMapOutput *self, VitkDrawingFormat format, GFile *file,
                            GAsyncReadyCallback callback, gpointer user_data);

G_END_DECLS
