/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-query.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _VitkTypedQuery VitkTypedQuery;

/**
 * VitkTypedQueryParse:
 * @text: what was typed
 * @caret: where in it something is being typed: a byte; %G_MAXUINT for nowhere
 *
 * Reads it: vitk_query_parse_typed(), or vitk_query_parse_where_typed().
 *
 * Returns: (transfer full): the query
 */
typedef VitkQuery *(*VitkTypedQueryParse) (const char *text, guint caret);

/**
 * VitkTypedQueryFunc:
 * @user_data: what vitk_typed_query_new() was given
 *
 * Called when the query is to be read again though its letters are the same.
 */
typedef void (*VitkTypedQueryFunc) (gpointer user_data);

VitkTypedQuery *vitk_typed_query_new (GtkEditable *entry, VitkTypedQueryParse parse,
                                      VitkTypedQueryFunc func, gpointer user_data);
void vitk_typed_query_free (VitkTypedQuery *self);
VitkQuery *vitk_typed_query_read (VitkTypedQuery *self);
const VitkQueryProblem *vitk_typed_query_get_unfinished (VitkTypedQuery *self);
void vitk_typed_query_mark (VitkTypedQuery *self, guint start, guint end);
void vitk_typed_query_set_lack (VitkTypedQuery *self, const char *lack, gboolean wrong);
void vitk_typed_query_describe (VitkTypedQuery *self, const char *words);

G_END_DECLS
