/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "export/vitk-packet.h"
#include "export/vitk-paper.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _VitkPages VitkPages;

VitkPages *vitk_pages_new (const VitkPacket *packet, const VitkPaper *paper);
void vitk_pages_free (VitkPages *self);
guint vitk_pages_get_n_pages (const VitkPages *self);
gboolean vitk_pages_is_turned (const VitkPages *self, guint page);
void vitk_pages_get_size (const VitkPages *self, guint page, double *width, double *height);
void vitk_pages_begin (const VitkPages *self, cairo_t *cr);
void vitk_pages_draw (const VitkPages *self, guint page, cairo_t *cr, gboolean whole);
void vitk_pages_end (const VitkPages *self, cairo_t *cr);
gboolean vitk_pages_write_pdf (const VitkPages *self, cairo_write_func_t write, gpointer user_data,
                               GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkPages, vitk_pages_free)

G_END_DECLS
