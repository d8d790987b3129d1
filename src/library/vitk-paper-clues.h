/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "pdf/vitk-pdf-parts.h"

G_BEGIN_DECLS

GStrv vitk_paper_clues_find_dois (const char *text);
GStrv vitk_paper_clues_find_identifiers (const VitkPdfRecord *record);
char *vitk_paper_clues_dup_words (const char *text, gsize most);
char *vitk_paper_clues_dup_doi_of_name (const char *name);
char *vitk_paper_clues_dup_pmcid_of_name (const char *name);
gboolean vitk_paper_clues_split_name (const char *name, char **label, char **family, char **year);

G_END_DECLS
