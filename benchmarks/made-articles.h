/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include <glib.h>

/* Articles made of the sentences of real ones, as files. */
typedef struct
{
  char *folder;
  GPtrArray *files;
  GPtrArray *sentences;
  GPtrArray *rows;
  double n_words; /* of an article */
} MadeArticles;

MadeArticles *made_articles_new (const char *folder, guint n, const char *const *sources,
                                 guint32 seed);
void made_articles_free (MadeArticles *self);
char *made_articles_dup_query (const MadeArticles *self, const char *kind, GRand *rand);
void made_articles_run_peer (const MadeArticles *self, const char *queries);
void made_articles_remove (const char *folder);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MadeArticles, made_articles_free)
