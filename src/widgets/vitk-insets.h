/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "widgets/vitk-figure-view.h"

G_BEGIN_DECLS

#define VITK_TYPE_INSETS (vitk_insets_get_type ())
G_DECLARE_FINAL_TYPE (VitkInsets, vitk_insets, VITK, INSETS, GObject)

VitkInsets *vitk_insets_new (GtkTextView *view);
void vitk_insets_set_article (VitkInsets *self, VitkArticle *article, VitkGraphicFunc find_graphic,
                              gpointer user_data, GDestroyNotify destroy);
void vitk_insets_add (VitkInsets *self, const VitkBlock *block, int offset,
                      GtkTextChildAnchor *anchor);
void vitk_insets_set_width (VitkInsets *self, int width);
gboolean vitk_insets_make_nearest (VitkInsets *self, int offset);
gboolean vitk_insets_settle (VitkInsets *self);
guint vitk_insets_get_n_insets (VitkInsets *self);
GtkWidget *vitk_insets_get_widget (VitkInsets *self, guint inset);
GtkWidget *vitk_insets_make_widget (VitkInsets *self, guint inset);
int vitk_insets_get_offset (VitkInsets *self, guint inset);
const VitkBlock *vitk_insets_get_block (VitkInsets *self, guint inset);
int vitk_insets_find_focus (VitkInsets *self);
guint vitk_insets_find_after (VitkInsets *self, int offset);

G_END_DECLS
