/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "library/vitk-reading-state.h"
#include "widgets/vitk-pdf-memory.h"

G_BEGIN_DECLS

VitkPdfMemory *vitk_pdf_notes_new (VitkReadingState *state);

G_END_DECLS
