/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "app/vitk-article-page.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define VITK_TYPE_PRINT_DIALOG (vitk_print_dialog_get_type ())
G_DECLARE_FINAL_TYPE (VitkPrintDialog, vitk_print_dialog, VITK, PRINT_DIALOG, AdwWindow)

void vitk_print_dialog_show (VitkArticlePage *page);

G_END_DECLS
