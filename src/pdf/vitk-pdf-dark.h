/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "pdf/vitk-pdf-document.h"

G_BEGIN_DECLS

void vitk_pdf_dark_apply (VitkPdfPicture *picture, VitkPdfDocument *document,
                          const VitkPdfView *view);

G_END_DECLS
