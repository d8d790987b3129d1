/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VitkDestination:
 * @anchor: (nullable): name of a place in the article
 * @query: (nullable): what is searched for; @anchor is then a result that is to be opened
 * @all: whether it is searched for in all articles
 *
 * What of an article is to be shown as soon as it is open.
 */
typedef struct
{
  char *anchor;
  char *query;
  gboolean all;
} VitkDestination;

VitkDestination *vitk_destination_new (const char *anchor, const char *query, gboolean all);
VitkDestination *vitk_destination_copy (const VitkDestination *destination);
void vitk_destination_free (VitkDestination *destination);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkDestination, vitk_destination_free)

G_END_DECLS
