/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VITK_TYPE_STUDY_COLUMNS (vitk_study_columns_get_type ())
G_DECLARE_FINAL_TYPE (VitkStudyColumns, vitk_study_columns, VITK, STUDY_COLUMNS, GtkWidget)

GtkWidget *vitk_study_columns_new (void);
char **vitk_study_columns_dup_hidden (VitkStudyColumns *self);
guint vitk_study_columns_get_hidden_fields (VitkStudyColumns *self);
void vitk_study_columns_set_hidden (VitkStudyColumns *self, const char *const *names);

G_END_DECLS
