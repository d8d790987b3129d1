/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "search/vitk-document-pages.h"

#include <gio/gio.h>

G_BEGIN_DECLS

GPtrArray *vitk_paper_pages_read (const char *path, char **problem, GCancellable *cancellable,
                                  GError **error);

G_END_DECLS
