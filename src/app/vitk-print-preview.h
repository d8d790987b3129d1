/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "export/vitk-pages.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define VITK_TYPE_PRINT_PREVIEW (vitk_print_preview_get_type ())
G_DECLARE_FINAL_TYPE (VitkPrintPreview, vitk_print_preview, VITK, PRINT_PREVIEW, AdwWindow)

GtkWidget *vitk_print_preview_new (GtkPrintOperation *operation, const VitkPages *pages,
                                   GtkWindow *window);

G_END_DECLS
