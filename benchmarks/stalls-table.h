/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <glib.h>

typedef struct _StallsTable StallsTable;

StallsTable *stalls_table_new (guint n_phases);
void stalls_table_begin (StallsTable *self, const char *article, double limit);
void stalls_table_set (StallsTable *self, guint number, const char *phase, double longest,
                       gboolean judged, const char *note);
gboolean stalls_table_print (StallsTable *self);
void stalls_table_free (StallsTable *self);
