/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "search/vitk-document.h"

G_BEGIN_DECLS

void vitk_document_pack (VitkDocument *self);
VitkDocument *vitk_document_unpack (const char *text, gsize length, gconstpointer bytes,
                                    gsize n_bytes);

G_END_DECLS
