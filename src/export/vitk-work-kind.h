/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-record.h"

G_BEGIN_DECLS

/**
 * VitkWorkKind:
 * @type: what JATS calls it
 * @part: whether it is a part, with a title of its own, of what @source names
 * @bibtex: what BibTeX calls it
 * @ris: what RIS calls it
 * @csl: what CSL calls it
 *
 * A sort of work, in the words of each format.
 */
typedef struct
{
  const char *type;
  gboolean part;
  const char *bibtex;
  const char *ris;
  const char *csl;
} VitkWorkKind;

const VitkWorkKind *vitk_work_kind_find (const VitkRecord *record);
const char *vitk_work_kind_get_title (const VitkRecord *record);
const char *vitk_work_kind_get_container (const VitkRecord *record);

G_END_DECLS
