/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-diagram.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* The namespace of what binds a diagram to an article: in the extension of a map, glyph or arc
 * <says anchor="NAME">words of the article</says>, and in that of a glyph <outcome>WORD</outcome>,
 * the normal form of an outcome of studies that is a measure of it. */
#define VITK_SBGN_NAMESPACE "urn:vitk2:diagram"

GPtrArray *vitk_sbgn_reader_read_maps (GFile *file, GCancellable *cancellable, GError **error);
VitkDiagram *vitk_sbgn_reader_read_file (GFile *file, GCancellable *cancellable, GError **error);

G_END_DECLS
