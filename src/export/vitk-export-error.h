/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VitkExportError:
 * @VITK_EXPORT_ERROR_SELECTION: rows or columns are chosen in words that mean nothing
 * @VITK_EXPORT_ERROR_NOT_THERE: a row or column is chosen that the table does not have
 *
 * What keeps something from being exported.
 */
typedef enum
{
  VITK_EXPORT_ERROR_SELECTION,
  VITK_EXPORT_ERROR_NOT_THERE,
} VitkExportError;

#define VITK_EXPORT_ERROR (vitk_export_error_quark ())
GQuark vitk_export_error_quark (void);

G_END_DECLS
