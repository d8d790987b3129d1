/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _VitkPrinter VitkPrinter;

#define VITK_PRINTER_AUTO (-1)

VitkPrinter *vitk_printer_new (int fd, int width);
void vitk_printer_free (VitkPrinter *self);
guint vitk_printer_get_width (VitkPrinter *self);
void vitk_printer_print_line (VitkPrinter *self, const char *line);
void vitk_printer_print_text (VitkPrinter *self, const char *first, const char *rest,
                              const char *text);
void vitk_printer_print_file (VitkPrinter *self, const char *text);
void vitk_printer_leave_gap (VitkPrinter *self);
char *vitk_printer_take (VitkPrinter *self, gsize *length);
gboolean vitk_printer_finish (VitkPrinter *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkPrinter, vitk_printer_free)

G_END_DECLS
