/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "model/vitk-article.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * VitkTermSpot:
 * @origin: the widget that shows the words
 * @line: the words, and all lines they stand on, in the coordinates of @origin
 * @names: (element-type utf8): names of the anchors of the terms, in the order of the words
 * @mention: where the first of them to be explained is named
 *
 * A place where terms of a glossary are named.
 */
typedef struct
{
  GtkWidget *origin;
  GdkRectangle line;
  GPtrArray *names;
  const VitkCitation *mention;
} VitkTermSpot;

VitkTermSpot *vitk_term_spot_find_at (VitkArticle *article, GtkWidget *area, double x, double y);
VitkTermSpot *vitk_term_spot_find_near (VitkArticle *article, GtkWidget *area, GtkWidget *focus);
void vitk_term_spot_free (VitkTermSpot *spot);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitkTermSpot, vitk_term_spot_free)

G_END_DECLS
