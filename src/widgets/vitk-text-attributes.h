/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-text.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

PangoAttrList *vitk_text_attributes_new (const VitkText *text, GPtrArray *links, guint shift,
                                         const GdkRGBA *accent);

G_END_DECLS
