/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The VitK2 authors
 */
#pragma once

#include "widgets/vitk-article-view.h"

/* The review in a window of its own. */
typedef struct
{
  VitkArticle *article;
  GtkWidget *window;
  VitkArticleView *view;
  GtkTextView *column;
} ShownReview;

void shown_review_set_up (ShownReview *review, gconstpointer width);
void shown_review_tear_down (ShownReview *review, gconstpointer width);
void shown_review_wait (ShownReview *review);
