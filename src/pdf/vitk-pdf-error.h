/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VITK_PDF_ERROR:
 *
 * Errors of PDF documents.
 */
#define VITK_PDF_ERROR (vitk_pdf_error_quark ())

/**
 * VitkPdfError:
 * @VITK_PDF_ERROR_DAMAGED: no PDF, or one that cannot be read
 * @VITK_PDF_ERROR_ENCRYPTED: a password is needed, or another one
 * @VITK_PDF_ERROR_NO_PAGE: it has no such page
 * @VITK_PDF_ERROR_TOO_LARGE: more would be drawn than there is room for
 * @VITK_PDF_ERROR_STOPPED: the process that reads it ended, took too long or answered nonsense
 * @VITK_PDF_ERROR_NO_PROCESS: that process cannot be started
 */
typedef enum
{
  VITK_PDF_ERROR_DAMAGED,
  VITK_PDF_ERROR_ENCRYPTED,
  VITK_PDF_ERROR_NO_PAGE,
  VITK_PDF_ERROR_TOO_LARGE,
  VITK_PDF_ERROR_STOPPED,
  VITK_PDF_ERROR_NO_PROCESS,
} VitkPdfError;

GQuark vitk_pdf_error_quark (void);

G_END_DECLS
