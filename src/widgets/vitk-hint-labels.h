/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

GStrv vitk_hint_labels_new (guint n_labels);
gboolean vitk_hint_labels_has_letter (gunichar letter);

G_END_DECLS
