/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "search/vitk-document.h"

G_BEGIN_DECLS

GBytes *vitk_document_to_bytes (const VitkDocument *self);
VitkDocument *vitk_document_from_bytes (const char *text, gsize length, gconstpointer bytes,
                                        gsize n_bytes);

G_END_DECLS
