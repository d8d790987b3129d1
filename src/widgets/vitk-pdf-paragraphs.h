/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "pdf/vitk-pdf-parts.h"

G_BEGIN_DECLS

/**
 * VitkPdfParagraph:
 * @words: what it says, in one line
 * @place: where it is
 *
 * Lines of a page that stand together.
 */
typedef struct
{
  char *words;
  VitkPdfRectangle place;
} VitkPdfParagraph;

GArray *vitk_pdf_paragraphs_find (const VitkPdfText *text);

G_END_DECLS
