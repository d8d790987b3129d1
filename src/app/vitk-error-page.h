/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define VITK_TYPE_ERROR_PAGE (vitk_error_page_get_type ())
G_DECLARE_FINAL_TYPE (VitkErrorPage, vitk_error_page, VITK, ERROR_PAGE, AdwBin)

GtkWidget *vitk_error_page_new (const char *message);

G_END_DECLS
