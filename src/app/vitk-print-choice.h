/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "app/vitk-article-page.h"
#include "export/vitk-packet.h"

G_BEGIN_DECLS

/**
 * VitkPrintKind:
 * @VITK_PRINT_PART: a section, a table or a figure
 * @VITK_PRINT_STUDIES: the studies that are listed, filtered and sorted as they are
 * @VITK_PRINT_COMPARISON: those that are compared
 * @VITK_PRINT_MAP: the map of the studies that are listed
 * @VITK_PRINT_STUDY: a study
 * @VITK_PRINT_MOLECULES: the molecules of a figure as they are shown
 *
 * What can be chosen to be printed.
 */
typedef enum
{
  VITK_PRINT_PART,
  VITK_PRINT_STUDIES,
  VITK_PRINT_COMPARISON,
  VITK_PRINT_MAP,
  VITK_PRINT_STUDY,
  VITK_PRINT_MOLECULES,
} VitkPrintKind;

/**
 * VitkPrintChoice:
 * @kind: what it is
 * @title: what it is called
 * @subtitle: (nullable): and more of it
 * @chosen: whether it is to be printed
 * @anchor: (nullable): of %VITK_PRINT_PART, %VITK_PRINT_MOLECULES and %VITK_PRINT_STUDY
 * @study: (nullable): of %VITK_PRINT_STUDY
 *
 * Something that can be printed.
 */
typedef struct
{
  VitkPrintKind kind;
  char *title;
  char *subtitle;
  gboolean chosen;
  const VitkAnchor *anchor;
  const VitkStudy *study;
} VitkPrintChoice;

GPtrArray *vitk_print_choice_list (VitkArticlePage *page);
gboolean vitk_print_choice_add (const VitkPrintChoice *self, VitkArticlePage *page,
                                const char *rows, VitkPacket *packet, GError **error);

G_END_DECLS
