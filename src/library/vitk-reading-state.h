/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "library/vitk-reading-error.h"
#include "library/vitk-reading-pdf.h"
#include "library/vitk-reading-place.h"
#include "library/vitk-reading-window.h"

G_BEGIN_DECLS

/* More articles, and more PDFs, than anybody has under way; the one that was left longest ago is
 * forgotten. */
#define VITK_READING_MAX_PLACES 200

typedef struct _VitkReadingState VitkReadingState;

VitkReadingState *vitk_reading_state_new (void);
VitkReadingState *vitk_reading_state_new_from_data (const char *data, gsize length, GError **error);
void vitk_reading_state_free (VitkReadingState *self);
char *vitk_reading_state_to_data (VitkReadingState *self);

const VitkReadingPlace *vitk_reading_state_get_place (VitkReadingState *self, const char *key);
void vitk_reading_state_set_place (VitkReadingState *self, VitkReadingPlace *place);
GPtrArray *vitk_reading_state_get_pdfs (VitkReadingState *self);
void vitk_reading_state_set_pdf (VitkReadingState *self, VitkReadingPdf *pdf);
GPtrArray *vitk_reading_state_get_windows (VitkReadingState *self);
void vitk_reading_state_set_windows (VitkReadingState *self, GPtrArray *windows);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkReadingState, vitk_reading_state_free)

G_END_DECLS
