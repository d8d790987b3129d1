/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <poppler.h>

G_BEGIN_DECLS

/* Only a later Poppler clears its own objects up. */
typedef PopplerDocument PaperDocument;
typedef PopplerPage PaperPage;
typedef PopplerStructureElement PaperElement;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PaperDocument, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PaperPage, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PaperElement, g_object_unref)

int paper_run (const char *words, char **err);
PopplerDocument *paper_print (const char *words);
char *paper_dup_page (PopplerDocument *document, int page);
char *paper_dup_text (PopplerDocument *document);
guint paper_count (const char *text, const char *words);
char *paper_dup_tags (PopplerDocument *document);
void paper_compare_golden (const char *text, const char *file);

G_END_DECLS
