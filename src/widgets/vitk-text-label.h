/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-article.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VITK_TYPE_TEXT_LABEL (vitk_text_label_get_type ())
G_DECLARE_FINAL_TYPE (VitkTextLabel, vitk_text_label, VITK, TEXT_LABEL, GtkWidget)

GtkWidget *vitk_text_label_new (void);
void vitk_text_label_set_text (VitkTextLabel *self, VitkArticle *article, const VitkText *text);
const VitkText *vitk_text_label_get_text (VitkTextLabel *self);
GtkWidget *vitk_text_label_find_link (VitkTextLabel *self, guint start, guint end);
gboolean vitk_text_label_find_byte (VitkTextLabel *self, double x, double y, guint *byte);
GArray *vitk_text_label_list_lines (VitkTextLabel *self, guint start, guint end);
void vitk_text_label_set_marker (VitkTextLabel *self, const char *marker);
void vitk_text_label_set_width_chars (VitkTextLabel *self, int max);
void vitk_text_label_fill (VitkTextLabel *self);
void vitk_text_label_keep_words (VitkTextLabel *self);
void vitk_text_label_set_align (VitkTextLabel *self, VitkAlign align);

G_END_DECLS
