/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "widgets/vitk-text-map.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VITK_TYPE_TEXT_SELECTION (vitk_text_selection_get_type ())
G_DECLARE_FINAL_TYPE (VitkTextSelection, vitk_text_selection, VITK, TEXT_SELECTION,
                      GdkContentProvider)

VitkTextSelection *vitk_text_selection_new (GtkTextView *view, VitkTextMap *map);
char *vitk_text_selection_dup_words (VitkTextSelection *self);
gboolean vitk_text_selection_contains (VitkTextSelection *self, double x, double y);

G_END_DECLS
