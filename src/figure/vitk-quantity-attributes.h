/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

void vitk_quantity_insert (PangoAttrList *list, const char *words, guint shift);

G_END_DECLS
