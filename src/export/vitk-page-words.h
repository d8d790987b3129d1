/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "export/vitk-page-part.h"
#include "export/vitk-page-style.h"

G_BEGIN_DECLS

/**
 * VitkParagraph:
 * @text: (transfer full): its words
 * @label: (nullable) (transfer full): what stands beside its first line
 * @face: in what letters
 * @tag: what it is, in the words of PDF: "P", "H1"
 * @indent: how far it is set in
 * @hang: how much room its label has
 * @gap: how much room is left above it
 * @keeps: whether what follows must stand on the same page
 * @barred: whether a bar beside it sets it off from the words of the article
 * @anchor: (nullable): what of the article it is, for links that lead to it
 *
 * A paragraph on a page.
 */
typedef struct
{
  VitkSetText *text;
  char *label;
  VitkPageFace face;
  const char *tag;
  double indent;
  double hang;
  double gap;
  gboolean keeps;
  gboolean barred;
  const char *anchor;
} VitkParagraph;

VitkPagePart *vitk_page_words_new (PangoContext *context, double width, const char *tag);
void vitk_page_words_add (VitkPagePart *part, VitkParagraph paragraph);

G_END_DECLS
