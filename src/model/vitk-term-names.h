/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-term.h"

G_BEGIN_DECLS

typedef struct _VitkTermNames VitkTermNames;

/**
 * VitkTermFunc:
 * @term: the term that is named
 * @start: its first byte
 * @end: byte after its last
 * @user_data: data
 */
typedef void (*VitkTermFunc) (const VitkTerm *term, guint start, guint end, gpointer user_data);

VitkTermNames *vitk_term_names_new (GPtrArray *terms);
void vitk_term_names_free (VitkTermNames *names);
void vitk_term_names_find (const VitkTermNames *names, const char *string, guint start, guint end,
                           VitkTermFunc func, gpointer user_data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkTermNames, vitk_term_names_free)

G_END_DECLS
