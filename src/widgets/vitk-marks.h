/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "widgets/vitk-mark-set.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define VITK_TYPE_MARKS (vitk_marks_get_type ())
G_DECLARE_FINAL_TYPE (VitkMarks, vitk_marks, VITK, MARKS, GObject)

VitkMarks *vitk_marks_new (void);
void vitk_marks_attach (VitkMarks *self, GtkWidget *widget);
VitkMarks *vitk_marks_find (GtkWidget *widget);
void vitk_marks_set (VitkMarks *self, VitkMarkSet *set, int current);
VitkMarkSet *vitk_marks_get_set (VitkMarks *self);
int vitk_marks_get_current (VitkMarks *self);

G_END_DECLS
