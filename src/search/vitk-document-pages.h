/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "search/vitk-document.h"

G_BEGIN_DECLS

/**
 * VitkPage:
 * @number: which page it is, from 1
 * @label: its printed number; "" if it has none
 * @text: its words, in one line
 *
 * A page of a PDF.
 */
typedef struct
{
  guint number;
  char *label;
  char *text;
} VitkPage;

VitkDocument *vitk_document_new_for_pages (GPtrArray *pages, guint first, guint n_pages);
void vitk_page_free (VitkPage *page);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkPage, vitk_page_free)

G_END_DECLS
