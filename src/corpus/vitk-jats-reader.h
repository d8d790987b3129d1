/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-article.h"

#include <gio/gio.h>

G_BEGIN_DECLS

VitkArticle *vitk_jats_reader_read_file (GFile *file, GCancellable *cancellable, GError **error);
VitkArticle *vitk_jats_reader_read_bytes (GBytes *bytes, const char *name, GError **error);

G_END_DECLS
