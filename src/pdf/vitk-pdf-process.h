/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "pdf/vitk-pdf-confinement.h"
#include "pdf/vitk-pdf-error.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _VitkPdfProcess VitkPdfProcess;

VitkPdfProcess *vitk_pdf_process_start (const char *program, guint patience, GError **error);
VitkPdfProcess *vitk_pdf_process_new (GError **error);
VitkPdfProcess *vitk_pdf_process_take (GError **error);
void vitk_pdf_process_prepare (void);
void vitk_pdf_process_free (VitkPdfProcess *self);
char *vitk_pdf_process_dup_confinement_words (void);
gboolean vitk_pdf_process_get_confinement (VitkPdfProcess *self, VitkPdfConfinement *confinement,
                                           GError **error);
GVariant *vitk_pdf_process_call (VitkPdfProcess *self, const char *method, GVariant *parameters,
                                 int fd, const char *answer_type, GError **error);
gboolean vitk_pdf_process_stop (VitkPdfProcess *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkPdfProcess, vitk_pdf_process_free)

G_END_DECLS
