/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "export/vitk-pages.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VITK_TYPE_PAGE_SHEET (vitk_page_sheet_get_type ())
G_DECLARE_FINAL_TYPE (VitkPageSheet, vitk_page_sheet, VITK, PAGE_SHEET, GtkWidget)

GtkWidget *vitk_page_sheet_new (const VitkPages *pages);
void vitk_page_sheet_show (VitkPageSheet *self, guint page);
double vitk_page_sheet_find_scale (int room, double width);
void vitk_page_sheet_set_scale (VitkPageSheet *self, double scale);

G_END_DECLS
